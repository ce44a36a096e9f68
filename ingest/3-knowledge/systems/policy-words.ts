/** The words for policies, as data, in English and 中文. */
import { signed } from '../signed-pattern.ts'

/** Nouns that make a recommendation a policy: what governments and associations give, set and regulate. */
export const POLICY_HEAD =
  /\b(?:polic(?:y|ies)|regulations?|legislat\w+|legal frameworks?|laws?|tax (?:incentives?|deductions?|credits?)|subsid(?:y|ies)|incentives?|fiscal|special (?:funds?|loans?|subsid\w+)|funding|financial support|standards?|certification system|accreditation|index|early[- ]warning|monitoring mechanism|evaluation (?:system|mechanism|index)|information (?:matching )?platform|big data platform|database|development plans?|planning|land[- ]use|approval process|equity incentives?|classification evaluation)\b|政策|法规|条例|补贴|税收|财政|专项|标准|激励|规划|制度/iu

/** Names of documents and programmes: a title in 《》 or quotation marks, or capitalised words that end in a document's kind. */
export const NAMED_POLICY =
  /《(?<zh>[^》]{4,60}?(?:意见|纲要|方案|规划|条例|办法|法|通知|标准|计划|决定|行动|技术))》|"(?<quoted>[A-Z0-9][^"]{4,90}?(?:Plan|Project|Program(?:me)?|Initiative|Scheme|Standard|Award|Action|Policy|Index|Strategy|System))"|(?<before>"[A-Z0-9][^"]{2,40}" (?:\w+ )?(?:certificates?(?: systems?)?|accreditation|reform|initiative|plan|scheme|policy|programs?))\b|\b(?<known>(?:modern|new|enterprise) apprenticeships?(?: systems?)?|order-class programs?)\b|(?<knownZh>现代学徒制|新型学徒制|1\+X证书制度|"1\+X"证书(?:制度)?|\p{Script=Han}{2,6}省\p{Script=Han}{2,14}(?:项目|计划|工程))|\b(?<opinions>(?:Opinions|Notice|Guidelines|Regulations|Measures|Decision|Outline) (?:on|for|of) (?:the )?[A-Z][\w-]*(?: (?:of|the|and|for|in|on|to|[A-Z][\w-]*))*)|\b(?<title>(?:[A-Z][\w&-]+ ){2,8}(?:Plan|Standard|Act|Law|Scheme|Initiative))\b/gu

/** What stands after these only says how. */
export const MEANS = / (?:by means of|by|through|with|via|under|according to)\b.*$|通过.*$/iu

/** What is done to a policy that there is already: without the verb its name would say nothing. */
export const CHANGING_VERBS: readonly string[] =
  'strengthen improve refine simplify streamline optimize perfect expand broaden deepen clarify enhance raise increase lower reduce shorten update upgrade enforce reform revise adjust standardize unify'.split(
    ' ',
  )

/** Means that only governments have. */
export const GOVERNMENT_MEANS =
  /\b(?:tax|taxes|fiscal|subsid\w+|land[- ]use|legislat\w+|legal frameworks?|laws?|regulations?|special (?:government )?(?:funds?|loans?)|public funds?|approval process)\b|税收|财政|补贴|法规|条例|立法|政策/iu

/** What "can be allocated" or "the government can use": a policy put forward as a possibility. */
export const GIVEN = signed(
  /(?<thing>[^.;]{4,90}?) (?:can|may) be (?:allocated|provided|granted|offered|introduced|established|set up)\b|^(?:through|by|with) (?:measures such as |means of )?(?<means>[^.;]{4,120}?), (?:the )?governments? (?:can|may)\b/iu,
  /(?:can|may) be |governments? (?:can|may)/i,
)
