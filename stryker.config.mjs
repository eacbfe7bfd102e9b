/** @type {import("@stryker-mutator/api/core").PartialStrykerOptions} */
export default {
  testRunner: "core",
  plugins: ["./quality/mutation/Runner.ts"],
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
  coverageAnalysis: "perTest",
  // What runs while a file is loaded counts like everything else; the runner knows how to try it (quality/mutation/Alone.ts).
  ignoreStatic: false,
  warnings: { slow: false },
  incremental: true,
  incrementalFile: "out/stryker-incremental.json",
  reporters: ["progress-append-only", "json"],
  jsonReporter: { fileName: "out/stryker.json" },
  // The runner itself knows what does not end; this is for what it cannot interrupt, on a busy machine too.
  timeoutMS: 180_000,
  // The tests asked about one mutant take five seconds together, not what all take that reach it.
  timeoutFactor: 0,
  // All tests that are near, run once; on a busy machine that takes its time.
  dryRunTimeoutMinutes: 60,
  concurrency: 2,
  tempDirName: ".stryker-tmp"
}
