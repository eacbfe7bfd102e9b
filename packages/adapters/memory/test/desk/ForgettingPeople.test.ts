import {
  Explaining,
  ForgettingPeople,
  Life,
  PersonLives,
  ProtectingPeople,
  RecordCommands,
  Tallying,
  TeamLives,
  Verification
} from "@yanzhen/core/desk"
import { Id } from "@yanzhen/core/foundation"
import type { Honour } from "@yanzhen/core/team"
import { MemoryPersonKeys, MemorySealedRows } from "@yanzhen/memory"
import { describe, expect, it } from "vitest"
import { clerk, facts, failure, journal, listed, protectedPeople, record, run, town } from "./world.ts"

const ann = Id.require<Id.VolunteerId>("ann")

it("a deleted person leaves the names and nothing else: every total, hash and replay stays", async () => {
  const world = town()
  await listed(world)
  await world.people.put(world.tenant, [
    { id: "ann", name: "安妮萍", phone: "13800001234" },
    { id: "bo", name: "薄大山" }
  ])
  const id = await record(world, { ...facts("ann", "2026-02-05", "09:00", "11:00"), content: "安妮萍带队清理河道" })
  await record(world, { ...facts("ann", "2026-02-06", "09:00", "11:00"), content: "与薄大山一起巡河" })
  await run(RecordCommands.give(world, id, { type: "object", by: ann, words: "请致电13800001234" }))
  await run(RecordCommands.give(world, id, { type: "answer", upheld: false, words: "时间无误", by: clerk }))
  const before = { head: await world.store.head(world.tenant), tally: await run(Tallying.tally(world, { by: ["volunteer", "month"] })) }
  expect((await run(Explaining.volunteer(world, ann))).names.get("ann")).toBe("安妮萍")

  expect(await run(ForgettingPeople.forget(world, "ann"))).toEqual({ id: "ann", texts: 2, scrubbed: 0 })

  expect({ head: await world.store.head(world.tenant), tally: await run(Tallying.tally(world, { by: ["volunteer", "month"] })) }).toEqual(
    before
  )
  const verified = await run(Verification.verify(world, { promised: before.head }))
  expect(verified).toMatchObject({ holds: true, promiseMet: before.head })
  expect((await run(Explaining.volunteer(world, ann))).names.has("ann")).toBe(false)
  expect([...(await world.people.getTexts(world.tenant, await textIds(world))).values()]).toEqual(["与薄大山一起巡河"])
  expect(await world.people.names(world.tenant)).toEqual(["薄大山"])
})

const textIds = async (world: Parameters<typeof journal>[0]): Promise<readonly string[]> =>
  [...JSON.stringify(await journal(world)).matchAll(/\{"text":"([^"]+)"\}/g)].map(([, id]) => id ?? "")

it("a text that names a protected person too lies sealed, and goes with the volunteer; who was read has an entry", async () => {
  const world = town()
  await listed(world)
  await world.people.put(world.tenant, [{ id: "ann", name: "安妮萍" }])
  await run(ProtectingPeople.protect(world, { name: "端木测试萍" }, "r-1"))
  await record(world, { ...facts("ann", "2026-02-05", "09:00", "11:00"), content: "安妮萍探望端木测试萍" })
  await record(world, { ...facts("ann", "2026-02-06", "09:00", "11:00"), content: "给端木测试萍送餐" })
  const ids = await textIds(world)
  expect((await world.people.getTexts(world.tenant, ids)).size).toBe(0)
  expect(await run(ForgettingPeople.forget(world, "ann"))).toEqual({ id: "ann", texts: 1, scrubbed: 0 })
  expect([...(await run(ProtectingPeople.readTexts(world, ids, "care"))).values()]).toEqual(["给端木测试萍送餐"])
  expect((await run(ProtectingPeople.accessesOf(world, "r-1"))).map(({ purpose }) => purpose)).toEqual(["anonymise", "remove-name", "care"])
})

it("forgetting twice is no error; forgetting nobody is", async () => {
  const world = town()
  await listed(world)
  await world.people.put(world.tenant, [{ id: "ann", name: "安妮萍" }])
  await run(ForgettingPeople.forget(world, "ann"))
  expect(await run(ForgettingPeople.forget(world, "ann"))).toEqual({ id: "ann", texts: 0, scrubbed: 0 })
  expect(await failure(ForgettingPeople.forget(world, "nobody"))).toMatchObject({ _tag: "NotFound", id: "nobody" })
  // Listed, with nothing else: of one event that is not theirs the directory still knows nobody.
  expect(await run(ForgettingPeople.forget(world, "bo"))).toEqual({ id: "bo", texts: 0, scrubbed: 0 })
})

it("somebody of whom only one record and one listing are left is somebody", async () => {
  const world = town()
  await listed(world)
  await record(world, facts("bo", "2026-02-05", "09:00", "11:00"))
  expect(await run(ForgettingPeople.forget(world, "bo"))).toEqual({ id: "bo", texts: 0, scrubbed: 0 })
})

it("what an honour, or a consent that they gave for somebody, says of them goes with them", async () => {
  const world = town()
  await listed(world)
  await world.people.put(world.tenant, [{ id: "ann", name: "安妮萍" }])
  const propose = {
    ...{ type: "propose", subject: { kind: "star", volunteer: ann, stars: 1 }, way: "applied", by: clerk },
    evidence: [{ words: "安妮萍服务百余次" }]
  }
  await run(Life.give(world, TeamLives.lives.honour, "h-1", propose as Honour.Command))
  const { consent, guardianship } = PersonLives.lives
  const guardian = Id.require<Id.PersonId>("ann")
  await run(Life.give(world, guardianship, "child", { type: "link", guardian, relation: "parent", on: "2026-01-01" }))
  const evidence = "安妮萍签字"
  await run(
    Life.give(world, consent, "child", { type: "give", purpose: "photo", guardian, manner: "separate", on: "2026-02-01", evidence })
  )
  expect(await run(ForgettingPeople.forget(world, "ann"))).toEqual({ id: "ann", texts: 2, scrubbed: 0 })
})

it("a leader who never served is forgotten too", async () => {
  const world = town()
  await world.people.put(world.tenant, [{ id: "leader", name: "李组长" }])
  expect(await run(ForgettingPeople.forget(world, "leader"))).toEqual({ id: "leader", texts: 0, scrubbed: 0 })
  expect(await world.people.names(world.tenant)).toEqual([])
})

it("out of the texts of other people's records the name, a former name and the number are taken; their words and other names stay", async () => {
  const world = town()
  await listed(world)
  await world.people.put(world.tenant, [
    { id: "ann", name: "安妮萍", phone: "13800001234" },
    { id: "bo", name: "薄大山" },
    { id: "cy", name: "安妮萍萍" }
  ])
  const said = ["帮安妮萍买药", "与安妮萍萍、安妮萍一起", "致电138 0000 1234或１３８-00001234", "打给13800001235", "与薄大山一起"]
  for (const [i, content] of said.entries()) await record(world, { ...facts("bo", `2026-02-0${i + 1}`, "09:00", "11:00"), content })
  const before = await world.store.head(world.tenant)
  expect(await run(ForgettingPeople.forget(world, "ann"))).toEqual({ id: "ann", texts: 0, scrubbed: 3 })
  expect([...(await world.people.getTexts(world.tenant, await textIds(world))).values()]).toEqual([
    "帮***买药",
    "与安妮萍萍、***一起",
    "致电***或***",
    "打给13800001235",
    "与薄大山一起"
  ])
  expect(await run(Verification.verify(world, { promised: before }))).toMatchObject({ holds: true, promiseMet: before })
})

it("texts are looked through to their end, past the first page", async () => {
  const world = town()
  await world.people.put(world.tenant, [{ id: "leader", name: "李组长" }])
  const texts = Array.from({ length: 2001 }, (_, i) => ({ id: `x-${String(i).padStart(4, "0")}`, text: i % 1000 === 0 ? "李组长" : "无" }))
  await world.people.putTexts(world.tenant, texts)
  expect(await run(ForgettingPeople.forget(world, "leader"))).toEqual({ id: "leader", texts: 0, scrubbed: 3 })
})

describe("out of texts that lie sealed", () => {
  const sealedTown = async (keys = MemoryPersonKeys.open()) => {
    const world = town({ protectedPeople: protectedPeople(MemorySealedRows.open(), keys) })
    await world.people.put(world.tenant, [
      { id: "leader", name: "李组长", phone: "13800001234" },
      { id: "other", name: "李组长明" }
    ])
    for (const [id, name] of [
      ["r-1", "端木萍"],
      ["r-2", "端木山"]
    ] as const)
      await run(ProtectingPeople.protect(world, { name }, id))
    const put = (id: string, people: readonly string[], text: string) =>
      world.protectedPeople.putTexts(world.tenant, [{ id, people, text }])
    const read = async (...ids: readonly string[]) => [...(await run(ProtectingPeople.readTexts(world, ids, "visit"))).values()]
    const purposes = async (id: string) => (await run(ProtectingPeople.accessesOf(world, id))).map(({ purpose }) => purpose)
    return { world, put, read, purposes }
  }

  it("the name and the number are taken, whoever they are of; words, people and other names stay, and each of their people has an entry", async () => {
    const { world, put, read, purposes } = await sealedTown()
    await put("x-1", ["r-1", "r-2"], "李组长与李组长明看望端木萍，电话138 0000 1234")
    await put("x-2", ["r-1"], "端木萍不在家")
    expect(await run(ForgettingPeople.forget(world, "leader"))).toEqual({ id: "leader", texts: 0, scrubbed: 1 })
    expect(await purposes("r-2")).toEqual(["remove-name"])
    expect(await purposes("r-1")).toEqual(["remove-name"])
    expect(await read("x-1", "x-2")).toEqual(["***与李组长明看望端木萍，电话***", "端木萍不在家"])
    // Still of both: with either it goes.
    await world.protectedPeople.forget(world.tenant, ["r-2"])
    expect(await read("x-1", "x-2")).toEqual(["端木萍不在家"])
  })

  it("a number is taken in whatever form it is written, an ID number that is known by its hash too", async () => {
    const { world, put, read } = await sealedTown()
    const own = "999999196408080039"
    const idHash = world.identityKey.hash("id-number", own)
    await world.people.put(world.tenant, [{ id: "leader", name: "李组长", phone: "13800001234", idHash, idTail: "0039" }])
    await put("x-1", ["r-1"], "电话一三八零零零零一二三四，证件９９９９９９ 1964-08-08 0039")
    // Another's that ends alike, one that ends otherwise, and what is no ID number.
    const others = "证件999999197001010039、999999200803150024与11010119640808003900"
    await put("x-2", ["r-1"], others)
    await world.people.putTexts(world.tenant, [{ id: "o-1", text: `证件${own}` }])
    expect(await run(ForgettingPeople.forget(world, "leader"))).toMatchObject({ scrubbed: 2 })
    expect(await read("x-1", "x-2")).toEqual(["电话***，证件***", others])
    expect(await world.people.getTexts(world.tenant, ["o-1"])).toEqual(new Map([["o-1", "证件***"]]))
  })

  it("where a key was destroyed there is nothing to search, and the others are searched all the same", async () => {
    const keys = MemoryPersonKeys.open()
    const { world, put, read } = await sealedTown(keys)
    await put("x-1", ["r-1"], "李组长来过")
    await put("x-2", ["r-2"], "李组长来过")
    // An interrupted forgetting: the key is gone, the text still there.
    await keys.destroy(world.tenant, ["r-1"])
    expect(await world.protectedPeople.textIds(world.tenant)).toEqual(["x-1", "x-2"])
    expect(await run(ForgettingPeople.forget(world, "leader"))).toMatchObject({ scrubbed: 1 })
    expect(await read("x-1", "x-2")).toEqual(["***来过"])
  })

  it("one whose person is forgotten at that moment is not put again, and the others are", async () => {
    const { world, put, read } = await sealedTown()
    await put("x-1", ["r-1"], "李组长来过")
    await put("x-2", ["r-2"], "李组长来过")
    const { protectedPeople } = world
    const meanwhile: typeof protectedPeople = {
      ...protectedPeople,
      readTexts: async (tenant, ids, asked) => {
        const found = await protectedPeople.readTexts(tenant, ids, asked)
        if (asked.purpose === "remove-name") await protectedPeople.forget(tenant, ["r-1"])
        return found
      }
    }
    expect(await run(ForgettingPeople.forget({ ...world, protectedPeople: meanwhile }, "leader"))).toMatchObject({ scrubbed: 1 })
    expect(await read("x-1", "x-2")).toEqual(["***来过"])
  })

  it("to their end, past the first page", async () => {
    const { world, put, purposes } = await sealedTown()
    for (let i = 0; i < 1002; i++)
      await put(`x-${String(i).padStart(4, "0")}`, [i < 1001 ? "r-1" : "r-2"], i % 1000 === 1 ? "李组长" : "无")
    expect(await run(ForgettingPeople.forget(world, "leader"))).toMatchObject({ scrubbed: 2 })
    // Each page is read once: of one text there is one entry.
    expect(await purposes("r-2")).toEqual(["remove-name"])
  })
})
