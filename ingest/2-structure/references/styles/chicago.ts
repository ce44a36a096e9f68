/**
 * Chicago: notes, bibliography, and author with date.
 */
import type { Style } from '../style.ts'

export const chicago: Style = {
  name: 'chicago',
  examples: [
    {
      raw: 'Lind, Karin, and Samuel Roy. 2017. *The Price of Craft*. Eastport: Quayside Press.',
      fields: {
        author: 'Lind, Karin; Roy, Samuel',
        title: 'The Price of Craft',
        publisher: 'Quayside Press',
        'publisher-place': 'Eastport',
        year: 2017,
        type: 'book',
      },
    },
    {
      raw: 'Roy, Samuel. “What Masters Forget.” In *Memory at Work*, edited by Karin Lind and Tomo Abe, 88–102. Chicago: University of Lakeside Press, 2014.',
      fields: {
        author: 'Roy, Samuel',
        editor: 'Lind, Karin; Abe, Tomo',
        title: 'What Masters Forget',
        'container-title': 'Memory at Work',
        page: '88-102',
        publisher: 'University of Lakeside Press',
        'publisher-place': 'Chicago',
        year: 2014,
      },
    },
    {
      raw: 'Karin Lind, *The Price of Craft* (Eastport: Quayside Press, 2017), 33.',
      fields: {
        author: 'Lind, Karin',
        title: 'The Price of Craft',
        publisher: 'Quayside Press',
        'publisher-place': 'Eastport',
        year: 2017,
        page: '33',
      },
    },
    {
      raw: 'Abe, Tomo. 2009. “Looms and Letters.” *Journal of Small Workshops* 21 (3): 301–318.',
      fields: {
        author: 'Abe, Tomo',
        title: 'Looms and Letters',
        'container-title': 'Journal of Small Workshops',
        volume: '21',
        issue: '3',
        page: '301-318',
        year: 2009,
      },
    },
    {
      raw: 'Petrov, Ivan. “Guilds after the War.” PhD diss., University of Eastport, 1998.',
      fields: { author: 'Petrov, Ivan', title: 'Guilds after the War', year: 1998, type: 'thesis' },
    },
  ],
}
