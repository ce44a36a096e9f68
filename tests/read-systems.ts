/** Reads the systems of a short paper of our own: chains, pathways, policies, difficulties, measures, and what ties them. */
import { expect } from 'vitest'
import { toDocument } from '#ingest/1-read/to-document.ts'
import { findCiting } from '#ingest/2-structure/find-citing.ts'
import { findStructure } from '#ingest/2-structure/find-structure.ts'
import { findChains } from '#ingest/3-knowledge/find-chains.ts'
import { findChallenges } from '#ingest/3-knowledge/find-challenges.ts'
import { findConcepts } from '#ingest/3-knowledge/find-concepts.ts'
import { findPathways } from '#ingest/3-knowledge/find-pathways.ts'
import { findPolicies } from '#ingest/3-knowledge/find-policies.ts'
import { findStrategies } from '#ingest/3-knowledge/find-strategies.ts'
import { toStatements } from '#ingest/3-knowledge/systems/to-statements.ts'
import type { Reading } from '#ingest/document.ts'
import type { Vocabulary, VocabularyConcept } from '#ingest/vocabulary.ts'

export const concept = (id: string, name: string, nameZh: string, pole: string): [string, VocabularyConcept] => [
  id,
  { id, name, nameZh, variants: [], pole },
]
export const vocabulary: Vocabulary = {
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

export function read(body: string, concepts = vocabulary.concepts) {
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
export const section = (...sentences: string[]) => `## 1. The valley\n\n${sentences.join(' ')}`
