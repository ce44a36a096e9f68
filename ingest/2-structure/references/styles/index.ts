/**
 * All reference styles; a new one is a file here and a line below.
 */
import type { Style } from '../style.ts'
import { apa } from './apa.ts'
import { authorDate } from './author-date.ts'
import { bare } from './bare.ts'
import { chicago } from './chicago.ts'
import { chinese } from './chinese.ts'
import { commas } from './commas.ts'
import { gbt7714 } from './gbt7714.ts'
import { gbt7714Chinese } from './gbt7714-chinese.ts'
import { gbt7714English } from './gbt7714-english.ts'
import { harvard } from './harvard.ts'
import { ieee } from './ieee.ts'
import { mla } from './mla.ts'
import { numbered } from './numbered.ts'
import { quoted } from './quoted.ts'
import { vancouver } from './vancouver.ts'

export const styles: Style[] = [
  apa,
  authorDate,
  bare,
  chicago,
  chinese,
  commas,
  gbt7714,
  gbt7714Chinese,
  gbt7714English,
  harvard,
  ieee,
  mla,
  numbered,
  quoted,
  vancouver,
]
