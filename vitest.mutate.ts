import { existsSync, globSync, readFileSync } from "node:fs"
import { dirname, join, resolve } from "node:path"
import { defineConfig } from "vitest/config"

/**
 * For mutation runs only. They happen in a copy of the workspace whose `node_modules` leads back to the original packages, so every
 * published name is sent to the copy's own source: a mutant that no test can load would count as one that no test can kill.
 */
const aliases = globSync(["packages/core/package.json", "packages/adapters/*/package.json"]).flatMap((path) => {
  const { name, exports } = JSON.parse(readFileSync(path, "utf8")) as {
    name: string
    exports: Record<string, { "@yanzhen/source"?: string }>
  }
  return Object.entries(exports).flatMap(([door, { "@yanzhen/source": source }]) =>
    source === undefined ? [] : [{ find: new RegExp(`^${join(name, door)}$`), replacement: resolve(join(dirname(path), source)) }]
  )
})
if (!aliases.every(({ replacement }) => existsSync(replacement))) throw new Error("a door leads nowhere")

export default defineConfig({
  resolve: { alias: aliases },
  test: { name: "core", root: "packages/core", include: ["test/**/*.test.ts"] }
})
