/** What the report on gaps says alike in every format. */
import type { GapList, Quote } from '#queries/report/find-gaps.ts'

/** The call that gives a list of the report alone and whole. */
export function toCommand({ name, parameters }: GapList): string {
  const papers = parameters.papers as string[]
  const given = papers.length ? ` -p 'papers=${JSON.stringify(papers).replaceAll("'", `'"'"'`)}'` : ''
  return `pathweave query ${name}${given} --limit 10000`
}

/** `3`, or `20 of 327`. */
export function printCount({ gaps, total }: GapList): string {
  return gaps.length < (total ?? Infinity) ? `${gaps.length} of ${total ?? 'more'}` : String(total)
}

/** Paper and section of a sentence; a long title is cut. */
export function printPlace({ paper, section, note }: Quote): string {
  const title = paper.length > LONGEST ? `${paper.slice(0, LONGEST).replace(/\s+\S*$/, '')} …` : paper
  return [title, section, note ? 'reading note' : null].filter((part) => part !== null).join(' · ')
}

const LONGEST = 70
