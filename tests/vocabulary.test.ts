import { describe, expect, it } from 'vitest'
import { PathweaveError } from '#graph/errors.ts'
import { toLabelKey } from '#ingest/3-knowledge/fold-words.ts'
import { extractText } from '#ingest/pipeline.ts'
import { findFaults } from '#ingest/vocabulary/find-faults.ts'
import { addUse, createUse, findUnused } from '#ingest/vocabulary/find-unused.ts'
import { fromYaml } from '#ingest/vocabulary/from-yaml.ts'
import { readVocabulary, toVocabulary } from '#ingest/vocabulary/read-vocabulary.ts'
import { addTerms, createTermPool, rankTerms } from '#ingest/vocabulary/suggest-terms.ts'
import { toYamlEntries } from '#ingest/vocabulary/to-yaml.ts'
import { labelsOf } from '#ingest/vocabulary.ts'
import { readingOf } from './reading-of.ts'

const shipped = await readVocabulary(new URL('../data/vocabulary/nqpf-ve.yaml', import.meta.url).pathname)
const concepts = [...shipped.concepts.values()]

describe('the bundled vocabulary', () => {
  it('declares its poles and stages in order', () => {
    expect(shipped.poles.map((pole) => pole.id)).toEqual(['nqpf', 've'])
    expect(shipped.stages.map((stage) => stage.id)).toEqual(['technology', 'talent', 'industry'])
  })

  it('has at least 450 concepts, each named in English, 中文 and pinyin and defined in a line', () => {
    expect(concepts.length).toBeGreaterThanOrEqual(450)
    for (const concept of concepts) {
      expect([concept.id, concept.nameZh, concept.namePinyin, concept.definition].every(Boolean), concept.id).toBe(true)
      expect(concept.nameZh, concept.id).toMatch(/\p{Script=Han}/u)
      expect(concept.namePinyin, concept.id).toMatch(/^[\p{Script=Latin}\d+. ']+$/u)
      expect(concept.definition!.length, concept.id).toBeLessThan(170)
    }
  })

  it('has at least 120 concepts with every field', () => {
    const whole = concepts.filter(({ variants, broader, pole, stage }) => variants.length > 0 && broader && pole && stage)
    expect(whole.length).toBeGreaterThanOrEqual(120)
  })

  it('lists no variant that the fold makes needless', () => {
    const needless = concepts.flatMap((concept) => {
      const keys = labelsOf(concept).map(toLabelKey)
      return keys.filter((key, i) => keys.indexOf(key) !== i).map((key) => `${concept.id}: ${key}`)
    })
    expect(needless).toEqual([])
  })

  it('keeps neighbors apart', () => {
    const owner = new Map(concepts.flatMap((concept) => labelsOf(concept).map((label) => [toLabelKey(label), concept.id])))
    const ids = ['skills', 'talent', 'talent cultivation', 'teachers', '技能', '人才', '人才培养'].map((label) =>
      owner.get(toLabelKey(label)),
    )
    expect(ids).toEqual(['skills', 'talent', 'talent-cultivation', 'teachers', 'skills', 'talent', 'talent-cultivation'])
  })
})

describe('labels of the bundled vocabulary', () => {
  it.each([
    ['development of vocational education', []],
    ['high-quality development of vocational education', ['high-quality-vocational-education']],
    ['application of digital technologies', []],
    ['competitiveness', ['competitiveness']],
    ['market', []],
    ['market mechanism', ['market-mechanism']],
    ['professional', []],
    ['modernization', []],
    ['traditional majors', ['program-setting']],
  ])('%s', (label, ids) => {
    expect(concepts.filter((concept) => labelsOf(concept).map(toLabelKey).includes(toLabelKey(label))).map(({ id }) => id)).toEqual(ids)
  })
})

const HEAD = `
id: small
name: Small
poles: [{ id: left, name: Left }, { id: right, name: Right }]
stages: [{ id: early, name: Early }]
concepts:
`

function faultOf(entries: string): string {
  try {
    toVocabulary(HEAD + entries)
  } catch (error) {
    if (error instanceof PathweaveError && error.rule === 'bad-vocabulary') return error.line
    throw error
  }
  return 'none'
}

describe('reading a vocabulary', () => {
  it('inherits pole and stage from the nearest broader concept that has one', () => {
    const { concepts } = toVocabulary(`${HEAD}
  - { id: oak, name: oak, broader: tree }
  - { id: tree, name: tree, broader: plant, stage: early }
  - { id: plant, name: plant, pole: left }
  - { id: ivy, name: ivy, broader: tree, pole: right }`)
    expect(concepts.get('oak')).toMatchObject({ pole: 'left', stage: 'early', variants: [] })
    expect(concepts.get('ivy')).toMatchObject({ pole: 'right', stage: 'early' })
    expect(concepts.get('plant')!.stage).toBeUndefined()
  })

  it.each([
    ['an id twice', '- { id: oak, name: oak }\n  - { id: oak, name: elm }', 'The concept oak stands twice'],
    [
      'a label of two concepts',
      '- { id: oak, name: oak tree }\n  - { id: elm, name: elm, variants: [Oak-Trees] }',
      'claimed by oak and by elm',
    ],
    ['an unknown broader', '- { id: oak, name: oak, broader: tree }', 'The concept oak has the unknown broader "tree"'],
    ['a circle', '- { id: a, name: aa, broader: b }\n  - { id: b, name: bb, broader: a }', 'The concept a is broader than itself'],
    ['an unknown pole', '- { id: oak, name: oak, pole: up }', 'The concept oak has the unknown pole "up"'],
    ['an unknown stage', '- { id: oak, name: oak, stage: late }', 'The concept oak has the unknown stage "late"'],
    ['an id in another style', '- { id: Oak_Tree, name: oak }', 'Oak_Tree › id: is not in kebab-case'],
    ['a concept without a name', '- { id: oak }', 'oak › name'],
    ['an unknown field', '- { id: oak, name: oak, colour: green }', 'oak'],
    ['a label without a letter', '- { id: oak, name: oak, variants: ["—"] }', 'The concept oak has a label without a letter'],
    ['what is no YAML', '- { id: oak, name: [oak }', 'is no YAML'],
    ['no concept', '[]', 'holds no concept'],
  ])('refuses %s and names the concept', (_, entries, message) => {
    expect(faultOf(`  ${entries}`)).toContain(message)
  })

  it('tells a file that is not there', async () => {
    await expect(readVocabulary('/nowhere/at-all.yaml')).rejects.toMatchObject({ rule: 'no-such-file' })
  })
})

describe('checking a vocabulary', () => {
  it('tells every fault at once, with its line', () => {
    const draft = fromYaml(`${HEAD}
  - { id: oak, name: oak tree, broader: plant }
  - { id: elm, name: elm, variants: [Oak-Trees, "—"], pole: up, stage: late }
  - { id: Ash, name: ash, colour: green }
  - { id: yew, name: yew, broader: Ash }
  - { id: oak, name: holm oak }
  - { id: a, name: aa, broader: b }
  - { id: b, name: bb, broader: c }
  - { id: c, name: cc, broader: b }
  - { id: d, name: dd, broader: d }
  - { name: nobody }`)
    expect(findFaults(draft).map(({ kind, concept, line }) => `${line} ${concept} ${kind}`)).toEqual([
      '10 Ash bad-entry',
      '10 Ash bad-entry',
      '17 null bad-entry',
      '12 oak duplicate-id',
      '9 elm shared-label',
      '9 elm empty-label',
      '9 elm unknown-pole',
      '9 elm unknown-stage',
      '8 oak missing-broader',
      '14 b cycle',
      '16 d cycle',
    ])
    expect(findFaults(draft).every(({ finding, wayOut }) => finding === 'fault' && wayOut)).toBe(true)
  })

  it('says in a refusal how many faults there are besides', () => {
    expect(faultOf('  - { id: oak, name: oak, pole: up, stage: late }')).toMatch(/unknown pole "up" — .*lists all 2 faults$/)
    expect(faultOf('  - { id: oak, name: oak, pole: up }')).not.toContain('lists')
  })

  it('knows what no paper uses, and counts labels in the languages of the papers only', () => {
    const yaml = `${HEAD}
  - { id: tree, name: tree, nameZh: 树 }
  - { id: oak, name: oak, nameZh: 橡树, namePinyin: xiangshu, variants: [quercus, English oak], broader: tree }
  - { id: elm, name: elm }`
    const use = createUse()
    const text = '# Of woods\n\nEnglish oaks shade the path, and every oak feeds a jay.\n'
    addUse(use, extractText('woods.md', text, toVocabulary(yaml)), text)
    expect(findUnused(fromYaml(yaml), use).map(({ finding, message }) => `${finding}: ${message}`)).toEqual([
      'note: The concept tree is not in the paper, though a narrower one is',
      'note: The concept elm is not in the paper',
      'note: Of 3 labels of oak, 1 not in the paper: quercus',
    ])
    const chinese = '# 森林\n\n橡树很高，树也很多。\n'
    addUse(use, extractText('zh.md', chinese, toVocabulary(yaml)), chinese)
    expect(findUnused(fromYaml(yaml), use).map(({ concept }) => concept)).toEqual(['elm', 'tree', 'oak'])
  })
})

describe('suggesting terms', () => {
  const vocabulary = toVocabulary(`${HEAD}
  - { id: hive, name: hive, variants: [bee hive, 蜂箱] }
  - { id: guild-school, name: guild school }
  - { id: meadow, name: meadow }`)
  const suggest = (texts: string[], options = {}) => {
    const pool = createTermPool(vocabulary)
    for (const text of texts) addTerms(pool, readingOf(text))
    return rankTerms(pool, options)
  }
  const english = [
    'The moss garden plan is old.\n\nWe drew a moss garden plan by hand.\n\nA wooden hive stands in the moss garden.',
    'Each wooden hive is warm.\n\nThe moss garden plan hangs beside a wooden hive.\n\nThe guild school stands there, and the guild school sings.',
  ]

  it('ranks by uses beyond longer terms and by length, over all papers', () => {
    expect(suggest(english).map(({ term, score, uses, papers }) => [term, score, uses, papers])).toEqual([
      ['moss garden plan', 6, 3, 2],
      ['wooden hive', 4.8, 3, 2],
      ['moss garden', 1.6, 4, 2],
    ])
  })
  it('proposes the concept that the head names, and shows a sentence', () => {
    const found = suggest(english).find(({ term }) => term === 'wooden hive')
    expect(found).toMatchObject({ broader: 'hive', file: 'made.md', example: 'A wooden hive stands in the moss garden.' })
    expect(suggest(english)[0]!.broader).toBeNull()
  })
  it('takes as many as asked for, used in as many papers as asked for', () => {
    expect(
      suggest([...english, 'A reed boat.\n\nThis reed boat.\n\nThat reed boat.'], { leastPapers: 2, limit: 2 }).map(({ term }) => term),
    ).toEqual(['moss garden plan', 'wooden hive'])
  })
  it('offers no part of a concept, no concept, nothing that is a statement or a mark of print', () => {
    const found = suggest([
      'The guild school song is long.\n\nA guild school song ends.\n\nThey cultivate tall reeds and cultivate tall reeds.\n\nReeds supply hives and reeds supply hives.\n\nSee S1 and S1 by its DOI, that DOI, or the RFID of an RFID.',
    ]).map(({ term }) => term)
    expect(found).toContain('guild school song')
    expect(found).toContain('RFID')
    for (const wrong of ['school song', 'guild school', 'cultivate tall reeds', 'supply hives', 'S1', 'DOI'])
      expect(found).not.toContain(wrong)
  })
  it('reads Chinese by words, and finds the head at the end', () => {
    const [first] = suggest(['村里有木质蜂箱。\n\n木质蜂箱很轻，木质蜂箱也很暖。'])
    expect(first).toMatchObject({ term: '木质蜂箱', uses: 3, broader: 'hive' })
  })
  it('writes entries that a vocabulary takes as they are', () => {
    const suggestions = suggest([...english, '村里有木质蜂箱。\n\n木质蜂箱很轻，木质蜂箱也很暖。'])
    const entries = toYamlEntries(suggestions, vocabulary)
    expect(entries.split('\n').every((line) => line === '' || line.startsWith('  '))).toBe(true)
    const { concepts } = toVocabulary(`${HEAD}  - { id: hive, name: hive, variants: [bee hive, 蜂箱] }\n${entries}`)
    expect(concepts.size).toBe(1 + suggestions.length)
    expect(concepts.get('wooden-hive')).toMatchObject({ name: 'wooden hive', broader: 'hive' })
    expect(concepts.get('木质蜂箱')).toMatchObject({ nameZh: '木质蜂箱', broader: 'hive' })
  })
})
