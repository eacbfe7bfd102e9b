/**
 * The import as its users run it: as JavaScript. From its sources Node would load a compiler into every thread, and its threads would begin
 * a tenth of a second later.
 */
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { build, type Plugin } from "esbuild"

/** Each starts a thread whose module has to lie beside it, under its own name. */
const beside = [
  ["spreadsheet/src", "CsvReaders", "CsvThread"],
  ["kysely/src/sqlite", "WritingAside", "WritingThread"]
] as const

const apart: Plugin = {
  name: "apart",
  setup: (made) => {
    for (const [, name] of beside)
      made.onResolve({ filter: new RegExp(`/${name}\\.ts$`) }, ({ kind }) =>
        kind === "entry-point" ? undefined : { path: `./${name}.js`, external: true }
      )
  }
}

const source = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** The path of `ours.ts`, built into the folder. */
export const built = async (folder: string): Promise<string> => {
  await build({
    entryPoints: [
      { in: source("ours.ts"), out: "ours" },
      ...beside.flatMap(([room, ...names]) =>
        names.map((name) => ({ in: source(`../../packages/adapters/${room}/${name}.ts`), out: name }))
      )
    ],
    outdir: folder,
    bundle: true,
    splitting: true,
    platform: "node",
    format: "esm",
    conditions: ["@yanzhen/source"],
    plugins: [apart],
    banner: { js: 'import { createRequire as requireFrom } from "node:module"; const require = requireFrom(import.meta.url);' },
    logLevel: "error"
  })
  writeFileSync(join(folder, "package.json"), JSON.stringify({ type: "module" }))
  return join(folder, "ours.js")
}
