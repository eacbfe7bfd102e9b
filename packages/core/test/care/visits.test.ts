import * as Schema from "effect/Schema"
import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import * as Company from "../../src/care/Company.ts"
import * as TaskCard from "../../src/care/TaskCard.ts"
import * as Visit from "../../src/care/Visit.ts"
import * as VisitSchema from "../../src/care/Visit.schema.ts"
import * as Day from "../../src/foundation/Day.ts"
import type * as Decision from "../../src/foundation/Decision.ts"
import * as Id from "../../src/foundation/Id.ts"
import { adultAge } from "../../src/law/parameters/Ages.ts"
import * as Care from "../../src/law/parameters/Care.ts"
import * as Protection from "../../src/law/parameters/Protection.ts"
import { viewOf, viewWith } from "../law/policies.ts"
import { holdsOf, inOrder, lived } from "../lives.ts"
import { readsWhole, spoken } from "../said.ts"

// Many cases; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 60_000 })

const today = Day.require("2026-06-30")
const id = Id.require
const [child, mother, grandmother] = [id<Id.PersonId>("p-1"), id<Id.PersonId>("p-2"), id<Id.PersonId>("p-3")]
const [li, wang] = [id<Id.VolunteerId>("v-1"), id<Id.VolunteerId>("v-2")]
const known = {
  isFamily: false,
  isListed: true,
  isBlocked: false,
  age: 30,
  checks: [{ on: Day.require("2026-01-01"), answer: "clear" }]
} as const
const clear = (person: string, more: Partial<Company.Visitor> = {}) =>
  [person, { person, ...known, ...more } satisfies Company.Visitor] as const
const context: Visit.Context = {
  today,
  view: viewOf("national"),
  age: 10,
  minor: true,
  photoConsents: { own: false, guardian: false },
  guardians: [mother],
  carers: [mother, grandmother],
  going: new Map([clear(li), clear(wang)]),
  file: { openedOn: Day.require("2025-01-01") }
}
const strict: Visit.Context = { ...context, view: viewWith(Care.homeVisitForce, "strict") }

const plan: Extract<Visit.Command, { readonly type: "plan" }> = {
  type: "plan",
  recipient: child,
  mode: "home",
  visitors: [li, wang],
  for: "2026-01-10",
  on: "2026-01-01"
}
const agree: Visit.Command = { type: "agree", by: mother, manner: "remote", evidence: "微信截图", on: "2026-01-02" }
const keep = (more: Partial<Extract<Visit.Command, { readonly type: "keep" }>> = {}): Visit.Command => ({
  type: "keep",
  visitors: [li, wang],
  present: [grandmother],
  closedDoor: false,
  minutes: 60,
  dangers: [],
  on: "2026-01-10",
  ...more
})
const link = (visitor = li, record = "r-1", on = "2026-01-11"): Visit.Command => ({
  type: "link",
  visitor,
  record: id<Id.RecordId>(record),
  on
})
const attempt: Visit.Command = { type: "attempt", reason: "无人在家", on: "2026-01-10" }
const excuse: Visit.Command = { type: "excuse", reason: "大雪封路", evidence: "停运通知", on: "2026-01-10" }
const cancel: Visit.Command = { type: "cancel", reason: "改派", on: "2026-01-05" }

const after = (commands: readonly Visit.Command[], under = context) => {
  const { state, accepted } = lived(Visit.decider, commands, under)
  expect(accepted).toEqual(commands)
  return state
}
const reasons = (decision: Decision.Decision<unknown>) => decision.findings.map(({ rule, outcome }) => `${outcome} ${rule}`)

describe("a visit", () => {
  it("VIS-06: two visitors, the grandmother in the house, the mother's consent from afar: kept without a word, also where the place is strict", () => {
    expect(reasons(Visit.decide(keep(), after([plan, agree], strict), strict))).toEqual([])
    expect(after([plan, agree, keep(), link(), link(wang, "r-2")], strict)).toEqual({
      stage: "kept",
      planned: { recipient: "p-1", mode: "home", visitors: ["v-1", "v-2"], for: "2026-01-10", on: "2026-01-01" },
      agreed: { by: "p-2", manner: "remote", evidence: "微信截图", on: "2026-01-02" },
      kept: { visitors: ["v-1", "v-2"], present: ["p-3"], closedDoor: false, minutes: 60, dangerFound: false, on: "2026-01-10" },
      records: [
        { visitor: "v-1", record: "r-1" },
        { visitor: "v-2", record: "r-2" }
      ],
      on: Day.require("2026-01-10"),
      latest: Day.require("2026-01-11")
    })
  })
  const visitors = "care.visitor-count"
  it.each<[string, readonly Visit.Command[], Visit.Command, readonly string[]]>([
    ["with one visitor", [plan, agree], keep({ visitors: [li] }), [`unmet ${visitors}`]],
    ["with one visitor named twice", [plan, agree], keep({ visitors: [li, li] }), [`unmet ${visitors}`]],
    ["with nobody of the family", [plan, agree], keep({ present: [] }), ["unmet care.carer-absent"]],
    ["with a neighbour", [plan, agree], keep({ present: [id("p-9")] }), ["unmet care.carer-absent"]],
    ["without consent", [plan], keep(), ["unmet care.visit-unconsented"]],
    ["behind a closed door", [plan, agree], keep({ closedDoor: true }), ["unmet care.closed-door"]]
  ])("VIS-06: %s warns, and is refused where the place is strict", (_, before, command, expected) => {
    const warned = Visit.decide(command, after(before), context)
    expect([warned.outcome, reasons(warned)]).toEqual(["met", expected])
    const refused = Visit.decide(command, after(before, strict), strict)
    expect([refused.outcome, reasons(refused)]).toEqual(["unmet", expected.map((rule) => `${rule}-refused`)])
  })
  it("VIS-06: a photo of a child of ten needs a guardian's consent to photos, whatever else was agreed; refused where the place is strict", () => {
    const photo = keep({ photographed: true })
    const of = (under: Visit.Context) => {
      const decision = Visit.decide(photo, after([plan, agree]), under)
      return [decision.outcome, reasons(decision)]
    }
    expect(of(context)).toEqual(["met", ["unmet care.photo-guardian"]])
    expect(of({ ...context, view: viewWith(Care.photoForce, "strict") })).toEqual(["unmet", ["unmet care.photo-guardian-refused"]])
    expect(of({ ...context, photoConsents: { own: false, guardian: true } })).toEqual(["met", []])
    expect(after([plan, agree, photo]).kept).toMatchObject({ photographed: true })
  })
  it("VIS-06: that one visitor is too few is said when it is planned", () => {
    expect(reasons(Visit.decide({ ...plan, visitors: [li] }, Visit.initial, context))).toEqual([`unmet ${visitors}`])
    expect(reasons(Visit.decide({ ...plan, visitors: [li], mode: "phone-or-video" }, Visit.initial, context))).toEqual([])
    expect(reasons(Visit.decide({ ...plan, visitors: [li] }, Visit.initial, { ...context, minor: false }))).toEqual([])
    expect(reasons(Visit.decide({ ...plan, visitors: [li] }, Visit.initial, { ...context, minor: undefined }))).toEqual([
      `unknown ${visitors}`
    ])
  })
  it.each<readonly [string, Partial<Company.Visitor>, readonly string[]]>([
    ["the sister, who looks after the child", { isFamily: true }, [`unmet ${visitors}`]],
    ["a girl of seventeen", { age: 17 }, [`unmet ${visitors}`]],
    ["a girl of eighteen", { age: 18 }, []],
    ["somebody whose age nobody knows", { age: undefined }, [`unknown ${visitors}`]],
    ["not listed, however clear the answer", { isListed: false }, [`unmet ${visitors}`, "unmet care.visitor-unlisted"]],
    ["blocked by the team", { isBlocked: true }, ["unmet care.visitor-blocked"]],
    ["the first under another entry", { person: li }, [`unmet ${visitors}`]]
  ])("VIS-06: the second visitor is %s", (_, second, expected) => {
    const under = { ...context, going: new Map([clear(li), clear(wang, second)]) }
    expect(reasons(Visit.decide(plan, Visit.initial, under))).toEqual(expected)
    expect(reasons(Visit.decide(keep(), after([plan, agree]), under))).toEqual(expected)
  })
  const check = "person.background-check"
  it.each<readonly [string, string, Company.Visitor["checks"], string, readonly string[]]>([
    ["was asked about a year before, to the day", "2026-03-10", [{ on: Day.require("2025-03-10"), answer: "clear" }], "met", []],
    [
      "was asked about a year and a day before",
      "2026-03-11",
      [{ on: Day.require("2025-03-10"), answer: "clear" }],
      "unmet",
      [`unmet ${check}-expired`]
    ],
    [
      "is barred, whatever was answered later",
      "2026-03-10",
      [
        { on: Day.require("2025-03-10"), answer: "not-clear" },
        { on: Day.require("2026-03-01"), answer: "clear" }
      ],
      "unmet",
      [`unmet ${check}`]
    ],
    ["was never asked about", "2026-03-10", [], "unknown", [`unknown ${check}`, `unknown ${check}-expired`]]
  ])("MIN-05: a visitor who %s, on %s", (_, on, checks, outcome, expected) => {
    const under = {
      ...context,
      going: new Map([clear(li), clear(wang, { checks })])
    }
    const planned = Visit.decide({ ...plan, for: on }, Visit.initial, under)
    expect([planned.outcome, reasons(planned)]).toEqual([outcome, expected])
    expect(planned.findings.map(({ where }) => where)).toEqual(expected.map(() => wang))
    // Whoever is of age is visited by anybody.
    expect(Visit.decide({ ...plan, for: on }, Visit.initial, { ...under, minor: false }).findings).toEqual([])
    // Once it was made it is told, and nothing of it is lost.
    const kept = Visit.decide(keep({ on }), after([plan, agree]), under)
    expect([kept.outcome, reasons(kept)]).toEqual(["met", expected])
    expect(kept.findings.every(({ severity }) => severity === "warning")).toBe(true)
  })
  it("MIN-05: where a place asks about the staff of units alone, volunteers are not asked about", () => {
    const view = viewWith(Protection.checkedPeople, "staff")
    expect(
      Visit.decide(plan, Visit.initial, { ...context, view, going: new Map([clear(li, { checks: [] }), clear(wang, { checks: [] })]) })
        .findings
    ).toEqual([])
  })
  it("VIS-06: where nobody says from which age somebody is grown, everybody counts", () => {
    const national = viewOf("national")
    const view = { valueOf: (parameter: string) => (parameter === adultAge.id ? undefined : national.valueOf(parameter)) }
    expect(Company.count([li, wang], new Map([clear(li), clear(wang, { age: 9 })]), view)).toBe(2)
    expect(Company.count([li, wang], new Map([clear(li), clear(wang, { isListed: false })]), view)).toBe(1)
  })
  it.each<readonly [string, readonly (number | undefined)[], number | undefined]>([
    ["two grown", [18, 30], 2],
    ["two grown, and one of whom nobody knows", [18, 30, undefined], 2],
    ["one grown, and one of whom nobody knows", [18, undefined], undefined],
    ["a girl of seventeen, and one of whom nobody knows", [17, undefined], 1],
    ["one grown, and a girl of seventeen", [18, 17], 1],
    ["two of whom nobody knows", [undefined, undefined], undefined],
    ["nobody", [], 0]
  ])("VIS-06: how many of age go: %s", (_, ages, expected) => {
    const going = new Map(ages.map((age, at) => clear(`v-${at}`, { age })))
    expect(Company.count([...going.keys()], going, context.view)).toBe(expected)
  })
  it("VIS-06: where no number is asked for, those who are known to be of age are counted", () => {
    const national = viewOf("national")
    const view = { valueOf: (parameter: string) => (parameter === Care.minVisitors.id ? undefined : national.valueOf(parameter)) }
    expect(Company.count([li, wang], new Map([clear(li), clear(wang, { age: undefined })]), view)).toBe(1)
  })
  it.each<readonly [string, Visit.Context["file"], readonly string[]]>([
    ["opened that day", { openedOn: Day.require("2026-01-10") }, []],
    ["opened a day later", { openedOn: Day.require("2026-01-11") }, ["care.no-file"]],
    ["that nobody opened", {}, ["care.no-file"]],
    ["closed that day", { openedOn: Day.require("2026-01-01"), closedOn: Day.require("2026-01-10") }, ["care.file-closed"]],
    ["closed a day later", { openedOn: Day.require("2026-01-01"), closedOn: Day.require("2026-01-11") }, []]
  ])("VIS-01: somebody is visited whose file is open on the day: %s; once it was made it is told", (_, file, expected) => {
    const under = { ...context, file }
    const planned = Visit.decide(plan, Visit.initial, under)
    planned.findings.forEach(readsWhole)
    expect([planned.outcome, reasons(planned)]).toEqual([expected.length === 0 ? "met" : "unmet", expected.map((rule) => `unmet ${rule}`)])
    const kept = Visit.decide(keep(), after([plan, agree]), under)
    expect([kept.outcome, reasons(kept)]).toEqual(["met", expected.map((rule) => `unmet ${rule}`)])
  })
  it("MIN-05: somebody of whom nothing is kept at all, and a child of whom nobody knows, are unknown", () => {
    const stranger = Visit.decide(plan, Visit.initial, { ...context, going: new Map([clear(li)]) })
    expect([stranger.outcome, stranger.findings.map(({ where }) => where)]).toEqual(["unmet", [undefined, wang, wang, wang]])
    const going = new Map([clear(li, { checks: [{ on: Day.require("2025-03-10"), answer: "not-clear" }] }), clear(wang)])
    expect(Visit.decide(plan, Visit.initial, { ...context, minor: undefined, going }).outcome).toBe("unknown")
  })
  it("MIN-06: a visit that found violence is kept however it was made, also where the place is strict: its duty is raised with it", () => {
    const alone = keep({ visitors: [li], present: [], closedDoor: true, photographed: true, dangers: ["violence", "living-alone"] })
    const under = { ...context, view: viewWith(Care.homeVisitForce, "strict") }
    const decision = Visit.decide(alone, after([plan]), under)
    expect([decision.outcome, reasons(decision)]).toEqual([
      "met",
      [
        "unmet care.visitor-count-refused",
        "unmet care.carer-absent-refused",
        "unmet care.visit-unconsented-refused",
        "unmet care.closed-door-refused",
        "unmet care.photo-guardian",
        "unmet care.report-to-police",
        "unmet care.report-harm"
      ]
    ])
  })
  it("VIS-06: a carer is present and does not consent", () =>
    expect(spoken(Visit.decide({ ...agree, by: grandmother }, after([plan]), context))).toEqual([
      ["care.not-guardian", { by: grandmother }]
    ]))
  it("VIS-06: a call is kept by one visitor, without anybody at home", () => {
    const call = after([{ ...plan, mode: "phone-or-video" }])
    expect(reasons(Visit.decide(keep({ visitors: [li], present: [], closedDoor: true }), call, context))).toEqual([])
  })
  it("is not kept before it is planned, nor tomorrow", () => {
    expect(reasons(Visit.decide(keep(), Visit.initial, context))).toEqual(["unmet care.stage"])
    expect(spoken(Visit.decide(keep({ on: "2026-07-01" }), after([plan, agree]), context))).toEqual([
      ["care.future", { on: Day.require("2026-07-01"), today }]
    ])
    expect(Visit.streamOf(id("visit-1"))).toBe("visit/visit-1")
  })
  it("is as long as a day at most, and a minute at least", () => {
    const decoded = [0, 1, 1440, 1441].map((minutes) => Schema.decodeUnknownResult(VisitSchema.Command)(keep({ minutes })))
    expect(decoded.map(({ _tag }) => _tag)).toEqual(["Failure", "Success", "Success", "Failure"])
    for (const one of decoded) if (one._tag === "Failure") expect(String(one.failure)).toContain("minutes of one day")
  })
  it("MIN-06: what was found is said with its law, refuses nothing, and stands in no event of the visit", () => {
    const decision = Visit.decide(keep({ dangers: ["living-alone"] }), after([plan, agree]), context)
    expect([decision.outcome, reasons(decision)]).toEqual(["met", ["unmet care.report-to-police"]])
    expect(decision.findings[0]?.citations.map(({ instrument }) => instrument)).toEqual(["LBC", "MPL"])
    expect(decision.outcome === "met" && decision.value).toEqual([
      {
        type: "visit.kept",
        v: 1,
        visitors: ["v-1", "v-2"],
        present: ["p-3"],
        closedDoor: false,
        minutes: 60,
        on: "2026-01-10",
        dangerFound: true
      }
    ])
  })
  it.each([
    ["attempted", attempt],
    ["excused", excuse]
  ] as const)("%s is neither kept nor planned any more", (stage, command) => {
    const state = after([plan, command])
    expect(state).toMatchObject({ stage, on: Day.require("2026-01-10") })
    expect(reasons(Visit.decide(keep(), state, context))).toContain("unmet care.stage")
  })
  it("cancelled has no day: what was due still is", () => expect(after([plan, cancel])).not.toHaveProperty("on"))
  it.each<[string, Visit.Command, readonly string[]]>([
    ["of somebody who was not there", link(id("v-9"), "r-9"), ["unmet care.was-not-there"]],
    ["of a visitor who has one", link(li, "r-9"), ["unmet care.recorded-already"]],
    ["that is another's", link(wang, "r-1"), ["unmet care.recorded-already"]]
  ])("is refused: a record %s", (_, command, expected) =>
    expect(reasons(Visit.decide(command, after([plan, agree, keep(), link()]), context))).toEqual(expected)
  )
  it("a record that cannot be changes nothing", () => {
    const state = after([plan, agree, keep(), link()])
    const event: Visit.Event = { type: "visit.linked", v: 1, visitor: li, record: id("r-2"), on: "2026-01-12" }
    for (const one of [event, { ...event, visitor: wang, record: id<Id.RecordId>("r-1") }]) {
      expect(Visit.fits(state, one)).toBe(false)
      expect(Visit.evolve(state, one)).toBe(state)
    }
    expect(Visit.fits(state, { ...event, visitor: wang })).toBe(true)
  })

  const days = fc.integer({ min: Day.require("2026-01-01"), max: Day.require("2026-01-12") }).map((number) => Day.text(number as Day.Day))
  it("holds its laws: never more than one record for each visitor, each a record of its own", () => {
    let records = 0
    holdsOf({
      decider: Visit.decider,
      fits: Visit.fits,
      Command: VisitSchema.Command,
      Event: VisitSchema.Event,
      commands: inOrder(
        fc.oneof(
          { weight: 2, arbitrary: days.map((on): Visit.Command => ({ ...agree, on })) },
          {
            weight: 3,
            arbitrary: fc
              .tuple(fc.subarray<Visit.Danger>(["living-alone", "violence"]), fc.boolean(), days)
              .map(([dangers, closedDoor, on]) => keep({ dangers, closedDoor, on }))
          },
          {
            weight: 8,
            arbitrary: fc
              .tuple(fc.constantFrom(li, wang, id<Id.VolunteerId>("v-3")), fc.constantFrom("r-1", "r-2"), days)
              .map(([visitor, record, on]) => link(visitor, record, on))
          },
          { weight: 1, arbitrary: days.map((on): Visit.Command => ({ ...attempt, on })) },
          { weight: 1, arbitrary: days.map((on): Visit.Command => ({ ...excuse, on })) },
          { weight: 1, arbitrary: days.map((on): Visit.Command => ({ ...cancel, on })) }
        ),
        plan
      ),
      context,
      always: (state) => {
        records += state.records.length
        for (const named of ["visitor", "record"] as const) {
          expect(new Set(state.records.map((one) => one[named])).size).toBe(state.records.length)
        }
        for (const { visitor } of state.records) expect(Visit.visitorsOf(state)).toContain(visitor)
      }
    })
    expect(records).toBeGreaterThan(50)
  })
})

describe("a task card", () => {
  const file = { advice: "听力不好，请慢慢说" }
  it("says what the visit needs, and nothing of the file", () => {
    const whole = {
      ...file,
      stage: "open" as const,
      tags: [{ tag: "unattended-child" as const, source: "authority-list" as const, from: today }]
    }
    expect(TaskCard.of(whole, after([plan]), true, context.view)).toEqual({
      recipient: "p-1",
      for: Day.require("2026-01-10"),
      mode: "home",
      visitors: ["v-1", "v-2"],
      fewestVisitors: 2,
      carerMustBePresent: true,
      consentStillNeeded: true,
      advice: "听力不好，请慢慢说"
    })
  })
  it("gives no advice where there is none, and is none for a visit that is not planned", () => {
    expect(TaskCard.of({}, after([plan]), true, context.view)).toStrictEqual({
      recipient: child,
      for: Day.require("2026-01-10"),
      mode: "home",
      visitors: [li, wang],
      fewestVisitors: 2,
      carerMustBePresent: true,
      consentStillNeeded: true
    })
    for (const commands of [[], [plan, agree, keep()], [plan, cancel]])
      expect(TaskCard.of(file, after(commands), true, context.view)).toBeUndefined()
  })
  it("asks for no consent that was given", () =>
    expect(TaskCard.of({}, after([plan, agree]), true, context.view)).toMatchObject({ consentStillNeeded: false }))
  it.each([
    ["a call", { ...plan, mode: "phone-or-video" as const }, true],
    ["an adult", plan, false]
  ])("asks for nobody at %s", (_, command, minor) => {
    const card = TaskCard.of({}, after([command]), minor, context.view)
    expect(card).toMatchObject({ carerMustBePresent: false, consentStillNeeded: false })
    expect(card).not.toHaveProperty("fewestVisitors")
  })
  it("where nobody knows the age, the visitor goes as to a minor", () =>
    expect(TaskCard.of({}, after([plan]), undefined, context.view)).toMatchObject({ fewestVisitors: 2, carerMustBePresent: true }))
  it("asks for nothing that no policy asks for", () =>
    expect(TaskCard.of({}, after([plan]), true, { valueOf: () => undefined })).toEqual({
      recipient: "p-1",
      for: Day.require("2026-01-10"),
      mode: "home",
      visitors: ["v-1", "v-2"],
      carerMustBePresent: false,
      consentStillNeeded: false
    }))
  it("is there only while the visit is planned", () => {
    expect(TaskCard.of(file, Visit.initial, true, context.view)).toBeUndefined()
    expect(TaskCard.of(file, after([plan, cancel]), true, context.view)).toBeUndefined()
  })
})
