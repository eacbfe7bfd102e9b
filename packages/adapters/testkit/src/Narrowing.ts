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

/**
 * The most people that there can be of those who are asked about, for all that the figures say; `Infinity` where they say nothing of them. Throws for
 * figures that contradict each other.
 */
export const most = <K>(kinds: readonly K[], figures: readonly Figure<K>[], asked: (kind: K) => boolean): number => {
  const constraints = new Map<string, Constraint>(figures.map(({ people }, at) => [`figure ${at}`, { equal: people }]))
  // Kinds that no figure, and not the question, tells from each other are one unknown.
  const variables = new Map<string, ReadonlyMap<string, number>>()
  for (const kind of kinds) {
    const terms = new Map<string, number>()
    for (const [at, figure] of figures.entries()) if (figure.counts(kind)) terms.set(`figure ${at}`, 1)
    if (asked(kind)) terms.set("asked", 1)
    variables.set([...terms.keys()].join(), terms)
  }
  const { status, result } = solve({ direction: "maximize", objective: "asked", constraints, variables })
  if (status !== "optimal" && status !== "unbounded") throw new Error(`what is published contradicts itself: ${status}`)
  return Math.round(result * 1e6) / 1e6
}
