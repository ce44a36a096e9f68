/**
 * All reference styles; a new one is a file here and a line below.
 */
import type { Style } from '../style.ts'
import { authorDate } from './author-date.ts'
import { bare } from './bare.ts'
import { chinese } from './chinese.ts'
import { commas } from './commas.ts'
import { gbt7714 } from './gbt7714.ts'
import { numbered } from './numbered.ts'
import { quoted } from './quoted.ts'

export const styles: Style[] = [gbt7714, chinese, quoted, numbered, authorDate, commas, bare]
