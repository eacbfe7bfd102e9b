import { Anonymising, Life, PersonLives, ProtectingPeople, RecordCommands, Tallying, Verification } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import { Instruments } from "@yanzhen/core/law"
import { PastStore } from "@yanzhen/core/ports"
import { describe, expect, it } from "vitest"
import { facts, failure, journal, listed, record, run, type Town, town } from "./world.ts"

const ann = Id.require<Id.VolunteerId>("ann")
const grandmother = { name: "端木测试萍", phone: "19912345678" }

const consent = (world: Town, id: string, type: "give" | "withdraw", on: string, evidence?: string) =>
  run(
    Life.give(
      world,
      PersonLives.lives.consent,
      id,
      type === "give"
        ? { type, purpose: "registration", manner: "separate", on, ...(evidence === undefined ? {} : { evidence }) }
        : { type, purpose: "registration", on }
    )
  )

const everything = async (world: Town) => ({
  head: await world.store.head(world.tenant),
  tally: await run(Tallying.tally(world, { by: ["volunteer", "month"] })),
  replayed: (await PastStore.before(world.store, world.tenant, () => true)).head(world.tenant)
})

/** Two people served, texts that name them, and one who withdrew. */
const served = async (): Promise<Town> => {
  const world = town()
  await listed(world)
  await run(ProtectingPeople.protect(world, grandmother, "r-1"))
  await run(ProtectingPeople.protect(world, { name: "闻人试验国" }, "r-2"))
  const id = await record(world, { ...facts("ann", "2026-02-05", "09:00", "11:00"), content: "探望端木测试萍" })
  await record(world, { ...facts("ann", "2026-02-06", "09:00", "11:00"), content: "探望闻人试验国" })
  await run(RecordCommands.give(world, id, { type: "object", by: ann, words: "请致电19912345678" }))
  await consent(world, "r-1", "give", "2026-03-01", "本人在13800001111确认")
  await consent(world, "r-2", "give", "2026-03-01")
  await consent(world, "r-1", "withdraw", "2026-03-10")
  return world
}

const texts = async (world: Town): Promise<readonly string[]> => {
  return [...(await world.people.getTexts(world.tenant, await textIds(world))).values()].toSorted()
}

const textIds = async (world: Town): Promise<readonly string[]> =>
  [...JSON.stringify(await journal(world)).matchAll(/\{"text":"([^"]+)"\}/g)].map(([, id]) => id ?? "")
/** As the place itself has them: the desk's own question would be refused for who withdrew. */
const sealed = async (world: Town): Promise<readonly string[]> => {
  const asked = { purpose: "kit", actor: "kit", at: world.clock() }
  return [...(await world.protectedPeople.readTexts(world.tenant, await textIds(world), asked)).values()].map(({ text }) => text).toSorted()
}

describe("anonymising", () => {
  it("takes the name, the key, and the texts that are theirs or name them; totals, chain and replay stay", async () => {
    const world = await served()
    // What names them by name, or is theirs, lies sealed; a telephone number names nobody whom one could know.
    expect(await texts(world)).toEqual(["请致电19912345678"])
    expect(await sealed(world)).toEqual(["探望端木测试萍", "探望闻人试验国", "本人在13800001111确认"].toSorted())
    expect(await run(Anonymising.dueOn(world))).toEqual([{ id: "r-1", because: "consent-withdrawn" }])
    const before = await everything(world)

    expect(await run(Anonymising.anonymise(world, "r-1"))).toEqual({ id: "r-1", texts: 3, scrubbed: 0 })

    const after = await everything(world)
    expect({ ...after, replayed: await after.replayed }).toEqual({ ...before, replayed: await before.replayed })
    expect(await run(Verification.verify(world, { promised: before.head }))).toMatchObject({ holds: true, promiseMet: before.head })
    expect([await texts(world), await sealed(world)]).toEqual([[], ["探望闻人试验国"]])
    expect(await world.protectedPeople.known(world.tenant)).toEqual(["r-2"])
    expect((await run(ProtectingPeople.read(world, ["r-1"], "person-asks"))).size).toBe(0)
    expect((await run(ProtectingPeople.accessesOf(world, "r-1"))).map(({ purpose, found }) => [purpose, found])).toEqual([
      ["kit", true],
      ["anonymise", true],
      ["remove-name", true],
      ["person-asks", false]
    ])
    expect(await run(Anonymising.dueOn(world))).toEqual([])
  })

  it("leaves the texts that neither name them nor are theirs", async () => {
    const world = await served()
    await consent(world, "r-2", "withdraw", "2026-03-10")
    expect(await run(Anonymising.anonymise(world, "r-2"))).toEqual({ id: "r-2", texts: 1, scrubbed: 0 })
    expect(await texts(world)).toEqual(["请致电19912345678"])
  })

  it("takes what was written to their stream before they were protected, though it names nobody", async () => {
    const world = town()
    await consent(world, "r-3", "give", "2026-03-01", "家人在13800001111确认")
    await run(ProtectingPeople.protect(world, { name: "闻人试验兰" }, "r-3"))
    await consent(world, "r-3", "withdraw", "2026-03-10")
    expect([await texts(world), await sealed(world)]).toEqual([["家人在13800001111确认"], []])
    expect(await run(Anonymising.anonymise(world, "r-3"))).toEqual({ id: "r-3", texts: 1, scrubbed: 0 })
    expect(await texts(world)).toEqual([])
  })

  it("takes their numbers, and a name from before they were protected, out of sealed words that are of others, however they are written", async () => {
    const world = await served()
    const idNumber = "999999200803150024"
    await run(ProtectingPeople.protect(world, { ...grandmother, idNumber }, "r-1"))
    const put = (id: string, people: readonly string[], text: string) =>
      world.protectedPeople.putTexts(world.tenant, [{ id, people, text }])
    await put("x-1", ["r-2"], "邻居电话１９９ 1234-5678，又一九九一二三四五六七八")
    await put("x-2", ["r-2"], "端木测试萍的证件999999 20080315 0024，本人的999999196408080039")
    await put("x-3", ["r-2"], "电话19912345679，证件末四位0024，999999197001010024")
    await put("x-4", ["r-1", "r-2"], "两人都在19912345678")
    const before = await everything(world)
    expect(await run(Anonymising.anonymise(world, "r-1"))).toEqual({ id: "r-1", texts: 4, scrubbed: 2 })
    expect((await everything(world)).head).toEqual(before.head)
    const left = await run(ProtectingPeople.readTexts(world, ["x-1", "x-2", "x-3", "x-4"], "mandatory-report"))
    expect([...left.values()]).toEqual([
      "邻居电话***，又***",
      "***的证件***，本人的999999196408080039",
      "电话19912345679，证件末四位0024，999999197001010024"
    ])
    const searched = (await run(ProtectingPeople.accessesOf(world, "r-2"))).filter(({ purpose }) => purpose === "remove-name")
    expect(searched).toHaveLength(1)
  })

  it("takes an open text that holds their number in another form", async () => {
    const world = await served()
    await record(world, { ...facts("ann", "2026-02-07", "09:00", "11:00"), content: "按１９９-1234-5678联系" })
    expect(await texts(world)).toHaveLength(2)
    expect(await run(Anonymising.anonymise(world, "r-1"))).toMatchObject({ texts: 4 })
    expect(await texts(world)).toEqual([])
  })

  it("twice is no error; nobody is", async () => {
    const world = await served()
    await run(Anonymising.anonymise(world, "r-1"))
    expect(await run(Anonymising.anonymise(world, "r-1"))).toEqual({ id: "r-1", texts: 0, scrubbed: 0 })
    expect(await failure(Anonymising.anonymise(world, "r-9"))).toMatchObject({ _tag: "NotFound", kind: "person", id: "r-9" })
  })

  it("is for ever: the same id is not put again, another is", async () => {
    const world = await served()
    await run(Anonymising.anonymise(world, "r-1"))
    expect(await failure(ProtectingPeople.protect(world, grandmother, "r-1"))).toMatchObject({
      _tag: "Refused",
      findings: [{ rule: "protected.anonymised", facts: { person: "r-1" }, citations: [Instruments.PIPL.article(47)] }]
    })
    expect((await run(ProtectingPeople.protect(world, grandmother))).id).not.toBe("r-1")
  })

  it("waits for those who are not due, and says until when", async () => {
    const world = await served()
    expect(await failure(Anonymising.anonymise(world, "r-2"))).toMatchObject({
      _tag: "Refused",
      findings: [
        {
          rule: "protected.not-due-until",
          outcome: "unmet",
          severity: "error",
          facts: { person: "r-2", on: Day.require("2026-03-10"), ends: Day.require("2036-03-01") },
          units: { on: "day", ends: "day" },
          citations: [Instruments.PIPL.article(47)]
        }
      ]
    })
    await run(ProtectingPeople.protect(world, { name: "甲乙" }, "r-3"))
    expect(await failure(Anonymising.anonymise(world, "r-3"))).toMatchObject({
      findings: [
        {
          rule: "protected.not-due",
          facts: { person: "r-3", on: Day.require("2026-03-10") },
          units: { on: "day" },
          citations: [Instruments.PIPL.article(47)]
        }
      ]
    })
    expect(await world.protectedPeople.known(world.tenant)).toEqual(["r-1", "r-2", "r-3"])
  })

  it("broken off after the texts is found again, and finished", async () => {
    const world = await served()
    const broken = { ...world, protectedPeople: { ...world.protectedPeople, forget: () => Promise.reject(new Error("power cut")) } }
    expect(await failure(Anonymising.anonymise(broken, "r-1"))).toMatchObject({ _tag: "WorldFailed", operation: "forget" })
    expect(await run(Anonymising.anonymise(world, "r-1"))).toEqual({ id: "r-1", texts: 2, scrubbed: 0 })
    expect(await world.protectedPeople.known(world.tenant)).toEqual(["r-2"])
  })

  it("kept texts are read for a purpose, and not after consent was withdrawn; both leave an entry", async () => {
    const world = await served()
    const ids = await textIds(world)
    const read = (purpose: string) => run(ProtectingPeople.readTexts(world, ids, purpose))
    expect([...(await read("mandatory-report")).values()].toSorted()).toEqual(await sealed(world))
    expect(await failure(ProtectingPeople.readTexts(world, ids, "care"))).toMatchObject({
      findings: [{ rule: "protected.consent-withdrawn", facts: { person: "r-1" } }]
    })
    expect(await failure(ProtectingPeople.readTexts(world, ids, "curiosity"))).toMatchObject({
      findings: [{ rule: "protected.purpose-unknown" }]
    })
    const purposes = (await run(ProtectingPeople.accessesOf(world, "r-2"))).map(({ purpose }) => purpose)
    expect(purposes).toEqual(["mandatory-report", "kit", "care"])
  })
})

describe("REC-13: who is due as of a day", () => {
  it("is who was last spoken of ten years ago, by their own stream or by an id that an event names", async () => {
    const world = town({ today: "2026-03-10" })
    await listed(world)
    for (const id of ["r-1", "r-2", "r-3"]) await run(ProtectingPeople.protect(world, { name: `某${id}` }, id))
    await consent(world, "r-1", "give", "2026-03-01")
    // Their own stream, and a later event of another that names them.
    await consent(world, "r-2", "give", "2026-03-01")
    await run(
      Life.give(world, PersonLives.lives.guardianship, "child", {
        type: "link",
        guardian: Id.require<Id.PersonId>("r-2"),
        relation: "other-guardian",
        on: "2026-03-05"
      })
    )
    const dueOn = (on: string) => run(Anonymising.dueOn(world, Day.require(on)))
    expect(await dueOn("2036-02-29")).toEqual([])
    expect(await dueOn("2036-03-01")).toEqual([{ id: "r-1", because: "retention-ended" }])
    expect(await dueOn("2036-03-04")).toHaveLength(1)
    expect((await dueOn("2036-03-05")).map(({ id }) => id)).toEqual(["r-1", "r-2"])
  })
})
