/**
 * Chinese family names in pinyin: a paper writes 杨九（2010）and lists `Yang, J. (2010)`, or the other way round.
 */

/** Pinyin, and the family names that read so. */
const READINGS =
  'ai艾 an安 bai白柏 bao包鲍保 bi毕 bian边卞 bo薄 bu卜 cai蔡 cao曹 cen岑 chai柴 chang常昌 che车 chen陈谌陳 cheng程成 chi池迟 chu褚储楚 cong丛 cui崔 dai戴代 deng邓鄧 ' +
  'di狄 diao刁 ding丁 dong董 dou窦 du杜都 duan段 fan范樊 fang方房 fei费 feng冯封丰馮 fu付傅符 gan甘干 gao高郜 ge葛戈 geng耿 gong龚宫龔 gou苟 gu顾古谷顧 guan关管官關 gui桂 guo郭 ' +
  'hai海 han韩韓 hang杭 hao郝 he何贺和賀 hong洪 hou侯 hu胡扈 hua华花 huang黄黃 hui惠 huo霍 ji季纪吉计姬冀 jia贾賈 jian简 jiang江蒋姜蔣 jiao焦 jin金靳晋 jing景荆井 ju鞠 kang康 ke柯 ' +
  'kong孔 kuang邝 lai赖 lan兰蓝 lang郎 lao劳 lei雷 leng冷 li李黎厉郦 lian连廉 liang梁 liao廖 lin林蔺 ling凌 liu刘柳劉 long龙龍 lou娄楼 lu陆卢鲁路陸盧 luo罗骆羅 lv吕呂 ma马麻馬 mai麦 ' +
  'man满 mao毛茅 mei梅 meng孟蒙 mi米 miao苗缪 min闵 mo莫 mou牟 mu穆慕 ni倪 nie聂 ning宁 niu牛钮 ou区欧 pan潘 pang庞 pei裴 peng彭 pi皮 piao朴 ping平 pu蒲浦 qi齐祁戚 qian钱錢 qiang强 ' +
  'qiao乔 qin秦覃 qiu邱丘裘仇 qu曲屈瞿 quan全权 ran冉 rao饶 ren任 rong荣 ruan阮 sang桑 sha沙 shan单 shang尚商 shao邵 shen沈申 sheng盛 shi石史施时师 shu舒 si司 song宋 su苏宿蘇 sui隋 sun孙孫 ' +
  'tai邰 tan谭谈檀譚 tang唐汤湯 tao陶 teng滕 tian田 tong童佟 tu涂屠 wan万萬 wang王汪 wei魏韦卫韋 wen文温闻 weng翁 wu吴武伍邬巫吳 xi席奚习 xia夏 xiang项向 xiao肖萧蕭 xie谢解谢謝 xin辛 xing邢 xiong熊 ' +
  'xu徐许须許 xue薛 yan严闫颜阎晏嚴 yang杨阳羊楊 yao姚 ye叶葉 yi易伊 yin尹殷 ying应 you尤游 yu于余俞喻虞郁 yuan袁苑原 yue岳 yun云 zang臧 zeng曾 zha查 zhai翟 zhan詹占湛战 zhang张章張 zhao赵趙 zhen甄 ' +
  'zheng郑鄭 zhong钟仲鐘 zhou周 zhu朱祝诸 zhuang庄 zhuo卓 zou邹 zu祖 zuo左 ouyang欧阳 sima司马 shangguan上官 zhuge诸葛 situ司徒 huangfu皇甫 gongsun公孙 murong慕容 linghu令狐 xiahou夏侯 nangong南宫'

const DOUBLE = /^(?:欧阳|司马|上官|诸葛|司徒|皇甫|公孙|慕容|令狐|夏侯|南宫)$/

const PINYIN = new Map<string, string>()
for (const entry of READINGS.split(' ')) {
  const pinyin = /^[a-z]+/.exec(entry)?.[0] ?? ''
  const names = entry.slice(pinyin.length)
  if (DOUBLE.test(names)) PINYIN.set(names, pinyin)
  else for (const name of names) PINYIN.set(name, pinyin)
}

/** `欧阳明` → ouyang, `张三` → zhang; null for what begins with no family name of the table. */
export function toFamilyPinyin(name: string): string | null {
  return PINYIN.get(name.slice(0, 2)) ?? PINYIN.get(name.slice(0, 1)) ?? null
}
