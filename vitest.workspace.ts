import { existsSync, globSync } from "node:fs"
import { basename } from "node:path"
import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

const roots = ["packages/core", ...globSync("packages/{adapters,examples}/*").sort(), "quality"]

// Tests start the command line as its users do, from source: what a process before it has compiled need not be compiled again.
process.env.NODE_COMPILE_CACHE ??= fileURLToPath(new URL("node_modules/.cache/compiled", import.meta.url))

export default defineConfig({
  // Across packages tests run the source, so that nothing has to be built first.
  resolve: { conditions: ["@yanzhen/source"] },
  ssr: { resolve: { conditions: ["@yanzhen/source"] } },
  test: {
    passWithNoTests: true,
    // By default one processor is left idle, and a test of many cases on a busy machine is taken for one that hangs.
    maxWorkers: "100%",
    testTimeout: 60_000,
    hookTimeout: 240_000,
    // What one package has made of a source file all others take from there, and the next run too. So they have one root: it is part of the key.
    fsModuleCache: true,
    // A module is loaded once for all files that a worker runs: whoever changes what all share (a seed, a clock) puts it back.
    projects: roots.map((root) => ({
      extends: true,
      test: {
        name: basename(root),
        include: [`${root}/test/**/*.test.ts`],
        isolate: false,
        setupFiles: ["quality/sameCases.ts", "quality/plainExpect.ts", `${root}/test/closing.ts`].filter((file) => existsSync(file))
      }
    })),
    coverage: {
      provider: "v8",
      include: ["packages/core/src/**/*.ts", "packages/adapters/*/src/**/*.ts"],
      reporter: ["text", "json-summary", "lcov"]
    }
  }
})
