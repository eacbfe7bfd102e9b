import { readdirSync } from "node:fs"
import { join } from "node:path"
import { describe, expect, it } from "vitest"
import { check, rules } from "../Architecture.ts"
import { root, sources } from "../Workspace.ts"

const files = sources()
/** Each rule looks at one module and at the manifests, so a plant needs no other module beside it. */
const plant = (file: string, text: string) =>
  check(new Map([...[...files].filter(([path]) => path.endsWith("package.json")), [file, text]]))

/** Counted another way than the checker's own map is made, so that an emptied map is noticed. */
const modulesUnder = (folder: string): number =>
  readdirSync(join(root, folder), { withFileTypes: true }).reduce((count, entry) => {
    if (entry.isDirectory()) return /^(node_modules|dist|out)$/.test(entry.name) ? count : count + modulesUnder(`${folder}/${entry.name}`)
    return entry.name.endsWith(".ts") ? count + 1 : count
  }, 0)

describe("the house as it stands", () => {
  const report = check(files)

  it("breaks no rule", () => {
    expect(report.violations).toEqual([])
  })

  it("was seen whole: every module on disk, and every room", () => {
    expect(report.seen.length).toBe(modulesUnder("packages"))
    for (const room of ["foundation", "law", "place", "service", "registers", "ports", "desk", "testing", "schemas"]) {
      expect(report.seen).toContain(`packages/core/src/${room}/index.ts`)
    }
  })
})

/** One planted violation for each arrow and each ban: [rule, file, text]. Each must be reported, under its own rule, in its own file. */
const core = (path: string): string => `packages/core/src/${path}`
const plants: readonly (readonly [rule: keyof typeof rules, file: string, text: string])[] = [
  ["every file of core stands in a known room", core("attic/Trunk.ts"), "export const a = 1"],
  ["every file of core stands in a known room", core("Loose.ts"), "export const a = 1"],
  ["arrows point down the floors", core("foundation/Planted.ts"), `import * as Policy from "../law/index.ts"`],
  ["arrows point down the floors", core("foundation/Planted.ts"), `import type { X } from "../service/index.ts"`],
  ["arrows point down the floors", core("law/Planted.ts"), `export * from "../service/index.ts"`],
  ["arrows point down the floors", core("law/packs/planted.ts"), `import "../../place/index.ts"`],
  ["arrows point down the floors", core("place/Planted.ts"), `import "../registers/index.ts"`],
  ["arrows point down the floors", core("service/rules/Planted.ts"), `import type { Store } from "../../ports/index.ts"`],
  ["arrows point down the floors", core("service/Planted.schema.ts"), `import { x } from "../registers/index.ts"`],
  ["arrows point down the floors", core("registers/Planted.ts"), `import type { Store } from "../ports/index.ts"`],
  ["arrows point down the floors", core("registers/Planted.ts"), `export const later = () => import("../desk/index.ts")`],
  ["arrows point down the floors", core("ports/Planted.ts"), `export type X = import("../desk/index.ts").Desk`],
  ["areas know each other only as written down", core("place/Planted.ts"), `import type { Tally } from "../service/index.ts"`],
  ["testing is reachable from no other room", core("desk/Planted.ts"), `import * as T from "../testing/index.ts"`],
  ["testing is reachable from no other room", core("foundation/Planted.ts"), `import type { T } from "../testing/index.ts"`],
  ["core imports effect and itself", core("desk/Planted.ts"), `import { Kysely } from "kysely"`],
  ["core imports effect and itself", core("service/Planted.ts"), `import * as Place from "@yanzhen/core/place"`],
  ["no node: in core", core("desk/Planted.ts"), `import { readFileSync } from "node:fs"`],
  ["no node: in core", core("foundation/Planted.ts"), `export const hash = () => import("node:crypto")`],
  ["core takes only stable Effect modules", core("desk/Planted.ts"), `import * as Http from "effect/http"`],
  ["core takes only stable Effect modules", core("desk/Planted.ts"), `import * as Arbitrary from "effect/Arbitrary"`],
  ["effect is imported by its deep paths", core("desk/Planted.ts"), `import { Effect } from "effect"`],
  ["effect is imported by its deep paths", "packages/adapters/memory/src/Planted.ts", `import { Effect } from "effect"`],
  ["no Effect at run time in rules", core("foundation/Planted.ts"), `import * as Schema from "effect/Schema"`],
  ["no Effect at run time in rules", core("law/Planted.ts"), `import { type Brand } from "effect/Brand"`],
  ["no Effect at run time in rules", core("service/rules/Planted.ts"), `export { fromNullable } from "effect/Option"`],
  ["no Effect at run time in rules", core("registers/Planted.ts"), `export const late = () => import("effect/Effect")`],
  ["no schema at run time in rules", core("service/Planted.ts"), `import { Record } from "./Planted.schema.ts"`],
  ["no schema at run time in rules", core("service/planted/index.ts"), `export * as RecordSchema from "../ServiceRecord.schema.ts"`],
  ["arrows point down the floors", core("desk/Planted.ts"), `import { IdSchema } from "../schemas/index.ts"`],
  ["test libraries stay in testing and the kit", core("foundation/Planted.ts"), `import * as fc from "fast-check"`],
  ["test libraries stay in testing and the kit", core("desk/Planted.ts"), `import type * as fc from "fast-check"`],
  ["test libraries stay in testing and the kit", "packages/adapters/memory/src/Planted.ts", `import { it } from "vitest"`],
  [
    "core's testing room is imported by tests and the kit",
    "packages/adapters/memory/src/Planted.ts",
    `import * as T from "@yanzhen/core/testing"`
  ],
  ["an adapter imports no other adapter", "packages/adapters/kysely/src/Planted.ts", `import * as Memory from "@yanzhen/memory"`],
  ["an adapter imports no other adapter", "packages/adapters/spreadsheet/src/Planted.ts", `import type { Yanzhen } from "yanzhen"`],
  ["the kit is for tests", "packages/adapters/yanzhen/src/Planted.ts", `import * as Kit from "@yanzhen/testkit"`],
  ["nobody imports an example", "packages/adapters/yanzhen/test/planted.test.ts", `import "@yanzhen-examples/xiangshan"`],
  [
    "a relative import stays in its package",
    "packages/adapters/memory/src/Planted.ts",
    `import * as Day from "../../../core/src/foundation/Day.ts"`
  ],
  [
    "a relative import stays in its package",
    "packages/examples/xiangshan/src/Planted.ts",
    `import "../../../adapters/yanzhen/src/index.ts"`
  ],
  ["source never imports tests", core("desk/Planted.ts"), `import "../../test/desk/planted.ts"`],
  ["a package lists what it imports", "packages/adapters/memory/src/Planted.ts", `import { Kysely } from "kysely"`],
  ["a package lists what it imports", "packages/adapters/memory/test/planted.test.ts", `import { parse } from "csv-parse"`],
  ["core takes nothing from the world", core("foundation/Planted.ts"), "export const now = () => Date.now()"],
  ["core takes nothing from the world", core("desk/Planted.ts"), "export const now = () => new Date()"],
  ["core takes nothing from the world", core("service/Planted.ts"), "export interface X { readonly on: Date }"],
  ["core takes nothing from the world", core("law/Planted.ts"), "export const home = process.env"],
  ["core takes nothing from the world", core("desk/Planted.ts"), `export const get = () => fetch("https://example.org")`],
  ["core takes nothing from the world", core("ports/Planted.ts"), `console.log("here")`],
  ["core takes nothing from the world", core("service/Planted.ts"), "export const dice = () => Math.random()"],
  ["core takes nothing from the world", core("service/Planted.ts"), `export const dice = () => Math["random"]()`],
  ["core takes nothing from the world", core("desk/Planted.ts"), "setTimeout(() => undefined, 1)"],
  ["core takes nothing from the world", core("desk/Planted.ts"), "export const id = crypto.randomUUID()"],
  ["core takes nothing from the world", core("desk/Planted.ts"), "export const sly = globalThis"],
  ["rules do without Intl, BigInt and text codecs", core("foundation/Planted.ts"), "export const f = new Intl.NumberFormat()"],
  ["rules do without Intl, BigInt and text codecs", core("service/Planted.ts"), "export const b = BigInt(1)"],
  ["rules do without Intl, BigInt and text codecs", core("service/Planted.ts"), "export const b = 1n"],
  ["rules do without Intl, BigInt and text codecs", core("registers/Planted.ts"), "export const e = new TextEncoder()"],
  [
    "rules do without Intl, BigInt and text codecs",
    core("law/Planted.ts"),
    "export const order = (a: string, b: string) => a.localeCompare(b)"
  ]
]

describe("a planted violation is reported", () => {
  it.each(plants)("%s: %s: %s", (rule, file, text) => {
    expect(files.has(file)).toBe(false)
    const { violations } = plant(file, text)
    expect(violations).toContainEqual(expect.objectContaining({ rule, file }))
  })

  it("for every rule there is", () => {
    expect(new Set(plants.map(([rule]) => rule))).toEqual(new Set(Object.keys(rules)))
  })
})

describe("what is allowed is not reported", () => {
  it.each([
    [core("foundation/Planted.ts"), `import type { Brand } from "effect/Brand"; export type Day = number & Brand<"Day">`],
    [core("service/Planted.schema.ts"), `import * as Schema from "effect/Schema"; export const big = BigInt(1)`],
    [core("service/Planted.ts"), `import type { Record } from "./Planted.schema.ts"; export const x = 1`],
    [core("service/Planted.ts"), `import * as Place from "../place/index.ts"`],
    [core("desk/Planted.ts"), `import * as Effect from "effect/Effect"; import * as Store from "../ports/index.ts"`],
    [core("testing/Planted.ts"), `import * as fc from "fast-check"; import * as Desk from "../desk/index.ts"`],
    [core("service/Planted.ts"), "export const run = (process: string, { Date: day }: { Date: string }) => process + day"],
    [core("service/Planted.ts"), "export const x = (o: { console: number; fetch(): void }) => o.console"],
    ["packages/adapters/memory/test/planted.test.ts", `import * as Kit from "@yanzhen/core/testing"; import { it } from "vitest"`],
    ["packages/adapters/yanzhen/src/Planted.ts", `import * as Memory from "@yanzhen/memory"; import { readFile } from "node:fs/promises"`]
  ])("%s: %s", (file, text) => {
    expect(plant(file, text)).toEqual({ violations: [], seen: [file] })
  })
})

it("a file that does not parse is an error, not a clean file", () => {
  expect(() => plant(core("foundation/Planted.ts"), "export const = 1")).toThrow(/Planted/)
})
