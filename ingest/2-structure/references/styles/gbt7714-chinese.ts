/**
 * GB/T 7714 for Chinese entries: numbered, and author with year.
 */
import type { Style } from '../style.ts'

export const gbt7714Chinese: Style = {
  name: 'gbt7714-chinese',
  examples: [
    {
      raw: '林涛, 钱梦琪. 港口技能的测评. 见: 海港教育学会主编. 小港技能研究. 北京: 海港出版社, 2017. 45～52',
      fields: {
        author: '林, 涛; 钱, 梦琪',
        editor: '海港教育学会',
        title: '港口技能的测评',
        'container-title': '小港技能研究',
        publisher: '海港出版社',
        'publisher-place': '北京',
        year: 2017,
        page: '45-52',
      },
    },
    {
      raw: '林涛：《港口技能的测评》，载海港教育学会主编：《小港技能研究》，海港出版社，2017年。',
      fields: {
        author: '林, 涛',
        title: '港口技能的测评',
        'container-title': '小港技能研究',
        publisher: '海港出版社',
        year: 2017,
      },
    },
    {
      raw: '钱梦琪, 沈克宇. 港口学校的新工具：内涵与路径[J]. 海港教育研究, 2023, 8(4): 21-29.',
      fields: {
        author: '钱, 梦琪; 沈, 克宇',
        title: '港口学校的新工具：内涵与路径',
        'container-title': '海港教育研究',
        volume: '8',
        issue: '4',
        page: '21-29',
        year: 2023,
      },
    },
    {
      raw: '沈克宇.让学徒走进港口[N].海港日报,2024-03-08(001).',
      fields: { author: '沈, 克宇', title: '让学徒走进港口', 'container-title': '海港日报', page: '001', year: 2024 },
    },
    {
      raw: '海港教育学会. 海港教育年鉴：2015[M]. 北京: 海港出版社, 2016.',
      fields: { author: '海港教育学会', title: '海港教育年鉴：2015', publisher: '海港出版社', 'publisher-place': '北京', year: 2016 },
    },
    {
      raw: '海港教育学会编. 码头工艺词典[M]. 2 版. 上海: 海港出版社, 2012: 33-35.',
      fields: {
        author: '海港教育学会',
        title: '码头工艺词典',
        publisher: '海港出版社',
        'publisher-place': '上海',
        year: 2012,
        page: '33-35',
      },
    },
    {
      raw: '林涛. 码头及其手艺研究[D]. 武汉: 东港大学, 2020.',
      fields: { author: '林, 涛', title: '码头及其手艺研究', publisher: '东港大学', 'publisher-place': '武汉', year: 2020, type: 'thesis' },
    },
    {
      raw: '钱梦琪, 沈克宇, 林涛, 等, 2021. 数字码头的学徒[J]. 东港大学学报(社会科学版), 40(6): 88-97.',
      fields: {
        author: '钱, 梦琪; 沈, 克宇; 林, 涛',
        title: '数字码头的学徒',
        'container-title': '东港大学学报(社会科学版)',
        volume: '40',
        issue: '6',
        page: '88-97',
        year: 2021,
      },
    },
    {
      raw: '钱梦琪, 沈克宇. (2019). 港口职业能力测评. 海港心理学报, 51(3), 301-312.',
      fields: {
        author: '钱, 梦琪; 沈, 克宇',
        title: '港口职业能力测评',
        'container-title': '海港心理学报',
        volume: '51',
        issue: '3',
        page: '301-312',
        year: 2019,
      },
    },
    {
      raw: '林涛.港口技能的形成[C]//海港教育学会.第三届小港会议论文集.北京:海港出版社,2018:45-52.',
      fields: {
        author: '林, 涛',
        editor: '海港教育学会',
        title: '港口技能的形成',
        'container-title': '第三届小港会议论文集',
        publisher: '海港出版社',
        'publisher-place': '北京',
        year: 2018,
        page: '45-52',
      },
    },
    {
      raw: 'GB/T 99999—2020, 小型港口通用规范[S]. 北京: 海港标准出版社, 2020.',
      fields: { publisher: '海港标准出版社', 'publisher-place': '北京', year: 2020, type: 'standard' },
    },
    {
      raw: '海港部. 关于学徒制度的意见[EB/OL]. (2022-05-05)[2023-01-02]. https://example.org/yijian.',
      fields: { author: '海港部', title: '关于学徒制度的意见', year: 2022, URL: 'https://example.org/yijian', type: 'webpage' },
    },
    {
      raw: '马蒂·林德. 手艺的价格[M]. 沈克宇, 译. 北京: 海港出版社, 2011: 12-15.',
      fields: { author: '马蒂·林德', title: '手艺的价格', publisher: '海港出版社', 'publisher-place': '北京', year: 2011, page: '12-15' },
    },
  ],
}
