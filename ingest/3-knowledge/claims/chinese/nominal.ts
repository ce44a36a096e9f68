/** Chinese verbs that are nouns where they stand: 文化适应压力, 指导意见, 对环境的适应; and verbs of a clause that only modifies. */
import { HEAD_NOUNS } from '../../chinese-words.ts'
import type { Clause, Group, Word } from './clause.ts'
import { SOFT } from './lexicon.ts'

/** What follows a verb that is a noun. */
const NOMINAL =
  /^(?:的|作用|力|者|型|性|下|中(?!国)|良好|不良|困难|程度|得分|问题|障碍|与否|意见|理论|效应|情境|压力|需求|范围|感(?!情)|率|度|机构|状态|行为|现象|情况)/u
/** What stands before one. */
const HELD = /(?:的|之(?!间)|其|这种|这些|这一|该|各类|相关|积极|消极|心理|社会|主观|自我|交互|一些|某些|和|与|及|、)$/u
/** 不匹配 governs nothing. */
const DENIED = /不$/u
/** V O的N: what acts is N, or nobody. */
const EMBEDDED =
  /^[^，。；的]{0,10}(?:等(?:方面|问题|领域|工作)?)?的(?:经验|原因|情况|过程|背景|条件|基础上|前提|同时|时候|可能性|需要|问题|方法|方式|费用|行为|建议|观点|理论|假设|研究|程度|任务|机制|能力|学生|大学生|教师|人员|个体|个人|人)/u

/** True for a word of a cue that claims nothing there. */
export function isNominal({ text }: Clause, word: Word): boolean {
  const [before, after] = [text.slice(0, word.start), text.slice(word.end)]
  if (NOMINAL.test(after)) return true
  if (!SOFT.has(word.text)) return /(?:的|其|之)$/u.test(before) && /^(?:[，、。和与及]|$)/u.test(after)
  if (HELD.test(before) || (DENIED.test(before) && /匹配|契合|融合|对接/u.test(word.text))) return true
  return [...HEAD_NOUNS].some((noun) => noun.length > 1 && after.startsWith(noun))
}

/** A与B的匹配程度, 与B相匹配的A: told of, not said. */
const TOLD = /^(?:的|程度|与否|关系|情况|问题|状况|度)/u

/** True for a word between two nouns that tells of a third. */
export function isTold({ text }: Clause, word: Word): boolean {
  const after = text.slice(word.end)
  return TOLD.test(after) || (DENIED.test(text.slice(0, word.start)) && after.trim() !== '')
}

/** True where verb and object only tell of a noun after them. */
export function isModifying({ text }: Clause, object: Group): boolean {
  return EMBEDDED.test(text.slice(object.end))
}
