import { describe, expect, it } from 'vitest'
import { findConcepts } from '#ingest/3-knowledge/find-concepts.ts'
import { readVocabulary } from '#ingest/vocabulary/read-vocabulary.ts'
import { readingOf } from './reading-of.ts'

const vocabulary = await readVocabulary(new URL('../data/vocabulary/nqpf-ve.yaml', import.meta.url).pathname)

/** `id: text` of every mention of the vocabulary, in order. */
function mentionsOf(text: string): string[] {
  const reading = readingOf(text)
  return findConcepts(reading, vocabulary)
    .mentions.filter(({ concept }) => !concept.startsWith('term:'))
    .map(({ concept, start, end }) => `${concept}: ${text.slice(start, end)}`)
}

describe('matching concepts', () => {
  it.each([
    ['the plural and case', 'Two Training Bases opened.', ['training-base: Training Bases']],
    ['a hyphen too many', 'We praise talent-cultivation here.', ['talent-cultivation: talent-cultivation']],
    ['a lost hyphen', 'They value industryeducation integration.', ['industry-education-integration: industryeducation integration']],
    [
      'a hyphen as a space',
      'They value industry education integration.',
      ['industry-education-integration: industry education integration'],
    ],
    ['a break at the hyphen', 'It is high-\nquality development again.', ['high-quality-development: high-\nquality development']],
    ['a break in a word', 'We see digital trans-\nformation there.', ['digital-transformation: digital trans-\nformation']],
    ['a page break', 'Much vocational \n\u000c\n education is local.', ['vocational-education: vocational \n\u000c\n education']],
    ['a possessive', "Here vocational education's fate is open.", ["vocational-education: vocational education's"]],
    ['British spelling', 'More digitalisation is needed.', ['digital-transformation: digitalisation']],
    ['a number in the name', 'Some call it Industry 4.0 today.', ['industry-4-0: Industry 4.0']],
    ['pinyin in one word', 'In pinyin, xinzhishengchanli is one word.', ['new-quality-productive-forces: xinzhishengchanli']],
    ['pinyin apart', 'Or xin zhi sheng chan li in five.', ['new-quality-productive-forces: xin zhi sheng chan li']],
  ])('survives %s', (_, text, mentions) => {
    expect(mentionsOf(text)).toEqual(mentions)
  })

  it('takes the longest label', () => {
    expect(mentionsOf('A modern vocational education system grows.')).toEqual([
      'modern-vocational-education-system: modern vocational education system',
    ])
  })

  it('keeps a concept nested beside a connecting word, and only of two words or more', () => {
    expect(mentionsOf('The quality of talent cultivation rose.')).toEqual([
      'talent-cultivation-quality: quality of talent cultivation',
      'talent-cultivation: talent cultivation',
    ])
    expect(mentionsOf('The integration of industry and education rose.')).toEqual([
      'industry-education-integration: integration of industry and education',
    ])
  })

  it('needs capitals for an abbreviation that is a word in small letters', () => {
    expect(mentionsOf('A vet met AI.')).toEqual(['artificial-intelligence: AI'])
  })

  it('begins and ends at words', () => {
    expect(mentionsOf('The sky illustrates subindustryless talentlessness.')).toEqual([])
  })

  it('does not join across punctuation', () => {
    expect(mentionsOf('He spoke of digital. Twin sisters listened.')).toEqual([])
  })

  it('learns an abbreviation that the text defines, from its first use on', () => {
    const text = 'School-enterprise cooperation (SEC) pays.\n\nFor us SEC matters, unlike a sec of delay.'
    expect(mentionsOf(text)).toEqual([
      'school-enterprise-cooperation: School-enterprise cooperation',
      'school-enterprise-cooperation: SEC',
      'school-enterprise-cooperation: SEC',
    ])
  })

  it('reads Chinese without word boundaries', () => {
    expect(mentionsOf('职业院校要深化产教融合，培养高素质技术技能人才。')).toEqual([
      'vocational-colleges: 职业院校',
      'industry-education-integration: 产教融合',
      'skilled-talent: 高素质技术技能人才',
    ])
  })

  it('reads a Chinese label through spaces, line breaks and 的', () => {
    expect(mentionsOf('这里讨论产教 融\n合，也讨论政策的支持。')).toEqual([
      'industry-education-integration: 产教 融\n合',
      'policy-support: 政策的支持',
    ])
  })

  it('leaves the words of a proper name alone', () => {
    expect(mentionsOf('The river town hosts Foxhill Polytechnic and its library.')).toEqual([])
  })

  it('reads headings, keywords and titles, never the reference list', () => {
    const text = 'On Digital Twins\n\nKeywords: blockchain\n\n# On cloud computing\n\nNothing here.\n\n[1] Doe J. Big data. 2020.'
    const reading = readingOf(text, { work: { title: 'On Digital Twins', keywords: ['blockchain'] } })
    reading.passages = reading.passages.filter((passage) => text.startsWith('Nothing', passage.start))
    reading.referenceList = [{ start: text.indexOf('[1]'), end: text.length }]
    const { concepts } = findConcepts(reading, vocabulary)
    expect(concepts.map((concept) => concept.id).sort()).toEqual(['blockchain', 'cloud-computing', 'digital-twin'])
  })

  it('sorts mentions by start and concepts by use', () => {
    const { concepts, mentions } = findConcepts(readingOf('Teachers and students, teachers and skills, teachers.'), vocabulary)
    expect(mentions.map(({ start }) => start)).toEqual(mentions.map(({ start }) => start).sort((a, b) => a - b))
    expect(concepts[0]).toMatchObject({ id: 'teachers', name: 'teachers' })
    expect(concepts[0]!.mentions).toHaveLength(3)
  })

  it('stays linear on text without sense', () => {
    const time = (text: string) => {
      const start = performance.now()
      findConcepts(readingOf(text), vocabulary)
      return performance.now() - start
    }
    const once = 'new quality productive new quality vocational industry-'
    time(once.repeat(400))
    expect(time(once.repeat(8000))).toBeLessThan(60 * time(once.repeat(400)) + 500)
  })
})

describe('terms that the vocabulary lacks', () => {
  const text = [
    '# The lantern parade',
    'Every lantern parade needs paper, and a lantern parade needs light.',
    'Our lantern parade was late because vocational education was on.',
    'A well-lit lantern parade can be seen from far away, says Vera Moss.',
  ].join('\n\n')

  it('finds what is used often and in headings, with exact spans', () => {
    const { concepts } = findConcepts(readingOf(text), vocabulary)
    const term = concepts.find((concept) => concept.id === 'term:lantern-parade')!
    expect(term.name).toBe('lantern parade')
    expect(term.mentions.map(({ start, end }) => text.slice(start, end))).toEqual(Array(5).fill('lantern parade'))
  })

  it('offers no term that holds or equals a form of the vocabulary, none with a stop word at its edge, at most 25', () => {
    const words = 'copper basin stone barrel amber sail cedar lamp'.split(' ')
    const many = words
      .flatMap((a) => words.map((b) => `We saw ${a} ${b} once, and the ${a} ${b} again, the digital twin of ${a} ${b}.`))
      .join('\n\n')
    const terms = findConcepts(readingOf(many), vocabulary).concepts.filter((concept) => concept.id.startsWith('term:'))
    expect(terms.length).toBeGreaterThan(5)
    expect(terms.length).toBeLessThanOrEqual(25)
    for (const term of terms) expect(term.name).not.toMatch(/digital|twin|^the |^we | and$| of$/i)
  })

  it('may hold a plain word of the vocabulary, and no more of it', () => {
    const mixed = 'The teacher lantern is high. A teacher lantern was lit. No teacher lantern is new, nor a digital twin lantern. '
    const terms = findConcepts(readingOf(mixed.repeat(2)), vocabulary).concepts.filter((concept) => concept.id.startsWith('term:'))
    expect(terms.map(({ name }) => name)).toEqual(['teacher lantern'])
  })

  it('are the names that the paper gives to organizations, too', () => {
    const text = 'Moss Hill Vocational College opened. A vocational college of this size pays for Moss Hill Vocational College.'
    const { concepts } = findConcepts(readingOf(text), vocabulary, ['Moss Hill Vocational College', 'Moss'])
    expect(concepts.map(({ id, mentions }) => [id, mentions.length])).toEqual([
      ['term:moss-hill-vocational-college', 2],
      ['vocational-colleges', 1],
    ])
  })
})
