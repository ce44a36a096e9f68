/**
 * MLA, 9th edition.
 */
import type { Style } from '../style.ts'

export const mla: Style = {
  name: 'mla',
  examples: [
    {
      raw: 'Roy, Samuel. *The Workshop and the Book*. Quayside Press, 2018.',
      fields: { author: 'Roy, Samuel', title: 'The Workshop and the Book', publisher: 'Quayside Press', year: 2018, type: 'book' },
    },
    {
      raw: 'Lind, Karin, et al. “Teaching by Mending.” *Small Workshops Quarterly*, vol. 12, no. 1, 2021, pp. 9–25.',
      fields: {
        author: 'Lind, Karin',
        title: 'Teaching by Mending',
        'container-title': 'Small Workshops Quarterly',
        volume: '12',
        issue: '1',
        page: '9-25',
        year: 2021,
      },
    },
  ],
}
