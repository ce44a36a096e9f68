/** The node types, one object each (contract.md, section 3). Everything that must know them derives from this list. */
import type { NodeSchema } from './types.ts'

const list: readonly NodeSchema[] = [
  { label: 'Work', about: "Anything citable; a given paper is also a Paper", caption: 'title', properties: { title: { type: 'string' }, titleAlt: { type: 'string' }, year: { type: 'integer' }, type: { type: 'string' }, doi: { type: 'string' }, url: { type: 'string' }, abstract: { type: 'string' }, keywords: { type: 'string[]' }, csl: { type: 'string' }, aliases: { type: 'string[]' } } },
  { label: 'Paper', about: "A work that was read: full text, reading note or both", caption: 'title', properties: { files: { type: 'string[]' }, lang: { type: 'string' }, note: { type: 'boolean' }, yearAtLeast: { type: 'integer' }, methods: { type: 'string[]' }, regions: { type: 'string[]' }, sectors: { type: 'string[]' } } },
  { label: 'Person', about: "An author or editor", caption: 'name', properties: { name: { type: 'string' }, family: { type: 'string' }, given: { type: 'string' }, variants: { type: 'string[]' } } },
  { label: 'Institution', about: "A college, company, funder or other body", caption: 'name', properties: { name: { type: 'string' }, kind: { type: 'string' }, place: { type: 'string' }, variants: { type: 'string[]' } } },
  { label: 'Venue', about: "Where a work was published", caption: 'name', properties: { name: { type: 'string' }, variants: { type: 'string[]' } } },
  { label: 'Grant', about: "A funded project", caption: 'name', properties: { name: { type: 'string' }, number: { type: 'string' }, project: { type: 'string' } } },
  { label: 'Section', about: "A heading with what stands under it", caption: 'title', properties: { title: { type: 'string' }, number: { type: 'string' }, level: { type: 'integer' }, order: { type: 'integer' } } },
  { label: 'Passage', about: "A sentence or a table row", caption: 'text', properties: { text: { type: 'string' }, file: { type: 'string' }, note: { type: 'boolean' }, start: { type: 'integer' }, end: { type: 'integer' }, order: { type: 'integer' } } },
  { label: 'Table', about: "A table of a paper", caption: 'caption', properties: { caption: { type: 'string' }, columns: { type: 'string[]' } } },
  { label: 'Reference', about: "An entry of a reference list", caption: 'raw', properties: { raw: { type: 'string' }, key: { type: 'string' }, order: { type: 'integer' } } },
  { label: 'Citation', about: "A mark in the text that points to references", caption: 'text', properties: { text: { type: 'string' }, kind: { type: 'string' }, problem: { type: 'string' } } },
  { label: 'Concept', about: "A concept of the vocabulary, or a term found", caption: 'name', properties: { name: { type: 'string' }, nameZh: { type: 'string' }, namePinyin: { type: 'string' }, variants: { type: 'string[]' }, pole: { type: 'string' }, stage: { type: 'string' }, definition: { type: 'string' } } },
  { label: 'Claim', about: "What a paper says that one concept does to another", caption: 'name', properties: { name: { type: 'string' }, relation: { type: 'string' }, direction: { type: 'string' }, polarity: { type: 'string' }, hedged: { type: 'boolean' }, modality: { type: 'string' }, confidence: { type: 'float' }, method: { type: 'string' }, status: { type: 'string' } } },
  { label: 'Definition', about: "What a concept is said to be", caption: 'text', properties: { text: { type: 'string' } } },
  { label: 'Chain', about: "Links that a paper names in a row", caption: 'name', properties: { name: { type: 'string' } } },
  { label: 'Pathway', about: "A pathway, mechanism, model or framework", caption: 'name', properties: { name: { type: 'string' }, direction: { type: 'string' } } },
  { label: 'Step', about: "One step of a pathway", caption: 'name', properties: { name: { type: 'string' }, order: { type: 'integer' } } },
  { label: 'Policy', about: "A policy, named or proposed", caption: 'name', properties: { name: { type: 'string' }, kind: { type: 'string' } } },
  { label: 'Stakeholder', about: "Who acts", caption: 'name', properties: { name: { type: 'string' }, role: { type: 'string' } } },
  { label: 'Challenge', about: "A difficulty that a paper states", caption: 'name', properties: { name: { type: 'string' } } },
  { label: 'Strategy', about: "What a paper proposes to do", caption: 'name', properties: { name: { type: 'string' } } },
  { label: 'Finding', about: "A figure that a paper reports", caption: 'name', properties: { name: { type: 'string' }, value: { type: 'float' }, unit: { type: 'string' }, what: { type: 'string' }, kind: { type: 'string' }, base: { type: 'string' } } },
  { label: 'OpenQuestion', about: "A limitation or a question left open", caption: 'text', properties: { text: { type: 'string' }, kind: { type: 'string' } } },
  { label: 'Problem', about: "A fault in a paper's citations or references", caption: 'note', properties: { note: { type: 'string' }, kind: { type: 'string' } } },
  { label: 'Source', about: "A file that was read, with its extraction, so that the next build need not read it again", caption: 'file', properties: { file: { type: 'string' }, path: { type: 'string' }, root: { type: 'string' }, hash: { type: 'string' }, reader: { type: 'string' }, extraction: { type: 'string' } } },
  { label: 'Build', about: "The last build of this graph", caption: 'name', properties: { name: { type: 'string' }, complete: { type: 'boolean' }, nodes: { type: 'integer' }, edges: { type: 'integer' } } },
]

/** By label. */
export const nodeTypes: Readonly<Record<string, NodeSchema>> = Object.fromEntries(list.map((node) => [node.label, node]))
