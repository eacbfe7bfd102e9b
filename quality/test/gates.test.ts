/** The gates on published packages, each against a package that is planted wrong: a gate that cannot fail guards nothing. */
import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { runBare } from "../gates/Bare.ts"
import { bundle, together } from "../gates/Rooms.ts"
import { measure } from "../gates/Size.ts"
import { follow } from "../gates/Surface.ts"
import { exportsOf } from "../Module.ts"

const planted = {
  "node_modules/effect/package.json": `{ "name": "effect", "type": "module", "sideEffects": [], "exports": { "./*": "./*.js" } }`,
  "node_modules/effect/Schema.js": `export const Struct = (fields) => ({ ast: "Effect was here", fields })`,
  "node_modules/rules/package.json": `{ "name": "rules", "type": "module", "sideEffects": false, "exports": "./index.js" }`,
  "node_modules/rules/index.js": `export * as Rule from "./Rule.js"; export * as Lazy from "./Lazy.js"; export * as Fat from "./Fat.js"; export * as RuleSchema from "./Rule.schema.js"`,
  "node_modules/rules/Rule.js": `export const isReached = (minutes) => minutes >= 6000`,
  "node_modules/rules/Lazy.js": `import { Struct } from "effect/Schema"; export const shape = () => Struct({ minutes: 1 })`,
  "node_modules/rules/Fat.js": `export const table = ${JSON.stringify(Array.from({ length: 4000 }, (_, i) => (i * 2654435761) % 4294967296))}`,
  "node_modules/rules/Rule.schema.js": `import { Struct } from "effect/Schema"; export const Rule = Struct({ minutes: 1 })`
}

let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "yanzhen-gates-"))
  for (const [path, text] of Object.entries(planted)) {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), text)
  }
})
afterAll(() => rm(folder, { recursive: true, force: true }))

describe("size", () => {
  const measured = async (program: string): Promise<string> => measure(await bundle(program, { folder }), 1024, "without Effect")

  it("takes the rules and leaves the schema, whose call at the top level stays behind with its file", async () => {
    await expect(measured(`export { Rule } from "rules"`)).resolves.toMatch(/^0\.\d KB of 1\.0 KB/)
  })
  it("refuses a rule that brings Effect", async () => {
    await expect(measured(`export { Lazy } from "rules"`)).rejects.toThrow(/Effect came along/)
  })
  it("refuses a room that is too heavy, and names what is", async () => {
    await expect(measured(`export { Fat } from "rules"`)).rejects.toThrow(/limit is 1\.0 KB; heaviest: .*Fat\.js/)
  })
  it("tells programs that are bundled together apart, whichever is asked for first", async () => {
    const bundled = together([`export { Fat } from "rules"`, `export { Rule } from "rules"`], { folder })
    expect(measure(await bundled(1), 1024, "without Effect")).toMatch(/^0\.\d KB/)
    expect((await bundled(0)).code).toContain("table")
  })
  it("refuses to measure nothing", async () => {
    await expect(measured(`export {} from "rules"`)).rejects.toThrow(/empty/)
  })
})

describe("a bare context", () => {
  const run = async (program: string): Promise<string> =>
    runBare((await bundle(program, { format: "iife", folder })).code, "program.answer")

  it("runs a rule", async () => {
    expect(await run(`import { Rule } from "rules"; export const answer = Rule.isReached(6000)`)).toBe("true")
  })
  it.each([
    ["Intl", "new Intl.NumberFormat().format(1)"],
    ["BigInt", "Number(BigInt(1))"],
    ["TextEncoder", `new TextEncoder().encode("a").length`],
    ["Date", "new Date().getTime()"],
    ["code from strings", `new Function("return 1")()`],
    ["Node", "process.pid"]
  ])("has no %s", async (_, expression) => {
    await expect(run(`export const answer = ${expression}`)).rejects.toThrow()
  })
})

describe("the front door's surface", () => {
  const followed = (files: Readonly<Record<string, string>>) =>
    follow("door/index.d.ts", {
      read: (path) => files[path] ?? "",
      resolve: (from, file) =>
        from === "@yanzhen/core/ports"
          ? "ports/index.d.ts"
          : from.startsWith("./")
            ? join(dirname(file), from).replace(/\.ts$/, ".d.ts")
            : undefined
    })
  const ports = {
    "ports/index.d.ts": `export * as Store from "./Store.ts"; export * as StoreService from "./StoreService.ts"`,
    "ports/Store.d.ts": `import type { Day } from "./Day.ts"; export interface Store { at: Day }`,
    "ports/Day.d.ts": `import type { Brand } from "effect/Brand"; export type Day = number & Brand<"Day">`,
    "ports/StoreService.d.ts": `import * as Context from "effect/Context"; export declare const Tag: Context.Tag`
  }

  it("is clean when only a port is imported through the barrel, and was followed to the end", () => {
    const { mentions, reached } = followed({
      ...ports,
      "door/index.d.ts": `import type { Store } from "@yanzhen/core/ports"; export declare const open: () => Promise<Store.Store>`
    })
    expect(mentions).toEqual([])
    expect([...reached]).toEqual(["door/index.d.ts", "ports/index.d.ts", "ports/Store.d.ts", "ports/Day.d.ts"])
  })
  it.each([
    ["named through a barrel", `import type { StoreService } from "@yanzhen/core/ports"`],
    ["passed on through a barrel", `export { StoreService } from "@yanzhen/core/ports"`],
    ["behind a whole namespace", `import * as Ports from "@yanzhen/core/ports"`],
    ["behind a file of its own", `export * from "./Other.ts"`],
    ["in an inline type", `export declare const run: () => import("effect/Effect").Effect<void>`],
    ["from Effect's barrel", `import type { Layer } from "effect"`]
  ])("is reported when an Effect type is %s", (_, text) => {
    const files = { ...ports, "door/index.d.ts": text, "door/Other.d.ts": `import type * as Layer from "effect/Layer"` }
    expect(followed(files).mentions).toHaveLength(1)
  })
})

it("a barrel inside a barrel is opened, and its names keep their way", () => {
  const files: Readonly<Record<string, string>> = {
    "./rules/index.ts": `export * as Age from "./Age.ts"; export * from "./more/index.ts"`,
    "./rules/more/index.ts": `export { a as b } from "../../A.schema.ts"; export type { T } from "./T.ts"`
  }
  const found = exportsOf("index.ts", `export * from "./rules/index.ts"; export * as Day from "./Day.ts"`, (from) => files[from] ?? "")
  expect(found).toEqual([
    { name: "Age", from: "./rules/Age.ts", imported: undefined, typeOnly: false },
    { name: "b", from: "./A.schema.ts", imported: "a", typeOnly: false },
    { name: "T", from: "./rules/more/T.ts", imported: "T", typeOnly: true },
    { name: "Day", from: "./Day.ts", imported: undefined, typeOnly: false }
  ])
})
