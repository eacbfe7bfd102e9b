/** Teams on the keys of the directory: a sheet lists them, and their life goes on; whatever names one is told what became of it. */
import { DirectoryImport, Life, ListedRows, TeamLives, Verification } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import { Registers } from "@yanzhen/core/registers"
import type { Registration } from "@yanzhen/core/team"
import type * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { failure, places, run, town, type Town } from "./world.ts"

const { team, membership } = TeamLives.lives
const id = Id.require
const give = (world: Town, of: string, command: Registration.Command) => Life.give(world, team, of, command)
const join = (world: Town, of: string, on: string) => Life.give(world, membership, `${of}/p-1`, { type: "join", role: "member", on })
const refused = async (asked: Effect.Effect<unknown, unknown>): Promise<readonly string[]> => {
  const error = await failure(asked).catch(() => undefined)
  return ((error as { readonly findings?: readonly { readonly rule: string }[] } | undefined)?.findings ?? []).map(({ rule }) => rule)
}
const sheet = (world: Town, name: string, more: { readonly until?: Day.Day } = {}) =>
  run(
    DirectoryImport.list(world, {
      ...{ streets: [], communities: [], volunteers: [] },
      teams: [{ place: { sheet: "队伍名录.csv", row: 2 }, code: "goose", name, from: Day.require("2020-01-01"), ...more }]
    })
  )
const rows = async (world: Town) => (await run(ListedRows.list(world, Registers.team))).rows.filter(({ team: one }) => one === "goose")
const propose: Registration.Command = {
  ...{ type: "propose", name: "雁阵队", community: id("c-1"), by: id("p-9"), on: "2026-01-05" },
  founders: [{ person: id<Id.PersonId>("p-1"), role: "leader" }]
}

describe("a team that is proposed", () => {
  it("takes nobody before it is registered, and everybody after it", async () => {
    const world = town()
    await places(world, { communities: ["c-1"] })
    const { id: of } = await run(Life.begin(world, team, propose))
    expect(await refused(join(world, of, "2026-01-06"))).toEqual(["directory.not-listed"])
    await run(give(world, of, { type: "register", route: "guided-by-community", by: id("p-8"), on: "2026-01-10" }))
    expect(await refused(join(world, of, "2026-01-11"))).toEqual([])
  })
  it("in a community that nobody lists is refused", async () =>
    expect(await refused(Life.begin(town(), team, propose))).toEqual(["directory.not-listed"]))
})

describe("a team that a sheet lists", () => {
  it("is renamed, and named again by a sheet that comes later; one that says the same changes nothing", async () => {
    const world = town()
    await sheet(world, "雁队")
    await run(give(world, "goose", { type: "rename", name: "头雁队", reason: "更名", on: "2026-02-01" }))
    expect(await rows(world)).toMatchObject([{ name: "头雁队", from: Day.require("2020-01-01") }])
    expect(await sheet(world, "头雁队")).toMatchObject({ teams: 0, unchanged: 1 })
    expect(await sheet(world, "雁队")).toMatchObject({ teams: 1 })
    expect(await rows(world)).toMatchObject([{ name: "雁队" }])
  })
  it("that is suspended, or merged, says so to whatever names it; a sheet takes neither back", async () => {
    const world = town()
    await places(world, { teams: ["swan"] })
    await sheet(world, "雁队")
    await run(give(world, "goose", { type: "suspend", reason: "整改", on: "2026-02-01" }))
    await sheet(world, "雁队二")
    expect(await refused(join(world, "goose", "2026-02-01"))).toEqual(["team.is-suspended"])
    expect(await refused(join(world, "goose", "2026-01-31"))).toEqual([])
    await run(give(world, "goose", { type: "merge", into: id("swan"), reason: "合并", on: "2026-02-10" }))
    await sheet(world, "雁队")
    const other = Life.give(world, membership, "goose/p-2", { type: "join", role: "member", on: "2026-02-11" })
    expect(await refused(other)).toEqual(["team.merged-away"])
    // Whoever is in it still leaves it.
    expect(await refused(Life.give(world, membership, "goose/p-1", { type: "leave", on: "2026-02-12" }))).toEqual([])
    expect(await rows(world)).toMatchObject([{ name: "雁队", until: Day.require("2026-02-10") }])
    expect((await run(Verification.verify(world))).faults).toEqual([])
  })
  it("goes into no team that nobody lists", async () => {
    const world = town()
    await sheet(world, "雁队")
    expect(await refused(give(world, "goose", { type: "merge", into: id("nowhere"), reason: "合并", on: "2026-02-01" }))).toEqual([
      "directory.not-listed"
    ])
  })
})
