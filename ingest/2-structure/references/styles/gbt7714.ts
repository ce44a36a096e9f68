/**
 * GB/T 7714 with its type marks: `[J]`, `[M]`, `[C]//`, `[D]`, `[N]`, `[P]`, `[S]`, `[R]`, `[EB/OL]`.
 *
 * The mark says where the title ends, so these readings are the surest of all.
 */
import type { Style } from '../style.ts'

export const gbt7714: Style = {
  name: 'gbt7714',
  examples: [
    {
      raw: 'Chen L, Wang M Q. Teachers between school and workshop[J]. Education and Work, 2021, 14(3): 22-31.',
      fields: {
        author: 'Chen, L; Wang, M Q',
        title: 'Teachers between school and workshop',
        'container-title': 'Education and Work',
        year: 2021,
        volume: '14',
        issue: '3',
        page: '22-31',
        type: 'article-journal',
      },
    },
    {
      raw: 'LI M, ZHAO Q R, SUN T, et al. Learning factories[M]. 2nd ed. Beijing: Harbour Press, 2018: 45-47.',
      fields: {
        author: 'LI, M; ZHAO, Q R; SUN, T',
        title: 'Learning factories',
        edition: '2nd ed',
        publisher: 'Harbour Press',
        'publisher-place': 'Beijing',
        year: 2018,
        page: '45-47',
        type: 'book',
      },
    },
    {
      raw: 'Zhou T. Skills of the weavers[D]. Nanjing: Harbour University, 2016.',
      fields: { author: 'Zhou, T', title: 'Skills of the weavers', publisher: 'Harbour University', year: 2016, type: 'thesis' },
    },
    {
      raw: 'Liu H. Learning by mending[C]//Sun T. Proceedings of the Workshop on Tools. Berlin: Harbour Press, 2015: 12-19.',
      fields: {
        author: 'Liu, H',
        editor: 'Sun, T',
        title: 'Learning by mending',
        'container-title': 'Proceedings of the Workshop on Tools',
        page: '12-19',
        type: 'paper-conference',
      },
    },
    {
      raw: '陈立, 王明. 职业学校教师发展研究[J]. 教育与工作, 2021, 14(3): 22-31.',
      fields: { author: '陈, 立; 王, 明', title: '职业学校教师发展研究', 'container-title': '教育与工作', issue: '3' },
    },
    {
      raw: '王明. 技能社会的形成[N]. 海港日报, 2020-03-08(5).',
      fields: { 'container-title': '海港日报', year: 2020, page: '5', type: 'article-newspaper' },
    },
    {
      raw: '海港研究中心. 青年就业报告[EB/OL]. (2022-05-06)[2023-01-02]. https://example.org/report.',
      fields: { author: '海港研究中心', title: '青年就业报告', year: 2022, URL: 'https://example.org/report', type: 'webpage' },
    },
    {
      raw: '李华, 王昊. 一种纺织装置: CN218214474U[P]. 2023-01-03.',
      fields: { title: '一种纺织装置', year: 2023, type: 'patent' },
    },
  ],
}
