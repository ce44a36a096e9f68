/** What a thing is said to be: "A is the driver of B", "A serves as …", "As a pillar of B, A …", "A, the home of B, …", "under the impetus of A, B …". */

import { cuesOfKind } from '../cue-index.ts'
import type { Frame, Role } from '../frames.ts'
import { ends } from '../phrases.ts'
import { moodOf, PLAIN_MOOD, type Sentence, toSides } from '../sentence.ts'

const beingCues = cuesOfKind('being', 'quality')
const adverbialCues = cuesOfKind('adverbial')
/** Verbs that say what a thing is, alone or with "as". */
const BEING = new Set(['be', 'become', 'remain', 'constitute', 'form', 'represent', 'prove', 'make', 'provide', 'play'])
const BEING_AS = new Set([
  'serve',
  'act',
  'function',
  'regard',
  'emerge',
  'view',
  'see',
  'consider',
  'recognize',
  'stand',
  'work',
  'position',
  'use',
  'treat',
])

/** Verbs that count up what something is: the ways to B include A. */
const COUNTING = new Set(['include', 'comprise', 'cover', 'contain', 'encompass'])

export function readRoles(sentence: Sentence): void {
  for (const frame of sentence.clauses.frames) readBeing(sentence, frame)
  for (const role of sentence.clauses.roles) readRole(sentence, role)
}

function readBeing(sentence: Sentence, frame: Frame): void {
  const { lemma, passive } = frame.verb
  const predicate = BEING.has(lemma) && !passive ? frame.object : BEING_AS.has(lemma) ? sentence.phraseAfter(frame.at + 1, ['as']) : null
  for (const cue of beingCues) {
    if (predicate) {
      const acted = sentence.farOfNoun(predicate, cue) ?? sentence.unfolded(predicate, cue)
      if (acted) {
        const sides = { acting: sentence.sidesOf(frame.subject, frame.bond, frame.means), acted }
        sentence.say(cue, sides, [], frame.verb, moodOf(frame))
      }
    }
    // "The key to B is A", "the root of B lies in A"
    const said =
      frame.bond === 'antecedent'
        ? null
        : lemma === 'lie'
          ? sentence.phraseAfter(frame.at + 1, ['in'])
          : lemma === 'be'
            ? frame.object
            : null
    const back = said && cue.relation === 'part_of' && /^(?:its|their)$/u.test(said.parts[0]!.head.words[0]!)
    const acted = said && frame.subject && !back ? sentence.farOfNoun(frame.subject, cue) : null
    if (said && acted) {
      const sides = { acting: toSides(ends(said), 'subject'), acted }
      sentence.say(cue, sides, ['nominal'], frame.verb, moodOf(frame))
    }
    if (COUNTING.has(lemma) && frame.subject && !passive) {
      const far = sentence.farOfNoun(frame.subject, cue) ?? sentence.unfolded(frame.subject, cue)
      if (far) sentence.say(cue, { acting: sentence.listed(frame.at + 1), acted: far }, [], frame.verb, moodOf(frame))
    }
  }
}

/** "As a pillar of B, A …"; "under the impetus of A, B …" */
function readRole(sentence: Sentence, role: Role): void {
  const at = sentence.chunks[role.phrase.from]!
  const subject = sentence.sidesOf(role.subject, role.bond, null)
  for (const cue of role.prep === null || role.prep === 'as' ? beingCues : []) {
    const acted = sentence.farOfNoun(role.phrase, cue)
    if (acted) sentence.say(cue, { acting: subject, acted }, ['role'], at, PLAIN_MOOD)
  }
  for (const cue of adverbialCues) {
    const acting = role.prep && cue.after!.includes(role.prep) ? sentence.farOfNoun(role.phrase, { ...cue, after: cue.of! }) : null
    if (acting) sentence.say(cue, { acting, acted: subject }, ['nominal'], at, PLAIN_MOOD)
  }
}
