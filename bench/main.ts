/**
 * `npm run bench` runs every suite, `npm run bench -- tally` the named ones. Ends with 1 when a goal does not hold.
 */
import type { Row } from "./report.ts"

const suites: Readonly<Record<string, () => Promise<readonly Row[]>>> = {
  eligibility: async () => (await import("./eligibility.ts")).run(),
  imports: async () => (await import("./imports.ts")).run(),
  matching: async () => (await import("./matching.ts")).run(),
  ledger: async () => (await import("./ledger.ts")).run(),
  reports: async () => (await import("./reports.ts")).run(),
  rules: async () => (await import("./rules.ts")).run(),
  tally: async () => (await import("./tally.ts")).run()
}

const asked = process.argv.slice(2)
const unknown = asked.filter((name) => !Object.hasOwn(suites, name))
if (unknown.length > 0) {
  console.error(`no such suite: ${unknown.join(", ")}; there are: ${Object.keys(suites).join(", ")}`)
  process.exit(2)
}

const rows: Row[] = []
for (const [name, run] of Object.entries(suites)) {
  if (asked.length > 0 && !asked.includes(name)) continue
  console.log(`${name}:`)
  rows.push(...(await run()))
}
process.exitCode = rows.every((row) => row.holds) ? 0 : 1
