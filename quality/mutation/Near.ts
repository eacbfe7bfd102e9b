/**
 * Which tests are asked about a mutant: those near it. That a day is counted wrong should not take the laws of the tally to find out,
 * and they would take most of the time. A survivor of the near tests counts as one, whoever else might have caught it.
 */
import { basename } from "node:path"

/** The variable that names the only test files to ask, as patterns between commas. */
export const chosenTests = "YANZHEN_MUTATE_TESTS"

/** Where the tests of core are: beside it, and in the reference store and its kit, through which the desk and the registers are tested. */
export const testFiles = process.env[chosenTests]?.split(",") ?? [
  "packages/core/test/**/*.test.ts",
  "packages/adapters/{memory,testkit}/test/**/*.test.ts"
]
/** Tests of the tests. */
export const besides = ["**/tally/Mutants.test.ts", "**/*.mutants.test.ts"]

/** The tally is a room of its own: its many tests say little about the rest of service, and nothing there says much about it. */
const roomOf = (file: string): string => /packages\/core\/(?:src|test)\/(service\/tally|\w+)/.exec(file)?.[1] ?? "desk"
const isProperty = (test: string): boolean => /\.property\.test\.ts(#|$)/.test(test)
const isTable = (test: string): boolean => test.startsWith("packages/core/") && !isProperty(test)

/** Rooms that hold little but what the desk does with them. */
const throughDesk = ["place", "ports", "registers"]

/** Rooms whose tests are near a source file. */
const roomsOf = (source: string): readonly string[] => {
  const room = roomOf(source)
  if (room === "service") return [room, "service/tally"]
  return throughDesk.includes(room) ? [room, "desk"] : [room]
}

const subjectOf = (file: string): string => basename(file).split(".")[0] ?? ""

/** Whether a test, or a file of tests, is near a source file: all of its own rooms are, and the tables of the other rooms of core. */
export const isNear = (source: string, test: string): boolean => isTable(test) || roomsOf(source).includes(roomOf(test))

/**
 * What the tests that are asked about one mutant may cost together, in milliseconds of processor time without it. Most mutants die of
 * their first tests; only a survivor costs as much, and one that only the last of a thousand tests would have found is not well guarded.
 */
const patience = 5_000

/** What is known of a test from a run without mutants. */
export interface Ran {
  /** Of processor time. */
  readonly milliseconds: number
  /** How many mutants it reaches: a test of one thing reaches few. */
  readonly reaches: number
  /** How often it reaches the expression that it reaches most often. */
  readonly most: number
}

/**
 * Of the tests that reach a mutant, those that are asked, in this order: near ones, those of its own subject and room first, among them
 * the quick and the particular. Only the quick would leave out the test of this very thing where hundreds of others pass through.
 */
export const asked = (source: string, ids: readonly string[], ran: (id: string) => Ran): readonly string[] => {
  const rank = (id: string): number => {
    const home = roomsOf(source).indexOf(roomOf(id))
    return home === 0 && subjectOf(id.split("#")[0] ?? id) === subjectOf(source) ? -1 : home < 0 ? 2 : home
  }
  const quick = ids.filter((id) => isNear(source, id)).toSorted((one, other) => ran(one).milliseconds - ran(other).milliseconds)
  const particular = quick.toSorted((one, other) => ran(one).reaches - ran(other).reaches)
  const places = new Map(quick.map((id, index) => [id, index]))
  for (const [index, id] of particular.entries()) places.set(id, Math.min(index, places.get(id) ?? index))
  const place = (id: string): number => places.get(id) ?? 0
  let left = patience
  return quick
    .toSorted((one, other) => rank(one) - rank(other) || place(one) - place(other))
    .filter((id, index) => (left -= ran(id).milliseconds) > 0 || index === 0)
}

/**
 * Of a mutant of a file (`mutants`) that is reached while it is loaded: the tests that reach it again later. What is made while loading, a list
 * of what there is, is never reached again; who reaches anything else of its file is likelier to know than who only loads it.
 */
export const reachingAgain = (
  mutants: ReadonlySet<string>,
  perTest: Readonly<Record<string, Readonly<Record<string, number>>>>
): ((mutant: string, isAsked: (test: string) => boolean) => Reaching) => {
  const reaching = new Map<string, string[]>()
  const reachingFile: string[] = []
  const ofFiles = new Map<string, Set<string>>()
  for (const [test, reached] of Object.entries(perTest)) {
    const own = Object.keys(reached).filter((mutant) => mutants.has(mutant))
    if (own.length === 0) continue
    reachingFile.push(test)
    for (const mutant of own) reaching.set(mutant, [...(reaching.get(mutant) ?? []), test])
    ofFiles.set(fileOf(test), new Set([...(ofFiles.get(fileOf(test)) ?? []), ...own]))
  }
  return (mutant, isAsked) =>
    new Map((reaching.get(mutant) ?? reachingFile).filter(isAsked).map((test) => [fileOf(test), ofFiles.get(fileOf(test))?.size ?? 0]))
}

/** Files of tests, and how much of the source file each of them reaches. */
export type Reaching = ReadonlyMap<string, number>

const fileOf = (test: string): string => test.split("#")[0] ?? test

export interface Candidate {
  readonly file: string
  readonly loads: ReadonlySet<string>
  readonly milliseconds: number
}

/** What every rule must have, in whichever room it stands; asked in a moment. */
const rulesTest = "packages/core/test/rulebook/Rules.test.ts"

/**
 * The test files that are asked about code that runs while `source` is loaded, the likeliest to know first: the one named after it (of a
 * rule also the one about all rules), those of its rooms whose tests reach the same code again later (`reaching`), first who reaches most of the file:
 * the quick ones are quick because they ask for little; then the rest of its rooms and the tables of other rooms that load it, for as long
 * as is asked at all. Properties of other things are not asked: what a file defines is known by its tables.
 */
export const nearFiles = (source: string, candidates: readonly Candidate[], reaching: Reaching): readonly string[] => {
  const rank = ({ file }: Candidate): number => {
    const home = roomsOf(source).indexOf(roomOf(file))
    if (home === 0 && subjectOf(file) === subjectOf(source)) return 0
    if (file === rulesTest && source.includes("/rules/")) return 0
    if (reaching.has(file)) return home >= 0 && !isProperty(file) ? 1 : 4
    return home >= 0 && !isProperty(file) ? 2 + home : 5
  }
  const reach = ({ file }: Candidate): number => reaching.get(file) ?? 0
  let left = patience
  return candidates
    .filter(({ loads, file }) => reaching.has(file) || (loads.has(source) && (isTable(file) || roomsOf(source)[0] === roomOf(file))))
    .toSorted((one, other) => rank(one) - rank(other) || reach(other) - reach(one) || one.milliseconds - other.milliseconds)
    .filter(({ milliseconds }, index) => (left -= milliseconds) > 0 || index === 0)
    .map(({ file }) => file)
}
