/** What may change in a generated paper (bench/make-papers.ts), and whether all papers are woven again for it. */
export const EDITS: readonly [string, 'changes' | 'all', (text: string) => string][] = [
  ['a line more after the references', 'changes', (text) => `${text}\nApprentices counted three new benches.\n`],
  ['another word in a sentence', 'changes', (text) => text.replace('kept a diary', 'wrote a diary')],
  [
    'a sentence more at the end of a section',
    'changes',
    (text) => text.replace('\n## 2.', '\nBig data drives vocational education.\n\n## 2.'),
  ],
  ['a sentence more before all others', 'changes', (text) => text.replace('1. Introduction\n\n', '1. Introduction\n\nThe valley floods. ')],
  ['a claim less', 'changes', (text) => text.replace(/New quality productive forces transform[^.]*\./, '')],
  ['a claim that is hedged', 'changes', (text) => text.replace('drives vocational education', 'may drive vocational education')],
  ['another citation', 'changes', (text) => text.replace('[4]', '[3]')],
  ['a section less', 'changes', (text) => text.replace(/### 2\.2 Talent[\s\S]*?(?=\n## )/, '')],
  [
    'another reference',
    'all',
    (text) => text.replace(/^\[3\] .*$/m, '[3] Vale Orin. Fresh bread for apprentices. Journal of Ovens, 2021, 2(1): 3-9.'),
  ],
  ['another author', 'all', (text) => text.replace(/^\w+ \w+, /m, 'Orin Vale, ')],
  ['another measure', 'all', (text) => text.replace('Schools should hire masters', 'Schools should rent mills')],
]
