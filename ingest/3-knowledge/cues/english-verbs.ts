/** English verbs that say that one thing acts on another. */
import type { Cue } from '../cues.ts'

const verb = (id: string, relation: Cue['relation'], words: string, rest: Partial<Cue> & Pick<Cue, 'matches'>): Cue => ({
  id,
  lang: 'en',
  kind: 'verb',
  words: words.split(' '),
  relation,
  ...rest,
})

export const englishVerbs: readonly Cue[] = [
  verb('empower', 'empowers', 'empower energize invigorate revitalize', {
    strength: 1,
    matches: ['{A Smart looms} empower {B weaving schools}.', '{B Weaving schools} are empowered by {A smart looms}.'],
    misses: ['{B Weaving schools} welcome {A smart looms}.', '{B Weaving schools} empower {A smart looms}.'],
  }),
  verb('drive', 'drives', 'drive propel spur fuel power', {
    strength: 0.8,
    matches: [
      '{A Robotics} drives {B factory renewal} and {B export growth}.',
      'Driven by {A robotics}, {B factory renewal} speeds up.',
      'Since the harvest, {B factory renewal} has been strongly driven by {A robotics}.',
    ],
    misses: ['{A Robotics} is a driving topic beside {B factory renewal}.'],
  }),
  verb('promote', 'drives', 'promote accelerate advance stimulate boost foster push expedite deepen hasten encourage', {
    strength: 0.6,
    matches: ['{A Open workshops} promote {B craft renewal}.', '{A Open workshops} grew quickly, thereby accelerating {B craft renewal}.'],
    misses: ['The promotion office is near {A open workshops} and {B craft renewal}.'],
  }),
  verb('guide', 'drives', 'guide steer lead prompt compel force catalyze motivate inspire incentivize ignite attract mobilize', {
    matches: ['{A Town plans} guide {B school reform}.', '{A New trades} prompt {B craft schools} to open courses.'],
    misses: ['The guide to {A town plans} is printed with {B school reform}.'],
  }),
  verb('trigger', 'drives', 'trigger create generate spawn yield bring cause induce', {
    strength: -0.9,
    matches: ['{A Robotics} creates {B repair trades}.', '{A Robotics} has triggered {B wage growth}.'],
    misses: ['{B Repair trades} are created.'],
  }),
  verb('give-rise', 'drives', 'lead contribute give result translate', {
    after: ['to', 'in', 'rise to', 'into'],
    strength: 0.2,
    matches: [
      '{A Night classes} contribute to {B wage growth}.',
      '{A Robotics} leads to {B wage growth}.',
      '{A Robotics} gives rise to {B repair trades}.',
    ],
    misses: ['{A Night classes} were moved to {B repair trades}.'],
  }),
  verb('arise', 'drives', 'arise stem result emerge originate derive spring emanate', {
    after: ['from', 'out of'],
    reversed: true,
    matches: ['{B Repair trades} arise from {A robotics}.', '{B Wage growth} results from {A night classes}.'],
    misses: ['{A Repair trades} arise from {B robotics}.'],
  }),
  verb('benefit', 'supports', 'benefit profit', {
    after: ['from'],
    reversed: true,
    matches: ['{B Weaving schools} benefit from {A smart looms}.'],
    misses: ['{A Weaving schools} benefit from {B smart looms}.'],
  }),
  verb('enable', 'enables', 'enable facilitate allow permit unlock', {
    strength: -0.6,
    matches: ['{A Shared kilns} enable {B pottery lessons}.', '{A Shared kilns} make firing cheap, enabling {B pottery lessons}.'],
    misses: ['{B Pottery lessons} enable {A shared kilns}.'],
  }),
  verb('open', 'enables', 'open broaden widen expand extend', {
    strength: -0.5,
    matches: ['{A Shared kilns} expand {B pottery lessons}.'],
    misses: ['{A Shared kilns} stay open near {B pottery lessons}.'],
  }),
  verb('achieve', 'enables', 'achieve realize attain fulfil fulfill accomplish', {
    strength: -0.3,
    matches: ['{A Shared kilns} achieve {B fuel saving}.'],
    misses: ['{B Fuel saving} was achieved.'],
  }),
  verb('support', 'supports', 'support underpin sustain serve aid assist back bolster nurture reinforce consolidate', {
    strength: 0.8,
    matches: [
      '{A Guild funds} support {B craft schools}.',
      '{B Craft schools}, supported by {A guild funds}, opened early.',
      '{A Guild halls} serve {B river trade}.',
    ],
    misses: ['The support is for {A guild funds} near {B craft schools}.'],
  }),
  verb('strengthen', 'supports', 'strengthen enhance improve increase raise elevate heighten enrich augment cement refine upgrade', {
    strength: 0.4,
    matches: ['{A Site visits} improve {B drawing skill}.', '{A Site visits} and {A guest lectures} enhance {B drawing skill}.'],
    misses: ['{B Drawing skill} must be improved.'],
  }),
  verb('ensure', 'supports', 'ensure guarantee safeguard secure protect maintain', {
    matches: ['{A Guild funds} ensure {B wage growth}.'],
    misses: ['{B Wage growth} is ensured.'],
  }),
  verb('help', 'supports', 'help', {
    strength: -0.1,
    matches: ['{A Guild funds} help {B craft schools}.'],
    misses: ['Help for {A guild funds} and {B craft schools} is rare.'],
  }),
  verb('optimize', 'supports', 'optimize optimise streamline balance diversify', {
    strength: 0.2,
    matches: ['{A Tide tables} optimize {B harbor traffic}.'],
    misses: ['{B Harbor traffic} is optimized.'],
  }),
  verb('shape', 'drives', 'influence affect impact determine', {
    strength: 0.3,
    matches: ['{A Guild rules} affect {B wage growth}.', '{B Wage growth} is influenced by {A guild rules}.'],
    misses: ['The impact is seen, {A guild rules} and {B wage growth} aside.'],
  }),
  verb(
    'transform',
    'transforms',
    'transform shape reshape restructure reconstruct revolutionize remake change alter innovate reform redefine overhaul modernize disrupt',
    {
      strength: 0.6,
      matches: ['{A Smart looms} transform {B cloth making}.', '{B Cloth making} is being reshaped by {A smart looms}.'],
      misses: ['The change was slow for {A smart looms} in {B cloth making}.'],
    },
  ),
  verb('break', 'transforms', 'break dismantle overcome eliminate replace overturn transcend', {
    strength: -0.1,
    matches: ['{A Smart looms} replace {B hand weaving}.'],
    misses: ['{B Hand weaving} was overcome.'],
  }),
  verb('break-free', 'transforms', 'break depart move', {
    after: ['free from', 'away from', 'through'],
    matches: ['{A Smart looms} break free from {B hand weaving}.'],
    misses: ['{A Smart looms} come from {B hand weaving}.'],
  }),
  verb('supply', 'supplies', 'supply provide deliver produce cultivate train furnish export offer educate', {
    strength: 0.1,
    matches: [
      '{A Craft schools} supply {B skilled weavers}.',
      '{A Craft schools} train large numbers of {B skilled weavers}.',
      '{B Skilled weavers} are trained by {A craft schools}.',
    ],
    misses: ['The supply of {A skilled weavers} in {B craft schools} fell.'],
  }),
  verb('supply-with', 'supplies', 'provide supply equip endow furnish', {
    after: ['with'],
    objectToo: true,
    strength: 0.3,
    matches: ['{A Craft schools} equip the trade with {B skilled weavers}.'],
    misses: ['{A Craft schools} quarrel with {B skilled weavers}.'],
  }),
  verb('supply-for', 'supplies', 'provide supply offer prepare train cultivate deliver produce transfer', {
    after: ['for', 'to'],
    strength: -0.3,
    matches: ['{A Craft schools} provide trained hands for {B cloth making}.', '{A Craft schools} deliver patterns to {B cloth making}.'],
    misses: ['{A Craft schools} wait for {B cloth making}.'],
  }),
  verb('inject', 'empowers', 'inject infuse breathe', {
    after: ['into'],
    strength: 0.8,
    matches: ['{A Craft schools} inject vitality into {B river trade}.'],
    misses: ['{A Craft schools} walk into {B river trade}.'],
  }),
  verb('integrate', 'supports', 'integrate embed introduce weave infuse', {
    after: ['into', 'in', 'to'],
    acting: 'object',
    strength: 0.1,
    matches: ['{A Tide tables} were integrated into {B sailing lessons}.'],
    misses: [
      '{B Tide tables} were integrated into {A sailing lessons}.',
      '{A Sailing lessons} weave {- tide tables} into {B river trade}.',
    ],
  }),
  verb('require', 'requires', 'require demand need necessitate presuppose emphasize prioritize mandate', {
    strength: 0.8,
    matches: [
      '{A Cloth making} requires {B drawing skill}.',
      '{B Drawing skill} is required by {A cloth making}.',
      'For {A cloth making}, {B drawing skill} is needed.',
      '{B Drawing skill} is needed for {A cloth making}.',
    ],
    misses: ['The required forms for {A cloth making} and {B drawing skill} are here.'],
  }),
  verb('call-for', 'requires', 'call rely depend hinge', {
    after: ['for', 'on', 'upon'],
    strength: 0.5,
    matches: [
      '{A Cloth making} relies on {B drawing skill}.',
      '{A Cloth making} calls for {B drawing skill}.',
      '{A Cloth making} depends heavily on {B drawing skill}.',
    ],
    misses: ['{A Cloth making} calls from {B drawing skill}.'],
  }),
  verb(
    'constrain',
    'constrains',
    'constrain restrict hinder impede limit hamper inhibit obstruct undermine weaken threaten restrain curb block reduce stifle dampen discourage slow delay jeopardize',
    {
      polarity: 'negative',
      strength: 0.6,
      matches: ['{A Narrow gates} restrict {B harbor traffic}.', '{B Harbor traffic} is hampered by {A narrow gates}.'],
      misses: ['{B Harbor traffic} is limited.', 'The limit of {A narrow gates} beside {B harbor traffic} is known.'],
    },
  ),
  verb('suffer', 'constrains', 'suffer', {
    after: ['from'],
    polarity: 'negative',
    reversed: true,
    strength: 0.2,
    matches: ['{B Harbor traffic} suffers from {A narrow gates}.'],
    misses: ['{B Harbor traffic} runs from {A narrow gates}.'],
  }),
  verb('face', 'constrains', 'confront encounter lack', {
    polarity: 'negative',
    reversed: true,
    strength: -0.4,
    matches: ['{B Craft schools} confront {A narrow budgets}.'],
    misses: ['{A Craft schools} confront {B narrow budgets}.'],
  }),
  verb('align', 'aligns_with', 'align adapt correspond respond conform cater connect converge synchronize integrate', {
    after: ['with', 'to'],
    strength: 0.4,
    matches: [
      '{A Craft schools} must adapt to {B river trade}.',
      '{A Course plans} align closely with {B harbor jobs}.',
      '{A Course plans} are closely aligned with {B harbor jobs}.',
    ],
    misses: ['{A Craft schools} quarrel with {B river trade}.'],
  }),
  verb('match', 'aligns_with', 'match meet satisfy follow mirror accommodate', {
    strength: 0,
    matches: ['{A Course plans} meet the needs of {B river trade}.', '{A Course plans} match {B harbor jobs}.'],
    misses: ['{A Course plans} in a match beat {B harbor jobs}.'],
  }),
  verb('orient', 'aligns_with', 'orient tailor gear attune', {
    after: ['toward', 'towards', 'to', 'around'],
    passiveOnly: true,
    matches: ['{A Course plans} are oriented toward {B harbor jobs}.'],
    misses: ['{A Course plans} walk toward {B harbor jobs}.'],
  }),
  verb('lag', 'aligns_with', 'lag fall', {
    after: ['behind'],
    polarity: 'negative',
    strength: 0.4,
    matches: ['{A Course plans} lag behind {B harbor jobs}.'],
    misses: ['{A Course plans} hide behind {B harbor jobs}.'],
  }),
  verb('base', 'supports', 'base ground root anchor build center', {
    after: ['in', 'on', 'upon', 'by'],
    passiveOnly: true,
    reversed: true,
    strength: 0.1,
    matches: ['{B Cloth making}, rooted in {A drawing skill}, spread.', 'Anchored in {A drawing skill}, {B cloth making} spreads.'],
    misses: ['{A Cloth making}, rooted in {B drawing skill}, spread.', '{B Shared kilns} were built in accordance with {A drawing skill}.'],
  }),
  verb('reinforce-mutually', 'supports', 'interact co-evolve coevolve', {
    after: ['with'],
    strength: 0.1,
    matches: ['{A Craft schools} co-evolve with {B river trade}.'],
    misses: ['{A Craft schools} differ with {B river trade}.'],
  }),
]
