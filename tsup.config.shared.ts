import { defineConfig } from "tsup"

/**
 * Shared by every package: `dist` mirrors `src` file by file, as `tsc -b` writes the declarations beside it (so nobody cleans here).
 * One file a module, and nothing bundled, lets the user's bundler drop what is not used: a rule never drags its schema, and Effect, along.
 */
export const lib = () =>
  defineConfig({
    entry: ["src/**/*.ts", "!src/**/*.d.ts"],
    format: ["esm"],
    target: "es2024",
    platform: "neutral",
    dts: false,
    sourcemap: true,
    clean: false,
    splitting: false,
    treeshake: false,
    removeNodeProtocol: false,
    silent: true,
    esbuildOptions: (options) => {
      options.outbase = "src"
    },
    esbuildPlugins: [
      {
        name: "one-file-a-module",
        setup: (build) =>
          build.onResolve({ filter: /.*/ }, ({ kind, path }) =>
            kind === "entry-point" ? undefined : { path: path.startsWith(".") ? path.replace(/\.ts$/, ".js") : path, external: true }
          )
      }
    ]
  })
