/**
 * What is overdue is exactly what is neither kept, excused, attempted nor yet due: over whole lives as they stand in a journal, with plans that change
 * midway, excuses that are given ahead, and files that are closed. Told against a plain walk over the months, which knows nothing of rhythms.
 */
import { DueVisits } from "@yanzhen/core/desk"
import { Day } from "@yanzhen/core/foundation"
import { LookedAfter } from "@yanzhen/core/testing"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import type { Told } from "./careEvents.ts"
import { run, town, write } from "./world.ts"

const range = { first: Day.require("2026-01-15"), last: Day.require("2026-06-30") }
type Events = readonly LookedAfter.Event[]

const monthOf = (on: string): number => Day.monthIndex(Day.require(on))

/** For each month that has begun by a day, how many months its period has and which of them it is; undefined where nothing is asked. */
const asked = (plan: Events, month: number): { readonly first: number; readonly months: number } | undefined => {
  let now: { first: number; months: number } | undefined
  for (const event of plan) {
    if (event.type === "visit-plan.begun" && monthOf(event.on) <= month) now = { first: monthOf(event.on), months: event.months }
    if (event.type === "visit-plan.changed" && monthOf(event.on) < month) now = { first: monthOf(event.on) + 1, months: event.months }
  }
  return now === undefined
    ? undefined
    : { first: now.first + Math.floor((month - now.first) / now.months) * now.months, months: now.months }
}

/** The last day of the plan as it stood in a month: of an end that no beginning followed by then. */
const endOf = (plan: Events, file: Events, from: number): number => {
  const closed = file.find(({ type }) => type === "recipient.closed")
  const ends = plan.flatMap((event, at) => {
    if (event.type !== "visit-plan.ended") return []
    const again = plan.slice(at + 1).find(({ type }) => type === "visit-plan.begun")
    // A plan that begins again in or before this month is another.
    return again !== undefined && monthOf(again.on) <= from ? [] : [Day.require(event.on)]
  })
  return Math.min(...ends, closed === undefined ? Infinity : Day.require(closed.on) - 1)
}

const cameIn = (visits: readonly Events[], first: number, last: number, asOf: number): boolean =>
  visits.some((events) => {
    const planned = events.find((event) => event.type === "visit.planned")
    const came = events.find(({ type }) => type === "visit.kept" || type === "visit.attempted" || type === "visit.excused")
    if (planned === undefined || came === undefined || Day.require(came.on) > asOf) return false
    const counts = Day.require(came.type === "visit.excused" ? planned.for : came.on)
    return first <= counts && counts <= last
  })

const late = (streams: LookedAfter.Streams, name: string, asOf: number): readonly string[] => {
  const plan = streams[`visit-plan/${name}`] ?? []
  const file = streams[`recipient/${name}`] ?? []
  const visits = Object.entries(streams).flatMap(([stream, events]) => (stream.startsWith(`visit/${name}-`) ? [events] : []))
  const found: string[] = []
  for (let month = Day.monthIndex(range.first); month <= Day.monthIndex(asOf as Day.Day); month++) {
    const period = asked(plan, month)
    if (period === undefined || period.first !== month) continue
    const months = Array.from({ length: period.months }, (_, at) => month + at)
    // A rhythm that begins within it cuts it off.
    if (months.some((one) => asked(plan, one)?.first !== month)) continue
    const [first, last] = [Day.firstOfMonthIndex(month), Day.plusDays(Day.firstOfMonthIndex(month + period.months), -1)]
    if (last > endOf(plan, file, month) || last >= asOf || cameIn(visits, first, last, asOf)) continue
    found.push(`${name} ${Day.text(first)} ${Day.text(last)}`)
  }
  return found
}

const people = fc
  .tuple(LookedAfter.recipient(range, "r-1"), LookedAfter.recipient(range, "r-2"))
  .map(([one, other]): LookedAfter.Streams => ({ ...one, ...other }))
const months = ["2026-01-31", "2026-02-01", "2026-02-28", "2026-03-01", "2026-04-30", "2026-05-01", "2026-07-01", "2026-12-31"]

const holds = async (streams: LookedAfter.Streams, asOf: string): Promise<number> => {
  const world = town({ today: "2026-12-31" })
  await write(world, "care", streams as unknown as Readonly<Record<string, readonly Told[]>>)
  const { overdue } = await run(DueVisits.overdue(world, Day.require(asOf)))
  const said = overdue.map(({ recipient, first, last }) => `${recipient} ${Day.text(first)} ${Day.text(last)}`)
  expect(said.toSorted()).toEqual(["r-1", "r-2"].flatMap((name) => late(streams, name, Day.require(asOf))).toSorted())
  return said.length
}

it("VIS-04: what is overdue is what is neither kept, excused, attempted nor yet due", () =>
  fc.assert(
    fc.asyncProperty(people, fc.constantFrom(...months), async (streams, asOf) => void (await holds(streams, asOf))),
    { numRuns: 50 }
  ))
it("VIS-04: and much of it is overdue, in rows that are the same everywhere", async () => {
  let overdue = 0
  for (const streams of fc.sample(people, { numRuns: 30, seed: 11 })) overdue += await holds(streams, "2026-07-01")
  expect(overdue).toBeGreaterThan(20)
})
