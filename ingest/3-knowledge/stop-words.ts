/**
 * Words that no term begins or ends with, in folded form: function words, and the verbs, adjectives and nouns that
 * scholarly prose uses about anything.
 */

const words = (text: string): string[] => text.split(/\s+/).filter(Boolean)

/** No term holds one of these. */
export const FUNCTION_WORDS = new Set(
  words(`
  a an the this that these those it its they them their theirs he she his her him we our ours us you your i my me one ones
  who whom whose which what where when why how whether if then than so as at by for from in into of off on onto out over per
  through throughout to toward towards under until up upon via with within without about above across after against along
  alongside amid among around because before behind below beneath beside besides between beyond despite down during except
  like near since unlike and or nor but yet while whereas although though however therefore thus hence moreover furthermore
  meanwhile instead otherwise nevertheless be is are was were been being am do does did done doing have has had having can
  could may might must shall should will would not no none neither either both each every all any some such same other
  another others more most less least much many few several own only also even just still already again once ever never
  always often very too quite rather almost here there now et al etc ie eg
  first second third firstly secondly thirdly finally lastly one two three four five six seven eight nine ten
  的 了 在 是 和 与 及 或 等 对 从 为 以 于 也 而 其 之 中 上 下 将 被 把 由 向 到 使 让 并 且 但 不 有 无 这 那 该 此 本 各 个 些
  我 我们 他们 它 可 可以 能 能够 应 应该 需 需要 要 进行 通过 提出 以及 同时 其次 最后 首先 因此 所以 如 即 则 还 又 更 最 就 都 只
  所 者 性 化 年 月 日 第 一 二 三 四 五 六 七 八 九 十 两 多 种 类 项 名 次 份 具备 具有 包括 根据 依据 基于 针对 关于 目前 当前
  不同 相关 主要 很多 不断 仍 已 未 当 后 前 内 外 间 时 里 来 去 给 与其 下一步 一个 一种 这些 那些 这个 这种 如下 如何 什么
  `),
)

/** No term begins or ends with one of these; they may stand inside. */
export const EMPTY_WORDS = new Set(
  words(`
  accelerate accelerating achieve achieved achieving address adopt advance advancing aim align aligned alter analysis analyze
  analyzed applied apply applying approach appropriate area argue aspect available based basic basis become becoming bring bringing
  broad build building call called carry case central certain change changing characterized clear close closely combine combined
  comprehensive concept conclusion condition conduct connect connotation consider constitute construct constructing construction
  context continue continued continuous continuously contribute contribution core corresponding create creating critical crucial
  current cutting-edge deep deepen deepening deeply define demand detailed determine develop developed developing difference
  different differentiated direct direction directly diverse drive driven driving effect effective effectively efficient emerge emerging
  emphasize emphasizing enable enabling encourage enhance enhanced enhancing enrich ensure ensuring entire especially essential
  establish established establishing evolve evolving example existing expand expanding explore exploring face facilitate factor
  find finding focus focused focusing follow following form forming forward foster fostering foundation framework full fully
  function fundamental further future general generate give given goal good great greater grow growing guide guided guiding help high
  higher highlight hold idea identify impact implement implementation important improve improved improving include included including
  increase increased increasing increasingly indicate individual influence inherent innovate integrate integrated integrating introduce
  introduced introducing involve issue join joint jointly keep key lack large lead leading level leverage limited link linked
  logic long low main mainly maintain major make making manner mean measure mechanism meet method mode model moreover multiple
  mutual namely nature necessary need new note noted notion number object offer offering optimize optimized optimizing orient oriented
  overall paper part particular particularly pathway path pattern perspective phase play point position potential practical practice
  present process produce profound prominent promote promoted promoting proposal propose proposed provide provided providing purpose quality rapid
  rapidly range rank rate real realize recent recently reduce reflect reflected regard regarding regular relate related relation relationship
  relatively relevant rely remain remained report represent require required requirement requiring research reshape reshaping resolve resource
  respect respond response rest result resulting reveal rise role scale scholar scope section see seek serve served serving set setting shape shaping
  share shift shifting short show significance significant significantly similar similarly simply situation small solid solve specific spur
  stage state step stimulate strategic strategy strengthen strengthening strong structural structure study studied subject substantial
  suggest suitable support supported supporting sustain sustained system systematic systematically take taken taking task tend term
  theoretical theory thereby thing time together top toward traditional transform transforming trend type typical understand unique update
  updated updating use used using utilize value various vast view vital way whole wide widely widespread work working world year
  multi-dimensional dimension characteristic element content background internal external good better best actively timely
  cutting edge allow allowing undergo undergoing make access fraction contain containing scale
  table figure fig appendix abstract keyword introduction reference acknowledgment
  应用 研究 分析 问题 发展 建设 情况 方面 内容 方式 方法 过程 提升 提高 促进 推动 加强 实现 完成 开展 建立 形成 作为 成为 存在 影响 作用
  减少 增加 对于 比 偏爱 期间 发现 一段 时间 之后 以后 以来 部分 大多数 多数 许多 若干 均 并且 是否 认识 表明 显示 存有 有关 呈现
  要求 掌握 参与 加入 组建 鼓励 培养 完善 推进 构建 探索 实践 利用 提供 结合 指出 认为 采用 得到 取得 获得 带来 满足 适应 支持 体系 能力
  `),
)
