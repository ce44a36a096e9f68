/**
 * What no style claims: as much as can be told.
 */
import type { Style } from '../style.ts'

export const bare: Style = {
  name: 'bare',
  bias: -0.8,
  templates: [
    '{authors}. {title}. {rest}',
    '{authors}, {title}, {rest}',
    '{title}. {container}, {locator}',
    '{title}. {place}: {publisher}, {date}',
    '{title}. {date}',
    '{title}. {rest}',
    '{title}',
    '{rest}',
  ],
  examples: [
    {
      raw: 'The song of the loom',
      fields: { title: 'The song of the loom' },
    },
  ],
}
