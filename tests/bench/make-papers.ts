/** Small invented papers, as many as a test of speed wants: each with claims, pathways, citations and a reference list. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const TOPICS = ['artificial intelligence', 'industrial upgrading', 'digital literacy', 'skilled talent', 'green technology', 'big data']
const PLACES = ['valley', 'harbor', 'plateau', 'delta', 'island', 'forest', 'prairie', 'coast']
const TRADES = ['grafting', 'weaving', 'milling', 'welding', 'baking', 'printing', 'casting', 'turning', 'glazing']
const FAMILIES = ['Green', 'Stone', 'Brook', 'Marsh', 'Field', 'Rivers', 'Hill', 'Woods', 'Lake', 'Heath', 'Moor', 'Glen', 'Dale']
const GIVEN = ['Ada', 'Bela', 'Cora', 'Dora', 'Edda', 'Fenn', 'Gala', 'Hugo', 'Ines', 'Jory', 'Kora']

/** Writes `count` papers into a folder and gives their paths. */
export function makePapers(folder: string, count: number): string[] {
  mkdirSync(folder, { recursive: true })
  return Array.from({ length: count }, (_, i) => {
    const path = join(folder, toFile(i))
    writeFileSync(path, paperText(i))
    return path
  })
}

/** The file name of paper number `i`. */
export function toFile(i: number): string {
  return `paper-${String(i).padStart(4, '0')}.md`
}

/** The text of paper number `i`, about 4,000 characters; papers cite one another and a common shelf. */
export function paperText(i: number): string {
  const pick = (list: readonly string[], step: number) => list[(i * step + Math.floor(i / list.length)) % list.length]!
  const [topic, other, place, trade] = [pick(TOPICS, 1), pick(TOPICS, 5), pick(PLACES, 3), pick(TRADES, 2)]
  const cited = [1, 2, 3, 4, 5, 6, 7, 8].map((step) => (i + step * 7) % 997)
  return `# ${toTitle(i)}

${given(i)} ${family(i)}, ${given(i + 3)} ${family(i + 3)}

${toName(place)} College of Crafts, ${toName(place)}town, UK

**Abstract:** This paper looks at schools of ${trade} in the ${place} and at number ${i} of their workshops. Vocational education supplies skilled talent to new quality productive forces.

**Keywords:** vocational education; ${topic}; ${trade}

## 1. Introduction

Workshop ${i} of the ${place} opened with ${10 + (i % 40)} benches [1]. ${toName(topic)} drives vocational education in towns of ${trade} [2]. New quality productive forces transform vocational education and raise what a ${trade} school has to teach. Number ${i} on the list was visited twice in spring, and the masters kept a diary of each visit [3].

## 2. What drives the schools

### 2.1 Technology

${toName(topic)} promotes ${other} where the ${place} has a school of ${trade} [4]. Teachers said that ${other} requires digital literacy, which ${trade} alone does not give. Old tools stay in use beside new ones for ${1 + (i % 9)} years [5].

### 2.2 Talent

Vocational education supports industrial upgrading through apprentices who know ${trade} [6]. Skilled talent enables ${topic} in small firms of the ${place}. ${30 + (i % 60)}% of apprentices stayed in the ${place} after two winters.

## 3. Difficulties and measures

The first difficulty is a shortage of teachers who know both ${trade} and ${topic} [7]. Schools should hire masters from workshops and share them between towns. Local government should fund benches for ${trade} so that vocational education keeps up with new quality productive forces.

## 4. Conclusion

Schools of ${trade} in the ${place} can supply talent to new industries when firms open their doors [8]. Future research should follow apprentices of workshop ${i} for longer.

## References

${cited.map((work, k) => `[${k + 1}] ${family(work)} ${given(work)}. ${toTitle(work)}. Journal of ${toName(PLACES[work % PLACES.length]!)} Crafts, ${2000 + (work % 24)}, ${1 + (work % 30)}(${1 + (work % 4)}): ${1 + (work % 90)}-${9 + (work % 90)}.`).join('\n')}
`
}

function family(i: number): string {
  return FAMILIES[i % FAMILIES.length]!
}

function given(i: number): string {
  return GIVEN[Math.floor(i / FAMILIES.length) % GIVEN.length]!
}

function toTitle(i: number): string {
  return `Schools of ${TRADES[i % TRADES.length]} in the ${PLACES[i % PLACES.length]}: a study of workshop ${i}`
}

function toName(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
