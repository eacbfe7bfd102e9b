import { describe, expect, it } from "vitest"
import * as Id from "../../src/foundation/Id.ts"
import type { Finding } from "../../src/foundation/Finding.ts"
import * as Ladder from "../../src/law/Ladder.ts"
import * as ServiceFacts from "../../src/service/ServiceFacts.ts"
import * as ServiceRecord from "../../src/service/ServiceRecord.ts"
import { after, batch, calendar, context, morning, officer, rules, span, volunteer, without } from "./record.ts"

const today = context("2026-03-09")
const record = { type: "record", facts: morning } as const
const confirmed = () => after([record, { type: "confirm" }], today)

describe("REC-03 the seven facts (志愿服务记录与证明出具办法(试行) art. 7)", () => {
  it("REC-03 fields complete → recorded", () => {
    expect(ServiceRecord.decide(record, ServiceRecord.initial, today)).toMatchObject({
      outcome: "met",
      value: [{ type: "service.recorded" }],
      findings: []
    })
  })

  it.each([
    ["activityName", "activityName"],
    ["on", "on"],
    ["place", "place"],
    ["content", "content"],
    ["attended", "time"],
    ["organiser", "organiser"],
    ["leader", "leader"]
  ] as const)("REC-03 missing %s → not recorded, kept as a draft 待补 (§17 row 11)", (fact, named) => {
    const facts = without(morning, fact)
    const refused = ServiceRecord.decide({ type: "record", facts: facts as typeof morning }, ServiceRecord.initial, today)
    expect(refused.outcome).toBe("unmet")
    expect(refused.findings).toMatchObject([{ rule: "service.fact-missing", severity: "error", facts: { fact: named } }])
    const kept = ServiceRecord.decide({ type: "draft", facts }, ServiceRecord.initial, today)
    expect(kept).toMatchObject({
      outcome: "met",
      value: [{ type: "service.drafted" }],
      findings: [{ rule: "service.fact-missing", severity: "warning", facts: { fact: named } }]
    })
  })

  it("§17 row 11: a draft counts for nothing until completed, then it can be recorded", () => {
    const draft = after([{ type: "draft", facts: without(morning, "leader") }], today)
    expect(ServiceRecord.isRecorded(draft)).toBe(false)
    expect(rules(ServiceRecord.decide({ type: "record" }, draft, today))).toEqual(["service.fact-missing"])
    const whole = after(
      [{ type: "draft", facts: without(morning, "leader") }, { type: "complete", facts: { leader: morning.leader } }, { type: "record" }],
      today
    )
    expect(whole).toMatchObject({ stage: "recorded", facts: morning })
  })

  it.each([
    ["2026-03-04", ["service.entered-before-it-was"]],
    ["2026-03-05", []],
    ["2026-03-09", []],
    ["2026-03-10", ["service.entered-in-future"]]
  ])("a day of entry of %s, told on the 9th of a service of the 5th: %j, of a draft as of a record", (enteredOn, expected) => {
    const origin = { batch, rowKey: "k", enteredOn }
    expect(rules(ServiceRecord.decide({ ...record, origin }, ServiceRecord.initial, today))).toEqual(expected)
    const { leader: _, ...facts } = morning
    const said = rules(ServiceRecord.decide({ type: "draft", facts, origin }, ServiceRecord.initial, today))
    expect(said).toEqual([...expected, "service.fact-missing"])
    // Of a draft that lacks its day only what lies in the future is wrong.
    const { on: __, ...undated } = { ...facts, attended: [] }
    expect(
      rules(ServiceRecord.decide({ type: "draft", facts: undated, origin }, ServiceRecord.initial, today)).filter((rule) =>
        rule.startsWith("service.entered")
      )
    ).toEqual(expected.filter((rule) => rule !== "service.entered-before-it-was"))
  })

  it("says everything that is missing at once", () => {
    const facts = { ...without(without(morning, "leader") as typeof morning, "place"), attended: [] }
    expect(
      ServiceRecord.decide({ type: "record", facts: facts as typeof morning }, ServiceRecord.initial, today).findings.map(
        (one) => one.facts["fact"]
      )
    ).toEqual(["place", "time", "leader"])
  })
})

describe("what cannot be is refused, everything at once (“真实、准确”)", () => {
  const at = (from: string, to: string) => span(`2026-03-05 ${from}`, `2026-03-05 ${to}`)
  it.each<[string, Partial<typeof morning>, readonly string[]]>([
    ["end before start", { attended: [at("11:00", "09:00")] }, ["service.end-before-start"]],
    ["an empty span", { attended: [at("09:00", "09:00")] }, ["service.empty-span"]],
    ["one minute", { attended: [at("09:00", "09:01")] }, []],
    ["spans that overlap by a minute", { attended: [at("09:00", "10:01"), at("10:00", "11:00")] }, ["service.spans-overlap"]],
    ["spans that touch", { attended: [at("09:00", "10:00"), at("10:00", "11:00")] }, []],
    ["clock and duration", { untimedMinutes: 120 }, ["service.clock-and-duration"]],
    ["a duration alone", { attended: [], untimedMinutes: 1 }, []],
    ["a duration of nothing", { attended: [], untimedMinutes: 0 }, ["service.no-minutes"]],
    ["a negative duration", { attended: [], untimedMinutes: -1 }, ["service.negative-minutes"]],
    ["negative breaks", { breakMinutes: -1 }, ["service.negative-minutes"]],
    ["negative travel", { travelMinutes: -1 }, ["service.negative-minutes"]],
    ["negative planned minutes", { plannedMinutes: -1 }, ["service.negative-minutes"]],
    ["breaks as long as the service", { breakMinutes: 120 }, []],
    ["breaks a minute longer", { breakMinutes: 121 }, ["service.pauses-exceed"]],
    ["a break inside", { breaks: [at("09:30", "10:00")] }, []],
    ["a break that sticks out", { breaks: [at("08:59", "09:30")] }, ["service.break-outside"]],
    ["a reversed break", { breaks: [at("10:00", "09:30")] }, ["service.pause-empty"]],
    [
      "travel before and after",
      {
        travel: [
          { ...at("08:00", "09:00"), way: "out" },
          { ...at("11:00", "12:00"), way: "back" }
        ]
      },
      []
    ],
    [
      "travel over a break",
      { breaks: [at("09:00", "09:30")], travel: [{ ...at("09:29", "10:00"), way: "out" }] },
      ["service.pauses-overlap"]
    ],
    ["another day", { on: "2026-03-04" }, ["service.other-day"]],
    ["over midnight, named by its first day", { attended: [span("2026-03-05 22:00", "2026-03-06 02:00")] }, []],
    ["until midnight of today", { on: "2026-03-09", attended: [span("2026-03-09 22:00", "2026-03-10 00:00")] }, []],
    ["a minute into tomorrow", { on: "2026-03-09", attended: [span("2026-03-09 22:00", "2026-03-10 00:01")] }, ["service.not-over"]],
    [
      "two things at once",
      { attended: [at("11:00", "09:00")], plannedMinutes: -1 },
      ["service.end-before-start", "service.negative-minutes"]
    ]
  ])("%s", (_what, wrong, expected) => {
    const decision = ServiceRecord.decide({ type: "record", facts: { ...morning, ...wrong } }, ServiceRecord.initial, today)
    expect([...rules(decision)].toSorted()).toEqual([...expected].toSorted())
    expect(decision.outcome).toBe(expected.length === 0 ? "met" : "unmet")
  })

  it.each([
    [120, []],
    [119, ["service.span-too-long"]]
  ] as const)("a span of 120 minutes where %i are the longest", (longest, expected) => {
    const decision = ServiceRecord.decide(record, ServiceRecord.initial, context("2026-03-09", { "service.longest-span-minutes": longest }))
    expect(rules(decision)).toEqual(expected)
  })
})

describe("REC-11 objection and correction (art. 13)", () => {
  const shorter = { ...morning, attended: [span("2026-03-05 09:00", "2026-03-05 10:30")] }
  const objection = { type: "object", by: volunteer, words: "少记了" } as const

  it("REC-11 record 120 min, accepted correction to 90 → history holds both, totals 90", () => {
    const state = after([record, objection, { type: "answer", upheld: true, words: "属实", by: officer, facts: shorter }], today)
    if (!ServiceRecord.isLive(state)) throw new Error(state.stage)
    expect(ServiceFacts.attendedMinutes(state.facts)).toBe(90)
    expect(state.history.map((past) => ServiceFacts.attendedMinutes(past.facts))).toEqual([120])
    expect(state.stage).toBe("recorded")
  })

  it("REC-11 no number of days is promised → the objection is taken, the answer-by day is unknown", () => {
    const decision = ServiceRecord.decide(objection, confirmed(), today)
    expect(decision).toMatchObject({ outcome: "met", findings: [{ rule: "service.answer-by", outcome: "unknown" }] })
    const state = after([record, objection], today)
    if (!ServiceRecord.isLive(state) || state.objection === undefined) throw new Error(state.stage)
    expect(ServiceRecord.answerBy(state.objection, calendar)).toBeUndefined()
  })

  it("REC-11 a pack promises 5 working days → Monday 2026-03-09 is answered by Monday 2026-03-16", () => {
    const promised = context("2026-03-09", { "service.correction-review-working-days": 5 })
    expect(ServiceRecord.decide(objection, after([record], promised), promised).findings).toMatchObject([
      { rule: "service.answer-due", severity: "hint", facts: { dueBy: context("2026-03-16").today }, parameters: [{ value: 5 }] }
    ])
    const state = after([record, objection], promised)
    if (!ServiceRecord.isLive(state) || state.objection === undefined) throw new Error(state.stage)
    expect(ServiceRecord.answerBy(state.objection, calendar)).toMatchObject({ known: true, dueBy: context("2026-03-16").today })
  })

  it.each([
    ["on the last day it is in time", "2026-03-16", []],
    ["the day after it is late, and taken", "2026-03-17", ["service.answered-late"]]
  ])("REC-11 answered %s", (_, day, expected) => {
    const promised = context("2026-03-09", { "service.correction-review-working-days": 5 })
    const objected = after([record, objection], promised)
    for (const more of [{ upheld: false }, { upheld: true }, { upheld: true, facts: shorter }]) {
      const decision = ServiceRecord.decide({ type: "answer", words: "属实", by: officer, ...more }, objected, context(day))
      expect([decision.outcome, rules(decision)]).toEqual(["met", expected])
    }
    const unpromised = after([record, objection], today)
    expect(rules(ServiceRecord.decide({ type: "answer", upheld: false, words: "x", by: officer }, unpromised, context(day)))).toEqual([])
  })

  it("REC-11 while holidays on the way are not announced, the earliest day is told, and no answer is late", () => {
    const days = { "service.correction-review-working-days": 10 }
    const yearEnd = context("2026-12-25", days)
    const decision = ServiceRecord.decide(objection, after([record], yearEnd), yearEnd)
    expect(decision.findings).toMatchObject([{ rule: "service.answer-due-later", outcome: "unknown" }])
    const late = ServiceRecord.decide(
      { type: "answer", upheld: false, words: "x", by: officer },
      after([record, objection], yearEnd),
      context("2027-03-01", days)
    )
    expect(rules(late)).toEqual([])
  })

  it.each(["publicised", "confirmed"] as const)(
    "corrected while it is %s, it is recorded again: what was shown were other facts",
    (stage) => {
      const held = context("2026-03-09", { "service.publicity-working-days": 5 })
      const shown = after(
        stage === "publicised" ? [record, { type: "publicise" }] : [record, { type: "confirm" }],
        stage === "publicised" ? held : today
      )
      expect(shown).toMatchObject({ stage })
      const correct = { type: "correct", facts: shorter, reason: "x", by: officer } as const
      const decision = ServiceRecord.decide(correct, shown, today)
      expect(decision.findings).toMatchObject([{ rule: "service.shown-again", severity: "hint", facts: { stage } }])
      if (decision.outcome !== "met") throw new Error("refused")
      const again = decision.value.reduce((state, event) => ServiceRecord.evolve(state, event), shown)
      expect(again).toMatchObject({ stage: "recorded", standing: "recorded", facts: shorter })
      expect([Object.hasOwn(again, "publicity"), Object.hasOwn(again, "confirmedOn")]).toEqual([false, false])
      // What an older release wrote stands as it stood.
      const asOld: ServiceRecord.Event = { type: "service.corrected", v: 1, facts: shorter, reason: "x", by: officer }
      expect(ServiceRecord.evolve(shown, asOld)).toMatchObject({ stage, facts: shorter })
      // Upheld objections correct likewise.
      const objected = ServiceRecord.evolve(shown, { type: "service.objected", v: 1, by: volunteer, words: "x", on: "2026-03-09" })
      const answered = ServiceRecord.decide({ type: "answer", upheld: true, words: "属实", by: officer, facts: shorter }, objected, today)
      if (answered.outcome !== "met") throw new Error("refused")
      expect(answered.value.reduce((state, event) => ServiceRecord.evolve(state, event), objected)).toMatchObject({ stage: "recorded" })
    }
  )

  it("only the volunteer can object", () => {
    expect(rules(ServiceRecord.decide({ ...objection, by: Id.require<Id.VolunteerId>("v-2") }, confirmed(), today))).toContain(
      "service.not-own-record"
    )
  })

  it("an objection takes no minutes away, and a rejected one leaves the record as it stood", () => {
    const objected = after([record, { type: "confirm" }, objection], today)
    expect(objected).toMatchObject({ stage: "objected", standing: "confirmed" })
    expect(ServiceRecord.isRecorded(objected)).toBe(true)
    const state = after([record, { type: "confirm" }, objection, { type: "answer", upheld: false, words: "不属实", by: officer }], today)
    expect(state).toMatchObject({ stage: "confirmed" })
    expect("objection" in state).toBe(false)
  })

  it("upheld without corrected facts, the record is voided", () => {
    expect(after([record, objection, { type: "answer", upheld: true, words: "未参加", by: officer }], today)).toMatchObject({
      stage: "voided",
      reason: "未参加"
    })
  })

  it("while an objection is open it is answered, not corrected or voided", () => {
    const objected = after([record, objection], today)
    for (const command of [
      { type: "correct", facts: shorter, reason: "x", by: officer },
      { type: "void", reason: "x", by: officer },
      objection
    ] as const) {
      expect(rules(ServiceRecord.decide(command, objected, today))).toEqual(["service.stage"])
    }
  })

  it("a rejection that corrects is refused", () => {
    const objected = after([record, objection], today)
    expect(
      rules(ServiceRecord.decide({ type: "answer", upheld: false, words: "x", by: officer, facts: shorter }, objected, today))
    ).toEqual(["service.rejected-with-facts"])
  })

  it("a correction that changes nothing, or makes it another's, is refused", () => {
    const given = (facts: typeof morning) =>
      rules(ServiceRecord.decide({ type: "correct", facts, reason: "x", by: officer }, confirmed(), today))
    expect(given({ ...morning, breaks: [] })).toEqual(["service.nothing-corrected"])
    expect(given({ ...morning, volunteer: Id.require<Id.VolunteerId>("v-2") })).toEqual(["service.other-volunteer"])
  })
})

describe("service.publicity: a window of working days before confirming", () => {
  const days = { "service.publicity-working-days": 5 }
  const publicised = () => after([record, { type: "publicise" }], context("2026-03-09", days))

  it.each([
    ["2026-03-16", "unmet"], // the fifth working day itself
    ["2026-03-17", "met"]
  ] as const)("publicised on 2026-03-09 for 5 working days, confirmed on %s: %s", (on, outcome) => {
    expect(ServiceRecord.decide({ type: "confirm" }, publicised(), context(on, days)).outcome).toBe(outcome)
  })

  it("a policy with publicity does not confirm without it; one without has none", () => {
    expect(rules(ServiceRecord.decide({ type: "confirm" }, after([record], today), context("2026-03-09", days)))).toEqual([
      "service.not-publicised"
    ])
    expect(rules(ServiceRecord.decide({ type: "publicise" }, after([record], today), today))).toEqual(["service.no-publicity"])
  })

  it("into a year without a notice the end is unknown, and before the earliest day it surely runs", () => {
    const late = after([record, { type: "publicise" }], context("2026-12-30", days))
    const outcome = (on: string) => ServiceRecord.decide({ type: "confirm" }, late, context(on, days)).outcome
    // 31 December is the first working day; the earliest fifth is 4 January.
    expect([outcome("2027-01-04"), outcome("2027-01-05")]).toEqual(["unmet", "unknown"])
  })
})

describe("approval ladder (i志愿: 8 h / 12 h)", () => {
  const ladder = {
    "service.approval-ladder": [
      Ladder.rung("affiliate", { "zh-CN": "所属组织", en: "affiliate" }, [Ladder.above("minutesOfDay", 480)]),
      Ladder.rung("province", { "zh-CN": "省级", en: "province" }, [Ladder.above("minutesOfDay", 720)])
    ]
  }
  const long = (to: string) => ({ ...morning, attended: [span("2026-03-05 08:00", `2026-03-05 ${to}`)] })
  const izy = context("2026-03-09", ladder)
  it.each([
    ["16:00", []],
    ["16:01", ["affiliate"]],
    ["20:00", ["affiliate"]],
    ["20:01", ["province"]]
  ] as const)("from 08:00 to %s needs %j", (to, needed) => {
    expect(
      ServiceRecord.decide({ type: "record", facts: long(to) }, ServiceRecord.initial, izy).findings.map((one) => one.facts["rung"])
    ).toEqual(needed)
  })

  it("other records of the same day count with it", () => {
    const other = { ...izy, otherMinutes: new Map([[context("2026-03-05").today, 361]]) }
    expect(rules(ServiceRecord.decide(record, ServiceRecord.initial, other))).toEqual(["service.approval-needed"])
  })

  it("an approval covers its rung, those below, and its minutes", () => {
    const approve = (rung: string, minutes: number) =>
      after(
        [
          { type: "submit", facts: long("17:00") },
          { type: "approve", rung, minutes, approver: officer }
        ],
        izy
      )
    const stage = (rung: string, minutes: number) => approve(rung, minutes).stage
    expect([stage("affiliate", 540), stage("affiliate", 539), stage("province", 540)]).toEqual(["recorded", "submitted", "recorded"])
    expect(
      rules(ServiceRecord.decide({ type: "approve", rung: "nobody", minutes: 0, approver: officer }, approve("affiliate", 540), izy))
    ).toEqual(["service.no-such-rung", "service.negative-minutes"])
  })
})

describe("imports and the rest of a record's life", () => {
  it("REC-15: a record that comes again under its id, from whomever, is not recorded twice: the own copy stands", () => {
    for (const own of [after([record], today), confirmed()])
      expect(rules(ServiceRecord.decide({ type: "record", facts: { ...morning, breakMinutes: 30 } }, own, today))).toEqual([
        "service.stage"
      ])
  })

  const imported = { ...record, origin: { batch, rowKey: "k1" } }
  it("withdrawing an import voids its records and no others, and may come twice", () => {
    const withdraw = { type: "withdraw-import", batch, reason: "错表", by: officer } as const
    expect(after([imported, withdraw], today)).toMatchObject({ stage: "voided", batch })
    expect(ServiceRecord.decide(withdraw, after([imported, withdraw], today), today)).toMatchObject({ outcome: "met", value: [] })
    expect(rules(ServiceRecord.decide(withdraw, after([record], today), today))).toEqual(["service.other-batch"])
  })

  it("REC-11: withdrawing says whose objection it leaves without an answer; one that was answered is not told of", () => {
    const withdraw = { type: "withdraw-import", batch, reason: "错表", by: officer } as const
    const objection = { type: "object", by: volunteer, words: "少记了" } as const
    const told = (...commands: readonly ServiceRecord.Command[]) =>
      ServiceRecord.decide(withdraw, after([imported, ...commands], today), today).findings
    expect(told(objection)).toEqual([
      {
        rule: "service.objection-lapsed",
        kind: "notice",
        outcome: "unmet",
        severity: "warning",
        facts: { by: volunteer, on: today.today },
        parameters: [],
        citations: [expect.objectContaining({ instrument: "VRM", provision: "art. 13" })],
        units: { on: "day" }
      }
    ])
    expect(told()).toEqual([])
    expect(told(objection, { type: "answer", upheld: false, words: "属实", by: officer })).toEqual([])
  })

  it("a corrected row keeps its batch and gets its new key", () => {
    const state = after(
      [imported, { type: "correct", facts: { ...morning, breakMinutes: 10 }, reason: "x", by: officer, rowKey: "k2" }],
      today
    )
    expect(state).toMatchObject({ origin: { batch, rowKey: "k2" } })
  })

  it("what the rules of recording find refuses as error and is handed on as warning", () => {
    const found = (severity: Finding["severity"]): Finding => ({
      rule: "x",
      outcome: "unmet",
      severity,
      kind: "requirement",
      facts: {},
      parameters: [],
      citations: []
    })
    const decide = (severity: Finding["severity"]) =>
      ServiceRecord.decide(record, ServiceRecord.initial, { ...today, assess: () => [found(severity)] })
    expect(decide("error").outcome).toBe("unmet")
    expect(decide("warning")).toMatchObject({ outcome: "met", findings: [{ rule: "x" }] })
  })

  it("a voided record takes no command", () => {
    const voided = after([record, { type: "void", reason: "重复", by: officer }], today)
    expect(ServiceRecord.isRecorded(voided)).toBe(false)
    for (const command of [record, { type: "confirm" }, { type: "submit", facts: morning }] as const)
      expect(rules(ServiceRecord.decide(command, voided, today))).toEqual(["service.stage"])
  })
})

describe("four quantities are kept apart", () => {
  it("planned and attended are facts; credited and rewarded stand in no event", () => {
    const decision = ServiceRecord.decide({ ...record, facts: { ...morning, plannedMinutes: 180 } }, ServiceRecord.initial, today)
    expect(JSON.stringify(decision)).toContain(`"plannedMinutes":180`)
    expect(JSON.stringify(decision)).not.toMatch(/credit|reward/i)
  })
})
