/** The words in which papers recommend, as data, in English and 中文. */

/** Modal words that make a sentence a recommendation, with the verb that follows as what is recommended. */
export const RECOMMENDATION =
  /\b(?:should(?: also)?|must(?: also)?|needs? to(?: also)?|ought to|(?:is|are) (?:also )?(?:necessary|essential|required|crucial|vital|needed|imperative) to|could(?: also)?|would(?: also)?|has to|have to|(?:the )?governments? can)\s+(?<verb>(?:not )?(?:be )?[a-z]+(?: [^.]*)?)|(?:应当|应该|(?<!相|对|适|响|反|供|效|呼)应(?![用对急届变聘试考答激付具有邀])|必须|亟[待需须]|需要(?!求)|(?<=[，。；])需(?![求要]))(?<verbZh>\p{Script=Han}[^。；]*)/iu

/** What a measure brings, said of "this" or "it", recommends nothing new. */
export const EFFECT = /^(?:this|these|it|such)\b[^,.;]{0,60}? (?:would|could)\b/iu
/** What some asked ones think. */
export const OPINION = /\d%[^.;]{0,40}\b(?:hold|believe|think|consider|agree|feel)\b/iu

/** Verbs that open a measure, as an imperative or a gerund subject. */
const VERB =
  'accelerat|adher|advanc|adopt|align|break|build|carry out|clarif|construct|coordinat|creat|cultivat|deepen|design|develop|encourag|enhanc|ensur|establish|expand|explor|focus|form|formulat|guarantee|guid|implement|improv|increas|incentiv|innovat|integrat|introduc|jointly|optimi[sz]|promot|propos|provid|reform|refin|simplif|strengthen|support|transform|updat|upgrad'
const VERB_ZH =
  '建立|构建|完善|加强|深化|推动|推进|推行|强化|优化|健全|创新|打造|提升|改革|加快|加大|鼓励|引导|制定|落实|成立|组建|组织|积极|邀请|聘请|选派|选拔|遴选|引进|搭建|开发|开展|培育|健全|设立|统筹|凝练|校企'

/** How a part of a list begins that is a measure of its own. */
export const MEASURE_START = new RegExp(`^(?:\\w+ly )?(?:${VERB})|^(?:${VERB_ZH})`, 'iu')
export const IMPERATIVE = new RegExp(
  `^(?:(?:first|second|third|fourth|fifth|final)(?:ly)?,? |(?:on (?:the )?one hand|on the other hand|in addition|moreover|furthermore|meanwhile|at the same time),? )?(?:to )?(?<verb>(?:${VERB})(?!ed\\b|ion|ive\\b|ment|nce)(?:[a-z]*)(?: [^.]*)?)`,
  'iu',
)
export const GERUND_MEASURE = new RegExp(
  `^(?:.{0,80}, )?(?<verb>(?:${VERB})ing\\b[^.,]*?) (?:is|are|can|serves?|helps?|plays?|requires?|improves?|enhances?)\\b`,
  'iu',
)
/** "Improving A is essential for B"; "a mechanism that aligns A with B is essential". */
export const GERUND_ESSENTIAL = new RegExp(
  `(?:^|, )(?<verb>(?:(?:${VERB})ing\\b|an? \\w+ that)[^.,]{4,120}?) (?:is|are) (?:essential|necessary|needed|crucial|vital|imperative|fundamental)\\b`,
  'iu',
)
/** "The gap calls for a fast channel"; "one route involves joining …". */
export const CALLED_FOR =
  /\b(?:calls? for (?:an? |the )?|(?:route|step|way|measure|approach|option) (?:is to|involves|would be to) )(?<verb>(?!further|more research|future|follow)[a-z-]+ [^.,]{4,120})/iu
export const IMPERATIVE_ZH = new RegExp(
  `^(?:[（(]?[一二三四五六七八九十\\d]{1,2}[）)、.]?)?(?:首先|其次|再次|最后|[一二三四五]是|第[一二三四五])?[，,]?(?<verb>(?:${VERB_ZH})[^。；]*)`,
  'u',
)
/** 甲提出组建…、鼓励… */
export const PROPOSED_ZH = /(?:提出|指出|建议)(?:了)?(?<list>(?:组建|建立|鼓励|成立|构建|加强|开展|引进|遴选|完善)[^；。]{2,120})/gu
/** 工作计划包括甲；乙；丙 */
export const LISTED_ZH = /(?:计划|举措|措施|对策|建议)(?:主要)?(?:包括|有|如下|为)[：:]?(?<list>[^。；：:]{4,80}；[^。]{4,300})/u
