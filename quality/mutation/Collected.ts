/**
 * `vitest` as mutation runs see it: `describe` and `it` collect the tests of a file, and everything that judges them is Vitest's own.
 * Vitest itself starts a worker and loads every module anew for each mutant, which takes fifty times as long as the tests.
 */
import { Script } from "node:vm"
import { expect } from "../../node_modules/vitest/dist/index.js"

export { expect, expectTypeOf } from "../../node_modules/vitest/dist/index.js"

export interface Test {
  readonly id: string
  readonly file: string
  /** `patience`: after how many milliseconds it does not end. */
  readonly run: (patience?: number) => Promise<void>
}

type Body = (...row: readonly unknown[]) => unknown

const found = new Map<string, Test>()
const path: string[] = []
let file = ""

/** What the test files loaded so far have told. */
export const tests: ReadonlyMap<string, Test> = found

/** For test files that are loaded again. */
export const forget = (): void => found.clear()

/** The file whose tests are told next, relative to the workspace. */
export const enter = (entered: string): void => {
  file = entered
  path.length = 0
}

/** Longer than any test takes on a busy machine; what does not end at all is rare. */
const longest = 20_000

/** A test that does not end is no test that fails. */
export class Late extends Error {
  constructor(patience: number) {
    super(`not done after ${patience} ms`)
  }
}

const global = globalThis as { testBody?: () => unknown }
const begin = new Script("testBody()")
/** No timer ends what a test does before it first waits for something: that takes a look from outside. */
const begun = (body: () => unknown, patience: number): unknown => {
  global.testBody = body
  try {
    return begin.runInThisContext({ timeout: patience })
  } catch (error) {
    throw error instanceof Error && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT" ? new Late(patience) : error
  }
}

const tell = (name: string, body: Body): void => {
  const title = [...path, name].join(" > ")
  const inFile = file
  // Rows of one table may share a title; the first keeps it.
  let id = `${inFile}#${title}`
  for (let nth = 2; found.has(id); nth++) id = `${inFile}#${title} (${nth})`
  const run = async (patience = longest): Promise<void> => {
    expect.setState({ testPath: inFile, currentTestName: title })
    let timer: ReturnType<typeof setTimeout> | undefined
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Late(patience)), patience)
    })
    try {
      await Promise.race([begun(() => body({ expect }), Math.ceil(patience)), late])
    } finally {
      clearTimeout(timer)
    }
  }
  found.set(id, { id, file: inFile, run })
}

const bodyOf = (...rest: readonly unknown[]): Body => {
  const body = rest.find((part) => typeof part === "function")
  if (body === undefined) throw new Error(`a test without a body in ${file}`)
  return body as Body
}

const inside = (name: string, body: Body): void => {
  path.push(name)
  body()
  path.pop()
}

/** `each` of either kind: a row that is a list is spread over the body's arguments. */
const each =
  (told: (name: string, body: Body) => void) =>
  (rows: readonly unknown[]) =>
  (name: string, ...rest: readonly unknown[]): void => {
    const body = bodyOf(...rest)
    for (const row of rows) told(`${name} ${labelOf(row)}`, () => (Array.isArray(row) ? body(...(row as unknown[])) : body(row)))
  }

const labelOf = (row: unknown): string => {
  try {
    return (JSON.stringify(row) ?? String(row)).slice(0, 80)
  } catch {
    return typeof row
  }
}

export const it = Object.assign((name: string, ...rest: readonly unknown[]): void => tell(name, bodyOf(...rest)), { each: each(tell) })
export const test = it
export const describe = Object.assign((name: string, ...rest: readonly unknown[]): void => inside(name, bodyOf(...rest)), {
  each: each(inside)
})
export const vi = { setConfig: (): void => undefined }
