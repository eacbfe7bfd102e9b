/**
 * The journal of a tenant: every event in commit order, each sealed to the one before it by a hash. This file is the one place that
 * chains; a store calls `seal` inside its transaction and writes down what it gets. What a reader would get wrong: the hash covers the
 * envelope too (who, when, under which policy, in which stream at which position), not only the data.
 */
import type { Instant } from "../foundation/Instant.ts"
import type { Digest } from "./Digest.ts"

/** What an event may hold: JSON without null and without fractions, so that every backend keeps the very same bytes. */
export type Plain = string | number | boolean | readonly Plain[] | PlainObject
export type PlainObject = { readonly [key: string]: Plain }

/** An event as a decider makes it: plain, with its type and the version of its shape. Stored exactly so. */
export type EventData = { readonly type: string; readonly v: number } & PlainObject

export interface NewEvent {
  /** The day it speaks of, "YYYY-MM-DD". */
  readonly on: string
  /** The policy that decided it: "national@2026.1+jiaozhou@2015.1". */
  readonly policy: string
  readonly data: EventData
}

export interface Recorded extends NewEvent {
  readonly tenant: string
  readonly stream: string
  /** 1 for the first event of the stream. */
  readonly streamVersion: number
  /** 1 for the first event of the tenant; no gaps. */
  readonly position: number
  /** Repeated from `data`, so that a store can look without parsing. */
  readonly type: string
  readonly typeVersion: number
  readonly recordedAt: Instant
  readonly actor: string
  readonly previous: string
  readonly hash: string
}

/** The end of a chain. Its hash is the root that certificates and `verify --head` name. */
export interface Head {
  readonly position: number
  readonly hash: string
}

export const genesis: Head = { position: 0, hash: "0".repeat(64) }

/** What `seal` needs of a batch; `Store.Batch` fits. */
export interface Sealable {
  readonly tenant: string
  readonly recordedAt: Instant
  readonly actor: string
  readonly appends: readonly { readonly stream: string; readonly expected: number; readonly events: readonly NewEvent[] }[]
}

/** Envelopes for the events of a batch, in the order of its appends, chained to `head`. An append without events seals nothing. */
export const seal = (head: Head, batch: Sealable, digest: Digest): readonly Recorded[] => {
  const sealed: Recorded[] = []
  let { position, hash } = head
  for (const { stream, expected, events } of batch.appends) {
    let streamVersion = expected
    for (const { on, policy, data } of events) {
      const previous = hash
      position += 1
      streamVersion += 1
      const unsealed = {
        tenant: batch.tenant, stream, streamVersion, position, type: data.type, typeVersion: data.v,
        on, recordedAt: batch.recordedAt, actor: batch.actor, policy, data, previous
      }
      hash = hashOf(unsealed, digest)
      sealed.push({ ...unsealed, hash })
    }
  }
  return sealed
}

/** The end of the chain after these events. */
export const headAfter = (head: Head, sealed: readonly Recorded[]): Head => {
  const last = sealed.at(-1)
  return last === undefined ? head : { position: last.position, hash: last.hash }
}

/** Written by hand in key order: the envelope's keys are few and fixed, and this runs once an event. */
const hashOf = (event: Omit<Recorded, "hash">, digest: Digest): string =>
  digest(
    `${event.previous}\n{"actor":${canonical(event.actor)},"data":${canonical(event.data)},"on":${canonical(event.on)},"policy":${canonical(event.policy)},"position":${
      canonical(event.position)},"recordedAt":${canonical(event.recordedAt)},"stream":${canonical(event.stream)},"streamVersion":${
      canonical(event.streamVersion)},"tenant":${canonical(event.tenant)},"type":${canonical(event.type)},"typeVersion":${canonical(event.typeVersion)}}`
  )

/** Thrown for a value that has no canonical bytes. A programming error on the way in, a corrupt journal on the way out. */
export class NotCanonical extends Error {
  override readonly name = "NotCanonical"
  /** Where, as "data.facts.minutes"; "" is the value itself. */
  readonly path: string
  constructor(path: string, found: string) {
    super(`no canonical form for ${found} at ${path === "" ? "the value" : path}`)
    this.path = path
  }
}

/**
 * The one text of a plain value: JSON, keys in order of their UTF-16 units, no spaces, integers within 2^53, well-formed strings. Null,
 * undefined, fractions, lone surrogates, functions and objects with a class throw `NotCanonical`.
 */
export const canonical = (value: Plain): string => write(value, "")

const write = (value: unknown, path: string): string => {
  switch (typeof value) {
    case "string":
      if (!value.isWellFormed()) throw new NotCanonical(path, "a lone surrogate")
      return JSON.stringify(value)
    case "number":
      if (!Number.isSafeInteger(value)) throw new NotCanonical(path, `the number ${value}`)
      return `${value}`
    case "boolean":
      return value ? "true" : "false"
    case "object":
      if (value === null) throw new NotCanonical(path, "null")
      if (Array.isArray(value)) return writeList(value, path)
      if (Object.getPrototypeOf(value) !== Object.prototype) throw new NotCanonical(path, "an object with a class")
      return writeObject(value, path)
    default:
      throw new NotCanonical(path, typeof value)
  }
}

const writeList = (list: readonly unknown[], path: string): string => {
  let text = ""
  for (let i = 0; i < list.length; i++) text += (i === 0 ? "" : ",") + write(list[i], `${path}.${i}`)
  return `[${text}]`
}

const writeObject = (object: object, path: string): string => {
  let text = ""
  const entries = object as Readonly<Record<string, unknown>>
  for (const key of sortedKeys(object)) {
    text += `${text === "" ? "" : ","}${write(key, path)}:${write(entries[key], path === "" ? key : `${path}.${key}`)}`
  }
  return `{${text}}`
}

const sortedKeys = (object: object): readonly string[] => {
  const keys = Object.keys(object)
  for (let i = 1; i < keys.length; i++) if ((keys[i - 1] ?? "") > (keys[i] ?? "")) return keys.sort()
  return keys
}

/** Why a chain does not hold, and at which position; the first fault is the one reported, everything after it hangs on it. */
export type Fault =
  | { readonly because: "position"; readonly position: number; readonly found: number } // an event is missing, inserted or out of order
  | { readonly because: "stream-version"; readonly position: number; readonly stream: string; readonly expected: number; readonly found: number }
  | { readonly because: "type"; readonly position: number } // the envelope names another type than the data
  | { readonly because: "previous"; readonly position: number }
  | { readonly because: "hash"; readonly position: number }
  | { readonly because: "not-canonical"; readonly position: number; readonly path: string }
  | { readonly because: "head"; readonly position: number; readonly expected: Head; readonly found: Head } // the end is not the end that was promised

/** How far a chain was followed. Mutable on purpose: pages of one journal are checked with one `Chain`, in one pass and little memory. */
export interface Chain {
  readonly tenant: string
  head: Head
  readonly versions: Map<string, number>
}

export const chainOf = (tenant: string): Chain => ({ tenant, head: genesis, versions: new Map() })

/** Follows the chain over these events (a page of the journal, in order); the first fault, or undefined if all hold. */
export const verifyChain = (chain: Chain, events: Iterable<Recorded>, digest: Digest): Fault | undefined => {
  for (const event of events) {
    const position = chain.head.position + 1
    const expected = (chain.versions.get(event.stream) ?? 0) + 1
    if (event.position !== position || event.tenant !== chain.tenant) return { because: "position", position, found: event.position }
    if (event.streamVersion !== expected) return { because: "stream-version", position, stream: event.stream, expected, found: event.streamVersion }
    if (event.type !== event.data.type || event.typeVersion !== event.data.v) return { because: "type", position }
    if (event.previous !== chain.head.hash) return { because: "previous", position }
    try {
      if (hashOf(event, digest) !== event.hash) return { because: "hash", position }
    } catch (error) {
      if (error instanceof NotCanonical) return { because: "not-canonical", position, path: error.path }
      throw error
    }
    chain.head = { position, hash: event.hash }
    chain.versions.set(event.stream, expected)
  }
  return undefined
}

/** Holds the end that was reached against an end that was promised: the store's own head row, or one written down elsewhere. */
export const verifyHead = (chain: Chain, promised: Head): Fault | undefined =>
  promised.position === chain.head.position && promised.hash === chain.head.hash
    ? undefined
    : { because: "head", position: Math.min(promised.position, chain.head.position + 1), expected: promised, found: chain.head }
