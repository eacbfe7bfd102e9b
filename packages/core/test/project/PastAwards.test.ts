import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as PastAwards from "../../src/project/PastAwards.ts"
import { viewOf } from "../law/policies.ts"

const day = Day.require
/** Three years out after a breach. */
const zhongshan = viewOf("zhongshan")
const told = (past: PastAwards.Past, on: string, said?: Parameters<typeof PastAwards.told>[3]) =>
  PastAwards.told(past, day(on), zhongshan, said)
const nothing = { awards: [], keptSince: undefined }

describe("VEN-08: what the awards kept here say of an applicant", () => {
  it.each([
    ["2025-12-31", "2026-01-01", true],
    ["2025-01-01", "2026-12-31", true],
    ["2026-01-01", "2026-12-31", undefined],
    ["2024-12-31", "2026-01-01", undefined]
  ])("approved %s, applying %s: won last year %s", (approvedOn, on, wonLastYear) => {
    expect(told({ awards: [{ approvedOn: day(approvedOn) }], keptSince: undefined }, on)).toEqual({
      wonLastYear,
      isBanned: undefined,
      bannedOn: undefined
    })
  })
  it.each([
    // Calls have been kept here since the first day of last year, or since a day later.
    ["2025-01-01", false],
    ["2025-01-02", undefined]
  ])("calls kept since %s: nobody won last year %s", (since, wonLastYear) => {
    expect(told({ awards: [], keptSince: day(since) }, "2026-01-10").wonLastYear).toBe(wonLastYear)
  })
  it.each([
    // As long as a ban lasts, or a day less.
    ["2023-01-10", false],
    ["2023-01-11", undefined]
  ])("calls kept since %s: nobody was banned %s", (since, isBanned) => {
    expect(told({ awards: [], keptSince: day(since) }, "2026-01-10").isBanned).toBe(isBanned)
  })
  it("where no policy bans, how far back it would have to reach is not known", () => {
    const past = { awards: [], keptSince: day("2000-01-01") }
    expect(PastAwards.told(past, day("2026-01-10"), viewOf("national")).isBanned).toBeUndefined()
  })
  it("a ban kept here holds against a word, and the later of two days counts", () => {
    const past = { awards: [{ bannedOn: day("2026-02-01") }, {}, { bannedOn: day("2025-02-01") }], keptSince: day("2020-01-01") }
    expect(told(past, "2026-03-01", { isBanned: false, bannedOn: undefined })).toMatchObject({
      isBanned: true,
      bannedOn: day("2026-02-01")
    })
    expect(told(past, "2026-03-01", { isBanned: true, bannedOn: day("2026-02-20") })).toMatchObject({ bannedOn: day("2026-02-20") })
  })
  it("a ban or a win elsewhere is what somebody says, and holds although nothing stands here", () => {
    const said = { wonLastYear: true, isBanned: true, bannedOn: day("2025-05-01") }
    expect(told({ awards: [], keptSince: day("2000-01-01") }, "2026-01-10", said)).toEqual(said)
    expect(told(nothing, "2026-01-10", said)).toEqual(said)
  })
  it("what nobody says and nothing shows is unknown, never no", () => {
    expect(told(nothing, "2026-01-10")).toEqual({ wonLastYear: undefined, isBanned: undefined, bannedOn: undefined })
    expect(told(nothing, "2026-01-10", { wonLastYear: false, isBanned: false })).toMatchObject({ wonLastYear: false, isBanned: false })
  })
  it("one award more never makes an applicant eligible", () => {
    const some = fc.option(fc.integer({ min: day("2022-01-01"), max: day("2026-12-31") }), { nil: undefined }) as fc.Arbitrary<
      Day.Day | undefined
    >
    const one = fc.record({ approvedOn: some, bannedOn: some })
    fc.assert(
      fc.property(fc.array(one), one, some, (awards, more, keptSince) => {
        const strict = (value: boolean | undefined): number => (value === true ? 1 : 0)
        const [before, after] = [
          told({ awards, keptSince } as PastAwards.Past, "2026-06-01"),
          told({ awards: [...awards, more], keptSince } as PastAwards.Past, "2026-06-01")
        ]
        expect(strict(after.isBanned)).toBeGreaterThanOrEqual(strict(before.isBanned))
        expect(strict(after.wonLastYear)).toBeGreaterThanOrEqual(strict(before.wonLastYear))
        expect(after.bannedOn ?? 0).toBeGreaterThanOrEqual(before.bannedOn ?? 0)
      })
    )
  })
})
