/** What should be done to a thing, as a person would say it: verb first. */
import { inflections } from '../claims/english/inflect.ts'

/** Verbs of changing what there is. */
const CHANGING =
  'strengthen improve refine simplify streamline optimize perfect expand broaden deepen clarify enhance raise increase lower reduce shorten update upgrade enforce reform revise adjust standardize unify'
/** Verbs of bringing about what there is not yet. */
const MAKING =
  'establish build create introduce develop formulate draft design issue pass set put provide offer launch allocate grant form construct adopt implement'
const OTHER =
  'activate add align anchor apply arrange assess assign break carry combine conduct connect consider coordinate cultivate divide embed encourage ensure equip evaluate expect explore extend fold focus foster give grasp guide hire include incorporate integrate invite involve keep link maintain make mend monitor move narrow open organize pay prevent promote protect publish put recognize recruit reduce reinforce remove replace require resolve reward shift solve support take teach track train transform treat use value'

/** Who does it: `by colleges`, not `by training` or `by 2030`. */
const AGENT = /^ by (?!\p{L}+ing\b|\d|the end)[^,.;]*?(?= (?:to|for|in|on|through|with)\b|[,.;]|$)/iu

const PARTICIPLES = toParticiples(`${CHANGING} ${MAKING} ${OTHER}`)
const NEW = new Set(MAKING.split(' '))

/**
 * `wells to be dug deeper` stays where the verb is unknown; `laws to be quickly refined` → `quickly refine laws`.
 *
 * @param measure as `find-measures.ts` gives it, a passive one as "thing to be done".
 */
export function toActive(measure: string): string {
  const passive = split(measure)
  if (!passive) return measure
  const { thing, how, verb, rest } = passive
  const [particle = ''] = /^ (?:up|out|into effect|in place|forward)\b/u.exec(rest) ?? []
  // a capital that only begins the sentence; the one of a name has another after it
  const kept = rest.slice(particle.length).replace(AGENT, '')
  const object = thing.replace(/^\p{Lu}[\p{Ll}-]*(?= \p{Ll}|$)|^An?(?= )/u, (word) => word.toLowerCase())
  return `${how}${verb}${particle} ${object}${kept}`
}

/** The thing that a measure would newly bring about: `a mill law to be passed before winter` → `a mill law`, else null. */
export function toNewThing(measure: string): string | null {
  const passive = split(measure)
  return passive && NEW.has(passive.verb) ? passive.thing : null
}

function split(measure: string): { thing: string; how: string; verb: string; rest: string } | null {
  const groups = /^(?<thing>.+?) to be (?<how>(?:\p{L}+ly )?)(?<participle>\p{L}+)(?<rest>.*)$/iu.exec(measure)?.groups
  const verb = groups && PARTICIPLES.get(groups.participle!.toLowerCase())
  return verb ? { thing: groups.thing!, how: groups.how!, verb, rest: groups.rest! } : null
}

function toParticiples(verbs: string): Map<string, string> {
  return new Map(
    verbs
      .split(' ')
      .flatMap((verb) => [...inflections(verb)].flatMap(([form, kinds]) => (kinds.includes('en') ? [[form, verb] as const] : []))),
  )
}
