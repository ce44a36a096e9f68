/**
 * Everything between commas: Elsevier's numbered style and physics journals.
 */
import type { Style } from '../style.ts'

export const commas: Style = {
  name: 'commas',
  examples: [
    {
      raw: 'V.Z. Moor, A.G. Umber, Carbon in the workshop, Int. J. Tools 2 (2000) 347–353.',
      fields: {
        author: 'Moor, V.Z.; Umber, A.G.',
        title: 'Carbon in the workshop',
        'container-title': 'Int. J. Tools',
        volume: '2',
        page: '347-353',
        year: 2000,
      },
    },
  ],
}
