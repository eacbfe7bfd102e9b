/**
 * A process of its own for a mutant in code that runs while a file is loaded: the mutant is there before the first file is. `ask` starts
 * one; run as a program, this file is one. The first failing test ends it, and so does a test file that cannot be loaded any more.
 */
import { fork } from "node:child_process"
import { enableCompileCache, flushCompileCache } from "node:module"
import { fileURLToPath } from "node:url"
import { attempt, during, type Trial } from "./Attempt.ts"
import { tests } from "./Collected.ts"
import { load, prepare } from "./Load.ts"

export interface Question extends Trial {
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
}

type Told = { readonly at: string } | { readonly answer: Answer }

/** Nothing takes this long from one test to the next, however busy the machine is. */
const silence = 30_000

export const ask = (question: Question): Promise<Answer> =>
  new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), { stdio: ["ignore", "ignore", "ignore", "ipc"], execArgv: [] })
    let at = ""
    let ran = 0
    const ends = (is: Answer["is"], because: string): void => {
      clearTimeout(timer)
      child.kill("SIGKILL")
      resolve({ is, because, at, ran })
    }
    const timer = setTimeout(() => ends("endless", `nothing was heard for ${silence} ms`), silence)
    child.on("message", (told: Told) => {
      if ("answer" in told) {
        at = told.answer.at
        ran = told.answer.ran
        ends(told.answer.is, told.answer.because)
      } else {
        at = told.at
        ran++
        timer.refresh()
      }
    })
    child.on("error", reject)
    // Memory that runs out, a stack that overflows where nobody catches it: no test has failed.
    child.on("exit", () => ends("endless", "the process ended without an answer"))
    child.send(question)
  })

const answerTo = async ({ files, leftOut, until, ...trial }: Question, tell: (at: string) => void): Promise<Answer> => {
  let ran = 0
  for (const file of files.filter((each) => !leftOut.includes(each))) {
    tell(file)
    const loading = await during(() => load(file), trial)
    if (loading.is !== "passed") return { ...loading, at: file, ran }
    if (file === until) break
    for (const { id } of [...tests.values()].filter((test) => test.file === file && !leftOut.includes(test.id))) {
      tell(id)
      ran++
      const outcome = await attempt(id, trial)
      if (outcome.is !== "passed") return { ...outcome, at: id, ran }
      if (id === until) return { is: "passed", because: "", at: id, ran }
    }
  }
  return { is: "passed", because: "", at: "", ran }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const tell = (told: Told): void => void process.send?.(told)
  enableCompileCache(".compile-cache")
  prepare()
  process.once("message", (question: Question) => {
    void answerTo(question, (at) => tell({ at })).then((answer) => {
      // Who gets the answer ends this process; the next one need not compile all this again.
      flushCompileCache()
      tell({ answer })
    })
  })
}
