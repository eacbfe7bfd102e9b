import { spawn } from "node:child_process"
import { once } from "node:events"
import { copyFileSync, existsSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { build } from "esbuild"
import { expect, it } from "vitest"
import type { Yanzhen } from "../src/index.ts"
import { sheet } from "../src/sheet.ts"
import { sqlite } from "../src/sqlite.ts"
import { fresh, minutesOf, open } from "./door.ts"
import { csv, idNumber, served } from "./workbooks.ts"

/** Eight chunks of ten rows and half of a ninth: thirty people, a service a day. Small chunks, so that thirty processes are soon killed. */
const rows = Array.from({ length: 85 }, (_, at) => {
  const day = new Date(Date.UTC(2025, 0, 1 + Math.floor(at / 30))).toISOString().slice(0, 10)
  const person = {
    姓名: `测试${at % 30}号`,
    身份证号: idNumber(`196001${String((at % 28) + 1).padStart(2, "0")}`, String(100 + (at % 30))),
    队伍: `队伍${at % 3}`
  }
  return served(person, { 日期: day, 开始时间: "09:00", 结束时间: `1${at % 3}:30` })
})
const rowsPerChunk = 10
const chunks = Math.ceil(rows.length / rowsPerChunk)
const lanes = 3
const killsEach = 10
/** About as long as a chunk takes. */
const longestMoment = 20

/** JavaScript without comments, each part of the library in its own file: a process that begins in a fraction of a second is killed where it matters. */
const program = async (): Promise<string> => {
  const outdir = fresh("")
  await build({
    entryPoints: [fileURLToPath(new URL("taking.ts", import.meta.url))],
    outdir,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    splitting: true,
    minifyWhitespace: true,
    platform: "node",
    format: "esm",
    conditions: ["@yanzhen/source"],
    banner: { js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);' },
    logLevel: "error"
  })
  return join(outdir, "taking.mjs")
}

/** So short a life is over before machine code pays for its making; and a small young heap touches few pages, each of which the system has to give. */
const shortLived = ["--no-opt", "--no-maglev", "--no-sparkplug", "--max-semi-space-size=2"]

/** Starts it; what it compiles of the program is kept for the next when it ends by itself. */
const started = (taking: string, file: string, database: string) =>
  spawn(process.execPath, [...shortLived, taking, file, database, String(rowsPerChunk)], {
    stdio: ["ignore", "pipe", "inherit"],
    env: { ...process.env, NODE_COMPILE_CACHE: `${taking}.cache` }
  })

/** Kills the process a moment after it says that it stores and has so many chunks in, unless it ends before. Answers whether it was killed. */
const isKilled = async (child: ReturnType<typeof started>, afterChunks: number, afterMilliseconds: number): Promise<boolean> => {
  const ended = once(child, "exit")
  let lines = 0
  for await (const said of child.stdout.iterator({ destroyOnReturn: false })) {
    lines += String(said).split("\n").length - 1
    if (lines > afterChunks) break
  }
  const timer = setTimeout(() => child.kill("SIGKILL"), afterMilliseconds)
  const [code, signal] = await ended
  clearTimeout(timer)
  expect([code, signal].filter((one) => one !== null)).toEqual(signal === null ? [0] : ["SIGKILL"])
  return signal === "SIGKILL"
}

/** What a dead process left, as it left it: looking changes nothing for the run that goes on. */
const left = (database: string): Yanzhen => {
  const copy = fresh(".db")
  for (const ending of ["", "-wal", "-shm", ".key"]) if (existsSync(database + ending)) copyFileSync(database + ending, copy + ending)
  return open({ store: sqlite(copy) })
}

const personTimes = async (door: Yanzhen): Promise<number> =>
  (await door.tally({ by: ["category"] })).rows.reduce((sum, row) => sum + row.personTimes, 0)

it("an import killed at thirty random moments leaves whole chunks, and is finished by running it again", { timeout: 240_000 }, async () => {
  const file = fresh(".csv")
  writeFileSync(file, csv(rows).bytes)
  const taking = await program()
  const whole = fresh(".db")
  expect(await once(started(taking, file, whole), "exit")).toEqual([0, null])
  const expected = await minutesOf(open({ store: sqlite(whole) }))
  const reached = new Set<number>()
  let kills = 0

  const lane = async (): Promise<void> => {
    let [database, before] = [fresh(".db"), 0]
    for (let kill = 0; kill < killsEach;) {
      // Not after the last: then a process has nearly always ended, and another has to be started to be killed.
      const missing = chunks - Math.ceil(before / rowsPerChunk)
      const afterChunks = Math.floor(Math.random() * missing)
      if (await isKilled(started(taking, file, database), afterChunks, Math.random() * longestMoment)) kill += 1
      const door = left(database)
      // Before the first chunk there is nobody whose journal could hold.
      const batches = await door.imports()
      if (batches.length > 0) expect(await door.verify()).toMatchObject({ holds: true })
      const records = batches.reduce((sum, one) => sum + one.records, 0)
      expect(records % rowsPerChunk === 0 || records === rows.length).toBe(true)
      expect(records).toBeGreaterThanOrEqual(before)
      expect(await personTimes(door)).toBe(records)
      ;[before, database] = records === rows.length ? [0, fresh(".db")] : [records, database]
      reached.add(records)
      // Whole, or finished from where it stopped: the same totals, nothing twice.
      if (records === rows.length || kill === killsEach) {
        const { resumedAfterChunks } = await (await door.preview(sheet(file, { rowsPerChunk }))).commit()
        expect(resumedAfterChunks).toBe(records === rows.length ? 0 : records / rowsPerChunk)
        expect(await minutesOf(door)).toEqual(expected)
        expect(await door.preview(sheet(file, { rowsPerChunk }))).toMatchObject({ known: rows.length, new: 0 })
      }
      await door.close()
    }
    kills += killsEach
  }
  await Promise.all(Array.from({ length: lanes }, lane))
  expect(kills).toBe(30)
  // Somewhere in the middle, not only before the first chunk and after the last.
  expect([...reached].filter((records) => records > 0 && records < rows.length).length).toBeGreaterThan(1)
})
