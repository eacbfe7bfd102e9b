/** Which door reaches each rule and each parameter is what the program says it is: followed from the desk, name by name. */
import { globSync, readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import type { Parameter } from "../../packages/core/src/law/Parameter.ts"
import type { Rule } from "../../packages/core/src/law/Rule.ts"
import * as Reach from "../../packages/core/src/rulebook/Reach.ts"
import { rooms, rules } from "../../packages/core/src/rulebook/Rooms.ts"
import * as RuleReach from "../RuleReach.ts"

const source = new URL("../../packages/core/src/", import.meta.url)
const paths = globSync("**/*.ts", { cwd: source })
const program = RuleReach.read(new Map(paths.map((path) => [path, readFileSync(new URL(path, source), "utf8")])))

type Named = readonly (readonly [RuleReach.Binding, unknown])[]
/** What is exported under a path, by binding. */
const exported = async (path: string): Promise<Named> =>
  Object.entries((await import(new URL(path, source).href)) as Record<string, unknown>).map(
    ([name, value]) => [`${path}#${name}` as RuleReach.Binding, value] as const
  )
/** A table of parameters (by tier, by kind) and what stands in it: whoever names the table reads one of them. */
const within = (value: unknown): readonly unknown[] =>
  typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype && !("id" in value)
    ? [value, ...Object.values(value).flatMap(within)]
    : [value]
const unfolded = (all: Named, of: (value: unknown) => readonly unknown[]): Named =>
  all.flatMap(([binding, value]) => of(value).map((one) => [binding, one] as const))

const desk = paths.filter((path) => path.startsWith("desk/"))
/** Where commands come in: every life, and records, head-counts, periods, imports and policy values, which are older than lives. */
const commanding = /Lives\.ts$|^desk\/record\/(RecordCommands|GroupCommands|ClosingPeriods|Remarking)\.ts$|^desk\/import\/|^desk\/law\//
/** What a policy would change is a question, though a draft is checked by it. */
const isComparison = (binding: RuleReach.Binding): boolean => binding.startsWith("desk/impact/")
/** The lists of all rules, for the book and for checks of policies, ask none of them. */
const isList = (binding: RuleReach.Binding): boolean =>
  binding.startsWith("rulebook/") || binding.endsWith("/rules/Rules.ts#all") || binding === "law/parameters/Bands.ts#scales"
const byCommand = program.from(
  desk.filter((path) => commanding.test(path)).flatMap(program.of),
  (binding) => isList(binding) || isComparison(binding)
)
const byDesk = program.from(desk.flatMap(program.of), isList)

const doors = ["function", "decision", "command"] as const
const rankOf = (binding: RuleReach.Binding | undefined): number =>
  binding === undefined ? 0 : byCommand.has(binding) ? 2 : byDesk.has(binding) ? 1 : 0

describe("the reach of rules", async () => {
  const files = paths.filter((path) => path.includes("/rules/") || path.startsWith("law/parameters/"))
  const named = (await Promise.all(files.map(exported))).flat()
  /** So with a list, as of the shares of each part; but what has a name of its own is read by that. */
  const listed = unfolded(named, (value) => (Array.isArray(value) ? value.flatMap(within) : []))
  const bound = new Map<unknown, RuleReach.Binding>([...listed, ...unfolded(named, within)].map(([binding, value]) => [value, binding]))
  const fileOf = (rule: Rule): string | undefined => bound.get(rule)?.split("#")[0]
  const inFile = Map.groupBy(rules, fileOf)
  /** A rule whose file is about nothing else is also asked by a function beside it that works out the answer (a coverage, a rate). */
  const besides = (rule: Rule): readonly RuleReach.Binding[] => {
    const file = fileOf(rule)
    return file !== undefined && inFile.get(file)?.length === 1 ? program.functionsOf(file) : []
  }
  /** How many rules list a parameter: who reads one of several may be asking another of them. */
  const listing = new Map<Parameter, number>()
  for (const parameter of rules.flatMap(({ parameters }) => parameters)) listing.set(parameter, (listing.get(parameter) ?? 0) + 1)
  const door = (rule: Rule): Reach.Door => {
    const own = rule.clauses.length === 0 ? rule.parameters : rule.parameters.filter((parameter) => listing.get(parameter) === 1)
    const named = [rule, ...rule.clauses.map(({ requirement }) => requirement), ...own]
    const all = [...named.map((one) => bound.get(one)), ...besides(rule)]
    return doors[Math.max(...all.map(rankOf))] ?? "function"
  }
  it("sees every rule that asks something", () =>
    expect(rules.filter((rule) => !bound.has(rule) && rule.clauses.length > 0).map(({ id }) => id)).toEqual([]))
  it.each(doors)("is by a %s where, and only where, the program says so", (which) => {
    const named = (is: (rule: Rule) => boolean) => rules.filter(is).map(({ id, title }) => `${id} ${title.en}`)
    expect(named((rule) => Reach.doorOf(rule) === which)).toEqual(named((rule) => door(rule) === which))
    expect(named((rule) => door(rule) === which).length).toBeGreaterThan(10)
  })
  it("of the areas of people, places, teams and care says why nothing asks a rule that nothing asks", () => {
    const unasked = rules.filter((rule) => Reach.doorOf(rule) === "function" && /^(?:VOL|MIN|STN|TEAM|IDN|VIS)-/.test(rule.id))
    expect(unasked.filter((rule) => Reach.reasonOf(rule) === undefined).map(({ id, title }) => `${id} ${title.en}`)).toEqual([])
  })
  it("names only rules and parameters that there are", () => {
    const keys = new Set(rules.map(({ id, title }) => `${id} ${title.en}`))
    const ids = new Set(rules.flatMap(({ parameters }) => parameters.map(({ id }) => id)))
    expect(Reach.listed.filter((one) => !keys.has(one) && !ids.has(one))).toEqual([])
  })
  it("of a parameter, outside records, is that of what reads it", () => {
    const of = (hasOwn: boolean) =>
      new Set(
        rooms.filter(({ reachOf }) => (reachOf !== undefined) === hasOwn).flatMap((room) => room.rules.flatMap((rule) => rule.parameters))
      )
    const own = of(true)
    const asked = [...of(false)].filter((parameter) => !own.has(parameter))
    const derived = asked.filter((parameter) => rankOf(bound.get(parameter)) > 0).map(({ id }) => id)
    expect(asked.flatMap(({ id }) => (Reach.isRead(id) ? [id] : [])).toSorted()).toEqual(derived.toSorted())
    expect(derived.length).toBeGreaterThan(100)
  })
})

describe("what is reached", () => {
  const reached = (files: Readonly<Record<string, string>>, root: RuleReach.Binding) =>
    [...RuleReach.read(new Map(Object.entries(files))).from([root])].toSorted()
  it("follows what is named, through other modules and whole namespaces, and nothing else", () => {
    const files = {
      "desk.ts": 'import * as A from "./a.ts"\nimport { b } from "./b.ts"\nexport const lives = { x: () => A.one(b) }',
      "a.ts": "export const one = (two: number) => two\nexport const two = 2",
      "b.ts": 'import * as C from "./c.ts"\nexport const b = Object.values(C)',
      "c.ts": "export const c = 1\nconst d = c"
    }
    expect(reached(files, "desk.ts#lives")).toEqual(["a.ts#one", "b.ts#b", "c.ts#c", "c.ts#d", "desk.ts#lives"])
  })
  it("is not by a list of parameters, a type, or a name bound anew", () => {
    const files = {
      "desk.ts": 'import { rule, limit, type T } from "./a.ts"\nexport const lives = (limit: T) => [rule, limit]',
      "a.ts":
        "export type T = typeof other\nexport const other = 1\nexport const limit = 2\nexport const rule = define({ parameters: [limit, other] })"
    }
    expect(reached(files, "desk.ts#lives")).toEqual(["a.ts#rule", "desk.ts#lives"])
  })
})
