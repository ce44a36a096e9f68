/**
 * A bibliography as an extraction: its entries are the `references`; all that only a paper has is empty. Works that an
 * entry cites and that the file only prints are read as printed references are.
 */
import type { CitedItem } from './1-read/bibliography/entry.ts'
import { readBibliography } from './1-read/bibliography/read-bibliography.ts'
import { parseReference } from './2-structure/references/parse-reference.ts'
import type { BibliographyFormat, Extraction } from './extraction.ts'

/**
 * Reads one bibliography. Never throws on account of what the text says.
 *
 * @param onProgress is told the share of the text that is read, 0 to 1, at each hundredth.
 */
export function extractBibliography(
  file: string,
  text: string,
  format: BibliographyFormat,
  onProgress: (share: number) => void,
): Extraction {
  let told = -1
  const onReached = (done: number) => {
    const percent = Math.floor((100 * done) / text.length)
    if (percent > told) onProgress(percent / 100)
    told = Math.max(told, percent)
  }
  const { bibliography, lang, references, problems, repairs, regions } = readBibliography(text, format, onReached)
  return {
    file,
    lang,
    note: false,
    bibliography,
    work: { keywords: [] },
    sections: [],
    passages: [],
    funding: [],
    tables: [],
    figures: [],
    footnotes: [],
    references: references.map((reference) => (reference.cites ? { ...reference, cites: reference.cites.map(fromPrinted) } : reference)),
    citations: [],
    problems,
    repairs,
    regions,
    concepts: [],
    claims: [],
    definitions: [],
    contrasts: [],
    pathways: [],
    chains: [],
    policies: [],
    stakeholders: [],
    challenges: [],
    strategies: [],
    findings: [],
    organizations: [],
    openQuestions: [],
    scope: [],
  }
}

/** What the file tells by fields stays; the printed text fills in the rest. */
function fromPrinted(cited: CitedItem): CitedItem {
  if (cited.raw === undefined || cited.title !== undefined || cited['container-title'] !== undefined) return cited
  const { confidence: _confidence, titleAlt: _titleAlt, containerAlt: _containerAlt, ...printed } = parseReference(cited.raw)
  return { ...cited, ...printed, ...(cited.DOI ? { DOI: cited.DOI } : {}) }
}
