/**
 * Authors and year first: APA, Harvard, PLOS, eLife, Chicago author-date.
 */
import type { Style } from '../style.ts'

const HEADS = [
  '{authors} ({date}). ',
  '{authors} ({date}) ',
  '{authors} ({date}), ',
  '{authors} ({date}): ',
  '{authors}. {date}. ',
  '{authors}, {date}. ',
  '{authors}. {date}, ',
  '{authors}, {date}, ',
  '{authors}_{date}. ',
  '{authors}, {date}: ',
]
const TAILS = [
  '{title}. {container}, {locator}',
  '{title}. {container}_{locator}',
  '{title}. {container}. {locator}',
  '{title}. {container}: {locator}',
  '{title}, {container}, {locator}',
  '{title}. {container}',
  '{title}. {place}: {publisher}<. {pages}>',
  '{title}. {publisher}, {place}',
  '{title}. {publisher}',
  '{title}, {place}: {publisher}',
  '{title}, {publisher}, {place}',
  '{title} ({edition}). <{place}: >{publisher}',
  '{title}, {edition}. <{place}: >{publisher}',
  '{title}. {edition}. <{place}: >{publisher}',
  '{title}. In: {editors}<,>< >{container}<.>< {place}: {publisher}><, {locator}>',
  '{title}. In {editors},< >{container} (pp. {pages}). <{place}: >{publisher}',
  '{title}. In {container} (pp. {pages})<. {place}: {publisher}>',
  '{title}. In {container}, {locator}',
  '{title}. In: {container}. <{place}: {publisher}. >{locator}',
  '{title} ({genre})<. {publisher}>',
  '{title} [{genre}]<. {publisher}>',
  '{title}. {genre}<, {publisher}>',
  '{title}',
  '{title}//<{editors}. >{container}. {place}: {publisher}: {pages}',
  '{title}. 见: {editors}. {container}. {place}: {publisher}: {pages}',
  '{title}. 见: {editors}. {container}. {place}: {publisher}. {pages}',
  '{title}. In {container}, edited by {editors}<, {pages}>. {place}: {publisher}',
  '{title}. {rest}',
]

export const authorDate: Style = {
  name: 'author-date',
  templates: HEADS.flatMap((head) => TAILS.map((tail) => head + tail)),
  examples: [],
}
