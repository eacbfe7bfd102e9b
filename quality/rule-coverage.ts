/**
 * Which rule is proved by which test: written from a test run, never by hand.
 *
 * A test proves a rule when its name, or the name of a group around it, begins with the rule's id. Only passed tests count.
 *   npm run rules            writes docs/rule-coverage.md, and what the rule book says of tests, from out/vitest.json
 *   (in `npm test`)          fails when the page differs from what the run says
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { rules, type RuleEntry } from "./rules.ts"

interface Assertion {
  readonly ancestorTitles: readonly string[]
  readonly title: string
  readonly status: string
}
export interface Report {
  readonly testResults: readonly { readonly assertionResults: readonly Assertion[] }[]
}

export interface Coverage {
  readonly page: string
  /** For the rule book: a few names and the count, by rule. */
  readonly proofs: string
  readonly problems: readonly string[]
}

const areas = [...new Set(rules.map(({ id }) => id.replace(/-.*/, "")))]
/** Of an area that there is: “UTF-16” begins a sentence about text, not about a rule. */
const idAtStart = new RegExp(`^((?:${areas.join("|")})-\\d{2})(?!\\d)`)

/** A rule of this library's own has a name and no number: `team.brand: …`. */
const nameAtStart = /^([a-z]+\.[a-z]+(?:-[a-z]+)*): /

/** Every area is built: a rule is proved, or is one of these. Signing is to come, the others give a program nothing to decide. */
export const mayBeExcused: ReadonlySet<string> = new Set(["STAR-09", "STD-01", "STD-02", "CRT-05", "CHA-10", "STN-01"])

/** A long table of rows is shown by its first few names and a count: the page is for reading. */
const namesShown = 12

const testsByRule = (report: Report): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  for (const file of report.testResults) {
    for (const test of file.assertionResults) {
      if (test.status !== "passed") continue
      const named = [...test.ancestorTitles, test.title]
      const ids = new Set(named.map((name) => (idAtStart.exec(name) ?? nameAtStart.exec(name))?.[1]).filter((id) => id !== undefined))
      for (const id of ids) {
        const names = found.get(id) ?? []
        names.push(test.title.startsWith(id) ? test.title : named.join(" › "))
        found.set(id, names)
      }
    }
  }
  return found
}

const excuse = (rule: RuleEntry): string | undefined =>
  rule.open !== undefined ? `*open*: ${rule.open}` : rule.out !== undefined ? `*out*: ${rule.out}` : undefined

const cell = (text: string): string => text.replaceAll("|", "\\|").replaceAll("\n", " ")

export const coverage = (report: Report, catalogue: readonly RuleEntry[] = rules): Coverage => {
  const tests = testsByRule(report)
  const known = new Set(catalogue.map((rule) => rule.id))
  const problems: string[] = []
  const rows: string[] = []
  let covered = 0
  for (const id of tests.keys()) if (idAtStart.test(id) && !known.has(id)) problems.push(`a test names ${id}, which no rule has`)
  for (const rule of catalogue) {
    const names = [...new Set(tests.get(rule.id) ?? [])].sort()
    const because = excuse(rule)
    if (names.length === 0 && because === undefined) problems.push(`${rule.id} has no test and no reason`)
    if (names.length > 0 && because !== undefined) problems.push(`${rule.id} has tests, yet is marked ${because}`)
    if (because !== undefined && !mayBeExcused.has(rule.id)) problems.push(`${rule.id} may not be excused: its area is built`)
    if (names.length > 0) covered++
    const shown = names
      .slice(0, namesShown)
      .map((name) => `\`${cell(name)}\``)
      .join("<br>")
    const more = names.length > namesShown ? `<br>and ${names.length - namesShown} more` : ""
    rows.push(`| ${rule.id} | ${cell(rule.title)} | ${names.length > 0 ? shown + more : (because ?? "**missing**")} |`)
  }
  const page = [
    "# Rule coverage",
    "",
    "Written from the test run (`npm run rules`); do not edit. A test proves a rule when its name begins with the rule's id.",
    "",
    `${covered} of ${catalogue.length} rules are proved by tests; each other one says why not.`,
    "",
    "| rule | about | tests, or why there are none |",
    "|---|---|---|",
    ...rows,
    ""
  ].join("\n")
  return { page, proofs: proofsOf(tests), problems }
}

const proofsOf = (tests: ReadonlyMap<string, readonly string[]>): string => {
  const entries = [...tests].map(([id, all]) => {
    const names = [...new Set(all)].sort()
    return [id, { count: names.length, names: names.slice(0, namesShown) }] as const
  })
  return `${JSON.stringify(Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1))), undefined, 2)}\n`
}

const pagePath = new URL("../docs/rule-coverage.md", import.meta.url)
const proofsPath = new URL("../packages/adapters/yanzhen/data/proofs.json", import.meta.url)

export interface Kept {
  readonly page: string | undefined
  readonly proofs: string | undefined
}

/** What is wrong with a run, and with what was kept of an earlier one. */
export const problemsWith = (kept: Kept, { page, proofs, problems }: Coverage): readonly string[] => [
  ...problems,
  ...(kept.page === page ? [] : ["docs/rule-coverage.md is not what this run says: npm run rules"]),
  ...(kept.proofs === proofs ? [] : ["the rule book's data/proofs.json is not what this run says: npm run rules"])
]

const read = (path: URL): string | undefined => (existsSync(path) ? readFileSync(path, "utf8") : undefined)

/** The problems of the report at `reportPath`; in `write` mode the page is brought up to date, else a stale page is a problem. */
export const checkCoverage = (reportPath: string | URL, write: boolean): readonly string[] => {
  const found = coverage(JSON.parse(readFileSync(reportPath, "utf8")) as Report)
  if (write) {
    writeFileSync(pagePath, found.page)
    writeFileSync(proofsPath, found.proofs)
  }
  return problemsWith({ page: read(pagePath), proofs: read(proofsPath) }, found)
}

if (import.meta.main) {
  const problems = checkCoverage(new URL("../out/vitest.json", import.meta.url), true)
  for (const problem of problems) console.error(`rule coverage: ${problem}`)
  process.exitCode = problems.length > 0 ? 1 : 0
}
