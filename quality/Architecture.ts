/**
 * Holds the arrows of the house over a map of files (path from the workspace root → text). It reads no disk, so that a test can plant
 * one violation at a time and see it reported. Type imports count for every arrow: a rule may not even know the type of a port.
 */
import { posix } from "node:path"
import { parse, type Import, type Module } from "./Module.ts"
import type { Manifest } from "./Workspace.ts"

export interface Violation {
  readonly rule: keyof typeof rules
  readonly file: string
  readonly what: string
}

export interface Report {
  readonly violations: readonly Violation[]
  /** Every module that was parsed; a checker that saw nothing reports nothing. */
  readonly seen: readonly string[]
}

/** The areas, and the areas each may import. A new area is written down here before it is built. */
const areas: Readonly<Record<string, readonly string[]>> = {
  place: [],
  person: ["place"],
  service: ["place", "person"],
  team: ["place", "person"],
  activity: ["place", "person", "team", "service"],
  fund: ["place", "person"],
  reward: ["place", "person", "service"],
  project: ["place"],
  matching: [],
  concern: [],
  care: ["place", "person"],
  report: ["place", "person", "service", "team", "activity", "fund", "project", "matching", "concern", "care"]
}

/** Lower knows nothing of higher. All areas stand on one floor. `testing` stands beside the house and may look at all of it. */
const floors = ["foundation", "law", "area", "registers", "rulebook", "ports", "desk"]
/** Rooms beside the house: tests' generators, and the door of the schemas, which is a list and nothing else. */
const beside = ["testing", "schemas"]
const floorOf = (room: string): number => floors.indexOf(room in areas ? "area" : room)

/** Rules and what they stand on: a page takes them without Effect. */
export const runsWithoutEffect = (room: string): boolean => floorOf(room) >= 0 && floorOf(room) <= floors.indexOf("registers")

/** Names that reach for the world: rules get days, ids and digests as arguments. */
const world = new Set(
  "Date process fetch console setTimeout setInterval setImmediate performance crypto globalThis window navigator localStorage require Temporal".split(
    " "
  )
)
/** Names that a strict page or a mini-program may lack, or that answer by locale. */
const luxuries = new Set(["Intl", "BigInt", "TextEncoder", "TextDecoder"])
const isLocaleMember = (member: string): boolean => member === ".localeCompare" || member.startsWith(".toLocale")

const testLibraries = new Set(["fast-check", "vitest", "@effect/vitest"])

interface Place {
  readonly file: string
  readonly folder: string
  readonly manifest: Manifest
  readonly module: Module
  readonly rootManifest: Manifest
  /** "src", "test", or "" for a file beside them. */
  readonly part: string
  /** A room of core, for files of core's `src`. */
  readonly room: string | undefined
}

const packageOf = (specifier: string): string =>
  specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/")
const isRelative = (specifier: string): boolean => specifier.startsWith(".")
const isEffect = (specifier: string): boolean => packageOf(specifier) === "effect"
const target = (place: Place, { from }: Import): string => posix.join(posix.dirname(place.file), from)
const isSchema = (path: string): boolean => path.endsWith(".schema.ts")
const kindOf = (folder: string): string => (folder === "packages/core" ? "core" : (folder.split("/")[1] ?? ""))
const isFrontDoor = (manifest: Manifest): boolean => manifest.name === "yanzhen"
const isOurs = (name: string): boolean => name === "yanzhen" || name.startsWith("@yanzhen/")

/** The room a relative import of core leads to. */
const roomOf = (path: string): string | undefined => /^packages\/core\/src\/([^/]+)\//.exec(path)?.[1]

type Rule = (place: Place) => readonly string[]
const overImports =
  (where: (place: Place) => boolean, broken: (place: Place, found: Import) => boolean): Rule =>
  (place) =>
    where(place) ? place.module.imports.filter((found) => broken(place, found)).map(({ from }) => from) : []

const inSource = (place: Place): boolean => place.part === "src"
const inCore = (place: Place): boolean => place.folder === "packages/core" && inSource(place)
const inRules = (place: Place): boolean => place.room !== undefined && runsWithoutEffect(place.room)
const leadsToRoom = (place: Place, found: Import): string | undefined => (isRelative(found.from) ? roomOf(target(place, found)) : undefined)

export const rules = {
  "every file of core stands in a known room": (place) =>
    inCore(place) && (place.room === undefined || (floorOf(place.room) < 0 && !beside.includes(place.room)))
      ? [place.room ?? "no room"]
      : [],
  "arrows point down the floors": overImports(inCore, (place, found) => {
    const to = leadsToRoom(place, found)
    return (
      to !== undefined &&
      to !== "testing" &&
      !beside.includes(place.room ?? "") &&
      (to === "schemas" || floorOf(to) > floorOf(place.room ?? ""))
    )
  }),
  "areas know each other only as written down": overImports(inCore, (place, found) => {
    const to = leadsToRoom(place, found)
    const from = place.room ?? ""
    return to !== undefined && to !== from && to in areas && from in areas && !(areas[from] ?? []).includes(to)
  }),
  "testing is reachable from no other room": overImports(
    inCore,
    (place, found) => leadsToRoom(place, found) === "testing" && place.room !== "testing"
  ),
  "core imports effect and itself": overImports(
    inCore,
    (_, { from }) => !isRelative(from) && !isEffect(from) && !from.startsWith("node:") && !testLibraries.has(packageOf(from))
  ),
  "no node: in core": overImports(inCore, (_, { from }) => from.startsWith("node:")),
  "core takes only stable Effect modules": overImports(
    inCore,
    (place, { from }) => /^effect\/[a-z]/.test(from) || (from === "effect/Arbitrary" && place.room !== "testing")
  ),
  "effect is imported by its deep paths": overImports(inSource, (_, { from }) => from === "effect"),
  "no Effect at run time in rules": overImports(
    inRules,
    (place, { from, typeOnly }) => isEffect(from) && !typeOnly && !isSchema(place.file)
  ),
  "no schema at run time in rules": overImports(
    inRules,
    (place, { from, typeOnly }) => isRelative(from) && isSchema(from) && !typeOnly && !isSchema(place.file)
  ),
  "test libraries stay in testing and the kit": overImports(
    inSource,
    (place, { from }) => testLibraries.has(packageOf(from)) && place.room !== "testing" && place.manifest.name !== "@yanzhen/testkit"
  ),
  "core's testing room is imported by tests and the kit": overImports(
    (place) => inSource(place) && place.manifest.name !== "@yanzhen/testkit",
    (_, { from }) => from === "@yanzhen/core/testing"
  ),
  "an adapter imports no other adapter": overImports(
    (place) => inSource(place) && kindOf(place.folder) === "adapters" && !isFrontDoor(place.manifest),
    (place, { from }) => isOurs(packageOf(from)) && packageOf(from) !== "@yanzhen/core" && packageOf(from) !== place.manifest.name
  ),
  "the kit is for tests": overImports(
    inSource,
    (place, { from }) => packageOf(from) === "@yanzhen/testkit" && place.manifest.name !== "@yanzhen/testkit"
  ),
  "nobody imports an example": overImports(
    () => true,
    (place, { from }) => packageOf(from) !== place.manifest.name && from.startsWith("@yanzhen-examples/")
  ),
  "a relative import stays in its package": overImports(
    ({ part }) => part !== "",
    (place, found) => isRelative(found.from) && !target(place, found).startsWith(`${place.folder}/`)
  ),
  "source never imports tests": overImports(
    inSource,
    (place, found) => isRelative(found.from) && !target(place, found).startsWith(`${place.folder}/src/`)
  ),
  "a package lists what it imports": overImports(
    ({ part }) => part !== "",
    ({ manifest, rootManifest, part }, { from }) => {
      const name = packageOf(from)
      if (isRelative(from) || from.startsWith("node:") || name === manifest.name) return false
      const shipped = { ...manifest.dependencies, ...manifest.peerDependencies }
      return !(name in (part === "src" ? shipped : { ...shipped, ...manifest.devDependencies, ...rootManifest.devDependencies }))
    }
  ),
  "core takes nothing from the world": (place) =>
    inCore(place)
      ? [...place.module.free].filter((name) => world.has(name)).concat(place.module.members.has("Math.random") ? ["Math.random"] : [])
      : [],
  "rules do without Intl, BigInt and text codecs": (place) =>
    (inRules(place) || place.room === "ports") && !isSchema(place.file)
      ? [
          ...[...place.module.free].filter((name) => luxuries.has(name)),
          ...[...place.module.members].filter(isLocaleMember),
          ...(place.module.hasBigIntLiteral ? ["a bigint literal"] : [])
        ]
      : []
} as const satisfies Record<string, Rule>

export const check = (files: ReadonlyMap<string, string>): Report => {
  const manifests = new Map(
    [...files]
      .filter(([path]) => posix.basename(path) === "package.json")
      .map(([path, text]) => [posix.dirname(path), JSON.parse(text) as Manifest])
  )
  const rootManifest = manifests.get(".") ?? { name: "", version: "" }
  const places = [...files].flatMap(([file, text]): readonly Place[] => {
    const folder = [...manifests.keys()].find((folder) => file.startsWith(`${folder}/`))
    const manifest = folder === undefined ? undefined : manifests.get(folder)
    if (!file.endsWith(".ts") || folder === undefined || manifest === undefined) return []
    const [head = "", ...rest] = file.slice(folder.length + 1).split("/")
    return [{ file, folder, manifest, rootManifest, module: parse(file, text), part: rest.length === 0 ? "" : head, room: roomOf(file) }]
  })
  const violations = places.flatMap((place) =>
    Object.entries<Rule>(rules).flatMap(([rule, broken]) =>
      broken(place).map((what): Violation => ({ rule: rule as keyof typeof rules, file: place.file, what }))
    )
  )
  return { violations, seen: places.map(({ file }) => file) }
}
