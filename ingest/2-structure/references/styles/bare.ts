/**
 * What no style claims: as much as can be told.
 */
import type { Style } from '../style.ts'

export const bare: Style = {
  name: 'bare',
  examples: [
    {
      raw: 'The song of the loom',
      fields: { title: 'The song of the loom' },
    },
  ],
}
