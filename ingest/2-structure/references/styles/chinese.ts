/**
 * Chinese journals' own ways: titles in 《》, commas and years with 年, no type marks.
 */
import type { Style } from '../style.ts'

export const chinese: Style = {
  name: 'chinese',
  examples: [
    {
      raw: '陈立：《手艺与学校》，海港出版社，2015年。',
      fields: { author: '陈, 立', title: '手艺与学校', publisher: '海港出版社', year: 2015, type: 'book' },
    },
    {
      raw: '陈立、王明：《学徒的工具》，《教育与工作》2019年第3期。',
      fields: { author: '陈, 立; 王, 明', title: '学徒的工具', 'container-title': '教育与工作', issue: '3', year: 2019 },
    },
  ],
}
