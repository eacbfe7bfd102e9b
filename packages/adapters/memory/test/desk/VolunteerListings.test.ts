/** Volunteers of a sheet of the directory: each once, found again, with what is known of them. All people are made up. */
import { Day } from "@yanzhen/core/foundation"
import { describe, expect, it } from "vitest"
import { ids, list, volunteers } from "./importing.ts"
import { tenant, town } from "./world.ts"

describe("a sheet of volunteers", () => {
  it("of names alone lists nobody anew when it comes again", async () => {
    const world = town()
    const sheet = { volunteers: [{ name: "孤名" }, { name: "另名" }] }
    expect(await list(world, sheet)).toMatchObject({ volunteers: 2, unchanged: 0 })
    expect(await list(world, sheet)).toMatchObject({ volunteers: 0, unchanged: 2 })
    expect(await volunteers(world)).toHaveLength(2)
  })

  it("that leaves cells empty takes neither team nor day of registration away, and brings the number of today", async () => {
    const world = town()
    const teams = [{ code: "T1", name: "志愿队", from: Day.require("2024-01-01") }]
    const person = { name: "张伟", idNumber: ids.wang }
    await list(world, { teams, volunteers: [{ ...person, team: "志愿队", phone: "13900001111", registeredOn: Day.require("2025-01-01") }] })
    world.setDay("2026-04-01")
    expect(await list(world, { teams: [{ code: "T1", name: "志愿队" }], volunteers: [{ ...person, phone: "13900000000" }] })).toMatchObject(
      {
        teams: 0,
        volunteers: 0,
        unchanged: 2
      }
    )
    expect(await volunteers(world)).toMatchObject([{ team: "T1", registeredOn: Day.require("2025-01-01") }])
    expect((await world.people.findByName(tenant, ["张伟"])).map(({ phone }) => phone)).toEqual(["13900000000"])
  })
})
