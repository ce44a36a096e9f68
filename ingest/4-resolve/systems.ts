/** What a paper proposes and reports: pathways, chains, policies, stakeholders, challenges, strategies, figures, open questions. */
import { addEdge, addNode } from '#graph/graph.ts'
import type { Evidence } from '../extraction.ts'
import { toSlug } from './identity.ts'
import { addConcept, type PaperContext, toTermId } from './paper.ts'

/** Writes pathways with their steps, and chains with their links. */
export function writePathways({ graph, vocabulary, extraction, paper, passageAt, prove, conceptOf }: PaperContext): void {
  for (const pathway of extraction.pathways) {
    // A note tells the pathways of its full text again, in other words: the full text's steps stand, with the note's sentences.
    const id = toPathwayId(paper, pathway.name)
    const told = graph.nodes.has(id)
    addNode(graph, id, ['Pathway'], { name: pathway.name, direction: pathway.direction })
    addEdge(graph, 'PROPOSES', paper, id)
    prove(id, pathway.evidence)
    for (const concept of pathway.from) addEdge(graph, 'FROM', id, conceptOf(concept))
    for (const concept of pathway.to) addEdge(graph, 'TO', id, conceptOf(concept))
    for (const [i, step] of pathway.steps.entries()) {
      const stepId = `step:${id}:${toSlug(step.name)}`
      if (told && !graph.nodes.has(stepId)) continue
      addNode(graph, stepId, ['Step'], { name: step.name, order: i + 1 })
      addEdge(graph, 'HAS_STEP', id, stepId)
      const passage = step.span && passageAt(step.span)
      if (passage) addEdge(graph, 'EVIDENCED_BY', stepId, passage)
      for (const concept of step.concepts) addEdge(graph, 'INVOLVES', stepId, conceptOf(concept))
    }
  }
  for (const chain of extraction.chains) {
    const { id } = addNode(graph, `chain:${chain.links.map(toSlug).join('>')}`, ['Chain'], { name: chain.links.join(' → ') })
    addEdge(graph, 'PROPOSES', paper, id)
    prove(id, chain.evidence)
    for (const [i, link] of chain.links.entries()) {
      const concept = chain.concepts?.[i]
      addEdge(graph, 'HAS_LINK', id, concept ? conceptOf(concept) : addConcept(graph, vocabulary, toTermId(link), link), { order: i + 1 })
    }
  }
}

/** Writes who acts and which policies they take; a policy whose section tells a pathway safeguards that pathway. */
export function writePolicies(context: PaperContext): void {
  const { graph, extraction, paper, works, prove, conceptOf } = context
  for (const { name, role, evidence } of extraction.stakeholders) {
    const { id } = addNode(graph, toStakeholderId(name), ['Stakeholder'], { name, role })
    addEdge(graph, 'NAMES', paper, id)
    prove(id, evidence)
  }
  for (const policy of extraction.policies) {
    const scope = policy.kind === 'named' ? '' : `${paper}:`
    const { id } = addNode(graph, `policy:${scope}${toSlug(policy.name)}`, ['Policy'], { name: policy.name, kind: policy.kind })
    addEdge(graph, 'NAMES', paper, id)
    prove(id, policy.evidence)
    for (const concept of policy.safeguards) {
      addEdge(graph, 'SAFEGUARDS', id, conceptOf(concept))
      addEdge(graph, 'ABOUT', id, conceptOf(concept))
    }
    for (const index of policy.pathways ?? []) {
      const pathway = extraction.pathways[index]
      if (pathway) addEdge(graph, 'SAFEGUARDS', id, toPathwayId(paper, pathway.name))
    }
    for (const index of policy.cites) if (works[index]) addEdge(graph, 'PUBLISHED_AS', id, works[index])
    if (policy.actor) addEdge(graph, 'TAKEN_BY', id, addActor(context, policy.actor, policy.evidence))
  }
}

/** Writes difficulties and what answers them. */
export function writeChallenges(context: PaperContext): void {
  const { graph, extraction, paper, prove, conceptOf } = context
  const strategies = extraction.strategies.map((strategy) => {
    const { id } = addNode(graph, `strategy:${paper}:${toSlug(strategy.name)}`, ['Strategy'], { name: strategy.name })
    addEdge(graph, 'PROPOSES', paper, id)
    prove(id, strategy.evidence)
    for (const concept of strategy.about) addEdge(graph, 'ABOUT', id, conceptOf(concept))
    if (strategy.actor) addEdge(graph, 'TAKEN_BY', id, addActor(context, strategy.actor, strategy.evidence))
    return id
  })
  for (const challenge of extraction.challenges) {
    const { id } = addNode(graph, `challenge:${paper}:${toSlug(challenge.name)}`, ['Challenge'], { name: challenge.name })
    addEdge(graph, 'STATES', paper, id)
    prove(id, challenge.evidence)
    for (const concept of challenge.about) addEdge(graph, 'ABOUT', id, conceptOf(concept))
    for (const index of challenge.addressedBy) if (strategies[index]) addEdge(graph, 'ADDRESSES', strategies[index], id)
  }
}

/** Writes the figures that a paper reports and what it leaves open. */
export function writeFindings({ graph, extraction, paper, fileSlug, whole, prove, conceptOf }: PaperContext): void {
  for (const finding of extraction.findings) {
    const about = finding.about.map(conceptOf)
    if (!whole) continue
    const { id } = addNode(graph, `finding:${paper}:${finding.value}:${toSlug(finding.unit)}:${toSlug(finding.what)}`, ['Finding'], {
      name: `${finding.value} ${finding.unit} ${finding.what}`.replace(' %', ' %').trim(),
      value: finding.value,
      unit: finding.unit,
      what: finding.what,
      kind: finding.kind,
      base: finding.base,
    })
    addEdge(graph, 'REPORTS', paper, id)
    prove(id, finding.evidence)
    for (const concept of about) addEdge(graph, 'ABOUT', id, concept)
  }
  for (const question of extraction.openQuestions) {
    const { id } = addNode(graph, `open:${paper}:${fileSlug}:${question.evidence.start}`, ['OpenQuestion'], {
      kind: question.kind,
      text: question.evidence.text ?? question.evidence.quote,
    })
    addEdge(graph, 'LEAVES_OPEN', paper, id)
    prove(id, question.evidence)
  }
}

/** Writes what evaluations measure, who is to act on it and what follows. */
export function writeIndicators(context: PaperContext): void {
  const { graph, extraction, paper, prove, conceptOf } = context
  for (const { name, scheme, consequence, actor, about, evidence } of extraction.indicators ?? []) {
    const { id } = addNode(graph, `indicator:${paper}:${toSlug(scheme)}:${toSlug(name)}`, ['Indicator'], {
      name,
      scheme,
      consequence,
    })
    addEdge(graph, 'PROPOSES', paper, id)
    prove(id, evidence)
    for (const concept of about) addEdge(graph, 'ABOUT', id, conceptOf(concept))
    if (actor) addEdge(graph, 'TAKEN_BY', id, addActor(context, actor, evidence))
  }
}

function toPathwayId(paper: string, name: string): string {
  return `pathway:${paper}:${toSlug(name)}`
}

function toStakeholderId(name: string): string {
  return `stakeholder:${toSlug(name)}`
}

/** Who takes a measure; where the paper doesn't list it among its stakeholders, the measure's sentence is its evidence. */
function addActor({ graph, extraction, paper, prove }: PaperContext, name: string, evidence: Evidence): string {
  const { id } = addNode(graph, toStakeholderId(name), ['Stakeholder'], { name })
  if (extraction.stakeholders.some((listed) => toStakeholderId(listed.name) === id)) return id
  addEdge(graph, 'NAMES', paper, id)
  prove(id, evidence)
  return id
}
