/**
 * GB/T 7714 for English entries and for Chinese ones in translation, with and without type marks.
 */
import type { Style } from '../style.ts'

export const gbt7714English: Style = {
  name: 'gbt7714-english',
  examples: [
    {
      raw: 'QIAN Mengqi, SHEN Keyu. Harbor Schools in the Age of Machines: Logic and Path. Nanjing Education Review, 2023, 5(02): 11-19.',
      fields: {
        author: 'QIAN, Mengqi; SHEN, Keyu',
        title: 'Harbor Schools in the Age of Machines: Logic and Path',
        'container-title': 'Nanjing Education Review',
        volume: '5',
        issue: '02',
        page: '11-19',
        year: 2023,
      },
    },
    {
      raw: 'Qian Mengqi, Shen Keyu, et al. How apprentices choose: evidence from four ports. Chongqing Journal of Work, 2024, (07): 30-38.',
      fields: {
        author: 'Qian, Mengqi; Shen, Keyu',
        title: 'How apprentices choose: evidence from four ports',
        'container-title': 'Chongqing Journal of Work',
        issue: '07',
        page: '30-38',
        year: 2024,
      },
    },
    {
      raw: 'SHEN Keyu. The Spirit of Mending. Harbor Daily, 2024-03-08(001).',
      fields: { author: 'SHEN, Keyu', title: 'The Spirit of Mending', 'container-title': 'Harbor Daily', page: '001', year: 2024 },
    },
    {
      raw: 'Eastport Polytechnic College. Schools and shipyards hand in hand. Harbor Daily, 2023-1-6.',
      fields: {
        author: 'Eastport Polytechnic College',
        title: 'Schools and shipyards hand in hand',
        'container-title': 'Harbor Daily',
        year: 2023,
      },
    },
    {
      raw: 'QIAN M Q, SHEN K Y. Colleges that answer the port[J]. Journal of Eastport University(Social Sciences Edition), 2022, 40(6): 88-97.',
      fields: {
        author: 'QIAN, M Q; SHEN, K Y',
        title: 'Colleges that answer the port',
        'container-title': 'Journal of Eastport University(Social Sciences Edition)',
        volume: '40',
        issue: '6',
        page: '88-97',
        year: 2022,
      },
    },
    {
      raw: 'Lin Tao. Research on the dock and its crafts[D]. Wuhan: Eastport University, 2020.',
      fields: {
        author: 'Lin, Tao',
        title: 'Research on the dock and its crafts',
        publisher: 'Eastport University',
        'publisher-place': 'Wuhan',
        year: 2020,
        type: 'thesis',
      },
    },
    {
      raw: 'Harbor Education Society. Yearbook of harbor education: 2015[M]. Beijing: Quayside Press, 2016.',
      fields: {
        author: 'Harbor Education Society',
        title: 'Yearbook of harbor education: 2015',
        publisher: 'Quayside Press',
        'publisher-place': 'Beijing',
        year: 2016,
        type: 'book',
      },
    },
    {
      raw: 'Ministry of Harbors. Plan for the ports to 2035[EB/OL]. (2021-03-13)[2024-05-01]. https://example.org/plan.',
      fields: {
        author: 'Ministry of Harbors',
        title: 'Plan for the ports to 2035',
        year: 2021,
        URL: 'https://example.org/plan',
        type: 'webpage',
      },
    },
    {
      raw: 'SHEN K Y, QIAN M Q, eds. Proceedings of the Third Conference on Small Ports, June 3-5, 2018[C]. Shanghai: Quayside Press, 2019.',
      fields: {
        author: 'SHEN, K Y; QIAN, M Q',
        title: 'Proceedings of the Third Conference on Small Ports, June 3-5, 2018',
        publisher: 'Quayside Press',
        'publisher-place': 'Shanghai',
        year: 2019,
      },
    },
  ],
}
