/**
 * The figures of a period, as a tally reports them, and what moves in them: time and person-times of each team, place, category and class of
 * time. What a reader would get wrong: people are not among them. They do not add up (one person serves two teams); of a whole period they
 * are booked beside these.
 */
import type { Period } from "../../foundation/Period.ts"
import type { CommunityId, StreetId, TeamId } from "../../foundation/Id.ts"
import type { Category } from "../Category.ts"
import { type TimeClass, timeClasses } from "../TimeClass.ts"
import type { Counted } from "./HeadCount.ts"
import * as Planned from "./Planned.ts"
import * as Totals from "./Totals.ts"
import type { Trace } from "./Trace.ts"

export const amounts = [
  "personTimes",
  "personMinutes",
  "creditedMinutes",
  "attendedMinutes",
  "excludedMinutes",
  "toppedUpMinutes",
  "overageMinutes",
  "plannedMinutes"
] as const
export type Amount = (typeof amounts)[number]

/** What the figures stand by. Those of a coarser key (a team, a category, the whole) are sums of these. */
export const by = ["team", "community", "street", "category"] as const

/** After less before, of what differs; an amount that is the same is left out. */
export type Moved = {
  readonly team: TeamId
  readonly community?: CommunityId
  readonly street?: StreetId
  readonly category: Category
  readonly timeClass: TimeClass
} & { readonly [A in Amount]?: number }

export interface Counting {
  readonly traces: readonly Trace[]
  readonly heads?: readonly Counted[]
}

type Figures = Map<string, { readonly timeClass: TimeClass; readonly key: Totals.Cell["key"]; readonly of: ReadonlyMap<Amount, number> }>

const figures = ({ traces, heads = [] }: Counting, period: Period): Figures => {
  const found: Figures = new Map()
  for (const timeClass of timeClasses) {
    const question = { by, timeClass, period }
    const planned = Planned.of(
      traces.map(({ record }) => record),
      question
    )
    for (const cell of Totals.of(traces, question, heads)) {
      const text = Totals.keyText(cell.key, by)
      const all: { readonly [A in Amount]: number } = { ...cell, plannedMinutes: planned.get(text) ?? 0 }
      found.set(`${timeClass}\n${text}`, { timeClass, key: cell.key, of: new Map(amounts.map((amount) => [amount, all[amount]])) })
    }
  }
  return found
}

/** What moved from one counting of the same people to the next, in order of class and key; empty where no figure did. */
export const between = (before: Counting, after: Counting, period: Period): readonly Moved[] => {
  const [was, is] = [figures(before, period), figures(after, period)]
  return [...new Set([...was.keys(), ...is.keys()])].toSorted().flatMap((at) => {
    const [old, now] = [was.get(at), is.get(at)]
    const { key, timeClass } = now ?? old ?? nothing
    const moved = amounts.flatMap((amount) => {
      const by = (now?.of.get(amount) ?? 0) - (old?.of.get(amount) ?? 0)
      return by === 0 ? [] : [[amount, by] as const]
    })
    return moved.length === 0 ? [] : [{ ...placeOf(key), timeClass, ...Object.fromEntries(moved) } as Moved]
  })
}

const nothing = { key: {}, timeClass: "service" } as const

const placeOf = (key: Totals.Cell["key"]): object => Object.fromEntries(by.flatMap((one) => (key[one] ? [[one, key[one]]] : [])))
