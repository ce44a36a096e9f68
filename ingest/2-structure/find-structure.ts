/**
 * Phase 2, first half: a Document's form: what the paper says of itself, its sections, sentences, tables, figures,
 * footnotes, funding, and where its reference list stands.
 */
import type { RootContent } from 'mdast'
import { blockText, linesOf, spanOf } from '../block.ts'
import type { Document, Structure } from '../document.ts'
import type { Funding, Region } from '../extraction.ts'
import { findFigures } from './find-figures.ts'
import { findFootnotes } from './find-footnotes.ts'
import { findFrontMatter } from './find-front-matter.ts'
import { findFunding, fundingSpans } from './find-funding.ts'
import { findPassages } from './find-passages.ts'
import { findReferenceList } from './find-reference-list.ts'
import { findSections } from './find-sections.ts'
import { findTables } from './find-tables.ts'
import { fromFrontMatter } from './from-front-matter.ts'

const FUNDING_SECTION = /acknowledg|funding|financial (?:support|disclosure)|sources? of support|致谢|基金|资助/i
const FUNDING_LINE =
  /^[\s*[]*(?:基金项目|资助项目|funding|funded by|supported by|this (?:work|research|study|paper) (?:was|is|has been) (?:supported|funded))/i

/** Reads the form of a paper. Never throws on account of what the paper says. */
export function findStructure(document: Document): Structure {
  const { given } = document
  const front = given
    ? { work: given.work, blocks: given.blocks, regions: toRegions('front-matter', given.blocks) }
    : findFrontMatter(document)
  const sections = findSections(document, front.blocks)
  const tables = findTables(document)
  const list = given?.referenceList ?? findReferenceList(document, sections, front.blocks)
  const apart = new Set([...front.blocks, ...list.blocks])
  const captions = new Set(tables.flatMap((table) => table.captionNodes))
  const figures = findFigures(document, captions).filter((figure) => !figure.nodes.some((node) => apart.has(node)))
  const passages = findPassages({ document, sections, tables, figures, apart: new Set([...apart, ...captions]) })
  const named = new Set(sections.flatMap((section, i) => (FUNDING_SECTION.test(section.title) ? [i] : [])))
  const lines = document.tree.children
    .filter((node) => !list.blocks.has(node) && (front.blocks.has(node) || FUNDING_LINE.test(blockText(document.plain, node))))
    .flatMap((node) => linesOf(document.plain, spanOf(node)))
    .filter((line) => FUNDING_LINE.test(document.plain.slice(line.start, line.end)))
  const printed = {
    work: front.work,
    funding: withGiven(
      given?.funding ?? [],
      findFunding(document, fundingSpans(passages, named, [...(given?.fundingLines ?? []), ...lines])),
    ),
  }
  return {
    ...fromFrontMatter(document, printed),
    sections: sections.map(({ node: _, ...section }) => section),
    passages,
    tables: tables.map(({ node: _, captionNodes: __, rowSpans: ___, ...table }) => table),
    figures: figures.map(({ nodes: _, captions: __, ...figure }) => figure),
    footnotes: findFootnotes(document)
      .filter(({ node }) => !list.blocks.has(node))
      .map(({ node: _, ...footnote }) => footnote),
    apart: [
      ...front.regions,
      ...toRegions(
        'heading',
        sections.map(({ node }) => node),
      ),
    ],
    referenceList: list.spans,
  }
}

function toRegions(kind: Region['kind'], nodes: Iterable<RootContent>): Region[] {
  return Array.from(nodes, (node) => ({ kind, ...spanOf(node) }))
}

/** What the prose tells of funding beside what is given: another award, or a funder where none is given. */
function withGiven(given: Funding[], told: Funding[]): Funding[] {
  const known = new Set(given.map(({ award }) => award))
  return [...given, ...(given.some(({ award }) => award) ? told.filter(({ award }) => award && !known.has(award)) : told)]
}
