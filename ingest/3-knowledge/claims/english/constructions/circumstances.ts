/** What goes on beside: "as A evolves, B must change", "with the growth of A, B changes". */
import { cuesOfKind } from '../cue-index.ts'
import type { Frame, Role } from '../frames.ts'
import { ends } from '../phrases.ts'
import { isOneOf, PLAIN_MOOD, type Sentence, type Side, toSides } from '../sentence.ts'

const circumstanceCues = cuesOfKind('circumstance')
const coreCues = cuesOfKind('core')

export function readCircumstances(sentence: Sentence): void {
  for (const role of sentence.clauses.roles) {
    readPhrase(sentence, role)
    readCore(sentence, role)
  }
  for (const frame of sentence.clauses.frames) readClause(sentence, frame)
}

/** "With the growth of A, B changes"; "as A advances, B changes", where the verb looks like a noun */
function readPhrase(sentence: Sentence, role: Role): void {
  if (role.bond !== 'fronted' || !role.subject) return
  for (const cue of circumstanceCues) {
    let acting: Side[] | null = null
    if (role.prep === 'as') {
      const head = role.phrase.parts[0]!.head
      const grows = role.phrase.to === role.phrase.from + 1 && isOneOf(head.words.at(-1)!, cue.words)
      if (grows && head.mentions.length > 0) acting = [{ mention: head.mentions.at(-1)!, factors: [] }]
    } else if (role.prep && cue.after!.includes(role.prep)) acting = sentence.farOfNoun(role.phrase, { ...cue, after: cue.of! })
    const acted = sentence.sidesOf(role.subject, role.bond, null)
    if (acting)
      sentence.say(
        cue,
        { acting: acting.filter(({ factors }) => !factors.includes('objectExample')), acted },
        ['nominal'],
        sentence.chunks[role.phrase.from]!,
        PLAIN_MOOD,
      )
  }
}

/** "As A continues to evolve, B must change" */
function readClause(sentence: Sentence, frame: Frame): void {
  const cue = circumstanceCues.find((entry) => entry.words.includes(frame.verb.lemma))
  const { subject } = frame
  const before = subject && sentence.chunks[subject.from - 1]
  if (!cue || frame.verb.form !== 'finite' || before?.kind !== 'prep' || before.word !== 'as') return
  const main = sentence.clauses.frames.find(
    ({ verb, subject: other, clause }) => verb.form === 'finite' && clause === frame.clause && other && other.from > frame.at,
  )
  if (!main) return
  const sides = { acting: sentence.sidesOf(subject, frame.bond, null), acted: sentence.sidesOf(main.subject, main.bond, null) }
  sentence.say(cue, sides, ['nominal'], frame.verb, PLAIN_MOOD)
}

/** "B, with A as its core" */
function readCore(sentence: Sentence, role: Role): void {
  const [as, said] = sentence.chunks.slice(role.phrase.to, role.phrase.to + 2)
  if (role.prep !== 'with' || as?.kind !== 'prep' || said?.kind !== 'noun') return
  const cue = coreCues.find((entry) => entry.after!.includes(as.word) && isOneOf(said.words.at(-1)!, entry.nouns!))
  if (!cue) return
  const sides = { acting: toSides(ends(role.phrase), 'subject'), acted: sentence.sidesOf(role.subject, role.bond, null) }
  sentence.say(cue, sides, ['nominal'], said, PLAIN_MOOD)
}
