/** Sentences of our own with their concepts marked, `{A smart looms} drive {B cloth making}`, as readings. */
import { findStatedClaims } from '#ingest/3-knowledge/find-claims.ts'
import type { Reading } from '#ingest/document.ts'
import type { Citation, Claim, Mention, Passage } from '#ingest/extraction.ts'
import type { Vocabulary } from '#ingest/vocabulary.ts'

export interface Marked {
  reading: Reading
  mentions: Mention[]
  /** Concept ids by mark, in order. */
  byMark: Map<string, string[]>
}

const MARK = /\{(\S+) ([^{}]+)\}/gu

/** A reading of one paragraph a line, sentences split after a full stop; `#` lines are headings. */
export function fromMarked(marked: string): Marked {
  const mentions: Mention[] = []
  const byMark = new Map<string, string[]>()
  let text = ''
  let last = 0
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(last, match.index)
    const concept = match[2]!.toLowerCase().replaceAll(/[\s']+/gu, '-')
    mentions.push({ concept, start: text.length, end: text.length + match[2]!.length })
    byMark.set(match[1]!, [...new Set([...(byMark.get(match[1]!) ?? []), concept])])
    text += match[2]
    last = match.index + match[0].length
  }
  text += marked.slice(last)
  return { reading: toReading(text), mentions, byMark }
}

/** A vocabulary that gives each concept the pole that `poles` names. */
export function toTestVocabulary(poles: Record<string, string>): Vocabulary {
  const concepts = new Map(Object.entries(poles).map(([id, pole]) => [id, { id, name: id.replaceAll('-', ' '), variants: [], pole }]))
  return {
    id: 'test',
    name: 'test',
    poles: [
      { id: 'nqpf', name: 'craft' },
      { id: 've', name: 'school' },
    ],
    stages: [],
    concepts,
  }
}

/** The claims of marked sentences, unsure ones too. */
export function claimsOf(marked: string, poles: Record<string, string> = {}): Claim[] {
  const { reading, mentions } = fromMarked(marked)
  return findStatedClaims(reading, mentions, toTestVocabulary(poles)).map(({ claim }) => claim)
}

function toReading(text: string): Reading {
  const passages: Passage[] = []
  const sections: Reading['sections'] = []
  const citations: Citation[] = []
  let paragraph = 0
  for (const line of text.matchAll(/[^\n]+/gu)) {
    if (line[0].startsWith('#')) {
      const level = /^#+/u.exec(line[0])![0].length
      sections.push({ number: null, title: line[0].replace(/^#+ /u, ''), level, span: { start: line.index, end: text.length } })
      continue
    }
    for (const sentence of line[0].matchAll(/[^.。]+[.。]?/gu)) {
      const start = line.index + sentence.index + (/^\s*/u.exec(sentence[0])![0].length ?? 0)
      const end = line.index + sentence.index + sentence[0].length
      if (end > start) passages.push({ kind: 'sentence', section: sections.length > 0 ? sections.length - 1 : null, paragraph, start, end })
    }
    paragraph++
  }
  for (const mark of text.matchAll(/\[(\d+)\]/gu)) {
    citations.push({
      kind: 'numeric',
      text: mark[0],
      span: { start: mark.index, end: mark.index + mark[0].length },
      references: [Number(mark[1]) - 1],
      problem: null,
    })
  }
  return {
    file: 'invented.md',
    text,
    plain: text,
    tree: { type: 'root', children: [] },
    frontMatter: null,
    lang: 'en',
    repairs: [],
    work: { keywords: [] },
    sections,
    passages,
    tables: [],
    figures: [],
    footnotes: [],
    apart: [],
    funding: [],
    referenceList: [],
    references: [],
    citations,
    problems: [],
  }
}
