/**
 * Vancouver (NLM) and its kin.
 */
import type { Style } from '../style.ts'

export const vancouver: Style = {
  name: 'vancouver',
  examples: [
    {
      raw: 'Hart LM, Osei M, Lind K, et al. Hearing loss in shipyard apprentices: a cohort study. Occup Harb Med. 2015;22(3):210-8. doi: 10.1234/ohm.2015.22.',
      fields: {
        author: 'Hart, LM; Osei, M; Lind, K',
        title: 'Hearing loss in shipyard apprentices: a cohort study',
        'container-title': 'Occup Harb Med',
        volume: '22',
        issue: '3',
        page: '210-8',
        year: 2015,
        DOI: '10.1234/ohm.2015.22',
      },
    },
    {
      raw: 'Osei M. Safety at the quay. 2nd ed. London: Quayside Press; 2010. p. 33-41.',
      fields: {
        author: 'Osei, M',
        title: 'Safety at the quay',
        publisher: 'Quayside Press',
        'publisher-place': 'London',
        year: 2010,
        page: '33-41',
      },
    },
    {
      raw: 'Lind K, Roy S. Noise. In: Abe T, Petrov I, editors. Textbook of dock medicine. Tokyo: Quayside Press; 2008. p. 101-22.',
      fields: {
        author: 'Lind, K; Roy, S',
        editor: 'Abe, T; Petrov, I',
        title: 'Noise',
        'container-title': 'Textbook of dock medicine',
        publisher: 'Quayside Press',
        'publisher-place': 'Tokyo',
        year: 2008,
        page: '101-22',
      },
    },
    {
      raw: 'Harbor Health Organization. Report on dust 2012. Geneva: HHO; 2012.',
      fields: {
        author: 'Harbor Health Organization',
        title: 'Report on dust 2012',
        publisher: 'HHO',
        'publisher-place': 'Geneva',
        year: 2012,
      },
    },
  ],
}
