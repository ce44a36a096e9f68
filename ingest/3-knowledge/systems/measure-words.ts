/** The words in which papers recommend, as data, in English and 中文. */

/** What a measure brings, said of "this" or "it", recommends nothing new. */
export const EFFECT = /^(?:this|these|it|such)\b[^,.;]{0,60}? (?:would|could)\b/iu
/** What some asked ones think. */
export const OPINION = /\d%[^.;]{0,40}\b(?:hold|believe|think|consider|agree|feel|call for|demand|want|expect|hope|require)\b/iu

/** Verbs that open a measure, as an imperative or a gerund subject. */
const VERB =
  'accelerat|adapt(?!a)|adher|adjust|advanc|adopt|align|allocat|break|build|carry out|clarif|conduct|consolidat|construct|coordinat|creat|cultivat|deepen|design|develop|draft|eliminat|encourag|enhanc|ensur|establish|expand|explor|focus|form|formulat|foster|guarantee|guid|implement|improv|increas|incentiv|innovat|integrat|introduc|invest|jointly|launch|mobili[sz]|optimi[sz]|promot|propos|provid|recruit|reduc|reform|refin|simplif|stimulat|streamlin|strengthen|support|transform|unify|updat|upgrad'
const VERB_ZH =
  '建立|构建|完善|加强|深化|推动|推进|推行|强化|优化|健全|创新|打造|提升|改革|加快|加大|鼓励|引导|制定|落实|成立|组建|组织|积极|邀请|聘请|选派|选拔|遴选|引进|搭建|开发|开展|培育|健全|设立|统筹|凝练|校企|提高|提供|扩大|拓宽|拓展|丰富|营造|注重|重视|关注|借鉴|规范|明确|促进|增强|改善|改进|设置|采取|采用|发挥|借助|依托|探索|实施|支持|普及|降低|消除|充分|切实|把握|利用'
/** 要 before what should be done; after 主, 需, 首 and the like it is part of a word, after 提出 what others asked for. */
const YAO = `(?:(?<=(?:还|也|更|更加|首先|均|都|就|所以|因此))|(?<![主需重只想不必正将就快若纲提摘扼简机出]))要(?=进一步|不断|尽可能|尽量|切实|始终|重点|注意|真正|(?:更加|从|将|把|对|在|通过|与|让|使)?(?:${VERB_ZH}))`
/** 可以 before what a reader could do, not before what a thing can. */
const MAY = '(?<!(?:又|也|都|就|才))可以(?=(?:全面|适当|尝试|不定期|定期|灵活|采取|借鉴|设置|通过|考虑|建立|引入|引进|邀请|聘请|组织))'

/** Modal words that make a sentence a recommendation, with the verb that follows as what is recommended. */
export const RECOMMENDATION = new RegExp(
  `\\b(?:should(?: also)?|must(?: also)?|needs? to(?: also)?|ought to|(?:is|are) (?:also )?(?:necessary|essential|required|crucial|vital|needed|imperative) to|could(?: also)?|would(?: also)?|has to|have to|(?:the )?governments? can)\\s+(?<verb>(?:not )?(?:be )?[a-z]+(?: [^.]*)?)|(?:应当|应该|(?<!相|对|适|响|反|供|效|呼)应(?![用对急届变聘试考答激付具有邀])|必须|亟[待需须]|${YAO}|${MAY}|(?:需要(?!求|改进的|在以下)|(?<=[，。；])需(?![求要]))(?=(?:进一步|不断|更加|更(?=[^，。]{0,3}地)|对|将|把|在|通过|与|从|逐步|充分|着力|切实|${VERB_ZH})))(?<verbZh>(?!是)\\p{Script=Han}[^。；]*)`,
  'iu',
)

/** How a part of a list begins that is a measure of its own. */
export const MEASURE_START = new RegExp(`^(?:\\w+ly )?(?:${VERB})|^(?:${VERB_ZH})`, 'iu')
export const IMPERATIVE = new RegExp(
  `^(?:(?:first|second|third|fourth|fifth|final)(?:ly)?,? |(?:on (?:the )?one hand|on the other hand|in addition|moreover|furthermore|meanwhile|at the same time),? )?(?:to )?(?<verb>(?:(?!only)\\w+ly )?(?:${VERB})(?!ed\\b|ion|ive\\b|ment|nce)(?:[a-z]*)(?: [^.]*)?)`,
  'iu',
)
const GERUND_VERB =
  'is|are|can|will|serves|helps|plays|requires|improves|enhances|ensures|promotes|provides|enables|allows|contributes|drives|makes|leads|fosters|offers|supports|strengthens'
export const GERUND_MEASURE = new RegExp(`^(?:.{0,80}, )?(?<verb>(?:\\w+ly )?(?:${VERB})ing\\b[^.,]*?) (?:${GERUND_VERB})\\b`, 'iu')
/** "Improving A is essential for B"; "a mechanism that aligns A with B is essential". */
export const GERUND_ESSENTIAL = new RegExp(
  `(?:^|, )(?<verb>(?:(?:${VERB})ing\\b|an? \\w+ that)[^.,]{4,120}?) (?:is|are) (?:essential|necessary|needed|crucial|vital|imperative|fundamental)\\b`,
  'iu',
)
/** "The gap calls for a fast channel"; "one route involves joining …". */
export const CALLED_FOR =
  /\b(?:calls? for (?:an? |the )?|(?:route|step|way|measure|approach|option) (?:is to|involves|would be to) )(?<verb>(?!further|more research|future|follow)[a-z-]+ [^.,]{4,120})/iu
/** "This requires strengthening A, promoting B, and advancing C"; "new tools mandate the upgrading of D". */
export const REQUIRED = new RegExp(
  `\\b(?:requires?|necessitates?|mandates?|demands|calls? for)(?: not only)? (?:the |an? )?(?:[a-z-]+ )?(?<verb>(?:${VERB})ing\\b(?! of\\b)[^.;]{4,300}|(?:concurrent |continuous |joint )?(?:construction|establishment|integration|upgrading|improvements?|enhancement|optimi[sz]ation|strengthening|creation|introduction|building|reform|reconstruction) (?:of|in) [^.;]{4,300})`,
  'iu',
)
/** What one named party has set up already, as case studies tell: "The college has partnered with B to build A". */
export const DEED =
  /(?:^|, )(?<who>[Tt]he (?:college|school|university|institute|company|enterprise|group)|(?:\p{Lu}[\p{L}&-]+ ){1,5}(?:College|University|School|Institute|Polytechnic|Group|Company)) (?:has |have )?(?:(?:jointly|also|further) )?(?:(?:partnered|cooperated|collaborated|worked) with (?:[^.;]|(?:Co|Ltd|Inc)\.){3,90}? to (?<verb>(?:establish|build|develop|carry out|create|launch|set up|open|run|design) [^.;]{4,200})|(?<done>established|set up|launched|developed|created|built|introduced|opened) (?<thing>[^.;]{4,200}))/u

/** "Only by building A can B grow." */
export const ONLY_BY = /\bonly (?:by|through) (?<verb>\p{L}+ing [^.,;]{4,140}?),? (?:can|will|could|is it|are)\b/iu
/** "A is an effective path to B"; "A serves as a crucial method for B". */
export const CALLED_MEANS =
  /^(?<verb>(?!(?:this|these|such|it|they|there|the following)\b)[^.,;:]{4,90}?) (?:is|are|serves? as|has become|have become|is becoming|are becoming|represents?) (?:also )?(?:an? |the )?(?:[a-z-]+ ){0,3}(?:paths?|pathways?|ways?|means|measures?|methods?|approach(?:es)?|route) (?:to|for|of|in)\b/iu
/** Under a heading of measures also what carries them: "A is a key platform for B". */
export const CALLED_CARRIER =
  /^(?<verb>(?!(?:this|these|such|it|they|there)\b)[^.,;:]{4,90}?) (?:is|are|serves? as|represents?) (?:also )?(?:an? |the )?(?:[a-z-]+ ){0,4}(?:carriers?|platforms?|models?|vehicles?|guarantees?|foundations?|support) (?:to|for|of|in|supporting)\b/iu
/** "By setting up A, running B, …, C can follow." */
export const BY_DOING = new RegExp(
  `^(?:[^.,;:]{0,30}, )?(?:by|through) (?:the )?(?<verb>(?:${VERB})(?:ing|ion of|ment of)\\b[^.;]{4,200}?), (?=(?:the|an?|it|they|we|all|[a-z-]+(?: [a-z-]+){0,5} (?:can|will|is|are|should|could|has|have))\\b)`,
  'iu',
)
export const IMPERATIVE_ZH = new RegExp(
  `^(?:[（(]?[一二三四五六七八九十\\d]{1,2}[）)、.]?|[①-⑩]\\s*)?(?:首先|其次|再次|最后|[一二三四五]是|第[一二三四五])?[，,]?(?<verb>(?:${VERB_ZH})(?!了)[^。；]*)`,
  'u',
)
/** 甲提出组建…、鼓励… */
export const PROPOSED_ZH = /(?:提出|指出|建议)(?:了)?(?<list>(?:组建|建立|鼓励|成立|构建|加强|开展|引进|遴选|完善)[^；。]{2,120})/gu
/** 工作计划包括甲；乙；丙 */
export const LISTED_ZH = /(?:计划|举措|措施|对策|建议)(?:主要)?(?:包括|有|如下|为)[：:]?(?<list>[^。；：:]{4,80}；[^。]{4,300})/u
/** A sentence that goes on listing what it or others propose, one behind each 甲；乙. */
export const LISTING_ZH = /(?:计划|举措|措施|对策|建议)(?:主要)?(?:包括|有|如下|为)|提出[^。]{2,120}(?:对策|措施|建议|举措)/u
/** 采取以下措施：①…: what counts itself from here on is a measure. */
export const ANNOUNCED_ZH = /(?:措施|举措|对策|建议|做法|着手|入手)[^。；]{0,24}[：:]/u
/** How an item of a counted list begins. */
export const COUNTED_ZH =
  /(?:^|[：:]\s*)(?:[①-⑩]|[（(][一二三四五六七八九十\d]{1,2}[）)]|[一二三四五六]是|首先|其次|再次|最后|第[一二三四五六][，,、])\s*(?<item>[^。；]+)/u
