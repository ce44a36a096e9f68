/** The words that a Chinese clause is parsed by, longest first. */
import { PLAIN_VERBS, STRONG_VERBS } from '../../chinese-words.ts'
import { type Cue, cues } from '../../cues.ts'

export const chineseCues = cues.filter((cue) => cue.lang === 'zh')

/** What a word is to the clause: words of a cue are predicates, a `verb` has an object and claims nothing, those of `BLIND` only keep shorter ones from being seen in them. */
export type WordKind = 'predicate' | 'verb' | 'preposition' | 'and' | 'of' | 'blind'

const split = (text: string): string[] => text.split(/\s+/u).filter(Boolean)

const PREPOSITIONS = split(
  '通过 借助 依托 依靠 凭借 围绕 针对 根据 基于 随着 为了 为 给 对 对于 关于 向 在 从 以 将 把 与 同 跟 和 由 被 受 受到 按照 依据 经过 利用 运用 于 除了 作为',
)
const AND = split('、 和 与 及 以及 或 或者 并 同 跟')
const BLIND = split(
  `可以 以及 以来 所以 以便 以期 以上 以下 以往 以为 参与 面对 应对 相对 对比 对象 由于 因为 认为 成为 称为 视为 行为 分为 较为 更为 极为 颇为 人为 即将 必将 将来 自由 理由 现在 存在 在于 正在 内在 潜在
  从而 从事 自从 向上 方向 倾向 导向 取向 一方面 另一方面 同时 同样 共同 不同 相同 如同 和谐 饱和 平和 总和 还是 或是 但是 可是 于是 就是 也是 都是 而是 不是 是否 是非 凡是 若是 要求 关于 至于 属于 用于 处于 位于 低于 高于 基于 等于 善于 由此 为此 对此 以此 因此 在此
  其中 其他 其它 其次 其实 尤其 之间 给予 以至 加以 予以 得以 足以 难以 用以 对手 对外 对内 对口 为主 以内 以外 跟踪 跟进 同类 同步 同等 赞同 合同 协同 指标 指数 手指 指向 指针`,
)

const VERBS = split(
  `了解 开展 进行 实施 实行 采取 采用 充分利用 坚持 加大 加入 邀请 聘请 选拔 具备 拥有 享有 获得 取得 得到 存在 发现 提出 指出 认为 表明 研究 探讨 探索 尝试
  成立 组建 设立 制定 制订 完成 推行 借鉴 参与 引进 掌握 熟悉 建立 编制 编写 撰写 出台 颁布 印发 发布 召开 举办 签订 重视 注重 关注 强调 发挥 使用 运用 结合 缺乏 缺少 侧重 具有 有 派出 吸纳 聘任 成为 起到 担任 承担 作出 做出 遵循 贯彻
  面临 应对 解决 克服 避免 减少 降低 打破 考虑 明确 规范 组织 安排 鼓励 倡导 接受 经历 积累 加以 展开 呈现 体现 反映 揭示 进入 走向 增加 预测 触发 诱发 启动 加剧 加重 使 使得 让 令 证实 检验 考察 拓展到 引申 指 是指 指的是 列入 纳入`,
)

/** What brings about what the clause after it says. */
export const MEANS: ReadonlySet<string> = new Set(['通过', '借助', '依托', '依靠', '凭借', '随着', '利用', '运用', '基于', '经过', '以'])
export const FRONTED: ReadonlySet<string> = new Set(['将', '把'])
export const AGENTS: ReadonlySet<string> = new Set(['由', '被', '受', '受到'])
export const WITH: ReadonlySet<string> = new Set(['与', '和', '同', '跟'])
/** A使B提升C: B raises C. */
export const CAUSATIVES: ReadonlySet<string> = new Set(['使', '使得', '让', '令'])
/** 面向企业的课程: the noun after 的 is what faces. */
export const RELATIVES: ReadonlySet<string> = new Set(split('面向 适应 满足 符合 服务 支撑 对接 契合 融入 影响 制约 阻碍 顺应 匹配'))
/** Verbs that are nouns as readily. */
export const SOFT: ReadonlySet<string> = new Set(
  split(
    '适应 匹配 影响 服务 指导 发展 支持 创新 结合 培养 培育 保障 建设 整合 规范 激励 引导 支撑 对接 适配 融合 组织 管理 实施 开展 变革 改革 要求 限制 约束 积累 响应 决定 契合',
  ),
)
/** 是 and what is like it. */
export const BEINGS: ReadonlySet<string> = new Set(chineseCues.filter((cue) => cue.kind === 'being').flatMap((cue) => cue.words))

const kinds = new Map<string, WordKind>()
for (const word of [...STRONG_VERBS, ...PLAIN_VERBS, ...VERBS]) kinds.set(word, 'verb')
for (const word of BLIND) kinds.set(word, 'blind')
for (const word of AND) kinds.set(word, 'and')
for (const word of PREPOSITIONS) if (!AND.includes(word)) kinds.set(word, 'preposition')
kinds.set('的', 'of')
for (const { kind, words } of chineseCues)
  for (const word of words) if (kind !== 'nominal' && kind !== 'adverbial' && !PREPOSITIONS.includes(word)) kinds.set(word, 'predicate')

const longest = Math.max(...[...kinds.keys()].map((word) => word.length))

/** The longest word that begins at `at` and ends by `until`; null where none does. */
export function wordAt(text: string, at: number, until: number): { word: string; kind: WordKind } | null {
  for (let length = Math.min(longest, until - at); length > 0; length--) {
    const word = text.slice(at, at + length)
    const kind = kinds.get(word)
    if (kind) return { word, kind }
  }
  return null
}

/** The cues of a word, by kind. */
export function cuesOf(word: string, kind: Cue['kind']): Cue[] {
  return chineseCues.filter((cue) => cue.kind === kind && cue.words.includes(word))
}

/** 在A的支持下: A is what it comes by. */
export const UNDER = /^的?.{0,3}(?:支持|支撑|推动|引领|引导|指导|带动|帮助|作用|影响|保障|驱动|助力|协助)下/u
