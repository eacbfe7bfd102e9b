import { describe, expect, it } from "vitest"
import { childRhythm, childVisits } from "../../../src/care/rules/ChildRhythm.ts"
import { elderRate, elderRhythm } from "../../../src/care/rules/ElderVisits.ts"
import { escalating } from "../../../src/care/rules/Escalating.ts"
import { type Company, type Home, homeVisit, twoVisitors } from "../../../src/care/rules/HomeVisit.ts"
import { type Photo, photos } from "../../../src/care/rules/Photos.ts"
import * as Addressees from "../../../src/care/Addressees.ts"
import * as Reporting from "../../../src/care/rules/Reporting.ts"
import { supervising } from "../../../src/care/rules/Supervising.ts"
import { claimTime, type Wish, wishes } from "../../../src/care/rules/Wishes.ts"
import { LIBRARY, MPL } from "../../../src/law/Instruments.ts"
import * as Care from "../../../src/law/parameters/Care.ts"
import { day, decide, said, viewOf, viewWith } from "../../law/policies.ts"

const national = viewOf("national")
const refusedOf = (warned: string) => warned.replaceAll(/care\.[a-z-]+/g, (rule) => `${rule}-refused`)
const xiangshan = viewOf("xiangshan")

describe("how often", () => {
  it.each([
    ["xiangshan", 1, ""],
    ["xiangshan", 2, "unmet care.child-rhythm-slow"],
    ["national", 12, ""]
  ] as const)("VIS-04: a child under %s every %s months: %s", (name, intervalMonths, expected) => {
    const decision = decide(childRhythm, { intervalMonths }, viewOf(name))
    expect([decision.outcome, said(decision)]).toEqual(["met", expected])
  })
  it.each([
    [12, 12, ""],
    [12, 11, "unmet care.child-periods-missed"],
    [0, 0, ""]
  ])("VIS-04: of %s periods %s with a visit: %s", (periodsDue, periodsKept, expected) =>
    expect(said(decide(childVisits, { periodsDue, periodsKept }, xiangshan))).toBe(expected)
  )
  it("VIS-04: the value of Xiangshan says that it is this library's, from the account", () =>
    expect(xiangshan.valueOf(Care.childVisitMonths.id)).toMatchObject({
      value: 1,
      pack: "xiangshan@2024.1",
      citations: [{ confidence: "library-default" }, { instrument: "XIANGSHAN24", words: "每月定期走访" }]
    }))
  it.each([
    [40, 40, "2026-03-31", ""],
    [40, 39, "2026-03-31", "unmet care.elder-rate-missed"],
    [0, 0, "2026-03-31", ""],
    [40, 39, "2025-12-31", "unmet care.elder-rate-missed"],
    [40, 39, "2025-12-30", ""]
  ])("VIS-05: of %s elders %s visited, on %s: %s", (listed, visited, on, expected) => {
    const decision = decide(elderRate, { listed, visited }, viewOf("national", on))
    expect([decision.outcome, said(decision)]).toEqual(["met", expected])
  })
  it.each([
    [1, ""],
    [2, "unmet care.elder-rhythm-slow"]
  ])("VIS-05: an elder every %s months: %s", (intervalMonths, expected) =>
    expect(said(decide(elderRhythm, { intervalMonths }, national))).toBe(expected)
  )
})

describe("a photo", () => {
  const taken: Photo = { photographed: true, age: 10, minor: true, ownConsent: false, guardianConsent: true }
  const [own, guardian] = ["unmet care.photo-unconsented", "unmet care.photo-guardian"]
  it.each<[string, Partial<Photo>, string]>([
    ["of a child of ten, with the guardian's consent", {}, ""],
    ["of a child of ten, with the child's alone", { ownConsent: true, guardianConsent: false }, guardian],
    ["on the day before fourteen", { age: 13 }, ""],
    ["from fourteen on, with the guardian's alone", { age: 14 }, own],
    ["from fourteen on, with both", { age: 14, ownConsent: true }, ""],
    ["at seventeen, with one's own alone", { age: 17, ownConsent: true, guardianConsent: false }, guardian],
    ["from eighteen on, with one's own", { age: 18, minor: false, ownConsent: true, guardianConsent: false }, ""],
    ["of an elder, with nobody's", { age: 80, minor: false, guardianConsent: false }, own],
    ["of nobody", { photographed: false, guardianConsent: false }, ""],
    [
      "of somebody whose age nobody knows",
      { age: undefined, minor: undefined, guardianConsent: false },
      "unknown care.photo-unconsented, unknown care.photo-guardian"
    ]
  ])("VIS-06: %s", (_, row, expected) => {
    const warned = decide(photos, { ...taken, ...row }, national)
    expect([warned.outcome, said(warned)]).toEqual(["met", expected])
    const refused = decide(photos, { ...taken, ...row }, viewWith(Care.photoForce, "strict"))
    expect([refused.outcome, said(refused)]).toEqual([expected === "" ? "met" : expected.split(" ")[0], refusedOf(expected)])
  })
})

describe("a home visit", () => {
  const strict = viewWith(Care.homeVisitForce, "strict")
  const two: Company = { home: true, minor: true, visitors: 2 }
  it.each<[Partial<Company>, string]>([
    [{}, ""],
    [{ visitors: 1 }, "unmet care.visitor-count"],
    [{ visitors: 1, minor: false }, ""],
    [{ visitors: 1, home: false }, ""],
    [{ visitors: 1, minor: undefined }, "unknown care.visitor-count"],
    [{ visitors: undefined }, "unknown care.visitor-count"]
  ])("VIS-06: %o: %s", (row, expected) => {
    const warned = decide(twoVisitors, { ...two, ...row }, national)
    expect([warned.outcome, said(warned)]).toEqual(["met", expected])
    expect(warned.findings.every(({ severity }) => severity === "warning")).toBe(true)
    const refused = decide(twoVisitors, { ...two, ...row }, strict)
    expect([refused.outcome, said(refused)]).toEqual([expected === "" ? "met" : expected.split(" ")[0], refusedOf(expected)])
  })
  const safe: Home = { home: true, minor: true, carerPresent: true, consented: true, closedDoor: false }
  it.each<[Partial<Home>, string]>([
    [{}, ""],
    [{ carerPresent: false }, "unmet care.carer-absent"],
    [{ consented: false }, "unmet care.visit-unconsented"],
    [{ closedDoor: true }, "unmet care.closed-door"],
    [
      { carerPresent: false, consented: false, closedDoor: true },
      "unmet care.carer-absent, unmet care.visit-unconsented, unmet care.closed-door"
    ],
    [{ carerPresent: false, consented: false, closedDoor: true, minor: false }, ""],
    [{ carerPresent: false, consented: false, closedDoor: true, home: false }, ""]
  ])("VIS-06: %o: %s", (row, expected) => {
    expect(said(decide(homeVisit, { ...safe, ...row }, national))).toBe(expected)
    const refused = decide(homeVisit, { ...safe, ...row }, strict)
    expect([refused.outcome, said(refused)]).toEqual([expected === "" ? "met" : "unmet", refusedOf(expected)])
  })
  it("VIS-06: says that it is this library's", () =>
    expect(decide(twoVisitors, { ...two, visitors: 1 }, national).findings[0]?.citations[0]).toEqual({
      instrument: "LIBRARY",
      confidence: "library-default"
    }))
})

describe("what has to be reported", () => {
  const none: Reporting.Danger = {
    age: 10,
    livingAlone: false,
    missing: false,
    guardianUnfit: false,
    violence: false,
    injury: false,
    illegalHarm: false
  }
  const everybody = ["police", "civil-affairs", "education"]
  it.each<[Partial<Reporting.Danger>, string, readonly string[]]>([
    [{}, "", []],
    [{ livingAlone: true, age: 15 }, "unmet care.report-to-police", ["police"]],
    [{ livingAlone: true, age: 16 }, "", []],
    [{ violence: true, age: 15 }, "unmet care.report-to-police, unmet care.report-harm", everybody],
    [{ violence: true, age: 17 }, "unmet care.report-harm", everybody],
    [{ violence: true, age: 18 }, "", []],
    [{ missing: true }, "unmet care.report-to-police, unmet care.report-harm", everybody],
    [{ guardianUnfit: true }, "unmet care.report-to-police, unmet care.report-harm", everybody],
    [{ injury: true }, "unmet care.report-to-police, unmet care.report-harm", everybody],
    [{ illegalHarm: true }, "unmet care.report-to-police, unmet care.report-harm", everybody],
    [{ age: undefined }, "", []],
    [{ age: undefined, violence: true }, "unknown care.report-to-police, unknown care.report-harm", everybody],
    [{ age: undefined, livingAlone: true }, "unknown care.report-to-police", ["police"]]
  ])("MIN-06: %o: %s, to %o", (row, expected, to) => {
    const decision = decide(Reporting.reporting, { ...none, ...row }, national)
    expect([decision.outcome, said(decision)]).toEqual(["met", expected])
    expect(Addressees.addresseesOf({ ...none, ...row }, national)).toEqual(to)
  })
  it("MIN-06: the police are told also where no policy names anybody else", () => {
    const bare = { valueOf: (asked: string) => (asked === Care.reportAddressees.id ? undefined : national.valueOf(asked)) }
    expect(Addressees.addresseesOf({ ...none, violence: true }, bare)).toEqual(["police"])
  })
})

describe("a micro-wish", () => {
  const wish: Wish = { valueFen: 5_000, age: 10, openWishes: 0 }
  it.each<[Partial<Wish>, string]>([
    [{ valueFen: 100_00 }, ""],
    [{ valueFen: 100_01 }, "unmet care.wish-over-cap"],
    [{ valueFen: undefined }, "unknown care.wish-over-cap"]
  ])("VIS-07: under Mingguang %o warns: %s", (row, expected) => {
    const decision = decide(wishes, { ...wish, ...row }, viewOf("mingguang"))
    expect([decision.outcome, said(decision)]).toEqual(["met", expected])
  })
  it("VIS-07: without a cap nothing is above it", () => expect(said(decide(wishes, { ...wish, valueFen: 100_000 }, national))).toBe(""))
  it.each([
    [5, "unmet care.wish-too-young"],
    [6, ""],
    [16, ""],
    [17, "unmet care.wish-too-old"]
  ])("VIS-07: under Zhucheng at %s: %s", (age, expected) =>
    expect(said(decide(wishes, { ...wish, age }, viewOf("zhucheng")))).toBe(expected)
  )
  it.each([
    [0, ""],
    [1, "unmet care.wish-open-already"],
    [undefined, "unknown care.wish-open-already"]
  ])("VIS-07: one open wish in a round, %s others: %s", (openWishes, expected) => {
    expect(said(decide(wishes, { ...wish, openWishes }, viewWith(Care.wishesPerRound, 1)))).toBe(expected)
    expect(said(decide(wishes, { ...wish, openWishes }, national))).toBe("")
  })
  it.each([
    ["2026-01-15", ""],
    ["2026-01-16", "unmet care.wish-claim-lapsed"]
  ])("VIS-07: claimed on the 1st for 14 days, on %s: %s", (on, expected) =>
    expect(said(decide(claimTime, { claimedOn: day("2026-01-01"), on: day(on) }, viewWith(Care.claimDays, 14)))).toBe(expected)
  )
})

describe("telling a supervisor", () => {
  it.each([
    [30, 30, ""],
    [31, 30, "unmet care.supervisor-late"],
    [31, 60, ""],
    [undefined, 30, "unknown care.supervisor-late"]
  ])("MIN-06: after %s minutes of %s: “%s”", (waitedMinutes, promisedMinutes, expected) =>
    expect(said(decide(supervising, { waitedMinutes, promisedMinutes }, national))).toBe(expected)
  )
  it("MIN-06: warns, says that the minutes are this library's, and stands beside its parameter", () => {
    const [finding] = decide(supervising, { waitedMinutes: 31, promisedMinutes: 30 }, national).findings
    expect(finding).toMatchObject({ severity: "warning", citations: [{ instrument: LIBRARY.id }, { instrument: MPL.id }] })
    expect(supervising.parameters).toEqual([Care.reportMinutes])
  })
})

describe("care.escalation-time: taking up what is handed over", () => {
  const row = (urgent: boolean, takenUpBy: string) => ({ urgent, raisedOn: day("2026-03-02"), takenUpBy: day(takenUpBy) })
  it("nobody promised anything nationally", () => expect(said(decide(escalating, row(true, "2026-12-31"), national))).toBe(""))
  it.each([
    [false, "2026-03-05", ""],
    [false, "2026-03-06", "unmet care.escalation-late"],
    [true, "2026-03-06", ""]
  ])("within three working days, urgent %s, by %s: %s", (urgent, by, expected) =>
    expect(said(decide(escalating, row(urgent, by), viewWith(Care.escalationDays, 3)))).toBe(expected)
  )
  it.each([
    [true, "2026-03-03", ""],
    [true, "2026-03-04", "unmet care.urgent-escalation-late"],
    [false, "2026-03-04", ""]
  ])("within one day, urgent %s, by %s: %s", (urgent, by, expected) =>
    expect(said(decide(escalating, row(urgent, by), viewWith(Care.urgentEscalationDays, 1)))).toBe(expected)
  )
})
