/**
 * The title in quotation marks: IEEE, MLA, Chicago notes.
 */
import type { Style } from '../style.ts'

export const quoted: Style = {
  name: 'quoted',
  examples: [
    {
      raw: 'J. A. Smith and B. Jones, “Apprentices and their tools,” *J. Work Learn.*, vol. 5, no. 2, pp. 101–109, Mar. 2012.',
      fields: {
        author: 'Smith, J. A.; Jones, B.',
        title: 'Apprentices and their tools',
        'container-title': 'J. Work Learn.',
        volume: '5',
        issue: '2',
        page: '101-109',
        year: 2012,
      },
    },
    {
      raw: 'Hill, Anna. "Tools of the audience." Journal of Play 12, no. 3 (2004): 55-71.',
      fields: {
        author: 'Hill, Anna',
        title: 'Tools of the audience',
        'container-title': 'Journal of Play',
        volume: '12',
        issue: '3',
        page: '55-71',
        year: 2004,
      },
    },
  ],
}
