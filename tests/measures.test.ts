/** Policies, difficulties and measures in short papers of our own, and what ties them. */
import { describe, expect, test } from 'vitest'
import { concept, read, section, vocabulary } from './read-systems.ts'

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

  test('safeguards protect no lesser pathway where a heading tells the main one', () => {
    const { policies, pathways } = read(
      '## 1. Pathways of Water Mills Empowering Village Schools\n\nWater mills propel the shift of village schools from single benches to shared benches.\n\n### 1.1 New benches\n\nBenches come.\n\n### 1.2 New masters\n\nMasters come.\n\n## 2. Safeguards\n\n### 2.1 Steady funds\n\nFunds must last.',
    )
    expect(pathways.map(({ name, direction }) => [name, direction])).toEqual([
      ['Pathways of Water Mills Empowering Village Schools', 'mill->school'],
      ['village schools: from single benches to shared benches', 'mill->school'],
    ])
    expect(policies.map(({ pathways: guarded }) => guarded)).toEqual([[0]])
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
    '新堰化解了上下游的矛盾。',
    '磨工的耐心不可缺少。',
  ])('none in: %s', (sentence) => {
    expect(read(section(sentence)).challenges).toEqual([])
  })

  test.each([
    ['下游磨坊仍远远不能满足面粉需求。', '下游磨坊仍远远不能满足面粉需求'],
    ['去年仅有12袋面粉入仓。', '去年仅有12袋面粉入仓'],
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
    ['因此，磨坊要不断加深水渠。', '不断加深水渠', null],
    ['镇上可以定期邀请老磨工讲课。', '定期邀请老磨工讲课', null],
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

  test('what counts itself behind an announcement of measures is one each', () => {
    const { strategies } = read(
      section('镇上采取以下措施：$\\textcircled{1}$ 完善水渠。', '$\\textcircled{2}$ 提高磨工工钱。', '$\\textcircled{3}$ 加强夜间巡查。'),
    )
    expect(strategies.map(({ name }) => name)).toEqual(['完善水渠', '提高磨工工钱', '加强夜间巡查'])
  })

  test('a plan that goes on behind its semicolons is one sentence with several measures', () => {
    const { strategies } = read(
      section('磨坊明年的计划包括开凿一条更深更长的引水渠道；修缮东边漏雨多年的粮仓屋顶；聘请两位懂得修理水轮的老木匠。'),
    )
    expect(strategies.map(({ name }) => name)).toEqual([
      '开凿一条更深更长的引水渠道',
      '修缮东边漏雨多年的粮仓屋顶',
      '聘请两位懂得修理水轮的老木匠',
    ])
    expect(new Set(strategies.map(({ evidence }) => evidence.start)).size).toBe(1)
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
    '水轮主要磨面，也可以照明。',
    '镇志提出要疏通水渠。',
    '水渠还有需要改进的地方。',
    '磨坊需要更多的水。',
    'Future research should deepen the wells.',
    'About 40% of the mills call for deeper wells.',
    'About 40% of the hands believe that lessons should be shorter.',
  ])('none in: %s', (sentence) => {
    expect(read(section(sentence)).strategies).toEqual([])
  })
})
