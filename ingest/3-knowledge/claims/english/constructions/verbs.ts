/** Verbs, active and passive: "A drives B", "B is driven by A", "A contributes to B", "A provides support for B", "A makes B essential". */
import type { Cue } from '../../../cues.ts'
import type { Factor } from '../../statement.ts'
import { cuesOfVerb } from '../cue-index.ts'
import type { Bond, Frame } from '../frames.ts'
import { ends, type Part, type Phrase } from '../phrases.ts'
import { moodOf, type Sentence, type Side, type Sides, toSides } from '../sentence.ts'

const NEAR: ReadonlySet<Bond> = new Set(['own', 'shared', 'antecedent'])

export function readVerbs(sentence: Sentence): void {
  for (const frame of sentence.clauses.frames) {
    const cues = cuesOfVerb(frame.verb.lemma)
    const lent = cues.filter((cue) => cue.kind === 'light' && readLight(sentence, frame, cue)).length > 0
    for (const cue of cues) {
      if (cue.kind === 'making') readMaking(sentence, frame, cue)
      // "provides talent support for B" hands nothing over but support
      else if (cue.kind === 'verb' && !(lent && cue.relation === 'supplies')) readVerb(sentence, frame, cue)
    }
  }
}

function readVerb(sentence: Sentence, frame: Frame, cue: Cue): void {
  const { verb } = frame
  if (cue.passiveOnly && !verb.passive) return
  if (cue.relation === 'part_of' && cue.reversed && !namesParts(frame, cue)) return
  const far = cue.after ? sentence.far(frame, cue.after) : null
  if (cue.after && !far) return
  if (cue.unless && frame.object?.parts.some(({ posts }) => posts.some(({ prep }) => cue.unless!.includes(prep)))) return
  const subject = sentence.sidesOf(frame.subject, frame.bond, frame.means)
  const object = frame.object ? sentence.objectsOf(frame) : sentence.doneIn(frame)
  let sides: Sides
  if (cue.after) {
    const moving = frame.object && !verb.passive ? moved(frame.object, cue.after) : []
    const moves =
      cue.acting === 'object' ||
      (cue.relation === 'aligns_with' && frame.object !== null && !cue.after.some((words) => words.includes(' ')))
    if (verb.passive && !cue.passiveOnly && cue.acting !== 'object' && cue.relation !== 'aligns_with') return
    if (cue.objectToo) far!.push(...object)
    sides = {
      acting: moves && !verb.passive ? moving : subject,
      acted: far!,
    }
    if (cue.acting === 'object' && !verb.passive && !frame.object) return
  } else if (verb.passive) {
    const agent =
      cue.relation === 'requires' && verb.form === 'finite'
        ? (sentence.far(frame, ['by', 'for', 'in']) ?? neededFor(sentence, frame))
        : sentence.far(frame, ['by'])
    const patient = sentence.sidesOf(frame.subject, frame.bond, null)
    if (agent) sides = { acting: agent, acted: patient }
    else if (frame.means) sides = { acting: toSides(ends(frame.means), 'subject', 'means'), acted: patient }
    else return
  } else
    sides = { acting: subject, acted: cue.relation === 'requires' && frame.object ? [...object, ...sentence.hadBy(frame.object)] : object }
  const factors: Factor[] = []
  if (verb.passive) factors.push('passive')
  if (verb.form === 'infinitive' && frame.bond !== 'own') factors.push('infinitive')
  sentence.say(cue, sides, factors, verb, moodOf(frame))
  const named = frame.subject !== null && ends(frame.subject).length > 0
  const hasActor = named || (verb.form === 'infinitive' && subject.some((side) => !side.factors.includes('means')))
  if (frame.means && !verb.passive && !cue.reversed && !cue.after && hasActor) {
    sentence.say(cue, { acting: toSides(ends(frame.means), 'subject', 'means'), acted: object }, factors, verb, moodOf(frame))
  }
}

/** A whole stands right by the verb that names its parts: not "to include A", nor ", including A". */
function namesParts({ bond, verb, subject }: Frame, cue: Cue): boolean {
  // "the traits of B are shown in A"
  if (verb.passive && verb.form === 'finite' && subject?.parts[0]?.head.mentions.length === 0) return false
  return NEAR.has(bond) && verb.form !== 'infinitive' && verb.passive === (cue.passiveOnly ?? false)
}

function readLight(sentence: Sentence, frame: Frame, cue: Cue): boolean {
  if (frame.verb.passive) return false
  const acted = frame.object
    ? sentence.farOfNoun(frame.object, cue)
    : frame.gap && sentence.farOfNoun(frame.gap, cue, sentence.far(frame, cue.after!) ?? undefined)
  if (!acted) return false
  const sides = { acting: sentence.sidesOf(frame.subject, frame.bond, frame.means), acted }
  sentence.say(cue, sides, [], frame.verb, moodOf(frame))
  return true
}

/** "A makes B essential" */
function readMaking(sentence: Sentence, frame: Frame, cue: Cue): void {
  const { object } = frame
  if (!object) return
  // "makes B more even" says it behind B, "makes B an essential asset" in one phrase with it
  const says = (word: string | undefined) => word !== undefined && cue.nouns!.includes(word)
  if (!object.parts.some(({ head }) => head.words.slice(1).some(says) || says(sentence.tokens[head.to]?.word))) return
  sentence.say(
    cue,
    { acting: sentence.sidesOf(frame.subject, frame.bond, frame.means), acted: toSides(ends(object), 'object') },
    [],
    frame.verb,
    moodOf(frame),
  )
}

/** "weaves A into B": what stands before the preposition. */
function moved(object: Phrase, after: readonly string[]): Side[] {
  const parts: Part[] = []
  for (const part of object.parts) {
    const far = part.posts.find(({ prep }) => after.includes(prep))
    const before = far ? far.noun.from : Number.POSITIVE_INFINITY
    parts.push({
      head: part.head,
      posts: part.posts.filter(({ prep }) => prep === 'of'),
      examples: part.examples.filter(({ from }) => from < before),
    })
    if (far) break
  }
  return toSides(ends({ ...object, parts }), 'subject')
}

/** "For A, B is needed" */
function neededFor(sentence: Sentence, frame: Frame): Side[] | null {
  const at = frame.subject
    ? sentence.chunks.findLastIndex((chunk, i) => i < frame.subject!.from && chunk.kind === 'prep' && chunk.word === 'for')
    : -1
  const before = sentence.chunks[at - 1]
  if (at < 0 || (before && before.kind !== 'comma' && before.kind !== 'stop')) return null
  const need = sentence.phraseAfter(at, ['for'])
  return need && need.to < frame.subject!.from ? toSides(ends(need), 'object') : null
}
