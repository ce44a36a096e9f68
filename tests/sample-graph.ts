/**
 * A small graph made by hand, in the shapes of contract.md, section 3, that the tests of stores, queries and viewer share.
 *
 * Two papers in full text and one reading note, all invented. What the tests expect of it is counted by hand, so whoever
 * changes a sentence here changes those figures too.
 */
import { addEdge, addNode, createGraph, type Graph } from '#graph/graph.ts'
import { addReviewed } from './reviewed-graph.ts'

const LOOM = 'work:apprentices-at-the-digital-loom:okafor'
const FACTORY = 'work:skills-for-the-quiet-factory:lindqvist'
const COUNTY = 'work:县城里的实训车间:白'

interface SamplePaper {
  id: string
  title: string
  titleAlt?: string
  year?: number
  lang: string
  note: boolean
  file: string
  authors: [id: string, name: string, family: string, given: string, institution: string][]
  sections: [number: string, title: string, level: number][]
  /** Section (index, or null for the abstract) and sentence. */
  passages: [section: number | null, text: string][]
  references: string[]
}

const papers: SamplePaper[] = [
  {
    id: FACTORY,
    title: 'Skills for the Quiet Factory',
    year: 2023,
    lang: 'en',
    note: false,
    file: 'factory.md',
    authors: [
      ['person:lindqvist-maja', 'Maja Lindqvist', 'Lindqvist', 'Maja', 'institution:harbor-polytechnic'],
      ['person:okafor-chidi', 'Chidi Okafor', 'Okafor', 'Chidi', 'institution:riverside-vocational-college'],
    ],
    sections: [
      ['1', 'Introduction', 1],
      ['2', 'How machines change the school', 1],
      ['2.1', 'Digital tools', 2],
      ['3', 'How the school changes the machines', 1],
    ],
    passages: [
      [null, 'Quiet factories and loud classrooms belong together.'],
      [0, 'New quality productive forces empower vocational education wherever a workshop has a network socket [1].'],
      [1, 'Intelligent manufacturing drives curriculum reform in four of the nine schools that we visited [1, 2].'],
      [2, 'Digital technology supports digital literacy among first-year apprentices.'],
      [2, 'Artificial intelligence might transform the work of dual-qualified teachers [3].'],
      [3, 'Vocational education should supply skilled talent to intelligent manufacturing.'],
      [3, 'Skilled talent drives industrial upgrading in the harbor towns [2].'],
      [3, 'Too little money for training bases constrains industry-education integration.'],
    ],
    references: ['work:handbook-of-looms:serrano', 'work:learning-by-lathe:moreau', 'work:teachers-and-automata:ivanova'],
  },
  {
    id: LOOM,
    title: 'Apprentices at the Digital Loom: a "Mixed" Study of <Weaving> & Code',
    year: 2024,
    lang: 'en',
    note: false,
    file: 'loom.md',
    authors: [['person:okafor-chidi', 'Chidi Okafor', 'Okafor', 'Chidi', 'institution:riverside-vocational-college']],
    sections: [
      ['I', 'Looms', 1],
      ['II', 'A pathway', 1],
    ],
    passages: [
      [0, 'Digital technology supports digital literacy, and nobody at the mill disputes it (Lindqvist & Okafor, 2023).'],
      [0, 'Digital literacy enables industrial upgrading, one loom at a time (Moreau, 2019).'],
      [0, 'Vocational education drives new quality productive forces in regions that still spin.'],
      [1, 'Our pathway leads from apprenticeship through shared training bases to industrial upgrading.'],
      [1, 'Schools can not replace old looms quickly enough.'],
      [1, 'A lending pool among schools would ease the shortage of looms.'],
      [1, 'Of the apprentices, 62.5% stayed with their mill for two years.'],
    ],
    references: [FACTORY, 'work:learning-by-lathe:moreau'],
  },
  {
    id: COUNTY,
    title: '县城里的实训车间',
    titleAlt: 'Training Workshops in County Towns',
    lang: 'zh',
    note: true,
    file: 'county.md',
    authors: [['person:白-露', '白露', '白', '露', 'institution:county-research-office']],
    sections: [['一', '车间与产业', 1]],
    passages: [
      [0, '数字技术支撑技能人才的成长。'],
      [0, '技能人才推动产业升级，也留住了年轻人。'],
      [0, '产教融合要与地方经济相适应。'],
    ],
    references: ['work:learning-by-lathe:moreau'],
  },
]

const cited: [id: string, title: string, year: number, type: string, venue?: string][] = [
  ['work:handbook-of-looms:serrano', 'Handbook of Looms', 2011, 'book'],
  ['work:learning-by-lathe:moreau', 'Learning by Lathe', 2019, 'article-journal', 'venue:annals-of-craft'],
  ['work:teachers-and-automata:ivanova', 'Teachers and Automata', 2020, 'article-journal', 'venue:annals-of-craft'],
]

const institutions: [id: string, name: string, kind: string, place: string][] = [
  ['institution:harbor-polytechnic', 'Harbor Polytechnic', 'college', 'Lunden'],
  ['institution:riverside-vocational-college', 'Riverside Vocational College', 'college', 'Asaba'],
  ['institution:county-research-office', '县教育研究室', 'office', '石桥'],
]

const concepts: [id: string, name: string, nameZh: string, namePinyin: string, pole?: string, stage?: string, broader?: string][] = [
  ['new-quality-productive-forces', 'New Quality Productive Forces', '新质生产力', 'xīnzhì shēngchǎnlì', 'nqpf'],
  ['digital-technology', 'digital technology', '数字技术', 'shùzì jìshù', 'nqpf', 'technology', 'new-quality-productive-forces'],
  ['artificial-intelligence', 'artificial intelligence', '人工智能', 'réngōng zhìnéng', 'nqpf', 'technology', 'digital-technology'],
  [
    'intelligent-manufacturing',
    'intelligent manufacturing',
    '智能制造',
    'zhìnéng zhìzào',
    'nqpf',
    'technology',
    'new-quality-productive-forces',
  ],
  ['industrial-upgrading', 'industrial upgrading', '产业升级', 'chǎnyè shēngjí', 'nqpf', 'industry', 'new-quality-productive-forces'],
  ['green-industry', 'green industry', '绿色产业', 'lǜsè chǎnyè', 'nqpf', 'industry', 'industrial-upgrading'],
  ['local-economy', 'local economy', '地方经济', 'dìfāng jīngjì', undefined, 'industry'],
  ['vocational-education', 'vocational education', '职业教育', 'zhíyè jiàoyù', 've'],
  ['curriculum-reform', 'curriculum reform', '课程改革', 'kèchéng gǎigé', 've', undefined, 'vocational-education'],
  ['dual-qualified-teachers', 'dual-qualified teachers', '双师型教师', 'shuāngshīxíng jiàoshī', 've', 'talent', 'vocational-education'],
  ['skilled-talent', 'skilled talent', '技能人才', 'jìnéng réncái', 've', 'talent', 'vocational-education'],
  ['digital-literacy', 'digital literacy', '数字素养', 'shùzì sùyǎng', 've', 'talent', 'skilled-talent'],
  ['apprenticeship', 'apprenticeship', '学徒制', 'xuétúzhì', 've', 'talent', 'vocational-education'],
  [
    'industry-education-integration',
    'industry-education integration',
    '产教融合',
    'chǎnjiào rónghé',
    've',
    undefined,
    'vocational-education',
  ],
  ['training-base', 'training base', '实训基地', 'shíxùn jīdì', 've', undefined, 'vocational-education'],
  ['funding', 'funding', '经费', 'jīngfèi'],
]

interface SampleClaim {
  paper: string
  passage: number
  subject: string
  relation: string
  object: string
  direction: string
  confidence: number
  modality?: string
  hedged?: boolean
  polarity?: string
  backedBy?: string[]
}

const claims: SampleClaim[] = [
  {
    paper: FACTORY,
    passage: 1,
    subject: 'new-quality-productive-forces',
    relation: 'empowers',
    object: 'vocational-education',
    direction: 'nqpf->ve',
    confidence: 0.9,
    backedBy: ['work:handbook-of-looms:serrano'],
  },
  {
    paper: FACTORY,
    passage: 2,
    subject: 'intelligent-manufacturing',
    relation: 'drives',
    object: 'curriculum-reform',
    direction: 'nqpf->ve',
    confidence: 0.8,
    backedBy: ['work:handbook-of-looms:serrano', 'work:learning-by-lathe:moreau'],
  },
  {
    paper: FACTORY,
    passage: 3,
    subject: 'digital-technology',
    relation: 'supports',
    object: 'digital-literacy',
    direction: 'nqpf->ve',
    confidence: 0.75,
  },
  {
    paper: FACTORY,
    passage: 4,
    subject: 'artificial-intelligence',
    relation: 'transforms',
    object: 'dual-qualified-teachers',
    direction: 'nqpf->ve',
    confidence: 0.5,
    hedged: true,
    backedBy: ['work:teachers-and-automata:ivanova'],
  },
  {
    paper: FACTORY,
    passage: 5,
    subject: 'vocational-education',
    relation: 'supplies',
    object: 'skilled-talent',
    direction: 'within',
    confidence: 0.6,
    modality: 'recommendation',
  },
  {
    paper: FACTORY,
    passage: 5,
    subject: 'skilled-talent',
    relation: 'supplies',
    object: 'intelligent-manufacturing',
    direction: 've->nqpf',
    confidence: 0.55,
    modality: 'recommendation',
  },
  {
    paper: FACTORY,
    passage: 6,
    subject: 'skilled-talent',
    relation: 'drives',
    object: 'industrial-upgrading',
    direction: 've->nqpf',
    confidence: 0.85,
    backedBy: ['work:learning-by-lathe:moreau'],
  },
  {
    paper: FACTORY,
    passage: 7,
    subject: 'funding',
    relation: 'constrains',
    object: 'industry-education-integration',
    direction: 'within',
    confidence: 0.7,
    polarity: 'negative',
  },
  {
    paper: LOOM,
    passage: 0,
    subject: 'digital-technology',
    relation: 'supports',
    object: 'digital-literacy',
    direction: 'nqpf->ve',
    confidence: 0.8,
    backedBy: [FACTORY],
  },
  {
    paper: LOOM,
    passage: 1,
    subject: 'digital-literacy',
    relation: 'enables',
    object: 'industrial-upgrading',
    direction: 've->nqpf',
    confidence: 0.65,
    backedBy: ['work:learning-by-lathe:moreau'],
  },
  {
    paper: LOOM,
    passage: 2,
    subject: 'vocational-education',
    relation: 'drives',
    object: 'new-quality-productive-forces',
    direction: 've->nqpf',
    confidence: 0.9,
  },
  {
    paper: COUNTY,
    passage: 0,
    subject: 'digital-technology',
    relation: 'supports',
    object: 'skilled-talent',
    direction: 'nqpf->ve',
    confidence: 0.6,
  },
  {
    paper: COUNTY,
    passage: 1,
    subject: 'skilled-talent',
    relation: 'drives',
    object: 'industrial-upgrading',
    direction: 've->nqpf',
    confidence: 0.7,
  },
  {
    paper: COUNTY,
    passage: 2,
    subject: 'industry-education-integration',
    relation: 'aligns_with',
    object: 'local-economy',
    direction: 'within',
    confidence: 0.5,
    modality: 'recommendation',
  },
]

const SUMMARY: Record<string, string> = { constrains: 'CONSTRAINS', requires: 'REQUIRES', aligns_with: 'ALIGNS_WITH', part_of: 'PART_OF' }

/** The sample graph, made anew at each call, so that a test may change what it gets. */
export function sampleGraph(): Graph {
  const graph = createGraph()
  addLiterature(graph)
  addPapers(graph)
  addConcepts(graph)
  addClaims(graph)
  addSystems(graph)
  addReviewed(graph, { paper: FACTORY, section: `section:${FACTORY}:3`, file: 'factory.md' })
  addNode(graph, 'pole:nqpf', ['Pole'], { name: 'new quality productive forces', nameZh: '新质生产力', order: 0 })
  addNode(graph, 'pole:ve', ['Pole'], { name: 'vocational education', nameZh: '职业教育', order: 1 })
  for (const [order, stage] of ['technology', 'talent', 'industry'].entries())
    addNode(graph, `stage:${stage}`, ['Stage'], { name: stage, order })
  addNode(graph, 'build', ['Build'], { name: 'build', complete: true, nodes: graph.nodes.size + 1, edges: graph.edges.size })
  return graph
}

const passageId = (paper: string, order: number) => `passage:${paper}:${order}`

function addLiterature(graph: Graph): void {
  addNode(graph, 'venue:annals-of-craft', ['Venue'], { name: 'Annals of Craft', variants: ['Ann. Craft'] })
  for (const [id, title, year, type, venue] of cited) {
    addNode(graph, id, ['Work'], { title, year, type, csl: JSON.stringify({ type, title, issued: { 'date-parts': [[year]] } }) })
    if (venue) addEdge(graph, 'PUBLISHED_IN', id, venue)
  }
  for (const [id, name, kind, place] of institutions) addNode(graph, id, ['Institution'], { name, kind, place, variants: [] })
}

function addPapers(graph: Graph): void {
  for (const paper of papers) {
    const { id, title, titleAlt, year, lang, note, file } = paper
    const csl = JSON.stringify({ type: 'article-journal', title })
    addNode(graph, id, ['Work', 'Paper'], {
      title,
      titleAlt,
      year,
      yearAtLeast: year ? undefined : 2019,
      type: 'article-journal',
      csl,
      files: [file],
      lang,
      note,
      keywords: ['looms', 'schools'],
    })
    const source = {
      file,
      path: `papers/${file}`,

      hash: `hash-${file}`,
      reader: '1',
      extraction: 'H4sIAAAAAAAAA6uuBQBDv6ajAgAAAA==',
    }
    addNode(graph, `source:${file}`, ['Source'], source)
    addEdge(graph, 'READ_FROM', id, `source:${file}`)
  }
  for (const paper of papers) {
    addAuthors(graph, paper)
    addText(graph, paper)
    addReferences(graph, paper)
  }
  addNode(graph, 'grant:LOOM-17', ['Grant'], { name: 'LOOM-17', number: 'LOOM-17', project: 'Looms for all' })
  addEdge(graph, 'FUNDED_BY', LOOM, 'grant:LOOM-17')
  addEdge(graph, 'GIVEN_BY', 'grant:LOOM-17', 'institution:county-research-office')
}

function addAuthors(graph: Graph, paper: SamplePaper): void {
  for (const [order, [id, name, family, given, institution]] of paper.authors.entries()) {
    addNode(graph, id, ['Person'], { name, family, given })
    addEdge(graph, 'AUTHORED', id, paper.id, { order })
    const edge = addEdge(graph, 'AFFILIATED_WITH', id, institution, { papers: [] })
    edge.properties.papers = [...(edge.properties.papers as string[]), paper.id]
  }
}

function addText(graph: Graph, paper: SamplePaper): void {
  const sectionIds = paper.sections.map((_, order) => `section:${paper.id}:${order}`)
  for (const [order, [number, title, level]] of paper.sections.entries()) {
    const id = sectionIds[order] ?? ''
    addNode(graph, id, ['Section'], { number, title, level, order })
    addEdge(graph, 'SECTION_OF', id, paper.id)
    if (level > 1) addEdge(graph, 'SUBSECTION_OF', id, sectionIds[order - 1] ?? '')
  }
  let start = 0
  for (const [order, [section, text]] of paper.passages.entries()) {
    const id = passageId(paper.id, order)
    addNode(graph, id, ['Passage'], { text, file: paper.file, note: paper.note, start, end: start + text.length, order })
    addEdge(graph, 'IN_PAPER', id, paper.id)
    if (section !== null) addEdge(graph, 'IN_SECTION', id, sectionIds[section] ?? '')
    start += text.length + 1
  }
}

function addReferences(graph: Graph, paper: SamplePaper): void {
  for (const [order, work] of paper.references.entries()) {
    const id = `reference:${paper.id}:${order}`
    const raw = `${String(graph.nodes.get(work)?.properties.title)}, no. ${order + 1}`
    addNode(graph, id, ['Reference'], { key: String(order + 1), raw, order })
    addEdge(graph, 'HAS_REFERENCE', paper.id, id)
    addEdge(graph, 'DENOTES', id, work)
  }
  const counts = new Map<number, number>()
  for (const [order, [, text]] of paper.passages.entries()) {
    const mark = /\[[^\]]+\]|\([^()]+, \d{4}\)/.exec(text)?.[0]
    if (!mark) continue
    const numeric = mark.startsWith('[')
    const id = `citation:${paper.id}:${order}`
    addNode(graph, id, ['Citation'], { text: mark, kind: numeric ? 'numeric' : 'parenthetical' })
    addEdge(graph, 'IN_PASSAGE', id, passageId(paper.id, order))
    const pointed = numeric ? [...mark.matchAll(/\d+/g)].map((m) => Number(m[0]) - 1) : [mark.includes('2023') ? 0 : 1]
    for (const reference of pointed) {
      addEdge(graph, 'POINTS_TO', id, `reference:${paper.id}:${reference}`)
      counts.set(reference, (counts.get(reference) ?? 0) + 1)
    }
  }
  for (const [order, work] of paper.references.entries()) addEdge(graph, 'CITES', paper.id, work, { count: counts.get(order) ?? 0 })
}

function addConcepts(graph: Graph): void {
  for (const [id, name, nameZh, namePinyin, pole, stage] of concepts) {
    const definition = `What the sample means by ${name}.`
    addNode(graph, `concept:${id}`, ['Concept'], { name, nameZh, namePinyin, variants: [`${name} (sample)`], pole, stage, definition })
  }
  for (const [id, , , , , , broader] of concepts) if (broader) addEdge(graph, 'BROADER', `concept:${id}`, `concept:${broader}`)
  for (const paper of papers) {
    const discussed = new Map<string, number>()
    for (const [order, [, text]] of paper.passages.entries()) {
      for (const [id, name, nameZh] of concepts) {
        if (!text.toLowerCase().includes(name.toLowerCase()) && !text.includes(nameZh)) continue
        addEdge(graph, 'MENTIONS', passageId(paper.id, order), `concept:${id}`)
        discussed.set(id, (discussed.get(id) ?? 0) + 1)
      }
    }
    for (const [id, count] of discussed) addEdge(graph, 'DISCUSSES', paper.id, `concept:${id}`, { count })
  }
}

function addClaims(graph: Graph): void {
  const groups = new Map<string, SampleClaim[]>()
  for (const claim of claims) {
    const { paper, passage, subject, relation, object, direction, confidence } = claim
    const id = `claim:${paper}:${passage}:${subject}:${relation}:${object}`
    addNode(graph, id, ['Claim'], {
      name: `${subject} ${relation} ${object}`,
      relation,
      direction,
      polarity: claim.polarity ?? 'positive',
      hedged: claim.hedged ?? false,
      modality: claim.modality ?? 'fact',
      confidence,
      method: 'extracted',
      status: 'open',
    })
    addEdge(graph, 'SUBJECT', id, `concept:${subject}`)
    addEdge(graph, 'OBJECT', id, `concept:${object}`)
    addEdge(graph, 'STATED_IN', id, paper)
    addEdge(graph, 'EVIDENCED_BY', id, passageId(paper, passage))
    for (const work of claim.backedBy ?? []) addEdge(graph, 'BACKED_BY', id, work)
    const key = `${subject} ${relation} ${object}`
    groups.set(key, [...(groups.get(key) ?? []), claim])
  }
  for (const group of groups.values()) addSummary(graph, group)
}

function addSummary(graph: Graph, group: SampleClaim[]): void {
  const first = group[0]
  if (!first) return
  const type = SUMMARY[first.relation] ?? 'EMPOWERS'
  const figures = {
    claims: group.length,
    papers: new Set(group.map((c) => c.paper)).size,
    confidence: Math.max(...group.map((c) => c.confidence)),
  }
  const named = type === 'EMPOWERS' ? { relation: first.relation, direction: first.direction } : {}
  addEdge(graph, type, `concept:${first.subject}`, `concept:${first.object}`, { ...named, ...figures })
}

function addSystems(graph: Graph): void {
  const evidence = (id: string, order: number) => addEdge(graph, 'EVIDENCED_BY', id, passageId(LOOM, order))

  const pathway = 'pathway:apprentices-to-upgraded-mills'
  addNode(graph, pathway, ['Pathway'], { name: 'From apprentices to upgraded mills', direction: 've->nqpf' })
  addEdge(graph, 'PROPOSES', LOOM, pathway)
  addEdge(graph, 'FROM', pathway, 'concept:apprenticeship')
  addEdge(graph, 'TO', pathway, 'concept:industrial-upgrading')
  evidence(pathway, 3)
  const steps: [name: string, concepts: string[]][] = [
    ['Take apprentices in', ['apprenticeship']],
    ['Share training bases', ['training-base', 'industry-education-integration']],
    ['Upgrade the mills', ['industrial-upgrading']],
  ]
  for (const [order, [name, involved]] of steps.entries()) {
    const step = `step:apprentices-to-upgraded-mills:${order}`
    addNode(graph, step, ['Step'], { name, order })
    addEdge(graph, 'HAS_STEP', pathway, step)
    for (const concept of involved) addEdge(graph, 'INVOLVES', step, `concept:${concept}`)
  }

  const chain = 'chain:apprenticeship-training-base-industrial-upgrading'
  addNode(graph, chain, ['Chain'], { name: 'apprenticeship → training base → industrial upgrading' })
  for (const [order, link] of ['apprenticeship', 'training-base', 'industrial-upgrading'].entries()) {
    addEdge(graph, 'HAS_LINK', chain, `concept:${link}`, { order })
  }
  addEdge(graph, 'PROPOSES', LOOM, chain)
  evidence(chain, 3)

  addNode(graph, 'challenge:old-looms', ['Challenge'], { name: 'Schools can not replace old looms' })
  addEdge(graph, 'STATES', LOOM, 'challenge:old-looms')
  addEdge(graph, 'ABOUT', 'challenge:old-looms', 'concept:training-base')
  evidence('challenge:old-looms', 4)
  addNode(graph, 'challenge:little-money', ['Challenge'], { name: 'Too little money for training bases' })
  addEdge(graph, 'STATES', FACTORY, 'challenge:little-money')
  addEdge(graph, 'ABOUT', 'challenge:little-money', 'concept:funding')
  addEdge(graph, 'ABOUT', 'challenge:little-money', 'concept:training-base')
  addEdge(graph, 'EVIDENCED_BY', 'challenge:little-money', passageId(FACTORY, 7))

  addNode(graph, 'stakeholder:schools', ['Stakeholder'], { name: 'schools', role: 'provider' })
  addEdge(graph, 'NAMES', LOOM, 'stakeholder:schools')
  evidence('stakeholder:schools', 5)
  addNode(graph, 'strategy:lending-pool', ['Strategy'], { name: 'A lending pool of looms' })
  addEdge(graph, 'PROPOSES', LOOM, 'strategy:lending-pool')
  addEdge(graph, 'ADDRESSES', 'strategy:lending-pool', 'challenge:old-looms')
  addEdge(graph, 'ABOUT', 'strategy:lending-pool', 'concept:training-base')
  addEdge(graph, 'TAKEN_BY', 'strategy:lending-pool', 'stakeholder:schools')
  evidence('strategy:lending-pool', 5)

  addNode(graph, 'policy:loom-exchange', ['Policy'], { name: 'Loom exchange scheme', kind: 'proposed' })
  addEdge(graph, 'NAMES', LOOM, 'policy:loom-exchange')
  addEdge(graph, 'SAFEGUARDS', 'policy:loom-exchange', pathway)
  addEdge(graph, 'SAFEGUARDS', 'policy:loom-exchange', 'concept:training-base')
  addEdge(graph, 'TAKEN_BY', 'policy:loom-exchange', 'stakeholder:schools')
  evidence('policy:loom-exchange', 5)

  const finding = {
    name: '62.5% of apprentices stayed',
    value: 62.5,
    unit: '%',
    what: 'apprentices who stayed with their mill',
    kind: 'observed',
    base: 'apprentices',
  }
  addNode(graph, 'finding:stayed', ['Finding'], finding)
  addEdge(graph, 'REPORTS', LOOM, 'finding:stayed')
  addEdge(graph, 'ABOUT', 'finding:stayed', 'concept:apprenticeship')
  evidence('finding:stayed', 6)

  addNode(graph, 'definition:apprenticeship', ['Definition'], { text: 'Our pathway leads from apprenticeship.' })
  addEdge(graph, 'OF', 'definition:apprenticeship', 'concept:apprenticeship')
  evidence('definition:apprenticeship', 3)
  addEdge(graph, 'CONTRASTS_WITH', 'concept:artificial-intelligence', 'concept:digital-technology', { aspect: 'cost', papers: 1 })
  addEdge(graph, 'CONTRASTS_WITH', 'concept:artificial-intelligence', 'concept:digital-technology', { aspect: 'pace', papers: 1 })

  addNode(graph, 'table:mills', ['Table'], { caption: 'Table 1. Mills and looms', columns: ['mill', 'looms'] })
  addEdge(graph, 'IN_PAPER', 'table:mills', LOOM)
  addEdge(graph, 'ROW_OF', passageId(LOOM, 6), 'table:mills')
  addNode(graph, 'open-question:old-mills', ['OpenQuestion'], { text: 'Nobody has asked the old mills yet.', kind: 'future_work' })
  addEdge(graph, 'LEAVES_OPEN', LOOM, 'open-question:old-mills')
  evidence('open-question:old-mills', 6)
  addNode(graph, 'problem:uncited', ['Problem'], { note: 'The entry is never cited.', kind: 'uncited_reference' })
  addEdge(graph, 'HAS_PROBLEM', COUNTY, 'problem:uncited')
  addEdge(graph, 'CONCERNS', 'problem:uncited', `reference:${COUNTY}:0`)
}
