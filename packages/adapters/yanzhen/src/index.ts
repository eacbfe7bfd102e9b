/**
 * Yanzhen (雁阵): service records in, a lawful and explained tally out.
 *
 * What a reader would get wrong: nothing happens when this is called. The store is opened with the first request, and each part of the
 * library is loaded when it is first needed.
 */
import { Failure, isYanzhenError } from "./Failure.ts"
import type { Opened } from "./Opened.ts"
import { defaults, type Options } from "./Options.ts"
import type { Answer, Operations, Yanzhen } from "./Yanzhen.ts"

export { isYanzhenError } from "./Failure.ts"
export type { Kept, Keeping } from "./Keeping.ts"
export type { Options } from "./Options.ts"
export type * from "./StatedFacts.ts"
export type * from "./Yanzhen.ts"

const names = {
  importDirectory: true,
  preview: true,
  imports: true,
  withdraw: true,
  voidRecord: true,
  object: true,
  answerObjection: true,
  completeRecord: true,
  correctRecord: true,
  approveRecord: true,
  publiciseRecord: true,
  confirmRecord: true,
  replaceGroup: true,
  closePeriod: true,
  reopenPeriod: true,
  periods: true,
  samePerson: true,
  forget: true,
  tally: true,
  tallies: true,
  anomalies: true,
  remarks: true,
  explain: true,
  retally: true,
  verify: true,
  coverage: true
} as const satisfies { readonly [K in keyof Operations]: true }

type Operation = (...args: readonly unknown[]) => Promise<unknown>

/** `yanzhen()` keeps everything in memory; `yanzhen({ store: sqlite("yanzhen.db") })` keeps a file. */
export const yanzhen = (options: Options = {}): Yanzhen => {
  let opening: Promise<Opened> | undefined
  let isClosed = false
  const open = async (): Promise<Opened> => {
    const { open: openDoor } = await import("./Opened.ts")
    if (isClosed) throw await closed(options)
    // A failed opening is tried again with the next request.
    opening ??= openDoor(options).catch((error: unknown) => {
      opening = undefined
      throw error
    })
    return opening
  }
  const close = async (): Promise<void> => {
    if (isClosed) return
    isClosed = true
    const opened = await opening?.catch(() => undefined)
    await opened?.close()
  }
  const each = (make: (name: keyof Operations) => Operation) =>
    Object.fromEntries((Object.keys(names) as (keyof Operations)[]).map((name) => [name, make(name)]))
  const ask =
    (name: keyof Operations): Operation =>
    async (...args) =>
      ((await open()).operations[name] as Operation)(...args)
  const safely =
    (name: keyof Operations): Operation =>
    (...args) =>
      answered(ask(name)(...args))
  // Each entry is the operation of its name, arguments and answer unchanged: what the types of `Yanzhen` say.
  const operations = each(ask) as unknown as Operations
  const safe = each(safely) as unknown as Yanzhen["safe"]
  return { ...operations, safe, close, [Symbol.asyncDispose]: close }
}

const answered = async (asked: Promise<unknown>): Promise<Answer<unknown>> => {
  try {
    return { ok: true, value: await asked }
  } catch (error) {
    if (isYanzhenError(error)) return { ok: false, error }
    throw error
  }
}

const closed = async ({ locale = defaults.locale }: Options): Promise<Failure> => {
  const Failures = await import("./Failures.ts")
  return new Failure(Failures.told("YZ_CLOSED", "door.closed"), locale)
}
