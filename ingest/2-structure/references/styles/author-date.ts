/**
 * Authors and year first: APA, Harvard, PLOS, eLife, Chicago author-date.
 */
import type { Style } from '../style.ts'

export const authorDate: Style = {
  name: 'author-date',
  examples: [
    {
      raw: 'Smith, J. A., & Jones, B. (2012). Apprentices and their tools. *Journal of Work Learning*, *5*(2), 101–109.',
      fields: {
        author: 'Smith, J. A.; Jones, B.',
        title: 'Apprentices and their tools',
        'container-title': 'Journal of Work Learning',
        volume: '5',
        issue: '2',
        page: '101-109',
        year: 2012,
      },
    },
    {
      raw: 'Lan, D. T. (2024). Zhiye jiaoyu de gongju [Tools of vocational education]. *Zhiye Yanjiu*, (10), 18–23.',
      fields: {
        author: 'Lan, D. T.',
        title: 'Tools of vocational education',
        titleAlt: 'Zhiye jiaoyu de gongju',
        'container-title': 'Zhiye Yanjiu',
        issue: '10',
        page: '18-23',
      },
    },
    {
      raw: 'Brown, C. (2001). Work and its schools. Cambridge: Harbour Press.',
      fields: {
        author: 'Brown, C.',
        title: 'Work and its schools',
        publisher: 'Harbour Press',
        'publisher-place': 'Cambridge',
        type: 'book',
      },
    },
    {
      raw: 'Smith JA, Jones B (2012) Apprentices and their tools. J Work Learn 5: 101–109.',
      fields: { author: 'Smith, JA; Jones, B', 'container-title': 'J Work Learn', volume: '5', page: '101-109' },
    },
    {
      raw: 'Smith J, Jones B. 2012. Apprentices and their tools. *Journal of Work Learning* **5**:101–109. doi: 10.1234/jwl.0005.',
      fields: { author: 'Smith, J; Jones, B', year: 2012, volume: '5', DOI: '10.1234/jwl.0005' },
    },
    {
      raw: 'Ding, W. L. (2024, April 17). Xiaoxue de gongfang [The workshop of a school]. Retrieved from <https://example.org/2024/page.htm>',
      fields: {
        author: 'Ding, W. L.',
        title: 'The workshop of a school',
        year: 2024,
        URL: 'https://example.org/2024/page.htm',
        type: 'webpage',
      },
    },
  ],
}
