/** The rooms of core that must run without Effect, and how a user bundles them from the published package. */
import { build } from "esbuild"
import { readFileSync } from "node:fs"
import { basename, dirname, join } from "node:path"
import { runsWithoutEffect } from "../Architecture.ts"
import { exportsOf } from "../Module.ts"
import { doors, published, root } from "../Workspace.ts"
import { consumer } from "./Tarballs.ts"

export interface Room {
  readonly name: string
  readonly specifier: string
  /** Names the door exports from the room's `rules/`: what a page asks "may I, and if not, why" with. */
  readonly rules: readonly string[]
  /** All its names, none of which needs Effect; the rules are among them. */
  readonly plain: readonly string[]
  /** Names of the room's schemas at the door `schemas`. */
  readonly schemas: readonly string[]
}

/** The door of all schemas. */
export const schemasDoor = "@yanzhen/core/schemas"

export const ruleRooms = (): readonly Room[] => {
  const core = published().find(({ manifest }) => manifest.name === "@yanzhen/core")
  if (core === undefined) throw new Error("@yanzhen/core is not among the published packages")
  const schemas = schemasOf(join(root, core.folder, "src/schemas/index.ts"))
  return [...doors(core.manifest)].flatMap(([path, door]) => {
    const name = path.slice(2)
    if (!runsWithoutEffect(name)) return []
    const source = join(root, core.folder, door["@yanzhen/source"])
    const read = (from: string): string => readFileSync(join(dirname(source), from), "utf8")
    const exported = exportsOf(source, read(basename(source)), read).filter(({ typeOnly }) => !typeOnly)
    return [
      {
        name,
        specifier: `@yanzhen/core/${name}`,
        rules: exported.filter(({ from }) => from.startsWith("./rules/")).map((found) => found.name),
        plain: exported.map((found) => found.name),
        schemas: schemas.filter(({ from }) => from.startsWith(`../${name}/`)).map((found) => found.name)
      }
    ]
  })
}

const schemasOf = (source: string) => exportsOf(source, readFileSync(source, "utf8"), () => "")

export interface Bundle {
  readonly code: string
  /** Bytes that each input file left in the output; a file that was shaken out is not here. */
  readonly inputs: ReadonlyMap<string, number>
}

interface Standing {
  readonly format?: "esm" | "iife"
  readonly folder?: string
}

/** Bundles each of these programs, which stand in `folder`, as a user's build would: published entry points, minified. What several take is read once. */
export const bundles = async (
  programs: readonly string[],
  { format = "esm", folder = consumer }: Standing = {}
): Promise<readonly Bundle[]> => {
  const nameOf = (at: number): string => `program-${at}`
  const { outputFiles, metafile } = await build({
    entryPoints: programs.map((_, at) => nameOf(at)),
    outdir: folder,
    bundle: true,
    minify: true,
    format,
    ...(format === "iife" ? { globalName: "program" } : {}),
    platform: "browser",
    target: "es2022",
    write: false,
    metafile: true,
    logLevel: "silent",
    plugins: [
      {
        name: "programs",
        setup: (building) => {
          building.onResolve({ filter: /^program-/ }, ({ path }) => ({ path, namespace: "programs" }))
          building.onLoad({ filter: /^/, namespace: "programs" }, ({ path }) => ({
            contents: programs.find((_, at) => nameOf(at) === path) ?? "",
            resolveDir: folder,
            loader: "ts"
          }))
        }
      }
    ]
  })
  const outputs = Object.entries(metafile.outputs)
  return programs.map((_, at) => {
    const [path, output] = outputs.find(([, { entryPoint }]) => entryPoint === `programs:${nameOf(at)}`) ?? []
    const code = outputFiles.find((file) => path !== undefined && basename(file.path) === basename(path))?.text
    if (output === undefined || code === undefined) throw new Error("esbuild wrote nothing")
    const inputs = Object.entries(output.inputs).map(([from, { bytesInOutput }]) => [from, bytesInOutput] as const)
    return { code, inputs: new Map(inputs.filter(([, bytes]) => bytes > 0)) }
  })
}

/** One program alone. */
export const bundle = (program: string, standing?: Standing): Promise<Bundle> => together([program], standing)(0)

/** The bundle of each program by its place; all are made when the first is asked for. */
export const together = (programs: readonly string[], standing?: Standing): ((at: number) => Promise<Bundle>) => {
  let made: Promise<readonly Bundle[]> | undefined
  return async (at) => {
    const found = (await (made ??= bundles(programs, standing)))[at]
    if (found === undefined) throw new RangeError(`there is no program ${at}`)
    return found
  }
}

/** Bytes of Effect that came along. */
export const effectIn = ({ inputs }: Bundle): number =>
  [...inputs].filter(([path]) => path.includes("node_modules/effect/")).reduce((total, [, bytes]) => total + bytes, 0)
