/**
 * The input files on their way to the disk, one after the other. What a reader would get wrong: whoever reads the first need not wait for
 * the last; each file is there when it is `ready`, and whole.
 */
import { mkdir, rm, writeFile } from "node:fs/promises"
import { join } from "node:path"
import { Worker } from "node:worker_threads"
import type { Size } from "../generate/District.ts"
import type { InputFile } from "../Input.ts"

export interface Writing {
  /** Resolves when the file is there; rejects when it, or one before it, could not be written. */
  readonly ready: (file: string) => Promise<void>
  readonly all: Promise<void>
}

export type File = Pick<InputFile, "file" | "bytes">

/** Into a folder that holds nothing else, in the order of the files; `written` is told of each. */
export const write = async (folder: string, files: readonly File[], written: (file: string) => void): Promise<void> => {
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true })
  for (const { file, bytes } of files) {
    await writeFile(join(folder, file), await bytes())
    written(file)
  }
}

/** Written by whoever reads them too, in turn. */
export const here = (folder: string, files: readonly File[]): Writing => {
  const done = told()
  return done.of(write(folder, files, done.tell))
}

/** What the thread is told. */
export interface Asked {
  readonly folder: string
  readonly size: Size
}

/** Every file of a district, by a thread that makes the district anew: only names of files cross over. */
export const inThread = (folder: string, size: Size): Writing => {
  const done = told()
  const thread = new Worker(new URL("WritingThread.ts", import.meta.url), { workerData: { folder, size } satisfies Asked })
  thread.on("message", done.tell)
  return done.of(
    new Promise((resolve, reject) => {
      thread.on("error", reject)
      thread.on("exit", (code) => (code === 0 ? resolve() : reject(new Error(`the thread that writes ended with ${code}`))))
    })
  )
}

const told = () => {
  const there = new Set<string>()
  const waiting = new Map<string, () => void>()
  return {
    tell: (file: string): void => {
      there.add(file)
      waiting.get(file)?.()
    },
    of: (all: Promise<void>): Writing => {
      // Whoever waits for a file hears of it; that nobody may be waiting is no failure by itself.
      all.catch(() => {})
      const never = all.then((): never => {
        throw new RangeError("no such file is written")
      })
      never.catch(() => {})
      const ready = (file: string): Promise<void> =>
        there.has(file) ? Promise.resolve() : Promise.race([new Promise<void>((resolve) => waiting.set(file, resolve)), never])
      return { ready, all }
    }
  }
}
