/** The words by which papers say what is measured, by what, and what follows: data, in English and 中文. Each names `said`. */

const EVALUATION = '(?:evaluations?|assessments?|appraisals?|indicators?|criteri(?:a|on)|index)'
const SHOULD = '(?:should|must|can|could|will|would|(?:is|are) to)'

/** In order: the first that matches tells what is measured. */
export const INDICATOR_CUES: readonly RegExp[] = [
  // indicators such as A and B into the evaluation; indicators such as A and B should be …
  new RegExp(`\\bindicators? (?:such as|including|like|of) (?<said>[^.;]{3,200}?) (?:${SHOULD} be|into)\\b`, 'iu'),
  // incorporating A into the evaluation system
  new RegExp(
    `\\b(?:incorporat|integrat|fold|includ|writ)(?:e|es|ing)? (?<said>[^.;,]{3,160}?) (?:into|in) (?:the |an? )?(?:[\\p{L}-]+ ){0,4}${EVALUATION}\\b`,
    'iu',
  ),
  // A, covering B and C, should be incorporated into core indicators; A is included as a criterion
  new RegExp(
    `^(?:[\\p{L}-]+, )?(?<said>[^.;]{3,200}?),? (?:${SHOULD} (?:also )?be|is|are) (?:also )?(?:incorporated|integrated|folded|included|counted|written) (?:into|in|as|among) (?:the |an? )?(?:[\\p{L}-]+ ){0,4}${EVALUATION}\\b`,
    'iu',
  ),
  // an index which measures A; a model that assesses A, B and C
  /\b(?:index|systems?|models?|mechanisms?|platforms?|indicators?|evaluations?|assessments?)["”]?(?: ?— ?|,? )(?:which|that) (?:\p{L}+ly )?(?:measures?|assess(?:es)?|evaluates?|tracks?|gauges?) (?<said>[^.;—]{3,200})/iu,
  // the index measures A; regular assessments should cover A and B
  /\b(?:index|models?|assessments?|evaluations?|profiles?)["”]? (?:(?:should|must|can|could|would|will) (?:also )?)?(?:measures?|assess(?:es)?|evaluates?|covers?|tracks?) (?<said>[^.;—]{3,200})/iu,
  // a profile for each student, covering A, B and C
  /\b(?:profiles?|evaluations?|assessments?|index)\b[^.;]{0,60}?, covering (?<said>[^.;]{3,160})/iu,
  // a tracking and evaluation system should be established, focusing on A and B
  /\b(?:evaluation|assessment) (?:system|mechanism)\b[^.;]{0,80}?, focusing on (?<said>[^.;]{3,160})/iu,
  // introduced to objectively evaluate A and B
  /\bto (?:\p{L}+ly )?(?:evaluate|assess|measure)(?: and \p{L}+)? (?<said>(?!whether|how|the extent)[^.;,]{3,160})/iu,
  /将(?<said>[^，。；]{2,40}?)(?:等)?纳入[^，。；]{0,12}(?:考核|评价|评估|绩效)/u,
  /(?:评价|考核|评估)指标(?:主要)?(?:包括|包含|涵盖|有)(?<said>[^。；]{2,60})/u,
  /以(?<said>[^，。；]{2,30}?)(?:为|作为)[^，。；]{0,6}(?:评价|考核|评估)(?:指标|标准|依据)/u,
]

const WORDS =
  '(?<![\\p{L}-])(?:(?!(?:an?|the|this|such|of|in|into|by|for|to|and|as|on|with|from|its|their|that|which|is|are|be)\\b|\\p{L}+ing (?=an? |the ))[\\p{L}-]+ ){0,4}'

/** In order: what measures, by its name, else by its kind. */
export const SCHEMES: readonly RegExp[] = [
  /"(?<said>[^"]{3,80}? Index),?"/u,
  new RegExp(`(?<said>${WORDS}(?:early[- ])?warning(?: and exit)? (?:mechanism|system))`, 'iu'),
  new RegExp(`(?<said>${WORDS}(?:evaluation|assessment|monitoring|appraisal) (?:system|mechanism|model|index|criteria))`, 'iu'),
  new RegExp(
    `(?<said>${WORDS}(?:profiles?|index|core indicators|core assessment|assessments|model(?= (?:(?:which|that) )?(?:assess|measur|evaluat))))\\b`,
    'iu',
  ),
  new RegExp(`(?<said>${WORDS}criteri(?:on|a))\\b`, 'iu'),
  new RegExp(`(?<said>${WORDS}mechanism)\\b`, 'iu'),
  /(?<said>\p{Script=Han}{0,8}(?:评价体系|评价指标体系|考核体系|考核机制|评价机制|预警机制|退出机制|考核|评价))/u,
]

/** In order: what follows from the measuring. */
export const CONSEQUENCES: readonly RegExp[] = [
  /\bmeasures such as (?<said>[^.;]{3,160}?) (?:can|could|should|may|will) be (?:implemented|taken|adopted)\b/iu,
  /(?:— ?|, |\band |\bto |\bthereby |\bthus )(?<said>(?:ensur|motivat|guid|avoid|encourag|pinpoint)(?:e|es|ing)?\b[^.;]{3,220})/iu,
  /\bso that (?<said>[^.;]{3,200})/iu,
  /, (?:and )?(?<said>(?:form|provid|creat|improv|enhanc)ing\b[^.;]{3,200})/iu,
  /[，、](?:以|从而|进而|确保|促进|引导)(?<said>[^。；]{2,60})/u,
]
