/** How well the citation report tells which field of a printed reference is wrong, and how often it accuses a right one. */
import { checkCitations } from '../../../ingest/check/check-citations.ts'
import type { Field } from '../../../ingest/check/compare-fields.ts'
import type { Finding, Verdict } from '../../../ingest/check/report.ts'
import type { CslItem } from '../../../ingest/extraction.ts'
import { plantFaults, type Truth } from './plant-faults.ts'

/** Entries of one truth: what became of them. */
export interface FaultFigures {
  entries: number
  verdicts: Record<Verdict, number>
  /** The wrong field is named, as error or warning. */
  named: number
  /** It is named as a note only. */
  noted: number
  /** An error or a warning about a field that is right. */
  accused: number
}

export interface Accusation {
  raw: string
  truth: Truth
  finding: Finding
}

/** Plants faults into printed references and reads the report on them. */
export function scoreFaults(works: readonly CslItem[]): { figures: Map<Truth, FaultFigures>; accusations: Accusation[] } {
  const { known, list, entries } = plantFaults(works)
  const [report] = checkCitations({ checked: [list], against: [known] })
  const figures = new Map<Truth, FaultFigures>()
  const accusations: Accusation[] = []
  const findings = entries.map((): Finding[] => [])
  for (const finding of report!.findings) if (finding.by.length) for (const i of finding.references) findings[i]!.push(finding)
  for (const [i, { truth, raw }] of entries.entries()) {
    const verdict = report!.entries[i]!.verdict
    const own = findings[i]!
    const there = figures.get(truth) ?? {
      entries: 0,
      verdicts: { verified: 0, described_wrongly: 0, contradictory: 0, unverifiable: 0 },
      named: 0,
      noted: 0,
      accused: 0,
    }
    const grave = own.filter(({ severity }) => severity !== 'note')
    const wrong = grave.filter((finding) => !fieldsOf(finding).some((field) => field === truth))
    there.entries++
    there.verdicts[verdict]++
    if (grave.some((finding) => fieldsOf(finding).includes(truth as Field))) there.named++
    else if (own.some((finding) => fieldsOf(finding).includes(truth as Field))) there.noted++
    if (wrong.length) there.accused++
    accusations.push(...wrong.map((finding) => ({ raw, truth, finding })))
    figures.set(truth, there)
  }
  return { figures, accusations }
}

function fieldsOf({ field, differs = [] }: Finding): Field[] {
  return [...(field ? [field] : []), ...differs.map((one) => one.field)]
}
