/**
 * Harvard, as British and Australian universities print it.
 */
import type { Style } from '../style.ts'

export const harvard: Style = {
  name: 'harvard',
  examples: [
    {
      raw: "Hart, L. and Osei, M. (2016) 'Skills at the edge of the sea', *Coastal Education Review*, 7(1), pp. 12–30.",
      fields: {
        author: 'Hart, L.; Osei, M.',
        title: 'Skills at the edge of the sea',
        'container-title': 'Coastal Education Review',
        volume: '7',
        issue: '1',
        page: '12-30',
        year: 2016,
      },
    },
    {
      raw: 'Osei, M. 2011, *Ports and people*, 3rd edn, Quayside Press, London.',
      fields: {
        author: 'Osei, M.',
        title: 'Ports and people',
        publisher: 'Quayside Press',
        'publisher-place': 'London',
        year: 2011,
        type: 'book',
      },
    },
    {
      raw: "Lind, K. (2013) 'The slow machine', in Roy, S. and Abe, T. (eds) *Machines and schools*. London: Quayside Press, pp. 55–71.",
      fields: {
        author: 'Lind, K.',
        editor: 'Roy, S.; Abe, T.',
        title: 'The slow machine',
        'container-title': 'Machines and schools',
        publisher: 'Quayside Press',
        'publisher-place': 'London',
        page: '55-71',
        year: 2013,
      },
    },
  ],
}
