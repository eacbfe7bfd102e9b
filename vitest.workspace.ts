import { globSync } from "node:fs"
import { basename } from "node:path"
import { defineConfig } from "vitest/config"

const roots = ["packages/core", ...globSync("packages/{adapters,examples}/*").sort(), "quality"]

export default defineConfig({
  // Across packages tests run the source, so that nothing has to be built first.
  resolve: { conditions: ["@yanzhen/source"] },
  ssr: { resolve: { conditions: ["@yanzhen/source"] } },
  test: {
    passWithNoTests: true,
    projects: roots.map((root) => ({ extends: true, test: { name: basename(root), root, include: ["test/**/*.test.ts"] } })),
    coverage: {
      provider: "v8",
      include: ["packages/core/src/**/*.ts", "packages/adapters/*/src/**/*.ts"],
      reporter: ["text", "json-summary", "lcov"]
    }
  }
})
