import { Day } from "@yanzhen/core/foundation"
import { Policies, Policy } from "@yanzhen/core/law"
import { type Consent, KeepingIdentity } from "@yanzhen/core/person"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const day = Day.require
const view = Policy.on(Policies.byName("national"), day("2032-03-01"))

type Given = Consent.Consent["consents"][number]
const given = (purpose: Given["purpose"], on: string, withdrawnOn?: string): Given => ({
  purpose,
  manner: "general",
  on: day(on),
  ...(withdrawnOn === undefined ? {} : { withdrawnOn: day(withdrawnOn) })
})
const kept = (consents: readonly Given[], lastOn?: string): KeepingIdentity.Kept => ({
  consent: { consents },
  lastOn: lastOn === undefined ? undefined : day(lastOn)
})

describe("REC-13: kept for ten years, and not longer", () => {
  it.each([
    ["2022-03-01", "2032-02-29", undefined],
    ["2022-03-01", "2032-03-01", "retention-ended"],
    ["2022-03-01", "2032-03-02", "retention-ended"],
    // Ten years after a leap day there is none.
    ["2024-02-29", "2034-02-27", undefined],
    ["2024-02-29", "2034-02-28", "retention-ended"],
    // Nobody knows when anything last happened.
    [undefined, "2099-12-31", undefined]
  ])("last spoken of on %s, asked as of %s: %s", (lastOn, on, because) => {
    expect(KeepingIdentity.due(kept([], lastOn), day(on), view)).toBe(because)
  })

  it("ends on the anniversary, and nowhere where nobody says for how long", () => {
    expect(KeepingIdentity.endsOn(kept([], "2022-03-01"), view)).toBe(day("2032-03-01"))
    expect(KeepingIdentity.endsOn(kept([]), view)).toBeUndefined()
    expect(KeepingIdentity.endsOn(kept([], "2022-03-01"), { valueOf: () => undefined })).toBeUndefined()
    expect(KeepingIdentity.due(kept([], "1990-01-01"), day("2032-03-01"), { valueOf: () => undefined })).toBeUndefined()
  })
})

describe("个人信息保护法 art. 47: what is kept on consent goes when the consent is withdrawn", () => {
  const on = day("2026-03-10")
  it.each<readonly [string, readonly Given[], boolean]>([
    ["withdrawn on the day", [given("registration", "2026-01-01", "2026-03-10")], true],
    ["withdrawn on the day after", [given("registration", "2026-01-01", "2026-03-11")], false],
    ["given and standing", [given("registration", "2026-01-01")], false],
    ["one withdrawn, another standing", [given("registration", "2026-01-01", "2026-02-01"), given("sensitive-data", "2026-01-01")], false],
    ["withdrawn and given again", [given("registration", "2026-01-01", "2026-02-01"), given("registration", "2026-03-01")], false],
    [
      "withdrawn and given again on the day",
      [given("registration", "2026-01-01", "2026-02-01"), given("registration", "2026-03-10")],
      false
    ],
    ["withdrawn, and given again later", [given("registration", "2026-01-01", "2026-02-01"), given("registration", "2026-03-11")], true],
    [
      "one of each ground, all withdrawn",
      [given("activity", "2026-01-01", "2026-02-01"), given("sensitive-data", "2026-01-01", "2026-02-01")],
      true
    ],
    ["only publication withdrawn", [given("publication", "2026-01-01", "2026-02-01")], false],
    [
      "registration withdrawn, publication standing",
      [given("registration", "2026-01-01", "2026-02-01"), given("publication", "2026-01-01")],
      true
    ],
    ["only a transfer withdrawn", [given("transfer", "2026-01-01", "2026-02-01")], false],
    ["nothing ever given", [], false]
  ])("%s: %s %s", (_, consents, is) => {
    expect(KeepingIdentity.isWithdrawn({ consents }, on)).toBe(is)
    expect(KeepingIdentity.due(kept(consents), on, view)).toBe(is ? "consent-withdrawn" : undefined)
  })

  it("says so first, where the time is over too", () => {
    expect(KeepingIdentity.due(kept([given("registration", "2001-01-01", "2002-01-01")], "2002-01-01"), on, view)).toBe("consent-withdrawn")
  })
})

it("who is due stays due, as long as nothing new happens", () => {
  const days = fc.integer({ min: day("2000-01-01"), max: day("2060-12-31") }) as fc.Arbitrary<Day.Day>
  fc.assert(
    fc.property(days, days, fc.nat(4000), (lastOn, on, later) => {
      const one = { consent: { consents: [] }, lastOn }
      if (KeepingIdentity.due(one, on, view) === undefined) return
      expect(KeepingIdentity.due(one, Day.plusDays(on, later), view)).toBe("retention-ended")
    })
  )
})
