import { defineConfig } from "vitest/config"

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
    // Node runs the source as it stands: types are only left out, and no test puts one module in the place of another.
    experimental: { viteModuleRunner: false, nodeLoader: false },
    include: [...["core", "adapters/*", "examples/*"].map((root) => `packages/${root}/test/**/*.test.ts`), "quality/test/**/*.test.ts"],
    // A worker runs files of all packages and loads each module once: whoever changes what all share (a seed, a clock) puts it back.
    isolate: false,
    setupFiles: ["quality/eachTestFile.ts"],
    coverage: {
      provider: "v8",
      include: ["packages/core/src/**/*.ts", "packages/adapters/*/src/**/*.ts"],
      reporter: ["text", "json-summary", "lcov"]
    }
  }
})
