/**
 * GB/T 7714 with its type marks: `[J]`, `[M]`, `[C]//`, `[D]`, `[N]`, `[P]`, `[S]`, `[R]`, `[EB/OL]`.
 *
 * The mark says where the title ends, so these readings are the surest of all.
 */
import type { Style } from '../style.ts'

export const gbt7714: Style = {
  name: 'gbt7714',
  bias: 0.8,
  templates: [
    '<{authors}. >{title} #. {container}, {locator}',
    '<{authors}. >{title} #. {container} {locator}',
    '<{authors}. >{title} #. {container}. {locator}',
    '<{authors}. >{title} #. {container}',
    '<{authors}. >{title} #. {locator}',
    '<{authors}. >{title} #. <{edition}. >{place}: {publisher}, {date}<: {pages}>',
    '<{authors}. >{title} #. <{edition}. >{place}: {publisher}, {date}. {pages}',
    '<{authors}. >{title} #. <{edition}. >{publisher}, {date}<: {pages}>',
    '<{authors}. >{title} #. {place}, {publisher}, {date}',
    '<{authors}. >{title} #. {place}: {publisher}',
    '<{authors}. >{title} #. {publisher}. {date}',
    '<{authors}. >{title} #. {editors}, <{edition}. >{place}: {publisher}, {date}<: {pages}>',
    '<{authors}. >{title} #. {editors}. <{edition}. >{place}: {publisher}, {date}<: {pages}>',
    '<{authors}. >{title} #//<{editors}. >{container}. <{place}: ><{publisher}, >{locator}',
    '<{authors}. >{title} #//<{editors}. >{container}. {place}: {publisher}, {year}: {pages}',
    '<{authors}. >{title} #//<{editors}. >{container}. {place}, {locator}',
    '<{authors}. >{title} #//<{editors}. >{container}, {locator}',
    '<{authors}. >{title} #. {rest}',
    '<{authors}. >{title} #',
    '{authors}: {title} #. <{place}: >{publisher}, {date}',
    '{authors}. {title} #. {container}, {locator}. {rest}',
    '{authors}, {date}. {title} #. {container}, {locator}',
    '{authors}, {date}. {title} #. <{edition}. >{place}: {publisher}<: {pages}>',
    '{authors}, {date}. {title} #//<{editors}. >{container}. {place}: {publisher}: {pages}',
    '{authors}, {date}. {title} #. {rest}',
    '{authors}, {date}. {title} #',
    '{authors}. {date}. {title} #. {container}, {locator}',
    '{authors}. {date}. {title} #. <{edition}. >{place}: {publisher}<: {pages}>',
    '{authors}. {date}. {title} #//<{editors}. >{container}. {place}: {publisher}: {pages}',
    '{authors}. {date}. {title} #//<{editors}. >{container}, {locator}',
    '{authors}. {date}. {title} #. {rest}',
    '{authors} ({date}) {title} #. {container} {locator}',
    '{authors} ({date}). {title} #. {container}, {locator}',
    '{authors} ({date}). {title} #. <{edition}. >{place}: {publisher}<: {pages}>',
    '{authors} ({date}). {title} #. {rest}',
  ],
  examples: [],
}
