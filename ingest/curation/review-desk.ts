/**
 * The desk where a person reviews: the queue, decisions with who and why, undo, and what became of them all.
 *
 * A decision is written to its folder before the graph is woven again, so that it stands whatever happens to the store.
 */
import { ZodError } from 'zod'
import { type Change, compareGraphs } from '#graph/compare-graphs.ts'
import { PathweaveError } from '#graph/errors.ts'
import type { Graph } from '#graph/graph.ts'
import type { Store } from '#graph/stores/store.ts'
import type { SourceFile } from '../4-resolve/paper.ts'
import { fingerprintCode } from '../fingerprint.ts'
import { checkVocabulary } from '../last-build.ts'
import { listSources, readSources } from '../sources.ts'
import type { Vocabulary } from '../vocabulary.ts'
import { weave } from '../weave.ts'
import { weaveAll } from '../weave-graph.ts'
import { checkEnds, checkIdentityIn } from './check-identity.ts'
import { type Decision, decisionSchema, type IdentityAbout, toKey, toOver } from './decision.ts'
import { addDecisions, type Decisions, fingerprintDecisions, readDecisions, undoDecision } from './decisions-folder.ts'
import { type Behind, findPairs, findWords, type Pair } from './find-behind.ts'
import { findQueue, findThings, type ReviewItem } from './find-queue.ts'
import { readCandidates } from './read-candidates.ts'
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

export interface Review extends Pick<Decisions, 'opposed' | 'failed'> {
  items: ReviewItem[]
  outcomes: Outcome[]
  /** What was read of every paper, whatever was decided. */
  sources: SourceFile[]
}

/** What decisions come to in the graph. */
export interface Changes {
  /** How many of them are others than when the desk was opened. */
  decisions: number
  changes: Change[]
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
  /** The decisions that counted when the desk was opened. */
  #first: readonly Decision[] | null = null
  /** The graph as it would be with them, once somebody has asked what changed, and of what. */
  #before: { of: string; graph: Graph } | null = null

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
    return this.#options.open('read', (store) => this.#review(store))
  }

  /** The words behind a claim, a reference or a citation of the graph, and whom any other node is one with. */
  async behind(id: string): Promise<{ words: Behind[]; pairs: Pair[] }> {
    return this.#options.open('read', async (store) => {
      const { latest } = await this.#readDecisions()
      return { words: await findWords(store, latest, this.#options.vocabulary, id), pairs: await findPairs(store, latest, id) }
    })
  }

  /** What the graph gained and lost by decisions that were taken, or taken back, since the desk was opened. */
  async changes(): Promise<Changes> {
    return this.#options.open('read', async (store) => {
      const { latest } = await this.#readDecisions()
      const first = this.#first ?? []
      const [was, is] = [first, latest].map((decisions) => new Map(decisions.map((one) => [JSON.stringify(one), one])))
      const others = [...was!.keys()].filter((line) => !is!.has(line)).concat([...is!.keys()].filter((line) => !was!.has(line)))
      const decisions = new Set(others.map((line) => toKey(was!.get(line) ?? is!.get(line)!))).size
      if (decisions === 0) return { decisions, changes: [] }
      const of = JSON.stringify(await store.query(STATE))
      const sources = await readSources(store)
      const weaveWith = (some: readonly Decision[]) => weaveAll(sources, this.#options.vocabulary, some).graph
      if (this.#before?.of !== of) this.#before = { of, graph: weaveWith(first) }
      return { decisions, changes: compareGraphs(this.#before.graph, weaveWith(latest)) }
    })
  }

  /**
   * Decides, and weaves the graph again; or `later`, when `weave` is called.
   *
   * @throws `unknown-key` for a key of nothing in the queue and no decision, `bad-parameter` for a change that can't be,
   *   `bad-call` where the graph was built with another vocabulary
   */
  async decide(verdicts: readonly Verdict[], who: string, { later = false } = {}): Promise<Decided> {
    return this.#inTurn(async () => {
      const { items, outcomes, sources } = (later && this.#reviewed?.review) || (await this.#open('read', (store) => this.#review(store)))
      const { vocabulary } = this.#options
      const extractions = sources.map(({ extraction }) => extraction)
      const { all } = await this.#readDecisions()
      const known = new Map<string, Thing>(outcomes.map(({ key, decision }) => [key, decision]))
      const learn = (some: readonly ReviewItem[]) => {
        for (const item of some)
          if (!known.has(item.key)) known.set(item.key, item.kind === 'claim' ? { ...item, read: item.fields } : item)
      }
      learn(items)
      // what is sure, or stands in a note, is in no queue; it can be decided on where it is read
      if (verdicts.some(({ key }) => !known.has(key))) learn(findThings(extractions, vocabulary))
      const decisions = verdicts.map((verdict, i) => {
        const thing = findByKey(known, verdict.key)
        const change = verdict.change && toChange(thing, verdict.change, { vocabulary, extractions })
        return toDecision(thing, { ...verdict, change }, { who, when: this.#time(i), ...toOverruled(all, toKey(thing), who) })
      })
      return this.#keep(decisions, later)
    })
  }

  /**
   * Says that two nodes are one, or are two.
   *
   * @throws `bad-parameter` where both ends are the same, are of two kinds, or are not in the graph
   */
  async identify(given: IdentityAbout, verdict: 'merge' | 'split', who: string, why?: string): Promise<Decided> {
    return this.#inTurn(async () => {
      const [a, b] = [given.a, given.b].sort((x, y) => (JSON.stringify(x) < JSON.stringify(y) ? -1 : 1)) as [End, End]
      if (JSON.stringify(a) === JSON.stringify(b))
        throw new PathweaveError('bad-parameter', 'both ends are the same', 'give two ids, or two names')
      await this.#open('read', (store) => checkEnds(store, a, b))
      const thing = { kind: 'identity' as const, about: { a, b } }
      const { all } = await this.#readDecisions()
      const rest = { who, ...(why && { why }), when: this.#time(0), ...toOverruled(all, toKey(thing), who) }
      return this.#keep([{ ...thing, verdict, ...rest }])
    })
  }

  /**
   * Takes back the last decision, of all or about one thing; what was decided before about the same thing counts again.
   *
   * @throws `unknown-key` where there is none
   */
  async undo(key?: string, { later = false } = {}): Promise<Decision> {
    return this.#inTurn(async () => {
      if (!later) await this.#open('read', async () => {})
      const { all } = await this.#readDecisions()
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
    const { latest } = await this.#readDecisions()
    const { vocabulary } = this.#options
    const fingerprints = fingerprintCode(vocabulary)
    const woven = await this.#open('write', async (store) => {
      const known = await listSources(store)
      return weave({ store, vocabulary, fingerprints, known, kept: known, changed: new Map(), decisions: latest, onProgress: () => {} })
    })
    return woven.outcomes
  }

  /** A store that decisions are to change. Throws `bad-call` where it was built with another vocabulary. */
  async #open<T>(mode: 'read' | 'write', use: (store: Store) => Promise<T>): Promise<T> {
    return this.#options.open(mode, async (store) => {
      await checkVocabulary(store, fingerprintCode(this.vocabulary))
      return use(store)
    })
  }

  async #readDecisions(): Promise<Decisions> {
    const decisions = await readDecisions(this.folder)
    this.#first ??= decisions.latest
    return decisions
  }

  async #review(store: Store): Promise<Review> {
    const decisions = await this.#readDecisions()
    const of = JSON.stringify([await store.query(STATE), fingerprintDecisions(decisions.all), decisions.failed])
    if (this.#reviewed?.of !== of) this.#reviewed = { of, review: await this.#readReview(store, decisions) }
    return this.#reviewed.review
  }

  async #readReview(store: Store, { latest, opposed, failed }: Decisions): Promise<Review> {
    const { vocabulary } = this.#options
    const sources = await readSources(store)
    const replayed = replayDecisions(sources, latest, vocabulary)
    const decided = new Set(replayed.outcomes.map(({ key }) => key))
    const extractions = replayed.sources.map(({ extraction }) => extraction)
    const items = findQueue(extractions, await readCandidates(store), vocabulary).filter(({ key }) => !decided.has(key))
    return { items, outcomes: await checkIdentityIn(store, replayed.outcomes), opposed, failed, sources }
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

type End = IdentityAbout['a']

/** What others said about a thing, as a decision that knows of it says so. */
function toOverruled(all: readonly Decision[], key: string, who: string): Pick<Decision, 'over'> {
  const over = toOver(all, key, who)
  return over.length > 0 ? { over } : {}
}

/** What a decision can be about: of the queue, or decided before. */
type Thing = Pick<Decision, 'kind' | 'about'> & { read?: Record<string, unknown> }

function toDecision(
  { kind, about, read }: Thing,
  { verdict, change, why }: Verdict,
  signed: Pick<Decision, 'who' | 'when' | 'over'>,
): Decision {
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
