/** Which of a sentence's concepts a part of it names. */
import type { Sentence } from './statement.ts'

/** The concepts that `part` (a name, a clause, a measure) names by the words the sentence prints; all of `concepts` where it names none. */
export function conceptsIn(part: string, { text, mentions, evidence, concepts }: Sentence): string[] {
  const wanted = part.toLowerCase()
  const own = mentions.filter(({ start, end }) =>
    wanted.includes(
      evidence.quote
        .slice(start - evidence.start, end - evidence.start)
        .replace(/\s+/g, ' ')
        .toLowerCase(),
    ),
  )
  return own.length > 0 && part !== text ? [...new Set(own.map((mention) => mention.concept))] : concepts
}
