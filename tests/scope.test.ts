/** What a paper says of its own reach: kinds of evidence, regions, sectors, in both languages; and where it says so. */
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readTerms } from '../ingest/3-knowledge/scope/find-scope.ts'
import { resolve } from '../ingest/4-resolve/resolve.ts'
import { extractText } from '../ingest/pipeline.ts'
import { readVocabulary } from '../ingest/vocabulary/read-vocabulary.ts'

const vocabulary = await readVocabulary(join(import.meta.dirname, '../data/vocabulary/nqpf-ve.yaml'))

const ENGLISH = `# Looms and Learners: A Case Study of Three Mills in Guangdong

Ada Byron

**Abstract:** We sent a questionnaire to mills. In-depth interviews followed, after construction of a guide.

**Keywords:** looms; textile industry

## 1. Introduction

German schools and the banking trade differ, and a Delphi method was used elsewhere.

## 2. Methods

### 2.1 Sample

Mills of Zhejiang that sell photovoltaic cells were asked.

## 3. Results

Mills in Sichuan stayed away.
`

const CHINESE = `# 县域纺织产业的学徒培养——以浙江为例

王一

**摘要：** 本文采用问卷调查和扎根理论，考察长江西部的学徒。

**关键词：** 学徒制；县域

## 一、引言

德国的双元制与此不同。

## 二、研究方法

对四川的物流企业进行访谈。
`

const scopeOf = (text: string) => extractText('paper.md', text, vocabulary).scope
const told = (text: string) => scopeOf(text).map(({ dimension, name }) => `${dimension}: ${name}`)

describe('the scope of a paper', () => {
  it('is read from title, keywords, abstract and methods, and from nothing else', () => {
    expect(told(ENGLISH)).toEqual([
      'methods: case study',
      'regions: Guangdong',
      'methods: questionnaire survey',
      'methods: interviews',
      'sectors: textiles and clothing',
      'regions: Zhejiang',
      'sectors: new energy',
    ])
  })

  it('is read from Chinese words, not from parts of others', () => {
    expect(told(CHINESE)).toEqual([
      'sectors: textiles and clothing',
      'regions: Zhejiang',
      'methods: case study',
      'methods: questionnaire survey',
      'methods: grounded theory',
      'regions: Sichuan',
      'sectors: logistics',
      'methods: interviews',
    ])
  })

  it('quotes where it is said', () => {
    for (const text of [ENGLISH, CHINESE]) {
      for (const { evidence } of scopeOf(text)) expect(text.slice(evidence.start, evidence.end)).toBe(evidence.quote)
    }
  })

  it('is none of a text without a title, an abstract and methods', () => {
    expect(told('# Looms and Learners\n\nMills in Guangdong were interviewed.\n')).toEqual([])
  })

  it('is woven into the paper, a note’s beside the full text’s, each with its sentence', () => {
    const note = ENGLISH.replace('We sent a questionnaire', 'We sent a questionnaire after classroom observation')
    const sources = [ENGLISH, `---\nnote: true\n---\n\n${note}`].map((text, i) => {
      const extraction = extractText(`paper-${i}.md`, text, vocabulary)
      return { path: `/papers/paper-${i}.md`, hash: String(i), reader: 'r', extraction }
    })
    const graph = resolve(sources, vocabulary)
    const paper = [...graph.nodes.values()].find(({ labels }) => labels.includes('Paper'))!
    expect(paper.properties).toMatchObject({
      methods: ['case study', 'interviews', 'observation study', 'questionnaire survey'],
      regions: ['Guangdong', 'Zhejiang'],
      sectors: ['new energy', 'textiles and clothing'],
    })
    const edges = [...graph.edges.values()].filter(
      ({ type, properties }) => type === 'SCOPED_BY' && properties.value === 'observation study',
    )
    expect(edges.map(({ to, properties }) => [graph.nodes.get(to)!.properties.note, properties.valueZh])).toEqual([[true, '观察法']])
  })
})

it('the table of terms gives no label to two names', () => {
  const seen = new Map<string, string>()
  for (const [dimension, names] of Object.entries(readTerms())) {
    for (const [name, { zh, also }] of Object.entries(names)) {
      for (const label of new Set([name, zh, ...also].map((text) => text.toLowerCase()))) {
        expect(seen.get(label), label).toBeUndefined()
        seen.set(label, `${dimension} ${name}`)
      }
    }
  }
  expect(seen.size).toBeGreaterThan(200)
})
