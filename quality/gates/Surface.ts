/**
 * The front door speaks promises: no declaration reachable from its default entry mentions Effect, Layer or Context.
 * A barrel is followed only through the names that are imported, so a room may hold both a port and the service made of it.
 */
import { existsSync, readFileSync } from "node:fs"
import { dirname, join } from "node:path"
import type { Gate } from "../Gate.ts"
import { exportsOf, importsOf } from "../Module.ts"
import { doors, published, root, specifier } from "../Workspace.ts"

const banned = /^effect$|^effect\/(Effect|Layer|Context|Scope|Stream|ManagedRuntime|Runtime)$|^effect\/[a-z]/

export interface Surface {
  readonly reached: ReadonlySet<string>
  /** "file imports module", one a mention. */
  readonly mentions: readonly string[]
}

export interface Declarations {
  readonly read: (path: string) => string
  /** The declaration file a specifier leads to from `file`; undefined outside our packages. */
  readonly resolve: (from: string, file: string) => string | undefined
}

const once = <T>(of: (file: string, text: string) => T): ((file: string, text: string) => T) => {
  const known = new Map<string, T>()
  return (file, text) => {
    const found = known.get(file) ?? of(file, text)
    known.set(file, found)
    return found
  }
}

/** `names` undefined: the whole module is imported. */
export const follow = (entry: string, { read, resolve }: Declarations): Surface => {
  const reached = new Set<string>()
  const mentions = new Set<string>()
  const seen = new Set<string>()
  // A barrel is come to by many names, and read once.
  const imported = once(importsOf)
  const exported = once((file, text) => exportsOf(file, text, (from) => read(resolve(from, file) ?? file)))
  const visit = (file: string, names: readonly string[] | undefined): void => {
    const key = `${file} ${names?.join() ?? "*"}`
    if (seen.has(key)) return
    seen.add(key)
    reached.add(file)
    const text = read(file)
    const go = (from: string, wanted: readonly string[] | undefined): void => {
      const next = resolve(from, file)
      if (next !== undefined) visit(next, wanted)
      else if (banned.test(from)) mentions.add(`${file} imports ${from}`)
    }
    const barrel = file.endsWith("/index.d.ts") && names !== undefined ? exported(file, text) : []
    const led = barrel.filter(({ name }) => names?.includes(name))
    if (names !== undefined && names.length > 0 && led.length === names.length) {
      for (const { from, imported } of led) go(from, imported === undefined ? undefined : [imported])
    } else {
      for (const { from, names: wanted } of imported(file, text)) go(from, wanted)
    }
  }
  visit(entry, undefined)
  return { reached, mentions: [...mentions] }
}

const built = (): Declarations => {
  const byDoor = new Map(
    published().flatMap(({ folder, manifest }) =>
      [...doors(manifest)].map(([path, door]) => [specifier(manifest.name, path), join(root, folder, door.types)] as const)
    )
  )
  return {
    read: (path) => readFileSync(path, "utf8"),
    resolve: (from, file) => {
      if (!from.startsWith(".")) return byDoor.get(from)
      const path = join(dirname(file), from).replace(/\.(ts|js)$/, ".d.ts")
      if (!existsSync(path)) throw new Error(`${file} leads to ${from}, which is not there`)
      return path
    }
  }
}

export const surface = (): readonly Gate[] => [
  {
    name: "no Effect, Layer or Context in the front door",
    run: async () => {
      const front = published().find(({ manifest }) => manifest.name === "yanzhen")
      const entry = front === undefined ? undefined : doors(front.manifest).get(".")
      if (front === undefined || entry === undefined) throw new Error("there is no front door")
      const { reached, mentions } = follow(join(root, front.folder, entry.types), built())
      if (mentions.length > 0) throw new Error(mentions.join("\n"))
      if (reached.size < 2) throw new Error("only the entry itself was reached")
      return `${reached.size} declaration files`
    }
  }
]
