import { spawn } from "node:child_process"
import { once } from "node:events"
import { setTimeout } from "node:timers/promises"
import { fileURLToPath } from "node:url"
import { Journal } from "@yanzhen/core/ports"
import { sqlite } from "@yanzhen/kysely/sqlite"
import { build } from "esbuild"
import { beforeAll, expect, it } from "vitest"
import * as Sha256 from "../src/Sha256.ts"
import { sums, tenant, things } from "./Batches.ts"
import { fresh } from "./folder.ts"

const path = fresh()
const program = path("commits.js")

// In few files, because it is started a dozen times and more; the thread's beside that of whoever starts it, as they lie in the package.
beforeAll(() =>
  build({
    entryPoints: ["child/commits.ts", "../src/sqlite/WritingAside.ts", "../src/sqlite/WritingThread.ts"].map((file) => ({
      in: fileURLToPath(new URL(file, import.meta.url)),
      out: file.slice(file.lastIndexOf("/") + 1, -".ts".length)
    })),
    outdir: path("."),
    bundle: true,
    plugins: [
      {
        name: "aside",
        setup: (made) => made.onResolve({ filter: /\/WritingAside\.ts$/ }, ({ kind }) => (kind === "entry-point" ? undefined : beside))
      }
    ],
    platform: "node",
    format: "esm",
    conditions: ["@yanzhen/source"],
    logLevel: "error"
  })
)
const beside = { path: "./WritingAside.js", external: true }

/** Lets a process commit so many batches and a moment more, and kills it in whatever it does then. */
const killed = async (file: string, size: number, batches: number, afterMilliseconds: number): Promise<void> => {
  const child = spawn(process.execPath, [program, file, `${size}`], { stdio: ["ignore", "pipe", "inherit"] })
  let lines = 0
  for await (const said of child.stdout.iterator({ destroyOnReturn: false })) {
    lines += String(said).split("\n").length - 1
    if (lines > batches) break
  }
  await setTimeout(afterMilliseconds)
  child.kill("SIGKILL")
  const [, signal] = (await once(child, "exit")) as [number | null, string | null]
  expect(signal).toBe("SIGKILL")
}

/** How many batches are in the file; each must be whole. */
const whole = async (file: string, size: number): Promise<number> => {
  const { store, close } = await sqlite(file, { registers: [things, sums] })
  const chain = Journal.chainOf(tenant)
  for (let page = await store.journal(tenant, 0, 5000); page.length > 0; page = await store.journal(tenant, chain.head.position, 5000)) {
    expect(Journal.verifyChain(chain, page, Sha256.digest)).toBeUndefined()
  }
  expect(Journal.verifyHead(chain, await store.head(tenant))).toBeUndefined()
  const rows = (await store.rows(tenant, things, undefined, [], { limit: 1_000_000 })).rows.length
  const [all] = (await store.rows(tenant, sums, undefined, [], { limit: 1 })).rows
  const batches = rows / size
  expect(Number.isInteger(batches)).toBe(true)
  expect(chain.head.position).toBe(rows * 2)
  expect(all?.things ?? 0).toBe(rows)
  expect(chain.versions.size).toBe(rows)
  if (batches > 0) expect((await store.receipt(tenant, `chunk ${rows - size}`))?.head).toEqual(await store.head(tenant))
  expect(await store.receipt(tenant, `chunk ${rows}`)).toBeUndefined()
  await close()
  return batches
}

/** The thread is there before thirty long batches are written. Short ones are killed thirty times more where a file is taken in. */
it.each([
  ["short batches", { size: 20, kills: 3, least: 0 }],
  ["long ones, which a thread of its own writes", { size: 100, kills: 3, least: 30 }]
])(
  "a process of %s, killed at any moment, leaves whole ones, and the next goes on",
  { timeout: 120_000 },
  async (_, { size, kills, least }) => {
    const lanes = await Promise.all(
      [1, 2].map(async (lane) => {
        const file = path(`${lane} of ${size}.db`)
        let batches = 0
        for (let kill = 0; kill < kills; kill++) {
          await killed(file, size, least + (kill % 3), Math.random() * 80)
          const now = await whole(file, size)
          expect(now).toBeGreaterThanOrEqual(batches)
          batches = now
        }
        return batches
      })
    )
    // As many as were waited for.
    expect(Math.min(...lanes)).toBeGreaterThanOrEqual(kills - 1 + kills * least)
  }
)
