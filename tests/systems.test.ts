/** Systems in short papers of our own: chains, pathways, policies, difficulties, measures, and what ties them. */
import { describe, expect, test } from 'vitest'
import { toDocument } from '#ingest/1-read/to-document.ts'
import { findCiting } from '#ingest/2-structure/find-citing.ts'
import { findStructure } from '#ingest/2-structure/find-structure.ts'
import { findChains } from '#ingest/3-knowledge/find-chains.ts'
import { findChallenges } from '#ingest/3-knowledge/find-challenges.ts'
import { findConcepts } from '#ingest/3-knowledge/find-concepts.ts'
import { findPathways } from '#ingest/3-knowledge/find-pathways.ts'
import { findPolicies } from '#ingest/3-knowledge/find-policies.ts'
import { findStrategies } from '#ingest/3-knowledge/find-strategies.ts'
import { contentWords, nameOf, splitList } from '#ingest/3-knowledge/systems/name-of.ts'
import { toStatements } from '#ingest/3-knowledge/systems/to-statements.ts'
import type { Reading } from '#ingest/document.ts'
import type { Vocabulary, VocabularyConcept } from '#ingest/vocabulary.ts'

const concept = (id: string, name: string, nameZh: string, pole: string): [string, VocabularyConcept] => [
  id,
  { id, name, nameZh, variants: [], pole },
]
const vocabulary: Vocabulary = {
  id: 'mills',
  name: 'Mills',
  poles: [
    { id: 'mill', name: 'mills' },
    { id: 'school', name: 'schools' },
  ],
  stages: [],
  concepts: new Map([
    concept('water-mills', 'water mills', '水磨坊', 'mill'),
    concept('grain-trade', 'grain trade', '粮食贸易', 'mill'),
    concept('village-schools', 'village schools', '乡村学堂', 'school'),
    concept('millers-lessons', 'millers lessons', '磨工课程', 'school'),
  ]),
}

function read(body: string, concepts = vocabulary.concepts) {
  const document = toDocument('mills.md', `# Mills and Schools of the Valley\n\n${body}\n`)
  const structure = findStructure(document)
  const reading: Reading = { ...document, ...structure, ...findCiting(document, structure), repairs: [] }
  const { mentions } = findConcepts(reading, { ...vocabulary, concepts })
  const statements = toStatements(reading, mentions)
  const chains = findChains(statements, { ...vocabulary, concepts })
  const pathways = findPathways(reading, statements, mentions, chains, vocabulary)
  const strategies = findStrategies(reading, statements)
  const policies = findPolicies(reading, statements, pathways)
  const challenges = findChallenges(reading, statements, strategies)
  for (const { evidence } of [...chains, ...pathways, ...strategies, ...policies, ...challenges])
    expect(document.text.slice(evidence.start, evidence.end)).toBe(evidence.quote)
  return { chains, pathways, strategies, policies, challenges }
}
const section = (...sentences: string[]) => `## 1. The valley\n\n${sentences.join(' ')}`

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

describe('policies', () => {
  test('named ones, each once', () => {
    const { policies } = read(
      section('They follow the "Valley Wheel Plan" of old. The "Valley Wheel Plan" helps. 依据《山谷磨坊振兴规划》办学。'),
    )
    expect(policies.map(({ name, kind }) => [name, kind])).toEqual([
      ['Valley Wheel Plan', 'named'],
      ['山谷磨坊振兴规划', 'named'],
    ])
  })

  test.each([
    ['The government should pay more subsidies to village schools.', 'government'],
    ['Enterprises that teach could receive tax deductions for their outlay.', 'government'],
    ['Industry associations should write a competency standard for hands.', 'industry association'],
    ['Special funds can be allocated to mend the wheels.', 'government'],
  ])('%s', (sentence, actor) => {
    expect(read(section(sentence)).policies).toMatchObject([{ kind: 'proposed', actor }])
  })

  test.each([
    ['On one hand, the mill laws must be strengthened, such as those on weirs.', 'Strengthen the mill laws'],
    ['The mill laws must be refined.', 'Refine the mill laws'],
    ['New mill laws must be passed before winter.', 'New mill laws'],
  ])('what changes a policy is part of its name: %s', (sentence, name) => {
    expect(read(section(sentence)).policies.map((policy) => policy.name)).toEqual([name])
  })

  test('what provides rigid benchmarks is no difficulty', () => {
    expect(read(section('The guild writes down its rules, thereby providing rigid benchmarks.')).challenges).toEqual([])
  })

  test('safeguards protect the pathways of the paper', () => {
    const { policies, pathways } = read(
      '## 1. Pathways of Water Mills Empowering Village Schools\n\nWater mills lift village schools.\n\n### 1.1 New benches\n\nBenches come.\n\n### 1.2 New masters\n\nMasters come.\n\n## 2. Safeguards\n\n### 2.1 Steady funds\n\nFunds must last.\n\n### 2.2 Fair judges\n\nJudges must be fair.',
    )
    expect(pathways).toHaveLength(1)
    expect(policies.map(({ name, pathways: guarded }) => [name, guarded])).toEqual([
      ['Steady funds', [0]],
      ['Fair judges', [0]],
    ])
  })

  test.each([
    ['The guild carries out the "Thousand Wheels Project," old as it is.', 'Thousand Wheels Project'],
    ["The laws help, such as Hill County's policy granting mills a tax deduction.", "Hill County's policy granting mills a tax deduction"],
    ['They serve the national granary strategy.', 'National granary strategy'],
    ['Fiscal policies provide loans for new wheels.', 'Fiscal policies'],
    ['《山谷学堂建设指南（试行）》已经印发。', '山谷学堂建设指南（试行）'],
    ['依据“十四五”规划修缮水渠。', '"十四五"规划'],
  ])('in force, by name or by what they grant: %s', (sentence, name) => {
    const [policy] = read(section(sentence)).policies
    expect([policy!.kind, policy!.name.replaceAll('(', '（').replaceAll(')', '）')]).toEqual(['named', name])
  })

  test.each([
    ['Introducing a "Good Mill Index" is essential.', 'Good Mill Index'],
    ['The guild should set up a training system for young hands.', 'Training system for young hands'],
    ['Outside millers should be introduced into the evaluation system.', 'Introduce outside millers into the evaluation system'],
    ['Masters who mend should be given preferential treatment.', 'Give masters who mend preferential treatment'],
  ])('proposed: %s', (sentence, name) => {
    expect(read(section(sentence)).policies.map((policy) => [policy.kind, policy.name])).toEqual([['proposed', name]])
  })

  test('two proposals of a sentence are two', () => {
    const { policies } = read('## 1. Measures\n\nEstablish a system for forecasting floods; Strengthen the mill laws.')
    expect(policies.map(({ name }) => name)).toEqual(['System for forecasting floods', 'Strengthen the mill laws'])
  })

  test('under safeguards what a sentence provides is a policy too', () => {
    const { policies } = read(
      '## 1. Safeguards\n\n### 1.1 Steady funds\n\nFunds for mills must last. Better pay for masters lifts their zeal.\n\nFair pay for hands boosts them all.',
    )
    expect(policies.map(({ name }) => name)).toContain('Fair pay for hands')
  })

  test.each([
    'The brook could advance through pilots.',
    'These platforms would pool standards for all.',
    'Hands learn the standard by heart.',
  ])('none in: %s', (sentence) => {
    expect(read(section(sentence)).policies).toEqual([])
  })
})

describe('difficulties and what answers them', () => {
  test('a list gives one a part', () => {
    const { challenges } = read(
      section('Challenges remain, including leaking wheels, a lack of dry and clean stores, and a gap between pay and toil.'),
    )
    expect(challenges.map(({ name }) => name)).toEqual(['Leaking wheels', 'Lack of dry and clean stores', 'Gap between pay and toil'])
  })

  test.each([
    'The new weir has overcome the frost.',
    'Mill tells of it in Old Wheels: Real Dilemmas and Ways Out.',
    'This paper analyzes the main difficulties of the valley.',
    'Future research may study the shortage of water.',
  ])('none in: %s', (sentence) => {
    expect(read(section(sentence)).challenges).toEqual([])
  })

  test.each([
    ['Despite the new weir, the lower wheels still lack water.', 'The lower wheels still lack water'],
    ['乡村学堂的师资严重不足。', '乡村学堂的师资严重不足'],
    ['随着旱季到来，下游磨坊缺乏水源，面粉减产。', '下游磨坊缺乏水源'],
  ])('the name starts with its subject: %s', (sentence, name) => {
    expect(read(section(sentence)).challenges.map((challenge) => challenge.name)).toEqual([name])
  })

  test.each([
    ['The new weir has overcome the shortage of water.', 'Shortage of water'],
    ['The town should break down the barriers between mill and school and openly recruit masters.', 'Barriers between mill and school'],
    ['How to join the mill and the school has become a core issue.', 'How to join the mill and the school'],
    ['Surveys show that only a few mills own a dry store.', 'Only a few mills own a dry store'],
    ['The first concerns the stores, whose roofs are no longer sufficient.', 'Whose roofs are no longer sufficient'],
    ['There is a gap between pay and toil.', 'Gap between pay and toil'],
    ['新堰破解了水源短缺的难题。', '水源短缺的难题'],
  ])('also what is overcome, open or rare: %s', (sentence, name) => {
    expect(read(section(sentence)).challenges.map((challenge) => challenge.name)).toEqual([name])
  })

  test('what overcomes a difficulty in its own sentence answers it', () => {
    const { challenges, strategies } = read(section('The town should build a weir to resolve the shortage of water.'))
    expect(challenges.map(({ name, addressedBy }) => [name, addressedBy.map((i) => strategies[i]!.name)])).toEqual([
      ['Shortage of water', ['Build a weir to resolve the shortage of water']],
    ])
  })

  test('headed difficulties are answered by the headed measures most like them', () => {
    const { challenges, strategies } = read(
      '## 1. Difficulties\n\n### 1.1 Wheels stand still\n\nThe wheels lack oil and stand still in winter.\n\n### 1.2 Stores are wet\n\nThe stores lack roofs and the sacks rot.\n\n## 2. Measures\n\n### 2.1 Care for wheels\n\nThe guild should oil the wheels before winter.\n\n### 2.2 Roofs for stores\n\nThe town should put roofs on the stores for the sacks.',
    )
    const answers = challenges.map(({ name, addressedBy }) => [name, addressedBy.map((i) => strategies[i]!.name)])
    expect(answers).toContainEqual(['Wheels stand still', expect.arrayContaining(['Oil the wheels before winter'])])
    expect(answers).toContainEqual(['Stores are wet', expect.arrayContaining(['Put roofs on the stores for the sacks'])])
  })

  test('no heading of measures is left without the difficulty that it answers, however many measures another has', () => {
    const many = ['spokes', 'rims', 'hubs', 'pegs', 'cogs', 'blades'].map(
      (part) => `The guild should oil the ${part} of wheels against rot.`,
    )
    const { challenges, strategies } = read(
      `## 1. Difficulties\n\n### 1.1 Wheels rot\n\nThe wheels lack oil and rot in winter.\n\n## 2. Measures\n\n### 2.1 Care for wheels\n\n${many.join(' ')}\n\n### 2.2 Dry stores\n\nThe town should dry the stores.`,
    )
    const answers = challenges.find(({ name }) => name === 'Wheels rot')!.addressedBy.map((i) => strategies[i]!.name)
    expect(answers).toHaveLength(4)
    expect(answers).toContain('Dry the stores')
  })

  test('a sentence that says both ties both', () => {
    const { challenges, strategies } = read(
      section('To tackle problems such as leaking wheels and rotten sacks, the town should line every store with oak.'),
    )
    expect(challenges.map(({ name, addressedBy }) => [name, addressedBy.map((i) => strategies[i]!.name)])).toEqual([
      ['Leaking wheels', ['Line every store with oak']],
      ['Rotten sacks', ['Line every store with oak']],
    ])
  })
})

describe('strategies', () => {
  test.each([
    ['Colleges should lend their masters to the mill.', 'Lend their masters to the mill', 'college'],
    ['In dry years, enterprises must dig deeper wells.', 'Dig deeper wells', 'enterprise'],
    ['A night watch should be set up by enterprises.', 'Set up a night watch', 'enterprise'],
    ['Improving the wheels is essential for the valley.', 'Improving the wheels', null],
    ['The drought calls for a deeper well near the weir.', 'Deeper well near the weir', null],
    ['This turn requires improving the wheels and clearing the brook.', 'Improving the wheels and clearing the brook', null],
    ['New wheels mandate the upgrading of old stores.', 'Upgrading of old stores', null],
    ['Only by building a deeper well can the valley drink.', 'Building a deeper well', null],
    ['The school has partnered with Hill & Co. to establish a wheel room.', 'Establish a wheel room', 'college'],
    ['A night watch — the old way — should be encouraged.', 'Encourage a night watch', null],
    ['院校应加强磨工课程建设。', '加强磨工课程建设', 'college'],
  ])('%s', (sentence, name, actor) => {
    expect(read(section(sentence)).strategies.map((strategy) => [strategy.name, strategy.actor])).toEqual([[name, actor]])
  })

  test('several in a row are several', () => {
    const { strategies } = read(section('It is necessary to strengthen the weir, deepen the wells, and improve the roofs.'))
    expect(strategies.map(({ name }) => name)).toEqual(['Strengthen the weir', 'Deepen the wells', 'Improve the roofs'])
  })

  test.each([
    ['By establishing a night watch, training dogs, and lighting lamps, the town can sleep.', 'Establishing a night watch'],
    ['The night watch is an effective path to calm sleep.', 'Night watch'],
    ['The town inn is a key platform for the traders.', 'Town inn'],
    ['Secondly, boldly deepen the wells.', 'Boldly deepen the wells'],
  ])('under a heading of measures: %s', (sentence, name) => {
    expect(read(`## 1. Measures\n\n${sentence}`).strategies.map((strategy) => strategy.name)).toEqual([name])
  })

  test('it stands for who acted before', () => {
    const { strategies } = read(section('The government should mend the weir. It should also dredge the pond.'))
    expect(strategies.map(({ actor }) => actor)).toEqual(['government', 'government'])
  })

  test('a thing or a town that acts is nobody known, whoever the heading or the object names', () => {
    const { strategies } = read('## 1. Enterprises\n\nA town should pay enterprises that teach. A bell should also be mended.')
    expect(strategies.map(({ actor }) => actor)).toEqual([null, 'enterprise'])
  })

  test('is about what is done, not about who does it', () => {
    const { strategies, policies } = read(
      section(
        'The grain trade government should issue a law for water mills.',
        'Roofs should be mended by village schools for the grain trade.',
      ),
      new Map([
        ...vocabulary.concepts,
        concept('village-schools', 'village schools', '乡村学堂', 'school'),
        concept('government', 'government', '政府', 'mill'),
      ]),
    )
    expect(strategies.map(({ actor, about }) => [actor, about])).toEqual([
      ['government', ['water-mills']],
      ['college', ['grain-trade']],
    ])
    expect(policies.map(({ safeguards }) => safeguards)).toEqual([['grain-trade', 'water-mills']])
  })

  test('each of several is about its own concepts', () => {
    const { strategies } = read(section('It is necessary to strengthen water mills, deepen the grain trade, and improve village schools.'))
    expect(strategies.map(({ about }) => about)).toEqual([['water-mills'], ['grain-trade'], ['village-schools']])
  })

  test.each([
    'This would keep the sacks dry.',
    '磨坊应用水力磨面。',
    '磨坊需要更多的水。',
    'Future research should deepen the wells.',
    'About 40% of the mills call for deeper wells.',
    'About 40% of the hands believe that lessons should be shorter.',
  ])('none in: %s', (sentence) => {
    expect(read(section(sentence)).strategies).toEqual([])
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
