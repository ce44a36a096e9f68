/** What may stand next in a call of the program, from what its commands declare; names and values come from their sources. */
import type { Command, Option } from 'commander'

export interface Candidate {
  /** The whole word. */
  value: string
  about: string
}

/** Where candidates come from that aren't declared by commands. */
export interface Sources {
  questions(): Promise<{ name: string; title: string; parameters: { name: string; type: string; about: string; from: Place | null }[] }[]>
  /** The values of a property, in the language of what is typed, from the store that the call names or the one by default. */
  choices(from: Place, start: string, store: string | null): Promise<string[]>
}

interface Place {
  label: string
  property: string
}

/** A call as far as it is typed. */
interface Typed {
  command: Command
  /** The words that are neither commands nor options. */
  given: string[]
  /** The option whose value comes next. */
  awaiting: Option | null
  /** Values of options by their long flag. */
  values: Map<string, string[]>
}

/** Values beyond this many help nobody. */
const MOST = 200

/** @param words after the program's name; the last one is being typed, and may be empty */
export async function findCandidates(program: Command, words: readonly string[], sources: Sources): Promise<Candidate[]> {
  const current = words.at(-1) ?? ''
  const typed = readTyped(program, words.slice(0, -1))
  const [, flag, start] = /^(--[\w-]+)=(.*)$/.exec(current) ?? []
  const option = flag ? findOption(typed.command, flag) : typed.awaiting
  if (option) {
    const found = filter(await findValues(option, typed, start ?? current, sources), start ?? current)
    return flag ? found.map(({ value, about }) => ({ value: `${flag}=${value}`, about })) : found
  }
  if (current.startsWith('-')) return filter(listFlags(typed.command), current)
  return filter(await findWords(typed, sources), current)
}

function readTyped(program: Command, words: readonly string[]): Typed {
  const typed: Typed = { command: program, given: [], awaiting: null, values: new Map() }
  for (const word of words) {
    if (typed.awaiting) {
      addValue(typed, typed.awaiting, word)
      typed.awaiting = null
      continue
    }
    const [, flag = word, value] = /^(--[\w-]+)=(.*)$/.exec(word) ?? []
    const option = word.startsWith('-') ? findOption(typed.command, flag) : undefined
    const below = typed.given.length === 0 ? typed.command.commands.find((known) => known.name() === word) : undefined
    if (option && value !== undefined) addValue(typed, option, value)
    else if (option?.required) typed.awaiting = option
    else if (below) typed.command = below
    else if (!word.startsWith('-')) typed.given.push(word)
  }
  return typed
}

function addValue({ values }: Typed, option: Option, value: string): void {
  const name = option.attributeName()
  values.set(name, [...(values.get(name) ?? []), value])
}

/** The command and those above it: their options count too. */
function withParents(command: Command): Command[] {
  return command.parent ? [command, ...withParents(command.parent)] : [command]
}

function findOption(command: Command, flag: string): Option | undefined {
  return withParents(command)
    .flatMap(({ options }) => options)
    .find((option) => option.long === flag || option.short === flag)
}

function listFlags(command: Command): Candidate[] {
  const options = withParents(command).flatMap(({ options }) => options.filter((option) => !option.hidden))
  return [
    ...options.map(({ long, short, description }) => ({ value: long ?? short ?? '', about: description })),
    { value: '--help', about: 'tell what the command does' },
  ]
}

async function findValues(option: Option, typed: Typed, start: string, sources: Sources): Promise<Candidate[]> {
  if (option.argChoices) return option.argChoices.map((value) => ({ value, about: '' }))
  if (option.long !== '--param' || typed.command.name() !== 'query') return []
  const question = (await sources.questions()).find(({ name }) => name === typed.given[0])
  if (!question) return []
  const [, key, part] = /^(\w+)=(.*)$/s.exec(start) ?? []
  if (key === undefined || part === undefined) {
    const there = new Set(typed.values.get('param')?.map((given) => given.split('=')[0]))
    return question.parameters.filter(({ name }) => !there.has(name)).map(({ name, about }) => ({ value: `${name}=`, about }))
  }
  const parameter = question.parameters.find(({ name }) => name === key)
  const store = typed.values.get('store')?.at(-1) ?? null
  const values =
    parameter?.type === 'boolean' ? ['true', 'false'] : parameter?.from ? await sources.choices(parameter.from, part, store) : []
  return values.map((value) => ({ value: `${key}=${value}`, about: '' }))
}

async function findWords({ command, given }: Typed, sources: Sources): Promise<Candidate[]> {
  if (command.commands.length) {
    const shown = command.createHelp().visibleCommands(command)
    return shown.map((known) => ({ value: known.name(), about: known.description() }))
  }
  if (command.name() === 'query' && given.length === 0)
    return (await sources.questions()).map(({ name, title }) => ({ value: name, about: title }))
  return (command.registeredArguments[given.length]?.argChoices ?? []).map((value) => ({ value, about: '' }))
}

/** Those that begin with what is typed, in any case. */
function filter(candidates: readonly Candidate[], start: string): Candidate[] {
  const wanted = start.toLowerCase()
  return candidates.filter(({ value }) => value.toLowerCase().startsWith(wanted)).slice(0, MOST)
}
