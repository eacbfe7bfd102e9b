/**
 * For a mutant in code that runs while a file is loaded: the mutant is there before the first file that feels it is. `ask` keeps a
 * process that has loaded the test files once, without any mutant, and loads what imports the mutated file anew for each question; run
 * as a program, this file is that process. The first failing test ends a question, and so does a test file that cannot be loaded any more.
 */
import { type ChildProcess, fork } from "node:child_process"
import { enableCompileCache, flushCompileCache } from "node:module"
import { fileURLToPath } from "node:url"
import { attempt, during, type Trial } from "./Attempt.ts"
import { forget, tests } from "./Collected.ts"
import { load, loadAgain, loadAsBefore, prepare } from "./Load.ts"

export interface Question extends Trial {
  /** The file that holds the mutant. */
  readonly source: string
  readonly files: readonly string[]
  /** Tests (and files) that fail anyway. */
  readonly leftOut: readonly string[]
  /** The test, or the file to load, to stop after; by default all are run. */
  readonly until?: string | undefined
}

export interface Answer {
  readonly is: "passed" | "failed" | "endless"
  readonly because: string
  /** The test, or the file, at which it ended. */
  readonly at: string
  readonly ran: number
  /** Whether the mutated expression was. */
  readonly reached: boolean
}

/** `isFirst`: what is loaded holds no mutant yet. */
type Told = { readonly at: string; readonly isFirst: boolean } | { readonly answer: Answer; readonly bytes: number }

/** Nothing takes this long from one test to the next, however busy the machine is. */
const silence = 30_000
/** Nor does it take this long to load all that a test file needs; without a mutant it ends. */
const firstLoad = 600_000
/** Modules that were loaded are never given back. */
const enough = 1_500_000_000

const start = (): ChildProcess => fork(fileURLToPath(import.meta.url), { stdio: ["ignore", "ignore", "ignore", "ipc"], execArgv: [] })
let kept: ChildProcess | undefined

/** `fresh`: in a process that has answered nothing yet, and answers nothing else. */
export const ask = (question: Question, { fresh = false } = {}): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const child = (fresh ? undefined : kept) ?? start()
    if (!fresh) kept = undefined
    let at = ""
    let ran = 0
    const ends = (answer: Answer, bytes: number): void => {
      clearTimeout(timer)
      child.removeAllListeners()
      if (fresh || answer.is === "endless" || bytes > enough) child.kill("SIGKILL")
      else kept = child
      resolve(answer)
    }
    const isLost = (because: string): void => ends({ is: "endless", because, at, ran, reached: true }, 0)
    const listening = (patience: number) => setTimeout(() => isLost(`nothing was heard for ${patience} ms`), patience)
    let timer = listening(firstLoad)
    child.on("message", (told: Told) => {
      if ("answer" in told) ends(told.answer, told.bytes)
      else {
        at = told.at
        ran++
        clearTimeout(timer)
        timer = listening(told.isFirst ? firstLoad : silence)
      }
    })
    child.on("error", reject)
    // Memory that runs out, a stack that overflows where nobody catches it: no test has failed.
    child.on("exit", () => isLost("the process ended without an answer"))
    child.send(question)
  })

const known = new Set<string>()
/** Who loads whom is known once a file was loaded. */
const loadFirst = async (file: string): Promise<void> => {
  if (known.has(file)) return
  loadAsBefore()
  await load(file)
  known.add(file)
}

const answerTo = async (
  { source, files, leftOut, until, ...trial }: Question,
  tell: (at: string, isFirst?: boolean) => void
): Promise<Answer> => {
  let ran = 0
  let reached = false
  const asked = files.filter((each) => !leftOut.includes(each))
  for (const file of asked) {
    tell(file, true)
    const first = await during(() => loadFirst(file), {})
    if (first.is !== "passed") return { ...first, at: file, ran, reached }
  }
  loadAgain(source)
  for (const file of asked) {
    tell(file)
    forget()
    const loading = await during(() => load(file), trial)
    reached ||= loading.hits > 0
    if (loading.is !== "passed") return { ...loading, at: file, ran, reached }
    if (file === until) break
    for (const { id } of [...tests.values()].filter((test) => test.file === file && !leftOut.includes(test.id))) {
      tell(id)
      ran++
      const outcome = await attempt(id, trial)
      reached ||= outcome.hits > 0
      if (outcome.is !== "passed") return { ...outcome, at: id, ran, reached }
      if (id === until) return { is: "passed", because: "", at: id, ran, reached }
    }
  }
  return { is: "passed", because: "", at: "", ran, reached }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const tell = (told: Told): void => void process.send?.(told)
  enableCompileCache(".compile-cache")
  prepare()
  process.on("disconnect", () => process.exit())
  process.on("message", (question: Question) => {
    void answerTo(question, (at, isFirst = false) => tell({ at, isFirst })).then((answer) => {
      // The next process need not compile all this again.
      flushCompileCache()
      tell({ answer, bytes: process.memoryUsage.rss() })
    })
  })
}
