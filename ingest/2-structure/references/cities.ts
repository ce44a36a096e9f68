/**
 * Cities where publishers sit: what tells `Berlin: Springer` from a title with a subtitle.
 */
export const CITIES: Set<string> = new Set(
  (
    'amsterdam|ann arbor|athens|auckland|baltimore|bangkok|barcelona|basel|basingstoke|beijing|berkeley|berlin|bern|bethesda|bloomington|boca raton|bologna|bonn|' +
    'boston|boulder|brighton|bristol|brussels|bruxelles|budapest|buenos aires|cairo|calcutta|cambridge|canberra|chapel hill|cheltenham|chengdu|chicago|chichester|' +
    'chongqing|cologne|copenhagen|dalian|darmstadt|delhi|dordrecht|dublin|durham|edinburgh|englewood cliffs|evanston|firenze|florence|frankfurt|frankfurt am main|' +
    'freiburg|geneva|genève|glasgow|gottingen|göttingen|guangzhou|hamburg|hangzhou|harbin|harmondsworth|harlow|heidelberg|helsinki|hillsdale|hoboken|hong kong|honolulu|' +
    'houston|istanbul|ithaca|jerusalem|johannesburg|kyoto|köln|lausanne|leiden|leipzig|leningrad|leuven|lisbon|lisboa|liverpool|london|los angeles|louvain|lyon|' +
    'madison|madrid|mahwah|malden|manchester|manila|melbourne|menlo park|mexico|milan|milano|minneapolis|montreal|montréal|moscow|mumbai|munich|munchen|münchen|' +
    'nairobi|nanjing|nashville|new brunswick|new delhi|new haven|new jersey|new york|new york city|ny|newbury park|newcastle|north-holland|norwood|oslo|ottawa|oxford|' +
    'palo alto|paris|philadelphia|piscataway|pittsburgh|prague|praha|princeton|providence|reading|redwood city|rio de janeiro|rochester|roma|rome|rotterdam|saint louis|' +
    'salt lake city|san diego|san francisco|san mateo|santiago|sao paulo|são paulo|seattle|seoul|shanghai|shenyang|shenzhen|singapore|st. louis|st. petersburg|' +
    'stanford|stockholm|strasbourg|stuttgart|sydney|taipei|tallahassee|tel aviv|the hague|den haag|thousand oaks|tianjin|tokyo|torino|toronto|toulouse|tübingen|turin|' +
    'uppsala|urbana|utrecht|vancouver|venice|victoria|vienna|wien|warsaw|washington|washington dc|washington d.c.|washington, d.c.|weinheim|wellington|westport|' +
    'wiesbaden|wuhan|xiamen|xian|york|zagreb|zurich|zürich|москва|м.|л.|санкт-петербург|санкт-петербург|спб|東京|京都|' +
    '北京|上海|天津|重庆|南京|武汉|广州|成都|西安|杭州|沈阳|长春|哈尔滨|大连|济南|青岛|合肥|福州|厦门|郑州|长沙|南昌|南宁|桂林|贵阳|昆明|兰州|西宁|银川|乌鲁木齐|呼和浩特|太原|石家庄|海口|深圳|苏州|香港|台北|澳门|东京|杨凌|拉萨'
  ).split('|'),
)
