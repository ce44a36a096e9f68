/** Identifiers as exports print them to the bare form that CSL-JSON has. */

/** Old Wiley DOIs hold a bracketed part: `<491::AID-PSSB491>3.0.CO;2-Q`. */
const DOI = /\b(10\.\d{4,9}(?:\.\d+)*\/(?:[^\s"<>]|<\d+:[^\s"<>]*>)+)/

/** `https://doi.org/10.1000/XYZ.` → `10.1000/XYZ`; undefined where there is none. */
export function toDoi(text: string): string | undefined {
  const found = DOI.exec(text.includes('%2') ? text.replace(/%2[fF]/g, '/') : text)?.[1]
  return found?.replace(/(?:[.,;:]|\[doi\]|\))+$/i, (end) =>
    end.startsWith(')') && found.includes('(') ? end.replace(/[.,;:]+$/, '') : '',
  )
}

/** True for ten or thirteen digits as ISBNs have them, false for the eight of an ISSN. */
export function isIsbn(text: string): boolean {
  const digits = text.replace(/[^\dXx]/g, '')
  return digits.length >= 10 && !/^\d{4}-?\d{3}[\dXx]\b/.test(text.trim())
}
