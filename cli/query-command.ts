/** `pathweave query`: lists the canned queries, explains one, runs one. */
import { type Command, Option } from 'commander'
import { type Answer, askQuestion } from '#queries/catalogue/ask-question.ts'
import { AUDIENCES } from '#queries/catalogue/declaration.ts'
import { prepareQuestion } from '#queries/catalogue/prepare-question.ts'
import { type Question, readCatalogue } from '#queries/catalogue/read-catalogue.ts'
import type { Context } from './context.ts'
import { printRows, type RowFormat } from './print.ts'
import { collectParameter, timeoutOption } from './query-options.ts'
import { printQuestion, printQuestions, toQuestionRows } from './query-print.ts'
import { formatOption, print, say, terminalWidth } from './terminal.ts'

interface Options {
  param?: Record<string, string>
  limit?: string
  offset?: string
  audience?: string
  explain?: boolean
  format: RowFormat
  timeout: number
}

export function addQueryCommand(parent: Command, context: Context): void {
  parent
    .command('query')
    .description('run a canned query; without a name: list them')
    .argument('[name]')
    .option('-p, --param <key=value>', 'a parameter of the query; again for more', collectParameter)
    .option('--limit <n>', 'the most rows')
    .option('--offset <n>', 'how many rows to pass over')
    .option('--explain', 'tell what it asks, what it takes and gives, and how it is written, instead of running it')
    .addOption(new Option('--audience <audience>', 'list only the queries for these readers').choices(AUDIENCES))
    .addOption(formatOption())
    .addOption(timeoutOption())
    .action(async (name: string | undefined, options: Options) => {
      const questions = await readCatalogue()
      if (name === undefined) return list(questions, options)
      const { param, limit, offset } = options
      const prepared = prepareQuestion(questions, name, { ...param, ...(limit && { limit }), ...(offset && { offset }) })
      if (options.explain) return explain(prepared.question, options.format)
      await context.withStore('read', async (store) => tell(await askQuestion(store, prepared, options), options.format), {
        timeout: options.timeout,
        alone: true,
      })
    })
}

async function list(questions: Question[], { audience, format }: Options): Promise<void> {
  const listed = questions.filter((question) => audience === undefined || question.audience === audience)
  await print(format === 'table' ? printQuestions(listed) : printRows(toQuestionRows(listed), format))
}

async function explain(question: Question, format: RowFormat): Promise<void> {
  const { run: _run, ...declared } = question
  await print(format === 'json' ? `${JSON.stringify(declared, null, 2)}\n` : printQuestion(question))
}

async function tell(answer: Answer, format: RowFormat): Promise<void> {
  const names = answer.columns.map(({ name }) => name)
  const shown = format === 'table' || format === 'markdown' ? names.filter((name) => !/Ids?$/.test(name)) : names
  await print(printRows(answer.rows, format, shown, terminalWidth()))
  const line = toCountLine(answer)
  if (line) say(line)
}

/** How much of the answer this is, where it isn't all. */
function toCountLine({ rows, reached, total, offset }: Answer): string | null {
  if (!reached && offset === 0) return null
  const end = offset + rows.length
  const number = (count: number) => count.toLocaleString('en')
  const part = offset === 0 ? number(end) : rows.length ? `${number(offset + 1)} to ${number(end)}` : 'none'
  const of = total === null ? `${part}, and there are more` : `${part} of ${number(total)}`
  return reached ? `${of}, more with --limit or --offset ${end}` : of
}
