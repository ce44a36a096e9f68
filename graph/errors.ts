/**
 * Every error that pathweave can meet and explain, in one table: what it says and the way out.
 *
 * A message is one line. Whatever is thrown that is not a PathweaveError is a fault of ours and says so.
 */
const ERRORS = {
  'no-such-file': 'exit 1: a path that is not there',
  'not-built': 'exit 1: a paper or path that the graph was not built from',
  'no-papers': 'exit 1: a folder without anything that can be read',
  'empty-file': 'exit 1: a file without text',
  'binary-file': 'exit 1: a file that is no text',
  'web-page': 'exit 1: a web page, whatever its name',
  'bad-xml': 'exit 1: a file that begins as XML and is not well-formed',
  'xml-entities': 'exit 1: an XML file that declares entities of its own, as entity bombs do',
  'unknown-xml': 'exit 1: an XML file that is no article in JATS or TEI',
  'unknown-json': 'exit 1: a JSON file that is no bibliography',
  'unreadable-file': 'exit 1: a file that the system refuses to read',
  'store-locked': 'exit 1: another process writes to the store, or to the decisions',
  'store-missing': 'exit 1: no graph was built yet, or the server does not answer',
  'store-refused': 'exit 1: the store refuses name and password',
  'store-failed': 'exit 1: the store failed in a way that it explains itself',
  'bad-query': 'exit 1: a query that does not parse or writes',
  'query-timeout': 'exit 1: a query that takes longer than it may',
  'query-too-wide': 'exit 1: a query that finds more in one pattern than the embedded engine can hold',
  'unknown-question': 'exit 2: no canned query of this name',
  'bad-parameter': 'exit 2: a parameter that is unknown or of the wrong type',
  'bad-question-file': 'exit 1: a file in queries/ whose header is wrong',
  'bad-decision': 'exit 1: a line of data/curation that is no decision',
  'unknown-key': 'exit 2: nothing to decide on has this key',
  'bad-vocabulary': 'exit 1: a vocabulary file that is wrong',
  'port-in-use': 'exit 1: another program listens on the port',
  'bad-call': 'exit 2: a wrong call',
  'no-viewer': 'exit 1: the viewer could not be built',
} as const
export type ErrorRule = keyof typeof ERRORS

/** An error with a rule id; `message` is one line that says what happened, `wayOut` what to do about it. */
export class PathweaveError extends Error {
  readonly rule: ErrorRule
  readonly wayOut: string

  constructor(rule: ErrorRule, message: string, wayOut: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'PathweaveError'
    this.rule = rule
    this.wayOut = wayOut
  }

  /** 2 for a wrong call, 1 for everything else. */
  get exitCode(): 1 | 2 {
    return ERRORS[this.rule].startsWith('exit 2') ? 2 : 1
  }

  /** One line: what, and what to do. */
  get line(): string {
    return `${this.message.replace(/\s+/g, ' ').trim()}${this.wayOut ? ` — ${this.wayOut}` : ''}`
  }
}
