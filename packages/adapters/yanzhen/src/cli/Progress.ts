/**
 * How far a long step has come: a bar that moves on a terminal, a line for each quarter in a pipe. Goes to standard error.
 */
import type { ProgressResult } from "@clack/prompts"
import * as Terminal from "./Terminal.ts"

export interface Progress {
  readonly at: (done: number, of: number) => void
  readonly end: (line: string) => void
}

export const start = async (terminal: Terminal.Terminal, label: string, total: number): Promise<Progress> =>
  terminal.hasBar ? bar(terminal, label, total) : plain(terminal, label)

const bar = async (terminal: Terminal.Terminal, label: string, total: number): Promise<Progress> => {
  const { progress } = await import("@clack/prompts")
  const shown: ProgressResult = progress({ max: Math.max(1, total), output: terminal.remarks, input: terminal.input, indicator: "timer" })
  let done = 0
  shown.start(label)
  return {
    at: (now) => {
      shown.advance(now - done, label)
      done = now
    },
    end: (line) => shown.stop(line)
  }
}

const plain = (terminal: Terminal.Terminal, label: string): Progress => {
  let quarters = 0
  return {
    at: (done, of) => {
      const now = of === 0 ? 0 : Math.floor((done * 4) / of)
      // The last quarter is said by the end.
      if (now > quarters && now < 4) Terminal.remark(terminal, [`${label} ${now * 25}%`])
      quarters = Math.max(quarters, now)
    },
    end: (line) => Terminal.remark(terminal, [line])
  }
}
