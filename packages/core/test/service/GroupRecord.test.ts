import { describe, expect, it } from "vitest"
import * as Id from "../../src/foundation/Id.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import * as GroupRecord from "../../src/service/GroupRecord.ts"
import * as ServiceRecord from "../../src/service/ServiceRecord.ts"
import { after as recordAfter, batch, context, library, met, morning, officer, reason, refused, rules } from "./record.ts"

const { volunteer: _one, ...shared } = morning
const twenty: GroupRecord.GroupFacts = { ...shared, heads: 20 }
const record = { type: "record", facts: twenty, origin: { batch, rowKey: "k" } } as const
const ids = (n: number) => Array.from({ length: n }, (_, i) => Id.require<Id.RecordId>(`r-${i}`))
const today = { ...context("2026-03-09"), records: new Map<Id.RecordId, ServiceRecord.ServiceRecord>(), remark: () => [] }
const named = (facts: Partial<typeof morning> = {}) => recordAfter([{ type: "record", facts: { ...morning, ...facts } }], today)
const given = (n: number, facts?: Partial<typeof morning>): GroupRecord.Context => ({
  ...today,
  records: new Map(ids(n).map((id) => [id, named(facts)]))
})

const after = (commands: readonly GroupRecord.Command[], with_: GroupRecord.Context = today): GroupRecord.GroupRecord => {
  let state: GroupRecord.GroupRecord = GroupRecord.decider.initial
  for (const command of commands) {
    const decision = GroupRecord.decider.decide(command, state, with_)
    if (decision.outcome !== "met") throw new Error(rules(decision).join())
    for (const event of decision.value) state = GroupRecord.decider.evolve(state, event)
  }
  return state
}
const left = (state: GroupRecord.GroupRecord) =>
  state.stage === "recorded" || state.stage === "replaced" ? GroupRecord.headsLeft(state) : 0

const decide = (command: GroupRecord.Command, state: GroupRecord.GroupRecord = GroupRecord.initial, with_ = today as GroupRecord.Context) =>
  GroupRecord.decide(command, state, with_)

const nineteen = { ...twenty, heads: 19 }
const commands: { readonly [T in GroupRecord.Command["type"]]: Extract<GroupRecord.Command, { readonly type: T }> } = {
  record,
  correct: { type: "correct", facts: nineteen, reason: "清点", by: officer },
  "correct-by-file": { type: "correct-by-file", facts: nineteen, by: officer, batch, rowKey: "k2" },
  void: { type: "void", reason: "重复", by: officer },
  replace: { type: "replace", records: ids(1), by: officer },
  release: { type: "release", records: ids(1) },
  "withdraw-import": { type: "withdraw-import", batch, reason: "错表", by: officer }
}
const everyHead = { type: "replace", records: ids(20), by: officer } as const
const lives: { readonly [S in GroupRecord.GroupRecord["stage"]]: readonly GroupRecord.Command[] } = {
  none: [],
  recorded: [record],
  replaced: [{ ...record, facts: { ...twenty, heads: 1 } }, commands.replace],
  voided: [record, commands.void]
}
const at = (stage: keyof typeof lives) => after(lives[stage], given(20))

describe("a head-count instead of names", () => {
  it.each([
    [1, []],
    [0, ["group.too-few-heads"]],
    [-1, ["group.too-few-heads"]]
  ] as const)("%i heads", (heads, expected) => {
    expect(rules(GroupRecord.decide({ ...record, facts: { ...twenty, heads } }, GroupRecord.initial, today))).toEqual(expected)
  })

  it("its times are held to the same truths as a record's", () => {
    const facts = { ...twenty, attended: [] }
    expect(rules(GroupRecord.decide({ ...record, facts }, GroupRecord.initial, today))).toEqual(["service.fact-missing"])
    const rested = (rest: Partial<GroupRecord.GroupFacts>) => rules(decide({ ...record, facts: { ...twenty, ...rest } }))
    const [span] = twenty.attended
    if (span === undefined) throw new Error("no time")
    const { from, to } = span
    expect(rested({ breaks: [{ from, to }], breakMinutes: 1 })).toEqual(["service.pauses-exceed"])
    expect(rested({ breaks: [{ from: to, to: Minute.plus(to, 10) }] })).toEqual(["service.break-outside"])
    expect(rested({ breakMinutes: -1 })).toEqual(["service.negative-minutes"])
    expect(decide({ ...record, facts: { ...twenty, breaks: [{ from, to: Minute.plus(from, 10) }], breakMinutes: 5 } }).outcome).toBe("met")
    expect(rules(GroupRecord.decide({ ...record, facts: { ...twenty, on: "2026-03-04" } }, GroupRecord.initial, today))).toEqual([
      "service.other-day"
    ])
  })

  it("named records take exactly so many heads away; the rest goes on counting", () => {
    const state = after([record, { type: "replace", records: ids(15), by: officer }], given(15))
    expect([state.stage, left(state)]).toEqual(["recorded", 5])
    const whole = after([record, { type: "replace", records: ids(20), by: officer }], given(20))
    expect([whole.stage, left(whole)]).toEqual(["replaced", 0])
  })

  it.each<[string, GroupRecord.Context, readonly Id.RecordId[], readonly string[]]>([
    ["nobody", today, [], ["group.no-records"]],
    ["one more than there are heads", given(21), ids(21), ["group.more-names-than-heads"]],
    ["a record that is not there", given(1), ids(2), ["group.record-not-there"]],
    ["a record twice", given(1), [...ids(1), ...ids(1)], ["group.record-twice"]],
    ["of several that come again, each once", given(2), [...ids(2), ...ids(2), ...ids(2)], ["group.record-twice", "group.record-twice"]],
    ["one that comes again and is not there", today, [...ids(1), ...ids(1)], ["group.record-twice", "group.record-not-there"]],
    ["a record of another team", given(1, { team: Id.require<Id.TeamId>("t-2") }), ids(1), ["group.record-differs"]],
    [
      "a draft",
      { ...today, records: new Map(ids(1).map((id) => [id, recordAfter([{ type: "draft", facts: morning }], today)])) },
      ids(1),
      ["group.record-not-there"]
    ]
  ])("replaced by %s: refused", (_what, with_, records, expected) => {
    expect(rules(GroupRecord.decide({ type: "replace", records, by: officer }, after([record]), with_))).toEqual(expected)
  })

  it("a record that already stands for a head cannot stand for another", () => {
    const state = after([record, { type: "replace", records: ids(1), by: officer }], given(1))
    expect(rules(GroupRecord.decide({ type: "replace", records: ids(1), by: officer }, state, given(1)))).toEqual(["group.record-twice"])
  })

  it("corrected below the number of named records: refused; back above it, unnamed heads count again", () => {
    const state = after([record, { type: "replace", records: ids(15), by: officer }], given(15))
    const correct = (heads: number) => ({ type: "correct", facts: { ...twenty, heads }, reason: "清点", by: officer }) as const
    expect(rules(GroupRecord.decide(correct(14), state, today))).toEqual(["group.too-few-heads"])
    expect(left(after([record, { type: "replace", records: ids(15), by: officer }, correct(16)], given(15)))).toBe(1)
    expect(after([record, { type: "replace", records: ids(15), by: officer }, correct(15)], given(15)).stage).toBe("replaced")
    expect(rules(GroupRecord.decide(correct(20), state, today))).toEqual(["service.nothing-corrected"])
  })

  it("voided and withdrawn like a record", () => {
    const withdraw = { type: "withdraw-import", batch, reason: "错表", by: officer } as const
    expect(after([record, withdraw]).stage).toBe("voided")
    expect(GroupRecord.decide(withdraw, after([record, withdraw]), today)).toMatchObject({ value: [] })
    expect(after([record, { type: "void", reason: "x", by: officer }]).stage).toBe("voided")
    expect(rules(GroupRecord.decide({ type: "void", reason: "x", by: officer }, GroupRecord.initial, today))).toEqual(["group.stage"])
    expect(rules(GroupRecord.decide({ ...withdraw, batch: Id.require<Id.BatchId>("b-2") }, after([record]), today))).toEqual([
      "service.other-batch"
    ])
  })

  it.each<[GroupRecord.GroupRecord["stage"], string]>([
    ["none", "record"],
    ["recorded", "correct correct-by-file void replace release withdraw-import"],
    ["replaced", "correct correct-by-file release withdraw-import"],
    ["voided", "release withdraw-import"]
  ])("%s takes: %s; anything else is refused", (stage, taken) => {
    const state = at(stage)
    expect(state.stage).toBe(stage)
    for (const command of Object.values(commands)) {
      const decision = decide(command, state, given(1))
      if (taken.split(" ").includes(command.type)) expect([command.type, decision.outcome]).toEqual([command.type, "met"])
      else expect(decision).toStrictEqual(refused(reason("group.stage", { command: command.type, stage }, { citations: [library] })))
    }
  })

  it("a record of a person is never made of it", () => {
    expect(ServiceRecord.initial.stage).toBe("none")
    expect(JSON.stringify(after([record]))).not.toContain("volunteer")
  })
})

describe("a head-count: exactly which events, or exactly which reasons", () => {
  it("recorded, with the import it comes from", () => {
    const { origin, ...byHand } = record
    expect(decide(record)).toStrictEqual(met([{ type: "group.recorded", v: 1, facts: twenty, origin }]))
    expect(decide(byHand)).toStrictEqual(met([{ type: "group.recorded", v: 1, facts: twenty }]))
  })
  const tooFew = (heads: number, atLeast: number) => reason("group.too-few-heads", { heads, atLeast })
  it("nobody, without a time: both are said", () =>
    expect(decide({ ...record, facts: { ...twenty, heads: 0, attended: [] } })).toStrictEqual(
      refused(tooFew(0, 1), reason("service.fact-missing", { fact: "time" }, { kind: "requirement" }))
    ))
  it("a duration is a time", () =>
    expect(decide({ ...record, facts: { ...twenty, attended: [], untimedMinutes: 90 } }).outcome).toBe("met"))

  it("corrected by a person, or by a changed row of a file", () => {
    expect(decide(commands.correct, at("recorded"))).toStrictEqual(
      met([{ type: "group.corrected", v: 1, facts: nineteen, reason: "清点", by: officer }])
    )
    expect(decide(commands["correct-by-file"], at("recorded"))).toStrictEqual(
      met([{ type: "group.corrected", v: 1, facts: nineteen, by: officer, batch, rowKey: "k2" }])
    )
  })
  it("corrected to the same, or below the names it has: refused", () => {
    const state = after([record, { type: "replace", records: ids(15), by: officer }], given(15))
    expect(decide({ ...commands.correct, facts: twenty }, state)).toStrictEqual(
      refused(reason("service.nothing-corrected", {}, { citations: [library] }))
    )
    expect(decide({ ...commands.correct, facts: { ...twenty, heads: 14 } }, state)).toStrictEqual(refused(tooFew(14, 15)))
  })

  it("replaced by names: nobody; too many; one twice; one that is not there; one of another occasion", () => {
    const replace = (records: readonly Id.RecordId[], with_: GroupRecord.Context, state = at("recorded")) =>
      decide({ type: "replace", records, by: officer }, state, with_)
    const [one] = ids(1)
    const notThere = (stage: string) => reason("group.record-not-there", { record: one, stage })
    expect(replace(ids(2), given(2))).toStrictEqual(met([{ type: "group.replaced", v: 1, records: ids(2), by: officer }]))
    expect(replace([], today)).toStrictEqual(refused(reason("group.no-records")))
    expect(replace(ids(21), given(21))).toStrictEqual(refused(reason("group.more-names-than-heads", { records: 21, heads: 20 })))
    expect(replace([...ids(1), ...ids(1)], given(1))).toStrictEqual(refused(reason("group.record-twice", { record: one })))
    expect(replace(ids(1), given(1), after([record, commands.replace], given(1)))).toStrictEqual(
      refused(reason("group.record-twice", { record: one }))
    )
    expect(replace(ids(1), today)).toStrictEqual(refused(notThere("none")))
    expect(replace(ids(1), given(0))).toStrictEqual(refused(notThere("none")))
    const submitted = { ...today, records: new Map([[ids(1)[0]!, recordAfter([{ type: "submit", facts: morning }], today)]]) }
    expect(replace(ids(1), submitted)).toStrictEqual(refused(notThere("submitted")))
    const team = Id.require<Id.TeamId>("t-2")
    const activity = Id.require<Id.ActivityId>("a-2")
    expect(replace(ids(1), given(1, { team, activity, timeClass: "training", place: "南湖" }))).toStrictEqual(
      refused(
        reason("group.record-differs", { record: one, fact: "team", named: team, group: twenty.team }),
        reason("group.record-differs", { record: one, fact: "activity", named: activity, group: twenty.activity }),
        reason(
          "group.record-differs",
          { record: one, fact: "timeClass", named: "training", group: "service" },
          { units: { named: "service.time-class", group: "service.time-class" } }
        )
      )
    )
  })

  it("released: only the names that stand for a head; of none there is nothing to do", () => {
    const state = after([record, { type: "replace", records: ids(2), by: officer }], given(2))
    expect(decide({ type: "release", records: ids(3).slice(1) }, state)).toStrictEqual(
      met([{ type: "group.released", v: 1, records: ids(2).slice(1) }])
    )
    expect(decide({ type: "release", records: ids(3).slice(2) }, state)).toStrictEqual(met([]))
    expect(decide(commands.release, at("replaced"))).toStrictEqual(met([{ type: "group.released", v: 1, records: ids(1) }]))
    expect(decide(commands.release, at("voided"))).toStrictEqual(met([]))
  })

  it("voided by a person, or with its import; another import's stays", () => {
    expect(decide(commands.void, at("recorded"))).toStrictEqual(met([{ type: "group.voided", v: 1, reason: "重复", by: officer }]))
    expect(decide(commands["withdraw-import"], at("recorded"))).toStrictEqual(
      met([{ type: "group.voided", v: 1, reason: "错表", by: officer, batch }])
    )
    expect(decide(commands["withdraw-import"], at("voided"))).toStrictEqual(met([]))
    const other = Id.require<Id.BatchId>("b-2")
    const stays = (of: Id.BatchId, own: Id.BatchId | undefined) =>
      refused(reason("service.other-batch", { batch: of, own }, { citations: [library] }))
    expect(decide({ ...commands["withdraw-import"], batch: other }, at("recorded"))).toStrictEqual(stays(other, batch))
    expect(decide(commands["withdraw-import"], after([{ type: "record", facts: twenty }]))).toStrictEqual(stays(batch, undefined))
  })
})

describe("a head-count after its events", () => {
  const byHand: GroupRecord.Command = { type: "record", facts: twenty }
  const { origin } = record
  const fresh = { stage: "recorded", facts: twenty, replacedBy: [], history: [] } as const

  it("recorded", () => {
    expect(after([byHand])).toStrictEqual(fresh)
    expect(after([record])).toStrictEqual({ ...fresh, origin })
  })
  it("corrected: what it replaces is kept, with its reason or with the import that is the reason", () => {
    expect(after([byHand, commands.correct])).toStrictEqual({
      ...fresh,
      facts: nineteen,
      history: [{ facts: twenty, reason: "清点" }]
    })
    expect(after([byHand, commands["correct-by-file"]])).toStrictEqual({ ...fresh, facts: nineteen, history: [{ facts: twenty, batch }] })
    expect(after([record, commands["correct-by-file"], { ...commands.correct, facts: twenty }])).toStrictEqual({
      ...fresh,
      origin: { batch, rowKey: "k2" },
      history: [
        { facts: twenty, batch },
        { facts: nineteen, reason: "清点" }
      ]
    })
  })
  it("replaced, released and replaced again: names are added and taken away one by one", () => {
    const [first, second] = ids(2) as [Id.RecordId, Id.RecordId]
    const replace = (one: Id.RecordId): GroupRecord.Command => ({ type: "replace", records: [one], by: officer })
    const both = [byHand, replace(first), replace(second)]
    expect(after(both, given(2))).toStrictEqual({ ...fresh, replacedBy: [first, second] })
    expect(after([...both, { type: "release", records: [first] }], given(2))).toStrictEqual({ ...fresh, replacedBy: [second] })
    const whole = after([byHand, everyHead], given(20))
    expect(whole).toStrictEqual({ ...fresh, stage: "replaced", replacedBy: ids(20) })
    expect(after([byHand, everyHead, { type: "release", records: [first] }], given(20)).stage).toBe("recorded")
  })
  it("voided", () => {
    const voided = { stage: "voided", facts: twenty, reason: "重复" }
    expect(after([byHand, commands.void])).toStrictEqual(voided)
    expect(after([record, commands.void])).toStrictEqual({ ...voided, origin })
  })

  const events: readonly GroupRecord.Event[] = [
    { type: "group.recorded", v: 1, facts: twenty },
    { type: "group.corrected", v: 1, facts: nineteen, by: officer },
    { type: "group.voided", v: 1, reason: "重复", by: officer },
    { type: "group.replaced", v: 1, records: ids(1), by: officer },
    { type: "group.released", v: 1, records: [] }
  ]
  it.each<[GroupRecord.GroupRecord["stage"], string]>([
    ["none", "recorded"],
    ["recorded", "corrected voided replaced released"],
    ["replaced", "corrected voided released"],
    ["voided", ""]
  ])("%s: %s can happen; of anything else nothing comes", (stage, can) => {
    const state = at(stage)
    const moved = events.filter((event) => GroupRecord.evolve(state, event) !== state)
    expect(moved.map(({ type }) => type.slice("group.".length)).join(" ")).toBe(can)
    expect(events.filter((event) => GroupRecord.fits(state, event))).toEqual(moved)
  })
})
