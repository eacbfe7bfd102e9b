/** Somebody or something in a role from a day on, until a last day that still counts; open while it has none. */
import { type Day, later } from "./Day.ts"

export interface Tenure {
  readonly from: Day
  readonly until?: Day
}

export const isOpen = ({ until }: Tenure): boolean => until === undefined

/** Those still open that are meant end on this day. */
export const ended = <T extends Tenure>(all: readonly T[], until: Day, which: (one: T) => boolean): readonly T[] =>
  all.map((one) => (isOpen(one) && which(one) ? { ...one, until } : one))

/** The days of all of them, in order: those that share a day or follow each other without one between are one. */
export const joined = (all: readonly Tenure[]): readonly Tenure[] => {
  const out: Tenure[] = []
  for (const { from, until } of all.toSorted((a, b) => a.from - b.from)) {
    const before = out.at(-1)
    if (before === undefined || (before.until ?? Infinity) + 1 < from) out.push(spanning(from, until))
    else out[out.length - 1] = spanning(before.from, until === undefined || isOpen(before) ? undefined : later(before.until, until))
  }
  return out
}

/** Days by name, as one for each name: what began first stands first, and what began on the same day by name. */
export const joinedBy = <N extends string>(all: readonly (readonly [N, Tenure])[]): readonly (readonly [N, Tenure])[] =>
  [...new Set(all.map(([name]) => name))]
    .toSorted()
    .flatMap((name) => joined(all.flatMap(([of, days]) => (of === name ? [days] : []))).map((days) => [name, days] as const))
    .toSorted(([, a], [, b]) => a.from - b.from)

const spanning = (from: Day, until: Day | undefined): Tenure => (until === undefined ? { from } : { from, until })
