/** The days of a place as a sheet says them on top of what is listed: every case, with both sides of each boundary. */
import { describe, expect, it } from "vitest"
import * as ListedDays from "../../../src/desk/directory/ListedDays.ts"
import * as Day from "../../../src/foundation/Day.ts"

const today = "2026-04-02"
type Days = readonly [from: string, until?: string]
const listed = ([from, until]: Days): ListedDays.ListedDays => ({ from, ...(until === undefined ? {} : { until }) })
const unsaid = (...days: Days): ListedDays.ListedDays => ({ ...listed(days), fromUnsaid: true })
const said = (...days: Days) => listed(days)
const row = (from?: string, until?: string): ListedDays.Said => ({
  ...(from === undefined ? {} : { from: Day.require(from) }),
  ...(until === undefined ? {} : { until: Day.require(until) })
})

describe("the days of a place, listed anew", () => {
  it.each<readonly [string, ListedDays.ListedDays | undefined, ListedDays.Said, ListedDays.ListedDays | undefined]>([
    ["nothing of nothing: first seen today", undefined, row(), unsaid(today)],
    ["an end still to come, since nobody knows when", undefined, row(undefined, "2026-12-31"), unsaid(today, "2026-12-31")],
    ["an end that is past: it was there on its last day", undefined, row(undefined, "2026-04-01"), unsaid("2026-04-01", "2026-04-01")],
    ["both days", undefined, row("2020-01-01", "2024-12-31"), said("2020-01-01", "2024-12-31")],
    ["one day alone", undefined, row("2020-01-01", "2020-01-01"), said("2020-01-01", "2020-01-01")],
    ["an end before the beginning", undefined, row("2020-01-01", "2019-12-31"), undefined],
    ["nothing new", said("2020-01-01", "2024-12-31"), row(), said("2020-01-01", "2024-12-31")],
    ["nothing new, where it has not ended", said("2020-01-01"), row(), said("2020-01-01")],
    ["nothing new, and nobody ever said since when", unsaid("2026-03-01"), row(), unsaid("2026-03-01")],
    ["the first day, after all", unsaid("2026-03-01", "2026-12-31"), row("2020-01-01"), said("2020-01-01", "2026-12-31")],
    ["another first day", said("2020-01-01"), row("2021-01-01"), said("2021-01-01")],
    ["a first day that is the last one listed", said("2020-01-01", "2024-12-31"), row("2024-12-31"), said("2024-12-31", "2024-12-31")],
    ["a first day after the last one listed", said("2020-01-01", "2024-12-31"), row("2025-01-01"), said("2025-01-01")],
    ["another last day", said("2020-01-01", "2024-12-31"), row(undefined, "2025-12-31"), said("2020-01-01", "2025-12-31")],
    ["a last day that is the first one listed", said("2020-01-01"), row(undefined, "2020-01-01"), said("2020-01-01", "2020-01-01")],
    ["a last day before the first one listed", said("2020-01-01"), row(undefined, "2019-12-31"), undefined],
    ["nothing to mend an end before the beginning", said("2025-01-01", "2024-12-31"), row(), undefined]
  ])("%s", (_what, before, row, expected) => expect(ListedDays.over(before, row, today)).toStrictEqual(expected))

  it.each<readonly [string, ListedDays.Said, ListedDays.Said, boolean]>([
    ["that begin the day after", row("2020-01-01", "2024-12-31"), row("2025-01-01"), true],
    ["that begin on the last day", row("2020-01-01", "2024-12-31"), row("2024-12-31"), false],
    ["of what never ended", row("2020-01-01"), row("2025-01-01"), false],
    ["that begin nobody knows when", row("2020-01-01", "2024-12-31"), row(), false],
    ["of which nobody knows anything", row(), row(), false]
  ])("are followed by those %s, or not", (_what, before, after, expected) => expect(ListedDays.isFollowedBy(before, after)).toBe(expected))

  it("stand apart from everything else that is listed", () => {
    expect(ListedDays.without({ ...unsaid("2020-01-01", "2024-12-31"), name: "志愿队" })).toStrictEqual({ name: "志愿队" })
    expect(ListedDays.without(undefined)).toBeUndefined()
  })
})
