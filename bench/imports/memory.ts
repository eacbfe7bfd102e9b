import { readFileSync } from "node:fs"
import { join } from "node:path"
import { row } from "../report.ts"

const [folder = "", file = "", rows = "", program = ""] = process.argv.slice(2)
const ours = (await import(program)) as typeof import("./ours.ts")
const stored = await ours.committed(file, Number(rows), join(folder, "long.db"))
if (stored !== Number(rows)) throw new Error(`${stored} rows stored, not ${rows}`)

/** The most that was ever resident. Linux only; elsewhere Node's own figure, in the same unit. */
const peakKilobytes = (): number => {
  try {
    return Number(/VmHWM:\s+(\d+) kB/.exec(readFileSync("/proc/self/status", "utf8"))?.[1])
  } catch {
    return process.resourceUsage().maxRSS
  }
}
console.log(
  JSON.stringify([
    row(
      `preview and commit of ${rows} rows: peak memory, of a heap of at most 64 MB and two threads of V8`,
      "MB",
      { atMost: 200 },
      peakKilobytes() / 1000
    )
  ])
)
