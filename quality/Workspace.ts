/** The workspace as it lies on disk: its packages, their manifests and their files. Gates ask here, so none keeps a list of its own. */
import { globSync, readFileSync } from "node:fs"
import { join, sep } from "node:path"
import { fileURLToPath } from "node:url"

export const root = fileURLToPath(new URL("..", import.meta.url))

export interface Door {
  readonly "@yanzhen/source": string
  readonly types: string
  readonly default: string
}

export interface Manifest {
  readonly name: string
  readonly version: string
  readonly private?: boolean
  readonly bin?: Readonly<Record<string, string>>
  readonly files?: readonly string[]
  readonly exports?: Readonly<Record<string, string | Door>>
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly peerDependencies?: Readonly<Record<string, string>>
}

export interface Package {
  /** From the root of the workspace, with forward slashes. */
  readonly folder: string
  readonly manifest: Manifest
}

/** The manifest's doors by subpath; `./package.json` is not one. */
export const doors = (manifest: Manifest): ReadonlyMap<string, Door> =>
  new Map(Object.entries(manifest.exports ?? {}).flatMap(([path, door]) => (typeof door === "string" ? [] : [[path, door] as const])))

/** What a user writes: `("@yanzhen/core", "./service")` is `@yanzhen/core/service`. */
export const specifier = (name: string, path: string): string => (path === "." ? name : `${name}/${path.slice(2)}`)

const find = (...patterns: readonly string[]): readonly string[] =>
  globSync(patterns, { cwd: root, exclude: (path) => /(^|[/\\])(node_modules|dist|out)$/.test(path) })
    .map((path) => path.split(sep).join("/"))
    .sort()

/** Every file under these patterns, by path from the root: the map that the architecture checker reads. */
export const read = (...patterns: readonly string[]): ReadonlyMap<string, string> =>
  new Map(find(...patterns).map((path) => [path, readFileSync(join(root, path), "utf8")]))

export const sources = (): ReadonlyMap<string, string> =>
  read("package.json", "packages/core/package.json", "packages/*/*/package.json", "packages/**/*.ts")

export const packages = (): readonly Package[] =>
  find("packages/core/package.json", "packages/*/*/package.json").map((path) => ({
    folder: path.slice(0, -"/package.json".length),
    manifest: JSON.parse(readFileSync(join(root, path), "utf8")) as Manifest
  }))

export const published = (): readonly Package[] => packages().filter(({ manifest }) => manifest.private !== true)
