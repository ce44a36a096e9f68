/**
 * One interface over the places a graph can live in.
 *
 * A store holds exactly one Graph. `write` makes it hold the given one; readers see the old graph or the new one.
 * Queries are read-only, in the Cypher that both engines share (README, "The shared Cypher").
 */
import type { Graph } from '../graph.ts'

/** What a row's cell may hold once it left the driver: plain JSON, integers as numbers. */
export type Cell = string | number | boolean | null | Cell[] | { [key: string]: Cell }
export type Row = Record<string, Cell>

export interface WriteReport {
  nodes: { put: number; gone: number; all: number }
  edges: { put: number; gone: number; all: number }
}

export interface QueryLimits {
  /** The most time that a query may take, ms. */
  timeout?: number
  /** No more rows than these are taken: the answer ends there, and its rest is not read. */
  rows?: number
  /**
   * This process ends with its query, so the embedded store need not end one that takes too long, which takes a process of
   * its own: it is given up. Whoever sets this exits when the error comes.
   */
  alone?: boolean
}

export type Progress = (done: number, of: number, what: string) => void

export interface Store {
  /** For messages: `grafeo` or `neo4j`. */
  readonly kind: string
  /** The folder or URL, without any password. */
  readonly name: string
  /** Makes the store hold exactly `graph`. Throws `store-locked` when another process writes. */
  write(graph: Graph, onProgress?: Progress): Promise<WriteReport>
  /**
   * Turns a part of the graph, which is as `before` says, into `after`; the rest stays. Edges end at nodes of the same part.
   * Readers see the old graph or the new one, as with `write`.
   */
  patch(before: Graph, after: Graph, onProgress?: Progress): Promise<WriteReport>
  /** The whole graph that the store holds. */
  read(): Promise<Graph>
  /**
   * Runs read-only Cypher. Throws `bad-query` with the engine's own reason when it does not parse or writes, `query-timeout`
   * when it takes longer than it may, `query-too-wide` at the embedded engine's limit.
   */
  query(cypher: string, parameters?: Record<string, Cell>, limits?: QueryLimits): Promise<Row[]>
  /** Lets go of files, locks and connections; a second call does nothing. */
  close(): Promise<void>
}

/** Who is asking, for a server that wants to know. */
export interface Credentials {
  username?: string
  password?: string
  database?: string
}

/** `write` takes the one writer's place (made if missing); `read` needs a graph to be there (throws `store-missing`). */
export type OpenMode = 'read' | 'write'
