/**
 * Words that tell what a stretch of a reference is, by class: `press` speaks for a publisher, `proc` for a container.
 *
 * A word of the list is a feature of its own beside its class; every other word is known by its shape alone.
 */
import { CITIES } from './cities.ts'

const CLASSES = {
  month:
    'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december spring summer autumn fall winter janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre januar februar marz juni juli oktober dezember enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre 月 年 日',
  volume: 'vol volume vols volumes v bd band tome t jg jahrgang volumen 卷 卷第',
  issue: 'no nr issue iss num number nos heft n fasc 期 总第 № numero',
  page: 'p pp page pages pgs pg s ss seiten art article 页 页码 с',
  edition:
    'ed edn edition rev revised 2nd 3rd 1st 4th 5th 6th 7th 8th 9th 10th second third fourth fifth aufl auflage edicion 版 修订版 第 изд illustrated enlarged expanded',
  editor:
    'eds editor editors edited hrsg hg dir coord coords org orgs comp comps ред 主编 编 编著 编写 总主编 责任编辑 herausgegeben sous direction',
  translator: 'trans translated translator translators tr übers 译 translation traduction',
  in: 'in en dans 见 载 im',
  names: 'and und et y e og & with 和',
  etal: 'al others 等 等人 и др alii',
  particle: 'van von der den de del della di da dos das du la le el al bin ibn ten ter af av st san mc mac zu',
  suffix: 'jr sr ii iii iv',
  genre:
    'thesis dissertation diss phd ph.d doctoral master masters msc diplomarbeit these memoire dissertacao tese report reports tech technical working discussion preprint manuscript memo mimeo unpublished lecture notes handbook patent standard arxiv biorxiv ssrn draft 论文 学位论文 博士学位论文 硕士学位论文 报告 unpub',
  status:
    'press forthcoming submitted accepted appear preparation online print epub ahead available accessed retrieved cited http https www url doi from at 访问日期 引用日期 access last',
  container:
    'journal j journ review rev proceedings proc transactions trans letters lett annals ann bulletin bull quarterly q magazine mag research res science sciences sci studies stud nature cell rep physics phys chemistry chem biology biol bio medicine med medical acta archives arch advances adv international int internat conference conf symposium symp workshop congress meeting annual advances gazette news daily times herald post revista rev revue zeitschrift z annales giornale rivista plos frontiers front am amer american eur european newsletter forum yearbook computing engineering eng education educ lecture comput mathematics math mathematical economic economics econ econometrica political psychology psychol psychological sociology sociological social soc history historical philosophy philosophical law finance management natl acad usa clin clinical neurosci neuroscience genet genetics genome mol molecular biochem appl applied exp experimental environ environmental ecol ecology geophys astron astrophys mon notices roy statist stat assoc theory pharmacol immunol microbiol virol oncol cancer surg pediatr lancet bmj jama 学报 杂志 研究 科学 通报 学刊 论坛 教育 评论 日报 晚报 时报 期刊 月刊 季刊 进展 通讯 技术 工程 世界 中国 xuebao zhiye jiaoyu luntan yanjiu zazhi',
  body: 'ministry department dept association committee commission organization organisation society bureau office agency administration nations council federation foundation union government congress party board group consortium collaboration team network unesco oecd who unicef fao imf 学会 协会 委员会 部 局 厅 署 司 办公室 办公厅 国务院 政府 课题组 编写组 编辑部 组 馆 图书馆 博物馆 新华社 联合会 法院 银行 基金会',
  publisher:
    'press presses publisher publishers publishing publication publications verlag book books editions editorial editora university univ universitat universite universidad universidade springer elsevier wiley routledge sage academic macmillan mcgraw mcgraw-hill prentice pearson addison addison-wesley wesley oxford cambridge harvard princeton stanford yale mit penguin crc birkhauser gallimard norton brill blackwell francis taylor kluwer ieee acm aaai usenix siam institute institut society association inc ltd llc co company office department dept ministry bank organization commission council puf lab laboratory laboratories hall house sons наука издательство publ prentice-hall north-holland plenum dover chapman freeman random free world center centre nber national government ed. school college 出版社 出版 书局 书店 印书馆 大学 学院 研究院 研究所 公司 中心 集团',
  function:
    'of the a an on for to with by as from or its their is are how why what when do does can between into towards toward under over using based through via during after against among within without about new case study studies analysis approach model models effect effects role evidence use impact le les des la une un das die der ein eine zur zum über uber und los las sobre para por com sur pour au aux dei il e con nel и в на о для по 的 与 及 对 基于 in',
  work: '年鉴 论文集 汇编 全集 文集 选集 志 史 概论 导论 手册 词典 辞典 教程 数据集 数据 地图 图 报告 白皮书 蓝皮书 公报 统计 规划 纲要 意见 通知 办法 条例 章程 标准 规范 指南 dataset handbook encyclopedia dictionary yearbook introduction principles statistics atlas survey textbook guide manual',
  region:
    'uk us usa u.s.a england ma ny ca nj dc mass calif md va pa il conn ct tx ga germany france china netherlands italy canada australia switzerland japan india spain sweden',
} satisfies Record<string, string>

/** A class of words, and each of its words, as a number from 1; 0 is no word of the list. */
export const WORD_CLASSES: string[] = ['none', ...Object.keys(CLASSES), 'city']

interface Entry {
  word: number
  class: number
}

const WORDS = new Map<string, Entry>()
for (const [name, words] of [...Object.entries(CLASSES), ['city', [...CITIES].filter((city) => !city.includes(' ')).join(' ')] as const]) {
  for (const word of words.split(' ')) if (!WORDS.has(word)) WORDS.set(word, { word: WORDS.size + 1, class: WORD_CLASSES.indexOf(name) })
}

/** How many words the list has, the empty place 0 counted. */
export const WORD_COUNT: number = WORDS.size + 1

/** The entry of a lower-cased word, or undefined. */
export function lookUpWord(word: string): Entry | undefined {
  return WORDS.get(word)
}
