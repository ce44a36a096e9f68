/** What is carried from clause to clause, and how a clause says what it found. */
import type { Mention } from '../../../extraction.ts'
import type { Cue } from '../../cues.ts'
import type { Factor } from '../statement.ts'
import type { Word } from './clause.ts'
import type { Mood } from './mood.ts'

/** What a clause without a subject goes on with. */
export interface Carried {
  subject: Mention[]
  /** 通过A，提升B */
  means: Mention[]
  /** 建设A，提升B: what a clause without a subject is about. */
  done: Mention[]
  /** Whom a list is about, in an item of it that names nobody. */
  listed: Mention[]
  /** 应A，B: what goes on with a wish or a plan is one. */
  modal?: Mood['modal']
  /** 有如下三种A: what 一是 to 三是 count up. */
  counted?: Mention[]
  /** 随着A, 作为B的基础, in the clause before: one side, for the subject to come. */
  waiting?: { cue: Cue; side: 'acting' | 'acted'; mentions: Mention[]; word: Word; offset: number }
}

export const NOTHING: Carried = { subject: [], means: [], done: [], listed: [] }

export interface Acting {
  sides: Mention[]
  factors: Factor[]
}

/** Says that `acting` acts on `acted`, by the cue's word. */
export type Say = (cue: Cue, word: Word, acting: Acting, acted: readonly Mention[]) => void
