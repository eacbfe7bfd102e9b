import { defineConfig } from "tsup"

/** Shared by every package: tsup writes JavaScript only, `tsc -b` writes the declarations beside it, so nobody cleans `dist` here. */
export const lib = (entry: Record<string, string>) =>
  defineConfig({
    entry,
    format: ["esm"],
    target: "es2024",
    platform: "neutral",
    dts: false,
    sourcemap: true,
    clean: false,
    splitting: true,
    treeshake: false,
    silent: true
  })
