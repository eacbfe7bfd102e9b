/**
 * Which visits are due, and what became of them. A period is overdue exactly when it is over and nobody kept, excused or attempted a visit in
 * it; whatever else can be said of it is said first, in that order. An excuse counts in the period of the visit that it excuses, whenever it is given.
 */
import * as Day from "../foundation/Day.ts"
import type { PersonId } from "../foundation/Id.ts"
import { byText } from "../foundation/Order.ts"
import type { Rhythm } from "./VisitPlan.ts"

/** What a visit came to, on which day. */
export interface Made {
  readonly recipient: PersonId
  readonly came: "kept" | "excused" | "attempted"
  /** Nobody knew of it before. */
  readonly on: Day.Day
  /** Of an excuse: the day that it excuses, since it may be given ahead or afterwards. Without it `on` is the day that counts. */
  readonly for?: Day.Day
}

/** Both days belong to it. */
export interface Period {
  readonly first: Day.Day
  readonly last: Day.Day
}
export interface Standing extends Period {
  readonly came: Made["came"] | "overdue" | "open"
}

const ofRhythm = ({ months, from }: Rhythm, until: Day.Day, asOf: Day.Day): readonly Period[] => {
  const start = Day.monthIndex(from)
  const begun = Math.floor((Day.monthIndex(asOf) - start) / months) + 1
  return Array.from({ length: begun }, (_, index): Period => {
    const at = start + index * months
    return { first: Day.firstOfMonthIndex(at), last: Day.plusDays(Day.firstOfMonthIndex(at + months), -1) }
  }).filter(({ last }) => last <= until)
}

/** Every period that has begun by a day, but for those that a new rhythm or the end of the plan cuts short. */
export const periodsOf = (rhythms: readonly Rhythm[], asOf: Day.Day): readonly Period[] =>
  rhythms.flatMap((rhythm, index) => {
    const next = rhythms[index + 1]?.from
    return ofRhythm(rhythm, Day.earlier(rhythm.until, next ?? Day.last), asOf)
  })

const order: readonly Made["came"][] = ["kept", "excused", "attempted"]

/** A plan that ends with the file: no rhythm runs on into the day on which it was closed. */
export const endedBy = (rhythms: readonly Rhythm[], closedOn: Day.Day | undefined): readonly Rhythm[] => {
  if (closedOn === undefined) return rhythms
  const lastDay = Day.plusDays(closedOn, -1)
  return rhythms.map((one) => ({ ...one, until: Day.earlier(one.until, lastDay) }))
}

/** The periods of one person's plan, as known on a day. `made`: that person's visits. */
export const standing = (rhythms: readonly Rhythm[], made: readonly Omit<Made, "recipient">[], asOf: Day.Day): readonly Standing[] =>
  periodsOf(rhythms, asOf).map(({ first, last }) => {
    const within = made.filter(({ on, for: counts = on }) => first <= counts && counts <= last && on <= asOf)
    const came = order.find((one) => within.some((visit) => visit.came === one))
    return { first, last, came: came ?? (last < asOf ? "overdue" : "open") }
  })

export interface Planned {
  readonly recipient: PersonId
  readonly rhythms: readonly Rhythm[]
}
export interface Late extends Period {
  readonly recipient: PersonId
}

/** What is overdue on a day, the oldest first, then by person. */
export const overdue = (planned: readonly Planned[], made: readonly Made[], asOf: Day.Day): readonly Late[] => {
  const of = Map.groupBy(made, ({ recipient }) => recipient)
  return planned
    .flatMap(({ recipient, rhythms }) =>
      standing(rhythms, of.get(recipient) ?? [], asOf).flatMap(({ first, last, came }) =>
        came === "overdue" ? [{ recipient, first, last }] : []
      )
    )
    .toSorted((a, b) => a.last - b.last || byText(a.recipient, b.recipient))
}

/** How many periods are over, and in how many of them a visit was kept. */
export const course = (standings: readonly Standing[], asOf: Day.Day): { readonly periodsDue: number; readonly periodsKept: number } => {
  const over = standings.filter(({ last }) => last < asOf)
  return { periodsDue: over.length, periodsKept: over.filter(({ came }) => came === "kept").length }
}
