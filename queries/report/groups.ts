/** Which questions the report on gaps asks, in which order, and how it captions a row of each: `{column}` stands for its cell. */

export interface Group {
  title: string
  titleZh: string
  /** Name of a question → caption of its rows. */
  captions: Readonly<Record<string, string>>
}

export const GROUPS: readonly Group[] = [
  {
    title: 'What claims rest on',
    titleZh: '论断的依据',
    captions: {
      'claims-opposing': '{subject} ⇄ {object}',
      'claims-citing-off-topic': '{subject} {relation} {object}',
      'claims-without-citation': '{subject} {relation} {object}',
      'claims-on-one-paper': '{subject} {relation} {object}',
    },
  },
  {
    title: 'Links and chains that are not closed',
    titleZh: '未闭合的联系与链条',
    captions: {
      'links-one-way': '{concept} → {partner}',
      'chain-steps-absent': '{absent}',
      'chain-links-without-claim': '{from} → {to}',
      'concept-pairs-unjoined': '{first} … {last}',
    },
  },
  {
    title: 'What is proposed',
    titleZh: '论文提出的主张',
    captions: {
      'challenges-without-strategy': '{challenge}',
      'strategies-without-evidence': '{strategy}',
      'policies-without-evidence': '{policy}',
    },
  },
  {
    title: 'Figures',
    titleZh: '数字',
    captions: { 'figures-unclear': '{value} {unit}: {what}', 'targets-as-results': '{value} {unit}: {what}' },
  },
  {
    title: 'What is left open and left out',
    titleZh: '尚待研究与遗漏之处',
    captions: {
      'open-questions-not-taken-up': '{open}',
      'works-missing-in-paper': '{work}',
      'coverage-of-papers': '{dimension}: {value}',
    },
  },
]
