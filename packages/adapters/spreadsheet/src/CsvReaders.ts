/**
 * The threads that take .csv files apart. One that is done is kept for the next file for a while: it has learnt its work, where a new one needs a
 * tenth of a second to begin, and several to become quick. What a reader would get wrong: a thread that waits keeps no process alive.
 */
import { existsSync } from "node:fs"
import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import { Worker } from "node:worker_threads"

/** Beside this module, and written as it is: as source or built. */
const thread = new URL(import.meta.url.replace(/CsvReaders(\.[jt]s)$/, "CsvThread$1"))

/** A second processor, and the thread's module where it belongs: a bundler may have left it behind. */
export const isPossible = (): boolean =>
  availableParallelism() > 1 && thread.protocol === "file:" && thread.href !== import.meta.url && existsSync(fileURLToPath(thread))

/** Room for the young spares the collector most of its work. Left to itself a thread takes as much memory again as everything else. */
const resourceLimits = { maxYoungGenerationSizeMb: 24, maxOldGenerationSizeMb: 32 }

const idleMilliseconds = 20_000

interface Idle {
  readonly worker: Worker
  /** Ends the wait. */
  readonly wake: () => void
}

let idle: Idle | undefined

/** One that waits, or a new one. Whoever takes it listens to it, and ends it or gives it back. */
export const take = (): Worker => {
  // What the process was started with may fit its main module alone (`--input-type`).
  if (idle === undefined) return new Worker(thread, { execArgv: [], resourceLimits })
  const { worker, wake } = idle
  wake()
  worker.ref()
  return worker
}

/** It has said the last of its file, and whoever took it listens no more. */
export const giveBack = (worker: Worker): void => {
  void idle?.worker.terminate()
  idle?.wake()
  const over = (): void => {
    wake()
    void worker.terminate()
  }
  const timer = setTimeout(over, idleMilliseconds).unref()
  const wake = (): void => {
    clearTimeout(timer)
    worker.off("error", over).off("exit", wake)
    idle = undefined
  }
  worker.on("error", over).on("exit", wake)
  worker.unref()
  idle = { worker, wake }
}
