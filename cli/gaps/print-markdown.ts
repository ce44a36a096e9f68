/** The report on gaps as Markdown. */
import type { Gap, GapList, GapReport } from '#queries/report/find-gaps.ts'
import { escapeMarkdown as text } from '../escape-text.ts'
import { printCount, printPlace, toCommand } from './print-parts.ts'

export function printMarkdown({ papers, of, groups }: GapReport): string {
  const lists = groups.flatMap((group) => group.lists)
  return [
    '# Gaps · 研究缺口',
    '',
    `${papers.length} of ${of} papers in the graph.`,
    '',
    ...papers.map(({ title, year }) => `- ${text(title)}${year ? ` (${year})` : ''}`),
    '',
    '| question | 问题 | found |',
    '|---|---|--:|',
    ...lists.map(
      (list) => `| [${text(list.title)}](#${list.name}) | ${text(list.titleZh ?? '')} | ${list.total ?? `${list.gaps.length}+`} |`,
    ),
    '',
    ...groups.flatMap((group) => [`## ${text(`${group.title} · ${group.titleZh}`)}`, '', ...group.lists.flatMap(printList)]),
    '## Queries · 查询',
    '',
    ...lists.flatMap(printQuery),
  ].join('\n')
}

function printList(list: GapList): string[] {
  const title = [list.title, list.titleZh].filter((part) => part !== null).join(' · ')
  return [
    `<a id="${list.name}"></a>`,
    '',
    `### ${text(title)}: ${printCount(list)}`,
    '',
    text(list.question),
    '',
    ...list.gaps.flatMap(printGap),
    ...(list.gaps.length ? [''] : []),
    `[The query behind it](#query-${list.name})`,
    '',
  ]
}

function printGap({ caption, captionZh, facts, quotes, sentences }: Gap, i: number): string[] {
  const told = facts.map(({ name, values }) => `${text(name)}: ${text(values.join(', '))}`).join(' · ')
  return [
    `${i + 1}. **${text(caption)}**${captionZh ? ` ${text(captionZh)}` : ''}${told ? `  \n   ${told}` : ''}`,
    ...quotes.map((quote) => `   - “${text(quote.text)}” (${text(printPlace(quote))})`),
    ...(sentences > quotes.length ? [`   - and ${sentences - quotes.length} more`] : []),
  ]
}

function printQuery(list: GapList): string[] {
  return [
    `<a id="query-${list.name}"></a>`,
    '',
    `### ${text(list.title)}`,
    '',
    ...['```sh', toCommand(list), '```', ''],
    ...(list.cypher ? ['```cypher', list.cypher, '```', ''] : [`It is code: \`queries/${list.name}.ts\`.`, '']),
  ]
}
