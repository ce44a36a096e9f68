/** What is counted up, clause by clause: A有两类，一是B，二是C. */
import type { Carried, Say } from './carried.ts'
import type { Clause, Group } from './clause.ts'
import { cuesOf } from './lexicon.ts'

/** What announces a count: 如下四种模式, 以下三点, 分为两类. */
const COUNT = /(?:如下|以下|下列|分为|分成|包括|[两二三四五六七八九几多\d]\s?(?:种|个|类|大|方面|项|条|点))/u
const COUNTED = /^\s*(?:其?[一二三四五六七八九]是|第[一二三四五六七八九]是)/u

/** What the clauses after this one count up, if they do. */
export function countedIn({ items, text }: Clause, { counted }: Carried): Pick<Carried, 'counted'> {
  const last = items.findLast((item): item is Group => item.kind === 'group')
  if (last && COUNT.test(text) && !COUNTED.test(text)) return { counted: last.heads.slice(-1) }
  return counted ? { counted } : {}
}

/** A有两类，一是B，二是C. */
export function readCounted({ items, text }: Clause, { counted }: Carried, say: Say): void {
  const at = COUNTED.test(text) ? items.findIndex(({ kind }) => kind === 'predicate') : -1
  const [word, part] = [items[at], items[at + 1]]
  const cue = cuesOf('组成', 'verb')[0]
  if (word?.kind === 'predicate' && part?.kind === 'group' && counted && cue && at + 2 >= items.length)
    say(cue, word, { sides: part.heads, factors: [] }, counted)
}
