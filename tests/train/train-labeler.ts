/**
 * Fits the labeler of references to the labelled ones under PATHWEAVE_SHARED and writes its weights: `npm run train`.
 *
 * With `--fold K` every fourth reference (every fourth work, where a set prints each work many times) is left out of
 * the fitting and scored instead: the figure to steer by. Nothing is written then.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { z } from 'zod'
import { findFeatures } from '#ingest/2-structure/references/features.ts'
import { newLabeler } from '#ingest/2-structure/references/labeler.ts'
import { packModel, unpackModel, WEIGHTS_FILE } from '#ingest/2-structure/references/model.ts'
import { parseReferenceLine } from '#ingest/2-structure/references/parse-reference.ts'
import { styles } from '#ingest/2-structure/references/styles/index.ts'
import { alignLabels, type Example, fromExpected, type LabelledReference } from './align-labels.ts'
import { fitModel, type Sample } from './fit-model.ts'
import { readMarkedLine } from './marked-lines.ts'
import { gatherDonors, varyExample, wearExample } from './vary-example.ts'

const { values: options } = parseArgs({
  options: { fold: { type: 'string' }, epochs: { type: 'string', default: '5' }, variants: { type: 'string', default: '2' } },
})
const shared = process.env.PATHWEAVE_SHARED
if (!shared) throw new Error('PATHWEAVE_SHARED names no folder with labelled references')
const fold = options.fold === undefined ? null : Number(options.fold)

const SETS = ['text2bib', 'anystyle_good', 'gbt7714', 'jats'] as const
const labelled = z.looseObject({ raw: z.string(), item: z.string().optional() })

interface Line {
  set: string
  json: string
  reference: LabelledReference
  held: boolean
}

const lines: Line[] = SETS.flatMap((set) =>
  readFileSync(join(shared, 'data/references', `${set}.jsonl`), 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((json): Line => {
      const reference = labelled.parse(JSON.parse(json)) as LabelledReference
      return { set, json, reference, held: fold !== null && spread(reference.item ?? reference.raw) % 4 === fold }
    }),
)
const articles = readdirSync(join(shared, 'data/articles/gold')).flatMap((file) => {
  const { references } = z
    .object({ references: z.array(labelled) })
    .parse(JSON.parse(readFileSync(join(shared, 'data/articles/gold', file), 'utf8')))
  return references as LabelledReference[]
})
const marked = readFileSync(join(shared, 'data/references/chinaxiv_unlabelled.txt'), 'utf8')
  .split('\n')
  .flatMap((line) => readMarkedLine(line) ?? [])
const own = styles.flatMap((style) => style.examples.map(fromExpected))

const whole = (references: LabelledReference[]): Example[] => references.map(alignLabels).filter((example) => example.lost.length === 0)
const kept = lines.filter((line) => !line.held)
const standard = whole(kept.filter((line) => line.set === 'gbt7714').map((line) => line.reference))
const others = whole([...kept.filter((line) => line.set !== 'gbt7714').map((line) => line.reference), ...articles, ...marked])
const examples = whole(own)
const donors = gatherDonors([...standard, ...others])
const random = generator(3)
const varied = Array.from({ length: Number(options.variants) }, () =>
  standard.map((example) => varyExample(example, donors, random)),
).flat()
const variedExamples = Array.from({ length: 40 }, () => examples.map((example) => varyExample(example, donors, random))).flat()
const worn = [...standard, ...others].filter((_, i) => i % 4 === 0).map((example) => wearExample(example, random))
const toSample = ({ line, tokens, labels }: Example): Sample => ({ features: findFeatures(line, tokens), gaps: tokens.gaps, labels })
const samples = [...standard, ...others, ...examples, ...varied, ...variedExamples, ...worn].map(toSample)
console.error(
  `${samples.length} lines: ${standard.length} of the standard, ${others.length} others, ${varied.length + variedExamples.length} varied, ${worn.length} worn`,
)

const model = fitModel(samples, {
  epochs: Number(options.epochs),
  rate: 0.1,
  l2: 0,
  onEpoch: (epoch, loss, current) => {
    console.error(`epoch ${epoch + 1}: loss ${loss.toFixed(3)}, ${(process.cpuUsage().user / 1e6) | 0} s`)
    if (fold !== null && epoch > 0) for (const set of SETS) console.error(score(set, packModel(current)))
  },
})
if (fold === null) writeFileSync(WEIGHTS_FILE, packModel(model))

/** The scorer's line for the references of a set that were left out. */
function score(set: string, packed: Buffer): string {
  const labeler = newLabeler(unpackModel(packed))
  const held = lines.filter((line) => line.held && line.set === set)
  const folder = mkdtempSync(join(tmpdir(), 'pathweave-train-'))
  try {
    const [gold, said] = [join(folder, 'gold.jsonl'), join(folder, 'said.jsonl')]
    writeFileSync(gold, held.map((line) => `${line.json}\n`).join(''))
    writeFileSync(
      said,
      held.map((line) => `${JSON.stringify(parseReferenceLine(line.reference.raw.replace(/\s+/g, ' '), labeler))}\n`).join(''),
    )
    if (process.env.KEEP) {
      writeFileSync(join(process.env.KEEP, `${set}.gold.jsonl`), readFileSync(gold))
      writeFileSync(join(process.env.KEEP, `${set}.said.jsonl`), readFileSync(said))
    }
    const told = execFileSync(process.execPath, [join(shared!, 'score/references.mjs'), gold, said], { encoding: 'utf8' })
    return `${set}: ${told.replace(/\s*\n\s*/g, '; ').replace(/ +/g, ' ')}`
  } finally {
    rmSync(folder, { recursive: true })
  }
}

function spread(text: string): number {
  let value = 5
  for (const character of text) value = (Math.imul(value, 31) + character.charCodeAt(0)) >>> 0
  return value
}

function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}
