/**
 * Long transactions written by a thread of their own, while whoever commits them goes on: taking in a long file is half planning, half writing.
 * What a reader would get wrong: it is an offer. Where the thread is not there, not yet or no more, or did not write, the transaction is written
 * here as any other.
 */
import { existsSync } from "node:fs"
import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import { Worker } from "node:worker_threads"
import type { Aside } from "../Dialect.ts"
import type { Statement } from "../Statement.ts"
import type { Line, Said, Told } from "./WritingThread.ts"

/** Beside this module, and written as it is: as source or built. */
const thread = new URL(import.meta.url.replace(/WritingAside(\.[jt]s)$/, "WritingThread$1"))

/** Far more than one transaction needs. Left to itself a thread takes as much memory again as everything else. */
const resourceLimits = { maxYoungGenerationSizeMb: 3, maxOldGenerationSizeMb: 32 }

/** Transactions that the thread may have before it at once: while it writes one, and waits for the disk, the next are on their way to it. */
const mostAtOnce = 4

/** Events of a transaction, from which on it is a long one; and how many such come before it is worth a thread. */
const fewest = 100
const patience = 4

/** A second processor, and the thread's module where it belongs: a bundler may have left it behind. */
const isPossible = (): boolean =>
  availableParallelism() > 1 && thread.protocol === "file:" && thread.href !== import.meta.url && existsSync(fileURLToPath(thread))

export interface Closing extends Aside {
  readonly close: () => Promise<void>
}

/** `begun` is told when the thread is there, and whoever asks writes little itself. */
export const over = (path: string, begun: () => void = () => {}): Closing => {
  let seen = 0
  let state: "none" | "starting" | "ready" | "gone" = "none"
  let worker: Worker | undefined
  /** Who waits for an answer, in the order in which they asked. */
  const waiting: ((isWritten: boolean) => void)[] = []

  const answered = (isWritten: boolean): void => {
    waiting.shift()?.(isWritten)
    if (waiting.length === 0) worker?.unref()
  }
  const gone = (): void => {
    state = "gone"
    while (waiting.length > 0) answered(false)
  }
  const start = (): void => {
    state = isPossible() ? "starting" : "gone"
    if (state === "gone") return
    // What the process was started with may fit its main module alone (`--input-type`).
    worker = new Worker(thread, { workerData: path, execArgv: [], resourceLimits })
    worker.on("message", (said: Said) => {
      if (said !== "ready") return answered(said)
      state = "ready"
      begun()
    })
    worker.on("error", gone)
    worker.on("exit", gone)
    worker.unref()
  }
  const isFree = (): boolean => state === "ready" && waiting.length < mostAtOnce
  const tell = (told: Told): void => worker?.postMessage(told)
  /** Of the texts that the thread was told. */
  const numbers = new Map<string, number>()
  const line = ({ query: { sql, parameters }, meetsOne = false }: Statement): Line => {
    const known = numbers.get(sql)
    const number = known ?? numbers.size
    if (known === undefined) numbers.set(sql, number)
    return { number, sql: known === undefined ? sql : undefined, parameters: parameters as Line["parameters"], meetsOne }
  }

  return {
    takes: (events) => {
      if (events < fewest) return false
      seen += 1
      if (state === "none" && seen > patience) start()
      return isFree()
    },
    write: (statements) =>
      new Promise((resolve) => {
        if (!isFree()) return resolve(false)
        waiting.push(resolve)
        worker?.ref()
        tell(statements.map(line))
      }),
    close: async () => {
      if (worker === undefined || state === "gone") return
      const ended = new Promise((resolve) => worker?.once("exit", resolve))
      worker.ref()
      tell("close")
      await ended
    }
  }
}
