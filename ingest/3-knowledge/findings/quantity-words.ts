/** The words by which quantities are told in English and Chinese: numerals, multipliers, units, things that are counted. */

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean)

/** English numerals up to what prose writes out. */
export const NUMERALS: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  fifteen: 15,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  hundred: 100,
} // prettier-ignore

export const MULTIPLIERS: Record<string, number> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  billion: 1e9,
  trillion: 1e12,
  百: 1e2,
  千: 1e3,
  万: 1e4,
  亿: 1e8,
  万亿: 1e12,
} // prettier-ignore

/** Parts of a whole, as percentages. */
export const FRACTIONS: Record<string, number> = {
  half: 50,
  'one-half': 50,
  'one-third': 33.33,
  'two-thirds': 66.67,
  'one-quarter': 25,
  'three-quarters': 75,
  'one-fifth': 20,
  'a third': 33.33,
  'a quarter': 25,
  'one third': 33.33,
  'two thirds': 66.67,
  'one quarter': 25,
  'three quarters': 75,
  半数: 50,
  一半: 50,
} // prettier-ignore

/** Units of measure by the singular that a text may print, as the finding names them. */
export const UNITS: Record<string, string> = {
  yuan: 'yuan',
  rmb: 'yuan',
  cny: 'yuan',
  dollar: 'dollars',
  usd: 'dollars',
  euro: 'euros',
  pound: 'pounds',
  day: 'days',
  week: 'weeks',
  month: 'months',
  year: 'years',

  hour: 'hours',
  minute: 'minutes',
  semester: 'semesters',
  time: 'times',
  fold: 'times',
  point: 'points',
  hectare: 'hectares',
  ton: 'tons',
  tonne: 'tons',
  kilometer: 'kilometers',
  kwh: 'kWh',
  'percentage point': 'percentage points',
} // prettier-ignore

/** What surveys and reports count; a numeral in letters is a finding only before one of these. */
export const COUNTED = new Set(
  words(`
  enterprise company firm business corporation sme employer college school university institution polytechnic institute academy
  student teacher trainee graduate learner instructor lecturer professor faculty expert engineer technician craftsman apprentice mentor
  respondent participant interviewee informant subject person people worker employee staff manager executive director maker official
  farmer resident household member individual talent job post position vacancy
  questionnaire response survey interview sample case observation respondent item variable
  organization association agency department ministry committee alliance consortium community federation
  province city county country region district municipality village town
  project program course major textbook module lesson class base laboratory workshop center platform database patent standard
  certificate award prize paper article publication document policy report book journal session training workstation team group
  alert proposal suggestion credit robot machine device product order contract agreement
  `),
)

/** Nouns that make a number no finding: it numbers, dates or names something. */
export const NUMBERED = new Set(
  words(
    'table figure fig section chapter part no number nos vol volume issue page pp version industry web step phase grade level tier type model article equation eq appendix annex item top',
  ),
)

/** Chinese measure words that a numeral may stand before. */
export const MEASURES = words(
  '项 年 套 家 所 名 门 篇 份 个月 次 人 位 本 件 座 台 个百分点 个省 个城市 个国家 倍 天 周 小时 学时 学分 学期 平方米 人次 个 种 岁 部门',
)
/** Money, as the unit of a figure. */
export const CURRENCIES = words('元 人民币 美元 欧元 英镑 日元 港元')
/** A count of these says how a thing is divided, not how much there is of it: 三个方面. */
export const UNCOUNTED_ZH =
  /^(?:方面|阶段|层面|层次|层级|问题|步骤|特点|特征|部分|角度|视角|维度|环节|要素|原因|因素|领域|方向|关键|核心|重点|要点|概念|模式|类型|机制|体系|基本|主要|本质|变化|[，。；、）)"])/u
export const HAN_NUMERALS: Record<string, number> = {
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
  十: 10,
} // prettier-ignore
