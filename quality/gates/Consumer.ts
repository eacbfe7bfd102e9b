/** A user's project with every published door, compiled by three major versions of TypeScript, and required from CommonJS. */
import { existsSync, statSync } from "node:fs"
import { writeFile } from "node:fs/promises"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { command, type Gate } from "../Gate.ts"
import { doors, published, root, specifier } from "../Workspace.ts"
import { consumer } from "./Tarballs.ts"

const home = join(root, "quality/consumer")

/** Aliases of TypeScript would take `.bin/tsc`, so they live outside the workspaces and are called by path. */
const installed: Gate = {
  name: "compilers",
  run: async () => {
    const mark = join(home, "node_modules/.package-lock.json")
    const stale = !existsSync(mark) || statSync(mark).mtimeMs < statSync(join(home, "package-lock.json")).mtimeMs
    if (stale) await command("npm", ["ci"], { cwd: home })
    return stale ? "installed" : "already there"
  }
}

const ourDeclarations = fileURLToPath(new URL("OurDeclarations.ts", import.meta.url))
/**
 * How each is called on a configuration. The newest looks through everything, on its own: each of several checkers would look at what all use, and
 * tests run beside it. The others look through what is ours.
 */
const compilers = {
  "TypeScript 5.9": (config: string) => [ourDeclarations, join(home, "node_modules/typescript-5.9"), config],
  "TypeScript 6.0": (config: string) => [ourDeclarations, join(home, "node_modules/typescript-6.0"), config],
  "TypeScript 7.0": (config: string) => [join(root, "node_modules/typescript/bin/tsc"), "--singleThreaded", "-p", config]
}

const everyDoor = (): readonly string[] =>
  published().flatMap(({ manifest }) => [...doors(manifest).keys()].map((path) => specifier(manifest.name, path)))

const project = (specifiers: readonly string[]): string =>
  [
    ...specifiers.map((from, index) => `import * as door${index} from "${from}"`),
    // The compiler must be seen to look: this door is not there, and an unused directive is an error.
    "// @ts-expect-error",
    `import type {} from "@yanzhen/core/attic"`,
    `export const doors = [${specifiers.map((_, index) => `door${index}`).join(", ")}]`,
    ""
  ].join("\n")

const compiled = (
  name: string,
  compiler: keyof typeof compilers,
  specifiers: readonly string[],
  options: Readonly<Record<string, unknown>>
): Gate => ({
  name: `consumer, ${compiler}, ${name}`,
  run: async () => {
    const folder = `${compiler} ${name}`.replaceAll(/[^a-z0-9]+/gi, "-").toLowerCase()
    const config = join(consumer, `tsconfig.${folder}.json`)
    await writeFile(join(consumer, `${folder}.ts`), project(specifiers))
    await writeFile(
      config,
      JSON.stringify({
        compilerOptions: {
          strict: true,
          exactOptionalPropertyTypes: true,
          noEmit: true,
          skipLibCheck: false,
          // What a compiler brings along is not for us to look through.
          skipDefaultLibCheck: true,
          target: "es2024",
          ...options
        },
        files: [`${folder}.ts`]
      })
    )
    await command(process.execPath, compilers[compiler](config), { cwd: consumer })
    return `${specifiers.length} doors`
  }
})

const required: Gate = {
  name: "require() of every door",
  run: async () => {
    const script = join(consumer, "require.cjs")
    const specifiers = everyDoor()
    await writeFile(
      script,
      `for (const door of ${JSON.stringify(specifiers)}) if (typeof require(door) !== "object") throw new Error(door)\n`
    )
    await command(process.execPath, [script], { cwd: consumer })
    return `${specifiers.length} doors`
  }
}

const node = { module: "nodenext", moduleResolution: "nodenext", lib: ["es2024", "dom", "dom.iterable"], types: ["node"] }
/** The doors lead a bundler to the same declarations, so one compiler that resolves as bundlers do is enough. */
const bundler = { module: "esnext", moduleResolution: "bundler", lib: ["es2024", "dom", "dom.iterable"], types: ["node"] }
/** Core runs anywhere, so its types ask for none of Node's. (The DOM's are asked for by Effect's own declarations.) */
const browser = { ...bundler, types: [] }

export const consumers = (): readonly Gate[] => [
  installed,
  compiled("nodenext", "TypeScript 5.9", everyDoor(), node),
  compiled("bundler", "TypeScript 6.0", everyDoor(), bundler),
  compiled("nodenext", "TypeScript 7.0", everyDoor(), node),
  compiled(
    "core without Node's types",
    "TypeScript 7.0",
    everyDoor().filter((door) => door.startsWith("@yanzhen/core/")),
    browser
  ),
  required
]
