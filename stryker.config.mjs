/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  testRunner: "vitest",
  plugins: ["@stryker-mutator/vitest-runner"],
  vitest: { configFile: "vitest.mutate.ts" },
  // Stryker reads tsconfig files through an interface that TypeScript 7 does not have; a file that is not there is skipped.
  tsconfigFile: "no-such-tsconfig.json",
  // Data and words are held by other tests: packs by their tables, messages by the catalogue gate.
  mutate: [
    "packages/core/src/**/*.ts",
    "!packages/core/src/law/packs/**",
    "!packages/core/src/**/messages/**",
    "!packages/core/src/testing/**"
  ],
  mutator: { excludedMutations: ["StringLiteral"] },
  ignorePatterns: ["out", "bench", "docs", "coverage", "quality/consumer", "**/dist"],
  incremental: true,
  incrementalFile: "out/stryker-incremental.json",
  reporters: ["progress-append-only", "json"],
  jsonReporter: { fileName: "out/stryker.json" },
  timeoutMS: 10_000,
  concurrency: 2,
  tempDirName: ".stryker-tmp"
}
