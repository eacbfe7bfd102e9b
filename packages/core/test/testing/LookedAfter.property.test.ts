/** People who are looked after, as tests make them: what happened to them could have happened, and everything does. */
import * as fc from "fast-check"
import { expect, it } from "vitest"
import * as ConcernSchema from "../../src/concern/Concern.schema.ts"
import * as Day from "../../src/foundation/Day.ts"
import * as Schema from "effect/Schema"
import * as RecipientFileSchema from "../../src/care/RecipientFile.schema.ts"
import * as VisitSchema from "../../src/care/Visit.schema.ts"
import * as VisitPlanSchema from "../../src/care/VisitPlan.schema.ts"
import * as WishSchema from "../../src/care/Wish.schema.ts"
import * as Projection from "../../src/registers/Projection.ts"
import * as LookedAfter from "../../src/testing/LookedAfter.ts"

const range = { first: Day.require("2026-01-15"), last: Day.require("2026-06-30") }
const all = fc.tuple(LookedAfter.recipient(range, "r-1"), LookedAfter.concern(range, "n-1")).map(([one, other]) => ({ ...one, ...other }))
const schemas: Readonly<Record<string, Schema.Codec<LookedAfter.Event, unknown>>> = {
  recipient: RecipientFileSchema.Event,
  "visit-plan": VisitPlanSchema.Event,
  visit: VisitSchema.Event,
  wish: WishSchema.Event,
  concern: ConcernSchema.Event
} as never

const kindOf = (stream: string) => {
  const kind = Projection.streamParts(stream)?.kind
  if (kind === undefined) throw new RangeError(stream)
  return { kind, life: Projection.kinds[kind] as unknown as Projection.Kind<unknown, LookedAfter.Event> }
}

it("every event is one of its life's, fits where it stands, and comes in the order of days within the range", () =>
  fc.assert(
    fc.property(all, (streams) => {
      expect(Object.keys(streams)).toContain("recipient/r-1")
      for (const [stream, events] of Object.entries(streams)) {
        const { kind, life } = kindOf(stream)
        expect(events).not.toEqual([])
        let state = life.initial
        let latest = range.first
        for (const event of events) {
          expect(Schema.is(schemas[kind] as never)(event), JSON.stringify(event)).toBe(true)
          expect(life.fits(state, event), JSON.stringify(event)).toBe(true)
          state = life.evolve(state, event, 0 as never)
          const on = Day.require(event.on)
          expect(on).toBeGreaterThanOrEqual(latest)
          expect(on).toBeLessThanOrEqual(range.last)
          latest = on
        }
      }
    }),
    { numRuns: 60 }
  ))

it("every event of these lives is made, and an excuse ahead, and a file that is closed", () => {
  const made = fc.sample(all, { numRuns: 150, seed: 7 })
  const seen = new Set(made.flatMap((streams) => Object.values(streams).flat()).map(({ type }) => type))
  const possible = ["recipient", "visit-plan", "visit", "wish", "concern"].flatMap((kind) => kindOf(`${kind}/x`).life.types)
  // These come of what only people at a desk do: agreeing, linking, the end of a term, and forgetting somebody.
  const beside = ["visit.agreed", "visit.linked", "wish.lapsed", "recipient.anonymised"]
  expect(possible.filter((type) => !seen.has(type as never)).toSorted()).toEqual(beside.toSorted())
  const visits = made.flatMap((streams) =>
    Object.entries(streams).flatMap(([stream, events]) => (stream.startsWith("visit/") ? [events] : []))
  )
  const isAhead = (events: readonly LookedAfter.Event[]): boolean => {
    const [planned, ended] = events
    return planned?.type === "visit.planned" && ended?.type === "visit.excused" && ended.on.slice(0, 7) < planned.for.slice(0, 7)
  }
  expect(visits.some(isAhead)).toBe(true)
})
