/**
 * Loading tests without Vitest: packages by name lead to the sources, `vitest` and `fast-check` to what mutation runs put in their
 * place. Who imports whom is remembered, for a test can only tell what is wrong with a module that its file loads.
 */
import { globSync, readFileSync } from "node:fs"
import { registerHooks } from "node:module"
import { dirname, join, resolve } from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { enter } from "./Collected.ts"

const own = (path: string): string => new URL(path, import.meta.url).href
const urlOf = (file: string): string => pathToFileURL(resolve(file)).href

/** Packages by name lead to the copy that holds the mutants, not through `node_modules` to the original. */
const doors = (): ReadonlyMap<string, string> =>
  new Map(
    globSync(["packages/core/package.json", "packages/adapters/{memory,testkit}/package.json"]).flatMap((path) => {
      const { name, exports } = JSON.parse(readFileSync(path, "utf8")) as {
        name: string
        exports: Record<string, { "@yanzhen/source"?: string }>
      }
      return Object.entries(exports).flatMap(([door, { "@yanzhen/source": source }]): [string, string][] =>
        source === undefined ? [] : [[join(name, door), urlOf(join(dirname(path), source))]]
      )
    })
  )

const imports = new Map<string, Set<string>>()

/** Before the first `load`. */
export const prepare = (): void => {
  const places = new Map([...doors(), ["vitest", own("./Collected.ts")], ["fast-check", own("./FewRuns.ts")]])
  registerHooks({
    resolve: (name, context, next) => {
      const url = places.get(name)
      const found = url === undefined ? next(name, context) : { url, shortCircuit: true }
      if (context.parentURL !== undefined && !context.parentURL.includes("/node_modules/"))
        imports.set(context.parentURL, (imports.get(context.parentURL) ?? new Set()).add(found.url))
      return found
    }
  })
}

/** The file is loaded and its tests are collected. */
export const load = async (file: string): Promise<void> => {
  enter(file)
  await import(urlOf(file))
}

/** Every file that loading this one loads; paths like those given to `load`. */
export const loadedBy = (file: string): ReadonlySet<string> => {
  const reached = new Set([urlOf(file)])
  for (const url of reached) imports.get(url)?.forEach((next) => reached.add(next))
  const here = join(resolve("."), "/")
  return new Set([...reached].filter((url) => url.startsWith("file:")).map((url) => fileURLToPath(url).replace(here, "")))
}
