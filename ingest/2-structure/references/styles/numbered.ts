/**
 * Authors, title, then where it appeared and when: GB/T 7714 without marks, Vancouver, and their kin.
 */
import type { Style } from '../style.ts'

export const numbered: Style = {
  name: 'numbered',
  templates: [
    '{authors}. {title}. {container}, {locator}',
    '{authors}. {title}. {container}. {locator}',
    '{authors}. {title}. {container}_{locator}',
    '{authors}. {title}. {container}: {locator}',
    '{authors}. {title}. {container}, {place}, {locator}',
    '{authors}: {title}. {container}_{locator}',
    '{authors}: {title}. {container}, {locator}',
    '{authors}: {title}. {container}. {locator}',
    '{authors}: {title}, {container}, {locator}',
    '{authors}. {title}. <{edition}. >{place}: {publisher}, {date}<: {pages}>',
    '{authors}. {title}. <{edition}. >{place}: {publisher}; {date}<: {pages}>',
    '{authors}. {title}. <{edition}. >{place}: {publisher}. {date}<: {pages}>',
    '{authors}. {title}. <{edition}. >{place}: {publisher}, {date}. {pages}',
    '{authors}. {title}. <{edition}. >{publisher}, {date}<: {pages}>',
    '{authors}. {title}. {publisher}; {date}',
    '{authors}. {title}. {publisher}, {place}, {date}',
    '{authors}. {title}. {genre}, {publisher}, <{place}, >{date}',
    '{authors}. {title}. {genre}. {publisher}, <{place}, >{date}',
    '{authors}. {title}. {date}',
    '{authors}. {title}, {date}',
    '{authors}. {title}. In: {editors}<,>< >{container}. <{place}: >{publisher}, {locator}',
    '{authors}. {title}. In: {editors}. {container}. <{place}: >{publisher}; {locator}',
    '{authors}. {title}. In {editors},< >{container}, {locator}',
    '{authors}. {title}. In {editors}, {container} (pp. {pages}). {publisher}, {date}',
    '{authors}. {title}. In {container} (pp. {pages}). {publisher}, {date}',
    '{authors}. {title}. In: {container}. {locator}',
    '{authors}. {title}. In {container}, {locator}',
    '{authors}. {title}. In: {container}. {place}: {publisher}; {locator}',
    '{authors}. {title}. In {container}, {place}, {locator}',
    '{authors}. {title}. In {container}, {locator}. {publisher}',
    '{authors}. {title}//<{editors}. >{container}. {place}: {publisher}, {locator}',
    '{authors}. {title}//<{editors}. >{container}, {locator}',
  ],
  examples: [],
}
