/**
 * Stryker's test runner for core. Every test file is loaded once; after that a mutant costs what its tests cost and no more.
 * The price is that a mutant may leave something behind, so a verdict is believed only if it is not the process's history that speaks:
 * a killing test must pass again without the mutant, and a surviving mutant must have been reached. Otherwise the mutant is tried in
 * a process of its own (Stryker starts one when a run is rejected). A mutant in code that runs while a file is loaded is tried where
 * what imports that file is loaded anew, see Alone.ts; the same holds there.
 */
import { globSync, readFileSync, writeFileSync } from "node:fs"
import { relative, resolve } from "node:path"
import type { Logger } from "@stryker-mutator/api/logging"
import { commonTokens, declareClassPlugin, PluginKind, tokens } from "@stryker-mutator/api/plugin"
import {
  type DryRunResult,
  DryRunStatus,
  type MutantRunOptions,
  type MutantRunResult,
  MutantRunStatus,
  type TestResult,
  type TestRunner,
  type TestRunnerCapabilities,
  TestStatus
} from "@stryker-mutator/api/test-runner"
import { type Answer, ask, type Question } from "./Alone.ts"
import { attempt, context } from "./Attempt.ts"
import { tests } from "./Collected.ts"
import { load, loadedBy, prepare } from "./Load.ts"
import { asked, besides, isNear, nearFiles, type Ran, reachingAgain, testFiles } from "./Near.ts"

/** What the dry run found out for the runs that follow, some of them in other processes. */
interface Plan {
  /** Tests that fail without any mutant. */
  readonly leftOut: readonly string[]
  /** For every mutant in code that runs while a file is loaded, the test files to ask, in this order. */
  readonly files: Readonly<Record<string, readonly string[]>>
  /** What each test takes and reaches; in processor time, for that of the clock tells how busy the machine is. */
  readonly ran: Readonly<Record<string, Ran>>
}
const planFile = "mutation-plan.json"

/** The mutants Stryker has put into a source file. */
const mutantsIn = (source: string): ReadonlySet<string> =>
  new Set(Array.from(readFileSync(source, "utf8").matchAll(/stryMutAct_\w+\("(\d+)"\)/g), ([, id = ""]) => id))

const mutated = (): readonly string[] => globSync("packages/core/src/**/*.ts").filter((source) => mutantsIn(source).size > 0)

const nothing: Ran = { milliseconds: 0, reaches: 0, most: 0 }
/**
 * How often a test reaches a mutated expression that without any mutant reaches none more often than `most`, if it ends: a loop that goes the
 * wrong way is told in a moment, and one that looks at all of a table of some hundred rows for each of them is still waited for.
 */
const endlessFor = (most: number): number => 100 * most + 100_000

/** So many tests do not end with a mutant before no other one is asked. */
const endlessTests = 30

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
const fileOf = (at: string): string => at.split("#")[0] ?? at

class Runner implements TestRunner {
  static readonly inject = tokens(commonTokens.logger)
  readonly #log: Logger
  #lastKiller = ""
  /** How often the tests were run in this process. */
  #rounds = 0
  #spoilt = false
  #plan: Plan | undefined
  /** Tests that were seen to pass without a mutant where they had failed with one, in a process of their own. */
  readonly #sound = new Map<string, boolean>()

  constructor(log: Logger) {
    this.#log = log
  }

  /** Nothing is ever loaded again in this process: what needs that is tried in another one. */
  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true }
  }

  async init(): Promise<void> {
    prepare()
    const sources = mutated()
    const files = globSync(testFiles, { exclude: besides }).filter((file) => sources.some((source) => isNear(source, file)))
    for (const file of files.sort()) {
      try {
        await load(file)
      } catch (error) {
        this.#log.warn(`left out: ${file}: ${messageOf(error)}`)
      }
    }
  }

  async dryRun(): Promise<DryRunResult> {
    this.#rounds++
    const results: TestResult[] = []
    const leftOut: string[] = []
    const ran: Record<string, Ran> = {}
    for (const { id, file } of tests.values()) {
      context.currentTestId = id
      const begun = process.cpuUsage()
      const at = performance.now()
      const { is, because } = await attempt(id)
      const { user, system } = process.cpuUsage(begun)
      context.currentTestId = undefined
      if (is !== "passed") {
        // It may need Vitest around it. A test that fails anyway can tell no mutant from the original.
        this.#log.warn(`left out: ${id}: ${because.split("\n")[0]}`)
        delete context.mutantCoverage?.perTest[id]
        leftOut.push(id)
      } else {
        const milliseconds = (user + system) / 1000
        const reached = Object.values(context.mutantCoverage?.perTest[id] ?? {})
        ran[id] = { milliseconds, reaches: reached.length, most: reached.reduce((most, hits) => Math.max(most, hits), 0) }
        // Stryker takes what else passed by the clock for its own doing, and waits as long again for every mutant that does not end.
        results.push({ id, name: id, fileName: resolve(file), timeSpentMs: performance.now() - at, status: TestStatus.Success })
      }
    }
    this.#plan = { leftOut, files: this.#planned(results, ran), ran }
    writeFileSync(planFile, JSON.stringify(this.#plan))
    return { status: DryRunStatus.Complete, tests: results, ...(context.mutantCoverage && { mutantCoverage: context.mutantCoverage }) }
  }

  /**
   * Who is asked about the mutants that are reached while a file is loaded. These tests are told to Stryker as covering them, so that
   * a survivor is tried again when one of them is new.
   */
  #planned(results: readonly TestResult[], known: Plan["ran"]): Plan["files"] {
    const { static: whileLoading, perTest } = (context.mutantCoverage ??= { static: {}, perTest: {} })
    const files = Map.groupBy(results, ({ id }) => fileOf(id))
    const candidates = [...files].map(([file, ran]) => ({
      file,
      loads: loadedBy(file),
      milliseconds: ran.reduce((sum, { id }) => sum + (known[id]?.milliseconds ?? 0), 0)
    }))
    const planned: Record<string, readonly string[]> = {}
    for (const source of mutated()) {
      const mutants = mutantsIn(source)
      const reaching = reachingAgain(mutants, perTest)
      for (const mutant of mutants) {
        if (!(mutant in whileLoading)) continue
        const asked = nearFiles(
          source,
          candidates,
          reaching(mutant, (test) => isNear(source, test))
        )
        planned[mutant] = asked
        for (const { id } of asked.flatMap((file) => files.get(file) ?? [])) (perTest[id] ??= {})[mutant] ??= 1
      }
    }
    return planned
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    return options.mutantActivation === "static" ? this.#alone(options) : this.#together(options)
  }

  async #together({ activeMutant, hitLimit, testFilter = [], sandboxFileName }: MutantRunOptions): Promise<MutantRunResult> {
    if (this.#spoilt) throw new Error("an earlier mutant left something behind")
    const first = this.#rounds++ === 0
    let ran = 0
    let reached = false
    const endless: string[] = []
    let waited = 0
    const { ran: known } = this.#known()
    const ids = asked(relative("", sandboxFileName), testFilter, (id) => known[id] ?? nothing)
    // What found the last one often finds its neighbour too.
    for (const id of ids.includes(this.#lastKiller) ? new Set([this.#lastKiller, ...ids]) : ids) {
      ran++
      const { milliseconds, most } = known[id] ?? {}
      const limit = Math.min(hitLimit ?? Infinity, most === undefined ? Infinity : endlessFor(most))
      const { is, because, hits } = await attempt(id, { mutant: activeMutant.id, hitLimit: limit, milliseconds })
      reached ||= hits > 0
      if (is === "passed") continue
      if ((await attempt(id)).is !== "passed") {
        this.#spoilt = true
        if (!first) throw new Error("the test fails without the mutant too")
      }
      if (is === "endless") {
        endless.push(id)
        // Another test may end with it, and fail. One that asks nothing on its endless way takes the longest.
        waited += hits > limit ? 1 : 10
        if (waited < endlessTests && !this.#spoilt) continue
        break
      }
      this.#lastKiller = id
      return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage: because, nrOfTests: ran }
    }
    if (endless.length > 0) return { status: MutantRunStatus.Timeout, reason: `${endless.join(", ")} do not end` }
    if (!reached && !first) throw new Error("the mutant was not reached: something was remembered from before")
    return { status: MutantRunStatus.Survived, nrOfTests: ran }
  }

  async #alone({ activeMutant, hitLimit, sandboxFileName }: MutantRunOptions): Promise<MutantRunResult> {
    const plan = this.#known()
    const files = plan.files[activeMutant.id] ?? []
    const source = relative("", sandboxFileName)
    let { leftOut } = plan
    for (let fresh = false; ;) {
      const answer = await ask({ source, files, leftOut, mutant: activeMutant.id, hitLimit }, { fresh })
      const isBelieved =
        answer.is === "passed" ? answer.reached || fresh : await this.#isSound(answer, { source, files, leftOut }, { fresh })
      if (!isBelieved && !fresh) fresh = true
      else if (!isBelieved) {
        // Among these tests it fails anyway: the others are asked.
        this.#log.warn(`left out here: ${answer.at}: ${answer.because.split("\n")[0]}`)
        leftOut = [...leftOut, answer.at]
      } else if (answer.is === "passed") return { status: MutantRunStatus.Survived, nrOfTests: answer.ran }
      else if (answer.is === "endless") return { status: MutantRunStatus.Timeout, reason: `${answer.at}: ${answer.because}` }
      else {
        // A file that does not load any more is as good as each of its tests.
        const killer = tests.has(answer.at) ? [answer.at] : [...tests.keys()].filter((id) => fileOf(id) === answer.at)
        return { status: MutantRunStatus.Killed, killedBy: killer, failureMessage: answer.because, nrOfTests: answer.ran }
      }
    }
  }

  /**
   * Whether the same files and tests in the same order, to where it ended, pass without the mutant. The process that is kept is asked
   * every time, for the mutant may have left something behind; a fresh one would say the same again.
   */
  async #isSound({ at }: Answer, { source, files, leftOut }: Question, { fresh }: { readonly fresh: boolean }): Promise<boolean> {
    const before = files.slice(0, files.indexOf(fileOf(at)) + 1)
    const control = async (): Promise<boolean> => (await ask({ source, files: before, leftOut, until: at }, { fresh })).is === "passed"
    if (!fresh) return control()
    const key = JSON.stringify([before, at, leftOut.length])
    const found = this.#sound.get(key) ?? (await control())
    this.#sound.set(key, found)
    return found
  }

  /** A later process did not run the tests itself. */
  #known(): Plan {
    return (this.#plan ??= JSON.parse(readFileSync(planFile, "utf8")) as Plan)
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "core", Runner)]
