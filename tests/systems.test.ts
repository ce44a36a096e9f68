/** Chains and pathways in short papers of our own, and the names of things. */
import { describe, expect, test } from 'vitest'
import { contentWords, nameOf, splitList } from '#ingest/3-knowledge/systems/name-of.ts'
import { concept, read, section, vocabulary } from './read-systems.ts'

describe('chains', () => {
  test.each([
    ['The "grain-flour-bread" chain feeds the valley.', ['grain', 'flour', 'bread']],
    ['The two rest on a grain-flour-bread chain of long standing.', ['grain', 'flour', 'bread']],
    ['We trace grain → flour → bread in the ledgers.', ['We trace grain', 'flour', 'bread in the ledgers']],
    ['It runs from river watch, through wheel repair, to night shift.', ['river watch', 'wheel repair', 'night shift']],
    ['They join the grain chain, the flour chain and the bread chain.', ['grain chain', 'flour chain', 'bread chain']],
    [
      'It connects the grain chain with the flour chain, the bread chain and the market chain.',
      ['grain chain', 'flour chain', 'bread chain', 'market chain'],
    ],
    ['They join the grain, flour, and bread chains.', ['grain chain', 'flour chain', 'bread chain']],
    ['It forms a steady cycle of "grain flour bread" in the valley.', ['grain', 'flour', 'bread']],
    ['山谷把粮食链、面粉链和面包链连在一起。', ['粮食链', '面粉链', '面包链']],
    ['山谷形成粮食-面粉-面包链条。', ['粮食', '面粉', '面包']],
  ])('%s', (sentence, links) => {
    const [chain] = read(section(sentence)).chains
    if (sentence.includes('→')) expect(chain!.links).toHaveLength(links.length)
    else expect(chain!.links).toEqual(links)
  })

  test('a link is the concept of its whole name, also where a longer label goes on behind the closing quotation mark', () => {
    const concepts = new Map([
      ...vocabulary.concepts,
      concept('grain', 'grain', '粮食', 'mill'),
      concept('bread', 'bread', '面包', 'school'),
      concept('bread-chain', 'bread chain', '面包链', 'school'),
    ])
    const { chains } = read(section('The "grain-flour-bread" chain feeds the valley.'), concepts)
    expect(chains.map((chain) => chain.concepts)).toEqual([['grain', null, 'bread']])
  })

  test('the rounds of a loop are a chain, each by the concept that it first names', () => {
    const concepts = new Map([...vocabulary.concepts, concept('young-hands', 'young hands', '年轻人手', 'school')])
    const { chains } = read(
      section(
        'For example, as water mills ask for more reckoning, village schools mend their lessons.',
        'The young hands, upon leaving, build more wheels, thereby raising the water mills and closing the loop of this virtuous cycle.',
      ),
      concepts,
    )
    expect(chains).toMatchObject([
      {
        links: ['water mills ask for more reckoning', 'village schools mend their lessons', 'The young hands build more wheels'],
        concepts: ['water-mills', 'village-schools', 'young-hands'],
      },
    ])
  })

  test('a course that does not come back is no chain', () => {
    const text = 'Water mills pay village schools. Village schools feed the grain trade. They call it a virtuous cycle of millers lessons.'
    expect(read(section(text)).chains).toEqual([])
  })

  test.each([
    'They tie the grain chain and the flour chain together.',
    'It accurately connects with the grain chain and the flour chain.',
    'A platform linking government, enterprise, and college was built.',
    'Growth is of "high-yield, high-value, and high-grade" kind.',
    'A state-of-the-art framework was bought.',
  ])('none in: %s', (sentence) => {
    expect(read(section(sentence)).chains).toEqual([])
  })
})

describe('pathways', () => {
  test('a heading with its subheadings, directed by its poles', () => {
    const { pathways } = read(
      '## 1. Pathways of Water Mills Empowering Village Schools\n\nWater mills lift village schools.\n\n### 1.1 New benches\n\nBenches come from the mill.\n\n### 1.2 New masters\n\nMasters come from the mill.',
    )
    expect(pathways).toMatchObject([{ direction: 'mill->school', steps: [{ name: 'New benches' }, { name: 'New masters' }], section: '1' }])
  })

  test('sentences that count themselves, the adverbs before the plain ordinals', () => {
    const { pathways } = read(
      '## 1. A mechanism for water mills\n\nFirstly, the mill should hire hands. First, it asks the elders. Second, it asks the guild. Secondly, the mill should mend the wheel.',
    )
    expect(pathways[0]!.steps).toHaveLength(2)
  })

  test.each([
    ['The town builds a "wheel care - night watch - grain store" framework.', ['wheel care', 'night watch', 'grain store']],
    [
      'Water mills help village schools along three pathways: new benches, warm rooms, and paid masters.',
      ['new benches', 'warm rooms', 'paid masters'],
    ],
    ['The care framework covers wheel, watch, and store.', ['wheel', 'watch', 'store']],
    [
      'It set up a three-tier framework of plain reading, sound reckoning, and bench work.',
      ['plain reading', 'sound reckoning', 'bench work'],
    ],
    [
      'A careful mechanism should be established to count the sacks yearly, dropping spoiled ones and bringing in fresh ones.',
      ['count the sacks yearly', 'dropping spoiled ones and bringing in fresh ones'],
    ],
    ['在此提出"一轮、两石、一仓"的磨坊能力体系。', ['一轮', '两石', '一仓']],
    ['乡村学堂的发展路径：修缮屋舍、聘请先生、添置书本。', ['修缮屋舍', '聘请先生', '添置书本']],
    ['The two grow along a “water-wheel-flour” chain.', ['water', 'wheel', 'flour']],
    [
      'This asks for mending the wheel, clearing the brook, and drying the store, thereby forming a steady care system.',
      ['mending the wheel', 'clearing the brook', 'drying the store'],
    ],
    [
      'Through shared lessons, shared tools, and shared tests, a valley training model is formed.',
      ['shared lessons', 'shared tools', 'shared tests'],
    ],
    ['It drives the shift of village schools from a hut to a hall.', ['hut', 'hall']],
    ['乡村学堂从单一讲授向多方协作转变。', ['单一讲授', '多方协作']],
    ['乡村学堂从单一讲授逐步发展到多方协作。', ['单一讲授', '多方协作']],
    ['乡村学堂的好处体现在以下两个方面：① 修缮屋舍的人多了。② 聘请先生的村多了。', ['修缮屋舍的人多了', '聘请先生的村多了']],
  ])('%s', (sentence, steps) => {
    expect(read(section(sentence)).pathways.map((pathway) => pathway.steps.map((step) => step.name))).toEqual([steps])
  })

  test.each([
    ['It mends three dimensional wheel profiles, covering rim, hub, and spoke.', 'three dimensional wheel profiles'],
    [
      'A careful mechanism should be established to count the sacks, dropping old ones and buying new ones.',
      'careful mechanism to count the sacks',
    ],
    [
      'A careful wheel care mechanism should be established to count the sacks, dropping old ones and buying new ones.',
      'careful wheel care mechanism',
    ],
  ])('a name that tells it from others: %s', (sentence, name) => {
    expect(read(section(sentence)).pathways.map((pathway) => pathway.name)).toEqual([name])
  })

  test('a cycle leads both ways, and is one however often it is named', () => {
    const { pathways } = read(
      section('Water mills pay village schools. Village schools train hands for water mills. This forms a virtuous cycle.') +
        '\n\n## 2. Conclusion\n\nThe virtuous cycle of water mills and village schools goes on.',
    )
    expect(pathways.map(({ direction }) => direction)).toEqual(['both'])
  })

  test('of a cycle told twice the telling with its links stays', () => {
    const { pathways } = read(
      section(
        'Water mills pay village schools. Village schools feed the grain trade. This forms a virtuous cycle.',
        'The virtuous cycle of "mill school trade" lasts.',
      ),
    )
    expect(pathways.map(({ steps }) => steps.map((step) => step.name))).toEqual([['mill', 'school', 'trade']])
  })

  test.each([
    'This paper analyzes the valley from three dimensions: wheel, watch, and store.',
    'The framework draws on two: the theory of wheels and the theory of stones.',
    'Mills need to shift their wares from the hut to the hall.',
  ])('none in: %s', (sentence) => {
    expect(read(section(sentence)).pathways).toEqual([])
  })
})

describe('names', () => {
  test.each([
    ['In dry years, the town digs wells, so that all drink', 'the town digs wells'],
    ['however, wells run dry', 'wells run dry'],
    ['The hands, upon leaving, build more wheels', 'The hands build more wheels'],
    ['Pay is, to a certain extent, shaped by toil', 'Pay is shaped by toil'],
    ['a board linking mill, school, and town should meet', 'a board linking mill, school, and town'],
    ['the "Long Wheel Plan, Part Two," helps', 'the "Long Wheel Plan, Part Two"'],
    ['wells—old ones—run dry', 'wells run dry'],
    ['随着旱季到来，水井逐渐干涸，田地荒芜', '水井逐渐干涸'],
  ])('%s', (text, name) => {
    expect(nameOf(text)).toBe(name)
  })

  test('lists keep what belongs together', () => {
    expect(splitList('majors and courses, methods, and rules')).toEqual(['majors and courses', 'methods', 'rules'])
    expect(splitList('the tie between mill and school; the rest')).toEqual(['tie between mill and school', 'rest'])
    expect(splitList('甲方、乙方和丙方')).toEqual(['甲方', '乙方', '丙方'])
  })

  test('a line without end is looked at from its beginning', () => {
    const start = performance.now()
    expect(read(section(`The mill ${'and the chain, '.repeat(20_000)}`)).chains).toEqual([])
    expect(performance.now() - start).toBeLessThan(10_000)
  })

  test('long lines take no long time', () => {
    const start = performance.now()
    for (const part of ['a, ', 'chain, ', 'the - ', '从到', 'by doing a ', '"', '需'])
      nameOf(part.repeat(20_000)) && contentWords(part.repeat(20_000)) && splitList(part.repeat(20_000))
    expect(performance.now() - start).toBeLessThan(3000)
  })
})
