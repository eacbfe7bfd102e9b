/** The door under test: a clock that is set, so that every run reads the same, over each of the stores. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Day, type Instant, Zone } from "@yanzhen/core/foundation"
import { afterAll } from "vitest"
import { type Options, type Yanzhen, yanzhen } from "../src/index.ts"
import { sheet } from "../src/sheet.ts"
import { sqlite } from "../src/sqlite.ts"
import { type Row, xlsx } from "./workbooks.ts"

const folder = mkdtempSync(join(tmpdir(), "yanzhen-"))
const doors: Yanzhen[] = []
afterAll(async () => {
  for (const door of doors) await door.close()
  rmSync(folder, { recursive: true, force: true })
})

let files = 0
/** A path that no other test uses. */
export const fresh = (ending: string): string => join(folder, `${++files}${ending}`)

export const noon = (day: string): Instant.Instant => (Zone.startOf(Day.require(day), Zone.china) + 12 * 3_600_000) as Instant.Instant

export const open = (options: Options = {}): Yanzhen => {
  const door = yanzhen({ clock: () => noon("2026-03-10"), ...options })
  doors.push(door)
  return door
}

export const stores = [
  { name: "memory", options: (): Options => ({}) },
  { name: "sqlite", options: (): Options => ({ store: sqlite(fresh(".db")) }) }
] as const

export const look = async (door: Yanzhen, rows: readonly Row[], options: Parameters<typeof xlsx>[1] = {}) =>
  door.preview(sheet(await xlsx(rows, options)))

export const take = async (door: Yanzhen, rows: readonly Row[], options: Parameters<typeof xlsx>[1] = {}) =>
  (await look(door, rows, options)).commit()

/** Credited minutes by name. */
export const minutesOf = async (door: Yanzhen): Promise<Readonly<Record<string, number>>> =>
  Object.fromEntries((await door.tally()).rows.map(({ names, key, minutes }) => [names.volunteer ?? key.volunteer, minutes]))
