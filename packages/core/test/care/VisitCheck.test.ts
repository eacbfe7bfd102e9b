import { describe, expect, it } from "vitest"
import type * as Company from "../../src/care/Company.ts"
import * as Visit from "../../src/care/Visit.ts"
import * as VisitCheck from "../../src/care/VisitCheck.ts"
import { Stated } from "../../src/care/VisitCheck.schema.ts"
import * as Id from "../../src/foundation/Id.ts"
import { adultAge } from "../../src/law/parameters/Ages.ts"
import { day, said, viewOf } from "../law/policies.ts"
import { keepsShape } from "../said.ts"

const id = Id.require
const planned: Visit.Planned = {
  recipient: id("r-1"),
  mode: "home",
  visitors: [id("v-1"), id("v-2")],
  for: "2026-03-07",
  on: "2026-03-01"
}
const agreed: Visit.Agreed = { by: id("mother"), manner: "remote", evidence: "视频", on: "2026-03-05" }
const visit = (more: Partial<VisitCheck.Known["visit"]> = {}): VisitCheck.Known["visit"] => ({
  ...Visit.initial,
  stage: "planned",
  planned,
  ...more
})
const safe: Stated = { age: 10, carerPresent: true, closedDoor: false, photographed: false }
const clear = { isFamily: false, isListed: true, isBlocked: false, age: 30, checks: [{ on: day("2026-01-01"), answer: "clear" }] } as const
const going = new Map([
  ["v-1", { person: "v-1", ...clear }],
  ["v-2", { person: "v-2", ...clear }]
])
const asked = (known: Partial<VisitCheck.Known>, on = "2026-03-05") =>
  VisitCheck.check(
    { visit: visit({ agreed }), minor: true, photoConsents: { own: false, guardian: false }, going, stated: safe, ...known },
    day(on),
    viewOf("national")
  )
const ask = (known: Partial<VisitCheck.Known>, on?: string) =>
  asked(known, on).flatMap(({ id: rule, title, decision }) => (rule === "VIS-06" && title.en !== "who goes" ? [said(decision)] : []))
const askedAbout = (known: Partial<VisitCheck.Known>, on?: string) =>
  asked(known, on).flatMap(({ id: rule, decision }) =>
    rule === "MIN-05" ? [decision.findings.map(({ where, outcome, rule: why }) => `${where} ${outcome} ${why}`).join(", ")] : []
  )
const aged = (age: number) => ({ ...safe, age, photographed: true })

describe("a home visit to a child, before anybody goes", () => {
  it.each<readonly [string, Partial<VisitCheck.Known>, readonly string[]]>([
    ["two visitors, a carer there, agreed beforehand", {}, ["", "", ""]],
    [
      "one visitor, named twice",
      { visit: visit({ agreed, planned: { ...planned, visitors: [id("v-1"), id("v-1")] } }) },
      ["unmet care.visitor-count", "", ""]
    ],
    ["agreed by nobody", { visit: visit() }, ["", "unmet care.visit-unconsented", ""]],
    ["nobody says who will be there", { stated: { age: 10, closedDoor: false } }, ["", "unknown care.carer-absent", ""]],
    ["nobody will be there", { stated: { ...safe, carerPresent: false } }, ["", "unmet care.carer-absent", ""]],
    ["behind a closed door", { stated: { ...safe, closedDoor: true } }, ["", "unmet care.closed-door", ""]],
    ["by phone", { visit: visit({ planned: { ...planned, mode: "phone-or-video", visitors: [id("v-1")] } }), stated: {} }, ["", "", ""]],
    ["of age, whatever the tags say", { visit: visit(), stated: { age: 18 } }, ["", "", ""]],
    [
      "a day before, still a child, whatever the tags say",
      { minor: false, visit: visit(), stated: { ...safe, age: 17 } },
      ["", "unmet care.visit-unconsented", ""]
    ],
    ["of whom the tags say that it is no child", { minor: false, visit: visit(), stated: {} }, ["", "", ""]],
    [
      "of whom nobody knows",
      { minor: undefined, visit: visit({ planned: { ...planned, visitors: [id("v-1")] } }), stated: {} },
      ["unknown care.visitor-count", "unknown care.carer-absent, unknown care.visit-unconsented, unknown care.closed-door", ""]
    ],
    ["a photo of a child of ten", { stated: aged(10) }, ["", "", "unmet care.photo-guardian"]],
    ["a photo that a guardian agreed to", { stated: aged(10), photoConsents: { own: false, guardian: true } }, ["", "", ""]],
    [
      "a photo of a child of fourteen, who was not asked",
      { stated: aged(14), photoConsents: { own: false, guardian: true } },
      ["", "", "unmet care.photo-unconsented"]
    ],
    ["a photo of a child of fourteen, who was", { stated: aged(14), photoConsents: { own: true, guardian: true } }, ["", "", ""]]
  ])("VIS-06: %s", (_, known, expected) => expect(ask(known)).toEqual(expected))
  const answered = (on: string, answer: "clear" | "not-clear") => ({
    going: new Map<string, Company.Visitor>([...going, ["v-2", { ...clear, person: "v-2", checks: [{ on: day(on), answer }] }]])
  })
  it.each<readonly [string, Partial<VisitCheck.Known>, readonly string[]]>([
    ["both are clear", {}, ["", ""]],
    ["one is barred", answered("2020-01-01", "not-clear"), ["", "v-2 unmet person.background-check"]],
    ["a year before the day that it is planned for", answered("2025-03-07", "clear"), ["", ""]],
    ["a day more than a year", answered("2025-03-06", "clear"), ["", "v-2 unmet person.background-check-expired"]],
    [
      "what is answered later is not known yet",
      answered("2026-03-06", "not-clear"),
      ["", "v-2 unknown person.background-check, v-2 unknown person.background-check-expired"]
    ],
    ["of age, whoever comes", { ...answered("2020-01-01", "not-clear"), stated: { age: 18 } }, ["", ""]]
  ])("MIN-05: %s", (_, known, expected) => expect(askedAbout(known)).toEqual(expected))
  it.each<readonly [string, Partial<Company.Visitor>, readonly string[]]>([
    ["is listed", {}, ["", ""]],
    ["is not", { isListed: false }, ["", "v-2 unmet care.visitor-unlisted"]],
    ["is blocked by the team", { isBlocked: true }, ["", "v-2 unmet care.visitor-blocked"]]
  ])("VIS-06: one of the two %s", (_, more, expected) => {
    const with2 = new Map<string, Company.Visitor>([...going, ["v-2", { person: "v-2", ...clear, ...more }]])
    const found = asked({ going: with2 }).filter(({ title }) => title.en === "who goes")
    expect(
      found.map(({ decision }) => decision.findings.map(({ where, outcome, rule }) => `${where} ${outcome} ${rule}`).join(", "))
    ).toEqual(expected)
  })
  it("VIS-06: what is agreed later was not agreed yet", () =>
    expect(ask({}, "2026-03-04")).toEqual(["", "unmet care.visit-unconsented", ""]))
})

it("where nobody says from which age somebody is grown, the tags decide", () => {
  const national = viewOf("national")
  const view = { valueOf: (parameter: string) => (parameter === adultAge.id ? undefined : national.valueOf(parameter)) }
  const [company] = VisitCheck.check(
    {
      visit: visit({ planned: { ...planned, visitors: [id("v-1")] } }),
      minor: true,
      photoConsents: { own: false, guardian: false },
      going,
      stated: { ...safe, age: 30 }
    },
    day("2026-03-05"),
    view
  )
  expect(company === undefined ? undefined : said(company.decision)).toBe("unmet care.visitor-count")
})

describe("a visit that is not to come any more", () => {
  it.each([
    ["planned", ""],
    ["kept", "unmet care.stage"],
    ["attempted", "unmet care.stage"],
    ["cancelled", "unmet care.stage"]
  ] as const)("%s: “%s”", (stage, expected) =>
    expect(said(VisitCheck.isToCome(visit({ stage }), { openedOn: day("2026-01-01") }))).toBe(expected)
  )
  it.each([
    ["2026-03-07", "unmet care.file-closed"],
    ["2026-03-08", ""]
  ])("its file closed on %s: “%s”", (closedOn, expected) =>
    expect(said(VisitCheck.isToCome(visit(), { openedOn: day("2026-01-01"), closedOn: day(closedOn) }))).toBe(expected)
  )
})

it("is asked with what somebody states, or nothing", () => {
  keepsShape(Stated, safe)
  keepsShape(Stated, {})
})
