/** What an import knows of an activity as a whole, row by row. */
import { describe, expect, it } from "vitest"
import { type Attendance, ImportOccasions } from "../../../src/desk/import/ImportOccasions.ts"
import * as Day from "../../../src/foundation/Day.ts"
import * as Minute from "../../../src/foundation/Minute.ts"

const day = Day.require
type Facts = Parameters<ImportOccasions["count"]>[0]
const span = (on: string, from: number, to: number) => ({ from: Minute.at(day(on), from * 60), to: Minute.at(day(on), to * 60) })
const served = (volunteer: string, on: string, ...hours: readonly (readonly [number, number])[]): Facts =>
  ({ volunteer, activity: "clean-up", on, evidence: "photo", attended: hours.map(([from, to]) => span(on, from, to)) }) as unknown as Facts
const signedIn = (volunteer: string, on: string): Facts => ({ ...served(volunteer, on, [9, 10]), evidence: "self-sign-in" })

const fifth = "2026-03-05"
const around = (occasions: ImportOccasions, facts: Facts, before?: number) => {
  const { people, sessions, activity } = occasions.around(facts, day(facts.on), `clean-up ${facts.on}`, before)
  return [people, sessions, activity === undefined ? undefined : [Day.text(activity.from), Day.text(activity.to)].join(" ")]
}
const file = (whole?: Attendance, ...counted: readonly Facts[]): ImportOccasions => {
  const occasions = new ImportOccasions(whole)
  for (const one of counted) occasions.count(one, day(one.on))
  return occasions
}

describe("around a row stand the rows above it, and itself", () => {
  const ann = served("ann", fifth, [9, 10], [11, 12])
  it.each<readonly [string, readonly Facts[], Facts, number | undefined, readonly unknown[]]>([
    ["the first of its activity", [], ann, undefined, [1, 2, "2026-03-05 2026-03-05"]],
    ["a second person", [ann], served("bo", fifth, [9, 10]), undefined, [2, 1, "2026-03-05 2026-03-05"]],
    ["the same person once more", [ann], served("ann", fifth, [14, 15]), undefined, [1, 3, "2026-03-05 2026-03-05"]],
    ["in place of what it said before", [ann], served("ann", fifth, [14, 15]), 2, [1, 1, "2026-03-05 2026-03-05"]],
    ["on another day", [ann], served("ann", "2026-03-07", [9, 10]), undefined, [1, 1, "2026-03-05 2026-03-07"]],
    ["on an earlier day", [ann], served("ann", "2026-03-01", [9, 10]), undefined, [1, 1, "2026-03-01 2026-03-05"]],
    ["into the night", [ann], served("bo", fifth, [22, 26]), undefined, [2, 1, "2026-03-05 2026-03-06"]],
    [
      "between two days",
      [served("ann", "2026-03-01", [9, 10]), served("ann", "2026-03-09", [9, 10])],
      ann,
      undefined,
      [1, 2, "2026-03-01 2026-03-09"]
    ],
    [
      "between two days, whichever came first",
      [
        served("ann", fifth, [9, 10]),
        served("ann", "2026-03-09", [9, 10]),
        served("ann", "2026-03-01", [9, 10]),
        served("bo", "2026-03-07", [9, 10])
      ],
      ann,
      undefined,
      [1, 3, "2026-03-01 2026-03-09"]
    ]
  ])("%s", (_, counted, facts, before, expected) => expect(around(file(undefined, ...counted), facts, before)).toEqual(expected))

  it("a correction changes how often somebody signed in, not how many were there", () => {
    const occasions = file(undefined, ann)
    occasions.count(served("ann", fifth, [9, 10]), day(fifth), 2)
    expect(around(occasions, served("bo", fifth, [9, 10]))).toEqual([2, 1, "2026-03-05 2026-03-05"])
    expect(around(occasions, served("ann", fifth, [14, 15]))).toEqual([1, 2, "2026-03-05 2026-03-05"])
  })
})

describe("how many were there where somebody signed in by themselves", () => {
  const words = `clean-up ${fifth}`
  it("is judged by the rows so far; once more have come, not everything that was said holds", () => {
    const occasions = file()
    expect(around(occasions, signedIn("ann", fifth))[0]).toBe(1)
    occasions.count(signedIn("ann", fifth), day(fifth))
    expect([occasions.holds(), [...occasions.attendance()]]).toEqual([true, [[words, 1]]])
    around(occasions, signedIn("bo", fifth))
    occasions.count(signedIn("bo", fifth), day(fifth))
    expect([occasions.holds(), [...occasions.attendance()]]).toEqual([false, [[words, 2]]])
  })
  it("of others nobody asks: they hold whoever comes", () => {
    const occasions = file()
    around(occasions, served("ann", fifth, [9, 10]))
    for (const who of ["ann", "bo", "cy"]) occasions.count(served(who, fifth, [9, 10]), day(fifth))
    expect([occasions.holds(), [...occasions.attendance()]]).toEqual([true, []])
  })
  it("is known of a file that was read before, and holds", () => {
    const whole = new Map([[words, 7]])
    const occasions = file(whole)
    expect(around(occasions, signedIn("ann", fifth))[0]).toBe(7)
    for (const who of ["ann", "bo"]) occasions.count(signedIn(who, fifth), day(fifth))
    expect([occasions.holds(), occasions.attendance()]).toEqual([true, whole])
    // Of an occasion that it does not name the rows say it.
    expect(around(occasions, signedIn("ann", "2026-03-09"))[0]).toBe(1)
  })
})
