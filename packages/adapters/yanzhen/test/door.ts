/** The door under test: a clock that is set, so that every run reads the same, over each of the stores. */
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Day, type Instant, Zone } from "@yanzhen/core/foundation"
import { isYanzhenError, type Options, type Yanzhen, yanzhen } from "../src/index.ts"
import { sheet } from "../src/sheet.ts"
import { sqlite } from "../src/sqlite.ts"
import { opened } from "./opened.ts"
import { type Row, xlsx } from "./workbooks.ts"

const folder = mkdtempSync(join(tmpdir(), "yanzhen-"))
process.once("exit", () => rmSync(folder, { recursive: true, force: true }))

let files = 0
/** A path that no other test uses. */
export const fresh = (ending: string): string => join(folder, `${++files}${ending}`)

export const noon = (day: string): Instant.Instant => (Zone.startOf(Day.require(day), Zone.china) + 12 * 3_600_000) as Instant.Instant

export const open = (options: Options = {}): Yanzhen => {
  const door = yanzhen({ clock: () => noon("2026-03-10"), ...options })
  opened.push(door)
  return door
}

const csv = (name: string, text: string) => ({ name, bytes: new TextEncoder().encode(text) })

/** Lists the street, the community and the team that the commands of tests name, called by their ids. */
export const settle = async (door: Yanzhen): Promise<Yanzhen> => {
  await door.importDirectory(csv("街道名录.csv", "街道代码,街道名称\n340603008,340603008\n"))
  await door.importDirectory(csv("社区名录.csv", "社区代码,社区名称,街道代码,类型,启用日期\nc-1,c-1,340603008,城市社区,2020-01-01\n"))
  await door.importDirectory(csv("队伍名录.csv", "队伍代码,队伍名称,成立日期\nt-1,t-1,2020-01-01\n"))
  return door
}

/** An open door whose directory lists them. */
export const settled = (options: Options = {}): Promise<Yanzhen> => settle(open(options))

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

/** Why it was refused; an error where it was not. */
export const refusal = async (promise: Promise<unknown>) => {
  const error: unknown = await promise.then(
    () => "no error",
    (failed: unknown) => failed
  )
  if (!isYanzhenError(error)) throw new Error(String(error))
  return error
}
