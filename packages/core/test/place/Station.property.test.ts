import * as fc from "fast-check"
import { expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Station from "../../src/place/Station.ts"
import * as StationSchema from "../../src/place/Station.schema.ts"
import { holdsOf, inOrder } from "../lives.ts"
import { facilities, functions, head, open, worker } from "./stations.ts"
import { context } from "./deciding.ts"

const day = Day.require
const between = (first: string, last: string) =>
  fc.integer({ min: Day.require(first), max: Day.require(last) }).map((number) => Day.text(number as Day.Day))

it("a station never gets stuck, replays to the same state, and nobody has two posts on one day", () => {
  const on = between("2026-01-01", "2026-01-12")
  const person = fc.constantFrom(head, worker)
  const command: fc.Arbitrary<Station.Command> = fc.oneof(
    fc.record({ type: fc.constant("note-facility" as const), facility: fc.constantFrom(...facilities), has: fc.boolean(), on }),
    fc.record({ type: fc.constant("note-function" as const), function: fc.constantFrom(...functions), has: fc.boolean(), on }),
    fc.record({
      type: fc.constant("take-post" as const),
      person,
      post: fc.constantFrom("head" as const, "staff" as const),
      isLicensed: fc.boolean(),
      on
    }),
    fc.record({ type: fc.constant("leave-post" as const), person, on }),
    fc.record({ type: fc.constant("close" as const), reason: fc.constant("合并"), on: fc.constant("2026-01-12") })
  )
  holdsOf({
    decider: Station.decider,
    fits: Station.fits,
    ...StationSchema,
    commands: inOrder(command, open),
    context,
    always: (state) => {
      for (let on = day("2025-12-31"); on <= day("2026-01-13"); on = Day.plusDays(on, 1)) {
        const there = state.posts.filter(({ from, until }) => from <= on && (until === undefined || on <= until))
        expect(new Set(there.map((posted) => posted.person)).size).toBe(there.length)
      }
    }
  })
})
