import { AccessPurpose, Life, PersonLives, ProtectingPeople, RecordCommands } from "@yanzhen/core/desk"
import { CitizenId, type Finding } from "@yanzhen/core/foundation"
import { Instruments } from "@yanzhen/core/law"
import { describe, expect, it } from "vitest"
import { facts, failure, instantOf, journal, listed, run, type Town, town } from "./world.ts"

const grandmother = { name: "端木测试萍", phone: "19912345678", address: "测试路9号", idNumber: "99999919580304106x", born: "1958-03-04" }

const consent = (world: Town, type: "give" | "withdraw", on: string, purpose: "registration" | "publication" = "registration") =>
  run(
    Life.give(world, PersonLives.lives.consent, "r-1", type === "give" ? { type, purpose, manner: "separate", on } : { type, purpose, on })
  )

const findingsOf = async (attempt: Parameters<typeof failure>[0]): Promise<readonly Finding.Finding[]> => {
  const error = await failure(attempt)
  return (error as { readonly findings: readonly Finding.Finding[] }).findings
}

describe("somebody whose identity is protected", () => {
  it("gets a new id, and is read for a purpose as they were put", async () => {
    const world = town()
    const { id } = await run(ProtectingPeople.protect(world, grandmother))
    expect(id).toBe("id-000001")
    const { idNumber: _, born: __, ...plain } = grandmother
    expect(await run(ProtectingPeople.read(world, [id, "r-0"], "visit"))).toEqual(
      new Map([[id, { id, ...plain, idTail: "106X", born: -4321 }]])
    )
    expect(await run(ProtectingPeople.accessesOf(world, id))).toEqual([
      { purpose: "visit", actor: "clerk", at: instantOf("2026-03-10"), found: true }
    ])
    expect(await run(ProtectingPeople.accessesOf(world, "r-0"))).toEqual([
      { purpose: "visit", actor: "clerk", at: instantOf("2026-03-10"), found: false }
    ])
  })

  it.each([
    ["one character short", "99999920080315002", ["length"]],
    ["the letter O for a zero", "99999920O803150024", ["character"]],
    ["a day that does not exist, its check right", "999999201002290013", ["birth"]],
    ["born after today", `99999920260311001${CitizenId.checkCharacter("999999202603110010")}`, ["birth"]],
    ["the last digit mistyped", "999999200803150025", ["check"]],
    ["month and check", "999999200813150024", ["birth", "check"]]
  ])("IDN-01: is refused with %s: every part that is wrong, and not a digit of the number", async (_, idNumber, parts) => {
    const world = town()
    const findings = await findingsOf(ProtectingPeople.protect(world, { ...grandmother, idNumber }, "r-1"))
    expect(findings.map(({ rule }) => rule)).toEqual(parts.map((part) => `protected.id-${part}`))
    expect(JSON.stringify(findings)).not.toMatch(/\d{4}/)
    expect(await run(ProtectingPeople.read(world, ["r-1"], "visit"))).toEqual(new Map())
  })

  it("IDN-01: an unknown division, and a number of the day's own newborn, are no reason to refuse", async () => {
    const newborn = `99999920260310001${CitizenId.checkCharacter("999999202603100010")}`
    expect(await run(ProtectingPeople.protect(town(), { name: "甲乙", idNumber: newborn }))).toEqual({ id: "id-000001" })
  })

  it("is replaced whole under their own id", async () => {
    const world = town()
    await run(ProtectingPeople.protect(world, grandmother, "r-1"))
    await run(ProtectingPeople.protect(world, { name: "甲乙" }, "r-1"))
    expect(await run(ProtectingPeople.read(world, ["r-1"], "correction"))).toEqual(new Map([["r-1", { id: "r-1", name: "甲乙" }]]))
    expect(await run(ProtectingPeople.find(world, grandmother.idNumber, "contact"))).toEqual([])
  })

  it("is found by their ID number, however its last letter is written; that is a read", async () => {
    const world = town()
    await run(ProtectingPeople.protect(world, grandmother, "r-1"))
    expect((await run(ProtectingPeople.find(world, " 99999919580304106X ", "contact"))).map(({ name }) => name)).toEqual([grandmother.name])
    expect((await run(ProtectingPeople.accessesOf(world, "r-1"))).map(({ purpose }) => purpose)).toEqual(["contact"])
  })

  it.each(["", "王桂兰", "anonymise"])("is not read for “%s”", async (purpose) => {
    const world = town()
    await run(ProtectingPeople.protect(world, grandmother, "r-1"))
    for (const attempt of [
      ProtectingPeople.read(world, ["r-1"], purpose),
      ProtectingPeople.find(world, grandmother.idNumber, purpose),
      ProtectingPeople.readTexts(world, ["t-1"], purpose)
    ])
      expect(await findingsOf(attempt)).toEqual([
        expect.objectContaining({
          rule: "protected.purpose-unknown",
          facts: { purposes: AccessPurpose.all.join(" ") },
          citations: [Instruments.PIPL.article(28, "特定的目的")]
        })
      ])
    expect(await run(ProtectingPeople.accessesOf(world, "r-1"))).toEqual([])
  })

  it("whom nobody knows has no accesses to be asked for", async () => {
    expect(await failure(ProtectingPeople.accessesOf(town(), "r-7"))).toMatchObject({ _tag: "NotFound", kind: "person", id: "r-7" })
  })

  it("is asked for with an error where the place for them is broken", async () => {
    const world = town()
    const broken = { ...world, protectedPeople: { ...world.protectedPeople, read: () => Promise.reject(new Error("gone")) } }
    expect(await failure(ProtectingPeople.read(broken, ["r-1"], "visit"))).toMatchObject({
      _tag: "WorldFailed",
      operation: "readProtected"
    })
  })
})

describe("after consent is withdrawn the identity is used no more", () => {
  const withdrawn = async (): Promise<Town> => {
    const world = town()
    await run(ProtectingPeople.protect(world, grandmother, "r-1"))
    await run(ProtectingPeople.protect(world, { name: "甲乙" }, "r-2"))
    await consent(world, "give", "2026-03-01")
    await run(ProtectingPeople.read(world, ["r-1"], "visit"))
    await consent(world, "withdraw", "2026-03-09")
    return world
  }

  it("for anything but what the law or the person asks for; nobody is read with them", async () => {
    const world = await withdrawn()
    for (const purpose of AccessPurpose.all.filter((one) => one !== "mandatory-report" && one !== "person-asks"))
      expect(await findingsOf(ProtectingPeople.read(world, ["r-1", "r-2"], purpose))).toEqual([
        expect.objectContaining({
          ...{ rule: "protected.consent-withdrawn", outcome: "unmet", severity: "error", facts: { person: "r-1" } },
          citations: [Instruments.PIPL.article(15), Instruments.PIPL.article(47)]
        })
      ])
    expect(await findingsOf(ProtectingPeople.find(world, grandmother.idNumber, "visit"))).toHaveLength(1)
    expect((await run(ProtectingPeople.accessesOf(world, "r-1"))).length).toBe(1)
    for (const purpose of ["mandatory-report", "person-asks"])
      expect((await run(ProtectingPeople.read(world, ["r-1"], purpose))).size).toBe(1)
  })

  it("and is used again once consent is given again", async () => {
    const world = await withdrawn()
    await consent(world, "give", "2026-03-10")
    expect((await run(ProtectingPeople.read(world, ["r-1"], "visit"))).size).toBe(1)
  })
})

describe("the name of somebody who is protected", () => {
  it("does not stand in an event, wherever in a text it stands", async () => {
    const world = town()
    await listed(world)
    await run(ProtectingPeople.protect(world, grandmother, "r-1"))
    for (const [day, content] of [
      ["2026-02-05", "端木测试萍"],
      ["2026-02-06", "上午探望端木测试萍，下午清扫"],
      ["2026-02-07", "陪同端木测试萍"]
    ] as const)
      await run(RecordCommands.enter(world, { type: "record", facts: { ...facts("ann", day, "09:00", "11:00"), content } }))
    await run(
      RecordCommands.enter(world, {
        type: "record",
        facts: { ...facts("ann", "2026-02-08", "09:00", "11:00"), content: "端木测试，清扫广场" }
      })
    )
    const events = JSON.stringify(await journal(world))
    expect(events).not.toContain("端木测试萍")
    expect(events).toContain("端木测试，清扫广场")
    expect(events.match(/"content":\{"text":/g)).toHaveLength(3)
  })
})
