/** What other sources say of a paper's entries: who knows the work, who describes it otherwise. */
import type { Place } from '../line-index.ts'
import { type Comparison, compareFields, type Difference, FIELDS, type Field } from './compare-fields.ts'
import type { WorkStatement } from './known-works.ts'
import type { Match, Matches } from './match-works.ts'
import type { Finding } from './report.ts'
import { RULES, type RuleId, type Severity } from './rules.ts'

/** What the others say of one entry. */
export interface Judged {
  findings: Finding[]
  by: WorkStatement[]
  agrees: Field[]
}

interface Compared {
  other: WorkStatement
  comparison: Comparison
}

export interface Judging {
  statements: readonly WorkStatement[]
  matches: Matches
  /** True for statements of files that may speak of the entry: not of the paper that it stands in. */
  mayWitness: (other: WorkStatement) => boolean
}

/** Judges the entry that is the statement `at`; `place` is where it stands. */
export function judgeEntry(at: number, place: Place, { statements, matches, mayWitness }: Judging): Judged {
  const entry = statements[at]!
  const near = matches.of(at).filter(({ other }) => mayWitness(statements[other]!))
  const compare = ({ other, likeness }: Match): Compared => ({
    other: statements[other]!,
    comparison: likeness
      ? compareFields(
          { ...entry, features: matches.features[at]! },
          { ...statements[other]!, features: matches.features[other]! },
          likeness,
        )
      : { agrees: [], differs: [] },
  })
  const toFinding = (rule: RuleId, by: readonly WorkStatement[], more: Partial<Finding> = {}): Finding => ({
    rule,
    severity: RULES[rule].severity,
    references: [entry.reference!],
    citation: null,
    place,
    related: [],
    by: by.map(({ witness }) => witness),
    ...more,
  })
  const under = matches.underDoiOf(at).filter((other) => mayWitness(statements[other]!) && isRecord(statements[other]!))
  const stolen = under.map((other) => statements[other]!)
  const sure = near.filter((match) => match.sure).map(compare)
  const byRecords = sure.filter(({ other }) => isRecord(other))
  const ofOther = byRecords.flatMap(({ other, comparison }) => {
    const doi = comparison.differs.find(({ field, should }) => field === 'DOI' && should.startsWith('“'))
    return doi ? [{ other, doi }] : []
  })
  if (ofOther[0]) stolen.push(...ofOther.map(({ other }) => other))
  const findings = stolen[0]
    ? [toFinding('doi_of_another_work', stolen, { field: 'DOI', printed: entry.item.DOI!, should: stolen[0].item.title ?? stolen[0].raw })]
    : []
  const known = sure.filter(({ other }) => !stolen.includes(other))
  const told = gather(known.filter(({ other }) => isRecord(other)))
  const copied = gather(known.filter(({ other }) => !isRecord(other)))
  const agrees = FIELDS.filter((field) => told.agrees.has(field) || (!told.differs.has(field) && copied.agrees.has(field)))
  for (const [field, { difference, by }] of told.differs)
    if (!told.agrees.has(field)) findings.push(toFinding('wrong_field', by, { ...toDetail(difference), severity: toSeverity(difference) }))
  for (const [field, { difference, by }] of copied.differs)
    if (!agrees.includes(field) && !told.differs.has(field) && !difference.excuse)
      findings.push(toFinding('lists_differ', by, toDetail(difference)))
  if (known.length === 0 && findings.length === 0) {
    const maybe = near.filter(({ sure, other }) => !sure && isRecord(statements[other]!)).map(compare)
    const first = maybe.find(({ comparison }) => comparison.differs.length > 0)
    if (first) findings.push(toFinding('perhaps_known', [first.other], toPerhaps(first)))
  }
  return { findings, by: known.map(({ other }) => other).sort((a, b) => Number(isRecord(b)) - Number(isRecord(a))), agrees }
}

/** A paper of itself, a note of its paper, a bibliography: more than another paper's list. */
function isRecord({ witness }: WorkStatement): boolean {
  return witness.kind !== 'list'
}

/** Fields in which one of the statements agrees, and those in which the rest differ, each as the first that differs has it. */
function gather(compared: readonly Compared[]) {
  const agrees = new Set(compared.flatMap(({ comparison }) => comparison.agrees))
  const differs = new Map<Field, { difference: Difference; by: WorkStatement[] }>()
  for (const { other, comparison } of compared) {
    for (const difference of comparison.differs) {
      const there = differs.get(difference.field)
      if (!there) differs.set(difference.field, { difference, by: [other] })
      else if (there.difference.should === difference.should) there.by.push(other)
    }
  }
  return { agrees, differs }
}

function toDetail({ field, printed, should, excuse }: Difference): Partial<Finding> {
  return { field, printed, should, ...(excuse ? { excuse } : {}) }
}

function toSeverity({ excuse, slip }: Difference): Severity {
  return excuse ? 'note' : slip ? 'warning' : 'error'
}

/** Of a work that the entry may mean: which fields would be wrong. A long title to the letter is hardly another work's. */
function toPerhaps({ other, comparison }: Compared): Partial<Finding> {
  const differs = comparison.differs.filter(({ excuse }) => excuse !== 'unsure')
  const isTitle = comparison.agrees.includes('title') && (other.item.title ?? '').length >= 40 && differs.some(({ excuse }) => !excuse)
  return {
    differs: differs.map(({ field, printed, should }) => ({ field, printed, should })),
    severity: isTitle ? 'warning' : 'note',
  }
}
