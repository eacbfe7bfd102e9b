import { fileURLToPath } from "node:url"
import { defineConfig } from "vitest/config"

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
    // What was made of a source file the next run takes from there.
    fsModuleCache: true,
    include: [...["core", "adapters/*", "examples/*"].map((root) => `packages/${root}/test/**/*.test.ts`), "quality/test/**/*.test.ts"],
    // A worker runs files of all packages and loads each module once: whoever changes what all share (a seed, a clock) puts it back.
    isolate: false,
    setupFiles: ["quality/sameCases.ts", "quality/plainExpect.ts", "packages/adapters/yanzhen/test/closing.ts"],
    coverage: {
      provider: "v8",
      include: ["packages/core/src/**/*.ts", "packages/adapters/*/src/**/*.ts"],
      reporter: ["text", "json-summary", "lcov"]
    }
  }
})
