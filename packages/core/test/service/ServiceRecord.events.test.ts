/** Every command of a service record: exactly which events, or exactly which reasons. */
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Ladder from "../../src/law/Ladder.ts"
import * as ServiceRecord from "../../src/service/ServiceRecord.ts"
import {
  after,
  article,
  batch,
  calendar,
  context,
  library,
  met,
  morning,
  officer,
  reason,
  refused,
  rules,
  span,
  volunteer,
  without
} from "./record.ts"

type Command = ServiceRecord.Command

const today = context("2026-03-09")
const origin = { batch, rowKey: "k1", enteredOn: "2026-03-06" } as const
const other = Id.require<Id.VolunteerId>("v-2")
const shorter = { ...morning, attended: [span("2026-03-05 09:00", "2026-03-05 10:30")] }
const record = { type: "record", facts: morning } as const
const objection = { type: "object", by: volunteer, words: "少记了" } as const
const recorded = () => after([record], today)

const decide = (command: Command, state = ServiceRecord.initial, given = today) => ServiceRecord.decide(command, state, given)

const missing = (fact: string, severity: "error" | "warning") =>
  reason(
    "service.fact-missing",
    { fact },
    {
      severity,
      kind: severity === "error" ? "requirement" : "notice",
      citations: [article(7, "名称、日期、地点、服务内容、服务时间、活动组织单位和活动负责人")]
    }
  )
const otherVolunteer = reason("service.other-volunteer", { volunteer, other })
const negative = reason("service.negative-minutes", { quantity: "plannedMinutes", minutes: -1 })

const uses = (parameter: string, value: number) => ({
  parameter,
  value,
  on: Day.require("2020-01-01"),
  since: Day.require("2020-01-01"),
  pack: "test@1",
  citations: []
})

/** A reason of the rules of recording. */
const late = reason("x", {}, { severity: "warning" })
const forbidden = reason("x")

describe("drafting and completing (待补)", () => {
  it("a draft, with the import it comes from", () => {
    expect(decide({ type: "draft", facts: morning })).toStrictEqual(met([{ type: "service.drafted", v: 1, facts: morning }]))
    expect(decide({ type: "draft", facts: morning, origin })).toStrictEqual(
      met([{ type: "service.drafted", v: 1, facts: morning, origin }])
    )
  })
  it("what is missing is noted; what cannot be is refused", () => {
    const facts = without(morning, "place")
    expect(decide({ type: "draft", facts })).toStrictEqual(met([{ type: "service.drafted", v: 1, facts }], missing("place", "warning")))
    expect(decide({ type: "draft", facts: { ...facts, plannedMinutes: -1 } })).toStrictEqual(refused(negative, missing("place", "warning")))
  })
  it("completed: what is still missing is noted, what cannot be is refused", () => {
    const draft = after([{ type: "draft", facts: without(without(morning, "place") as typeof morning, "leader") }], today)
    const complete = (facts: Extract<Command, { type: "complete" }>["facts"]) => decide({ type: "complete", facts }, draft)
    expect(complete({ leader: morning.leader })).toStrictEqual(
      met([{ type: "service.completed", v: 1, facts: { leader: morning.leader } }], missing("place", "warning"))
    )
    expect(complete({ leader: morning.leader, place: "南湖" })).toStrictEqual(
      met([{ type: "service.completed", v: 1, facts: { leader: morning.leader, place: "南湖" } }])
    )
    expect(complete({ leader: morning.leader, place: "南湖", untimedMinutes: 0 })).toStrictEqual(
      refused(reason("service.no-minutes", { untimedMinutes: 0 }))
    )
  })
})

describe("submitting and recording", () => {
  it.each([
    ["submit", "service.submitted"],
    ["record", "service.recorded"]
  ] as const)("%s, from nothing or what was drafted, with the import it comes from", (type, event) => {
    expect(decide({ type, facts: morning })).toStrictEqual(met([{ type: event, v: 1, facts: morning }]))
    expect(decide({ type, facts: morning, origin })).toStrictEqual(met([{ type: event, v: 1, facts: morning, origin }]))
    const draft = after([{ type: "draft", facts: morning }], today)
    expect(decide({ type }, draft)).toStrictEqual(met([{ type: event, v: 1, facts: morning }]))
    expect(decide({ type, facts: shorter }, draft)).toStrictEqual(met([{ type: event, v: 1, facts: shorter }]))
  })
  it.each(["submit", "record"] as const)("%s nothing: refused", (type) =>
    expect(decide({ type })).toStrictEqual(refused(reason("service.no-facts", { command: type }, { citations: [article(7)] })))
  )
  it("what was submitted is recorded as it is", () =>
    expect(decide({ type: "record" }, after([{ type: "submit", facts: morning }], today))).toStrictEqual(
      met([{ type: "service.recorded", v: 1, facts: morning }])
    ))
  it("facts that are not complete are not asked of the rules of recording, only what is missing is said", () =>
    expect(
      decide({ type: "record", facts: without(morning, "place") as typeof morning }, ServiceRecord.initial, {
        ...today,
        assess: () => [forbidden]
      })
    ).toStrictEqual(refused(missing("place", "error"))))
  it("the rules of recording hear the facts and the reason against them that is stated", () => {
    const heard: unknown[] = []
    const given = { ...today, assess: (...said: readonly unknown[]) => (heard.push(said), [late]) }
    expect(decide({ ...record, exclusion: "internship" }, ServiceRecord.initial, given)).toStrictEqual(
      met([{ type: "service.recorded", v: 1, facts: morning }], late)
    )
    expect(heard).toEqual([[morning, "internship"]])
  })
  it("another person's time is another record", () => {
    const theirs = { ...morning, volunteer: other }
    expect(decide({ type: "record", facts: theirs }, after([{ type: "draft", facts: morning }], today))).toStrictEqual(
      refused(otherVolunteer)
    )
    expect(decide({ type: "record", facts: theirs }, after([{ type: "submit", facts: morning }], today))).toStrictEqual(
      refused(otherVolunteer)
    )
  })
})

describe("a command at the wrong stage is refused, and says so", () => {
  const commands: { readonly [T in Command["type"]]: Extract<Command, { readonly type: T }> } = {
    draft: { type: "draft", facts: morning },
    complete: { type: "complete", facts: { place: "南湖" } },
    submit: { type: "submit", facts: morning },
    record,
    enter: { type: "enter", facts: morning },
    approve: { type: "approve", rung: "affiliate", minutes: 1, approver: officer },
    publicise: { type: "publicise" },
    object: objection,
    answer: { type: "answer", upheld: false, words: "不属实", by: officer },
    confirm: { type: "confirm" },
    correct: { type: "correct", facts: shorter, reason: "核对", by: officer },
    "correct-by-file": { type: "correct-by-file", facts: shorter, by: officer, batch, rowKey: "k2" },
    "name-head": { type: "name-head", group: Id.require<Id.GroupRecordId>("g-1") },
    void: { type: "void", reason: "重复", by: officer },
    "withdraw-import": { type: "withdraw-import", batch, reason: "错表", by: officer }
  }
  const given = context("2026-03-09", {
    "service.publicity-working-days": 1,
    "service.approval-ladder": [Ladder.rung("affiliate", { "zh-CN": "所属组织", en: "affiliate" }, [Ladder.above("minutesOfDay", 480)])]
  })
  const lives: { readonly [S in ServiceRecord.ServiceRecord["stage"]]: readonly Command[] } = {
    none: [],
    draft: [{ ...commands.draft, origin }],
    submitted: [{ ...commands.submit, origin }],
    recorded: [{ ...record, origin }],
    publicised: [{ ...record, origin }, commands.publicise],
    objected: [{ ...record, origin }, objection],
    confirmed: [{ ...record, origin }, commands.confirm],
    voided: [{ ...record, origin }, commands.void]
  }
  it.each<[keyof typeof lives, string]>([
    ["none", "draft submit record enter"],
    ["draft", "complete submit record enter void withdraw-import"],
    ["submitted", "record approve correct correct-by-file void withdraw-import"],
    ["recorded", "approve publicise object confirm correct correct-by-file name-head void withdraw-import"],
    ["publicised", "approve object confirm correct correct-by-file name-head void withdraw-import"],
    ["objected", "approve answer name-head withdraw-import"],
    ["confirmed", "approve object correct correct-by-file name-head void withdraw-import"],
    ["voided", "withdraw-import"]
  ])("%s takes: %s", (stage, taken) => {
    // Without publicity it can be confirmed at once.
    const state = after(lives[stage], stage === "confirmed" ? today : given)
    expect(state.stage).toBe(stage)
    const wrong = (type: Command["type"]) => reason("service.stage", { command: type, stage }, { citations: [library] })
    for (const command of Object.values(commands)) {
      const decision = decide(command, state, given)
      if (taken.split(" ").includes(command.type)) expect(rules(decision)).not.toContain("service.stage")
      else expect(decision).toStrictEqual(refused(wrong(command.type)))
    }
  })
})

describe("REC-11 correcting", () => {
  const correct = { type: "correct", facts: shorter, reason: "核对", by: officer } as const
  it("by a person, with the reason, and the row that says the same", () => {
    expect(decide(correct, recorded())).toStrictEqual(
      met([{ type: "service.corrected", v: 1, facts: shorter, by: officer, reason: "核对" }])
    )
    expect(decide({ ...correct, rowKey: "k2" }, recorded())).toStrictEqual(
      met([{ type: "service.corrected", v: 1, facts: shorter, by: officer, reason: "核对", rowKey: "k2" }])
    )
  })
  it("by a changed row of a file, which is the reason", () =>
    expect(decide({ type: "correct-by-file", facts: shorter, by: officer, batch, rowKey: "k2" }, recorded())).toStrictEqual(
      met([{ type: "service.corrected", v: 1, facts: shorter, by: officer, batch, rowKey: "k2" }])
    ))
  it("REC-11 to the same: refused", () =>
    expect(decide({ ...correct, facts: { ...morning, breaks: [] } }, recorded())).toStrictEqual(
      refused(reason("service.nothing-corrected", {}, { citations: [article(13)] }))
    ))
  it("to another person's, with what cannot be, without a fact, against the rules: everything is said", () =>
    expect(
      decide({ ...correct, facts: { ...without(shorter, "place"), volunteer: other, plannedMinutes: -1 } as typeof morning }, recorded(), {
        ...today,
        assess: () => [late, forbidden]
      })
    ).toStrictEqual(refused(otherVolunteer, negative, missing("place", "error"), late, forbidden)))

  const long = { ...morning, attended: [span("2026-03-05 08:00", "2026-03-05 16:01")] }
  const laddered = context("2026-03-09", {
    "service.approval-ladder": [Ladder.rung("affiliate", { "zh-CN": "所属组织", en: "affiliate" }, [Ladder.above("minutesOfDay", 480)])]
  })
  it("CN-6 what is recorded is not made a long day without approval; what is only submitted may be, and waits for it", () => {
    const made = (state: ServiceRecord.ServiceRecord, given = laddered) => rules(decide({ ...correct, facts: long }, state, given))
    expect(made(recorded())).toEqual(["service.approval-needed"])
    expect(made(after([{ type: "submit", facts: morning }], laddered))).toEqual([])
    const approved = after([record, { type: "approve", rung: "affiliate", minutes: 481, approver: officer }], laddered)
    expect(made(approved)).toEqual([])
    expect(made(approved, { ...laddered, otherMinutes: new Map([[Day.require("2026-03-05"), 1]]) })).toEqual(["service.approval-needed"])
  })
  it("CN-6 a long day is submitted without approval, and recorded with it", () => {
    expect(rules(decide({ type: "submit", facts: long }, ServiceRecord.initial, laddered))).toEqual([])
    expect(rules(decide({ type: "record", facts: long }, ServiceRecord.initial, laddered))).toEqual(["service.approval-needed"])
    const submitted = after([{ type: "submit", facts: long }], laddered)
    expect(rules(decide({ type: "record" }, submitted, laddered))).toEqual(["service.approval-needed"])
    // As a journal of an earlier release has it: approved, and not recorded.
    const approved = ServiceRecord.evolve(submitted, { type: "service.approved", v: 1, rung: "affiliate", minutes: 481, approver: officer })
    expect(decide({ type: "record" }, approved, laddered)).toStrictEqual(met([{ type: "service.recorded", v: 1, facts: long }]))
  })
})

describe("naming a head of a head-count", () => {
  const [one, two] = ["g-1", "g-2"].map((id) => Id.require<Id.GroupRecordId>(id)) as [Id.GroupRecordId, Id.GroupRecordId]
  const naming = () => after([record, { type: "name-head", group: one }], today)
  it("of one that it does not name yet", () =>
    expect(decide({ type: "name-head", group: one }, recorded())).toStrictEqual(met([{ type: "service.head-named", v: 1, group: one }])))
  it("of the one that it names: nothing more to do", () =>
    expect(decide({ type: "name-head", group: one }, naming())).toStrictEqual(met([])))
  it.each([
    ["and none is voided", undefined],
    ["and another is voided", new Set([two])]
  ])("of another while it names one, %s: refused", (_what, voidedGroups) =>
    expect(decide({ type: "name-head", group: two }, naming(), { ...today, ...(voidedGroups && { voidedGroups }) })).toStrictEqual(
      refused(reason("group.record-elsewhere", { group: one }, { citations: [library] }))
    )
  )
  it("of another when the one that it names is voided", () =>
    expect(decide({ type: "name-head", group: two }, naming(), { ...today, voidedGroups: new Set([one]) })).toStrictEqual(
      met([{ type: "service.head-named", v: 1, group: two }])
    ))
})

describe("publicity and confirming", () => {
  const days = { "service.publicity-working-days": 5 }
  const publicised = (on: string) => after([record, { type: "publicise" }], context(on, days))

  it("publicised from today, for the policy's number of working days; where it has none, not", () => {
    expect(decide({ type: "publicise" }, recorded(), context("2026-03-09", days))).toStrictEqual(
      met([{ type: "service.publicised", v: 1, from: "2026-03-09", workingDays: 5 }])
    )
    expect(decide({ type: "publicise" }, recorded())).toStrictEqual(
      refused(reason("service.no-publicity", {}, { kind: "requirement", citations: [library] }))
    )
  })
  it("confirmed today; where publicity is asked for, only after it", () => {
    expect(decide({ type: "confirm" }, recorded())).toStrictEqual(met([{ type: "service.confirmed", v: 1, on: "2026-03-09" }]))
    expect(decide({ type: "confirm" }, recorded(), context("2026-03-09", days))).toStrictEqual(
      refused(
        reason(
          "service.not-publicised",
          {},
          { kind: "requirement", parameters: [uses("service.publicity-working-days", 5)], citations: [library] }
        )
      )
    )
  })
  const runs = (until: string | undefined, earliest: string, on: string, outcome: "unmet" | "unknown") => ({
    outcome,
    findings: [
      reason(
        "service.publicity-runs",
        { until: until === undefined ? undefined : Day.require(until), earliest: Day.require(earliest), today: Day.require(on) },
        { outcome, kind: "requirement", citations: [library], units: { until: "day", earliest: "day", today: "day" } }
      )
    ]
  })
  it("on the last day it still runs, the day after it is over", () => {
    const confirm = (on: string) => decide({ type: "confirm" }, publicised("2026-03-09"), context(on, days))
    expect(confirm("2026-03-16")).toStrictEqual(runs("2026-03-16", "2026-03-16", "2026-03-16", "unmet"))
    expect(confirm("2026-03-17")).toStrictEqual(met([{ type: "service.confirmed", v: 1, on: "2026-03-17" }]))
  })
  it("into a year without a holiday notice: the last day is not known, only the earliest it can be", () => {
    const confirm = (on: string) => decide({ type: "confirm" }, publicised("2026-12-30"), context(on, days))
    expect(confirm("2027-01-04")).toStrictEqual(runs(undefined, "2027-01-04", "2027-01-04", "unmet"))
    expect(confirm("2027-01-05")).toStrictEqual(runs(undefined, "2027-01-04", "2027-01-05", "unknown"))
  })
  it("the last day is asked of the calendar", () => {
    const end = (state: ServiceRecord.ServiceRecord) => ServiceRecord.isLive(state) && ServiceRecord.publicityEnd(state, calendar)
    // The day of publishing is not counted (民法典 art. 201).
    expect(end(publicised("2026-03-09"))).toEqual({ known: true, dueBy: Day.require("2026-03-16"), breachAfter: Day.require("2026-03-16") })
    expect(end(recorded())).toBeUndefined()
  })
})

describe("REC-11 objecting and answering (art. 13)", () => {
  const answerBy = reason(
    "service.answer-by",
    { since: today.today },
    {
      outcome: "unknown",
      severity: "hint",
      kind: "notice",
      citations: [article(13, "及时"), { instrument: "PIPL", provision: "art. 46", confidence: "verified" }],
      units: { since: "day" }
    }
  )
  const promised = context("2026-03-09", { "service.correction-review-working-days": 5 })
  const [within] = [promised.view.valueOf("service.correction-review-working-days")]
  const due = reason(
    "service.answer-due",
    { dueBy: Day.require("2026-03-16") },
    {
      severity: "hint",
      kind: "notice",
      parameters: within === undefined ? [] : [within],
      citations: answerBy.citations,
      units: { dueBy: "day" }
    }
  )
  it("REC-11 the promise of the day goes with the objection; where there is none, that is said", () => {
    expect(decide(objection, recorded())).toStrictEqual(
      met([{ type: "service.objected", v: 1, by: volunteer, words: "少记了", on: "2026-03-09" }], answerBy)
    )
    expect(decide(objection, recorded(), promised)).toStrictEqual(
      met([{ type: "service.objected", v: 1, by: volunteer, words: "少记了", on: "2026-03-09", answerWithinWorkingDays: 5 }], due)
    )
  })
  it("REC-11 only the volunteer", () =>
    expect(decide({ ...objection, by: other }, recorded(), promised)).toStrictEqual(
      refused(reason("service.not-own-record", { by: other, volunteer }, { citations: [article(13)] }))
    ))

  const answer = { type: "answer", upheld: false, words: "不属实", by: officer } as const
  const answered = (upheld: boolean, words: string) => ({ type: "service.objection-answered", v: 1, upheld, words, by: officer })
  const objected = () => after([record, objection], today)
  it("REC-11 rejected; with corrected facts that is no rejection", () => {
    expect(decide(answer, objected())).toStrictEqual(met([answered(false, "不属实")]))
    expect(decide({ ...answer, facts: shorter }, objected())).toStrictEqual(
      refused(reason("service.rejected-with-facts", {}, { citations: [article(13)] }))
    )
  })
  it("REC-11 upheld with the corrected facts: answered and corrected at once; a correction that cannot be refuses both", () => {
    const uphold = { ...answer, upheld: true, words: "属实" }
    expect(decide({ ...uphold, facts: shorter }, objected())).toStrictEqual(
      met([answered(true, "属实"), { type: "service.corrected", v: 1, facts: shorter, by: officer, reason: "属实" }])
    )
    expect(decide({ ...uphold, facts: { ...shorter, plannedMinutes: -1 } }, objected())).toStrictEqual(refused(negative))
  })
  it("REC-11 upheld without facts: answered and voided at once", () =>
    expect(decide({ ...answer, upheld: true, words: "未参加" }, objected())).toStrictEqual(
      met([answered(true, "未参加"), { type: "service.voided", v: 1, reason: "未参加", by: officer }])
    ))
})

describe("voiding and withdrawing an import", () => {
  const withdraw = { type: "withdraw-import", batch, reason: "错表", by: officer } as const
  const imported: readonly Command[] = [{ ...record, origin }]
  it("voided, with the reason and by whom", () =>
    expect(decide({ type: "void", reason: "重复", by: officer }, recorded())).toStrictEqual(
      met([{ type: "service.voided", v: 1, reason: "重复", by: officer }])
    ))
  it("withdrawn with its import; once voided, there is nothing more to do", () => {
    expect(decide(withdraw, after(imported, today))).toStrictEqual(
      met([{ type: "service.voided", v: 1, reason: "错表", by: officer, batch }])
    )
    expect(decide(withdraw, after([...imported, withdraw], today))).toStrictEqual(met([]))
  })
  it("what came with another import, or with none, stays", () => {
    const elsewhere = Id.require<Id.BatchId>("b-2")
    const stays = (own: string | undefined, of: Id.BatchId) =>
      refused(reason("service.other-batch", { batch: of, own }, { citations: [library] }))
    expect(decide({ ...withdraw, batch: elsewhere }, after(imported, today))).toStrictEqual(stays(batch, elsewhere))
    expect(decide(withdraw, recorded())).toStrictEqual(stays(undefined, batch))
  })
})
