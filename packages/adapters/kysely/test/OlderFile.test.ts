/** A file of an earlier release: it opens, gets the tables of registers that it did not know, and these are what its journal makes them. */
import { DatabaseSync } from "node:sqlite"
import { Life, PlaceLives, TeamLives, Verification } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import { Registers } from "@yanzhen/core/registers"
import { sqlite } from "@yanzhen/kysely/sqlite"
import { describe, expect, it } from "vitest"
import { facts, listed, record, run, town, write } from "./world.ts"
import { fresh } from "./folder.ts"

const path = fresh()

/** The registers of the first release. */
const first = ["service_record", "team_month", "group_record", "import_batch", "closed_period", "street", "community", "team", "volunteer"]
const registersOfThen = Registers.all.filter(({ name }) => first.includes(name))

const tablesOf = (file: string): readonly string[] => {
  const db = new DatabaseSync(file, { readOnly: true })
  const names = db.prepare("select name from sqlite_master where type = 'table' order by name").all()
  db.close()
  return names.map(({ name }) => String(name))
}

describe("a file of the first release", () => {
  it("opens, gets the tables that it lacks, and goes on", async () => {
    const file = path("released.db")
    const then = await sqlite(file, { registers: registersOfThen })
    const before = town({ store: then.store })
    await listed(before)
    // As it stands in the journal: today's desk asks registers that were not there.
    await write(before, "record", {
      "record/r-1": [{ type: "service.recorded", v: 1, facts: facts("ann", "2026-03-05", "09:00", "11:00") }]
    })
    await then.close()
    expect(tablesOf(file)).not.toContain("yz_membership")

    const now = await sqlite(file)
    const world = town({ store: now.store, desk: "later" })
    for (const { name } of Registers.all) expect(tablesOf(file)).toContain(`yz_${name}`)
    expect(await run(Verification.verify(world))).toMatchObject({ holds: true, events: 6 })
    await run(Life.give(world, TeamLives.lives.membership, "goose/p-1", { type: "join", role: "member", on: "2026-02-01" }))
    expect(await run(Verification.verify(world))).toMatchObject({ holds: true, events: 7 })
    await now.close()
  })

  it("whose table lacks a column has it from the journal, and every other row as it was", async () => {
    const file = path("narrow.db")
    const then = await sqlite(file)
    const before = town({ store: then.store })
    await listed(before)
    const id = await record(before, facts("ann", "2026-03-05", "09:00", "11:00"))
    const head = await then.store.head(before.tenant)
    await then.close()
    const db = new DatabaseSync(file)
    db.exec("alter table yz_service_record drop column entered_on")
    db.close()
    const now = await sqlite(file)
    const world = town({ store: now.store })
    const { rows } = await now.store.rows(world.tenant, Registers.serviceRecord, undefined, [], { limit: 10 })
    expect(rows.map(({ record: of, enteredOn }) => [of, enteredOn])).toEqual([[id, Day.require("2026-03-10")]])
    expect(await run(Verification.verify(world, { promised: head }))).toMatchObject({ holds: true })
    await now.close()
  })

  it("whose journal knows more than its tables has them filled, for every tenant, once", async () => {
    const file = path("half.db")
    const whole = await sqlite(file)
    const worlds = ["340603", "340604"].map((tenant) => ({ ...town({ store: whole.store, desk: tenant }), tenant }))
    for (const world of worlds) {
      await listed(world)
      await run(Life.give(world, PlaceLives.lives.station, "st-1", { type: "open", on: "2026-01-05" }))
      await run(
        Life.give(world, PlaceLives.lives.station, "st-1", {
          type: "take-post",
          person: Id.require<Id.PersonId>("p-1"),
          post: "staff",
          isLicensed: true,
          on: "2026-02-01"
        })
      )
      await record(world, facts("ann", "2026-03-05", "09:00", "11:00"))
    }
    await whole.close()
    // As if the release that wrote the events had not known these registers: rows of one stream, and sums of many.
    const db = new DatabaseSync(file)
    for (const table of ["yz_station_post", "yz_team_month", "yz_volunteer"]) db.exec(`drop table ${table}`)
    db.close()
    for (let times = 0; times < 2; times++) {
      const again = await sqlite(file)
      for (const world of worlds) {
        const there = { ...world, store: again.store }
        expect(await run(Verification.verify(there))).toMatchObject({ holds: true, faults: [] })
        expect((await again.store.rows(world.tenant, Registers.stationPost, undefined, [], { limit: 9 })).rows).toHaveLength(1)
      }
      await again.close()
    }
  })
})
