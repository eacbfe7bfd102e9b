/**
 * What somebody can work out who has all published figures of people and nothing else: a linear program, in which the people of every kind that
 * there could be are unknown but for what the figures say of them. For tests of whatever is made public.
 */
import { type Constraint, solve } from "yalps"

/** A published number, and which kinds of people it counts. */
export interface Figure<K> {
  readonly people: number
  readonly counts: (kind: K) => boolean
}

/** Kinds that no figure tells from each other, and which figures count them. */
interface Alike<K> {
  readonly terms: ReadonlyMap<string, number>
  readonly kinds: K[]
}

/** Whoever a figure of nobody counts is not there, and is no unknown. */
const alike = <K>(kinds: readonly K[], figures: readonly Figure<K>[]): readonly Alike<K>[] => {
  const all = new Map<string, Alike<K>>()
  const ofNobody = figures.filter(({ people }) => people === 0)
  for (const kind of kinds) {
    if (ofNobody.some(({ counts }) => counts(kind))) continue
    const counting = figures.flatMap(({ counts }, at) => (counts(kind) ? [`figure ${at}`] : []))
    const before = all.get(counting.join())
    if (before === undefined) all.set(counting.join(), { terms: new Map(counting.map((figure) => [figure, 1])), kinds: [kind] })
    else before.kinds.push(kind)
  }
  return [...all.values()]
}

/**
 * Answers the most people that there can be of those who are asked about, for all that the figures say; `Infinity` where they say nothing of them.
 * Whom each figure counts is worked out once, when somebody asks. Throws for figures that contradict each other.
 */
export const most = <K>(kinds: readonly K[], figures: readonly Figure<K>[]): ((asked: (kind: K) => boolean) => number) => {
  const constraints = new Map<string, Constraint>(
    figures.flatMap(({ people }, at) => (people === 0 ? [] : [[`figure ${at}`, { equal: people }] as const]))
  )
  let known: readonly Alike<K>[] | undefined
  return (asked) => {
    // Kinds that no figure, and not the question, tells from each other are one unknown.
    const variables = (known ??= alike(kinds, figures)).flatMap(({ terms, kinds: all }, at) => {
      const some = all.filter(asked).length
      return [
        ...(some < all.length ? [[`${at}`, terms] as const] : []),
        ...(some > 0 ? [[`${at} asked`, new Map([...terms, ["asked", 1] as const])] as const] : [])
      ]
    })
    const { status, result } = solve({ direction: "maximize", objective: "asked", constraints, variables: new Map(variables) })
    if (status !== "optimal" && status !== "unbounded") throw new Error(`what is published contradicts itself: ${status}`)
    return Math.round(result * 1e6) / 1e6
  }
}
