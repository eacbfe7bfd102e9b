import fs, { readdirSync, readFileSync, statSync } from "node:fs"
import { syncBuiltinESMExports } from "node:module"
import { basename, dirname } from "node:path"
import { afterAll, beforeAll, expect, it } from "vitest"
import * as NodePorts from "../src/NodePorts.ts"
import { fresh } from "./door.ts"

const refusal = { code: "EPERM" }
const { linkSync } = fs
/** What others import of `node:fs` by name follows the module itself only when told to. */
const withLinks = (link: typeof linkSync): void => {
  fs.linkSync = link
  syncBuiltinESMExports()
}
beforeAll(() =>
  withLinks(() => {
    throw Object.assign(new Error("no links here"), refusal)
  })
)
afterAll(() => withLinks(linkSync))

it.each(["EPERM", "ENOTSUP"])("is made whole, once, where the file system has no links (%s)", (code) => {
  refusal.code = code
  const path = fresh(".key")
  const first = NodePorts.keyFile(path).hash("row", "a")
  expect(NodePorts.keyFile(path).hash("row", "a")).toBe(first)
  expect(readFileSync(path, "utf8")).toMatch(/^[0-9a-f]{64}$/)
  expect(statSync(path).mode & 0o777).toBe(0o600)
  expect(readdirSync(dirname(path)).filter((name) => name.startsWith(basename(path)))).toEqual([basename(path)])
})

it("fails where it cannot be made at all", () => {
  refusal.code = "EIO"
  const path = fresh(".key")
  expect(() => NodePorts.keyFile(path)).toThrow("no links here")
  expect(readdirSync(dirname(path)).filter((name) => name.startsWith(basename(path)))).toEqual([])
})
