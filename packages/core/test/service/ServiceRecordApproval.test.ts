import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Ladder from "../../src/law/Ladder.ts"
import * as Approval from "../../src/service/ServiceRecordApproval.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as OnePerson from "../../src/person/OnePerson.ts"
import * as ServiceRecord from "../../src/service/ServiceRecord.ts"
import type { Command } from "../../src/service/ServiceRecord.schema.ts"
import { batch, context, library, met, morning, officer, reason, refused, rules, span, volunteer } from "./record.ts"

const rungs = [
  Ladder.rung("affiliate", { "zh-CN": "所属组织", en: "affiliate" }, [Ladder.above("minutesOfDay", 480)]),
  Ladder.rung("province", { "zh-CN": "省级", en: "province" }, [Ladder.above("minutesOfDay", 720)])
]
const { view } = context("2026-03-09", { "service.approval-ladder": rungs })
const day = Day.require("2026-03-05")
const until = (to: string) => ({ ...morning, attended: [span("2026-03-05 08:00", to)] })
const own = Id.require<Id.PersonId>(volunteer)
const approval = (rung: string, minutes: number) => ({ rung, minutes, approver: officer })

const needed = (on: string, minutes: number, rung: string) =>
  reason(
    "service.approval-needed",
    { on: Day.require(on), minutes, rung },
    {
      kind: "requirement",
      parameters: [
        {
          parameter: "service.approval-ladder",
          value: rungs,
          on: Day.require("2020-01-01"),
          since: Day.require("2020-01-01"),
          pack: "test@1",
          citations: []
        }
      ],
      citations: [],
      units: { on: "day", minutes: "minutes", rung: "service.approval-ladder" }
    }
  )

describe("CN-6 approval ladder: over 8 hours of a day the affiliate, over 12 the province", () => {
  it.each([
    ["2026-03-05 16:00", []],
    ["2026-03-05 16:01", [needed("2026-03-05", 481, "affiliate")]],
    ["2026-03-05 20:00", [needed("2026-03-05", 720, "affiliate")]],
    ["2026-03-05 20:01", [needed("2026-03-05", 721, "province")]],
    ["2026-03-06 08:00", [needed("2026-03-05", 960, "province")]],
    ["2026-03-06 08:01", [needed("2026-03-05", 960, "province"), needed("2026-03-06", 481, "affiliate")]]
  ] as const)("CN-6 from 08:00 to %s", (to, findings) => expect(Approval.missing(until(to), [], view, undefined)).toStrictEqual(findings))

  it("CN-6 a duration without a clock counts with its day", () => {
    const facts = { ...morning, attended: [], untimedMinutes: 481 }
    expect(Approval.missing(facts, [], view, undefined)).toStrictEqual([needed("2026-03-05", 481, "affiliate")])
  })

  it("CN-6 the same person's other records of that day count with it, those of another day do not", () => {
    const others = (text: string, minutes: number) => Approval.missing(morning, [], view, new Map([[Day.require(text), minutes]]))
    expect(others("2026-03-05", 360)).toEqual([])
    expect(others("2026-03-05", 361)).toStrictEqual([needed("2026-03-05", 481, "affiliate")])
    expect(others("2026-03-06", 361)).toEqual([])
  })

  it.each([
    ["its own rung and minutes", approval("affiliate", 540), "2026-03-05 17:00", true],
    ["a minute less", approval("affiliate", 539), "2026-03-05 17:00", false],
    ["a rung below as well", approval("province", 540), "2026-03-05 17:00", true],
    ["no rung above", approval("affiliate", 721), "2026-03-05 20:01", false],
    ["the highest rung itself", approval("province", 721), "2026-03-05 20:01", true],
    ["nothing where the ladder no longer has its rung", approval("nobody", 540), "2026-03-05 17:00", false]
  ])("CN-6 an approval covers %s", (_what, given, to, covered) =>
    expect(Approval.missing(until(to), [given], view, undefined)).toHaveLength(covered ? 0 : 1)
  )

  it("CN-6 one approval that covers is enough, whatever else was given", () => {
    const given = [approval("affiliate", 60), approval("province", 540), approval("affiliate", 90)]
    expect(Approval.missing(until("2026-03-05 17:00"), given, view, new Map([[day, 0]]))).toEqual([])
  })

  it("CN-6 a policy without a ladder asks nobody, and has no rung to approve on", () => {
    const without = context("2026-03-09").view
    expect(Approval.missing(until("2026-03-06 08:00"), [], without, undefined)).toEqual([])
    expect(
      Approval.approve({ type: "approve", ...approval("affiliate", 540) }, without, { volunteer, people: OnePerson.nobody })
    ).toStrictEqual(refused(reason("service.no-such-rung", { rung: "affiliate" }, { citations: [library] })))
  })
})

describe("CN-6 approving", () => {
  const approve = (rung: string, minutes: number) =>
    Approval.approve({ type: "approve", ...approval(rung, minutes) }, view, { volunteer, people: OnePerson.nobody })
  const tooFew = (minutes: number) => reason("service.negative-minutes", { quantity: "approvedMinutes", minutes })

  it.each(["affiliate", "province"])("CN-6 by %s", (rung) =>
    expect(approve(rung, 1)).toStrictEqual(met({ type: "service.approved", v: 1, rung, minutes: 1, approver: officer }))
  )
  it.each([0, -1])("CN-6 of %i minutes: refused", (minutes) =>
    expect(approve("affiliate", minutes)).toStrictEqual(refused(tooFew(minutes)))
  )
  it("CN-6 by a rung that is not there, of nothing: both are said", () =>
    expect(approve("nobody", 0)).toStrictEqual(
      refused(reason("service.no-such-rung", { rung: "nobody" }, { citations: [library] }), tooFew(0))
    ))

  const other = Id.require<Id.PersonId>("p-7")
  it("CN-6 by the volunteer, under whichever entry: refused", () => {
    const by = (approver: Id.PersonId, people = OnePerson.nobody) =>
      rules(Approval.approve({ type: "approve", rung: "affiliate", minutes: 1, approver }, view, { volunteer, people }))
    expect([by(own), by(other), by(other, OnePerson.of([[other, volunteer]]))]).toEqual([["person.own-matter"], [], ["person.own-matter"]])
  })
})

describe("CN-6 a long day from its entry to its record", () => {
  const izy = context("2026-03-09", { "service.approval-ladder": rungs })
  const origin = { batch, rowKey: "row-1", enteredOn: "2026-03-06" }
  const long = (to: string) => ({ type: "enter", facts: until(to), origin }) as const
  const given = (commands: readonly Command[], under = izy) => {
    let state: ServiceRecord.ServiceRecord = ServiceRecord.initial
    const said: string[][] = []
    for (const command of commands) {
      const decision = ServiceRecord.decide(command, state, under)
      said.push(decision.findings.map(({ rule, severity }) => `${severity} ${rule}`))
      if (decision.outcome === "met") for (const event of decision.value) state = ServiceRecord.evolve(state, event)
    }
    return { state, said }
  }
  const approve = (rung: string, minutes: number, approver = officer) => ({ type: "approve", rung, minutes, approver }) as const

  it("CN-6 a day of 8 hours is recorded at once, one of a minute more is handed in and says who has to approve it", () => {
    expect(given([long("2026-03-05 16:00")])).toMatchObject({ state: { stage: "recorded" }, said: [[]] })
    expect(given([long("2026-03-05 16:01")])).toMatchObject({ state: { stage: "submitted" }, said: [["warning service.approval-needed"]] })
  })
  it("CN-6 what is only worth knowing holds nothing back, and is told once", () => {
    const late = { ...izy, assess: () => [reason("service.record-deadline", {}, { severity: "warning" })] }
    expect(given([long("2026-03-05 16:01"), approve("affiliate", 480), approve("affiliate", 481)], late)).toMatchObject({
      state: { stage: "recorded" },
      said: [
        ["warning service.record-deadline", "warning service.approval-needed"],
        ["warning service.approval-needed"],
        ["warning service.record-deadline"]
      ]
    })
  })
  it("CN-6 what lacks more than the approval is refused with every reason, and hands nothing in", () => {
    const odd = { type: "enter", facts: { ...until("2026-03-05 16:01"), breakMinutes: -1 } } as const
    expect(given([odd])).toMatchObject({
      state: { stage: "none" },
      said: [["error service.negative-minutes", "error service.approval-needed"]]
    })
    const excluded = { ...izy, assess: () => [reason("service.excluded")] }
    expect(given([long("2026-03-05 16:01")], excluded)).toMatchObject({
      state: { stage: "none" },
      said: [["error service.excluded", "error service.approval-needed"]]
    })
  })
  it.each([
    ["the rung itself", [approve("affiliate", 481)], "recorded", [[]]],
    ["the rung above", [approve("province", 600)], "recorded", [[]]],
    ["too few minutes", [approve("affiliate", 480)], "submitted", [["warning service.approval-needed"]]],
    ["too few, then enough", [approve("affiliate", 480), approve("affiliate", 481)], "recorded", [["warning service.approval-needed"], []]],
    ["the volunteer", [approve("affiliate", 481, own)], "submitted", [["error person.own-matter"]]]
  ] as const)("CN-6 handed in, approved by %s: %s", (_who, approvals, stage, told) => {
    const { state, said } = given([long("2026-03-05 16:01"), ...approvals])
    expect([state.stage, said.slice(1)]).toEqual([stage, told])
  })
  it("CN-6 over 12 hours the affiliate alone is not enough", () => {
    const { state, said } = given([long("2026-03-05 20:01"), approve("affiliate", 721), approve("province", 721)])
    expect([state.stage, said.slice(1)]).toEqual(["recorded", [["warning service.approval-needed"], []]])
  })
  it("CN-6 what is not to be recorded is not approved either", () => {
    const { state } = given([long("2026-03-05 16:01")])
    const decision = ServiceRecord.decide(approve("affiliate", 481), state, { ...izy, assess: () => [reason("service.excluded")] })
    expect([decision.outcome, rules(decision)]).toEqual(["unmet", ["service.excluded"]])
  })
  it("CN-6 with the approval it is recorded as it was handed in: its batch, its row and the day on which that was written", () => {
    const { state } = given([long("2026-03-05 16:01")])
    expect(ServiceRecord.decide(approve("affiliate", 481), state, izy)).toEqual(
      met([
        { type: "service.approved", v: 1, rung: "affiliate", minutes: 481, approver: officer },
        { type: "service.recorded", v: 1, facts: until("2026-03-05 16:01"), origin }
      ])
    )
  })
  it("CN-6 what is recorded already only notes the approval", () => {
    const { state, said } = given([long("2026-03-05 16:00"), approve("province", 600)])
    expect([state.stage, said]).toEqual(["recorded", [[], []]])
  })
  it("a draft is entered when it is whole; what is in already is not entered again", () => {
    const { on: _on, ...draft } = morning
    const { state, said } = given([
      { type: "draft", facts: draft },
      { type: "enter" },
      { type: "complete", facts: { on: morning.on } },
      { type: "enter" },
      { type: "enter" }
    ])
    expect([state.stage, said]).toEqual([
      "recorded",
      [["warning service.fact-missing"], ["error service.fact-missing"], [], [], ["error service.stage"]]
    ])
  })
})
