/**
 * What a release says of itself, and above all whether it decides anything otherwise than the one before: the section 规则变化.
 *
 * Whoever upgrades must learn from it which answers may differ: by which provision, on which days, where. `changeset version` takes its
 * lines from here and stops at a rule change that does not say so. What a reader would get wrong: a change of the code that changes no
 * rule says that too (“无”); a section left out is not the same as nothing to report.
 */
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { packages, read, root } from "./Workspace.ts"

export const heading = "#### 规则变化"
const columns = ["条款", "适用日", "地区", "变化"] as const
const head = `| ${columns.join(" | ")} |`
const none = "无。"

/** The packages in which a rule or a number of the law can stand. */
export const lawful: ReadonlySet<string> = new Set(["@yanzhen/core"])

/** What stands under the heading, up to the next heading of its kind or above, or the next change. */
const sectionsOf = (text: string): readonly string[] =>
  text
    .split(/^(?=#{1,4} |- )/m)
    .filter((part) => part.startsWith(`${heading}\n`))
    .map((part) => part.slice(heading.length).trim())

const cellsOf = (row: string): readonly string[] =>
  row
    .replace(/^\||\|$/g, "")
    .split("|")
    .map((cell) => cell.trim())

/** A day, or in words that there is no first one. */
const days = /\d{4}-\d{2}-\d{2}|不限起日/

/** What a changeset, or the entry of one version, lacks to be a report on its rules. */
export const shortcomings = (text: string): readonly string[] => {
  const sections = sectionsOf(text)
  if (sections.length === 0) return [`no section “${heading}”`]
  return sections.flatMap((section) => {
    if (section === none) return []
    const [first, rule, ...rows] = section.split("\n").map((row) => row.trim())
    if (first !== head || rule === undefined || rows.length === 0) return [`the section is neither “${none}” nor a table ${head} with rows`]
    return rows.flatMap((row) => {
      const cells = cellsOf(row)
      const empty = columns.filter((_, index) => (cells[index] ?? "") === "")
      if (cells.length !== columns.length || empty.length > 0) return [`${row}: says nothing of ${empty.join("、") || "its columns"}`]
      return days.test(cells[1] ?? "") ? [] : [`${row}: 适用日 names no day`]
    })
  })
}

interface Change {
  readonly summary: string
  readonly releases: readonly { readonly name: string }[]
}

const touchesLaw = ({ releases }: Change): boolean => releases.some(({ name }) => lawful.has(name))

/** For changesets: prose as a list item, the section of its rules as it stands. */
const getReleaseLine = (change: Change): string => {
  const problems = touchesLaw(change) || change.summary.includes(heading) ? shortcomings(change.summary) : []
  if (problems.length > 0) throw new Error(problems.join("\n"))
  const [prose = "", ...sections] = change.summary.split(/^(?=#### )/m)
  const [first = "", ...more] = prose.trim().split("\n")
  return [[`- ${first}`, ...more.map((line) => `  ${line}`.trimEnd())].join("\n"), ...sections.map((one) => one.trim())].join("\n\n")
}

/** All packages are released together, so which of them was pulled along says nothing. */
const getDependencyReleaseLine = (): string => ""

export default { getReleaseLine, getDependencyReleaseLine }

/** The entries of a CHANGELOG.md by version, newest first. */
export const entries = (changelog: string): ReadonlyMap<string, string> =>
  new Map(
    changelog
      .split(/^(?=## )/m)
      .slice(1)
      .map((entry) => [entry.slice(3, entry.indexOf("\n")), entry] as const)
  )

/** Changesets that wait, as changesets reads them: names between the dashes, then the summary. */
const waiting = (): readonly (readonly [string, Change])[] =>
  [...read(".changeset/*.md")].map(([path, text]) => {
    const [, front = "", ...rest] = text.split(/^---$/m)
    const releases = [...front.matchAll(/^["']?([^"':]+)["']?:/gm)].map(([, name = ""]) => ({ name }))
    return [path, { summary: rest.join("---").trim(), releases }] as const
  })

/** What is missing in the workspace as it lies there. */
export const problems = (): readonly string[] => [
  ...waiting().flatMap(([path, change]) =>
    touchesLaw(change) ? shortcomings(change.summary).map((problem) => `${path}: ${problem}`) : []
  ),
  ...packages().flatMap(({ folder, manifest }) => {
    const path = join(root, folder, "CHANGELOG.md")
    const found = existsSync(path) ? entries(readFileSync(path, "utf8")) : new Map<string, string>()
    if (!found.has(manifest.version)) return [`${folder}/CHANGELOG.md says nothing of ${manifest.version}`]
    if (!lawful.has(manifest.name)) return []
    return [...found].flatMap(([version, entry]) => shortcomings(entry).map((problem) => `${folder}/CHANGELOG.md ${version}: ${problem}`))
  })
]

/** Everything that was ever said, or waits to be said, of rules: what a pack is looked for in. */
export const told = (): string => [...read("packages/core/CHANGELOG.md", ".changeset/*.md").values()].flatMap(sectionsOf).join("\n")
