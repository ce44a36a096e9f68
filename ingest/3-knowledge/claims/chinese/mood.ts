/** How a Chinese clause says what it says: as a fact, a wish or a plan, with a doubt, denied, or as a question. */

/** Said of a predicate by what stands before it. */
export interface Mood {
  negated: boolean
  hedged: boolean
  modal: 'should' | 'will' | null
}

/** 不断, 不仅 and 不同 deny nothing. */
const NEGATION =
  /(?:不(?![断仅但同只光少久])能?|未能?|并未|尚未|没有|没|无法|难以|难于|无力|缺乏|并非)(?:够|会|可|再|真正|很好|较好|有效|充分|完全)?地?$/u
/** 主要, 重要, 需求, 相应 and 效应 ask for nothing. */
/** 并不能像预期的那样V */
const FAR_NEGATION = /(?:(?:并|也|都|均|还|更)?不[能会]|无法|难以)(?!不)[^,，、；]{0,12}$/u
const RECOMMENDATION =
  /(?:应当|应该|(?<![相反适效对响供])应(?![用对付])|必须|须|(?<![需主重首简概纲想])要(?![求素点领是])|需要?(?!求)|亟待|亟需|有必要|建议|呼吁|倡议)[^,，。]{0,12}$/u
const PREDICTION = /(?<![即必])(?:将会|将)[^,，。]{0,3}$/u
const PLAN = /下一步|今后|拟(?![合人])|工作计划|未来工作/u
const HEDGE = /(?:可以|可能|能够|或许|有望|一定程度|有助于|有利于|(?<![许认不])可(?!持|供|靠|视|行))/u
/** What is wished for, supposed or tried. */
const PURPOSE = /(?:以期|以便|旨在|为了|力求|力图|试图|希望|期望|目的[是在]?|如果|假如|假设|倘若|若(?!干))[^。；]{0,30}$/u
const QUESTION = /(?:是否|能否|可否|与否|如何|怎样|是不是|有没有|会不会|为何|为什么)[^，,]{0,20}$/u

/** The mood of the predicate between `before` and its end, both of one clause; `carried` is that of a clause which it goes on with. */
export function moodOf(before: string, word: string, carried: Mood['modal']): Mood {
  const modal = RECOMMENDATION.test(before) ? 'should' : PREDICTION.test(before) || PLAN.test(before) ? 'will' : carried
  return {
    negated: NEGATION.test(before) || FAR_NEGATION.test(before),
    hedged: HEDGE.test(before.slice(-8) + word) || PURPOSE.test(before),
    modal,
  }
}

/** What a clause without a subject takes over from this one. */
export function moodAcross(clause: string): Mood['modal'] {
  const found = RECOMMENDATION.exec(`${clause.slice(0, 12)}`) ? 'should' : null
  return found ?? (PLAN.test(clause) ? 'will' : null)
}

/** True where a predicate is asked about. */
export function isAsked(before: string): boolean {
  return QUESTION.test(before)
}

/** True for a clause whose doing is not done: 尚未建立A，也制约B. */
export function isDenied(clause: string): boolean {
  return /尚未|并未|未能|没有|缺乏|缺少|无法/u.test(clause)
}
