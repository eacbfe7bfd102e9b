import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs"
import { basename, dirname } from "node:path"
import { expect, it } from "vitest"
import * as NodePorts from "../src/NodePorts.ts"
import { sqlite } from "../src/sqlite.ts"
import { fresh, open } from "./door.ts"

const hashed = (path: string): string => NodePorts.keyFile(path).hash("id-number", "999999195803041264")
const mode = (path: string): number => statSync(path).mode & 0o777

it("is made whole, once, for its owner only, and leaves nothing beside it", () => {
  const path = fresh(".key")
  const first = hashed(path)
  expect(hashed(path)).toBe(first)
  expect(readFileSync(path, "utf8")).toMatch(/^[0-9a-f]{64}$/)
  expect(mode(path)).toBe(0o600)
  expect(readdirSync(dirname(path)).filter((name) => name.startsWith(basename(path)))).toEqual([basename(path)])
  rmSync(path)
  expect(hashed(path)).not.toBe(first)
})

it("that is no key of 32 bytes is refused, and stays as it is", () => {
  const path = fresh(".key")
  hashed(path)
  const whole = readFileSync(path, "utf8")
  for (const damage of [0, 1, 62, 63]) {
    writeFileSync(path, whole)
    truncateSync(path, damage)
    expect(() => NodePorts.keyFile(path)).toThrow(NodePorts.KeyFileUnfit)
    expect(readFileSync(path, "utf8")).toBe(whole.slice(0, damage))
  }
  for (const other of [`${whole}00`, "g".repeat(64)]) {
    writeFileSync(path, other)
    expect(() => NodePorts.keyFile(path)).toThrow(NodePorts.KeyFileUnfit)
  }
  // An editor may end the line.
  writeFileSync(path, `${whole}\n`)
  expect(() => NodePorts.keyFile(path)).not.toThrow()
})

it("lies beside a database that is its owner's too, log included", async () => {
  const path = fresh(".db")
  const door = open({ store: sqlite(path) })
  await door.tally()
  for (const file of [path, `${path}-wal`, `${path}.key`]) expect(mode(file)).toBe(0o600)
})
