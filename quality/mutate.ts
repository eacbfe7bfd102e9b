/**
 * `npm run mutate [-- room …]`: mutation testing of core, by room and incremental; the answer is written to `out/mutation.json`, and
 * for each room into `docs/mutation.md`, a part of a room that stands there excepted. A room may also be a file (`service/tally/Sweep.ts`).
 * Rooms add up: what an earlier run found out about unchanged code and tests is kept. `--tests=GLOB,GLOB` asks only these test files,
 * for a quick answer while they are written: it is printed, and no page is touched. Every other option goes to Stryker, `--force` (try
 * every mutant again) and `--concurrency=1` being the useful ones.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { command } from "./Gate.ts"
import { mutationOf, shortcomings, type StrykerReport } from "./Mutation.ts"
import { excluded, filesOf, included, sources, unmeasured } from "./MutationFiles.ts"
import { isOf, needless, page, reasonOf } from "./MutationPage.ts"
import { canMutate } from "./Module.ts"
import { chosenTests } from "./mutation/Near.ts"
import { excused } from "./survivors.ts"
import { root } from "./Workspace.ts"

const args = process.argv.slice(2)
const rooms = args.filter((arg) => !arg.startsWith("--"))
const chosen = args.find((arg) => arg.startsWith("--tests="))?.slice("--tests=".length)
const options = args.filter((arg) => arg.startsWith("--") && !arg.startsWith("--tests="))
const patterns =
  rooms.length === 0
    ? included
    : rooms.map((room) => `packages/core/src/${room.endsWith(".ts") ? room : room.endsWith("/*") ? `${room}.ts` : `${room}/**/*.ts`}`)
const files = filesOf(patterns)
if (files.length === 0) throw new Error(`no source file in ${rooms.join(", ")}`)

const out = join(root, "out")
const reportFile = join(out, "stryker.json")
mkdirSync(out, { recursive: true })
rmSync(reportFile, { force: true })
const selection = [...patterns, ...excluded].join(",")
if (chosen !== undefined) {
  process.env[chosenTests] = chosen
  // What only some tests were asked is not to be believed later.
  options.push("--force", "--incrementalFile", "out/stryker-incremental-chosen.json")
}
try {
  await command("npx", ["--no-install", "stryker", "run", "--mutate", selection, ...options], { live: true })
} catch {
  console.error("mutate: stryker did not finish; what it said stands above")
  process.exit(1)
}

const report = JSON.parse(readFileSync(reportFile, "utf8")) as StrykerReport
const mutation = mutationOf(report, files)
writeFileSync(join(out, "mutation.json"), `${JSON.stringify(mutation, null, 2)}\n`)

const on = new Date().toISOString().slice(0, 10)
/** A part of a room is asked about by its path and has its own section: `desk/import`, or `desk/*` for the files that lie in no part. */
const parts = rooms.length === 0 ? [...new Set(files.map((file) => file.split("/")[3] ?? file))] : rooms
const measured = parts.map((room) => ({
  room,
  on,
  mutation: mutationOf(
    report,
    files.filter((file) => isOf(room, file.slice(sources.length)))
  )
}))
const document = join(root, "docs/mutation.md")
if (chosen === undefined)
  writeFileSync(document, page(existsSync(document) ? readFileSync(document, "utf8") : "", measured, excused, unmeasured))

for (const survivor of mutation.survivors) {
  const { at, mutator, replacement, status } = survivor
  const because = reasonOf(excused, survivor)
  console.log(
    `${status.padEnd(10)} ${at} ${mutator} ${replacement.replaceAll(/\s+/g, " ").slice(0, 80)}${because === undefined ? "" : ` (${because})`}`
  )
}
const { mutants, killed, survived, timeout, noCoverage, score } = mutation
console.log(`mutants ${mutants}, killed ${killed}, survived ${survived} (timeouts ${timeout}), no coverage ${noCoverage}, score ${score} %`)

const expected = files.filter((file) => canMutate(file, readFileSync(join(root, file), "utf8")))
// A single room may be small; the whole may not.
const missed = [
  ...shortcomings(report, expected, mutation, { mutants: rooms.length === 0 ? 500 : 1, score: 85 }),
  ...(chosen === undefined ? needless(excused, files, mutation) : [])
]
for (const because of missed) console.error(`mutate: ${because}`)
process.exitCode = missed.length > 0 ? 1 : 0
