/**
 * The words by which names of organizations are known, and what kind each tells; a line to add one.
 *
 * `last`: English names end with it ("Guangdong Logistics Industry Association"); `first`: they begin with it and go on
 * with `of` or `for` ("Ministry of Education"); `han`: Chinese names end with it; `whole`: names by themselves.
 */
export interface OrganizationHead {
  kind: string
  last?: string[]
  first?: string[]
  han?: string[]
  whole?: string[]
}

export const ORGANIZATION_HEADS: OrganizationHead[] = [
  {
    kind: 'college',
    last: ['University', 'College', 'Polytechnic', 'School', 'Academy', 'Vocational Institute', 'Institute of Technology'],
    first: ['University', 'College', 'School', 'Academy'],
    han: ['职业技术大学', '职业技术学院', '职业学院', '大学', '学院', '分院', '技师学院', '职业学校', '中学'],
  },
  {
    kind: 'research',
    last: [
      'Institute',
      'Laboratory',
      'Lab',
      'Research Center',
      'Innovation Center',
      'Think Tank',
      'Industrial Park',
      'Science Park',
      'Technology Park',
    ],
    first: ['Institute', 'Center', 'Centre', 'Laboratory'],
    han: ['研究院', '研究所', '研究中心', '实验室', '科学院', '国立卫生研究院'],
  },
  {
    kind: 'government',
    last: ['Ministry', 'Department', 'Bureau', 'Commission', 'Council', 'Administration'],
    first: ['Ministry', 'Department', 'Bureau', 'Commission', 'Office', 'Council'],
    han: [
      '教育厅',
      '教育局',
      '财政厅',
      '科技厅',
      '人民政府',
      '发展改革委',
      '办公厅',
      '宣传部',
      '组织部',
      '商务部',
      '卫生部',
      '政策办公室',
      '委员会',
    ],
    whole: [
      '国务院办公厅',
      '国务院',
      '教育部',
      '财政部',
      '科技部',
      '住建部',
      '住房和城乡建设部',
      '工业和信息化部',
      '工信部',
      '人力资源和社会保障部',
      '人社部',
      '国家发展改革委',
      '发改委',
      '国家统计局',
      '外交部',
      '公安部',
      '中联部',
      '国家卫计委',
      '国家卫健委',
      '中央政法委',
      '中央综治委',
      '中央综治办',
    ],
  },
  {
    kind: 'association',
    last: ['Association', 'Society', 'Federation', 'Union', 'Committee', 'Chamber of Commerce'],
    first: ['Association', 'Society', 'Federation', 'Union'],
    han: ['协会', '学会', '联合会', '商会', '指导委员会'],
  },
  {
    kind: 'company',
    last: ['Ltd', 'Co', 'Inc', 'Corporation', 'Company', 'Group', 'Corp', 'GmbH', 'LLC', 'Textile', 'Motors'],
    han: ['有限公司', '股份公司', '集团', '律师事务所', '会计师事务所'],
    whole: ['Huawei', 'Siemens', 'Tencent', 'Alibaba', 'BYD', 'Tesla'],
  },
  {
    kind: 'consortium',
    last: ['Consortium', 'Alliance', 'Community', 'Cluster'],
    han: ['产教联合体', '共同体', '联盟'],
  },
  { kind: 'platform', last: ['Platform', 'Database', 'Cloud'], han: ['公共服务平台', '信息平台'] },
  { kind: 'funder', last: ['Foundation', 'Fund'], first: ['Foundation'], han: ['基金会', '基金委'] },
  {
    kind: 'international',
    last: ['Organization', 'Organisation'],
    first: ['Organization', 'Organisation'],
    whole: [
      '世界卫生组织',
      '经济合作与发展组织',
      '联合国教科文组织',
      '国际劳工组织',
      '世界银行',
      '欧盟委员会',
      'OECD',
      'UNESCO',
      'World Bank',
      'ILO',
      'UNICEF',
      'European Union',
      'European Commission',
      'World Economic Forum',
      'UNEVOC',
      'Cedefop',
    ],
  },
]
