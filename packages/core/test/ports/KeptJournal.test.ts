/**
 * Journals of released versions are read for ever. Nothing is released yet: version 1 is what stands at the first release, and until
 * then it is made again whenever a shape changes (`fixtures/make-journal.ts` says how). From then on it is never made again.
 */
import * as Schema from "effect/Schema"
import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import * as Canonical from "../../src/foundation/Canonical.ts"
import * as Directory from "../../src/place/Directory.schema.ts"
import * as Journal from "../../src/ports/Journal.ts"
import * as Projection from "../../src/registers/Projection.ts"
import * as GroupRecord from "../../src/service/GroupRecord.schema.ts"
import * as ImportBatch from "../../src/service/ImportBatch.schema.ts"
import * as ImportChunk from "../../src/service/ImportChunk.schema.ts"
import * as ImportGate from "../../src/service/ImportGate.schema.ts"
import * as PeriodClosing from "../../src/service/PeriodClosing.schema.ts"
import * as ServiceRecord from "../../src/service/ServiceRecord.schema.ts"
import { digest, readingOf, tenant } from "../fixtures/make-journal.ts"

const read = (name: string): string => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), "utf8")

const Event = Schema.Union([
  ServiceRecord.Event,
  GroupRecord.Event,
  PeriodClosing.Event,
  ImportBatch.Event,
  ImportChunk.Event,
  ImportGate.Event,
  Directory.Event
])

describe.each([1])("the kept journal of version %i", (version) => {
  const lines = read(`journal-v${version}.jsonl`).trimEnd().split("\n")
  const events = lines.map((line) => JSON.parse(line) as Journal.Recorded)

  it("is canonical text", () => expect(events.map((event) => Canonical.text({ ...event }))).toEqual(lines))

  it("has a chain that holds", () => expect(Journal.verifyChain(Journal.chainOf(tenant), events, digest)).toBeUndefined())

  it("holds every type of event of every kind of stream", () => {
    const held = events.map(({ stream, type }) => `${stream.slice(0, stream.indexOf("/"))} ${type}`)
    const listings = Projection.kinds.street.types
    const possible = Object.entries(Projection.kinds).flatMap(([kind, { types }]) =>
      // A directory stream of one kind lists that kind only.
      types.filter((type) => !listings.some((listing) => listing === type) || type === `${kind}.listed`).map((type) => `${kind} ${type}`)
    )
    expect([...new Set(held)].toSorted()).toEqual(possible.toSorted())
  })

  it("holds events that the schemas still read, without a field left over", () => {
    const decode = Schema.decodeUnknownSync(Event, { onExcessProperty: "error" })
    for (const { data } of events) expect(() => decode(data), data.type).not.toThrow()
  })

  it("gives the states, registers and head that it gave when it was made", () => {
    expect(JSON.parse(JSON.stringify(readingOf(events)))).toEqual(JSON.parse(read(`journal-v${version}.expected.json`)))
  })
})
