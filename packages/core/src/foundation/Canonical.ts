/**
 * Canonical text: the one JSON text of a plain value, so that equal values have equal bytes on every backend. Hashes, answers kept with a
 * key and comparisons are made of it. What a reader would get wrong: there is no null and no fraction; what is unknown is left out.
 */

/** JSON without null and without fractions: what events hold. */
export type Plain = string | number | boolean | readonly Plain[] | PlainObject
export type PlainObject = { readonly [key: string]: Plain }

/** Thrown for a value that has no canonical bytes. A programming error on the way in, a corrupt journal on the way out. */
export class NotCanonical extends RangeError {
  override readonly name = "NotCanonical"
  /** Where, as "facts.attended.0.from"; "" is the value itself. */
  readonly path: string
  constructor(path: string, found: string) {
    super(`no canonical form for ${found} at ${path === "" ? "the value" : path}`)
    this.path = path
  }
}

/**
 * The one text of a plain value: JSON, keys in order of their UTF-16 units, no spaces, integers within 2^53, well-formed strings. Null,
 * undefined, fractions, lone surrogates, functions and objects with a class throw `NotCanonical`. Runs once an event, so it looks twice
 * only at what needs care.
 */
export const text = (value: Plain): string => {
  const written = write(value)
  if (written === undefined) throw complaint(value, "")
  return written
}

/** Whether `JSON.stringify` writes the canonical text as it is, where all text is well-formed: plain, and every key in its place already. */
const isInOrder = (value: unknown): boolean => {
  switch (typeof value) {
    case "number":
      return Number.isSafeInteger(value)
    case "string":
    case "boolean":
      return true
    case "object":
      return Array.isArray(value) ? isListInOrder(value) : isPlainObject(value) && isObjectInOrder(value)
    default:
      return false
  }
}

const isListInOrder = (list: readonly unknown[]): boolean => {
  for (let i = 0; i < list.length; i++) if (!isInOrder(list[i])) return false
  return true
}

const isObjectInOrder = (entries: Readonly<Record<string, unknown>>): boolean => {
  let before = ""
  // A key that is inherited would only have it written key by key.
  for (const key in entries) {
    if (key < before || !isInOrder(entries[key])) return false
    before = key
  }
  return true
}

/** How `JSON.stringify` begins to write a lone surrogate; words may hold the same letters, and are looked at part by part. */
const escapedSurrogate = "\\ud"

/** Undefined if there is no such text; where and why is worked out afterwards, by `complaint`. */
const write = (value: unknown): string | undefined => {
  switch (typeof value) {
    case "string":
      return writeText(value)
    case "number":
    case "boolean":
      return isInOrder(value) ? `${value}` : undefined
    case "object":
      if (isInOrder(value)) {
        const text = JSON.stringify(value)
        if (!text.includes(escapedSurrogate)) return text
      }
      return Array.isArray(value) ? writeList(value) : isPlainObject(value) ? writeObject(value) : undefined
    default:
      return undefined
  }
}

/** Text without quotes, escapes, controls and surrogates stands for itself; `JSON.stringify` is asked only about the rest. */
// oxlint-disable-next-line no-control-regex
const needsCare = /["\\\u0000-\u001f\ud800-\udfff]/

const writeText = (text: string): string | undefined =>
  !needsCare.test(text) ? `"${text}"` : text.isWellFormed() ? JSON.stringify(text) : undefined

const writeList = (list: readonly unknown[]): string | undefined => {
  let text = "["
  for (let i = 0; i < list.length; i++) {
    const item = write(list[i])
    if (item === undefined) return undefined
    text += i === 0 ? item : `,${item}`
  }
  return `${text}]`
}

/** No class: made by braces, here or in another realm, or without any prototype. */
const isPlainObject = (value: object | null): value is Readonly<Record<string, unknown>> => {
  if (value === null) return false
  const prototype = Object.getPrototypeOf(value) as object | null
  return prototype === Object.prototype || prototype === null || Object.getPrototypeOf(prototype) === null
}

const writeObject = (entries: Readonly<Record<string, unknown>>): string | undefined => {
  let text = "{"
  for (const key of Object.keys(entries).sort()) {
    const name = writeKey(key)
    const value = write(entries[key])
    if (name === undefined || value === undefined) return undefined
    text += text === "{" ? name + value : `,${name}${value}`
  }
  return `${text}}`
}

/** Keys are few and come again with every event; kept up to a bound, since a stranger's journal may hold any. */
const keysWritten = new Map<string, string>()
const writeKey = (key: string): string | undefined => {
  const known = keysWritten.get(key)
  if (known !== undefined) return known
  const text = writeText(key)
  if (text === undefined) return undefined
  if (keysWritten.size < 1024) keysWritten.set(key, `${text}:`)
  return `${text}:`
}

/** The first part that has no canonical text, found by looking again: a value is refused once, and written a million times. */
const complaint = (value: unknown, path: string): NotCanonical => {
  const entries = Array.isArray(value)
    ? Array.from(value, (part: unknown, at) => [`${at}`, part] as const)
    : typeof value === "object" && isPlainObject(value)
      ? Object.entries(value)
      : []
  for (const [step, part] of entries) {
    if (write(part) === undefined) return complaint(part, path === "" ? step : `${path}.${step}`)
    if (writeText(step) === undefined) return new NotCanonical(path, "a key with a lone surrogate")
  }
  return new NotCanonical(
    path,
    typeof value === "string" ? "a lone surrogate" : typeof value === "object" && value !== null ? "an object with a class" : String(value)
  )
}
