import { describe, expect, it } from 'vitest'
import { PathweaveError } from '#graph/errors.ts'
import { toLabelKey } from '#ingest/3-knowledge/fold-words.ts'
import { readVocabulary, toVocabulary } from '#ingest/vocabulary/read-vocabulary.ts'
import { labelsOf } from '#ingest/vocabulary.ts'

const shipped = await readVocabulary(new URL('../data/vocabulary/nqpf-ve.yaml', import.meta.url).pathname)
const concepts = [...shipped.concepts.values()]

describe('the bundled vocabulary', () => {
  it('declares its poles and stages in order', () => {
    expect(shipped.poles.map((pole) => pole.id)).toEqual(['nqpf', 've'])
    expect(shipped.stages.map((stage) => stage.id)).toEqual(['technology', 'talent', 'industry'])
  })

  it('has at least 250 concepts, each named in English, 中文 and pinyin and defined in a line', () => {
    expect(concepts.length).toBeGreaterThanOrEqual(250)
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
