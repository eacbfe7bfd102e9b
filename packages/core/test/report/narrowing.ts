/**
 * What somebody can work out who has all the published figures and nothing else. For tests only: a linear program, in which the people of
 * every kind that there could be are unknown but for what the figures say of them.
 */
import { expect } from "vitest"
import { type Constraint, solve } from "yalps"

/** A published number, and which kinds of people it counts. */
export interface Figure<K> {
  readonly people: number
  readonly counts: (kind: K) => boolean
}

/** The most people that there can be of those who are asked about, for all that the figures say. */
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
  expect(["optimal", "unbounded"]).toContain(status)
  return Math.round(result * 1e6) / 1e6
}
