import { RecordCommands, Verification } from "@yanzhen/core/desk"
import { Id } from "@yanzhen/core/foundation"
import { Policies } from "@yanzhen/core/law"
import type { ServiceRecord } from "@yanzhen/core/service"
import { Sha256 } from "@yanzhen/memory"
import { describe, expect, it } from "vitest"
import { clerk, facts, failure, journal, record, run, town } from "./world.ts"

const served = facts("ann", "2026-03-05", "09:00", "11:00")
const ann = Id.require<Id.VolunteerId>("ann")

it("the same request under the same key is done once and answered with the same id", async () => {
  const world = town()
  const first = await run(RecordCommands.enter(world, { type: "record", facts: served }, "k1"))
  const again = await run(RecordCommands.enter(world, { type: "record", facts: served }, "k1"))
  expect(again.record).toBe(first.record)
  expect([first.done.replayed, again.done.replayed]).toEqual([false, true])
  expect(await journal(world)).toHaveLength(1)
})

it("a key that comes back with other input is refused and writes nothing", async () => {
  const world = town()
  await record(world, served, "k1")
  const error = await failure(RecordCommands.enter(world, { type: "record", facts: facts("bo", "2026-03-05", "09:00", "11:00") }, "k1"))
  expect(error).toMatchObject({ _tag: "KeyReused", key: "k1" })
  expect(await journal(world)).toHaveLength(1)
})

it("without a key every call is a request of its own", async () => {
  const world = town()
  expect(await record(world, served)).not.toBe(await record(world, served))
})

it("a record lives from draft to confirmed, through an objection", async () => {
  const world = town()
  const { place: _place, ...lacking } = served
  const { record: id, findings } = await run(RecordCommands.enter(world, { type: "draft", facts: lacking }))
  expect(findings.map(({ rule, facts: { fact } }) => [rule, fact])).toEqual([["service.fact-missing", "place"]])
  const give = (command: ServiceRecord.Command) => run(RecordCommands.give(world, id, command))
  await give({ type: "complete", facts: { place: "学田社区" } })
  await give({ type: "submit" })
  await give({ type: "record" })
  await give({ type: "object", by: ann, words: "少记半小时" })
  await give({ type: "answer", upheld: true, words: "属实", by: clerk, facts: facts("ann", "2026-03-05", "09:00", "11:30") })
  await give({ type: "confirm" })
  expect((await journal(world)).map(({ type }) => type)).toEqual([
    "service.drafted",
    "service.completed",
    "service.submitted",
    "service.recorded",
    "service.objected",
    "service.objection-answered",
    "service.corrected",
    "service.confirmed"
  ])
  await give({ type: "void", reason: "重复", by: clerk })
  expect((await run(Verification.verify(world))).faults).toEqual([])
})

it("what the decider refuses is refused with every reason, and nothing is stored", async () => {
  const world = town()
  const id = await record(world, served)
  const error = await failure(
    RecordCommands.give(world, id, {
      type: "correct",
      facts: { ...served, volunteer: Id.require("bo"), breakMinutes: -1 },
      reason: "改",
      by: clerk
    })
  )
  expect(error).toMatchObject({ _tag: "Refused", findings: [{ rule: "service.other-volunteer" }, { rule: "service.negative-minutes" }] })
  expect(await journal(world)).toHaveLength(1)
})

it("a command on a record that is not there says so", async () => {
  expect(await failure(RecordCommands.give(town(), Id.require("nobody"), { type: "confirm" }))).toMatchObject({
    _tag: "NotFound",
    kind: "record",
    id: "nobody"
  })
})

it("an entry in time stays in time when it is corrected later; a late one is pointed out and recorded", async () => {
  const world = town({ today: "2026-03-10" })
  const id = await record(world, served)
  world.setDay("2026-06-30")
  const corrected = await run(
    RecordCommands.give(world, id, { type: "correct", facts: facts("ann", "2026-03-05", "09:00", "12:00"), reason: "漏记", by: clerk })
  )
  expect(corrected.findings).toEqual([])
  const late = await run(RecordCommands.enter(world, { type: "record", facts: facts("ann", "2026-03-06", "09:00", "11:00") }))
  expect(late.findings.map(({ rule, severity }) => [rule, severity])).toEqual([["service.record-deadline", "warning"]])
})

it("words that name somebody are kept in the directory, others stand in the event", async () => {
  const world = town()
  await world.people.put(world.tenant, [{ id: "old", name: "王桂兰" }])
  const id = await record(world, served)
  await run(RecordCommands.give(world, id, { type: "object", by: ann, words: "当天是陪王桂兰看病" }))
  const [, objected] = await journal(world)
  const words = objected?.data["words"] as { readonly text: string } | undefined
  expect([...(await world.people.getTexts(world.tenant, [words?.text ?? ""])).values()]).toEqual(["当天是陪王桂兰看病"])
  expect(JSON.stringify(await journal(world))).not.toContain("王桂兰")
  await run(RecordCommands.give(world, id, { type: "answer", upheld: false, words: "时间无误", by: clerk }))
  expect((await journal(world))[2]?.data["words"]).toBe("时间无误")
})

it("an activity named after somebody goes by the id of its text", async () => {
  const world = town()
  await world.people.put(world.tenant, [{ id: "old", name: "王桂兰" }])
  await record(world, { ...served, activityName: "探望王桂兰", content: "电话 13800001234" })
  const [recorded] = await journal(world)
  const stored = recorded?.data["facts"] as { readonly activityName: string; readonly content: { readonly text: string } } | undefined
  const texts = await world.people.getTexts(world.tenant, [stored?.activityName ?? "", stored?.content.text ?? ""])
  expect([...texts.values()]).toEqual(["探望王桂兰", "电话 13800001234"])
})

it("a command that is refused, or was done before, leaves no text behind", async () => {
  const world = town()
  const put: string[] = []
  const removed: string[] = []
  const watched = {
    ...world,
    people: {
      ...world.people,
      putTexts: async (tenant: string, texts: readonly { readonly id: string; readonly text: string }[]) => {
        put.push(...texts.map(({ id }) => id))
        await world.people.putTexts(tenant, texts)
      },
      removeTexts: async (tenant: string, ids: readonly string[]) => {
        removed.push(...ids)
        await world.people.removeTexts(tenant, ids)
      }
    }
  }
  const id = await record(watched, served)
  const objecting = { type: "object", by: ann, words: "请打 13800001234" } as const
  await run(RecordCommands.give(watched, id, objecting, "k"))
  await run(RecordCommands.give(watched, id, objecting, "k"))
  await failure(RecordCommands.give(watched, id, objecting))
  expect(put).toHaveLength(3)
  expect(removed).toEqual(put.slice(1))
  expect((await world.people.getTexts(world.tenant, put)).size).toBe(1)
})

it("a long day is approved by looking at all of the person's records of the day", async () => {
  const world = town({ policy: Policies.byName("i-zhiyuan") })
  await record(world, facts("ann", "2026-03-05", "08:00", "13:00"))
  const bos = await record(world, facts("bo", "2026-03-05", "13:00", "18:00"))
  await record(world, facts("ann", "2026-03-06", "13:00", "18:00"))
  const second = facts("ann", "2026-03-05", "13:00", "16:01")
  expect(await failure(RecordCommands.enter(world, { type: "record", facts: second }))).toMatchObject({
    _tag: "Refused",
    findings: [{ rule: "service.approval-needed", facts: { minutes: 481 } }]
  })
  await record(world, facts("ann", "2026-03-05", "13:00", "16:00"))
  // Its own old minutes are no other record's: from five hours to eight is eight.
  const corrected = { type: "correct", facts: facts("bo", "2026-03-05", "10:00", "18:00"), reason: "漏记", by: clerk } as const
  await run(RecordCommands.give(world, bos, corrected))
})

it("what was submitted in time and recorded late was recorded late", async () => {
  const world = town()
  const { record: id } = await run(RecordCommands.enter(world, { type: "submit", facts: served }))
  world.setDay("2026-06-30")
  expect((await run(RecordCommands.give(world, id, { type: "record" }))).findings.map(({ rule }) => rule)).toEqual([
    "service.record-deadline"
  ])
})

it("a key is held against words that nobody can guess without the key of the house", async () => {
  const hashes = await Promise.all(
    ["one", "two"].map(async (secret) => {
      const world = { ...town(), identityKey: { hash: (_: string, text: string) => Sha256.digest(`${secret} ${text}`) } }
      const id = await record(world, served)
      await run(RecordCommands.give(world, id, { type: "object", by: ann, words: "请打 13800001234" }, "k"))
      return (await world.store.receipt(world.tenant, "k"))?.inputHash
    })
  )
  expect(new Set(hashes).size).toBe(2)
})

it("a command made on what was seen is refused once anything has happened since; under its key it is done once all the same", async () => {
  const world = town()
  const id = await record(world, served)
  const correct = (to: string, key: string) =>
    RecordCommands.give(world, id, { type: "correct", facts: facts("ann", "2026-03-05", "09:00", to), reason: "早退", by: clerk }, key, 1)
  const both = await Promise.allSettled([run(correct("10:00", "a")), run(correct("10:30", "b"))])
  expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
  expect(await failure(correct("10:45", "c"))).toMatchObject({
    _tag: "Refused",
    findings: [{ rule: "desk.changed-since", facts: { expected: 1, version: 2 } }]
  })
  const again = both[0]?.status === "fulfilled" ? correct("10:00", "a") : correct("10:30", "b")
  expect((await run(again)).done.replayed).toBe(true)
  expect(await journal(world)).toHaveLength(2)
})

it("REC-08: whatever states time of somebody is told what other records share it, whichever command states it", async () => {
  const world = town()
  await record(world, facts("ann", "2026-03-05", "10:00", "12:00"))
  const told = async (command: ServiceRecord.Command, id: Id.RecordId) =>
    (await run(RecordCommands.give(world, id, command))).findings.map(({ rule, facts: { overlapMinutes } }) => [rule, overlapMinutes])
  const shares = [["service.overlap", 60]]
  const apart = facts("ann", "2026-03-05", "13:00", "14:00")

  const corrected = await record(world, apart)
  expect(await told({ type: "correct", facts: served, reason: "时间有误", by: clerk }, corrected)).toEqual(shares)
  await run(RecordCommands.give(world, corrected, { type: "void", reason: "重复", by: clerk }))

  const disputed = await record(world, apart)
  await told({ type: "object", by: ann, words: "时间有误" }, disputed)
  expect(await told({ type: "answer", upheld: true, words: "属实", by: clerk, facts: served }, disputed)).toEqual(shares)
  await run(RecordCommands.give(world, disputed, { type: "void", reason: "重复", by: clerk }))

  const { place: _, ...lacking } = served
  const { record: draft } = await run(RecordCommands.enter(world, { type: "draft", facts: lacking }))
  await told({ type: "complete", facts: { place: "学田社区" } }, draft)
  expect(await told({ type: "submit" }, draft)).toEqual(shares)
  expect(await told({ type: "record" }, draft)).toEqual(shares)
})

it("a draft states no time yet: nothing is said of what it shares", async () => {
  const world = town()
  await record(world, facts("ann", "2026-03-05", "10:00", "12:00"))
  const { place: _, ...lacking } = served
  const { findings } = await run(RecordCommands.enter(world, { type: "draft", facts: lacking }))
  expect(findings.map(({ rule }) => rule)).toEqual(["service.fact-missing"])
})

it.each(["submit", "record"] as const)("a new record cannot be a %s of nothing: it is refused", async (type) => {
  const world = town()
  expect(await failure(RecordCommands.enter(world, { type }))).toMatchObject({ _tag: "Refused", findings: [{ rule: "service.no-facts" }] })
  expect(await journal(world)).toEqual([])
})

it("a draft that still lacks its day cannot be handed in, and is told what it lacks", async () => {
  const world = town()
  const { on: _, ...lacking } = served
  const { record: id } = await run(RecordCommands.enter(world, { type: "draft", facts: lacking }))
  expect(await failure(RecordCommands.give(world, id, { type: "submit" }))).toMatchObject({
    _tag: "Refused",
    findings: [{ rule: "service.fact-missing", facts: { fact: "on" } }]
  })
})

it("a key stands for one request: the same words on another state of the record are another", async () => {
  const world = town()
  const id = await record(world, served)
  const objecting = { type: "object", by: ann, words: "少记" } as const
  await run(RecordCommands.give(world, id, objecting, "k", 1))
  expect(await failure(RecordCommands.give(world, id, objecting, "k"))).toMatchObject({ _tag: "KeyReused", key: "k" })
})

describe("under a ladder of approvals", () => {
  const world = () => town({ policy: Policies.byName("i-zhiyuan") })
  const { attended: _, ...dated } = served
  const untimed = (untimedMinutes: number) => ({ ...dated, attended: [], untimedMinutes })

  it("minutes without a clock count to their day", async () => {
    const desk = world()
    await record(desk, untimed(300))
    expect(
      await failure(RecordCommands.enter(desk, { type: "record", facts: facts("ann", "2026-03-05", "13:00", "16:01") }))
    ).toMatchObject({
      _tag: "Refused",
      findings: [{ rule: "service.approval-needed", facts: { minutes: 481 } }]
    })
    await record(desk, facts("ann", "2026-03-05", "13:00", "16:00"))
  })

  it("two desks that record one day at one instant: the second sees what the first recorded", async () => {
    const desk = world()
    const both = await Promise.allSettled(
      ["08:00 13:00", "13:00 18:00"].map((time) => record(desk, facts("ann", "2026-03-05", time.slice(0, 5), time.slice(6))))
    )
    expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"])
  })

  it("what states no time passes no gate, and is one event", async () => {
    const desk = world()
    const id = await record(desk, served)
    const before = (await journal(desk)).length
    await run(RecordCommands.give(desk, id, { type: "confirm" }))
    expect((await journal(desk)).slice(before).map(({ type }) => type)).toEqual(["service.confirmed"])
  })
})
