/**
 * A person's name in 汉字 to family and given name. Chinese family names are few and known: one character, or one of the
 * double ones; what begins with none of them (丸山敏秋, 凯西尔, a body's name) is kept whole.
 */
import type { CslName } from './extraction.ts'

const DOUBLE =
  /^(?:欧阳|司马|上官|诸葛|司徒|东方|皇甫|尉迟|公孙|慕容|长孙|宇文|令狐|夏侯|端木|轩辕|百里|呼延|东郭|南宫|西门|独孤|拓跋|澹台|公冶|宗政|濮阳|淳于|太叔|申屠|仲孙|钟离|赫连|闻人|歐陽|諸葛|司馬)/u
const SINGLE = new Set(
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许邓冯韩曹曾彭萧蔡潘田董袁于余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范汪陆金石戴贾韦夏邱方侯邹熊孟秦白江阎薛尹段雷黎史龙陶贺顾毛郝龚邵万钱严覃武戚莫孔向汤温康施文牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳欧阳管柴蒙鲍华喻祁蒲房滕屈饶解牟艾尤阳时穆农司卓古吉缪简车项连芦麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟邬边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池查麻苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚鄢劳谌奚皮粟冼蔺楼盘满闻位厉伊仝区郜海阚花权强帅屠豆朴盖练廉禹井祖漆巴丰支卿国狄平计索宣晋相初门云容敬来扈晁芮都普阙浦戈伏鹿薄邸雍辜羊阿乌母裘亓修邰赫杭况那宿鲜印逯隆茹诺战慕危玉银亢嵇公哈湛宾戎勾茅利於呼居揭干但尉冶斯元束檀衣信展阴昝智幸奉植衡富尧闭由寿張劉陳楊黃趙吳孫馬鄭謝許鄧馮韓蕭葉蔣蘇呂盧鐘譚陸賈韋閻賀顧龔邵萬錢嚴湯龐顏聶魯關蘭紀畢單塗駱藍饒農繆簡車項連蘆麥婁竇黨費衛閔鄔邊師榮叢鞏鄺談樂儲勞諶樓滿聞廣權強',
)

/** Names of foreigners that begin as a Chinese one does. */
const FOREIGN: ReadonlySet<string> = new Set(
  '马克思 卢梭 柏拉图 罗素 康德 韦伯 洛克 杜威 马歇尔 罗尔斯 哈耶克 安徒生 熊彼特 福柯 罗杰斯 马斯洛 孔德 乔姆斯基 麦克 高尔基 布迪厄 贝克 韩礼德 丹尼尔 史密斯 戴维斯 乔纳斯 汤普森 马丁 舒尔茨 贝克尔'.split(
    ' ',
  ),
)

/** `欧阳修` → 欧阳 + 修; null for what is no Chinese person's name. */
export function fromHanName(name: string): CslName | null {
  const letters = name.replace(/\s/g, '')
  if (!/^\p{Script=Han}{2,4}$/u.test(letters) || FOREIGN.has(letters)) return null
  const at = DOUBLE.test(letters) && letters.length > 2 ? 2 : SINGLE.has(letters[0]!) && letters.length < 4 ? 1 : 0
  return at ? { family: letters.slice(0, at), given: letters.slice(at) } : null
}
