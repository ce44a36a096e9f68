/** The words by which papers mark systems, difficulties and measures: data, in English and 中文. */

/** A heading that tells a pathway, mechanism, model, system or role. */
export const SYSTEM_HEADING =
  /\b(?:path(?:way)?s?|mechanisms?|models?|frameworks?|systems?|logics?|relationships?|linkages?|roles?|effects?|spiral|driv(?:es?|ing)|empower\w*|promot\w*|support(?:s|ing)?|suppl(?:y|ies)|provides?|synergy|demands?|layout|platforms?|goals?)\b|路径|机制|模式|体系|框架|逻辑|关系|作用|赋能|驱动|协同/iu

/** A heading under which measures stand. */
export const MEASURE_HEADING =
  /\b(?:path(?:way)?s?|strateg\w*|measures?|countermeasures?|recommendations?|suggestions?|safeguard\w*|guarantee\w*|implementation|reforms?|solutions?|layout|mechanism|goals?|support|deepening|optimiz\w*|strengthen\w*|improv\w*|build\w*|establish\w*|innovat\w*|enhanc\w*)\b|路径|策略|对策|措施|建议|保障|举措|改革|优化|构建|完善|实践探索|建设探索/iu

/** A heading under which difficulties stand. */
export const CHALLENGE_HEADING =
  /\b(?:difficult\w*|challenges?|problems?|dilemmas?|obstacles?|contradictions?|barriers?|bottlenecks?|shortcomings?)\b|困境|问题|挑战|难点|瓶颈|障碍|不足/iu

/** A heading of safeguards: what stands under it protects the pathways of the paper. */
export const SAFEGUARD_HEADING = /\b(?:safeguard\w*|guarantee\w*|assurances?)\b|保障/iu

/** A heading under which a paper says again what matters. */
export const CONCLUSION_HEADING = /\b(?:conclusions?|concluding|outlook|prospects?|discussion)\b|结论|结语|展望|总结/iu

/** Headings whose sentences neither state difficulties of the field nor propose measures. */
export const APPARATUS_HEADING =
  /\b(?:references|acknowledg\w*|methods?|methodology|research (?:design|subjects?)|data processing|questionnaire|interviews?|case analysis)\b|参考文献|致谢|研究方法|研究设计/iu

/** Words that say something is wrong; each with what may stand between to keep negations out. */
export const CHALLENGE_CUE =
  /\b(?:mismatch(?:e[sd])?|misalign\w*|insufficien\w*|inadequa\w*|lack(?:s|ing)?|shortages?|scarc\w*|shallow|superficial|lag(?:s|ging)? (?:\w+ )?behind|lagging|fall(?:s|ing)? behind|falls? (?:significantly )?short|bottlenecks?|obstacles?|barriers?|hinder\w*|restrict(?:s|ed)?|constrained|impede\w*|dilemmas?|difficult(?:y|ies)|challenges? (?:persist|remain|include|such)|(?:fac|confront|encounter)(?:es?|s|ing|ed) [^.,;]{0,40}challenges?|contradictions?|disconnect\w*|gaps?|rigid(?:ity)?\b(?! (?:benchmarks?|standards?|guarantees?))|unclear|not yet|not high|not perfect|fail(?:s|ed)? to|slow(?:ly)?|weak (?:link|point)s?|low (?:participation|willingness|efficiency)|(?:high|rising) costs?|imbalanced?|outdated|underdeveloped|indifferent|one-sided|overlook\w*|neglect\w*|(?:is|are|was|were|remains?|still|mostly|largely) (?:\w+ )?(?:limited|confined) to|only a (?:small|few|handful|minority)|(?:only|merely|just) \d[\d.]*(?=%)|no longer (?:sufficient|adequate|enough|suffices?|meets?|fits?|able)|not (?:yet )?(?:fully |well |closely )?(?:aligned|connected|matched|adapted)|do(?:es)? not (?:align|fit|match|meet|reach|correspond|keep)|unresolved|left out)\b|缺乏|(?<!可)缺少|不足(?!\d|发达)|滞后|脱节|制约|困境|瓶颈|(?<!心理|精神|认知|情绪|品行|行为|学习|人格|睡眠|发育|各种|类)障碍|(?<!主要|化解|化解社会)矛盾|短板|薄弱|不够|不完善|不健全|难以(?!比拟|置信|忘怀|想象)|缺失|匮乏|失衡|(?:远远|仍|还|尚|并)?不能满足|无法(?!忽视|比拟|替代)|尚未|仍未|缺口|不利于|孤立|孤岛|流失(?!率)|参差不齐|差距|空白|错位|断层|无可(?:直接)?借鉴|并?无直接(?:相)?对应|仅(?:占|有|为)(?=[^，。；]{0,3}\d)|只(?:占|有)(?=[^，。；]{0,3}\d)/giu

/** Verbs of overcoming: before a cue in the same clause they turn a difficulty into its cure. */
export const OVERCOMING =
  /\b(?:overcom|break|broke|eliminat|resolv|solv|narrow|reduc|avoid|bridg|dismantl|clos|remov|correct|fill|past|beyond|without)\w*\b[^.,;]{0,60}$|\b(?:to lower|lowering|lowers)\b[^.,;]{0,60}$|(?:破解|打破|解决|消除|缓解|避免|克服|化解|弥补|预防|填补|缩小|降低)了?[^，。；]{0,20}$/iu

/** What is overcome is a difficulty too, named after the verb: "to resolve the contradiction between A and B". */
export const OVERCOME =
  /\b(?:overc[ao]m|break(?:s|ing)?\b|broke|dismantl|resolv|tackl|eliminat|correct|avoid|alleviat|mitigat|reduc|lower|bridg|transcend|address)\w*(?: down| through| away from| past)? (?!of\b)(?<thing>[^,.;:]{0,70}?\b(?:mismatch(?:es)?|misalignments?|constraints?|barriers?|contradictions?|shortages?|gaps?|bottlenecks?|dilemmas?|disconnect\w*|limitations?|tendency|lack|costs|imbalances?|obstacles?|outdated)\b[^,.;:]*)|(?:破解|打破|解决|消除|缓解|避免|克服)了?(?<thingZh>\p{Script=Han}[^，。；：]{1,30}?(?:难题|困境|瓶颈|障碍|壁垒|矛盾|脱节|不足|短板))/iu

/** A question that is said to be open: "How to join A and B has become a core issue". */
export const HOW_TO =
  /\bhow to (?<thing>[^.;]{6,140}?),? (?:has become|have become|remains?|is|becomes) (?:still )?(?:an? |the )?(?:\p{L}+ ){0,3}(?:propositions?|issues?|questions?|problems?|challenges?|unresolved|unclear|unanswered)\b|如何(?<thingZh>[^。；]{4,40}?)(?:，)?(?:成为|仍是|是)[^。；]{0,16}(?:课题|问题|难题|命题)/iu

/** A sentence that announces difficulties and then lists them. */
export const CHALLENGE_LIST =
  /\b(?:challenges|difficulties|problems|contradictions|dilemmas|shortcomings)\b[^.:,]{0,40}?(?:,? (?:including|include|such as|namely)|:)\s*(?<list>[^.;]+)|(?:问题|困境|不足|挑战)(?:包括|有|：|:)(?<listZh>[^。；]+)/iu

/** A sentence of the paper about itself: it announces difficulties and states none. */
export const ANNOUNCEMENT =
  /\b(?:this|the|our|present) (?:paper|article|study|research|analysis|chapter)\b[^.;]{0,40}?\b(?:analy\w+|identif\w+|explor\w+|examin\w+|reveal\w*|discuss\w*|summari\w+|investigat\w+)\b|(?:本文|本研究)[^。]{0,30}(?:分析|探讨|研究|梳理)/iu
/** What others may study is no difficulty of the field. */
export const FUTURE_WORK = /\b(?:future|follow[- ]up|further|subsequent) (?:research|stud(?:y|ies)|work)\b|未来研究|后续研究|下一步研究/iu
/** `Deng (2024)`: what a scholar failed to do. */
export const SCHOLAR_YEAR = /\p{Lu}\p{L}+ (?:et al\.? )?\(\d{4}\)/u

/** The modal word before which the one who acts stands. */
export const MODAL =
  /\b(?:should|must|needs? to|ought to|could|would|can|may|has to|have to|(?:is|are) (?:necessary|essential|needed|required) to)\b|应当|应该|应(?![用对急])|必须|需要|亟[待需须]/iu

/** Who acts, by the words for them; the first that stands before the modal verb wins. */
export const ACTORS: readonly { actor: string; words: RegExp }[] = [
  {
    actor: 'government',
    words:
      /\b(?:governments?|education(?:al)? (?:departments?|authorities|department)|ministr(?:y|ies)|policy ?makers|the state|authorities)\b|政府|教育部|教育行政部门|国家/iu,
  },
  { actor: 'industry association', words: /\bindustr(?:y|ial) (?:associations?|organizations?)\b|行业协会|行业组织/iu },
  { actor: 'enterprise', words: /\b(?:enterprises?|companies|firms|corporations?)\b|企业/iu },
  { actor: 'teacher', words: /\b(?:teachers?|faculty|instructors?)\b|教师/iu },
  { actor: 'student', words: /\bstudents?\b|学生/iu },
  {
    actor: 'college',
    words:
      /\b(?:colleges?|vocational (?:institutions?|schools?|education)|universit(?:y|ies)|schools?|institutions?)\b|院校|学校|高校|职业教育/iu,
  },
]
