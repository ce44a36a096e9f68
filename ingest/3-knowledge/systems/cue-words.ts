/** The words by which papers mark systems, difficulties and measures: data, in English and 中文. */

/** A heading that tells a pathway, mechanism, model, system or role. */
export const SYSTEM_HEADING =
  /\b(?:path(?:way)?s?|mechanisms?|models?|frameworks?|systems?|logics?|relationships?|linkages?|roles?|effects?|spiral|driv(?:es?|ing)|empower\w*|promot\w*|support(?:s|ing)?|suppl(?:y|ies)|provides?|synergy|demands?|layout|platforms?|goals?)\b|路径|机制|模式|体系|框架|逻辑|关系|作用|赋能|驱动|协同/iu

/** A heading under which measures stand. */
export const MEASURE_HEADING =
  /\b(?:path(?:way)?s?|strateg\w*|measures?|countermeasures?|recommendations?|suggestions?|safeguard\w*|guarantee\w*|implementation|reforms?|solutions?|layout|mechanism|goals?|support|deepening|optimiz\w*|strengthen\w*|improv\w*|build\w*|establish\w*|innovat\w*|enhanc\w*)\b|路径|策略|对策|措施|建议|保障|举措|改革|优化|构建|完善/iu

/** A heading under which difficulties stand. */
export const CHALLENGE_HEADING =
  /\b(?:difficult\w*|challenges?|problems?|dilemmas?|obstacles?|contradictions?|barriers?|bottlenecks?|shortcomings?)\b|困境|问题|挑战|难点|瓶颈|障碍|不足/iu

/** A heading of safeguards: what stands under it protects the pathways of the paper. */
export const SAFEGUARD_HEADING = /\b(?:safeguard\w*|guarantee\w*|assurances?)\b|保障/iu

/** Headings whose sentences neither state difficulties of the field nor propose measures. */
export const APPARATUS_HEADING =
  /\b(?:references|acknowledg\w*|methods?|methodology|research (?:design|subjects?)|data processing|questionnaire|interviews?|case analysis)\b|参考文献|致谢|研究方法|研究设计/iu

/** Words that say something is wrong; each with what may stand between to keep negations out. */
export const CHALLENGE_CUE =
  /\b(?:mismatch(?:e[sd])?|misalign\w*|insufficien\w*|inadequa\w*|lack(?:s|ing)?|shortages?|scarc\w*|shallow|superficial|lag(?:s|ging)? (?:\w+ )?behind|lagging|fall(?:s|ing)? behind|falls? (?:significantly )?short|bottlenecks?|obstacles?|barriers?|hinder\w*|restrict(?:s|ed)?|constrained|impede\w*|dilemmas?|difficult(?:y|ies)|challenges? (?:persist|remain|include|such)|(?:fac|confront|encounter)(?:es?|s|ing|ed) [^.,;]{0,40}challenges?|contradictions?|disconnect\w*|gaps?|rigid\w*|unclear|not yet|not high|not perfect|fail(?:s|ed)? to|slow(?:ly)?|weak (?:link|point)s?|low (?:participation|willingness|efficiency)|(?:high|rising) costs?|imbalanced?|outdated|underdeveloped|indifferent|one-sided)\b|缺乏|不足|滞后|脱节|制约|困境|瓶颈|障碍|矛盾|短板|薄弱|不够|不完善|不健全|难以|缺失|匮乏|失衡/giu

/** Verbs of overcoming: before a cue in the same clause they turn a difficulty into its cure. */
export const OVERCOMING =
  /\b(?:overcom|break|broke|eliminat|resolv|solv|narrow|reduc|avoid|bridg|dismantl|clos|remov|correct|fill|lower)\w*\b[^.,;]{0,60}$|(?:破解|打破|解决|消除|缓解|避免|克服)[^，。；]{0,20}$/iu

/** A sentence that announces difficulties and then lists them. */
export const CHALLENGE_LIST =
  /\b(?:challenges|difficulties|problems|contradictions|dilemmas|shortcomings|issues)\b[^.:,]{0,40}?(?:,? (?:including|include|such as|namely)|:)\s*(?<list>[^.;]+)|(?:问题|困境|不足|挑战)(?:包括|有|：|:)(?<listZh>[^。；]+)/iu

/** Modal words that make a sentence a recommendation, with the verb that follows as what is recommended. */
export const RECOMMENDATION =
  /\b(?:should(?: also)?|must(?: also)?|needs? to|ought to|(?:is|are) (?:necessary|essential|required|crucial|vital|needed) to|(?:is|are) (?:necessary|essential|needed)|could(?: also)?|would(?: also)?|has to|have to)\s+(?<verb>(?:not )?(?:be )?[a-z]+(?: [^.]*)?)|(?:应当?|必须|需要?|要|亟待|亟需)(?<verbZh>\p{Script=Han}[^。；]*)/iu

/** Verbs that open a measure, as an imperative or a gerund subject. */
const MEASURE_VERB =
  'accelerat|adher|advanc|adopt|align|break|build|carry out|clarif|construct|coordinat|creat|cultivat|deepen|design|develop|encourag|enhanc|ensur|establish|expand|explor|focus|form|formulat|guarantee|guid|implement|improv|increas|innovat|integrat|introduc|jointly|optimi[sz]|promot|propos|provid|reform|refin|simplif|strengthen|support|transform|updat|upgrad'
export const IMPERATIVE = new RegExp(
  `^(?:(?:first|second|third|fourth|fifth|final)(?:ly)?,? |(?:on (?:the )?one hand|on the other hand|in addition|moreover|furthermore|meanwhile|at the same time),? )?(?:to )?(?<verb>(?:${MEASURE_VERB})[a-z]*(?: [^.]*)?)`,
  'iu',
)
export const GERUND_MEASURE = new RegExp(
  `^(?<verb>(?:${MEASURE_VERB})ing\\b[^.]*?) (?:is|are|can|serves?|helps?|plays?|requires?)\\b`,
  'iu',
)
export const IMPERATIVE_ZH =
  /^(?:[（(]?[一二三四五六七八九十\d][）)、.]?)?(?:首先|其次|再次|最后|一是|二是|三是|四是|第[一二三四五])?[，,]?(?<verb>(?:建立|构建|完善|加强|深化|推动|推进|强化|优化|健全|创新|打造|提升|改革|加快|鼓励|引导|制定|落实|加大)[^。；]*)/u

/** Nouns that make a recommendation a policy: what governments and associations give, set and regulate. */
export const POLICY_HEAD =
  /\b(?:polic(?:y|ies)|regulations?|legislat\w+|legal frameworks?|laws?|tax (?:incentives?|deductions?|credits?)|subsid(?:y|ies)|incentives?|fiscal|special (?:funds?|loans?|subsid\w+)|funding|financial support|standards?|certification system|accreditation|index|early[- ]warning|monitoring mechanism|evaluation (?:system|mechanism|index)|information (?:matching )?platform|big data platform|database|development plans?|planning|land[- ]use|approval process|equity incentives?|classification evaluation)\b|政策|法规|条例|补贴|税收|财政|专项|标准|激励|规划|制度/iu

/** Names of documents and programmes: a title in 《》 or quotation marks, or capitalised words that end in a document's kind. */
export const NAMED_POLICY =
  /《(?<zh>[^》]{4,60}?(?:意见|纲要|方案|规划|条例|办法|法|通知|标准|计划|决定|行动|技术))》|"(?<quoted>[A-Z0-9][^"]{4,90}?(?:Plan|Project|Program(?:me)?|Initiative|Scheme|Standard|Award|Action|Policy|Index|Strategy|System))"|\b(?<opinions>(?:Opinions|Notice|Guidelines|Regulations|Measures|Decision|Outline) (?:on|for|of) (?:the )?[A-Z][\w-]*(?: (?:of|the|and|for|in|on|to|[A-Z][\w-]*))*)|\b(?<title>(?:[A-Z][\w&-]+ ){2,8}(?:Plan|Standard|Act|Law|Scheme|Initiative))\b/gu

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

/** Nouns that make a sentence the statement of a system, with what tells its steps. */
export const SYSTEM_NOUN =
  '(?:frameworks?|mechanisms?|models?|systems?|cycles?|loops?|path(?:way)?s?|chains?|modules?|structures?|spirals?|logic(?:al)?(?: chain)?|ecosystems?|communit(?:y|ies))'
