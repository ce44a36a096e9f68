/**
 * The desk where a person reviews: the queue, decisions with who and why, undo, and what became of them all.
 *
 * A decision is written to its folder before the graph is woven again, so that it stands whatever happens to the store.
 */
import { ZodError } from 'zod'
import { PathweaveError } from '#graph/errors.ts'
import type { Cell, Store } from '#graph/stores/store.ts'

import type { Extraction } from '../extraction.ts'
import { fingerprintCode } from '../fingerprint.ts'
import { listSources, readSources } from '../sources.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { weave } from '../weave.ts'
import { checkIdentityIn } from './check-identity.ts'
import { type Decision, decisionSchema, type IdentityAbout, toKey } from './decision.ts'
import { addDecisions, type Decisions, fingerprintDecisions, readDecisions, undoDecision } from './decisions-folder.ts'
import { type Candidate, findQueue, type ReviewItem } from './find-queue.ts'
import { type Outcome, replayDecisions } from './replay.ts'
import { toChange } from './to-change.ts'

export interface DeskOptions {
  /** Where decisions are kept; made with the first. */
  folder: string
  vocabulary: Vocabulary
  /** Gives a store that may only be read, or that is written. */
  open<T>(mode: 'read' | 'write', use: (store: Store) => Promise<T>): Promise<T>
  /** The time, for decisions. */
  now?: () => Date
}

/** What a person says about one thing of the queue, or about one that was decided already. */
export interface Verdict {
  key: string
  verdict: 'accept' | 'reject' | 'edit'
  /** For an edit: see decision.ts. */
  change?: object
  why?: string
}

export interface Review {
  items: ReviewItem[]
  outcomes: Outcome[]
  failed: readonly PathweaveError[]
  /** What was read of every paper, with the decisions replayed. */
  extractions: Extraction[]
}

export interface Decided {
  decisions: Decision[]
  /** What became of them; nothing yet where weaving waits. */
  outcomes: Outcome[]
}

export class ReviewDesk {
  readonly #options: DeskOptions
  /** Decisions are taken one after the other. */
  #last: Promise<unknown> = Promise.resolve()
  /** What was reviewed last, and of what. */
  #reviewed: { of: string; review: Review } | null = null

  constructor(options: DeskOptions) {
    this.#options = options
  }

  get folder(): string {
    return this.#options.folder
  }

  get vocabulary(): Vocabulary {
    return this.#options.vocabulary
  }

  /** The whole queue, and what became of every decision so far. */
  async review(): Promise<Review> {
    const decisions = await readDecisions(this.folder)
    return this.#options.open('read', async (store) => {
      const of = JSON.stringify([await store.query(STATE), fingerprintDecisions(decisions.latest), decisions.failed])
      if (this.#reviewed?.of !== of) this.#reviewed = { of, review: await this.#readReview(store, decisions) }
      return this.#reviewed.review
    })
  }

  /**
   * Decides, and weaves the graph again; or `later`, when `weave` is called.
   *
   * @throws `unknown-key` for a key of nothing in the queue and no decision, `bad-parameter` for a change that can't be
   */
  async decide(verdicts: readonly Verdict[], who: string, { later = false } = {}): Promise<Decided> {
    return this.#inTurn(async () => {
      const { items, outcomes, extractions } = (later && this.#reviewed?.review) || (await this.review())
      const known = new Map<string, Thing>([
        ...outcomes.map(({ key, decision }): [string, Thing] => [key, decision]),
        ...items.map((item): [string, Thing] => [item.key, item.kind === 'claim' ? { ...item, read: item.fields } : item]),
      ])
      const decisions = verdicts.map((verdict, i) => {
        const thing = findByKey(known, verdict.key)
        const change = verdict.change && toChange(thing, verdict.change, { vocabulary: this.#options.vocabulary, extractions })
        return toDecision(thing, { ...verdict, change }, { who, when: this.#time(i) })
      })
      return this.#keep(decisions, later)
    })
  }

  /** Says that two nodes are one, or are two. */
  async identify(about: IdentityAbout, verdict: 'merge' | 'split', who: string, why?: string): Promise<Decided> {
    return this.#inTurn(() => this.#keep([{ kind: 'identity', about, verdict, who, ...(why && { why }), when: this.#time(0) }]))
  }

  /**
   * Takes back the last decision, of all or about one thing; what was decided before about the same thing counts again.
   *
   * @throws `unknown-key` where there is none
   */
  async undo(key?: string, { later = false } = {}): Promise<Decision> {
    return this.#inTurn(async () => {
      const { all } = await readDecisions(this.folder)
      const whole = key === undefined ? undefined : findKey([...new Set(all.map(toKey))], key)
      const undone = await undoDecision(this.folder, whole)
      if (!undone)
        throw new PathweaveError('unknown-key', `there is nothing to undo in ${this.folder}`, 'pathweave review lists what is open')
      if (!later) await this.#weave()
      return undone
    })
  }

  /** Weaves the graph with the decisions that count now; what became of them. */
  async weave(): Promise<Outcome[]> {
    return this.#inTurn(() => this.#weave())
  }

  async #keep(given: readonly Decision[], later = false): Promise<Decided> {
    const decisions = given.map(toValid)
    await addDecisions(this.folder, decisions)
    if (later) return { decisions, outcomes: [] }
    const keys = new Set(decisions.map(toKey))
    const outcomes = await this.#weave().catch((error: unknown) => {
      if (!(error instanceof PathweaveError)) throw error
      throw new PathweaveError(
        error.rule,
        `what you decided is kept in ${this.folder}, but not in the graph: ${error.message}`,
        error.wayOut,
      )
    })
    return { decisions, outcomes: outcomes.filter(({ key }) => keys.has(key)) }
  }

  async #weave(): Promise<Outcome[]> {
    const { latest } = await readDecisions(this.folder)
    const { vocabulary } = this.#options
    const fingerprints = fingerprintCode(vocabulary)
    const woven = await this.#options.open('write', async (store) => {
      const known = await listSources(store)
      return weave({ store, vocabulary, fingerprints, known, kept: known, changed: new Map(), decisions: latest, onProgress: () => {} })
    })
    return woven.outcomes
  }

  async #readReview(store: Store, { latest, failed }: Decisions): Promise<Review> {
    const { vocabulary } = this.#options
    const { sources, outcomes } = replayDecisions(await readSources(store), latest, vocabulary)
    const decided = new Set(outcomes.map(({ key }) => key))
    const extractions = sources.map(({ extraction }) => extraction)
    const items = findQueue(extractions, await readCandidates(store), vocabulary).filter(({ key }) => !decided.has(key))
    return { items, outcomes: await checkIdentityIn(store, outcomes), failed, extractions }
  }

  /** One millisecond after the other, so that the last of several is known. */
  #time(nth: number): string {
    const now = (this.#options.now ?? (() => new Date()))()
    return new Date(now.getTime() + nth).toISOString()
  }

  #inTurn<T>(step: () => Promise<T>): Promise<T> {
    const turn = this.#last.then(step)
    this.#last = turn.catch(() => {})
    return turn
  }
}

/** The thing with a key, or the only one whose key begins so. */
function findByKey<T>(known: ReadonlyMap<string, T>, key: string): T {
  return known.get(findKey([...known.keys()], key))!
}

function findKey(keys: readonly string[], key: string): string {
  const found = keys.includes(key) ? [key] : keys.filter((one) => key.length >= 4 && one.startsWith(key))
  if (found.length === 1) return found[0]!
  const wayOut = found.length > 1 ? 'give more of it' : 'pathweave review lists keys, pathweave review --decided those of decisions'
  throw new PathweaveError('unknown-key', `${found.length > 1 ? 'several things have' : 'nothing has'} the key ${key.slice(0, 40)}`, wayOut)
}

/** What a decision can be about: of the queue, or decided before. */
type Thing = Pick<Decision, 'kind' | 'about'> & { read?: Record<string, unknown> }

function toDecision({ kind, about, read }: Thing, { verdict, change, why }: Verdict, signed: { who: string; when: string }): Decision {
  if (kind === 'identity' && verdict === 'edit')
    throw new PathweaveError('bad-parameter', 'a pair is accepted (one thing) or rejected (two)', 'give accept or reject')
  const rest = read && { direction: read.direction, hedged: read.hedged, modality: read.modality }
  const said = kind === 'identity' ? (verdict === 'accept' ? 'merge' : 'split') : verdict
  return toValid({
    kind,
    about,
    ...(rest && { read: rest }),
    verdict: said,
    ...(verdict === 'edit' && { change: change ?? {} }),
    ...signed,
    ...(why && { why }),
  })
}

function toValid(decision: object): Decision {
  try {
    return decisionSchema.parse(decision)
  } catch (error) {
    if (!(error instanceof ZodError)) throw error
    const [issue] = error.issues
    throw new PathweaveError(
      'bad-parameter',
      [issue?.path.join('.'), issue?.message].filter(Boolean).join(': '),
      'see pathweave review edit --help',
    )
  }
}

/** What the queue is made from: when none of it changed, nor did the queue. */
const STATE = 'MATCH (s:Source) RETURN s.path AS path, s.hash AS hash, s.reader AS reader ORDER BY path'
const CANDIDATES = `
MATCH (a)-[s:SAME_AS]->(b)
WHERE s.status = 'candidate'
RETURN a.id AS a, coalesce(a.name, a.title) AS nameA, b.id AS b, coalesce(b.name, b.title) AS nameB, s.rule AS rule, s.score AS score
ORDER BY a, b`
const DEGREES = 'MATCH (n)-[r]-() WHERE n.id IN $ids RETURN n.id AS id, count(r) AS degree ORDER BY id'

async function readCandidates(store: Store): Promise<Candidate[]> {
  const rows = await store.query(CANDIDATES)
  if (rows.length === 0) return []
  const ids = [...new Set(rows.flatMap((row) => [String(row.a), String(row.b)]))]
  const degrees = new Map((await store.query(DEGREES, { ids })).map((row) => [String(row.id), Number(row.degree)]))
  const toEnd = (id: Cell | undefined, name: Cell | undefined) => ({
    id: String(id),
    name: String(name ?? id),
    degree: degrees.get(String(id)) ?? 0,
  })
  return rows.map((row) => ({ a: toEnd(row.a, row.nameA), b: toEnd(row.b, row.nameB), rule: String(row.rule), score: Number(row.score) }))
}
