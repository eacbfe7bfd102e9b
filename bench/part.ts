/** A part of a suite in a process of its own, so that neither memory nor compiled code of one measurement is another's. */
import { spawnSync } from "node:child_process"
import { fileURLToPath } from "node:url"
import type { Row } from "./report.ts"

/** Runs a script of this folder; what it measured stands in the last line that it prints, as JSON. */
export const measured = (script: string, args: readonly string[] = [], flags: readonly string[] = ["--expose-gc"]): readonly Row[] => {
  const path = fileURLToPath(new URL(script, import.meta.url))
  const { stdout, status } = spawnSync(process.execPath, [...process.execArgv, ...flags, path, ...args], {
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
    maxBuffer: 1 << 26
  })
  if (status !== 0) throw new Error(`bench/${script} ended with ${status}`)
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "[]") as readonly Row[]
}
