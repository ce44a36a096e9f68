/** Chinese papers, and papers as a PDF converter leaves them: bylines, headings, lists, marks. All sentences are invented. */
import { describe, expect, it } from 'vitest'
import { toDocument } from '#ingest/1-read/to-document.ts'
import { findCiting } from '#ingest/2-structure/find-citing.ts'
import { findStructure } from '#ingest/2-structure/find-structure.ts'
import { cutReferences } from '#ingest/2-structure/references/cut-references.ts'
import { findClaims } from '#ingest/3-knowledge/find-claims.ts'
import { findConcepts, withEnds } from '#ingest/3-knowledge/find-concepts.ts'
import { findNounPhrases } from '#ingest/3-knowledge/noun-phrases.ts'
import { readVocabulary } from '#ingest/vocabulary/read-vocabulary.ts'
import { readingOf } from './reading-of.ts'

const read = (text: string) => {
  const document = toDocument('test.md', text)
  const structure = findStructure(document)
  return { text, ...structure, ...findCiting(document, structure) }
}
const cut = (list: string) => cutReferences(toDocument('test.md', list), { referenceList: [{ start: 0, end: list.length }] }).references
const raws = (list: string) => cut(list).map(({ raw }) => raw)

describe('a list of author and year', () => {
  const LI = '李明，王红.(2019).学徒的时间．织造研究,12(3),1-9.'
  const ZHAO = '赵刚.(2020).工厂里的课堂．织造研究,13(1),10-18.'
  const SMITH = 'Smith, J., & Lee, K. (2014). Leaving the farm. Mill Studies, 4(2), 110-119.'

  it('parts entries that are glued', () => {
    expect(raws(`${LI}${ZHAO}\n${SMITH}`)).toEqual([LI, ZHAO, SMITH])
  })
  it('parts them where the pages before got lost', () => {
    expect(raws(`李明，王红.(2019).学徒的时间．织造研究,12(3), ${ZHAO}\n${SMITH}\n${LI}`)).toEqual([
      '李明，王红.(2019).学徒的时间．织造研究,12(3),',
      ZHAO,
      SMITH,
      LI,
    ])
  })
  it('joins an entry over a page break, the next one glued to its end', () => {
    const torn = `李明，王红.(2019).学徒的时间与工厂的\n\n时间．织造研究,12(3),1-9.${ZHAO}\n${SMITH}\n${LI}`
    expect(raws(torn)).toEqual(['李明，王红.(2019).学徒的时间与工厂的时间．织造研究,12(3),1-9.', ZHAO, SMITH, LI])
  })
  it('knows a head by its shape where the year is worn away', () => {
    const worn = [
      'Smith,J.,&Lee,K.(2O14).Leaving the farm.Mill Studies,4(2),1-9.',
      'Lee,K.,dowd,B.,&Ray,C.().Ropes.Mill Studies,5(1).',
      SMITH,
    ]
    expect(raws(worn.join('  \n'))).toEqual(worn)
  })
  it('keeps an entry in brackets below with the one it repeats', () => {
    const both = 'Zhao, G. (2020). Classes in mills. Mill Studies, 13(1), 10-18.\n[赵刚.(2020).工厂里的课堂．织造研究,13(1),10-18.]'
    expect(raws(`${both}\n${SMITH}\nBrown, A. (2011). On ropes. Mill Studies, 1(1), 1-2.`)).toHaveLength(3)
  })
  it('does not take a journal with a year for an author', () => {
    const odd = '李明.(2019).学徒的时间.织造研究(2019),12,1-9.'
    expect(raws(`${odd}\n${ZHAO}\n${SMITH}`)).toEqual([odd, ZHAO, SMITH])
  })
})

describe('labels of a list', () => {
  it('leaves what the journal prints behind the list', () => {
    const list =
      '[1] 王红.织机[J].织造研究,2018(3):12-15.\n[2] 赵刚.工厂[J].织造研究,2019(1):2-5. [责任编辑：周 红]\n\n收稿日期：2020-01-02'
    expect(raws(list).at(-1)).toBe('赵刚.工厂[J].织造研究,2019(1):2-5.')
  })
  it('reads the next number though it has grown together with the entry', () => {
    const list = '1 王红.织机[J].织造研究,2018(3):12-15.\n2Smith J.Looms[J].Work,2014,12(3):1-9.\n3赵刚.工厂[J].织造研究,2019(1):2-5.'
    expect(cut(list).map(({ key }) => key)).toEqual(['1', '2', '3'])
  })
  it('parts labelled entries glued before and after a line break', () => {
    const list =
      '[1]王红.织机[J].织造研究,2018,3(1):12-15.[2]李红,张刚.数字化与工厂[J].织造\n\n研究,2018,3(2):16-19.[3]赵红.效果[J].织造研究,2018,3(3):20-25.\n\n[4]钱红.综述[J].织造研究,2019,4(1):30-35.'
    expect(cut(list).map(({ key, raw }) => `${key} ${raw}`)).toEqual([
      '1 王红.织机[J].织造研究,2018,3(1):12-15.',
      '2 李红,张刚.数字化与工厂[J].织造研究,2018,3(2):16-19.',
      '3 赵红.效果[J].织造研究,2018,3(3):20-25.',
      '4 钱红.综述[J].织造研究,2019,4(1):30-35.',
    ])
  })
  it('leaves a number that is not the next with the entry', () => {
    const list = '1 王红.织机[J].织造研究,2018(3):\n12至15页.\n2 赵刚.工厂[J].织造研究,2019(1):2-5.'
    expect(cut(list).map(({ key }) => key)).toEqual(['1', '2'])
  })
})

const NUMBERED = Array.from({ length: 12 }, (_, i) => `[${i + 1}]王红.第${i + 1}种织机[J].织造研究,20${10 + i},${i + 1}(1):1-9.`).join(
  '  \n',
)
const marks = (prose: string, list = NUMBERED) => {
  const { citations } = read(`# 织机的研究\n\n# 1引言\n\n${prose}\n\n# 参考文献\n\n${list}\n`)
  return citations.map(({ text, references, problem }) => [text, references.map((i) => i + 1).join(), ...(problem ? [problem] : [])])
}
const SOUND = '织机很多[1]，也很旧[2]。工厂很少[3]，离城很远[4]。'

describe('numeric marks', () => {
  it.each([
    ['$^{[5]}$', '5'],
    ['$^ [ { 5 } ]$', '5'],
    ['$^ { [ } 5 ^ { ] }$', '5'],
    ['$^{[5-7]}$', '5,6,7'],
    ['［5］', '5'],
    ['<sup>[5,6]</sup>', '5,6'],
  ])('reads %s', (mark, numbers) => {
    const found = marks(`${SOUND}学徒人数不多${mark}。`).at(-1)
    expect(found?.[1]).toBe(numbers)
  })
  it.each([
    ['[1O]', '10'],
    ['[l2]', '12'],
    ['[3、5]', '3,5'],
    ['[5～7]', '5,6,7'],
    ['[8]～[9]', '8,9'],
  ])('reads %s as figures', (mark, numbers) => {
    expect(marks(`${SOUND}学徒人数不多${mark}。`).at(-1)).toEqual([mark, numbers])
  })
  it('knows a mark behind a word that ends as a figure’s name does', () => {
    expect(marks('这是一种培养模式[8]。下面是各方代表[9]。')).toHaveLength(2)
  })
  it('reads raised numbers set on the line where they run as the list does', () => {
    const prose = '织机很多1，也很旧2。工厂有5家，很少3,4，离城很远5。学徒6-8不多；师傅很少9。工人很多10。商人很少11，农民很多12。'
    expect(marks(prose).map(([text]) => text)).toEqual(['1', '2', '3,4', '5', '6-8', '9', '10', '11', '12'])
    expect(marks('织机有1，也有2。工厂有5家。')).toEqual([])
  })
  it('reads marks with the pages cited, which are no links', () => {
    expect(marks('织机很多，[1](P12-13)也很旧。[2](P3)')).toEqual([
      ['[1]', '1'],
      ['[2]', '2'],
    ])
  })
  it('reads figures that a formula sets apart as one number', () => {
    expect(marks(`${SOUND}比例为 $1 7 \\% ^ { [ 1 2 ] }$ 。`).at(-1)?.[1]).toBe('12')
  })
  it.each([
    ['学徒人数不多[5。', '[5', '5'],
    ['学徒人数不多。5]师傅也不多。', '5]', '5'],
    ['学徒[5等人数不多。', '[5', '5'],
  ])('mends a bracket in %s', (prose, text, number) => {
    expect(marks(`${SOUND}${prose}`).at(-1)).toEqual([text, number])
  })
  it('tells a lost number by the marks around it', () => {
    expect(marks(`${SOUND}学徒人数不多[]。师傅也不多[6]。`).slice(-2)).toEqual([
      ['[]', '5', 'ambiguous'],
      ['[6]', '6'],
    ])
  })
  it('takes a bare number for the mark that is missing there, and no count of things', () => {
    const prose = `${SOUND}学徒只有5名，有人认为人数不多5，也有人不同意[6]。`
    expect(marks(prose).slice(-2)).toEqual([
      ['5', '5'],
      ['[6]', '6'],
    ])
    expect(marks(`${SOUND}学徒只有5名[6]。`).map(([text]) => text)).not.toContain('5')
  })
  it('reads a mark that lost a figure as the one that should stand there', () => {
    const prose = `${SOUND}一[5]二[6]三[7]四[8]五[9]六[10]。学徒[12认为人数不多[1]，师傅不同意。`
    expect(marks(prose).at(-1)).toEqual(['[1]', '1'])
    const inOrder = `${SOUND}一[5]二[6]三[7]四[8]五[9。六[10]。学徒认为人数不多[1]，师傅不同意[12]。`
    expect(marks(inOrder).slice(-2)).toEqual([
      ['[1]', '11', 'ambiguous'],
      ['[12]', '12'],
    ])
  })
})

describe('problems', () => {
  it('takes works with the same cut-off DOI for two', () => {
    const list =
      '[1]王红.织机[J].研究,2018,3(1):12-15.DOI:10.3969/j. issn.1000.01.\n[2]赵刚.工厂[J].研究,2019,4(1):22-25.DOI:10.3969/j. issn.2000.02.'
    const { problems } = read(`# 织机的研究\n\n# 1引言\n\n织机很多[1]，也很旧[2]。\n\n# 参考文献\n\n${list}`)
    expect(problems.map(({ kind }) => kind)).not.toContain('duplicate_reference')
  })
})

describe('marks by name', () => {
  const LIST = [
    '李丽, 陈红. (2017). 学徒的生活. 织造研究, 25(5), 40-49.',
    '冯刚, 周明, 吴红. (2019). 适应的阶段. 织造研究, 11(1), 10-19.',
    '周强. (2016). 师傅与学徒. 织造研究, 8(1), 70-79.',
    'Brown, A., & Green, B. (2013). Expectation in mills. Mill Studies, 3(2), 90-99.',
    'Jones, C., Miller, D., & Davis, E. (2012). Women in mills. Mill Studies, 2(2), 100-109.',
    'Yang, J. (2010). The concept of a mill. Mill Studies, 2(1), 80-89.',
    'van der Berg, W. (2006). Ropes. Mill Studies, 1(1), 1-9.',
    'Sullivan, K. (1986). Knots. Mill Studies, 1(2), 1-9.',
  ].join('\n')
  const OTHERS = '（李丽、陈红，2017；Brown & Green，2013）（周强，2016）（冯刚等，2019）（Jones et al.，2012）'
  it.each([
    ['周强（2016）认为如此', '周强（2016）', '3'],
    ['之后，冯刚等人（2019）讨论了它', '冯刚等人（2019）', '2'],
    ['李丽和陈红（2017）讨论了它', '李丽和陈红（2017）', '1'],
    ['与之不同，Jones等人(2012)讨论了它', 'Jones等人(2012)', '5'],
    ['Brown 和 Green (2013)讨论了它', 'Brown 和 Green (2013)', '4'],
    ['这是老问题（见Brown & Green，2013）', '（见Brown & Green，2013）', '4'],
    ['这是老问题(van derBerg,2006)', '(van derBerg,2006)', '7'],
    ['杨九（2010）最早提出了它', '杨九（2010）', '6'],
    ['2012年，Jones发现了它', '2012年，Jones', '5'],
    ['Sulivan在1986年提出了它', 'Sulivan在1986年', '8'],
  ])('%s', (prose, text, number) => {
    const found = marks(`${prose}。也有别的看法${OTHERS}。`, LIST)
    expect(found[0]?.slice(0, 2)).toEqual([text, number])
  })
  it('takes a year of something else for no mark', () => {
    expect(
      marks(`2012 年OECD也来了，高考（2019）也来了。也有别的看法${OTHERS}。`, LIST)
        .map(([text]) => text)
        .join(),
    ).not.toMatch(/OECD|高考/)
  })
})

const ABSTRACT = '摘要：本文讨论织机的维修工如何学会他们的手艺，并且说明工厂和学校各自做了什么。'
const paper = (front: string, body: string) => read(`# 织机维修工的培养\n\n${front}\n\n${ABSTRACT}\n\n关键词：织机；学徒\n\n${body}`)

describe('the front', () => {
  it.each(['内容提要：', '[提 要] ', '【摘 要】', '摘要'])('takes %s for the label of the abstract', (label) => {
    const { work } = read(
      `# 织机维修工的培养\n\n李明\n\n${label}本文讨论织机的维修工。\n\n关键词：织机；学徒\n\n一、引言\n\n工厂的织机越来越旧。`,
    )
    expect(work.abstract).toBe('本文讨论织机的维修工。')
  })
  it('parts names that ran together', () => {
    const { work } = paper('刘加林张 文 王小明', '# 1引言\n\n工厂的织机越来越旧。')
    expect(work.author?.map(({ family, given }) => `${family}${given}`)).toEqual(['刘加林', '张文', '王小明'])
  })
  it('reads places with postcodes behind a note', () => {
    const notes = '基金项目：织造基金（ZZ2021-14）1.200092上海，江南织造大学纺织学院；2.315000浙江宁波，北川纺织研究所;'
    const { work } = paper(`周小冬² 葛明1,2\n\n${notes}`, '# 1引言\n\n工厂的织机越来越旧。')
    expect(work.author?.map(({ affiliation }) => affiliation)).toEqual([
      ['315000浙江宁波，北川纺织研究所'],
      ['200092上海，江南织造大学纺织学院', '315000浙江宁波，北川纺织研究所'],
    ])
  })
  it('finds the English front behind the list, without heading marks', () => {
    const back =
      'The Training of People Who Mend Looms\n\nZHANG San, LI Si\n\n(School of Textiles, Jiangnan Weaving University, Wuxi 214000, China)'
    const { work, references } = paper(
      '张三 李四',
      `# 1引言\n\n工厂的织机越来越旧[1]。\n\n# 参考文献\n\n${NUMBERED}\n\n${back}\n\nAbstract: This paper tells how people learn to mend looms.`,
    )
    expect(work.titleAlt).toBe('The Training of People Who Mend Looms')
    expect(references.at(-1)?.raw).toMatch(/2021,12\(1\):1-9\.$/)
  })
})

describe('headings', () => {
  const titles = (body: string) => paper('张三 李四', body).sections.map(({ number, title, level }) => `${level} ${number ?? '-'} ${title}`)
  const LONG = '我们在三个城市的工厂里问了很多人，他们每天都和织机打交道，也带着学徒干活，对学徒的手艺有自己的看法。'.repeat(2)

  it('takes 汉字 numbers for the outline', () => {
    const body = `一、问题的提出\n\n${LONG}\n\n（一）概念界定\n\n${LONG}\n\n1.师傅\n\n${LONG}\n\n二、建议\n\n${LONG}`
    expect(titles(body)).toEqual(['1 一 问题的提出', '2 (一) 概念界定', '3 1 师傅', '1 二 建议'])
  })
  it('parts a numbered heading from its paragraph at the blank', () => {
    const body = `# 1对象与方法\n\n1.1研究对象 ${LONG}\n\n# 1.2研究方法\n\n1.2.1访谈法 ${LONG}\n\n# 2结果\n\n${LONG}`
    expect(titles(body)).toEqual(['1 1 对象与方法', '2 1.1 研究对象', '2 1.2 研究方法', '3 1.2.1 访谈法', '1 2 结果'])
  })
  it('knows the running title and a formula for no heading', () => {
    const body = `# 1引言\n\n${LONG}\n\n# 江南预印本 织机维修工的培养\n\n# $\\bigstar , \\bigcirc$\n\n# 2结果\n\n${LONG}`
    expect(titles(body)).toEqual(['1 1 引言', '1 2 结果'])
  })
  it('ends the list at an appendix without marks', () => {
    const { references, sections } = paper(
      '张三',
      `# 1引言\n\n工厂很旧。\n\n# 参考文献 References\n\n${NUMBERED}\n\n附录 调查问卷\n\n1. 您的工厂有几台织机？`,
    )
    expect(references).toHaveLength(12)
    expect(sections.at(-1)?.title).toBe('附录 调查问卷')
  })
  it('numbers appendices by their letters', () => {
    const body = `# 1引言\n\n${LONG}\n\n# 参考文献\n\n${NUMBERED}\n\n# A Questions Asked\n\n${LONG}\n\n# B Places Seen\n\n${LONG}`
    expect(titles(body).slice(-2)).toEqual(['1 A Questions Asked', '1 B Places Seen'])
  })
})

describe('noun phrases', () => {
  it.each([
    ['提升河道清淤质量', ['河道清淤质量']],
    ['渔村木匠手艺提升', ['渔村木匠手艺提升']],
    ['GPS测绘室为渔船航线提供了地图', ['GPS测绘室', '渔船航线', '地图']],
    ['渔船推动海鲜市场', ['渔船', '海鲜市场']],
    ['我国灯塔的看守人也因此有了木屋', ['灯塔', '看守人', '木屋']],
    ['培养模式并不相同', ['培养模式']],
    ['这些不是我们的', []],
  ])('of %s', (text, forms) => {
    const phrases = findNounPhrases(text, { start: 0, end: text.length }, [])
    expect(phrases.map(({ form }) => form)).toEqual(forms)
    for (const { start, end, form } of phrases) expect(text.slice(start, end)).toBe(form)
  })
})

const vocabulary = await readVocabulary(new URL('../data/vocabulary/nqpf-ve.yaml', import.meta.url).pathname)

describe('terms of the paper’s own', () => {
  const found = (...sentences: string[]) => findConcepts(readingOf(sentences.join('\n\n'), { lang: 'zh' }), vocabulary)
  const terms = (...sentences: string[]) =>
    found(...sentences)
      .concepts.map(({ id }) => id)
      .filter((id) => id.startsWith('term:'))

  it('are phrases said again, those around a concept of the vocabulary too', () => {
    expect(terms('镇上有了GPS测绘室。', '渔民在GPS测绘室谈GPS人才培养。', '没有GPS人才培养，就没有地图。').sort()).toEqual([
      'term:gps人才培养',
      'term:gps测绘室',
    ])
  })
  it('leave a concept as it is where they add nothing to it', () => {
    expect(terms('人们谈人才培养发展。', '人们又谈人才培养发展。')).toEqual([])
    expect(found('人们谈人才培养发展。').concepts.map(({ id }) => id)).toContain('talent-cultivation')
  })
  it('bring a phrase said once back to the term that it ends with', () => {
    const { phrases, concepts } = found('灯塔看守人来了。', '灯塔看守人走了。', '北方渔村夜间灯塔看守人还在。')
    expect(concepts.find(({ id }) => id === 'term:灯塔看守人')?.mentions).toHaveLength(3)
    expect(phrases).toEqual([])
  })
})

describe('claims about the paper’s own terms', () => {
  const claims = (...sentences: string[]) => {
    const reading = readingOf(sentences.join('\n\n'), { lang: 'zh' })
    const found = findConcepts(reading, vocabulary)
    const stated = findClaims(reading, [...found.mentions, ...found.phrases], vocabulary)
    const names = new Map(withEnds(found, stated).map(({ id, name, mentions }) => [id, mentions.length > 0 ? name : '']))
    return stated.map(({ subject, relation, object }) => `${names.get(subject)} ${relation} ${names.get(object)}`)
  }

  it('have ends that are concepts, a phrase said once too', () => {
    expect(claims('GPS测绘室提升了渔船航线。', '渔民感谢GPS测绘室。', '没有GPS测绘室。', 'GPS测绘室在。')).toEqual([
      'GPS测绘室 supports 渔船航线',
    ])
  })
  it('go on after a semicolon with the subject of the sentence', () => {
    expect(claims('灯塔看守人促进渔船航行；也保障海鲜市场。', '这些是灯塔看守人和海鲜市场。')).toEqual([
      '灯塔看守人 drives 渔船航行',
      '灯塔看守人 supports 海鲜市场',
    ])
  })
  it('take what a row of tasks begins with for what acts, and no task for the next', () => {
    expect(claims('推行渔船航线，提升海鲜市场，促进渔村贸易。', '渔船航线、海鲜市场和渔村贸易都在。').sort()).toEqual([
      '渔船航线 drives 渔村贸易',
      '渔船航线 supports 海鲜市场',
    ])
  })
})
