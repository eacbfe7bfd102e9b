/**
 * Comparing what a store answered with what it promised. Absent and `undefined` are the same here, as they are in a row.
 */
import { BrokenPromise } from "./Case.ts"

const show = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    inner instanceof Map ? [...inner] : ArrayBuffer.isView(inner) ? Array.from(inner as Uint8Array) : inner
  ) ?? "undefined"

const same = (a: unknown, b: unknown): boolean => {
  if (Object.is(a, b)) return true
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false
  if (a instanceof Map)
    return b instanceof Map && a.size === b.size && [...a].every(([key, value]) => b.has(key) && same(value, b.get(key)))
  if (Array.isArray(a) || ArrayBuffer.isView(a)) {
    const [left, right] = [Array.from(a as ArrayLike<unknown>), Array.from(b as ArrayLike<unknown>)]
    return left.length === right.length && left.every((value, i) => same(value, right[i]))
  }
  const [left, right] = [a as Record<string, unknown>, b as Record<string, unknown>]
  return [...new Set([...Object.keys(left), ...Object.keys(right)])].every((key) => same(left[key], right[key]))
}

export const equal = (what: string, found: unknown, expected: unknown): void => {
  if (!same(found, expected)) throw new BrokenPromise(`${what}: expected ${show(expected)}, found ${show(found)}`)
}

export const that = (what: string, holds: boolean): void => {
  if (!holds) throw new BrokenPromise(what)
}

/** The refusal that a batch which is no batch earns. */
export const rejected = async (what: string, attempt: () => Promise<unknown>): Promise<void> => {
  const outcome = await attempt().then(
    () => "an answer",
    (error: unknown) => error
  )
  if (!(outcome instanceof RangeError))
    throw new BrokenPromise(`${what}: expected a RangeError, found ${outcome instanceof Error ? outcome.name : show(outcome)}`)
}
