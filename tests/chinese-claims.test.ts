/** What Chinese sentences claim and what they don't: whole ends, nouns that look like verbs, mood. All are invented. */
import { describe, expect, it, test } from 'vitest'
import { cutsWord, toSegments } from '#ingest/3-knowledge/chinese-segments.ts'
import { findNounPhrases } from '#ingest/3-knowledge/noun-phrases.ts'
import { claimsOf } from './marked-sentences.ts'

const pairs = (marked: string) => claimsOf(marked).map(({ subject, relation, object }) => `${subject} ${relation} ${object}`)
const DRIVES = ['潮汐表 drives 港口运输']

describe('a Chinese end', () => {
  test.each([
    ['is no modifier of the noun after it', '{A 潮汐表}推动{B 港口运输}码头。', []],
    ['may have 发展 and its like behind it', '{A 潮汐表}推动{B 港口运输}的快速发展。', DRIVES],
    ['is not what only tells of another noun', '{A 潮汐表}推动{B 港口运输}的老船长。', []],
    ['names something', '{A 研究者}推动{B 港口运输}。', []],
    ['is what a relative clause tells of', '印有{C 渔船航线}的{A 潮汐表}推动{B 港口运输}。', DRIVES],
    ['is not named where a place in it is meant', '{A 潮汐表}推动{B 港口运输}中的老船长。', []],
    ['is none of a row whose head is another', '{A 潮汐表}和{C 渔船航线}的不匹配推动{B 港口运输}。', []],
    ['is no piece of a compound with a verb in it', '{A 潮汐表}推动{B 港口运输}适应。', []],
    ['stands close to its verb', '{A 潮汐表}推动往来于南北的{B 港口运输}。', []],
  ])('%s', (_name, sentence, expected) => {
    expect(pairs(sentence)).toEqual(expected)
  })

  it('is a word, not a piece of one', () => {
    const cut = (text: string, label: string) =>
      cutsWord(text, { concept: 'x', start: text.indexOf(label), end: text.indexOf(label) + label.length })
    expect(cut('航海学分支很多', '学分')).toBe(true)
    expect(cut('航海学分很多', '学分')).toBe(false)
    expect(cut('镇上的企业家很多', '企业')).toBe(true)
    expect(cut('镇上的企业很多', '企业')).toBe(false)
  })

  it('keeps what turns it into its opposite', () => {
    expect(toSegments('欠发达渔村', 0)[0]!.form).toBe('欠发达')
    expect(toSegments('第一代渔民', 0)[0]!.form).toBe('第一代')
  })

  it('is the lack where a lack is named', () => {
    const text = '引航渔船的不足是难题'
    expect(findNounPhrases(text, { start: 0, end: text.length }, []).map(({ form }) => form)).toContain('引航渔船不足')
  })
})

describe('a Chinese verb', () => {
  test.each([
    ['is a noun after 的', '{A 潮汐表}的适应{B 港口运输}。', []],
    ['is a noun before one that makes a compound of it', '{A 潮汐表}指导方案{B 港口运输}。', []],
    ['only tells of a noun behind it', '{A 潮汐表}与{B 港口运输}的匹配程度不高。', []],
    ['between two nouns says that they fit', '{A 潮汐表}与{B 港口运输}匹配。', ['潮汐表 aligns_with 港口运输']],
    ['after 通过 only says how', '老船长通过推动{A 潮汐表}来歇息。', []],
    ['is not claimed when asked about', '是否{A 潮汐表}推动{B 港口运输}？', []],
    ['of a clause in front of 的经验 is not said of the subject', '{A 潮汐表}有推动{B 港口运输}等方面的经验。', []],
    ['of a clause that says nothing is done hands on nothing', '尚未建立{A 潮汐表}，也推动{B 港口运输}。', []],
  ])('%s', (_name, sentence, expected) => {
    expect(pairs(sentence)).toEqual(expected)
  })
})

describe('the mood of a Chinese clause', () => {
  test.each([
    ['{A 潮汐表}主要包括{B 港口运输}。', 'fact', false],
    ['{A 潮汐表}应推动{B 港口运输}。', 'recommendation', false],
    ['要普及{A 潮汐表}，推动{B 港口运输}。', 'recommendation', false],
    ['{A 潮汐表}也相应推动{B 港口运输}。', 'fact', false],
    ['{A 潮汐表}可以推动{B 港口运输}。', 'fact', true],
    ['下一步普及{A 潮汐表}，推动{B 港口运输}。', 'prediction', false],
  ])('%s', (sentence, modality, hedged) => {
    expect(claimsOf(sentence).map((claim) => [claim.modality, claim.hedged])).toEqual([[modality, hedged]])
  })

  it('is a denial for 不能 and 尚未, none for 不断', () => {
    expect(claimsOf('{A 潮汐表}不能满足{B 港口运输}。')[0]?.polarity).toBe('negative')
    expect(claimsOf('{A 潮汐表}尚未真正推动{B 港口运输}。')[0]?.polarity).toBe('negative')
    expect(claimsOf('{A 潮汐表}并不能像人们想的那样推动{B 港口运输}。')[0]?.polarity).toBe('negative')
    expect(claimsOf('{A 潮汐表}不断推动{B 港口运输}。')[0]?.polarity).toBe('positive')
  })
})

describe('a Chinese clause', () => {
  test.each([
    ['says what a thing is as which it acts', '{A 潮汐表}作为{B 港口运输}的重要基础，人人都读。', ['潮汐表 supports 港口运输']],
    ['leaves what a thing is to the subject that comes', '作为{B 港口运输}的重要基础，{A 潮汐表}已经传开。', ['潮汐表 supports 港口运输']],
    [
      'counts up the parts that it announces',
      '镇上提出如下两种{B 港口运输}，一是{A 潮汐航线}，二是{C 渔船航线}。',
      ['潮汐航线 part_of 港口运输', '渔船航线 part_of 港口运输'],
    ],
    ['means the noun that 这一因素 stands for', '{A 潮汐表}这一因素对{B 港口运输}的影响很大。', DRIVES],
    ['serves what has a role, where the role is a term', '{A 潮汐表}是{B 港口运输}的重要{C 专业力量}。', ['潮汐表 supports 港口运输']],
  ])('%s', (_name, sentence, expected) => {
    expect(pairs(sentence)).toEqual(expected)
  })
})
