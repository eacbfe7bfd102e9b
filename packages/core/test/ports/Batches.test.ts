import { describe, expect, it } from "vitest"
import type { Instant } from "../../src/foundation/Instant.ts"
import * as Batches from "../../src/ports/Batches.ts"
import type { Batch } from "../../src/ports/Store.ts"
import { all } from "../../src/registers/Registers.ts"
import type { RowChange } from "../../src/registers/RowChange.ts"
import * as Tables from "../../src/registers/Tables.ts"

const tables = Tables.of(all)
const append = (stream: string) => ({ stream, expected: 0, events: [] })
const batch = (more: Partial<Batch> = {}): Batch => ({
  tenant: "t",
  key: "k",
  inputHash: "h",
  recordedAt: 1 as Instant,
  actor: "a",
  appends: [append("s/1"), append("s/2")],
  changes: [],
  ...more
})
const lone = "x\ud800"
const remove: RowChange = { kind: "delete", register: "street", key: { street: "s-1" } } as unknown as RowChange

describe("the batches of a commit", () => {
  it.each<[string, readonly Batch[]]>([
    ["none", []],
    ["one", [batch()]],
    ["one with an answer", [batch({ answer: "{}" })]],
    ["two of one tenant, which may name the same stream", [batch(), batch({ key: "k2" })]]
  ])("may be %s", (_, batches) => expect(() => Batches.check(batches, tables)).not.toThrow())
  it.each<[string, readonly Batch[], string]>([
    ["of two tenants", [batch(), batch({ tenant: "u" })], "batches of several tenants: t, u"],
    ["with a stream named twice", [batch({ appends: [append("s/1"), append("s/1")] })], "a batch names a stream twice"],
    ["whose tenant is no text", [batch({ tenant: lone })], "not well-formed text"],
    ["whose key is no text", [batch({ key: lone })], "not well-formed text"],
    ["whose hash is no text", [batch({ inputHash: lone })], "not well-formed text"],
    ["whose answer is no text", [batch({ answer: lone })], "not well-formed text"],
    ["whose stream is no text", [batch({ appends: [append("s/1"), append(lone)] })], "not well-formed text"],
    ["with a change of no register", [batch({ changes: [{ ...remove, register: "songs" } as RowChange] })], "songs"]
  ])("may be none %s", (_, batches, because) => {
    const check = () => Batches.check(batches, tables)
    expect(check).toThrow(RangeError)
    expect(check).toThrow(because)
  })
})
