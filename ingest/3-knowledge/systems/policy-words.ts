/** The words for policies, as data, in English and 中文. */
import { signed } from '../signed-pattern.ts'

/** Nouns that make a recommendation a policy: what governments and associations give, set and regulate. */
export const POLICY_HEAD =
  /\b(?:polic(?:y|ies)|regulations?|legislat\w+|legal frameworks?|laws?|tax (?:incentives?|deductions?|credits?)|subsid(?:y|ies)|incentives?|fiscal|special (?:funds?|loans?|subsid\w+)|funding|financial support|standards?|certification system|accreditation|index|early[- ]warning|monitoring mechanism|(?:evaluation|assessment|appraisal|supervision|admission|appointment|training|forecast\w*|credit) (?:systems?|mechanisms?|index(?:es)?|criteria|indicators)|(?:evaluation|assessment) criteria|system (?:for|of) (?:\w+ and )?(?:\w+ly )?(?:predict|forecast|releas|monitor|evaluat|assess|certif|recogni|award|supervis)\w+|preferential treatment|third-party|information (?:matching )?platform|big data platform|database|development plans?|planning|land[- ]use|approval process|equity incentives?|classification evaluation|(?:institutional|education system|mixed-ownership|evaluation) reforms?|vocational education system)\b|政策|法规|条例|补贴|税收|财政|专项|标准|激励|规划|制度/iu

/** Names of documents: a title in 《》, and how a document's or programme's title ends. */
const NAMED_ZH =
  '《(?<zh>[^》]{4,60}?(?:意见|纲要|方案|规划|条例|办法|法|通知|标准|计划|决定|行动|技术|指南|要求|目录)(?:[（(][^）)]{1,12}[）)])?)》'
const QUOTED =
  '"(?<quoted>[A-Z0-9][^"]{4,90}?(?:Plan|Project|Program(?:me)?|Initiative|Scheme|Standard|Award|Action|Policy|Index|Strategy|System)),?"'
const BEFORE =
  '(?<before>"[A-Z0-9][^"]{2,40}" (?:\\w+ )?(?:certificates?(?: systems?)?|accreditation|reform|initiative|plan|scheme|policy|programs?))\\b'
/** What governments run for vocational education, by the names in use. */
const KNOWN =
  '\\b(?<known>(?:(?:modern|new|enterprise) )?apprenticeships? systems?|(?:modern|new|enterprise) apprenticeships?|order-class programs?|"?double[- ]high"? (?:plan|colleges?|initiative)|double first-class|(?:city|municipal)[- ]level industry[- ]education consorti(?:um|a)|industry[- ]education integration communit(?:y|ies)|dual[- ]carbon (?:goals?|targets?|strategy)|rural revitali[sz]ation strategy|belt and road(?: initiative)?|made in china 2025|(?:education|manufacturing) (?:strong|power(?:house)?) (?:country|strategy)|strategy (?:of|for) (?:strengthening|rejuvenating|invigorating|building) [^,.;]{4,70}|(?:national|state) (?!level)(?:[a-z-]+ ){0,3}(?:strategy|goals|plan|initiative|project|program(?:me)?))\\b'
const KNOWN_ZH =
  '(?<knownZh>现代学徒制|新型学徒制|1\\+X证书制度|"1\\+X"证书(?:制度)?|市域产教联合体|产教融合共同体|"?双高"?计划|乡村振兴战略|十[五六七八九]大报告|"?十[一二三四五]五"?(?:规划纲要|规划|计划)|\\p{Script=Han}{2,6}省\\p{Script=Han}{2,14}(?:项目|计划|工程))'
const OPINIONS =
  '\\b(?<opinions>(?:Opinions|Notice|Guidelines|Regulations|Measures|Decision|Outline) (?:on|for|of) (?:the )?[A-Z][\\w-]*(?: (?:of|the|and|for|in|on|to|[A-Z][\\w-]*))*)'
const TITLE = '\\b(?<title>(?:[A-Z][\\w&-]+ ){2,8}(?:Plan|Standard|Act|Law|Scheme|Initiative))\\b'
/** "Hill County's policy granting millers a tax deduction". */
const OWNED =
  "\\b(?<owned>(?:\\p{Lu}\\p{L}+ )*\\p{Lu}\\p{L}+['’]s (?:[a-z-]+ ){0,2}(?:policy|plan|scheme|programme|program|regulations?) (?:granting|giving|offering|allowing|of|on|for|to) [^,.;]{4,120})"

/** Names of documents and programmes in a sentence; the group that matched holds the name. */
export const NAMED_POLICY = new RegExp([NAMED_ZH, QUOTED, BEFORE, KNOWN, KNOWN_ZH, OPINIONS, TITLE, OWNED].join('|'), 'gu')
/** What stands after these only says how. */
export const MEANS = / (?:by means of|by|through|with|via|under|according to)\b.*$|通过.*$/iu

/** Means that only governments have. */
export const GOVERNMENT_MEANS =
  /\b(?:tax|taxes|fiscal|subsid\w+|land[- ]use|legislat\w+|legal frameworks?|laws?|regulations?|special (?:government )?(?:funds?|loans?)|public funds?|approval process)\b|税收|财政|补贴|法规|条例|立法|政策/iu

/** What "can be allocated" or "the government can use": a policy put forward as a possibility. */
export const GIVEN = signed(
  /(?<thing>[^.;]{4,90}?) (?:can|may) be (?:allocated|provided|granted|offered|introduced|established|set up)\b|^(?:through|by|with) (?:measures such as |means of )?(?<means>[^.;]{4,120}?), (?:the )?governments? (?:can|may)\b/iu,
  /(?:can|may) be |governments? (?:can|may)/i,
)

/** A policy in force, told without "should": "talent programs offer subsidies", "group standards set out levels". */
export const IN_FORCE = signed(
  /(?:^|[,;] (?:and )?)(?<name>(?:[\p{L}-]+ ){0,5}(?:policies|subsidies|regulations|laws|loans|(?<!(?:training|new|these|such|of|emerging) )programs|standards)) (?:provide|offer|grant|give|set out|stipulate|specify|require|exempt|encourage)\b/iu,
  /polic|subsid|regulation|laws|loans|programs|standards/i,
)
/** Under a heading of safeguards, what a sentence is about: "Better pay for masters lifts their zeal". */
export const PROVISION =
  /^(?:(?:similarly|additionally|moreover|furthermore|in addition|at the same time),? )?(?<name>(?!(?:this|these|such|it|they)\b)[^,.;:]{4,50}?\b(?:polic(?:y|ies)|reforms?|incentives?|subsid(?:y|ies)|funds?|loans?|platforms?|index|standards?|pay|salar(?:y|ies)|investment|criteri(?:on|a)|as (?:an? )?(?:\p{L}+ )?criterion)\b[^,.;:]{0,70}?) (?=(?:is|are|can|will|boosts?|fosters?|provides?|offers?|ensures?|encourages?|enables?|promotes?|helps?|raises?)\b)/iu
/** What a proposal does with the policy: new ones are named by themselves. */
export const MAKING_VERB =
  /^(?:establish|introduc|creat|develop|formulat|draft|design|set up|build|issu|provid|offer|launch|receiv|roll(?:ing)? out|implement)(?:e|es|ing)? (?!and\b)(?:an? |the )?/iu
/** Before a title these say that it is to be. */
export const TO_BE_MADE =
  /\b(?:introduc|develop|creat|establish|draft|formulat|build|design|launch|propos|set(?:ting)? up|spearhead)\w*\b[^,.;]{0,60}$/iu
