/** The command `yanzhen`. Loads what it needs when it needs it: `--help` and `--version` load nothing of the library. */
import { readFileSync } from "node:fs"
import { own } from "./OwnDoors.ts"
import { run } from "./run.ts"
import * as Terminal from "./Terminal.ts"

/** Beside `src` and beside `dist` alike. */
const manifest = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { readonly version: string }

process.exitCode = await run(process.argv.slice(2), Terminal.ofProcess(), own, manifest.version)
