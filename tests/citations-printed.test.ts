/** References as printed: the styles' own examples (GB/T 7714—2015, the APA manual, the IEEE Reference Guide), and BibTeX read by another. */
import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Citable, type CitableName, initialsOf } from '#graph/citations/citable.ts'
import { formatReference, REFERENCE_STYLES } from '#graph/citations/format-reference.ts'

const name = (family: string, given?: string, suffix?: string): CitableName => ({
  family,
  ...(given && { given }),
  ...(suffix && { suffix }),
})
const on = (...date: number[]) => ({ 'date-parts': [date] })

const GBT: [printed: string, item: Citable][] = [
  [
    '袁训来, 陈哲, 肖书海, 等. 蓝田生物群: 一个认识多细胞生物起源和早期演化的新窗口[J]. 科学通报, 2012, 55(34): 3219.',
    {
      type: 'article-journal',
      author: [name('袁', '训来'), name('陈', '哲'), { literal: '肖书海' }, name('周', '传明')],
      title: '蓝田生物群: 一个认识多细胞生物起源和早期演化的新窗口',
      'container-title': '科学通报',
      issued: on(2012),
      volume: '55',
      issue: '34',
      page: '3219',
    },
  ],
  [
    'CAPLAN P. Cataloging internet resources[J]. The Public Access Computer Systems Review, 1993, 4(2): 61-66.',
    {
      type: 'article-journal',
      author: [name('Caplan', 'Priscilla')],
      title: 'Cataloging internet resources',
      'container-title': 'The Public Access Computer Systems Review',
      issued: on(1993),
      volume: '4',
      issue: '2',
      page: '61–66',
    },
  ],
  [
    'FRESE K S, KATUS H A, MEDER B. Next-generation sequencing: from understanding biology to personalized medicine[J/OL]. Biology, 2013, 2(1): 378-398[2013-03-19]. http://www.mdpi.com/2079-7737/2/1/378. DOI: 10.3390/biology2010378.',
    {
      type: 'article-journal',
      author: [name('Frese', 'Karen S.'), name('Katus', 'Hugo A.'), name('Meder', 'Benjamin')],
      title: 'Next-generation sequencing: from understanding biology to personalized medicine',
      'container-title': 'Biology',
      issued: on(2013),
      volume: '2',
      issue: '1',
      page: '378-398',
      accessed: on(2013, 3, 19),
      URL: 'http://www.mdpi.com/2079-7737/2/1/378',
      DOI: 'https://doi.org/10.3390/biology2010378',
    },
  ],
  [
    'PEEBLES P Z, Jr. Probability, random variables, and random signal principles[M]. 4th ed. New York: McGraw Hill, 2001.',
    {
      type: 'book',
      author: [name('Peebles', 'Peyton Z.', 'Jr')],
      title: 'Probability, random variables, and random signal principles',
      edition: '4',
      'publisher-place': 'New York',
      publisher: 'McGraw Hill',
      issued: on(2001),
    },
  ],
  [
    '白书农. 植物开花研究[M]//李承森. 植物科学进展. 北京: 高等教育出版社, 1998: 146-163.',
    {
      type: 'chapter',
      author: [name('白', '书农')],
      title: '植物开花研究',
      editor: [name('李', '承森')],
      'container-title': '植物科学进展',
      'publisher-place': '北京',
      publisher: '高等教育出版社',
      issued: on(1998),
      page: '146-163',
    },
  ],
  [
    '马欢. 人类活动影响下海河流域典型区水循环变化分析[D]. 北京: 清华大学, 2011: 27.',
    {
      type: 'thesis',
      author: [{ literal: '马欢' }],
      title: '人类活动影响下海河流域典型区水循环变化分析',
      'publisher-place': '北京',
      publisher: '清华大学',
      issued: on(2011),
      page: '27',
    },
  ],
  [
    '丁文祥. 数字革命与竞争国际化[N]. 中国青年报, 2000-11-20(15).',
    {
      type: 'article-newspaper',
      author: [{ literal: '丁文祥' }],
      title: '数字革命与竞争国际化',
      'container-title': '中国青年报',
      issued: on(2000, 11, 20),
      page: '15',
    },
  ],
  [
    '邓一刚. 全智能节电器: 200610171314.3[P]. 2006-12-13.',
    { type: 'patent', author: [{ literal: '邓一刚' }], title: '全智能节电器', number: '200610171314.3', issued: on(2006, 12, 13) },
  ],
]

const APA: [printed: string, item: Citable][] = [
  [
    'Grady, J. S., Her, M., Moreno, G., Perez, C., & Yelinek, J. (2019). Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States. Psychology of Popular Media Culture, 8(3), 207–217. https://doi.org/10.1037/ppm0000185',
    {
      type: 'article-journal',
      author: [name('Grady', 'J. S.'), name('Her', 'M.'), name('Moreno', 'G.'), name('Perez', 'C.'), name('Yelinek', 'J.')],
      title: 'Emotions in storybooks: A comparison of storybooks that represent ethnic and racial groups in the United States',
      'container-title': 'Psychology of Popular Media Culture',
      issued: on(2019),
      volume: '8',
      issue: '3',
      page: '207-217',
      DOI: '10.1037/ppm0000185',
    },
  ],
  [
    'Jackson, L. M. (2019). The psychology of prejudice: From attitudes to social action (2nd ed.). American Psychological Association. https://doi.org/10.1037/0000168-000',
    {
      type: 'book',
      author: [name('Jackson', 'Lynne M.')],
      title: 'The psychology of prejudice: From attitudes to social action',
      edition: '2',
      publisher: 'American Psychological Association',
      issued: on(2019),
      DOI: '10.1037/0000168-000',
    },
  ],
  [
    'Aron, L., Botella, M., & Lubart, T. (2019). Culinary arts: Talent and their development. In R. F. Subotnik, P. Olszewski-Kubilius, & F. C. Worrell (Eds.), The psychology of high performance: Developing human potential into domain-specific talent (pp. 345–359). American Psychological Association. https://doi.org/10.1037/0000120-016',
    {
      type: 'chapter',
      author: [name('Aron', 'L.'), name('Botella', 'M.'), name('Lubart', 'T.')],
      title: 'Culinary arts: Talent and their development',
      editor: [name('Subotnik', 'Rena F.'), name('Olszewski-Kubilius', 'Paula'), name('Worrell', 'Frank C.')],
      'container-title': 'The psychology of high performance: Developing human potential into domain-specific talent',
      page: '345-359',
      publisher: 'American Psychological Association',
      issued: on(2019),
      DOI: '10.1037/0000120-016',
    },
  ],
  [
    'Harris, L. (2014). Instructional leadership perceptions and practices of elementary school leaders [Unpublished doctoral dissertation]. University of Virginia.',
    {
      type: 'thesis',
      genre: 'Unpublished doctoral dissertation',
      author: [name('Harris', 'L.')],
      title: 'Instructional leadership perceptions and practices of elementary school leaders',
      publisher: 'University of Virginia',
      issued: on(2014),
    },
  ],
]

const IEEE: [printed: string, item: Citable][] = [
  [
    'M. M. Chiampi and L. L. Zilberti, “Induction of electric field in human bodies moving near MRI: An efficient BEM computational procedure,” IEEE Trans. Biomed. Eng., vol. 58, no. 10, pp. 2787–2793, Oct. 2011, doi: 10.1109/TBME.2011.2158315.',
    {
      type: 'article-journal',
      author: [name('Chiampi', 'M. M.'), name('Zilberti', 'L. L.')],
      title: 'Induction of electric field in human bodies moving near MRI: An efficient BEM computational procedure',
      'container-title': 'IEEE Trans. Biomed. Eng.',
      volume: '58',
      issue: '10',
      page: '2787-2793',
      issued: on(2011, 10),
      DOI: '10.1109/TBME.2011.2158315',
    },
  ],
  [
    'B. Klaus and P. Horn, Robot Vision. Cambridge, MA, USA: MIT Press, 1986.',
    {
      type: 'book',
      author: [name('Klaus', 'Berthold'), name('Horn', 'P.')],
      title: 'Robot Vision',
      'publisher-place': 'Cambridge, MA, USA',
      publisher: 'MIT Press',
      issued: on(1986),
    },
  ],
  [
    'L. Stein, “Random patterns,” in Computers and You, J. S. Brake, Ed. New York, NY, USA: Wiley, 1994, pp. 55–70.',
    {
      type: 'chapter',
      author: [name('Stein', 'L.')],
      title: 'Random patterns',
      'container-title': 'Computers and You',
      editor: [name('Brake', 'J. S.')],
      'publisher-place': 'New York, NY, USA',
      publisher: 'Wiley',
      issued: on(1994),
      page: '55-70',
    },
  ],
  [
    'J. O. Williams, “Narrow-band analyzer,” Ph.D. dissertation, Harvard Univ., Cambridge, MA, USA, 1993.',
    {
      type: 'thesis',
      genre: 'Ph.D. dissertation',
      author: [name('Williams', 'J. O.')],
      title: 'Narrow-band analyzer',
      publisher: 'Harvard Univ.',
      'publisher-place': 'Cambridge, MA, USA',
      issued: on(1993),
    },
  ],
]

describe.each([
  ['gbt', GBT],
  ['apa', APA],
  ['ieee', IEEE],
] as const)('a reference in %s', (style, examples) => {
  it.each(examples)('prints %s', (printed, item) => {
    expect(formatReference(item, style)).toBe(printed)
  })
})

describe('references', () => {
  const crowd = Array.from({ length: 22 }, (_, index) => name(`Weaver${index + 1}`, 'A.'))
  const crowded: Citable = { type: 'article-journal', title: 'Looms', author: crowd, 'container-title': 'Cloth', issued: on(2020) }

  it('shorten long lists of authors as each style does', () => {
    expect(formatReference(crowded, 'gbt')).toMatch(/^WEAVER1 A, WEAVER2 A, WEAVER3 A, et al\. Looms/)
    expect(formatReference(crowded, 'apa')).toMatch(/Weaver19, A\., \. \. \. Weaver22, A\. \(2020\)/)
    expect(formatReference(crowded, 'ieee')).toMatch(/^A\. Weaver1 et al\., “Looms,”/)
  })

  it('leave out what is not known', () => {
    const bare: Citable = { type: 'article-journal', title: 'Looms' }
    expect(REFERENCE_STYLES.map(({ id }) => formatReference(bare, id))).toEqual([
      'Looms[J].',
      'Looms. (n.d.).',
      '“Looms,”.',
      '@article{looms,\n  title = {{Looms}},\n}',
    ])
    expect(formatReference({ ...bare, 'container-title': 'Cloth', issue: '4', issued: { raw: 'spring of 2020' } }, 'gbt')).toBe(
      'Looms[J]. Cloth, 2020(4).',
    )
  })

  it('are BibTeX that another program reads back', () => {
    const item: Citable = {
      type: 'article-journal',
      title: 'Wool & 100% Cotton_Blends {and} #1 looms: $5',
      author: [name('de la Cruz', 'Ana María'), name('白', '露'), { literal: 'Guild & Sons' }],
      'container-title': 'Cloth & Yarn',
      issued: on(2021, 5),
      volume: '7',
      issue: '2',
      page: '10-19',
      DOI: '10.1000/xyz',
    }
    const [entry] = plugins.input.data(formatReference(item, 'bibtex'), '@bibtex/text')
    const [read] = plugins.input.data(entry, '@bibtex/entry+object') as Citable[]
    expect(read).toMatchObject({
      type: 'article-journal',
      title: 'Wool & 100% Cotton_Blends {and} #1 looms: $5',
      'container-title': 'Cloth & Yarn',
      volume: '7',
      issue: '2',
      page: '10-19',
      DOI: '10.1000/xyz',
    })
    expect(read?.author?.map(({ family, literal }) => family ?? literal)).toEqual(['Cruz', '白露', 'Guild & Sons'])
    expect(read?.issued?.['date-parts']).toEqual([[2021, 5]])
  })

  it('abbreviate given names with their hyphens', () => {
    expect([initialsOf('Jean-Pierre Marie'), initialsOf('J.P.'), initialsOf('', {}), initialsOf('Élodie', { stop: '' })]).toEqual([
      'J.-P. M.',
      'J. P.',
      '',
      'É',
    ])
  })

  it('never fail nor double a stop, whatever the item holds', () => {
    const text = fc.option(fc.string({ unit: 'grapheme' }), { nil: undefined })
    const item = fc.record({
      type: fc.constantFrom('article-journal', 'book', 'chapter', 'thesis', 'webpage', 'report', undefined),
      title: text,
      author: fc.array(fc.record({ family: text, given: text, literal: text })),
      'container-title': text,
      page: text,
      edition: text,
      issued: fc.record({ 'date-parts': fc.array(fc.array(fc.nat(3000), { maxLength: 3 }), { maxLength: 1 }) }),
      DOI: text,
      URL: text,
    })
    fc.assert(
      fc.property(item, fc.constantFrom(...REFERENCE_STYLES.map(({ id }) => id)), (one, style) => {
        expect(formatReference(one, style)).toBeTypeOf('string')
        expect(formatReference({ ...one, title: 'Looms.', 'container-title': 'Cloth' }, style)).not.toContain('Looms..')
      }),
      { numRuns: 300 },
    )
  })
})
