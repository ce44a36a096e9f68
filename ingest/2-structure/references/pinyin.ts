/**
 * Chinese names in Latin letters: which word is the family name.
 *
 * A romanized name is printed both ways round ("Chen Peng", "Peng Chen"). The family names are few and known; what is
 * none of them, and spells syllables, is the given name.
 */

const FAMILIES = new Set(
  (
    'ai an ao ba bai ban bao bei bi bian biao bo bu cai can cang cao cen chai chan chang chao che chen cheng chi chong chou chu chuan chui chun cong cui dai dan dang ' +
    'dao deng di diao ding dong dou du duan e fan fang fei feng fu gai gan gao ge geng gong gou gu guan guang gui guo ha hai han hang hao he heng hong hou hu hua ' +
    'huai huan huang hui huo ji jia jian jiang jiao jie jin jing ju jun kan kang ke kong kou kuai kuang lai lan lang lao le lei leng li lian liang liao lin ling liu ' +
    'long lou lu lv lü luan luo lyu ma mai man mao mei men meng mi miao min ming mo mou mu na nan ni nian nie ning niu nong ou ouyang pan pang pei peng pi piao ping ' +
    'pu qi qian qiang qiao qin qiu qu quan que ran rao ren rong ru ruan sang sha shan shang shangguan shao she shen sheng shi shou shu shuai si sima situ song su sui sun ' +
    'tan tang tao teng tian tie tong tu wan wang wei wen weng wo wu xi xia xian xiang xiao xie xin xing xiong xu xuan xue xun yan yang yao ye yi yin ying yong you yu ' +
    'yuan yue yun zang zeng zha zhai zhan zhang zhao zhen zheng zhi zhong zhou zhu zhuang zhuge zhuo zi zong zou zu zuo'
  ).split(' '),
)

const SYLLABLE =
  /(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])(?:iang|iong|uang|ueng|ang|eng|ing|ong|iao|ian|uai|uan|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|uo|ui|ue|ve|üe|a|o|e|i|u|ü|v)|(?:ang|ai|ao|an|ou|er|en|ei|a|e|o))/y

/** True for a family name in pinyin. */
export function isPinyinFamily(word: string): boolean {
  return FAMILIES.has(word.toLowerCase())
}

/** True for one to three pinyin syllables written as a word: `Xinran`, `Xin-ran`. */
export function isPinyinWord(word: string): boolean {
  const parts = word.toLowerCase().split(/['’-]/)
  let syllables = 0
  for (const part of parts) {
    let at = 0
    while (at < part.length) {
      SYLLABLE.lastIndex = at
      const match = longestSyllable(part, at)
      if (match === 0) return false
      at += match
      syllables++
    }
  }
  return syllables > 0 && syllables <= 3
}

/** The longest syllable from here after which the rest still begins like a syllable. */
function longestSyllable(word: string, at: number): number {
  for (let length = Math.min(6, word.length - at); length > 0; length--) {
    SYLLABLE.lastIndex = at
    const piece = word.slice(at, at + length)
    SYLLABLE.lastIndex = 0
    const match = SYLLABLE.exec(piece)
    if (match && match[0].length === length && !/^[iuüv]/.test(word.slice(at + length))) return length
  }
  return 0
}
