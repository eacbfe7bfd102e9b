/** Which files of core mutation runs change: what `stryker.config.mjs` leaves out is held by other tests. */
import { globSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { isOf } from "./MutationPage.ts"
import { canMutate } from "./Module.ts"
import { root } from "./Workspace.ts"

const { default: config } = (await import(new URL("../stryker.config.mjs", import.meta.url).href)) as {
  default: { readonly mutate: readonly string[] }
}
export const included: readonly string[] = config.mutate.filter((pattern) => !pattern.startsWith("!"))
export const excluded: readonly string[] = config.mutate.filter((pattern) => pattern.startsWith("!"))

export const sources = "packages/core/src/"

export const filesOf = (patterns: readonly string[]): readonly string[] =>
  globSync(patterns, { cwd: root, exclude: excluded.map((pattern) => pattern.slice(1)) }).sort()

/** Files below `packages/core/src` in which something can change, and that are measured with none of these rooms. */
export const unmeasured = (rooms: readonly string[]): readonly string[] =>
  filesOf(included)
    .filter((file) => !rooms.some((room) => isOf(room, file.slice(sources.length))))
    .filter((file) => canMutate(file, readFileSync(join(root, file), "utf8")))
    .map((file) => file.slice(sources.length))
