import { readFile } from "node:fs/promises"
import { defineConfig } from "tsup"

/**
 * Calls that only describe. Marked as pure they go from a user's bundle, with their titles and sources, where nobody asks for what they
 * describe: no bundler sees by itself that a function of another file does nothing else.
 */
const descriptions =
  /(?<=[=:(,]\s*)(?=(?:Options\.(?:of|titled|some|without)|Parameter\.(?:integer|day|yesNo|choice|set|names|ladder))(?:<[^>()]*>)?\()/g

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
      // esbuild remembers the folder that it was loaded in; several packages are built by one process.
      options.absWorkingDir = process.cwd()
    },
    esbuildPlugins: [
      {
        name: "descriptions-are-pure",
        setup: (build) =>
          build.onLoad({ filter: /\/src\/.*\.ts$/ }, async ({ path }) => ({
            contents: (await readFile(path, "utf8")).replaceAll(descriptions, "/* @__PURE__ */ "),
            loader: "ts"
          }))
      },
      {
        name: "one-file-a-module",
        setup: (build) =>
          build.onResolve({ filter: /.*/ }, ({ kind, path }) =>
            kind === "entry-point" ? undefined : { path: path.startsWith(".") ? path.replace(/\.ts$/, ".js") : path, external: true }
          )
      }
    ]
  })
