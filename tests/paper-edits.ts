/** What may change in a generated paper (bench/make-papers.ts), and whether who is who has to be settled again for it. */
export const EDITS: readonly [string, 'texts' | 'changes', (text: string) => string][] = [
  ['a line more after the references', 'texts', (text) => `${text}\nApprentices counted three new benches.\n`],
  ['another word in a sentence', 'texts', (text) => text.replace('kept a diary', 'wrote a diary')],
  [
    'a sentence more at the end of a section',
    'texts',
    (text) => text.replace('\n## 2.', '\nBig data drives vocational education.\n\n## 2.'),
  ],
  ['a sentence more before all others', 'texts', (text) => text.replace('1. Introduction\n\n', '1. Introduction\n\nThe valley floods. ')],
  ['the only words on a concept less', 'texts', (text) => text.replace(/Teachers said that[^.]*\. /, '')],
  ['a claim less', 'texts', (text) => text.replace(/New quality productive forces transform[^.]*\./, '')],
  ['a claim that is hedged', 'texts', (text) => text.replace('drives vocational education', 'may drive vocational education')],
  ['another citation', 'texts', (text) => text.replace('[4]', '[3]')],
  ['a section less', 'texts', (text) => text.replace(/### 2\.2 Talent[\s\S]*?(?=\n## )/, '')],
  [
    'another reference',
    'changes',
    (text) => text.replace(/^\[3\] .*$/m, '[3] Vale Orin. Fresh bread for apprentices. Journal of Ovens, 2021, 2(1): 3-9.'),
  ],
  [
    'a reference more',
    'changes',
    (text) => `${text.trimEnd()}\n[9] Vale Anna. Stale bread for masters of ovens. Journal of Ovens, 2020, 2(1): 10-19.\n`,
  ],
  ['a reference less', 'changes', (text) => text.replace(/^\[8\] .*\n/m, '')],
  ['another spelling of an author', 'changes', (text) => text.replace(/^(\w)\w* (\w+, )/m, '$1. $2')],
  ['another college', 'changes', (text) => text.replace('College of Crafts', 'Polytechnic of Crafts')],
  ['another author', 'changes', (text) => text.replace(/^\w+ \w+, /m, 'Orin Vale, ')],
  ['another measure', 'changes', (text) => text.replace('Schools should hire masters', 'Schools should rent mills')],
]
