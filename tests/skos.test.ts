/** Vocabularies in SKOS: ours round and back, those of others as they are. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { Parser } from 'n3'
import { describe, expect, it, test } from 'vitest'
import { PathweaveError } from '#graph/errors.ts'
import { cleanLabel, type VocabularyDraft } from '#ingest/vocabulary/draft.ts'
import { findFaults } from '#ingest/vocabulary/find-faults.ts'
import { fromSkos } from '#ingest/vocabulary/from-skos.ts'
import { fromYaml } from '#ingest/vocabulary/from-yaml.ts'
import { toInherited } from '#ingest/vocabulary/read-vocabulary.ts'
import { repairDraft } from '#ingest/vocabulary/repair-draft.ts'
import { toSkos } from '#ingest/vocabulary/to-skos.ts'
import { toYaml } from '#ingest/vocabulary/to-yaml.ts'

const bundled = fromYaml(readFileSync(new URL('../data/vocabulary/nqpf-ve.yaml', import.meta.url), 'utf8'))
/** What a draft states, in order and to the last key. */
const stated = ({ lines: _lines, leftOut: _leftOut, ...draft }: VocabularyDraft) => JSON.stringify(draft)

const PREFIXES = `
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
@prefix xl: <http://www.w3.org/2008/05/skos-xl#> .
@prefix dct: <http://purl.org/dc/terms/> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#> .
@prefix : <http://example.org/garden#> .
`
const read = (statements: string) => fromSkos(PREFIXES + statements, 'garden.ttl')
const conceptOf = (statements: string) => read(statements).concepts[0]

describe('the bundled vocabulary in SKOS', () => {
  const turtle = toSkos(bundled)

  it('is the same vocabulary when it is read again, to the order of its variants', () => {
    expect(stated(fromSkos(turtle))).toBe(stated(bundled))
    expect([...toInherited(fromSkos(turtle)).concepts]).toEqual([...toInherited(bundled).concepts])
  })
  it('is the same text when it is written again', () => {
    expect(toSkos(fromSkos(turtle))).toBe(turtle)
  })
  it('is the same vocabulary by way of YAML', () => {
    expect(stated(fromYaml(toYaml(bundled)))).toBe(stated(bundled))
  })
  it('keeps the conditions of SKOS: one preferred label a language, none of them alternative too, tags spelled as registered', () => {
    const quads = new Parser().parse(turtle)
    const labels = (property: string) =>
      quads
        .filter(({ predicate }) => predicate.value === `http://www.w3.org/2004/02/skos/core#${property}`)
        .map(({ subject, object }) => ({
          subject: subject.value,
          text: object.value,
          tag: object.termType === 'Literal' && object.language,
        }))
    const preferred = labels('prefLabel')
    expect(preferred.length).toBeGreaterThan(3 * bundled.concepts.length)
    expect(new Set(preferred.map(({ subject, tag }) => `${subject} ${tag}`)).size).toBe(preferred.length)
    const names = new Set(preferred.map((label) => JSON.stringify(label)))
    expect(labels('altLabel').filter((label) => names.has(JSON.stringify(label)))).toEqual([])
    expect(turtle).toContain('"xinzhi shengchanli"@zh-Latn-pinyin')
  })
  it('takes its IRIs from the base that is given', () => {
    const turtle = toSkos(bundled, 'https://example.org/terms#')
    expect(turtle).toContain('@prefix concept: <https://example.org/terms/concept/> .')
    expect(turtle).not.toContain('urn:')
    expect(stated(fromSkos(turtle))).toBe(stated(bundled))
  })
})

test('whatever a vocabulary holds comes back from SKOS and from YAML', () => {
  const label = fc
    .string({ unit: 'grapheme', minLength: 1 })
    .map(cleanLabel)
    .filter((text) => text !== '')
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined })
  const id = fc.stringMatching(/^[a-z0-9新质é]{1,4}(-[a-z0-9产]{1,4}){0,2}$/)
  const sides = fc.uniqueArray(fc.record({ id, name: label, nameZh: maybe(label) }), { selector: (side) => side.id, maxLength: 3 })
  const draft = fc
    .tuple(id, label, maybe(label), sides, sides, fc.uniqueArray(id, { minLength: 1, maxLength: 6 }))
    .chain(([scheme, name, nameZh, poles, stages, ids]) => {
      const side = (known: { id: string }[]) =>
        known.length ? maybe(fc.constantFrom(...known.map((one) => one.id))) : fc.constant(undefined)
      const concept = fc
        .record({
          name: label,
          nameZh: maybe(label),
          namePinyin: maybe(label),
          variants: fc.uniqueArray(label, { maxLength: 4 }),
          broader: maybe(fc.constantFrom(...ids)),
          pole: side(poles),
          stage: side(stages),
          definition: maybe(label),
        })
        .map((entry) => ({ ...entry, variants: entry.variants.filter((text) => text !== entry.name && text !== entry.nameZh) }))
      return fc.tuple(...ids.map(() => concept)).map((entries) => ({
        id: scheme,
        name,
        nameZh,
        poles,
        stages,
        concepts: entries.map((entry, i) => ({ id: ids[i]!, ...entry })),
      }))
    })
    .map((given) => ({ ...given, lines: new Map(), leftOut: new Set<string>(), findings: [] }) as VocabularyDraft)
  fc.assert(
    fc.property(draft, (given) => {
      expect(stated(fromSkos(toSkos(given)))).toBe(stated(given))
      expect(stated(fromYaml(toYaml(given)))).toBe(stated(given))
    }),
    { numRuns: 300 },
  )
})

describe('a thesaurus made by others', () => {
  it.each([
    ['a hash IRI', ':OakTree a skos:Concept ; skos:prefLabel "oak"@en .', { id: 'oak-tree', name: 'oak', variants: [] }],
    ['a notation', ':c_17 a skos:Concept ; skos:notation "12.3" ; skos:prefLabel "oak"@en .', { id: '12-3' }],
    ['an encoded IRI', '<http://example.org/%E6%A9%A1> a skos:Concept ; skos:prefLabel "oak"@en .', { id: '橡' }],
    ['a blank node', '[] a skos:Concept ; skos:prefLabel "oak tree"@en .', { id: 'oak-tree' }],
    ['no label', ':c_17 a skos:Concept .', { id: 'c-17', name: 'c-17' }],
    ['no language', ':oak a skos:Concept ; skos:prefLabel "oak" , "Eiche"@de .', { name: 'oak', variants: [] }],
    [
      'other languages beside ours',
      ':oak a skos:Concept ; skos:prefLabel "Eiche"@de , "oak"@en-GB , "橡樹"@zh-Hant , "橡树"@zh-Hans , "xiangshu"@zh-Latn ; skos:altLabel "Eichbaum"@de .',
      { name: 'oak', nameZh: '橡树', namePinyin: 'xiangshu', variants: ['橡樹'] },
    ],
    [
      'another language alone',
      ':oak a skos:Concept ; skos:prefLabel "chêne"@fr , "Eiche"@de ; skos:altLabel "chênes"@fr , "Eichen"@de .',
      { name: 'chêne', variants: ['chênes'] },
    ],
    ['Chinese alone', ':oak a skos:Concept ; skos:prefLabel "橡树"@zh-CN .', { name: '橡树', variants: [] }],
    ['hidden labels', ':oak a skos:Concept ; skos:prefLabel "oak"@en ; skos:hiddenLabel "oack"@en .', { variants: ['oack'] }],
    ['labels as resources', ':oak a skos:Concept ; skos:prefLabel "oak"@en ; xl:altLabel [ xl:literalForm "elm"@en ] .', { variants: [] }],
    [
      'a definition as a resource',
      ':oak a skos:Concept ; skos:prefLabel "oak"@en ; skos:definition [ rdf:value "A tree\n  with acorns."@en ] .'.replace('\n', '\\n'),
      { definition: 'A tree with acorns.' },
    ],
    ['a name with blanks', ':oak a skos:Concept ; skos:prefLabel " oak   tree "@en .', { name: 'oak tree' }],
    ['a concept by its place only', ':oak skos:prefLabel "oak"@en ; skos:topConceptOf :all .', { id: 'oak' }],
    [
      'a narrower one',
      ':oak skos:prefLabel "oak" . :tree a skos:Concept ; skos:prefLabel "tree" ; skos:narrower :oak .',
      { broader: 'tree' },
    ],
  ])('reads %s', (_, statements, concept) => {
    expect(conceptOf(statements)).toMatchObject(concept)
  })

  it('has the name of its scheme, else of its file, and neither poles nor stages', () => {
    const scheme = '<http://example.org/trees/> a skos:ConceptScheme ; dct:title "Trees of Kent"@en .'
    const oak = ':oak a skos:Concept ; skos:prefLabel "oak"@en .'
    expect(read(scheme + oak)).toMatchObject({ id: 'trees', name: 'Trees of Kent', poles: [], stages: [] })
    expect(read(oak)).toMatchObject({ id: 'garden', name: 'garden' })
  })
  it('loses its deprecated concepts, and numbers ids that meet', () => {
    const draft = read(`
      :Oak a skos:Concept ; skos:prefLabel "oak" .
      <http://example.org/other/oak> a skos:Concept ; skos:prefLabel "oak of another kind" .
      :elm a skos:Concept ; owl:deprecated true ; skos:prefLabel "elm" .`)
    expect(draft.concepts.map(({ id }) => id)).toEqual(['oak', 'oak-2'])
  })
  it('keeps the first of several broader concepts that is in the file, and says so', () => {
    const draft = read(`
      :oak a skos:Concept ; skos:prefLabel "oak" ; skos:broader <http://elsewhere.org/plant>, :tree, :wood .
      :tree a skos:Concept ; skos:prefLabel "tree" . :wood a skos:Concept ; skos:prefLabel "wood" .`)
    expect(draft.concepts[0]!.broader).toBe('tree')
    expect(draft.findings.map(({ kind, concept }) => [kind, concept])).toEqual([['several-broader', 'oak']])
    expect(findFaults(draft)).toEqual([])
  })
  it('has poles and stages where collections of that notation say so, by list or by member', () => {
    const draft = read(`
      :oak a skos:Concept ; skos:prefLabel "oak" . :bee a skos:Concept ; skos:prefLabel "bee" .
      :a a skos:OrderedCollection ; skos:notation "poles" ; skos:memberList ( :fauna :flora ) .
      :stages a skos:Collection ; skos:member :late .
      :flora a skos:Collection ; skos:prefLabel "flora"@en, "植物"@zh ; skos:member :oak .
      :fauna a skos:Collection ; skos:member :bee . :late a skos:Collection ; skos:prefLabel "late" ; skos:member :bee, :oak .
      :red-list a skos:Collection ; skos:prefLabel "red list" ; skos:member :bee .`)
    expect(draft.poles).toEqual([
      { id: 'fauna', name: 'fauna' },
      { id: 'flora', name: 'flora', nameZh: '植物' },
    ])
    expect(draft.stages).toEqual([{ id: 'late', name: 'late' }])
    expect(draft.concepts).toMatchObject([
      { id: 'oak', pole: 'flora', stage: 'late' },
      { id: 'bee', pole: 'fauna', stage: 'late' },
    ])
  })

  it('can be used with its faults: the first claim counts', () => {
    const draft = read(`
      :oak a skos:Concept ; skos:prefLabel "oak"@en ; skos:altLabel "English oaks"@en, "tree"@en ; skos:broader :tree .
      :tree a skos:Concept ; skos:prefLabel "trees"@en ; skos:altLabel "English oak"@en ; skos:broader :oak .
      :oak2 a skos:Concept ; skos:prefLabel "Oak"@en ; skos:altLabel "—"@en ; skos:broader <http://elsewhere.org/plant> .`)
    expect(new Set(findFaults(draft).map(({ kind }) => kind))).toEqual(new Set(['shared-label', 'empty-label', 'missing-broader', 'cycle']))
    const repaired = repairDraft(draft)
    expect(findFaults(repaired)).toEqual([])
    expect(repaired.concepts).toEqual([
      { id: 'oak', name: 'oak', variants: ['English oaks'], broader: 'tree' },
      { id: 'tree', name: 'trees', variants: [] },
      { id: 'oak2', name: 'Oak (oak2)', variants: [] },
    ])
  })

  it.each([
    ['an unknown prefix', '\n:oak a skoss:Concept .', /no Turtle: Undefined prefix "skoss:" on line 9$/],
    ['a statement without an end', ':oak a skos:Concept', /no Turtle: .* on line \d+$/],
    ['a string without an end', ':oak skos:prefLabel "oak .', /no Turtle: .* on line 8$/],
    ['no concept', ':oak dct:title "oak" .', /garden\.ttl holds no concept/],
  ])('is refused in one line with %s', (_, statements, message) => {
    let error: unknown
    try {
      read(statements)
    } catch (thrown) {
      error = thrown
    }
    expect(error).toBeInstanceOf(PathweaveError)
    expect((error as PathweaveError).rule).toBe('bad-vocabulary')
    expect((error as PathweaveError).message).toMatch(message)
    expect((error as PathweaveError).line).not.toContain('\n')
  })

  it('is read in time that grows with its size, whatever its shape', () => {
    const chain = (size: number) => {
      const concepts = Array.from({ length: size }, (_, i) => `[] a skos:Concept ; skos:notation "n" ; skos:prefLabel "word ${i}"@en .`)
      const line = Array.from(
        { length: size },
        (_, i) => `:c${i} a skos:Concept ; skos:prefLabel "tree ${i}"@en ; skos:broader :c${i + 1} .`,
      )
      return `${concepts.join('\n')}\n${line.join('\n')}\n:c${size} a skos:Concept ; skos:prefLabel "root"@en .`
    }
    const measure = (size: number) => {
      const text = chain(size)
      const start = performance.now()
      const draft = read(text)
      expect(findFaults(draft)).toEqual([])
      expect(toInherited(draft).concepts.size).toBe(2 * size + 1)
      return performance.now() - start
    }
    measure(500)
    const small = Math.min(measure(800), measure(800))
    expect(measure(6400)).toBeLessThan(small * 8 * 4 + 200)
  })
})
