/**
 * Messages in the interface's language: typed keys with typed values, plurals and numbers by Intl.
 *
 * `{n}` chooses the plural. What the graph brings (relations, kinds of nodes, …) is worded by `word`, with the bare name where
 * nobody foresaw it.
 */
import { en, type Messages } from './messages/en.ts'
import { zh } from './messages/zh.ts'

export type Language = 'en' | 'zh'
export type MessageKey = keyof Messages

/** A message as a language file holds it: a text, or one for each plural category that the language has. */
export type Message = string | ({ other: string } & Partial<Record<Intl.LDMLPluralRule, string>>)
export type MessageShape = Readonly<Record<string, Message>>
/** Another language's file: the same keys. */
export type Translation = { readonly [Key in MessageKey]: Message }

type Value = string | number
type Names<Template> = Template extends `${string}{${infer Name}}${infer Rest}` ? Name | Names<Rest> : never
type Forms<Key extends MessageKey> = Messages[Key] extends { other: infer Other } ? Other : Messages[Key]
type Values<Key extends MessageKey> = [Names<Forms<Key>>] extends [never] ? [] : [Record<Names<Forms<Key>>, Value>]

/** A message that takes no values: a title that something declares. */
export type PlainKey = { [Key in MessageKey]: Values<Key> extends [] ? Key : never }[MessageKey]

/** Messages whose second half names something of the data: `relation.drives`. A test compares each family with the data's own list. */
export const FAMILIES = [
  'relation',
  'kind',
  'out',
  'into',
  'property',
  'audience',
  'modality',
  'method',
  'status',
  'reviewed',
  'verdict',
  'outcome',
  'change',
  'changed',
  'sameness',
  'field',
  'value',
  'problem',
  'severity',
  'fault',
] as const
export type Family = (typeof FAMILIES)[number]

export interface Text {
  language: Language
  /** The message of a key, with its values written in. */
  <Key extends MessageKey>(key: Key, ...values: Values<Key>): string
  /** The word for a name from the data. */
  word(family: Family, name: string): string
  number(value: number, digits?: number): string
  /** `a, b and c`. */
  list(parts: readonly string[]): string
}

const MESSAGES: Record<Language, MessageShape> = { en, zh }
const LOCALES: Record<Language, string> = { en: 'en', zh: 'zh-CN' }

/** The writer of a language's messages. */
export function createText(language: Language): Text {
  const messages = MESSAGES[language]
  const plural = new Intl.PluralRules(LOCALES[language])
  const whole = new Intl.NumberFormat(LOCALES[language])
  const list = new Intl.ListFormat(LOCALES[language])
  const write = (key: string, values: Readonly<Record<string, Value>> = {}) => {
    const message = messages[key] ?? key
    const template = typeof message === 'string' ? message : (message[plural.select(Number(values.n))] ?? message.other)
    return template.replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = values[name] ?? ''
      return typeof value === 'number' ? whole.format(value) : value
    })
  }
  const extras = {
    language,
    word: (family: Family, name: string) => (Object.hasOwn(messages, `${family}.${name}`) ? write(`${family}.${name}`) : toWords(name)),
    number: (value: number, digits?: number) =>
      digits === undefined
        ? whole.format(value)
        : value.toLocaleString(LOCALES[language], { minimumFractionDigits: digits, maximumFractionDigits: digits }),
    list: (parts: readonly string[]) => list.format(parts),
  }
  return Object.assign((key: string, values?: Readonly<Record<string, Value>>) => write(key, values), extras) as Text
}

/** `aligns_with` as `aligns with`, `HAS_STEP` as `has step`, `paperTitle` as `paper title`. */
export function toWords(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1_$2')
    .replaceAll('_', ' ')
    .toLowerCase()
}

/** The language that the reader's browser asks for, as far as there is one. */
export function browserLanguage(languages: readonly string[]): Language {
  const known = languages.find((language) => /^(en|zh)\b/i.test(language))
  return known?.toLowerCase().startsWith('zh') ? 'zh' : 'en'
}

/** `zh` for a text that is mostly 汉字, `en` for one of mostly Latin letters, null for one that is neither (or nothing). */
export function languageOf(text: string): Language | null {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0
  const latin = text.match(/\p{Script=Latin}+/gu)?.length ?? 0
  if (han === 0 && latin === 0) return null
  return han > latin ? 'zh' : 'en'
}
