/** The closed classes of English and the verbs that claim nothing but bound clauses, as data for the tagger. */

/** Verbs of use: their object is the means of what the clause does with it. */
export const USING = new Set(
  'use utilize leverage employ adopt apply introduce build establish develop construct create implement engage deploy harness launch set strengthen deepen promote form run cultivate train nurture propose improve optimize enhance foster'.split(
    ' ',
  ),
)
/** Verbs by which people have what is asked of them: graduates who possess B. */
export const HAVING = new Set('possess have master hold combine acquire own demonstrate develop understand be gain display'.split(' '))

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean))

export const DETERMINERS = set(`the a an this these those its their his her our my your such each every all both some many much several
  various any no another other more most certain which's`)
export const PREPOSITIONS = set(`of in on for with by through via from to toward towards into within between among across under amid amidst
  against during without upon over at as like beyond about around regarding concerning per throughout behind alongside along beside
  besides after before since until despite near beneath above below onto including`)
export const SUBORDINATORS = set(`while whereas when because if although though whether where why how so unless lest wherein whereby`)
export const RELATIVES = set('which who whom whose')
export const PRONOUNS = set('it they he she we i you this these those one ones itself themselves others both former latter')
export const MODALS = set('may might can could should must will would shall cannot')
export const NEGATIONS = set(
  `not never cannot n't hardly scarcely rarely fail fails failed failing without insufficient insufficiently barely`,
)
export const HEDGES = set(
  'may might could can help helps helped helping potentially possibly perhaps likely tend tends seem seems appear appears would',
)
export const HEDGING_PHRASES = /\bto (?:a certain|some|a certain) (?:extent|degree)\b|\bin part\b/iu
export const ADVERBS = set(`not also further thus thereby hence therefore then even more most often only just still already now never always
  once again increasingly both closely deeply fully well together jointly respectively moreover furthermore additionally consequently
  ultimately finally firstly secondly thirdly first second third meanwhile however nevertheless instead rather simultaneously accordingly
  conversely similarly likewise indeed overall forth up out away down back forward apart yet very too almost directly far better in-turn`)
/** Words in -ly that are no adverbs. */
export const NO_ADVERBS =
  set(`supply reply ally rally tally family assembly anomaly monopoly multiply apply comply imply rely timely daily weekly
  monthly quarterly yearly early likely friendly scholarly orderly costly lively elderly user-friendly`)
export const BE = set('be is are was were been being am')
export const HAVE = set('have has had having')
export const DO = set('do does did')
/** Verbs of saying: what follows is a clause of its own, and their subject is a person. */
export const SAYING = set(`argue note point suggest emphasize propose believe hold state claim report find show indicate reveal demonstrate
  highlight stress maintain contend explain observe mention assert conclude think consider say remark recommend discuss analyze
  examine explore study investigate review describe discover verify confirm underscore`)
/** Verbs whose subject may hand its object an action: A helps B do C. */
export const CAUSATIVES = set(
  'help let make enable allow permit require compel prompt force encourage guide push lead drive motivate stimulate cause support assist lead mobilize attract',
)
/** Verbs that ask their object to act: A requires B to do C, and it is B that does it. */
export const ASKING = set('require need expect urge ask call want request demand')
/** Participles in -ing and -ed that stand before a noun as adjectives, whatever they mean elsewhere. */
export const ADJECTIVAL =
  set(`driving supporting leading guiding emerging existing growing developing evolving increasing changing promoting enabling
  empowering following remaining ongoing training teaching learning manufacturing engineering understanding funding setting meaning
  according regarding concerning including owing depending supply demand interdisciplinary advanced skilled qualified related
  required needed increased improved integrated enhanced applied limited specialized targeted sustained coordinated balanced
  high-end underlying pressing prevailing surrounding upcoming overarching cutting-edge cross-cutting training-based forming`)
/** Nouns that make the participle before them an adjective: driving force, supporting role. */
export const ABSTRACT_HEADS = set(
  'force forces role roles effect effects engine function functions factor factors system mechanism power environment ability capacity point',
)
/** Words that are a verb or a noun: only their neighbors tell. */
export const AMBIGUOUS =
  set(`support supports drive drives demand demands need needs influence influences impact impacts benefit benefits focus shift shifts
  change changes reform reforms transfer transfers guide guides form forms result results design designs practice practices aim aims
  increase increases limit limits shape shapes lead leads push supply supplies power powers fuel fuels spur spurs force forces aid aids
  help match upgrade upgrades boost block balance influence access transform reach study studies research plan plans project projects
  challenge challenges question cause causes export exports produce yield exploit train trains serve place places set sets open base
  process model models program programs place center centers root roots ground grounds work works rank ranks report reports range
  approach contact host value values face faces play plays function functions act acts rise rises growth record link links bridge bridges
  pool pools channel channels engage lack pose present presents progress advance advances service contract target targets offer offers
  trade trades test tests use uses trend trends process processes feature features market markets signal signals scale scales fund
  funds grant grants layer layers level levels map maps master masters polish source sources structure structures schedule
  score scores season seasons sense staff stage stages stem strain surge target term terms touch track tracks visit visits vote
  volunteer wish witness yield boost debate debates graduate graduates highlight highlights host iterate innovate interest
  interests issue issues license license link mandate matter matters measure measures merit mention mentions note notes number
  object objects order orders partner partners pattern patterns phase pilot pilots position positions probe profile profiles
  profit profits promise prompt purchase purpose quarrel reason reasons release rest return revise risk risks rule rules sample
  share shares sign signs site sites sound span speed state states step steps stop store stores stress stretch struggle sum talk
  task tasks tie ties title transport travel trial walk want ward wave waves weave welcome worry attempt attempts average band
  cost costs course courses credit cycle cycles damage date demand document documents doubt dream edge effect effects end ends
  engineer engineers escape estimate estimates exchange exercise exercises experience experiences experiment experiments fear
  field figure figures file finance finish flow flows gain gains gap group groups head heads hold hope image index interview
  interviews judge key lab land lecture lectures list lists load lock loop move moves name names network networks offer panel
  pass path pay plot post posts practice print race rate rates ratio reward rewards ring role room rotate round rounds row
  school schools search section sector seed segment sequence share shift ship show shows slice sort space spread spring stamp`)
/** Verbs that bound clauses and claim nothing. */
export const OTHER_VERBS =
  set(`act add address adopt agree avoid correct solve aim analyze appear apply argue ask assess assume assign attend become begin belong believe
  call carry choose claim clarify collaborate collect combine come compare complete conclude conduct confirm consider consist constitute
  construct continue convert cooperate coordinate cope cost cultivate deal decide define demonstrate deploy describe design develop
  differ direct discover discuss display distinguish divide do double earn embed embody embrace employ enact endorse engage enjoy enter
  establish evaluate evolve examine exceed exert exhibit exist experience explain explore expose express fail feed fill find fit
  focus form formulate fuse gain gather get go grasp grow handle happen highlight hold identify illustrate implement imply indicate
  inherit initiate insist intensify intend interact introduce investigate invest involve join keep know launch lay learn let leverage
  lie link live look lose maintain make manage manifest mark master mean measure mention mine modify monitor move name narrow note notice
  observe obtain occupy occur operate organize outline own participate partner pay perform persist place plan play point pool possess
  practice predict present proceed progress propose prove publish purchase pursue put qualify question range rank reach read receive
  recognize recommend recruit redirect reflect regard regulate relate remain remark report represent research resolve respond reveal
  rise run say see seek seem select send set share shift shorten show signify simplify specify speed stand start state stay step stop
  stress strive struggle study submit suffer suggest surpass survey take tackle talk teach tell tend test think thrive trace track
  transcend transfer transition treat turn understand undergo underscore undertake unify unite update use utilize value vary verify view
  walk want widen win witness work write emphasise emphasize endeavor assume bear boast concentrate cover cut depict derive diagnose
  document elaborate fold host innovate interpret label limit locate merge need outpace permeate pioneer position prepare
  rebuild record recover reduce reinforce release rely repeat replicate respect retain return revise reward suit supplement welcome
  spread lower soar surge decline drop dominate outperform cross merge mature gather sell buy sign seem tighten loosen foresee answer
  centre link connect converge
  wish hope fear claim enrol enroll pay spend save waste teach collaborate consume consult customize discuss diffuse doubt
  elevate emerge enlarge finance fund grant hire inform innovate inspect issue iterate license migrate mobilise negotiate
  organise outsource overlook penetrate persist prevail print profit prosper publicize purport pursue rationalize reallocate
  reconcile reconfigure redesign reorganize resemble resist retrain reuse revive rotate scale schedule score separate settle
  shed simulate solve stabilize standardize staff steer structure subsidize succeed sum surge survive transmit travel visit vie
  weigh accumulate activate adhere adjust administer advocate allocate anticipate arrange articulate ascend attach await bridge
  bundle calculate capture certify characterize circulate clarify classify co-build co-create co-develop codify commercialize
  commit compete compile comply compose conceive condense configure convene convey cooperate craft criticize debate decompose
  dedicate deepen deliver detect deviate diagnose differentiate dig disseminate distribute emanate employ engage entail equate
  erode execute exploit extract facilitate feature finish flow flourish gauge govern graduate highlight illuminate immerse impart
  incubate invite layer lend level link localize magnify map market master mediate minimize model monitor nurture obey oversee
  overcome partner pilot plague polish precede preserve prevent prioritize probe process proliferate prompt quantify quicken
  reap reassess reconsider recount redefine reform refresh remedy remind render renew repair reposition resort restore revisit
  revolve safeguard sharpen shoulder signal span stem stimulate strain stretch supervise supplant suppress synthesize tailor
  target tear transplant trend undermine unfold unleash uphold urge usher validate volunteer witness yield
  face occur launch cover close relocate confine grasp escape pass wait fall quarrel vanish hide beat pose raise include contain acquire access avoid draw lag leave
  expect refer accept decrease award interlink complement summarize exclude infer prefer count`)
