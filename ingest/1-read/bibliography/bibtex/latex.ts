/**
 * LaTeX in BibTeX's values to text, and an entry's fields to CSL-JSON, by @citation-js; field by field where it stumbles
 * over one. What it would print as it stands (macros that it doesn't know) is replaced before.
 */
import { createRequire } from 'node:module'
import type { BibtexConfig } from '@citation-js/core'
import { toPlainText } from '../plain-text.ts'
import { FIELDS } from './fields.ts'

type Library = Pick<typeof import('@citation-js/core'), 'plugins'> & { config: BibtexConfig; commands: Record<string, unknown>[] }
let library: Library | undefined

/** The library, with its settings and the commands that it knows; loaded with the first entry, for that takes its time. */
export function citationJs(): Library {
  library ??= loadLibrary()
  return library
}

function loadLibrary(): Library {
  const require = createRequire(import.meta.url)
  const { plugins } = require('@citation-js/core') as typeof import('@citation-js/core')
  require('@citation-js/plugin-bibtex')
  const config = plugins.config.get('@bibtex')
  const { formatting, commands, mathCommands, diacritics, formattingEnvs, formattingCommands, argumentCommands } = config.constants
  // titles are plain text here: no tags for italics, no spans that protect case
  for (const format of Object.keys(formatting)) if (format !== 'quotes') formatting[format] = ['', '']
  return { plugins, config, commands: [commands, mathCommands, diacritics, formattingEnvs, formattingCommands, argumentCommands] }
}

/** Commands that print something and that the library doesn't know. */
const MACROS: Readonly<Record<string, string>> = {
  aa: 'å',
  AA: 'Å',
  BibTeX: 'BibTeX',
  LaTeX: 'LaTeX',
  LaTeXe: 'LaTeX2e',
  TeX: 'TeX',
  XeLaTeX: 'XeLaTeX',
  cdotp: '·',
  hyphen: '-',
  geqslant: '≥',
  langle: '⟨',
  leqslant: '≤',
  rangle: '⟩',
  slash: '/',
  ',': ' ',
  ';': ' ',
  ':': ' ',
  '!': '',
  '/': '',
  '-': '',
  '@': '',
  '\\': ' ',
}

/** The library's reading of an entry; a field that it can't read is given to it as plain text. Names and dates are ours. */
export function toCsl(type: string, fields: ReadonlyMap<string, string>, onBadField: (name: string) => void): Record<string, unknown> {
  const properties: Record<string, string> = {}
  for (const [name, value] of fields) if (Object.hasOwn(FIELDS, name) && value !== '') properties[name] = withoutUnknown(value)
  try {
    return read(type, properties)
  } catch {
    // one of its fields is not LaTeX: each is tried by itself
    for (const [name, value] of Object.entries(properties)) {
      try {
        read('misc', { [name]: value })
      } catch {
        onBadField(name)
        properties[name] = withoutMarkup(value)
      }
    }
    return read(type, properties)
  }
}

function read(type: string, properties: Record<string, string>): Record<string, unknown> {
  const [first] = citationJs().plugins.input.data([{ type, label: '', properties }], '@biblatex/entries+list')
  const { id: _id, 'citation-key': _key, type: _type, ...fields } = first ?? {}
  return fields
}

/** LaTeX to text. */
export function toText(value: string): string {
  if (!/[\\{}$~]|--|``|''/.test(value)) return value
  try {
    return clean(String(read('misc', { title: withoutUnknown(value) }).title ?? ''))
  } catch {
    return withoutMarkup(value)
  }
}

export function clean(text: string): string {
  const dotted = text.replace(/ı(?=[\u0300-\u036f])/g, 'i').normalize('NFC')
  return toPlainText(dotted.replaceAll('\u00a0', ' ').replace(/\{\s*\}/g, ''))
}

/** Commands that the library would print as they stand are replaced by what they print, or leave only their argument. */
function withoutUnknown(value: string): string {
  if (!value.includes('\\')) return value
  return value.replace(/\\(?:([a-zA-Z]+)(?:\s*\{\}|\s*)|([^a-zA-Z]))/g, (whole, word: string | undefined, sign: string | undefined) => {
    const name = word ?? sign!
    if (Object.hasOwn(MACROS, name)) return MACROS[name]!
    return !/[a-zA-Z]/.test(name) || citationJs().commands.some((known) => Object.hasOwn(known, name)) || name === 'begin' || name === 'end'
      ? whole
      : ''
  })
}

function withoutMarkup(value: string): string {
  return value.replace(/\\[a-zA-Z]+\s?|[\\{}$]/g, '')
}
