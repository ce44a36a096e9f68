/** English verb forms by rule: from a lemma to the forms that text prints. */

export type VerbForm = 'base' | 's' | 'ing' | 'ed' | 'en'

const IRREGULAR: Readonly<Record<string, readonly [past: string, participle: string]>> = {
  arise: ['arose', 'arisen'],
  become: ['became', 'become'],
  begin: ['began', 'begun'],
  break: ['broke', 'broken'],
  bring: ['brought', 'brought'],
  build: ['built', 'built'],
  choose: ['chose', 'chosen'],
  come: ['came', 'come'],
  do: ['did', 'done'],
  draw: ['drew', 'drawn'],
  drive: ['drove', 'driven'],
  fall: ['fell', 'fallen'],
  feed: ['fed', 'fed'],
  find: ['found', 'found'],
  get: ['got', 'got'],
  give: ['gave', 'given'],
  go: ['went', 'gone'],
  grow: ['grew', 'grown'],
  have: ['had', 'had'],
  hold: ['held', 'held'],
  keep: ['kept', 'kept'],
  know: ['knew', 'known'],
  lay: ['laid', 'laid'],
  lead: ['led', 'led'],
  lend: ['lent', 'lent'],
  let: ['let', 'let'],
  lie: ['lay', 'lain'],
  lose: ['lost', 'lost'],
  make: ['made', 'made'],
  mean: ['meant', 'meant'],
  meet: ['met', 'met'],
  put: ['put', 'put'],
  remake: ['remade', 'remade'],
  run: ['ran', 'run'],
  say: ['said', 'said'],
  see: ['saw', 'seen'],
  seek: ['sought', 'sought'],
  set: ['set', 'set'],
  show: ['showed', 'shown'],
  speak: ['spoke', 'spoken'],
  spread: ['spread', 'spread'],
  spring: ['sprang', 'sprung'],
  stand: ['stood', 'stood'],
  take: ['took', 'taken'],
  teach: ['taught', 'taught'],
  tell: ['told', 'told'],
  think: ['thought', 'thought'],
  weave: ['wove', 'woven'],
  win: ['won', 'won'],
  write: ['wrote', 'written'],
  overcome: ['overcame', 'overcome'],
  withdraw: ['withdrew', 'withdrawn'],
  undergo: ['underwent', 'undergone'],
  overturn: ['overturned', 'overturned'],
}

const DOUBLING = new Set(
  'embed lag transfer refer occur commit permit submit admit control infer defer confer rebut spur fit plan equip propel compel stem curb step drop stop swap let set put get run begin'.split(
    ' ',
  ),
)

/** All forms of a verb: `propel` → propel, propels, propelling, propelled. */
export function inflections(lemma: string): Map<string, VerbForm[]> {
  const forms = new Map<string, VerbForm[]>()
  const put = (form: string, kind: VerbForm) => forms.set(form, [...(forms.get(form) ?? []), kind])
  const [past, participle] = IRREGULAR[lemma] ?? [regularPast(lemma), regularPast(lemma)]
  put(lemma, 'base')
  put(
    /(?:s|x|z|ch|sh|o)$/u.test(lemma)
      ? `${lemma}es`
      : /[^aeiou]y$/u.test(lemma)
        ? `${lemma.slice(0, -1)}ies`
        : lemma === 'have'
          ? 'has'
          : `${lemma}s`,
    's',
  )
  put(gerund(lemma), 'ing')
  put(past, 'ed')
  put(participle, 'en')
  return forms
}

function gerund(lemma: string): string {
  if (DOUBLING.has(lemma)) return `${lemma}${lemma.at(-1)}ing`
  if (/ie$/u.test(lemma)) return `${lemma.slice(0, -2)}ying`
  return `${/[^eoy]e$/u.test(lemma) ? lemma.slice(0, -1) : lemma}ing`
}

function regularPast(lemma: string): string {
  if (/e$/u.test(lemma)) return `${lemma}d`
  if (/[^aeiou]y$/u.test(lemma)) return `${lemma.slice(0, -1)}ied`
  return DOUBLING.has(lemma) ? `${lemma}${lemma.at(-1)}ed` : `${lemma}ed`
}
