/**
 * What Chinese words may do in a noun phrase, as far as a list can tell: the segmenter gives words, not their classes.
 *
 * A word that no list holds is taken for a noun. The lists are of scholarly prose in general, none of a field.
 */

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/u).filter(Boolean))
const letters = (text: string): ReadonlySet<string> => new Set(text.replace(/\s/gu, ''))

/** Part of no noun phrase: pronouns, adverbs, conjunctions, prepositions, auxiliaries, and verbs that are no nouns. */
export const NEVER_NOUN = words(`
  我们 他们 她们 它们 自己 自身 本身 这些 那些 这个 那个 这种 那种 这样 那样 这里 那里 其中 其他 其它 其余 各自 彼此 双方 两者 前者 后者 一些 某些 某个 有些
  任何 什么 如何 怎样 为何 是否 哪些 许多 很多 众多 诸多 大量 大批 不少 少数 多数 大多数 大部分 部分 一部分 所有 全部 一切 每个 各个 各种 各类 各级 各项 各方面 多种 几个 若干 
  以上 以下 上述 下述 以往 以来 之前 之后 之间 之一 之下 之中 期间 中的 的是 人们 大家 读者
  不仅 不但 不只 而且 并且 并 而 但 但是 然而 可是 不过 虽然 尽管 即使 如果 假如 倘若 只要 只有 无论 不论 不管 除非 因为 因此 因而 所以 由于 由此 从而 进而 以便 以期 以至 以及 以 及
  或者 还是 或 和 与 同 跟 既 又 也 都 还 就 才 再 更 最 很 太 极 较 比较 非常 十分 相当 尤其 尤其是 特别 特别是 甚至 甚至于 几乎 大约 大概 左右 似乎 往往 常常 通常 一般 总是 经常
  已 已经 曾 曾经 正在 将 将要 将会 仍 仍然 仍是 依然 尚 尚未 未 没有 没 不 非 无 无法 不能 不会 不可 不要 不必 不是 不再 难以 并不 并非 并未 从未 绝不 毫不 必须 必然 必将 应 应当 应该 应用于
  须 需 需要 要 可 可以 可能 能 能够 会 愿意 敢 值得 宜 只能 只是 就是 也是 都是 还是 而是 乃是 正是 即 即是 则 则是 便 便是 是 为 于 在 从 自 由 对 对于 关于 至于 针对 根据 依据 按照 依照 遵循 基于 鉴于 随着 伴随 通过 经过 借助
  借鉴 依托 依靠 凭借 围绕 结合 沿着 朝着 向 往 到 给 让 使 使得 令 把 被 所 受 受到 得到 获得 取得 给予 予以 加以 进行 具有 具备 拥有 享有 存在 出现 发生 产生 成为 变成 称为 作为 视为 看作 看成 认为 以为 指出 提出
  表明 说明 显示 发现 强调 主张 倡导 呼吁 提到 谈到 得出 包括 包含 涵盖 涉及 属于 来自 源于 来源于 取决于 有助于 有利于 有助 有利 便于 利于 在于 处于 位于 介于 低于 高于 优于 等于 基本上 实际上 事实上 一定 一定程度 某种程度 一方面 另一方面
  首先 其次 再次 最后 第一 第二 第三 第四 第五 一是 二是 三是 四是 五是 其一 其二 其三 此外 另外 同时 与此同时 例如 比如 譬如 诸如 如 比如说 也就是说 换言之 总之 综上所述 目前 当前 现在 如今 当今 近年 近年来 今后 将来 过去 至今 迄今
  不断 逐步 逐渐 日益 日渐 越来越 进一步 更加 更为 更多 更好 更高 愈加 大力 切实 努力 有效地 极大 极大地 大大 真正 分别 单独 顺利 逐一 直至 往返
  面临 面对 面向 迎来 走向 步入 进入 迈向 应对 满足 适应 符合 顺应 契合 立足 立足于 着眼于 着力 致力于 致力 旨在 用于 用来 以此 借此 为此 对此 如此 因 故 倘 若 像 正如 犹如 据 凡 至 等 等等 的 地 得 了 着 过 吗 呢 吧 们 其 之 此 该 本 这 那 某 每 各 另 两 几 多 数 一 二 三 四 五 六 七 八 九 十 百 千 万 亿
  未来 此后 此前 同期 远远 更要 都会 也在 也要 仍需 还要 均为 万一 一一 人次 与否 本文 而言 来说 来看 如下 考虑 至少 截至 截止 并无 人的 均有 在此 由此 据此 称之为 就 里面 一种 开始 继续 定位于 属 分为 划分 划分为 侧重 第 个 种 项 类 次 份 位 名 年 月 日 点 些 条 套 门 届 批 余 约 共 仅 只 均 皆 先 后 前 初 一个 一种 一项 一套 一系列 一定的 一种 两种 三种 两个 三个 四个 五个 多个 四种 一步 一点 下一步 一步步 有 无 具 含 占 达 达到 超过 位居 居 系 称 叫 说 看 想 做 作 来 去 上 下 中 内 外 里 时 间 旁 处 起 出 入 开 起来 出来 下来 下去 上来 当中
  新的 更新 很好 较好 较大 较高 较低 较多 较少 完善的 特有的 强 弱 大 小 高 低 长 短 好 坏 难 易 早 晚 深 浅 广 紧 松 快 慢
  期望 希望 意味着 意味 反映 体现 揭示 展现 呈现 表示 表现 引起 引发 导致 造成 带来 致使 促使 催生 形成 构成 组成 组建 起到 发挥 扮演 承担 担任 奠定 打下 打造 注入 提供 提出 开展 展开 实行 采取 采用 采纳 利用 运用 使用 借用 推行 推广 坚持 保持 维持 注重 重视 关注 忽视 着重 侧重 侧重于
  拟 欲 亟待 亟需 急需 离不开 有赖于 等同 区别于 不等于 相对 相对于 相比 相较 相较于 比 除 除了 除此之外 以外 起着 看出 可见 可知 探讨 探究 探索 尝试 力求 力图 试图 做到 做出 作出 完成 参加 加入 从事 负责 聘请 邀请 选拔 派遣 派出 设立 创建 创立 建成 编制完成 签订 颁布 印发 发布 出台 下发 制定 制订 举办 召开 撰写 编写 开设 增设
  掌握 熟悉 了解 理解 把握 认识到 意识到 感到 感受到 值得 加大 加快 加深 增加 降低 下降 上升 削弱 缩小 扩大 扩展 拓宽 避免 防止 克服 消除 打破 摆脱 弥补 缺乏 缺少 缺失 不足 欠缺 不利于 不利 阻碍 妨碍 制约 限制 束缚 约束
`)

/** What tells of a noun how it is: none of a phrase's edge, and no part of a name unless it stands inside one (校企深度融合). */
export const ADJECTIVES = words(`
  有效 合理 全面 深入 深度 广泛 普遍 直接 间接 主动 自主 共同 独立 良好 巨大 重大 重要 主要 关键 必要 首要 严重 复杂 多样 多元化 唯一 特定 具体 明确 典型 独特 突出 紧密 密切 稳定 灵活 强大 真实 丰富 积极 相应 相关 有关 不同 特殊 高效 显著 明显 充分 完善 清晰 随机 快速 迅速 及时 一致 特有 相似 相同
`)

/** Verbs that end a noun phrase (师资能力提升) and part two (A提升B), and that begin a clause without a subject. */
export const STRONG_VERBS = words(`
  推动 促进 驱动 带动 拉动 助推 助力 加速 激发 激活 引领 引导 倒逼 推进 调动 刺激 深化 提升 提高 增强 优化 强化 加强 夯实 改善 改进 巩固 完善 健全 保障 确保 保证 支撑 支持 服务于 实现 重塑 重构 变革 改变 改造 革新 颠覆 突破 转变 培养 培育 造就 输送 供给 构建 建构 搭建
  开发 拓展 整合 融入 对接 衔接 匹配 赋能 反哺 满足 鼓励 落实 执行 履行 贯彻 营造 凝练 凝聚 吸引 吸纳 汇聚 聚集 集聚 决定 影响 影响着 介绍 阐述 分析 讨论 检验 考察 验证 比较 预测 测量 评估 获取 掌握 提炼 挖掘 发掘 激励 扶持 协助 帮助 指导 督促 监督 规范 引进 聘任 招募 遴选 设置 设计 制作 建设 发展 开拓 传播 传递 转化 转移 转变 增进 调整 适应 认识 尊重 熟练 熟练操作 操作 纳入 归纳 总结 梳理 结束 回顾 缩短 延长 扩充 维系 创设 创造 调节 抑制 缓冲 预防 干预 要求 依赖 呼唤 体验 选择 接受 讲授 传授 维护 缓解 化解 解决 成立 建立 参与 实施 减少 疏导
`)

/** Of those, what modifies a noun as readily as it governs one: 发展路径, 设计方案; they part nothing. */
export const SOFT_VERBS = words(`
  建设 发展 设计 管理 研究 服务 应用 创新 改革 合作 教育 教学 培训 实践 指导 评价 评估 测量 分析 操作 监督 规范 激励 培养 培育 开发 引进 支持 支撑 保障 整合 转化 传播 体验 选择 预测 干预 预防 对接 匹配 调节 供给 聘任 设置 认识 适应 影响 驱动 检验 比较 创造 要求 转型 扶持 招募 引导 解决 疏导 维护 参与 减少 缓解
`)

/** Nouns that make a compound of the verb before them: 培养模式 is no clause. */
export const HEAD_NOUNS = words(`
  模式 体系 机制 路径 途径 方案 质量 目标 能力 水平 方式 方法 过程 环境 条件 基地 平台 中心 团队 队伍 人员 者 制度 政策 计划 规划 项目 工作 活动 内容 需求 前景 战略 理念 理论 阶段 方向 领域 问题 效果 成果 成效 措施 策略 标准 体制 系统 技术 手段 资源 空间 动力 力度 规律 趋势 特点 状况 现状 差异 结果 指标 因素 模型 工具 机构 系数 效应 关系 作用 岗位 意识 架构 观 力 率 性 度 型 化 式
`)

/** Verbs and nouns that add little to the noun before them: what is raised, built or at a level is the noun. */
export const WEAK_HEADS = words(`
  发展 建设 水平 质量 提升 提高 工作 过程 方面 领域 状况 情况 现状 程度 问题 作用 重要性 必要性 意义 价值 影响 实现 形成 推进 完善 实施 开展 运用 要求 改善 优化 增强 加强 构建 建立 目标 需要 变化 特点 内容 进程 步伐 力度 效率 成效 优势 支持 应用 效果 结果
`)

/** What stands before a noun without naming another thing. */
export const WEAK_MODIFIERS = words(`
  我国 我院 我校 本校 全国 国内 国外 国内外 当代 目前 实际 现实 整体 总体 基本 一般 其他 原有 现有 优秀 自身 整个 后续 上述 进一步 多元 内部 外部
`)

/** Single characters that belong to the word before them. */
export const SUFFIXES = letters(
  '人性化型式类者率度力学家员制业院校生权链群网法论观感层区域器机术科系所馆部局厅厂室岗课班师资源圈库库站村镇县市省国税费金券款品量值表图书证件版卷刊报会团队组党派系族界史期代际线面体物质态势',
)
/** Single characters that belong to the word after them. */
export const PREFIXES = letters('新双跨多高副总非亚超子微云智老全准校')
/** Single characters that are verbs, adverbs or measures, and no part of a word that the dictionary lacks. */
export const SINGLE_VERBS = letters(
  '派赴谈说论建办用学教听写读讲问找拿放带送请走进回见知懂爱怕靠凭按依沿替当成转变改增减升降涨落创设立定选取得用受需求含括跟随经历遭使令促助防止避免除去未曾刚便却倒竟终究愈尽凡每双首只支件张位所家座条份',
)

/** Nouns that say what something is to something else, and name nothing by themselves. */
export const RELATIONAL_NOUNS = words(`
  基础 渠道 主渠道 必由之路 途径 桥梁 抓手 载体 支撑 支柱 关键 保障 动力 引擎 核心 前提 条件 瓶颈 障碍 短板 因素 举措 措施 对策 视角 角度 共识 对象 参考 借鉴 依据 差距 现状 经验 资料
  环节 要素 部分 组成部分 挑战 机遇 优势 意义 作用 特征 特点 趋势 原因 结果 目的 目标 任务 形式 方式 手段 过程 阶段 方面 层面 背景 概念 定义 观点 思路 建议 启示 贡献 时期 年代 世纪 基石 重要力量
  孵化器 驱动力 推动力 催化剂 阻力 总和 先河 典范 体现 产物 主体 方向 重点 难点 焦点 热点 亮点 起点 出发点 落脚点 切入点 本质 实质 根本 源泉 空间 余地 时候 情况下 状态 格局 局面 态势 帮助 便利 机会 可能性
`)

/** Phrases that end in one of these name a way of seeing or a remark of the author's. */
export const REMARKS = words('视角 角度 视野 举措 对策 现状 共识 差距 方面 层面 思路 启示 看法 讨论 探讨 综述 结语 引言')
