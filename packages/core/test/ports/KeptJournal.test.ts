/**
 * Journals of released versions are read for ever. Nothing is released yet: version 1 is what stands at the first release, and until
 * then it is made again whenever a shape changes (`fixtures/make-journal.ts` says how). From then on it is never made again.
 */
import * as Schema from "effect/Schema"
import { readFileSync } from "node:fs"
import { describe, expect, it } from "vitest"
import { shapes } from "../../src/desk/verification/EventShapes.ts"
import * as Canonical from "../../src/foundation/Canonical.ts"
import * as Journal from "../../src/ports/Journal.ts"
import * as Projection from "../../src/registers/Projection.ts"
import { digest, readingOf, tenant } from "../fixtures/make-journal.ts"

const read = (name: string): string => readFileSync(new URL(`../fixtures/${name}`, import.meta.url), "utf8")

/** The kinds of streams that there were, by version. Later kinds and registers leave its reading as it is. */
const kindsOf = {
  1: ["record", "group", "period", "import", "chunk", "gate", "street", "community", "team", "volunteer"]
} as const satisfies { readonly [version: number]: readonly Projection.KindName[] }

describe.each([1] as const)("the kept journal of version %i", (version) => {
  const lines = read(`journal-v${version}.jsonl`).trimEnd().split("\n")
  const events = lines.map((line) => JSON.parse(line) as Journal.Recorded)

  it("is canonical text", () => expect(events.map((event) => Canonical.text({ ...event }))).toEqual(lines))

  it("has a chain that holds", () => expect(Journal.verifyChain(Journal.chainOf(tenant), events, digest)).toBeUndefined())

  it("holds every type of event of every kind of stream", () => {
    const held = events.map(({ stream, type }) => `${stream.slice(0, stream.indexOf("/"))} ${type}`)
    const listings = Projection.kinds.street.types
    const possible = kindsOf[version].flatMap((kind) =>
      // A directory stream of one kind lists that kind only.
      Projection.kinds[kind].types
        .filter((type) => !listings.some((listing) => listing === type) || type === `${kind}.listed`)
        .map((type) => `${kind} ${type}`)
    )
    expect([...new Set(held)].toSorted()).toEqual(possible.toSorted())
  })

  it("holds events that the schemas still read, without a field left over", () => {
    for (const { stream, data } of events) {
      const kind = Projection.streamParts(stream)?.kind
      const is = Schema.decodeUnknownExit(shapes[kind ?? "gate"] as Schema.Decoder<unknown>, { onExcessProperty: "error" })
      expect(is(data)._tag, data.type).toBe("Success")
    }
  })

  /** Later versions may keep more beside it: other registers, columns, parts of a state. */
  it("gives the states, registers and head that it gave when it was made", () => {
    const expected = JSON.parse(read(`journal-v${version}.expected.json`)) as ReturnType<typeof readingOf>
    expect(JSON.parse(JSON.stringify(readingOf(events)))).toMatchObject(expected)
  })
})
