import { describe, expect, it } from "vitest"
import * as Linking from "../../src/care/Linking.ts"
import { finding } from "../../src/care/Ground.ts"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import type { Finding } from "../../src/foundation/Finding.ts"
import { readsWhole } from "../said.ts"

const on = Day.require("2026-01-10")
const [li, wang] = [Id.require<Id.VolunteerId>("v-1"), Id.require<Id.VolunteerId>("v-2")]
const record = Id.require<Id.RecordId>("r-1")
const own: Linking.Known = { volunteer: li, on, isVoided: false }
const [first, second] = [Id.require<Id.VisitId>("visit-1"), Id.require<Id.VisitId>("visit-2")]

const otherVisit = (visits: string, served?: Day.Day): Finding =>
  finding("care.record-of-other-visit", { record, served, visits }, { units: { served: "day" } })

describe("linking a visit to the record of one who made it", () => {
  it.each<[string, Linking.Known | undefined, readonly Id.VisitId[], readonly Finding[]]>([
    ["of that visitor and that day", own, [], []],
    ["that is not there", undefined, [], [finding("care.no-record", { record })]],
    [
      "that was voided, whatever else it says",
      { ...own, volunteer: wang, isVoided: true },
      [first],
      [finding("care.no-record", { record })]
    ],
    ["of another visitor", { ...own, volunteer: wang }, [], [finding("care.record-of-another", { visitor: li, record })]],
    [
      "of another day",
      { ...own, on: Day.require("2026-01-11") },
      [],
      [finding("care.record-of-other-day", { record, on, served: Day.require("2026-01-11") }, { units: { on: "day", served: "day" } })]
    ],
    [
      "that is a draft without a day",
      { ...own, on: undefined },
      [],
      [finding("care.record-of-other-day", { record, on, served: undefined }, { units: { on: "day", served: "day" } })]
    ],
    ["of other visits", own, [first, second], [otherVisit("visit-1, visit-2", on)]],
    [
      "with which everything is wrong: all is said",
      { volunteer: wang, on: undefined, isVoided: false },
      [first],
      [
        finding("care.record-of-another", { visitor: li, record }),
        finding("care.record-of-other-day", { record, on, served: undefined }, { units: { on: "day", served: "day" } }),
        otherVisit("visit-1")
      ]
    ]
  ])("a record %s", (_, known, visits, expected) => {
    const found = Linking.reasons({ on }, { visitor: li, record }, known, visits)
    expect(found).toStrictEqual(expected)
    found.forEach(readsWhole)
  })
  it("a visit that has no day yet asks for none", () => {
    for (const known of [own, { ...own, on: undefined }]) expect(Linking.reasons({}, { visitor: li, record }, known, [])).toStrictEqual([])
  })
})
