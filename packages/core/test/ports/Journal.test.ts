import { hash } from "node:crypto"
import { describe, expect, it } from "vitest"
import * as Canonical from "../../src/foundation/Canonical.ts"
import type { Instant } from "../../src/foundation/Instant.ts"
import * as Journal from "../../src/ports/Journal.ts"

const digest = (text: string): string => hash("sha256", text)
const note = (text: string): Journal.NewEvent => ({ on: "2026-03-05", policy: "p@1", data: { type: "kit.noted", v: 1, note: text } })
const batch = (appends: Journal.Sealable["appends"]): Journal.Sealable => ({ tenant: "t", recordedAt: 1 as Instant, actor: "a", appends })

const five = Journal.seal(
  Journal.genesis,
  batch([
    { stream: "s/1", expected: 0, events: [note("1"), note("2")] },
    { stream: "guard", expected: 7, events: [] },
    { stream: "s/2", expected: 0, events: [note("3")] },
    { stream: "s/3", expected: 0, events: [note("4"), note("5")] }
  ]),
  digest
).map((one) => one.recorded)

const fault = (events: readonly Journal.Recorded[]) => Journal.verifyChain(Journal.chainOf("t"), events, digest)
const at = (i: number): Journal.Recorded =>
  five[i] ??
  (() => {
    throw new RangeError(String(i))
  })()
const changed = (i: number, change: Partial<Journal.Recorded>) => five.with(i, { ...at(i), ...change })

describe("the chain", () => {
  it("seals in order, without gaps, and ends where headAfter says", () => {
    expect(five.map((one) => [one.position, one.stream, one.streamVersion])).toEqual([
      [1, "s/1", 1],
      [2, "s/1", 2],
      [3, "s/2", 1],
      [4, "s/3", 1],
      [5, "s/3", 2]
    ])
    expect(fault(five)).toBeUndefined()
    const chain = Journal.chainOf("t")
    Journal.verifyChain(chain, five.slice(0, 2), digest)
    Journal.verifyChain(chain, five.slice(2), digest)
    expect(chain.head).toEqual({ position: 5, hash: at(4).hash })
  })

  it("hashes the canonical text of the whole envelope", () => {
    const { hash: sealed, previous, ...rest } = at(0)
    expect(sealed).toBe(digest(`${previous}\n${Canonical.text({ ...rest, data: { ...rest.data } })}`))
  })

  it("an envelope that names another version of the type than its data is found at its position", () =>
    expect(fault(changed(2, { typeVersion: 2 }))).toEqual({ because: "type", position: 3 }))
  it("a digest that fails is no fault of the journal", () => {
    const gone = new Error("no digest here")
    const failing = () => {
      throw gone
    }
    expect(() => Journal.verifyChain(Journal.chainOf("t"), five, failing)).toThrow(gone)
  })

  it.each<[string, Partial<Journal.Recorded>]>([
    ["data", { data: { type: "kit.noted", v: 1, note: "x" } }],
    ["actor", { actor: "b" }],
    ["day", { on: "2026-03-06" }],
    ["policy", { policy: "p@2" }],
    ["time", { recordedAt: 2 as Instant }]
  ])("a changed %s is found at its position", (_what, change) => {
    expect(fault(changed(2, change))).toEqual({ because: "hash", position: 3 })
  })

  it("finds a type that is not the data's, another stream, another hash, data that has no text", () => {
    expect(fault(changed(2, { type: "kit.other" }))).toEqual({ because: "type", position: 3 })
    expect(fault(changed(2, { stream: "s/4" }))).toEqual({ because: "hash", position: 3 })
    expect(fault(changed(2, { streamVersion: 2 }))).toMatchObject({ because: "stream-version", position: 3, expected: 1, found: 2 })
    expect(fault(changed(2, { hash: "0".repeat(64) }))).toEqual({ because: "hash", position: 3 })
    expect(fault(changed(2, { previous: "0".repeat(64) }))).toEqual({ because: "previous", position: 3 })
    expect(fault(changed(2, { data: { type: "kit.noted", v: 1, note: 0.5 } }))).toEqual({
      because: "not-canonical",
      position: 3,
      path: "note"
    })
    expect(fault(changed(2, { tenant: "u" }))).toMatchObject({ because: "position", position: 3 })
  })

  it("finds a deleted, an inserted and two swapped events; a deleted last one only by the head", () => {
    expect(fault(five.toSpliced(1, 1))).toMatchObject({ because: "position", position: 2, found: 3 })
    expect(fault(five.toSpliced(1, 0, at(1)))).toMatchObject({ because: "position", position: 3, found: 2 })
    expect(fault(five.with(1, at(2)).with(2, at(1)))).toMatchObject({ because: "position", position: 2, found: 3 })
    const chain = Journal.chainOf("t")
    expect(Journal.verifyChain(chain, five.slice(0, 4), digest)).toBeUndefined()
    expect(Journal.verifyHead(chain, { position: 5, hash: at(4).hash })).toMatchObject({ because: "head", position: 5 })
  })

  it("rewritten with all hashes put right it holds, and only a head written down elsewhere tells", () => {
    const rewritten = Journal.seal(
      Journal.genesis,
      batch([{ stream: "s/1", expected: 0, events: [note("1"), note("other")] }]),
      digest
    ).map((one) => one.recorded)
    const chain = Journal.chainOf("t")
    expect(Journal.verifyChain(chain, rewritten, digest)).toBeUndefined()
    expect(Journal.verifyHead(chain, { position: 2, hash: at(1).hash })).toMatchObject({ because: "head", position: 2 })
  })
})
