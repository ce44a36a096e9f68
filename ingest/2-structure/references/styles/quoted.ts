/**
 * The title in quotation marks: IEEE, MLA, Chicago notes.
 */
import type { Style } from '../style.ts'

export const quoted: Style = {
  name: 'quoted',
  bias: 0.4,
  templates: [
    '{authors}, "{title}," {container}, {locator}',
    '{authors}, "{title}," {container}_{locator}',
    '{authors}, "{title}" {container}, {locator}',
    '{authors}, "{title}," in: {container}, {locator}',
    '{authors}, "{title}," in {container}, {place}, {locator}',
    '{authors}, "{title}", {container}, {locator}',
    '{authors}, "{title}", in {container}, {locator}',
    '{authors}. "{title}." {container}_{locator}',
    '{authors}. "{title}." {container}, {locator}',
    '{authors}. "{title}." In {container}, {locator}',
    '{authors}. "{title}". {container}, {locator}',
    '{authors}. {date}. "{title}." {container}_{locator}',
    '{authors} ({date}). "{title}," {container}, {locator}',
    '{authors} ({date}) "{title}", {container}, {locator}',
    '{authors}. "{title}." In {container}, edited by {editors}<, {pages}>. {place}: {publisher}, {date}',
    '{authors}, "{title}," {rest}',
    '{authors}. "{title}." {rest}',
    '{authors} ({date}). "{title}." {rest}',
  ],
  examples: [],
}
