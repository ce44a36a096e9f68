/** The words in which sentences put systems forward, as data. */
import { signed } from '../signed-pattern.ts'

/** What runs in steps or stands in parts. */
const NOUN =
  '(?:frameworks?|mechanisms?|models?|modules?|cycles?|loops?|path(?:way)?s?|profiles?|feedback systems?|(?:logical|learning) chains?)'
const COUNT = '(?:two|three|four|five|six|seven|eight|\\d)'
/** What every NOUN holds. */
const NOUN_SIGN = /framework|mechanism|model|modul|cycle|loop|path|profile|feedback|chain/i
const GENERIC = '(?:aspects|dimensions|ways|lines|stages|steps|levels|path(?:way)?s|mechanisms)'

export const QUOTED = new RegExp(`"(?<name>[^"]{5,120})"\\s+(?:theoretical |integrated |analytical )?(?<noun>${NOUN})\\b`, 'iu')
/** A "wheel-watch-store" chain: a row of stages. */
export const QUOTED_CHAIN = /"(?<name>[^"]{2,40}(?:\s*[-→]\s*[^"]{2,40}){2,5})\.?"\s+(?<noun>chain|logic|path(?:way)?|route)\b/iu
/** It requires mending A, watching B, and storing C, thereby forming a D mechanism. */
export const FORMING = signed(
  new RegExp(
    `\\b(?<list>\\p{L}+ing [^.;:,]{4,110}, \\p{L}+ing [^.;:,]{4,110},? (?:and )\\p{L}+ing [^.;:,]{4,110}), (?:thereby |thus )?(?:forming|creating|constituting|building) (?<name>an? (?:[\\p{L}-]{1,30} ){0,5}(?:${NOUN}|systems?|ecosystems?))\\b`,
    'iu',
  ),
  /forming|creating|constituting|building/i,
)
/** Through A, B, and C, a training model is formed. */
export const FORMED_BY = signed(
  new RegExp(
    `\\b(?:through|by) (?<list>[^.;:,]{4,110}, [^.;:,]{4,110},? and [^.;:,]{4,110}), (?<name>(?:an? |the )(?:[\\p{L}-]{1,30} ){0,5}(?:${NOUN}|systems?|ecosystems?))\\b[^.;:]{0,120}?\\b(?:is|are|can be|will be) (?:\\p{L}+ly )?(?:formed|built|established|created|constructed|realized)\\b`,
    'iu',
  ),
  /formed|built|established|created|constructed|realized/i,
)
/** The shift of A from B to C: one stage after another. */
export const SHIFT = signed(
  /\b(?:the )?(?<noun>transformation|transition|shift|evolution|leap|upgrading|change)s? (?:of (?<of>[^.,;:]{3,70}?) )?from (?<from>(?:an? )?[^.,;:]{3,60}?) to (?<to>(?:an? )?[^.,;:]{3,60}?)(?=[.,;:]|$| (?:through|by|with|and|in|so|that|which)\b)|\b(?:transform|shift|chang|convert)(?:ed|s|ing)? (?<what>(?!from)[^.,;:]{3,60}?) from (?<from2>[^.,;:]{3,50}?) to (?<to2>[^.,;:]{3,50}?)(?=[.,;:]|$| (?:through|by|with|and|in|so|that|which)\b)/iu,
  / from /,
)
/** 甲从乙向丙转变 */
export const SHIFT_ZH = signed(
  /(?<of>[^，。；：]{0,16}?)(?:从|由)(?<from>[^，。；：]{2,16}?)(?:转变为|转向|走向|拓展到|[向到])(?<to>[^，。；：]{2,20}?)的?(?:转变|转型|转化|跨越|演进|拓展|迈进|过渡)|(?<of2>[^，。；：]{0,16}?)(?:从|由)(?<from2>[^，。；：\d]{2,24}?)，?(?:逐步|逐渐|进一步)?(?:发展到|拓展到|扩展到|延伸到|上升到|过渡到|转变为|转向|走向)(?<to2>[^，。；：.\d]{2,24})/u,
  /转|跨越|演进|拓展|迈进|过渡|发展到|扩展到|延伸到|上升到|走向/,
)
/** "甲、乙、丙"的能力体系 */
export const QUOTED_ZH =
  /"(?<name>[^"]{2,20}(?:[、\-→][^"、\-→]{1,20}){2,6})"的?(?<noun>[^，。；："]{0,24}?(?:体系|框架|模式|机制|路径|模型))/u
/** 三条路径：甲、乙、丙; 机制包括甲、乙和丙 */
export const COLON_ZH = signed(
  /(?<name>[^，。；：]{2,40}(?:路径|机制|模式|框架|体系|维度|循环))[^，。；：]{0,6}(?:：|包括|包含|涵盖|分别是|即)(?<list>[^。：]{5,200})/u,
  /路径|机制|模式|框架|体系|维度|循环/,
)
/** 体现在四个方面：, 应具备的能力如下：; what comes after counts. */
export const ANNOUNCED_ZH = signed(
  /(?<name>[^。；]{4,90}?)(?:(?:体现|表现|反映)(?:在|为))?(?:以下|如下|下列)?(?:[\d两二三四五六七八]\s?(?:个|大|点|项|种|条)(?:方面|阶段|途径|路径|方式|步骤|环节|层面|措施)|如下)：/u,
  /：/,
)
export const NAMED_AFTER = signed(new RegExp(`\\b(?<noun>${NOUN})\\s+(?:named |called |titled |of )?"(?<name>[^"]{5,120})"`, 'iu'), /"/)
/** What is divided, counted or just before the colon, and its parts after it. */
export const COLON = signed(
  new RegExp(
    `(?<name>[^.;:]{0,140}(?:\\b${COUNT} (?:[a-z-]+ ){0,3}(?:${GENERIC}|${NOUN}|difficulties|systems)\\b[^.;:]{0,30}|\\b${NOUN}(?: of [^.;:,]{3,50})?|\\bvirtuous cycle[^.;:]{0,40}))\\s*:\\s*(?<list>[^.:]+)`,
    'iu',
  ),
  /:/,
)
/** What is divided, and its parts after a verb of containing or after "dimensions such as". */
export const CONTAINING = signed(
  new RegExp(
    `(?<name>[^.;:,]{0,90}\\b(?:${NOUN}|systems?|components?))\\b[^.;:]{0,40}?\\b(?:encompass(?:es)?|compris(?:es|ing)|consists? of|covers|includes?|(?:dimensions|aspects|elements) such as|that (?:assesses|covers|links|integrates|combines|connects))\\s+(?<list>[^.;:]+)`,
    'iu',
  ),
  /encompass|compris|consist|cover|includ|such as|that (?:assess|link|integrat|combin|connect)/i,
)
/** A three-tier framework of A, B, and C; a profile, covering A, B, and C; a logic centered on A, B, and C. */
export const OF_PARTS = signed(
  new RegExp(
    `\\b(?<name>(?:[\\p{L}-]{1,30} ){0,4}(?:${NOUN}|logic))(?: of| for [^.,;:]{3,40}, covering|,? (?:covering|including|comprising|integrating|combining|encompassing|centered on|centred on)) (?<list>[^.;:"]{3,60},[^.;:"]{3,60},? and [^.;:,"]{3,60})`,
    'iu',
  ),
  new RegExp(`${NOUN_SIGN.source}|logic`, 'i'),
)
export const STEPPED = signed(new RegExp(`(?<name>(?:[\\p{L}-]{1,30} ){0,5}${NOUN})\\b`, 'iu'), NOUN_SIGN)
/** A cycle that a paragraph closes: its sentences are the rounds. */
export const CYCLE =
  /\b(?<name>(?:virtuous|upward|dynamic|feedback|spiral|(?:closed )?feedback)(?:[ ,-]+[a-z]+){0,2}?[ -](?:cycle|spiral|loop|pattern)s?)\b|(?<zh>良性循环|螺旋(?:式)?上升|闭环)/iu
export const CYCLE_KIND = /\b(?:cycle|spiral|loop|pattern)|循环|螺旋|闭环/iu
/** A design that is put forward, whose parts the next sentences tell. */
export const PUT_FORWARD = new RegExp(
  `\\b(?:propos|construct|establish|adopt|introduc|put forward|build|design)\\w*\\s+(?:an?|the)\\s+(?<name>(?:(?:two|three|four|five|dual|multi)-[a-z]+ )(?:[\\p{L}-]{1,30} ){0,4}(?:${NOUN}|system))\\b`,
  'iu',
)
/** A mechanism that should be set up to do this, doing that, and doing the other. */
export const PURPOSED = new RegExp(
  `\\b(?<name>an? (?:[\\p{L}-]{1,30} ){1,5}${NOUN}) (?:should|must|needs? to|could|would) be \\w+(?: up)? to (?<list>[^.;:]{8,260})`,
  'iu',
)
/** By doing A through B, doing C through D, and doing E through F, the components … */
export const BY_MEANS =
  /^by (?<list>\w+ing [^.;:]{8,90}, \w+ing [^.;:]{8,90},? and \w+ing [^.;:,]{8,90}), (?:the|these|all) (?<name>[^.;:,]{3,60}?)(?: (?:advance|work|form|act|support|drive)\w*\b)/iu
/** "At the skills level, …", "within the first dimension, …". */
export const LEVEL = /^(?:at|within|in|on) the (?<name>[\p{L} -]{3,40}? (?:level|dimension|aspect|stage|side))\b/iu
/** The paper's own course, and what it rests on, are no systems. */
export const OWN_COURSE =
  /\b(?:analy[sz]es?|examines?|discuss(?:es)?|explores?|investigates?|studies|reviews?|divided into|draws? on|rests? on|based on)\b|\bfollowing\b/iu
