/** The report on gaps as one HTML file that needs no other, prints well and runs nothing. */
import type { Gap, GapList, GapReport } from '#queries/report/find-gaps.ts'
import { escapeHtml as text } from '../escape-text.ts'
import { toHtmlPage } from '../html-page.ts'
import { printCount, printPlace, toCommand } from './print-parts.ts'

const STYLE = `
:root { color-scheme: light dark; --line: #8886; --soft: #5a6270; --link: #1f5fa8 }
body { font: 16px/1.55 system-ui, "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; max-width: 56rem; margin: 2rem auto; padding: 0 1rem }
h1 { font-size: 1.7rem } h2 { font-size: 1.3rem; margin-top: 3rem; border-bottom: 1px solid var(--line) } h3 { font-size: 1.05rem; margin: 2rem 0 .25rem }
a { color: var(--link) } p { margin: .25rem 0 } .soft, footer, .facts { color: var(--soft) } .facts, footer { font-size: .9em }
table { border-collapse: collapse; width: 100% } th, td { text-align: start; padding: .3rem .8rem .3rem 0; border-bottom: 1px solid var(--line); vertical-align: top }
.count { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap } ol { padding-inline-start: 2.2rem } ol > li { margin: .9rem 0 }
blockquote { margin: .4rem 0 .4rem .2rem; padding-inline-start: .8rem; border-inline-start: 3px solid var(--line) }
pre { font-size: .8rem; line-height: 1.4; white-space: pre-wrap; overflow-wrap: anywhere; border: 1px solid var(--line); padding: .6rem }
@media (prefers-color-scheme: dark) { :root { --soft: #a9b2bf; --link: #8cbcf5 } }
@media print { :root { color-scheme: light; --soft: #444; --link: #000 } body { font-size: 10pt; max-width: none; margin: 0 } h2, h3 { break-after: avoid }
li, blockquote, tr { break-inside: avoid } .queries { break-before: page } }
`

export function printHtml({ papers, of, groups }: GapReport): string {
  const lists = groups.flatMap((group) => group.lists)
  const body = `<h1>Gaps · ${zh('研究缺口')}</h1>
<p class="soft">${papers.length} of ${of} papers in the graph.</p>
<ul>${papers.map(({ title, year }) => `<li>${text(title)}${year ? ` (${year})` : ''}</li>`).join('')}</ul>
<table>
<thead><tr><th>Question</th><th>${zh('问题')}</th><th class="count">Found</th></tr></thead>
<tbody>
${lists.map((list) => `<tr><td><a href="#${list.name}">${text(list.title)}</a></td><td>${zh(list.titleZh ?? '')}</td><td class="count">${list.total ?? `${list.gaps.length}+`}</td></tr>`).join('\n')}
</tbody>
</table>
${groups.map((group) => `<section>\n<h2>${text(group.title)} · ${zh(group.titleZh)}</h2>\n${group.lists.map(printList).join('\n')}\n</section>`).join('\n')}
<section class="queries">
<h2>Queries · ${zh('查询')}</h2>
${lists.map(printQuery).join('\n')}
</section>`
  return toHtmlPage('en', 'Gaps · 研究缺口', STYLE, body)
}

function printList(list: GapList): string {
  return `<h3 id="${list.name}">${text(list.title)}${list.titleZh ? ` · ${zh(list.titleZh)}` : ''}: ${printCount(list)}</h3>
<p class="soft">${text(list.question)} <a href="#query-${list.name}">The query behind it</a></p>
${list.gaps.length ? `<ol>\n${list.gaps.map(printGap).join('\n')}\n</ol>` : ''}`
}

function printGap({ caption, captionZh, facts, quotes, sentences }: Gap): string {
  const told = facts
    .map(({ name, about, values }) => `<span title="${text(about)}">${text(name)}: ${text(values.join(', '))}</span>`)
    .join(' · ')
  const said = quotes.map(
    (quote) => `<blockquote>${text(quote.text)}<footer title="${text(quote.paper)}">${text(printPlace(quote))}</footer></blockquote>`,
  )
  return `<li><strong>${text(caption)}</strong>${captionZh ? ` ${zh(captionZh)}` : ''}
${told ? `<p class="facts">${told}</p>` : ''}${said.join('\n')}${sentences > quotes.length ? `<p class="facts">and ${sentences - quotes.length} more</p>` : ''}</li>`
}

function printQuery(list: GapList): string {
  return `<h3 id="query-${list.name}">${text(list.title)}</h3>
<pre>${text(toCommand(list))}</pre>
${list.cypher ? `<pre>${text(list.cypher)}</pre>` : `<p class="soft">It is code: queries/${list.name}.ts</p>`}`
}

const zh = (words: string) => `<span lang="zh">${text(words)}</span>`
