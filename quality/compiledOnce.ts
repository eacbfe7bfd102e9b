/**
 * Tests start the command line as its users do, from source: what a process before it has compiled need not be compiled again. The tests' own
 * processes have begun and keep nothing: each test file has another name there in each run.
 */
import { fileURLToPath } from "node:url"

process.env["NODE_COMPILE_CACHE"] ??= fileURLToPath(new URL("../node_modules/.cache/compiled", import.meta.url))
