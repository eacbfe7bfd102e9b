/**
 * Loading tests without Vitest: packages by name lead to the sources, `vitest` and `fast-check` to what mutation runs put in their
 * place. Who imports whom is remembered, for a test can only tell what is wrong with a module that its file loads.
 */
import { globSync, readFileSync } from "node:fs"
import { registerHooks, stripTypeScriptTypes } from "node:module"
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

/** What stands after `?` in the name of a module that is loaded again: another name is another module. */
const plain = (url: string): string => url.split("?")[0] ?? url
const isOurs = (url: string | undefined): url is string => url !== undefined && !url.includes("/node_modules/")

/** The modules that have a new name at the moment. */
let again: { readonly urls: ReadonlySet<string>; readonly name: number } | undefined
let times = 0
const named = (url: string): string => (again?.urls.has(url) === true ? `${url}?${again.name}` : url)

const stripped = new Map<string, string>()
const textOf = (url: string): string => {
  const known = stripped.get(url) ?? stripTypeScriptTypes(readFileSync(fileURLToPath(url), "utf8"))
  stripped.set(url, known)
  return known
}

/** Before the first `load`. */
export const prepare = (): void => {
  const places = new Map([...doors(), ["vitest", own("./Collected.ts")], ["fast-check", own("./FewRuns.ts")]])
  registerHooks({
    resolve: (name, context, next) => {
      const url = places.get(name)
      const found = url === undefined ? next(name, context) : { url, shortCircuit: true }
      if (isOurs(context.parentURL)) {
        const parent = plain(context.parentURL)
        imports.set(parent, (imports.get(parent) ?? new Set()).add(plain(found.url)))
      }
      return { ...found, url: named(found.url) }
    },
    load: (url, context, next) =>
      url === plain(url) || !url.startsWith("file:")
        ? next(url, context)
        : { format: "module", source: textOf(plain(url)), shortCircuit: true }
  })
}

/** The file is loaded and its tests are collected. */
export const load = async (file: string): Promise<void> => {
  enter(file)
  await import(named(urlOf(file)))
}

/** Whatever loads `source`, as far as it was loaded before, is loaded anew from now on, and nothing else is. */
export const loadAgain = (source: string): void => {
  const urls = new Set([urlOf(source)])
  for (const url of urls) for (const [parent, children] of imports) if (children.has(url)) urls.add(parent)
  again = { urls, name: ++times }
}
/** From now on what was loaded first is meant. */
export const loadAsBefore = (): void => {
  again = undefined
}

/** Every file that loading this one loads; paths like those given to `load`. */
export const loadedBy = (file: string): ReadonlySet<string> => {
  const reached = new Set([urlOf(file)])
  for (const url of reached) imports.get(url)?.forEach((next) => reached.add(next))
  const here = join(resolve("."), "/")
  return new Set([...reached].filter((url) => url.startsWith("file:")).map((url) => fileURLToPath(url).replace(here, "")))
}
