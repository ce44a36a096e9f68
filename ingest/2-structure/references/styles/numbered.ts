/**
 * Authors, title, then where it appeared and when: GB/T 7714 without marks, Vancouver, and their kin.
 */
import type { Style } from '../style.ts'

export const numbered: Style = {
  name: 'numbered',
  examples: [
    {
      raw: 'Chen Peng, Li Xinran. Schools that build bridges. Education and Work, 2024, (23): 5-13.',
      fields: {
        author: 'Chen, Peng; Li, Xinran',
        title: 'Schools that build bridges',
        'container-title': 'Education and Work',
        issue: '23',
        page: '5-13',
        year: 2024,
      },
    },
    {
      raw: 'Smith JA, Jones B. Apprentices and their tools. J Work Learn. 2012;5(2):101-9.',
      fields: { author: 'Smith, JA; Jones, B', 'container-title': 'J Work Learn', volume: '5', issue: '2', page: '101-9', year: 2012 },
    },
    {
      raw: 'P. Miller. The price of skill. In C. A. Brown and M. J. Gray (Eds.), *Work and its schools* (pp. 142–166). Harbour Press, 1965.',
      fields: {
        author: 'Miller, P.',
        editor: 'Brown, C. A.; Gray, M. J.',
        title: 'The price of skill',
        'container-title': 'Work and its schools',
        page: '142-166',
        publisher: 'Harbour Press',
        year: 1965,
        type: 'chapter',
      },
    },
    {
      raw: 'J. Wang and Z. Yang. Measuring what apprentices know. *Studies in Work*, 2022, 36(3), 68–74.',
      fields: { author: 'Wang, J.; Yang, Z.', 'container-title': 'Studies in Work', volume: '36', issue: '3', page: '68-74' },
    },
    {
      raw: 'ZHONG Yaoping. More weavers for the harbour. Harbour Daily, 2024-03-08(001).',
      fields: { author: 'ZHONG, Yaoping', 'container-title': 'Harbour Daily', page: '001', year: 2024 },
    },
  ],
}
