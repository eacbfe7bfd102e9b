#!/usr/bin/env node
// Committed, so that npm can link the command before anything is built. Runs the built program; in a fresh checkout, the source.
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"

const [major, minor] = process.versions.node.split(".").map(Number)
if (major < 22 || (major === 22 && minor < 19)) {
  console.error(`yanzhen 需要 Node 22.19 或更新版本，当前是 ${process.versions.node}。 / yanzhen needs Node 22.19 or newer.`)
  process.exit(1)
}

const built = new URL("../dist/cli/main.js", import.meta.url)
if (existsSync(built)) {
  await import(built.href)
} else {
  const source = fileURLToPath(new URL("../src/cli/main.ts", import.meta.url))
  const run = spawnSync(process.execPath, ["--conditions=@yanzhen/source", source, ...process.argv.slice(2)], { stdio: "inherit" })
  process.exitCode = run.status ?? 1
}
