/** A gate is one promise about the packages as they would be published. It answers with what it saw, or throws; seeing nothing is a failure. */
import { spawn } from "node:child_process"
import { root } from "./Workspace.ts"

export interface Gate {
  readonly name: string
  /** What was seen, for the line printed: "12 doors", "9.8 KB of 15.0". */
  readonly run: () => Promise<string>
}

export interface Tally {
  readonly passed: number
  readonly failed: number
}

export const none: Tally = { passed: 0, failed: 0 }
export const sum = (a: Tally, b: Tally): Tally => ({ passed: a.passed + b.passed, failed: a.failed + b.failed })
/** The closing line: alone on a line, and true. */
export const line = ({ passed, failed }: Tally): string => `${passed} passed, ${failed} failed`

/** One broken file can make a compiler repeat itself for pages: the first lines say what is wrong. */
const shortened = (text: string, lines = 30): string => {
  const all = text.split("\n")
  return all.length <= lines ? text : [...all.slice(0, lines), `… and ${all.length - lines} lines more`].join("\n")
}

/** One line a gate; later gates run although an earlier one failed, so that all is reported at once. */
export const pass = async (gates: readonly Gate[], print: (text: string) => void = console.log): Promise<Tally> => {
  let tally = none
  for (const { name, run } of gates) {
    try {
      print(`  ok    ${name}: ${await run()}`)
      tally = sum(tally, { passed: 1, failed: 0 })
    } catch (error) {
      print(`  FAIL  ${name}: ${shortened(error instanceof Error ? error.message : String(error))}`)
      tally = sum(tally, { passed: 0, failed: 1 })
    }
  }
  return tally
}

/** Runs a program in the workspace and hands back what it printed; a failure carries it all. `live` lets it speak for itself. */
export const command = (program: string, args: readonly string[], { cwd = root, live = false } = {}): Promise<string> =>
  new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd, stdio: live ? "inherit" : ["ignore", "pipe", "pipe"] })
    let stdout = ""
    let stderr = ""
    child.stdout?.on("data", (chunk) => (stdout += String(chunk)))
    child.stderr?.on("data", (chunk) => (stderr += String(chunk)))
    child.on("error", reject)
    child.on("close", (code) =>
      code === 0 ? resolve(stdout) : reject(new Error(`${[program, ...args].join(" ")} ended with ${code}\n${stdout}${stderr}`.trimEnd()))
    )
  })
