/**
 * Stryker's test runner for core. Every test file is loaded once; after that a mutant costs what its tests cost and no more.
 * The price is that a mutant may leave something behind, so a verdict is believed only if it is not the process's history that speaks:
 * a killing test must pass again without the mutant, and a surviving mutant must have been reached. Otherwise the mutant is tried in
 * a process of its own (Stryker starts one when a run is rejected).
 */
import { globSync, readFileSync } from "node:fs"
import { registerHooks } from "node:module"
import { dirname, join, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import type { InstrumenterContext } from "@stryker-mutator/api/core"
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

/** Where the tests of core are: beside it, and in the reference store and its kit, through which the desk and the registers are tested. */
const testFiles = ["packages/core/test/**/*.test.ts", "packages/adapters/{memory,testkit}/test/**/*.test.ts"]
/** Tests of the tests. */
const besides = ["**/tally/Mutants.test.ts", "**/*.mutants.test.ts"]

/** No expression is reached this often in one test that ends. */
const endlessHits = 10_000_000

const own = (path: string): string => new URL(path, import.meta.url).href

/** Packages by name lead to the copy that holds the mutants, not through `node_modules` to the original. */
const doors = (): ReadonlyMap<string, string> =>
  new Map(
    globSync(["packages/core/package.json", "packages/adapters/{memory,testkit}/package.json"]).flatMap((path) => {
      const { name, exports } = JSON.parse(readFileSync(path, "utf8")) as {
        name: string
        exports: Record<string, { "@yanzhen/source"?: string }>
      }
      return Object.entries(exports).flatMap(([door, { "@yanzhen/source": source }]): [string, string][] =>
        source === undefined ? [] : [[join(name, door), pathToFileURL(resolve(dirname(path), source)).href]]
      )
    })
  )

const roomOf = (file: string): string => /packages\/core\/(?:src|test)\/(\w+)/.exec(file)?.[1] ?? "desk"
const isTable = (test: string): boolean => test.startsWith("packages/core/") && !/\.property\.test\.ts#/.test(test)

/** Rooms that hold little but what the desk does with them. */
const throughDesk = ["place", "ports", "registers"]

/**
 * Of the tests that reach a mutant, those of its own room (the reference store's are the desk's) and the tables of the other rooms: that a
 * day is counted wrong should not take the laws of the tally to find out, and they would take most of the time.
 */
const near = (room: string, ids: readonly string[]): readonly string[] => {
  const rooms = throughDesk.includes(room) ? [room, "desk"] : [room]
  const found = ids.filter((id) => isTable(id) || rooms.includes(roomOf(id)))
  return found.length === 0 ? ids : found
}

type Context = { [field in keyof InstrumenterContext]: InstrumenterContext[field] | undefined }
const context: Context = ((globalThis as { __stryker__?: Context }).__stryker__ ??= {})

const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

class Runner implements TestRunner {
  #tests: typeof import("./Collected.ts").tests = new Map()
  static readonly inject = tokens(commonTokens.logger)
  readonly #log: Logger
  readonly #took = new Map<string, number>()
  #lastKiller = ""
  /** How often the tests were run in this process. */
  #rounds = 0
  #spoilt = false

  constructor(log: Logger) {
    this.#log = log
  }

  /** Nothing needs to be loaded anew: what only runs while a file is loaded is not tried (`ignoreStatic`). */
  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: true }
  }

  async init(): Promise<void> {
    const places = new Map([...doors(), ["vitest", own("./Collected.ts")], ["fast-check", own("./FewRuns.ts")]])
    registerHooks({
      resolve: (name, from, next) => {
        const url = places.get(name)
        return url === undefined ? next(name, from) : { url, shortCircuit: true }
      }
    })
    const { enter, tests } = await import("./Collected.ts")
    for (const file of globSync(testFiles, { exclude: besides }).sort()) {
      enter(file)
      try {
        await import(pathToFileURL(resolve(file)).href)
      } catch (error) {
        this.#log.warn(`left out: ${file}: ${messageOf(error)}`)
      }
    }
    this.#tests = tests
  }

  async dryRun(): Promise<DryRunResult> {
    this.#rounds++
    const results: TestResult[] = []
    for (const { id, file } of this.#tests.values()) {
      context.currentTestId = id
      const error = await this.#run(id)
      context.currentTestId = undefined
      if (error !== undefined) {
        // It may need Vitest around it. A test that fails anyway can tell no mutant from the original.
        this.#log.warn(`left out: ${id}: ${error.split("\n")[0]}`)
        delete context.mutantCoverage?.perTest[id]
      } else
        results.push({
          id,
          name: id,
          fileName: resolve(file),
          timeSpentMs: this.#took.get(id) ?? 0,
          status: TestStatus.Success
        })
    }
    return { status: DryRunStatus.Complete, tests: results, ...(context.mutantCoverage && { mutantCoverage: context.mutantCoverage }) }
  }

  async mutantRun({ activeMutant, hitLimit, testFilter = [], sandboxFileName }: MutantRunOptions): Promise<MutantRunResult> {
    if (this.#spoilt) throw new Error("an earlier mutant left something behind")
    const first = this.#rounds++ === 0
    let ran = 0
    let reached = false
    for (const id of this.#quickFirst(near(roomOf(sandboxFileName), testFilter))) {
      ran++
      const limit = Math.min(hitLimit ?? endlessHits, endlessHits)
      Object.assign(context, { activeMutant: activeMutant.id, hitCount: 0, hitLimit: limit })
      const error = await this.#run(id)
      const hits = context.hitCount ?? 0
      Object.assign(context, { activeMutant: undefined, hitCount: undefined })
      reached ||= hits > 0
      const endless = hits > limit
      if (error === undefined && !endless) continue
      if ((await this.#run(id)) !== undefined) {
        this.#spoilt = true
        if (!first) throw new Error("the test fails without the mutant too")
      }
      if (endless) return { status: MutantRunStatus.Timeout, reason: `${id} does not end` }
      this.#lastKiller = id
      return { status: MutantRunStatus.Killed, killedBy: [id], failureMessage: error ?? "", nrOfTests: ran }
    }
    if (!reached && !first) throw new Error("the mutant was not reached: something was remembered from before")
    return { status: MutantRunStatus.Survived, nrOfTests: ran }
  }

  #quickFirst(ids: readonly string[]): readonly string[] {
    const rank = (id: string): number => (id === this.#lastKiller ? -1 : (this.#took.get(id) ?? 0))
    return [...ids].sort((one, other) => rank(one) - rank(other))
  }

  /** Why the test failed, or nothing. */
  async #run(id: string): Promise<string | undefined> {
    const begun = performance.now()
    try {
      await this.#tests.get(id)?.run()
      this.#took.set(id, performance.now() - begun)
      return undefined
    } catch (error) {
      return messageOf(error) || "failed"
    }
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.TestRunner, "core", Runner)]
