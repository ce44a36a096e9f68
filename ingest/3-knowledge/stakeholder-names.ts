/** Who takes part in vocational education and production, how papers call them, and in what role; an entry to add one. */
export interface StakeholderName {
  name: string
  role: 'government' | 'college' | 'enterprise' | 'association' | 'teacher' | 'student' | 'worker' | 'research' | 'society'
  /** English forms in the singular or plural as printed, joined by `|`; matched in any case. */
  en: string
  zh: string
}

export const STAKEHOLDER_NAMES: StakeholderName[] = [
  {
    name: 'central government',
    role: 'government',
    en: 'central government|state council|national government|the state',
    zh: '中央政府|国务院|国家层面',
  },
  {
    name: 'local government',
    role: 'government',
    en: 'local governments?|provincial governments?|municipal governments?|local authorities',
    zh: '地方政府|省级政府|市政府',
  },
  {
    name: 'education authorities',
    role: 'government',
    en: 'education(?:al)? (?:authorities|departments?|bureaus?)|ministry of education',
    zh: '教育行政部门|教育主管部门|教育部门|教育部',
  },
  {
    name: 'government',
    role: 'government',
    en: 'governments?|government (?:departments|agencies|bodies)|policy ?makers?|public authorities',
    zh: '政府|政府部门|主管部门',
  },
  {
    name: 'higher vocational colleges',
    role: 'college',
    en: 'higher vocational (?:colleges?|institutions?|schools?)',
    zh: '高职院校|高等职业院校|高等职业学校',
  },
  {
    name: 'vocational colleges',
    role: 'college',
    en: 'vocational (?:and technical )?(?:colleges?|schools?|institutions?)|polytechnics?',
    zh: '职业院校|职业学校|职业技术学院',
  },
  { name: 'universities', role: 'college', en: 'universit(?:y|ies)|higher education institutions?', zh: '高校|高等院校|大学' },
  { name: 'schools', role: 'college', en: 'schools|colleges|educational institutions', zh: '学校|院校' },
  {
    name: 'leading enterprises',
    role: 'enterprise',
    en: '(?:industry[- ])?leading (?:enterprises|companies|firms)',
    zh: '龙头企业|领军企业|行业领先企业',
  },
  {
    name: 'small and medium-sized enterprises',
    role: 'enterprise',
    en: 'small and medium(?:-sized)? enterprises|smes',
    zh: '中小企业|中小微企业',
  },
  { name: 'private enterprises', role: 'enterprise', en: 'private (?:and individual )?enterprises', zh: '民营企业|私营企业' },
  { name: 'state-owned enterprises', role: 'enterprise', en: 'state-owned enterprises', zh: '国有企业|国企' },
  {
    name: 'enterprises',
    role: 'enterprise',
    en: 'enterprises?|companies|firms|employers|businesses|industry partners',
    zh: '企业|用人单位|公司',
  },
  {
    name: 'enterprise experts',
    role: 'enterprise',
    en: '(?:enterprise|industry|technical) (?:experts|professionals|engineers|mentors|managers)|skilled craftsmen|skill masters',
    zh: '企业专家|企业导师|行业专家|能工巧匠|技能大师',
  },
  {
    name: 'industry associations',
    role: 'association',
    en: 'industry (?:associations?|organizations?)|trade associations?|industrial associations?|chambers of commerce',
    zh: '行业协会|行业组织|商会',
  },
  {
    name: 'third-party evaluators',
    role: 'association',
    en: 'third[- ]party (?:institutions?|organizations?|agencies|evaluators)',
    zh: '第三方机构|第三方评价',
  },
  {
    name: 'teachers',
    role: 'teacher',
    en: 'teachers?|faculty(?: members)?|instructors|teaching (?:staff|teams?)|lecturers',
    zh: '教师|师资|教学团队',
  },
  { name: 'part-time teachers', role: 'teacher', en: 'part-time (?:teachers|instructors)|industrial professors', zh: '兼职教师|产业教授' },
  {
    name: 'school leaders',
    role: 'teacher',
    en: 'principals|school leaders|administrators|program directors',
    zh: '校长|院校管理者|专业负责人',
  },
  { name: 'students', role: 'student', en: 'students?|learners|trainees|apprentices', zh: '学生|学习者|学徒' },
  { name: 'graduates', role: 'student', en: 'graduates?', zh: '毕业生' },
  { name: 'workers', role: 'worker', en: 'workers|employees|laborers|the workforce', zh: '劳动者|员工|职工|从业人员' },
  {
    name: 'rural workers and farmers',
    role: 'worker',
    en: 'farmers|rural migrant workers|migrant workers',
    zh: '农民|农民工|新型职业农民',
  },
  {
    name: 'research institutes',
    role: 'research',
    en: 'research (?:institutes?|institutions?|bodies)|scientific research institutions',
    zh: '科研院所|研究机构|科研机构',
  },
  { name: 'parents and families', role: 'society', en: 'parents|families', zh: '家长|家庭' },
  {
    name: 'the public',
    role: 'society',
    en: 'the public|social forces|social organizations|society at large',
    zh: '社会力量|社会组织|公众',
  },
]
