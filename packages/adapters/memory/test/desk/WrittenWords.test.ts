/** What was written at each step: as it was said, kept aside, or sealed and read for a purpose. All people are made up. */
import { Life, PersonLives, PlaceLives, ProtectingPeople, TeamLives, WrittenWords } from "@yanzhen/core/desk"
import { Id } from "@yanzhen/core/foundation"
import { describe, expect, it } from "vitest"
import { clerk, failure, listed, places, run, town, type Town, write } from "./world.ts"

const { agreement } = PlaceLives.lives
const { qualification, "person-merge": merge } = PersonLives.lives
const id = Id.require
const said = async (world: Town, life: WrittenWords.Life, of: string, purpose?: string) =>
  (await run(WrittenWords.of(world, life, of, purpose))).steps.map(({ type, on, words }) => [
    type,
    on,
    words.map((one) => [one.part, one.words])
  ])

/** A volunteer by name, and a protected person; an agreement of whose words some name them. */
const agreed = async (): Promise<Town> => {
  const world = town()
  await places(world, { streets: ["s-1"], communities: ["c-1"], teams: ["goose"] })
  await write(world, "partner", {
    "organisation/o-1": [
      { type: "organisation.listed", v: 1, organisation: "o-1", kind: "partner-unit", code: "1", name: "x", from: "2026-01-01" }
    ]
  })
  await world.people.put(world.tenant, [{ id: "ann", name: "司空测试云" }])
  await run(ProtectingPeople.protect(world, { name: "端木测试萍" }, "r-1"))
  const terms = {
    community: id<Id.CommunityId>("c-1"),
    partner: id<Id.OrganisationId>("o-1"),
    needs: ["放学后的看护", "给端木测试萍送餐"],
    resources: ["教室"],
    projects: [],
    duties: [{ duty: "open", of: "partner", words: "由司空测试云开门" }],
    from: "2026-03-01",
    until: "2027-02-28"
  } as const
  await run(Life.give(world, agreement, "a-1", { type: "draft", ...terms }))
  await run(Life.give(world, agreement, "a-1", { type: "sign", on: "2026-03-01" }))
  await run(Life.give(world, agreement, "a-1", { type: "report-duty", duty: "open", kept: true, on: "2026-03-05", evidence: "共建台账" }))
  return world
}

describe("what was written at each step", () => {
  it("stands part by part with the steps that have any; what names somebody protected is shown for a purpose alone, which leaves an entry", async () => {
    const world = await agreed()
    const terms = (meal: string | undefined) => [
      ["duties.words", "由司空测试云开门"],
      ["needs", "放学后的看护"],
      ["needs", meal],
      ["resources", "教室"]
    ]
    const reported = ["agreement.duty-reported", "2026-03-05", [["evidence", "共建台账"]]]
    expect(await said(world, agreement, "a-1")).toEqual([["agreement.drafted", expect.any(String), terms(undefined)], reported])
    const accesses = async () => (await run(ProtectingPeople.accessesOf(world, "r-1"))).map(({ purpose }) => purpose)
    expect(await accesses()).toEqual([])
    expect(await said(world, agreement, "a-1", "supervision")).toEqual([
      ["agreement.drafted", expect.any(String), terms("给端木测试萍送餐")],
      reported
    ])
    expect(await accesses()).toEqual(["supervision"])
    expect(await failure(WrittenWords.of(world, agreement, "a-1", "好奇"))).toMatchObject({ _tag: "Refused" })
    expect(await failure(WrittenWords.of(world, agreement, "a-9"))).toMatchObject({ _tag: "NotFound", kind: "agreement", id: "a-9" })
  })
  it("of a person's qualifications, under every entry that was made of them, in the order in which they came", async () => {
    const world = town()
    await listed(world)
    const gained = (kind: string, evidence: string) => ({ type: "gain", kind, from: "2025-01-01", evidence }) as const
    await run(Life.give(world, qualification, "bo", gained("first-aid", "急救证")))
    await run(Life.give(world, qualification, "ann", gained("swimming", "救生证")))
    await run(
      Life.give(world, merge, "bo", {
        type: "merge",
        into: id<Id.PersonId>("ann"),
        by: clerk,
        reason: "重复",
        evidence: "核对",
        on: "2026-03-01"
      })
    )
    const evidence = async (of: string) =>
      (await run(WrittenWords.of(world, qualification, of))).steps.flatMap(({ words }) => words.map((one) => [one.part, one.words]))
    for (const one of ["ann", "bo"])
      expect(await evidence(one)).toEqual([
        ["evidence", "急救证"],
        ["evidence", "救生证"]
      ])
    const withdrawn = { type: "withdraw", kind: "swimming", on: "2026-03-05", reason: "证书失效", by: clerk } as const
    await run(Life.give(world, qualification, "ann", withdrawn))
    expect((await evidence("bo")).at(-1)).toEqual(["reason", "证书失效"])
  })
  it("of a formation, the evidence of who was lifted; a step at which nothing was written is left out", async () => {
    const world = town()
    await write(world, "formation", {
      "formation/f-1": [
        { type: "formation.formed", v: 1, lead: "t-1", on: "2026-01-01" },
        { type: "formation.wing-added", v: 1, team: "t-2", on: "2026-01-02" },
        { type: "formation.linked", v: 1, mentor: "t-1", learner: "t-2", on: "2026-01-03" },
        {
          type: "formation.link-ended",
          v: 1,
          mentor: "t-1",
          learner: "t-2",
          on: "2026-03-01",
          result: "lifted",
          evidence: ["独立开展三次活动", "台账"]
        }
      ]
    })
    expect(await said(world, TeamLives.lives.formation, "f-1")).toEqual([
      [
        "formation.link-ended",
        "2026-03-01",
        [
          ["evidence", "独立开展三次活动"],
          ["evidence", "台账"]
        ]
      ]
    ])
  })
})
