/**
 * IEEE.
 */
import type { Style } from '../style.ts'

export const ieee: Style = {
  name: 'ieee',
  examples: [
    {
      raw: 'K. Lind, S. Roy, and T. Abe, “Counting cranes with few labels,” in *Proc. Int. Conf. Harbor Comput.*, Oslo, Norway, 2021, pp. 101–108.',
      fields: {
        author: 'Lind, K.; Roy, S.; Abe, T.',
        title: 'Counting cranes with few labels',
        'container-title': 'Proc. Int. Conf. Harbor Comput.',
        page: '101-108',
        year: 2021,
        type: 'paper-conference',
      },
    },
    {
      raw: 'S. Roy *et al.*, “A survey of tide models,” *IEEE Trans. Coast. Syst.*, vol. 9, no. 4, pp. 1501–1519, Apr. 2020, doi: 10.1234/tcs.2020.15.',
      fields: {
        author: 'Roy, S.',
        title: 'A survey of tide models',
        'container-title': 'IEEE Trans. Coast. Syst.',
        volume: '9',
        issue: '4',
        page: '1501-1519',
        year: 2020,
        DOI: '10.1234/tcs.2020.15',
      },
    },
    {
      raw: 'T. Abe, *Sensors for Small Ports*, 2nd ed. New York, NY, USA: Quayside, 2015.',
      fields: { author: 'Abe, T.', title: 'Sensors for Small Ports', publisher: 'Quayside', year: 2015, type: 'book' },
    },
    {
      raw: 'I. Petrov, “Learning from sparse logs,” Ph.D. dissertation, Dept. Elect. Eng., Univ. Eastport, Eastport, 2012.',
      fields: { author: 'Petrov, I.', title: 'Learning from sparse logs', year: 2012, type: 'thesis' },
    },
  ],
}
