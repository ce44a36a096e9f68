/** The citation report in Chinese. */
import type { Excuse } from '#ingest/check/compare-fields.ts'
import type { Witness } from '#ingest/check/known-works.ts'
import type { EntryCheck, Finding } from '#ingest/check/report.ts'
import type { Words } from './words.ts'

const EXCUSES: Record<Excuse, string> = {
  one_year: '相差一年，常是网络首发与纸质出版之别。',
  wording: '可能是题名的另一译法。',
  venue_name: '可能是同一刊物的另一名称。',
  unsure: '该字段未必读得准确。',
  version: '两者之一是预印本，年份和出处自有不同。',
}
const DOI_ELSEWHERE =
  '这不说明该DOI有误：DOI由多家机构注册，中文期刊多在中国科学技术信息研究所（ISTIC）或中国知网（CNKI）注册，Crossref与OpenAlex并不收录'

const label = ({ key, reference }: EntryCheck) => (key === null ? `第${reference + 1}条` : /^\d+[a-z]?$/.test(key) ? `[${key}]` : key)
const join = (parts: readonly string[]) => parts.join('、')

function witness({ file, kind, label: key, line }: Witness): string {
  const place = [key && (kind === 'list' ? `[${key}]` : key), line && `第${line}行`].filter(Boolean).join('，')
  const at = place ? `（${place}）` : ''
  if (kind === 'paper') return `该文献本身 ${file}`
  if (kind === 'note') return `该文献的阅读笔记 ${file}`
  return kind === 'list' ? `${file} 的文献表${at}` : `${file}${at}`
}

const labels = ({ references }: Finding, entries: readonly EntryCheck[]) =>
  join(references.flatMap((i) => (entries[i] ? [label(entries[i])] : [])))

function say(finding: Finding, entries: readonly EntryCheck[]): string {
  const { rule, field, printed, should, excuse, citation, note = '', references, differs = [] } = finding
  const own = labels(finding, entries)
  const by = join(finding.by.slice(0, 3).map(witness))
  const name = field ? chinese.fields[field] : ''
  switch (rule) {
    case 'wrong_field':
      return `${own}的${name}为“${printed}”，${by}作“${should}”。${excuse ? EXCUSES[excuse] : ''}`
    case 'doi_of_another_work':
      return `${own}所印DOI ${printed} 在${by}中属于另一文献：“${should}”。`
    case 'perhaps_known':
      return `${own}或指${by}所载的文献，但有出入：${differs.map((one) => `${chinese.fields[one.field]}作“${one.should}”而非“${one.printed}”`).join('；')}。`
    case 'lists_differ':
      return `${own}的${name}为“${printed}”，${by}对同一文献作“${should}”。`
    case 'doi_contradicts_entry':
      return `${own}的${name}为“${printed}”，而其DOI ${note} 由“${should}”构成。`
    case 'shared_doi':
      return `${own}印有同一DOI ${printed}，但题名显示是两种文献。`
    case 'later_than_paper':
      return `${own}的年份为${printed}，晚于本文的${should}。`
    case 'missing_reference':
      if (citation === null) return `正文提到而文献表中没有：${note.replace(/: named in the text.*$/su, '')}。`
      if (references.length) return `“${citation}”前正文所给题名不是${own}的题名。`
      return `“${citation}”在文献表中没有对应条目。${finding.trace ? `第${finding.trace.line}行开头与之相近，或是文件转换有误，或未能识读。` : ''}`
    case 'name_mismatch':
      return `“${citation}”与正文或条目的姓名不符，涉及${own}。`
    case 'year_mismatch':
      return `“${citation}”的年份与条目${own}不符。`
    case 'duplicate_reference':
      return `${own}是同一文献。`
    case 'uncited_reference':
      return `${own}在正文中未以其姓名或编号引用。${finding.trace ? `第${finding.trace.line}行提到其作者和年份，但未能识读为引文标注。` : ''}`
    case 'ambiguous_citation':
      return `“${citation}”${/[\p{L}\p{N}]/u.test(citation ?? '') ? '与多个条目相符' : '缺少编号'}${own ? `；据上下文取${own}` : ''}。`
    case 'missing_field':
      return `${own}中读不到作者、题名或年份。`
    case 'split_reference':
      return `${own}在文件中被断成几段。`
    case 'unread':
      return `“${note}”未能识读。`
    default:
      return note
  }
}

export const chinese: Words = {
  lang: 'zh',
  title: '引文核查报告',
  verdicts: {
    described_wrongly: { title: '著录有误', about: '文献可考，而手头某一来源的著录与之不同' },
    contradictory: { title: '自相矛盾', about: '本文或手头各文献表之间对其说法不一' },
    verified: { title: '已核实', about: '手头另一来源的著录与之相同' },
    unverifiable: { title: '此处无从核实', about: '手头没有来源收录它；这不说明它有误' },
  },
  severities: { error: '错误', warning: '警告', note: '提示' },
  parts: { description: '与手头来源的著录不同', contradiction: '自相矛盾', form: '不完整或断裂', reading: '识读存疑' },
  rules: {
    wrong_field: { title: '字段不同', about: '条目与知道该文献的来源在某一字段上不同。', todo: '查核原文；若来源正确，请改正条目' },
    doi_of_another_work: { title: 'DOI属于另一文献', about: '手头来源把该DOI列于另一文献。', todo: '打开DOI核对，改为所引文献的DOI' },
    perhaps_known: { title: '或为已知文献', about: '手头来源有题名相近而其他字段不同的文献。', todo: '若确指该文献，请改正条目；否则无误' },
    lists_differ: { title: '文献表不一', about: '另一论文的文献表对同一文献著录不同。', todo: '查核原文：两表之一有误' },
    doi_contradicts_entry: {
      title: 'DOI与条目不符',
      about: 'DOI由ISSN、年、期构成，与条目所印不同。',
      todo: '打开DOI核对：两者之一属于另一文章或另一期',
    },
    shared_doi: { title: '一个DOI两种文献', about: '两条不同文献印有同一DOI。', todo: '打开DOI，改正不属于它的条目' },
    later_than_paper: { title: '晚于本文', about: '条目年份明显晚于本文。', todo: '核对年份；待刊文献可能无误' },
    missing_reference: { title: '引而未列', about: '正文的引文标注、题名或文件在文献表中没有条目。', todo: '补列条目，或改正标注' },
    name_mismatch: {
      title: '标注与姓名不符',
      about: '引文标注所在处的姓名或题名不是其条目的。',
      todo: '改正标注，姓名拼写与文献表一致（也可能是文件转换误识）',
    },
    year_mismatch: { title: '标注与年份不符', about: '引文标注的年份与条目不同。', todo: '两处年份改为一致' },
    duplicate_reference: { title: '一文两列', about: '文献表重复列出同一文献。', todo: '保留一条，标注都指向它' },
    uncited_reference: { title: '列而未引', about: '正文没有标注指向该条目。', todo: '在正文引用处标注，或删去' },
    other: { title: '编号', about: '文献表编号缺漏或重复，或文件自相矛盾。', todo: '重新编号' },
    ambiguous_citation: { title: '标注不明确', about: '引文标注与多个条目相符，或缺少编号。', todo: '加名字缩写、年份后字母或编号' },
    missing_field: { title: '缺少字段', about: '条目中读不到作者、题名或年份。', todo: '补全；若原文已印，则是文件转换所失' },
    split_reference: { title: '条目断裂', about: '文件把一条文献断成几段。', todo: '若只是转换所致，无须处理' },
    suspect_relevance: { title: '相关性存疑', about: '所引文献似与论述无关。', todo: '核对论述' },
    unresolved_citation: { title: '标注无所指', about: '标注未能对应到条目。', todo: '查看标注' },
    unparsed_reference: { title: '条目未读懂', about: '条目中未读到题名。', todo: '查看条目' },
    unsure_field: { title: '字段存疑', about: '某字段读得没有把握。', todo: '查看条目' },
    left_in_raw: { title: '剩余文字', about: '条目中有文字未归入任何字段。', todo: '查看条目' },
    label_gap: { title: '编号缺漏', about: '文献表编号有缺漏。', todo: '查看是否丢失条目' },
    nothing_found: { title: '未找到', about: '论文应有的部分未找到。', todo: '查看文件中是否有' },
    section_gap: { title: '标题缺漏', about: '标题编号有缺漏。', todo: '查看是否丢失标题' },
    scrambled_words: { title: '文字错乱', about: '文件中文字次序错乱。', todo: '查看转换结果' },
    unread: { title: '未识读', about: '文件中有一段未能识读。', todo: '查看该处' },
  },
  fields: { title: '题名', author: '作者', year: '年份', container: '刊名', volume: '卷', issue: '期', page: '页码', DOI: 'DOI' },
  line: '行',
  entry: '条目',
  verdict: '结论',
  why: '依据',
  todo: '处理',
  labels: {
    read: '识读',
    covered: '覆盖',
    mended: '修补',
    list: '文献表',
    against: '对照',
    unread: '未识读',
    files: (count) => `${count}个文件`,
  },
  nothingFound: '未发现错误或疑点。',
  allEntries: '全部条目',
  at: (line) => `第${line}行`,
  nothingAtHand: '无：请给出其他论文或书目（--against refs.bib），或先建图',
  comparedWith: '对照',
  entries: (count) => `${count}条`,
  more: (count) => `另有${count}项，见 --format json`,
  join,
  label,
  range: (first, last) =>
    first.key === null && last.key === null ? `第${first.reference + 1}–${last.reference + 1}条` : `${label(first)}–${label(last)}`,
  moreFiles: (count) => `另有${count}个文件`,
  witness,
  against: ({ file, kind, format, works }) => (kind === 'bibliography' ? `${file}（${format}，${works}种）` : `${file}（${works}条文献）`),
  say,
  reason({ verdict, by, agrees, unverified }, against) {
    const fields = join(agrees.map((field) => chinese.fields[field]))
    const known = by.length ? `${fields || '文献'}与${join(by.slice(0, 3).map(witness))}相同` : ''
    if (verdict !== 'unverifiable') return known
    if (unverified === 'nothing_at_hand') return '没有可对照的来源'
    if (unverified === 'not_listed') return '手头文件均未收录'
    const listed = against.filter(({ kind }) => kind === 'bibliography').map(({ file }) => file)
    return `${join(listed.slice(0, 3))}中没有其DOI；${DOI_ELSEWHERE}`
  },
}
