/**
 * The rounds of a spiral or loop that a paragraph tells and then closes: "As mills grow, schools train hands. These hands
 * build mills, thereby closing the loop." A course that doesn't come back to what it began with is no loop.
 */
import type { Chain } from '../../extraction.ts'
import { conceptsIn } from '../systems/concepts-in.ts'
import { nameOf } from '../systems/name-of.ts'
import type { Statement } from '../systems/statement.ts'
import { CYCLE } from './system-words.ts'

/** One clause of a course of events after another. */
const NEXT = /(?:,|;|\s—)\s*(?=(?:and )?(?:thereby|thus|in turn)\b)|[，；](?=从而|进而|由此)/iu
/** `As A grows, B follows` tells two. */
const AS = /^(?:(?:for example|for instance|conversely|specifically), )?as (?<first>[^,]{10,160}), (?<second>.{10,})$/iu
const LEAD = /^(?:thereby|thus|in turn|从而|进而|由此)\s*/iu
const FEWEST = 3
/** So many sentences before the one that names the loop may tell its rounds. */
const MOST_BEFORE = 4

interface Round {
  name: string
  concepts: string[]
}

/** The chain of rounds that the statement at `at` closes, or null; each round is linked to the concept that it first names. */
export function findLoop(statements: readonly Statement[], at: number): Chain | null {
  const closing = statements[at]!
  if (!CYCLE.test(closing.text)) return null
  let from = at
  while (
    at - from < MOST_BEFORE &&
    statements[from - 1]?.paragraph === closing.paragraph &&
    statements[from - 1]!.section === closing.section
  )
    from--
  const rounds = statements.slice(from, at + 1).flatMap(toRounds)
  const [first, last] = [rounds[0], rounds.at(-1)]
  if (!first || !last || first === last || !last.concepts.some((concept) => first.concepts.includes(concept))) return null
  // a link is one concept: what closes the loop is the first again
  const links = new Map<string, string>()
  for (const { name, concepts } of rounds) if (!links.has(concepts[0]!)) links.set(concepts[0]!, name)
  return links.size < FEWEST ? null : { links: [...links.values()], concepts: [...links.keys()], evidence: closing.evidence }
}

function toRounds(statement: Statement): Round[] {
  return statement.text.split(NEXT).flatMap((clause) => {
    const two = AS.exec(clause)?.groups
    return (two ? [two.first!, two.second!] : [clause]).flatMap((part): Round[] => {
      const concepts = conceptsIn(part, statement)
      const name = nameOf(part.replace(LEAD, ''))
      return concepts.length > 0 && concepts !== statement.concepts && name.length > 3 ? [{ name, concepts }] : []
    })
  })
}
