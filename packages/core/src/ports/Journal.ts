/**
 * The journal of a tenant: every event in commit order, each sealed to the one before it by a hash. This file is the one place that
 * chains; a store calls `seal` inside its transaction and writes down what it gets. What a reader would get wrong: the hash covers the
 * envelope too (who, when, under which policy, in which stream at which position), not only the data.
 */
import * as Canonical from "../foundation/Canonical.ts"
import type { Instant } from "../foundation/Instant.ts"
import type { Digest } from "./Digest.ts"

/** An event as a decider makes it: plain, with its type and the version of its shape. Stored exactly so. */
export type EventData = { readonly type: string; readonly v: number } & Canonical.PlainObject

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

/** An event with its place in the chain, and the canonical text of its data, so that a store writes without serialising again. */
export interface Sealed {
  readonly recorded: Recorded
  readonly dataText: string
}

/** Envelopes for the events of a batch, in the order of its appends, chained to `head`. An append without events seals nothing. */
export const seal = (head: Head, batch: Sealable, digest: Digest): readonly Sealed[] => {
  const sealed: Sealed[] = []
  const { tenant, recordedAt, actor } = batch
  let { position, hash } = head
  for (const { stream, expected, events } of batch.appends) {
    let streamVersion = expected
    for (const { on, policy, data } of events) {
      position += 1
      streamVersion += 1
      const recorded = {
        tenant,
        stream,
        streamVersion,
        position,
        type: data.type,
        typeVersion: data.v,
        on,
        recordedAt,
        actor,
        policy,
        data,
        previous: hash,
        hash: ""
      }
      const dataText = Canonical.text(data)
      hash = digest(sealedText(recorded, dataText))
      recorded.hash = hash
      sealed.push({ recorded, dataText })
    }
  }
  return sealed
}

/** The end of the chain after these events. */
export const headAfter = (head: Head, sealed: readonly Sealed[]): Head => {
  const last = sealed.at(-1)?.recorded
  return last === undefined ? head : { position: last.position, hash: last.hash }
}

/** What is hashed. Written by hand in key order: the envelope's keys are few and fixed, and this runs once an event. */
const sealedText = (event: Omit<Recorded, "hash">, dataText: string): string =>
  `${event.previous}\n{"actor":${Canonical.text(event.actor)},"data":${dataText},"on":${Canonical.text(event.on)}` +
  `,"policy":${Canonical.text(event.policy)},"position":${Canonical.text(event.position)},"recordedAt":${Canonical.text(event.recordedAt)}` +
  `,"stream":${Canonical.text(event.stream)},"streamVersion":${Canonical.text(event.streamVersion)},"tenant":${Canonical.text(event.tenant)}` +
  `,"type":${Canonical.text(event.type)},"typeVersion":${Canonical.text(event.typeVersion)}}`

/** Why a chain does not hold, and at which position; the first fault is the one reported, everything after it hangs on it. */
export type Fault =
  | { readonly because: "position"; readonly position: number; readonly found: number } // an event is missing, inserted or out of order
  | {
      readonly because: "stream-version"
      readonly position: number
      readonly stream: string
      readonly expected: number
      readonly found: number
    }
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
    if (event.streamVersion !== expected)
      return { because: "stream-version", position, stream: event.stream, expected, found: event.streamVersion }
    if (event.type !== event.data.type || event.typeVersion !== event.data.v) return { because: "type", position }
    if (event.previous !== chain.head.hash) return { because: "previous", position }
    try {
      if (digest(sealedText(event, Canonical.text(event.data))) !== event.hash) return { because: "hash", position }
    } catch (error) {
      if (error instanceof Canonical.NotCanonical) return { because: "not-canonical", position, path: error.path }
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
