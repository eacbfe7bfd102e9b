/**
 * The four aims of a district, its streets and its teams, for a year, from registers in a SQLite file, against the selects that the report
 * needs, prepared beforehand on the same file.
 *
 * What a reader would get wrong: bare selects end with rows in the memory; ours judges each, in time, complete and well shown, and counts
 * it for the district, its street and its team. Both read the same cells of the same rows.
 */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { DatabaseSync } from "node:sqlite"
import { sqlite } from "../../packages/adapters/kysely/src/sqlite.ts"
import * as MemoryPersonDirectory from "../../packages/adapters/memory/src/MemoryPersonDirectory.ts"
import { tenant, town } from "../../packages/adapters/testkit/src/Town.ts"
import * as Reporting from "../../packages/core/src/desk/report/Reporting.ts"
import * as Day from "../../packages/core/src/foundation/Day.ts"
import * as Period from "../../packages/core/src/foundation/Period.ts"
import type { RowChange } from "../../packages/core/src/registers/RowChange.ts"
import * as Effect from "effect/Effect"
import { cpu, inTurn, median, ratio, row } from "../report.ts"

const count = Number(process.env.BENCH_RECORDS ?? 60_000)
const rounds = Number(process.env.BENCH_ROUNDS ?? 9)
const [teams, streets] = [200, 10]
const period = Period.year(2025)
const evidence = ["none", "self-stated", "self-sign-in", "photo"]

const teamOf = (number: number): string => `team-${number % teams}`
const streetOf = (number: number): string => `street-${(number % teams) % streets}`

const recordOf = (number: number): RowChange => {
  const on = period.first + (number % 365)
  return {
    kind: "put",
    register: "service_record",
    row: {
      record: `01890000-0000-7000-8000-${String(number).padStart(12, "0")}`,
      volunteer: `volunteer-${number % 5_000}`,
      team: teamOf(number),
      street: streetOf(number),
      stage: number % 50 === 0 ? "draft" : "recorded",
      counts: number % 50 !== 0,
      evidence: evidence[number % evidence.length],
      on,
      enteredOn: on + (number % 20),
      from: on * 1440 + 540,
      to: on * 1440 + 600,
      attendedMinutes: 60
    }
  }
}

const team = (number: number): RowChange => ({
  kind: "put",
  register: "team",
  row: { team: teamOf(number), street: streetOf(number), from: Day.require("2020-01-01") }
})

/** Registers that are read whole. */
const whole = ["need", "team", "station_post", "social_worker", "qualification", "formation_link", "honour", "station", "closed_period"]

const folder = mkdtempSync(join(tmpdir(), "yanzhen-bench-"))
try {
  const path = join(folder, "district.db")
  const { store, close } = await sqlite(path)
  let keys = 0
  const commit = async (changes: readonly RowChange[]): Promise<void> => {
    const key = `fill ${++keys}`
    const [answer] = await store.commit([
      { tenant, key, inputHash: key, recordedAt: 0 as never, actor: "clerk" as never, appends: [], changes }
    ])
    if (answer?.ok !== true) throw new Error(`${key} was refused`)
  }
  await commit(Array.from({ length: teams }, (_, number) => team(number)))
  for (let at = 0; at < count; at += 1000)
    await commit(Array.from({ length: Math.min(1000, count - at) }, (_, index) => recordOf(at + index)))

  const world = town({ store, people: MemoryPersonDirectory.open(), protectedPeople: undefined as never, today: "2026-03-10" })
  const ours = () => Effect.runPromise(Reporting.aims(world, period))

  const bare = new DatabaseSync(path, { readOnly: true })
  const ofRecords = `record, street, team, stage, "on", entered_on, "from", "to", more, evidence`
  const selects = [
    bare.prepare(`select ${ofRecords} from yz_service_record where tenant = ? order by record`),
    bare.prepare("select * from yz_service_record where tenant = ? and time_class = 'training' and counts = 1"),
    bare.prepare("select * from yz_membership where tenant = ? and role = 'social-worker'"),
    ...whole.map((register) => bare.prepare(`select * from yz_${register} where tenant = ?`))
  ]
  const byHand = () => selects.map((select) => select.all(tenant))

  const { district, teams: parts } = await ours()
  const complete = district.shares.find(({ id }) => id === "records-complete")
  if (complete?.whole.value !== count || parts.length !== teams) throw new Error("not all records, or not all teams")
  if (byHand()[0]?.length !== count) throw new Error("the selects read something else")

  const peers = { ours, bare: byHand }
  // A desk that has answered before: what is measured is the answer, not the compiler of this process, which works until the tenth answer or so.
  await inTurn(12, peers)
  const times = await inTurn(rounds, peers, cpu)
  await close()
  bare.close()
  console.log(
    JSON.stringify([
      row(
        `reports: four aims of a district of ${count} records over the bare prepared selects`,
        "x",
        { atMost: 1.3 },
        ratio(times, "ours", "bare"),
        {
          "ours, ms of this process": median(times.ours),
          "bare selects, ms": median(times.bare)
        }
      )
    ])
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
