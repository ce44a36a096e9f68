/** What is no code of a Cypher query: strings, names in backticks, comments. */
const QUOTED = /'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*"|`[^`]*`|\/\/.*|\/\*[\s\S]*?\*\//g

/** A query with a blank for all that a reader of its clauses must not take for one. */
export function toCode(cypher: string): string {
  return cypher.replace(QUOTED, ' ')
}
