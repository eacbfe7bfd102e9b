import { mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { commands } from "../../src/cli/commands.ts"
import { type Folder, folder } from "./command.ts"
import * as Sheets from "./sheets.ts"

/** Tells every module that was loaded, in a file: a pipe takes no more than it holds from a process that ends. */
const spy = `import { appendFileSync } from "node:fs"
import { registerHooks } from "node:module"
const loaded = []
registerHooks({ load: (url, context, next) => { loaded.push(url + "\\n"); return next(url, context) } })
process.on("exit", () => appendFileSync("loaded.txt", loaded.join("")))
`
const spying = ["--import", `data:text/javascript,${encodeURIComponent(spy)}`]
const loadedIn = (here: Folder): readonly string[] =>
  readFileSync(here.at("loaded.txt"), "utf8")
    .split("\n")
    .filter((url) => url.startsWith("file:"))

describe("help and version", () => {
  it.each([["--version"], ["--help"], ["tally --help"]])("%s loads nothing of the library", async (line) => {
    using here = folder({}, spying)
    const { code, out } = await here.spawn(...line.split(" "))
    expect(code).toBe(0)
    expect(out).not.toBe("")
    const modules = loadedIn(here)
    expect(modules.length).toBeGreaterThan(0)
    expect(modules.filter((url) => /node_modules/.test(url) && !/fast-string/.test(url))).toEqual([])
    expect(modules.filter((url) => /packages\/(core|adapters\/(?!yanzhen\/src\/cli))/.test(url))).toEqual([])
  })
  it("every command has help, in both languages", async () => {
    using here = folder()
    for (const name of Object.keys(commands)) {
      for (const locale of ["zh-CN", "en"]) {
        const { code, out } = await here.run(...name.split(" "), "--help", "--locale", locale)
        expect(code).toBe(0)
        expect(out).toContain(`yanzhen ${name}`)
        expect(out).toContain("--json")
      }
    }
  })
  it("speaks English where the machine does", async () => {
    using here = folder({ LANG: "en_US.UTF-8" })
    expect((await here.spawn("--help")).out).toContain("Usage:")
  })
})

describe("a process of its own", () => {
  it("loads nothing of the user's application, whatever lies in the folder, puts the answer alone into a pipe, without colour or bar, and tells by its exit code that a row was refused", async () => {
    using here = folder({}, spying)
    const bomb = "throw new Error('the user application was loaded')\n"
    writeFileSync(here.at("package.json"), "{ this is not JSON")
    mkdirSync(here.at("node_modules/yanzhen"), { recursive: true })
    for (const file of [
      "index.js",
      "index.ts",
      "vite.config.ts",
      "vitest.config.ts",
      "yanzhen.config.ts",
      "yanzhen.config.js",
      ".yanzhenrc.js",
      "node_modules/yanzhen/index.js"
    ])
      writeFileSync(here.at(file), bomb)
    Sheets.write(here.at("a.csv"), [Sheets.lines.morning, Sheets.lines.backwards])
    const { code, out, err } = await here.spawn("tally", "a.csv", "--json")
    expect(JSON.parse(out)).toMatchObject({ rows: [{ names: { volunteer: "安一宁" }, minutes: 120 }] })
    // Of the second row.
    expect(code).toBe(1)
    // eslint-disable-next-line no-control-regex
    expect(`${out}${err}`).not.toMatch(/\u001b/)
    expect(err).not.toContain("\r")
    const modules = loadedIn(here)
    expect(modules.filter((url) => /packages\/adapters\/spreadsheet/.test(url))).not.toEqual([])
    expect(modules.filter((url) => url.includes(here.path.split("/").at(-1) ?? here.path))).toEqual([])
    // Nor, of a .csv, what reads and writes workbooks.
    expect(modules.filter((url) => /excel-file|yauzl|fflate/.test(url))).toEqual([])
  })
})
