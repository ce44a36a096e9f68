/** The report as one HTML file that needs no other, prints well and runs nothing. */
import { escapeHtml } from '../escape-text.ts'
import { toHtmlPage } from '../html-page.ts'
import { explain, groupEntries, groupFindings, type PaperReport, printAgainst } from './paper-report.ts'
import type { Words } from './words.ts'

const STYLE = `
:root { color-scheme: light dark; --line: #8886; --error: #b3261e; --warning: #8a5a00; --note: #3d5a80; --fine: #2e6b34 }
body { font: 16px/1.5 system-ui, "Noto Sans CJK SC", "PingFang SC", sans-serif; max-width: 62rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.5rem; line-height: 1.25 } h2 { font-size: 1.15rem; margin-top: 2rem } h3 { font-size: 1rem; margin-bottom: 0 }
article + article { border-top: 2px solid var(--line); margin-top: 3rem; padding-top: 1rem }
table { border-collapse: collapse; width: 100% } th, td { text-align: start; vertical-align: top; padding: .35rem .6rem .35rem 0; border-bottom: 1px solid var(--line) }
td.line { white-space: nowrap; width: 5.5rem; font-variant-numeric: tabular-nums } td { overflow-wrap: anywhere } td.verdict { white-space: nowrap; width: 9rem }
td.line + td.verdict { padding-inline-end: 1rem }
.about { opacity: .75; margin: 0 0 .5rem } .error, .described_wrongly { color: var(--error) } .warning, .contradictory { color: var(--warning) }
.note { color: var(--note) } .verified { color: var(--fine) }
@media (prefers-color-scheme: dark) { :root { --error: #ff8a80; --warning: #ffc766; --note: #9ec5ff; --fine: #8fd694 } }
@media print { body { font-size: 10.5pt; margin: 0; max-width: none } article { break-before: page } article:first-of-type { break-before: auto } h2, h3 { break-after: avoid } tr { break-inside: avoid } }
`

export function printHtml(reports: readonly PaperReport[], words: Words): string {
  return toHtmlPage(words.lang, words.title, STYLE, reports.map((report) => printPaper(report, words)).join('\n'))
}

function printPaper(report: PaperReport, words: Words): string {
  const { check, citations } = report
  const verdicts = groupEntries(report).map(
    ([verdict, entries]) =>
      `<tr><td class="verdict ${verdict}">${escapeHtml(words.verdicts[verdict].title)}</td><td>${escapeHtml(words.entries(entries.length))}</td><td>${escapeHtml(words.verdicts[verdict].about)}</td></tr>`,
  )
  const parts = groupFindings(report).map(([part, groups]) => {
    const rules = groups.map(({ rule, severity, findings }) => {
      const rows = findings.map(
        (finding) =>
          `<tr><td class="line">${finding.place ? escapeHtml(words.at(finding.place.line)) : ''}</td><td>${escapeHtml(words.say(finding, citations.entries))}</td></tr>`,
      )
      return `<h3 class="${severity}">${escapeHtml(`${words.severities[severity]}: ${words.rules[rule].title}`)}</h3>
<p class="about">${escapeHtml(`${words.todo}: ${words.rules[rule].todo}`)}</p>
<table><tbody>${rows.join('\n')}</tbody></table>`
    })
    return `<section><h2>${escapeHtml(words.parts[part])}</h2>\n${rules.join('\n')}</section>`
  })
  return `<article>
<h1>${escapeHtml(check.title ?? check.file)}</h1>
<p class="about">${escapeHtml(`${words.title} · ${check.file} · ${words.comparedWith} ${printAgainst(report, words)}`)}</p>
<table><tbody>${verdicts.join('\n')}</tbody></table>
${parts.length ? parts.join('\n') : `<p>${escapeHtml(words.nothingFound)}</p>`}
${printEntries(report, words)}
</article>`
}

function printEntries(report: PaperReport, words: Words): string {
  const { entries } = report.citations
  if (entries.length === 0) return ''
  const rows = entries.map(
    (entry) =>
      `<tr><td>${escapeHtml(`${words.label(entry)} ${entry.raw}`)}</td><td class="line">${entry.place.line}</td><td class="verdict ${entry.verdict}">${escapeHtml(words.verdicts[entry.verdict].title)}</td><td>${escapeHtml(explain(entry, report, words))}</td></tr>`,
  )
  const head = [words.entry, words.line, words.verdict, words.why].map((name) => `<th>${escapeHtml(name)}</th>`)
  return `<h2>${escapeHtml(words.allEntries)}</h2>
<table><thead><tr>${head.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table>`
}
