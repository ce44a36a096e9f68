/**
 * APA, 7th edition; with romanized titles and their English in brackets, as Chinese authors print it.
 */
import type { Style } from '../style.ts'

export const apa: Style = {
  name: 'apa',
  examples: [
    {
      raw: 'Lin, T., & Qian, M. Q. (2022). Matou de shouyi: Luoji he lujing [Crafts of the dock: Logic and paths]. Donggang Daxue Xuebao (Shehui Kexue Ban), (1), 88–97.',
      fields: {
        author: 'Lin, T.; Qian, M. Q.',
        title: 'Crafts of the dock: Logic and paths',
        titleAlt: 'Matou de shouyi: Luoji he lujing',
        'container-title': 'Donggang Daxue Xuebao (Shehui Kexue Ban)',
        issue: '1',
        page: '88-97',
        year: 2022,
      },
    },
    {
      raw: 'Miller, P. T., Novak, J., & van der Berg, A. (2019). *Schools beside the harbor* (2nd ed.). Quayside Press.',
      fields: {
        author: 'Miller, P. T.; Novak, J.; van der Berg, A.',
        title: 'Schools beside the harbor',
        publisher: 'Quayside Press',
        year: 2019,
        type: 'book',
      },
    },
    {
      raw: 'Novak, J. (2020). Who repairs the cranes? In L. Hart & M. Osei (Eds.), *Handbook of dock work* (pp. 45–67). Quayside Press.',
      fields: {
        author: 'Novak, J.',
        editor: 'Hart, L.; Osei, M.',
        title: 'Who repairs the cranes?',
        'container-title': 'Handbook of dock work',
        page: '45-67',
        publisher: 'Quayside Press',
        year: 2020,
        type: 'chapter',
      },
    },
    {
      raw: 'Hart, L., Osei, M., Lind, K., Roy, S., Petrov, I., & Abe, T. (2023). Learning to read tides with machines. *Coastal Education Review, 14*(2), Article 101. https://doi.org/10.1234/cer.2023.101',
      fields: {
        author: 'Hart, L.; Osei, M.; Lind, K.; Roy, S.; Petrov, I.; Abe, T.',
        title: 'Learning to read tides with machines',
        'container-title': 'Coastal Education Review',
        volume: '14',
        issue: '2',
        page: '101',
        DOI: '10.1234/cer.2023.101',
        year: 2023,
      },
    },
    {
      raw: 'Osei, M. (2018). *Apprentices between two trades* [Doctoral dissertation, University of Eastport].',
      fields: { author: 'Osei, M.', title: 'Apprentices between two trades', year: 2018, type: 'thesis' },
    },
    {
      raw: 'International Dock Council. (2021). *State of the ports 2021*. https://example.org/ports',
      fields: { author: 'International Dock Council', title: 'State of the ports 2021', year: 2021, URL: 'https://example.org/ports' },
    },
    {
      raw: 'Qian, M. Q., & Shen, K. Y. (2023). Gangkou xuexiao de xin gongju: Neihan yu lujing [New tools of harbor schools: Meaning and paths]. *Gangkou Jiaoyu Yanjiu, 8*(4), 21–29.',
      fields: {
        author: 'Qian, M. Q.; Shen, K. Y.',
        title: 'New tools of harbor schools: Meaning and paths',
        titleAlt: 'Gangkou xuexiao de xin gongju: Neihan yu lujing',
        'container-title': 'Gangkou Jiaoyu Yanjiu',
        volume: '8',
        issue: '4',
        page: '21-29',
        year: 2023,
      },
    },
    {
      raw: 'Shen, K. Y. (2024, March 8). Rang xuetu zou jin gangkou [Let apprentices into the harbor]. Gangkou Ribao, 3.',
      fields: {
        author: 'Shen, K. Y.',
        title: 'Let apprentices into the harbor',
        'container-title': 'Gangkou Ribao',
        page: '3',
        year: 2024,
      },
    },
    {
      raw: 'Ministry of Harbors. (2022, May 5). Guanyu xuetu zhidu de yijian [Opinions on the apprentice system]. Retrieved from https://example.org/opinions',
      fields: {
        author: 'Ministry of Harbors',
        title: 'Opinions on the apprentice system',
        year: 2022,
        URL: 'https://example.org/opinions',
      },
    },
  ],
}
