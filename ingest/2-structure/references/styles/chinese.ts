/**
 * Chinese journals' own ways: titles in 《》, commas and years with 年, no type marks.
 */
import type { Style } from '../style.ts'

export const chinese: Style = {
  name: 'chinese',
  bias: 0.3,
  templates: [
    '{authors}: 《{title}》, <{place}: >{publisher}{date}',
    '{authors}: 《{title}》, <{place}: >{publisher}, {date}',
    '{authors}: 《{title}》, <{place}: >{publisher}, {date}, {pages}',
    '{authors}: 《{title}》, 《{container}》{locator}',
    '{authors}: 《{title}》, 《{container}》, {locator}',
    '{authors}: 《{title}》, {date}',
    '{authors}: 《{title}》, {rest}',
    '{authors}: 《{title}》',
    '{authors}, {date}, 《{title}》, 《{container}》{locator}',
    '{authors}, {date}, 《{title}》, 《{container}》, {locator}',
    '{authors}, {date}, 《{title}》, {publisher}',
    '{authors}, {date}, 《{title}》, <{place}: >{publisher}, {date}',
    '{authors}, {date}, 《{title}》, {rest}',
    '{authors}, {date}, 《{title}》',
    '{authors}. {date}. 《{title}》. {rest}',
    '{authors}, 《{title}》, 《{container}》, {locator}',
    '{authors}, 《{title}》, 《{container}》{locator}',
    '{authors}, 《{title}》, {publisher}, {date}',
    '{authors}, 《{title}》, {publisher}{date}',
    '{authors}. 《{title}》. {rest}',
    '《{title}》, 《{container}》, {locator}',
    '《{title}》, 《{container}》{locator}',
    '《{title}》, {rest}',
  ],
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
