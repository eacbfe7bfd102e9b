/** Doors, files and projects agree: a room that is built but not exported, or exported but not built, is noticed here and not by a user. */
import { existsSync, globSync, readFileSync } from "node:fs"
import { basename, join, relative } from "node:path"
import { describe, expect, it } from "vitest"
import { doors, packages, published, root, type Package } from "../Workspace.ts"

const readJson = (path: string): unknown => JSON.parse(readFileSync(join(root, path), "utf8"))
const references = (path: string): readonly string[] =>
  ((readJson(path) as { references?: readonly { path: string }[] }).references ?? []).map((reference) => reference.path)

const all = packages()
const folderOf = new Map(all.map(({ folder, manifest }) => [manifest.name, folder]))
const ours = (dependencies: Readonly<Record<string, string>> = {}): readonly (readonly [string, string])[] =>
  Object.entries(dependencies).filter(([name]) => folderOf.has(name))

it("every package folder was seen", () => {
  expect(all.map(({ folder }) => folder).sort()).toEqual(
    ["packages/core", ...globSync("packages/{adapters,examples}/*", { cwd: root })].sort()
  )
})

it("the root project builds every package", () => {
  expect([...references("tsconfig.json")].sort()).toEqual(all.map(({ folder }) => folder).sort())
})

it("every room of core with a barrel is a door, and every door a room", () => {
  const core = published().find(({ manifest }) => manifest.name === "@yanzhen/core")
  const rooms = globSync("packages/core/src/*/index.ts", { cwd: root }).map((path) => `./${basename(join(path, ".."))}`)
  expect(core && [...doors(core.manifest).keys()].sort()).toEqual(rooms.sort())
  expect(rooms.length).toBeGreaterThan(0)
})

/** What a door gives, by the names under which it gives it. */
const given = (source: string): readonly string[] =>
  Array.from(source.matchAll(/^export (?:type )?(?:\* as (\w+)|\{.*?(\w+) \}) from/gm), ([, all, one]) => all ?? one ?? "")

it("doors list what they give in order of name, so that two people put one line in one place", () => {
  const sources = globSync("packages/{core/src/**,adapters/*/src}/index.ts", { cwd: root }).map(
    (path) => [path, readFileSync(join(root, path), "utf8")] as const
  )
  // The front door is a module of its own.
  const barrels = sources.filter(([, source]) => !source.includes("\nimport ")).map(([path, source]) => [path, given(source)] as const)
  expect(barrels.flatMap(([, names]) => names).length).toBeGreaterThan(500)
  for (const [path, names] of barrels) expect(names, path).toEqual([...names].sort())
})

describe.each(published().map((found) => [found.manifest.name, found] as const))("%s", (_, { folder, manifest }: Package) => {
  it("each door leads to a source file, and to the files that the build makes of it", () => {
    expect(doors(manifest).size).toBeGreaterThan(0)
    for (const door of doors(manifest).values()) {
      const stem = /^\.\/src\/(.+)\.ts$/.exec(door["@yanzhen/source"])?.[1]
      expect(existsSync(join(root, folder, door["@yanzhen/source"])), door["@yanzhen/source"]).toBe(true)
      expect(door).toEqual({ "@yanzhen/source": `./src/${stem}.ts`, types: `./dist/${stem}.d.ts`, default: `./dist/${stem}.js` })
      // The first matching condition wins, so the order is part of the meaning.
      expect(Object.keys(door)).toEqual(["@yanzhen/source", "types", "default"])
    }
  })

  it("the build makes one file of each source file", () => {
    expect(readFileSync(join(root, folder, "tsup.config.ts"), "utf8")).toMatch(/^export default lib\(\)$/m)
  })

  it("publishes what its doors and commands need", () => {
    expect(manifest.files).toEqual(expect.arrayContaining(["dist", "src", ...(manifest.bin ? ["bin"] : [])]))
    for (const path of Object.values(manifest.bin ?? {})) expect(existsSync(join(root, folder, path)), path).toBe(true)
  })

  it("carries the licence it names", () => {
    expect(manifest).toHaveProperty("license", "Apache-2.0")
    expect(readFileSync(join(root, folder, "LICENSE"), "utf8")).toBe(readFileSync(join(root, "LICENSE"), "utf8"))
  })
})

describe.each(all.map((found) => [found.manifest.name, found] as const))("%s", (_, { folder, manifest }: Package) => {
  it("its project refers to the packages it depends on, at their own version", () => {
    const depended = ours({ ...manifest.dependencies, ...manifest.peerDependencies })
    const project = join(folder, "tsconfig.json")
    expect([...references(project)].sort()).toEqual(
      depended.map(([name]) => relative(join(root, folder), join(root, folderOf.get(name) ?? ""))).sort()
    )
    for (const [name, version] of [...depended, ...ours(manifest.devDependencies)]) {
      expect(version, name).toBe(all.find((found) => found.manifest.name === name)?.manifest.version)
    }
  })

  it("asks its user for the Effect that it was tested with", () => {
    const installed = (readJson("node_modules/effect/package.json") as { version: string }).version
    if (manifest.peerDependencies?.["effect"] !== undefined) {
      expect(manifest.peerDependencies["effect"]).toBe(`^${installed}`)
      expect(manifest.devDependencies?.["effect"]).toBe(installed)
    }
    expect(manifest.dependencies?.["effect"]).toBeUndefined()
  })
})
