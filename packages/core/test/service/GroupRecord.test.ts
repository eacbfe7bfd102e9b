import { describe, expect, it } from "vitest"
import * as Id from "../../src/foundation/Id.ts"
import * as GroupRecord from "../../src/service/GroupRecord.ts"
import * as ServiceRecord from "../../src/service/ServiceRecord.ts"
import { after as recordAfter, batch, context, morning, officer, rules } from "./record.ts"

const { volunteer: _one, ...shared } = morning
const twenty: GroupRecord.GroupFacts = { ...shared, heads: 20 }
const record = { type: "record", facts: twenty, origin: { batch, rowKey: "k" } } as const
const ids = (n: number) => Array.from({ length: n }, (_, i) => Id.require<Id.RecordId>(`r-${i}`))
const today = context("2026-03-09")
const named = (facts: Partial<typeof morning> = {}) => recordAfter([{ type: "record", facts: { ...morning, ...facts } }], today)
const given = (n: number, facts?: Partial<typeof morning>): GroupRecord.Context => ({
  ...today,
  records: new Map(ids(n).map((id) => [id, named(facts)]))
})

const after = (commands: readonly GroupRecord.Command[], with_: GroupRecord.Context = today): GroupRecord.GroupRecord => {
  let state: GroupRecord.GroupRecord = GroupRecord.initial
  for (const command of commands) {
    const decision = GroupRecord.decide(command, state, with_)
    if (decision.outcome !== "met") throw new Error(rules(decision).join())
    for (const event of decision.value) state = GroupRecord.evolve(state, event)
  }
  return state
}
const left = (state: GroupRecord.GroupRecord) =>
  state.stage === "recorded" || state.stage === "replaced" ? GroupRecord.headsLeft(state) : 0

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

  it("a record of a person is never made of it", () => {
    expect(ServiceRecord.initial.stage).toBe("none")
    expect(JSON.stringify(after([record]))).not.toContain("volunteer")
  })
})
