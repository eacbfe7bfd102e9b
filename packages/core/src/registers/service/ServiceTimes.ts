/**
 * The times of a record that do not fit in two columns: spans after the first, breaks and travel with stated hours, in one canonical text.
 * Unknown (no text) for the many records that have none.
 */
import * as Canonical from "../../foundation/Canonical.ts"
import type { Minute } from "../../foundation/Minute.ts"
import type { DraftFacts } from "../../service/ServiceFacts.ts"

export interface Times {
  readonly attended: DraftFacts["attended"]
  readonly breaks: NonNullable<DraftFacts["breaks"]>
  readonly travel: NonNullable<DraftFacts["travel"]>
}

type Pair = readonly [from: Minute, to: Minute]
type Way = readonly [from: Minute, to: Minute, way: "out" | "back"]

interface Written {
  readonly attended?: readonly Pair[]
  readonly breaks?: readonly Pair[]
  readonly travel?: readonly Way[]
}

export const write = ({ attended, breaks = [], travel = [] }: Pick<DraftFacts, "attended" | "breaks" | "travel">): string | undefined => {
  const later = attended.slice(1)
  return later.length === 0 && breaks.length === 0 && travel.length === 0
    ? undefined
    : Canonical.text({
        ...(later.length === 0 ? {} : { attended: later.map(({ from, to }) => [from, to]) }),
        ...(breaks.length === 0 ? {} : { breaks: breaks.map(({ from, to }) => [from, to]) }),
        ...(travel.length === 0 ? {} : { travel: travel.map(({ from, to, way }) => [from, to, way]) })
      })
}

const span = ([from, to]: Pair) => ({ from, to })

/** All times of a row: the first span from its columns, the rest from `more`. Reads only what `write` wrote. */
export const read = (from: Minute | undefined, to: Minute | undefined, more: string | undefined): Times => {
  const { attended = [], breaks = [], travel = [] } = more === undefined ? {} : (JSON.parse(more) as Written)
  const first = from === undefined || to === undefined ? [] : [{ from, to }]
  return {
    attended: [...first, ...attended.map(span)],
    breaks: breaks.map(span),
    travel: travel.map(([start, end, way]) => ({ from: start, to: end, way }))
  }
}
