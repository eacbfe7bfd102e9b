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

/** Bundles a program that stands in `folder`, as a user's build would: published entry points, minified. */
export const bundle = async (
  program: string,
  { format = "esm", folder = consumer }: { format?: "esm" | "iife"; folder?: string } = {}
): Promise<Bundle> => {
  const { outputFiles, metafile } = await build({
    stdin: { contents: program, resolveDir: folder, loader: "ts" },
    bundle: true,
    minify: true,
    format,
    ...(format === "iife" ? { globalName: "program" } : {}),
    platform: "browser",
    target: "es2022",
    write: false,
    metafile: true,
    logLevel: "silent"
  })
  if (metafile === undefined || outputFiles === undefined) throw new Error("esbuild wrote nothing")
  const inputs = Object.values(metafile.outputs).flatMap((output) =>
    Object.entries(output.inputs).map(([path, { bytesInOutput }]) => [path, bytesInOutput] as const)
  )
  return { code: outputFiles[0]?.text ?? "", inputs: new Map(inputs.filter(([, bytes]) => bytes > 0)) }
}

/** Bytes of Effect that came along. */
export const effectIn = ({ inputs }: Bundle): number =>
  [...inputs].filter(([path]) => path.includes("node_modules/effect/")).reduce((total, [, bytes]) => total + bytes, 0)
