import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Worker } from "node:worker_threads"
import { afterAll, describe, expect, it } from "vitest"
import * as CsvReaders from "../src/CsvReaders.ts"

const folder = mkdtempSync(join(tmpdir(), "yanzhen-csv-"))
const file = join(folder, "a.csv")
writeFileSync(file, "王某,扫楼道\n")
afterAll(() => rmSync(folder, { recursive: true }))

/** What a thread says of one file, to its end. */
const read = (worker: Worker): Promise<readonly unknown[]> =>
  new Promise((resolve) => {
    const said: unknown[] = []
    const hear = (one: unknown): void => {
      said.push(one)
      if (one !== "end") return
      worker.off("message", hear)
      resolve(said)
    }
    worker.on("message", hear)
    worker.postMessage({ source: file, encoding: "utf-8", recordCharacters: 1000 })
  })
const ended = (worker: Worker): Promise<unknown> => new Promise((resolve) => worker.once("exit", resolve))

describe("threads that take files apart", () => {
  it("one that is done reads the next file, and says the same", async () => {
    const first = CsvReaders.take()
    const said = await read(first)
    CsvReaders.giveBack(first)
    const second = CsvReaders.take()
    expect(second).toBe(first)
    expect(await read(second)).toEqual(said)
    await second.terminate()
  })

  it("nobody gets one that another has", async () => {
    const [one, other] = [CsvReaders.take(), CsvReaders.take()]
    expect(other).not.toBe(one)
    CsvReaders.giveBack(one)
    // Only one is kept.
    const gone = ended(one)
    CsvReaders.giveBack(other)
    await gone
    expect(CsvReaders.take()).toBe(other)
    await other.terminate()
  })

  it("one that ends while it waits is not handed out", async () => {
    const one = CsvReaders.take()
    CsvReaders.giveBack(one)
    await one.terminate()
    const next = CsvReaders.take()
    expect(next).not.toBe(one)
    await next.terminate()
  })

  it("one that waits keeps no process alive", () => {
    const module = new URL("../src/CsvAhead.ts", import.meta.url).href
    const program = `const { pages } = await import(${JSON.stringify(module)})
      for await (const { rows } of pages({ source: ${JSON.stringify(file)}, encoding: "utf-8", recordCharacters: 1000 })) console.log(rows.length)`
    const said = execFileSync(process.execPath, ["--conditions=@yanzhen/source", "--input-type=module", "-e", program], {
      encoding: "utf8",
      timeout: 15_000
    })
    expect(said).toBe("1\n")
  })
})
