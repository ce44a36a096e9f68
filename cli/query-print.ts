/** How the list of canned queries and one of them are told. */
import { styleText } from 'node:util'
import type { Row } from '#graph/stores/store.ts'
import { AUDIENCES, type Parameter, type ParameterValue } from '#queries/catalogue/declaration.ts'
import type { Question } from '#queries/catalogue/read-catalogue.ts'

/** The list as rows, for machines. */
export function toQuestionRows(questions: readonly Question[]): Row[] {
  return questions.map(({ name, audience, title, titleZh, question, parameters }) => ({
    name,
    audience,
    title,
    titleZh,
    question,
    parameters: parameters.map((parameter) => parameter.name),
  }))
}

/** The list by audience, each with its titles and its question. */
export function printQuestions(questions: readonly Question[]): string {
  const groups = AUDIENCES.flatMap((audience) => {
    const asked = questions.filter((question) => question.audience === audience)
    if (asked.length === 0) return []
    const lines = asked.map(({ name, title, titleZh, question }) => {
      const titles = [title, titleZh].filter((text) => text !== null).join(' · ')
      return `  ${styleText('cyan', name)}  ${titles}\n      ${styleText('dim', question)}`
    })
    return [`${styleText('bold', `For ${audience}s (${asked.length})`)}\n${lines.join('\n')}\n`]
  })
  return `${groups.join('\n')}\n${styleText('dim', 'pathweave query NAME runs one; --explain tells what it takes and gives')}\n`
}

/** One in full: what it asks, its parameters and columns, how it is written, how it is called. */
export function printQuestion({ name, title, titleZh, audience, question, parameters, columns, cypher }: Question): string {
  const titles = [title, titleZh].filter((text) => text !== null).join(' · ')
  const parts: [string, string][] = [
    ['Parameters', printPairs(parameters.map((parameter) => [parameter.name, describeParameter(parameter)]))],
    ['Columns', printPairs(columns.map((column) => [column.name, `${column.about}${describeIds(column.name)}`]))],
    [cypher === null ? 'Code' : 'Cypher', cypher === null ? `  queries/${name}.ts` : indent(withoutHeader(cypher))],
    ['Example', `  ${toExample(name, parameters)}`],
  ]
  const head = `${styleText('bold', titles)}\n${question}\n${styleText('dim', `${name}, for ${audience}s`)}\n`
  return `${head}\n${parts.map(([heading, text]) => `${styleText('bold', heading)}\n${text}\n`).join('\n')}`
}

function describeParameter({ type, default: otherwise, about, from }: Parameter): string {
  const taken = otherwise === null ? 'must be given' : `${JSON.stringify(otherwise)} unless given`
  return `${about} (${type}, ${taken}${from ? `; choices: ${from.label}.${from.property}` : ''})`
}

function describeIds(column: string): string {
  const [, what, ids] = /^(.*?)(Ids?)$/.exec(column) ?? []
  if (!ids) return ''
  return /passage$/i.test(what ?? '') ? ' (evidence: open it by its id)' : ` (${ids === 'Id' ? 'an id' : 'ids'})`
}

/** A call with every parameter of its own that has something to show. */
function toExample(name: string, parameters: readonly Parameter[]): string {
  const given = parameters.flatMap(({ name: key, default: otherwise }) =>
    key === 'limit' ? [] : [` -p ${quote(`${key}=${otherwise === null || otherwise === '' ? '…' : toText(otherwise)}`)}`],
  )
  return `pathweave query ${name}${given.join('')} --limit 10`
}

function toText(value: ParameterValue): string {
  return Array.isArray(value) ? value.join(',') : String(value)
}

/** As a shell takes it for one word. */
function quote(word: string): string {
  return /^[\w=.,:/…-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
}

function printPairs(pairs: readonly (readonly [string, string])[]): string {
  const wide = Math.max(...pairs.map(([name]) => name.length))
  return pairs.map(([name, text]) => `  ${styleText('cyan', name.padEnd(wide))}  ${text}`).join('\n')
}

function withoutHeader(cypher: string): string {
  return cypher.replace(/^(?:\/\/.*\r?\n)+/, '').trim()
}

function indent(text: string): string {
  return text.replace(/^/gm, '  ')
}
