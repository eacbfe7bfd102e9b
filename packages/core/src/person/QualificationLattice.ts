/**
 * Which qualification includes which other: a doctor knows first aid, a senior social worker may do what a social worker may.
 *
 * A policy says it (`underPolicy`). Inclusion goes all the way down and never in a circle. A kind that the lattice does not name includes itself and nothing else, so that
 * an unknown certificate is worth what it says and no more.
 */
import type * as Day from "../foundation/Day.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Inclusions from "../law/Inclusions.ts"
import * as Parameter from "../law/Parameter.ts"
import { qualificationInclusions } from "../law/parameters/Activities.ts"

export interface Lattice {
  /** Everything that each kind includes, itself among it. */
  readonly included: ReadonlyMap<string, ReadonlySet<string>>
}

/** From what each kind includes directly. Throws a `RangeError` when kinds include each other in a circle. */
export const of = (direct: Readonly<Record<string, readonly string[]>>): Lattice => {
  const pairs: Inclusions.Direct = new Map(Object.entries(direct))
  const circle = Inclusions.circle(pairs)
  if (circle !== undefined) throw new RangeError(`qualifications include each other: ${circle.join(" > ")}`)
  return { included: Inclusions.closed(pairs) }
}

const lattices = new WeakMap<readonly string[], Lattice>()

/** As the policy has it; where it says nothing, each kind includes itself alone. Made once for each value. */
export const underPolicy = (view: ParameterView): Lattice => {
  const members = Parameter.valueIn(view, qualificationInclusions) ?? none
  const lattice = lattices.get(members) ?? { included: Inclusions.closed(Inclusions.read(members).direct) }
  lattices.set(members, lattice)
  return lattice
}
const none: readonly string[] = []

export const includes = ({ included }: Lattice, held: string, wanted: string): boolean =>
  held === wanted || (included.get(held)?.has(wanted) ?? false)

/** A qualification as it stands, days both included. Without `until` it does not expire. */
export interface Held {
  readonly kind: string
  /** The day from which it is known; of one that does not say it, its first. */
  readonly enteredOn?: Day.Day
  readonly from: Day.Day
  readonly until?: Day.Day
  /** From this day on it counts for nothing. */
  readonly withdrawnOn?: Day.Day
}

export const knownFrom = ({ enteredOn, from }: Held): Day.Day => enteredOn ?? from

/** Gained by then and not withdrawn; it may have expired. */
const isGained = ({ from, withdrawnOn }: Held, on: Day.Day): boolean => from <= on && (withdrawnOn === undefined || on < withdrawnOn)

export const isValid = (held: Held, on: Day.Day): boolean => isGained(held, on) && (held.until === undefined || on <= held.until)

/** Those wanted that nothing valid on the day includes. */
export const missing = (lattice: Lattice, held: readonly Held[], wanted: readonly string[], on: Day.Day): readonly string[] => {
  const valid = held.filter((one) => isValid(one, on))
  return [...new Set(wanted)].filter((kind) => !valid.some((one) => includes(lattice, one.kind, kind)))
}

/** The last day on which what somebody holds on a day includes a kind; undefined when nothing does. `never` stands for no end. */
export const lastDay = (lattice: Lattice, held: readonly Held[], wanted: string, on: Day.Day, never: Day.Day): Day.Day | undefined => {
  const ends = held
    .filter((one) => isGained(one, on) && includes(lattice, one.kind, wanted))
    .map(({ until, withdrawnOn }) => Math.min(until ?? never, withdrawnOn === undefined ? never : withdrawnOn - 1))
  return ends.length === 0 ? undefined : (Math.max(...ends) as Day.Day)
}
