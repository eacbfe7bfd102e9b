/** Who may say that a concern is settled: nobody who had a part in it, in a team or under another entry, whatever happens meanwhile. */
import type { Concern } from "@yanzhen/core/concern"
import { ConcernLives, Life, PersonLives, TeamLives } from "@yanzhen/core/desk"
import { Id } from "@yanzhen/core/foundation"
import { describe, expect, it } from "vitest"
import { interruptible } from "./racing.ts"
import { clerk, facts, failure, listed, record, run, type Town, town, write } from "./world.ts"

const id = Id.require
const team = id<Id.TeamId>("goose")
const { concern } = ConcernLives.lives
const { membership } = TeamLives.lives

/** Handled by the team, with the property's manager at the table. */
const steps: readonly Concern.Command[] = [
  { type: "report", topic: "charging-cables", community: id("xuetian"), words: "飞线充电", on: "2026-03-02" },
  { type: "assign", to: { type: "team", team }, on: "2026-03-03" },
  { type: "coordinate", parties: [{ type: "person", person: id("bo") }], agreed: true, words: "装充电棚", on: "2026-03-03" },
  { type: "handle", words: "已装", on: "2026-03-04" }
]
const confirm = (by: string): Concern.Command => ({ type: "confirm", by: id(by), solved: true, on: "2026-03-05" })
const handled = async (setting: Parameters<typeof town>[0] = {}): Promise<Town> => {
  const world = town(setting)
  await listed(world)
  for (const name of ["ann", "bo"]) await record(world, facts(name, "2026-03-01", "09:00", "11:00"))
  for (const step of steps) await run(Life.give(world, concern, "c-1", step))
  return world
}
const join = (world: Town, person: string) =>
  Life.give(world, membership, `goose/${person}`, { type: "join", role: "member", on: "2026-03-01" })
const own = { findings: [{ rule: "concern.own-confirmation" }] }

describe("a concern is confirmed", () => {
  it("by a resident, and by no member of the team that handled it since it was assigned", async () => {
    const world = await handled()
    await run(join(world, "cy"))
    expect(await failure(Life.give(world, concern, "c-1", confirm("cy")))).toMatchObject(own)
    await run(Life.give(world, membership, "goose/cy", { type: "leave", on: "2026-03-03" }))
    expect(await failure(Life.give(world, concern, "c-1", confirm("cy")))).toMatchObject(own)
    // Left before, and came back.
    await run(join(world, "el"))
    for (const [type, on] of [
      ["leave", "2026-03-02"],
      ["join", "2026-03-04"]
    ] as const)
      await run(Life.give(world, membership, "goose/el", type === "leave" ? { type, on } : { type, role: "member", on }))
    expect(await failure(Life.give(world, concern, "c-1", confirm("el")))).toMatchObject(own)
    await run(join(world, "di"))
    await run(Life.give(world, membership, "goose/di", { type: "leave", on: "2026-03-02" }))
    await run(Life.give(world, concern, "c-1", confirm("di")))
  })
  it("by nobody whom the directory lists under that team, where nobody wrote down how long they were in it", async () => {
    const world = await handled()
    await write(world, "listings", {
      "volunteer/ei": [{ type: "volunteer.listed", v: 1, volunteer: "ei", team }],
      "volunteer/fu": [{ type: "volunteer.listed", v: 1, volunteer: "fu", team: "heron" }]
    })
    expect(await failure(Life.give(world, concern, "c-1", confirm("ei")))).toMatchObject(own)
    await run(Life.give(world, concern, "c-1", confirm("fu")))
  })
  it("by nobody who has a post in the unit that handles it, or had one since it was assigned", async () => {
    const world = town()
    await listed(world)
    const taken = (person: string) =>
      ({ type: "station.post-taken", v: 1, person, post: "staff", isLicensed: false, on: "2026-03-01" }) as const
    const left = (person: string, on: string) => ({ type: "station.post-left", v: 1, person, on }) as const
    await write(world, "station", {
      "station/o-1": [
        { type: "station.opened", v: 1, name: "社工站", level: "street", street: "s-1", on: "2026-01-01" },
        ...["ei", "fu", "gu"].map(taken),
        left("gu", "2026-03-02"),
        left("fu", "2026-03-03")
      ],
      // Ei works for both; Gu moved there.
      "station/o-2": [
        { type: "station.opened", v: 1, name: "社工站", level: "street", street: "s-2", on: "2026-01-01" },
        ...["hu", "ei", "gu"].map(taken)
      ]
    } as never)
    const [report, , , handle] = steps
    const assign = { type: "assign", to: { type: "organisation", organisation: id("o-1") }, on: "2026-03-03" }
    for (const step of [report, assign, handle]) await run(Life.give(world, concern, "c-1", step as Concern.Command))
    for (const one of ["ei", "fu"]) expect(await failure(Life.give(world, concern, "c-1", confirm(one)))).toMatchObject(own)
    await run(Life.give(world, concern, "c-1", confirm("gu")))
  })
  it("by nobody at the table, under whichever entry they stand", async () => {
    const world = town()
    await listed(world)
    // Of another team, so that nothing but the table keeps them from confirming.
    await write(
      world,
      "listings",
      Object.fromEntries(
        ["ko", "lu"].map((one) => [`volunteer/${one}`, [{ type: "volunteer.listed", v: 1, volunteer: one, team: "heron" }]])
      )
    )
    const [report, assign, coordinate, handle] = steps
    const table = { ...coordinate, parties: [{ type: "person", person: id("ko") }] }
    for (const step of [report, assign, table, handle]) await run(Life.give(world, concern, "c-1", step as Concern.Command))
    expect(await failure(Life.give(world, concern, "c-1", confirm("ko")))).toMatchObject(own)
    const merging = {
      type: "merge",
      into: id<Id.PersonId>("lu"),
      by: clerk,
      reason: "重复登记",
      evidence: "核对",
      on: "2026-03-05"
    } as const
    await run(Life.give(world, PersonLives.lives["person-merge"], "ko", merging))
    expect(await failure(Life.give(world, concern, "c-1", confirm("lu")))).toMatchObject(own)
    await run(Life.give(world, concern, "c-1", confirm("cy")))
  })
  it("by nobody who joins the team in the meantime", async () => {
    const { store, arm } = interruptible()
    const world = await handled({ store })
    arm((meanwhile) => run(join(town({ store: meanwhile, desk: "colleague" }), "cy")))
    expect(await failure(Life.give(world, concern, "c-1", confirm("cy")))).toMatchObject(own)
  })
})
