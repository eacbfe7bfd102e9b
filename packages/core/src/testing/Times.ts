/** Arbitrary local times, spans and instants, aimed at midnights and at neighbours that touch or overlap by a minute. */
import * as fc from "fast-check"
import type { Day } from "../foundation/Day.ts"
import type * as Instant from "../foundation/Instant.ts"
import * as Minute from "../foundation/Minute.ts"
import type { Minutes } from "../foundation/Minutes.ts"
import type { Span } from "../foundation/Span.ts"
import * as Zone from "../foundation/Zone.ts"
import * as Days from "./Days.ts"

/** A minute of the day, often at or beside midnight. */
export const minuteOfDay = (): fc.Arbitrary<number> => fc.oneof(fc.constantFrom(0, 1, 1438, 1439), fc.integer({ min: 0, max: 1439 }))

export const minute = (day: fc.Arbitrary<Day> = Days.day()): fc.Arbitrary<Minute.Minute> =>
  fc.tuple(day, minuteOfDay()).map(([of, at]) => Minute.at(of, at))

/** A length from one minute to three days, often a round one. */
export const minutes = (): fc.Arbitrary<Minutes> =>
  fc.oneof(fc.constantFrom(1, 30, 59, 60, 61, 1440), fc.integer({ min: 1, max: 4320 })).map((length) => length as Minutes)

export const span = (from: fc.Arbitrary<Minute.Minute> = minute()): fc.Arbitrary<Span> =>
  fc.tuple(from, minutes()).map(([start, length]) => ({ from: start, to: Minute.plus(start, length) }))

/**
 * Up to eight spans within three days, out of order: they overlap, touch and repeat far more often than spans at large.
 * Some begin exactly where another ends.
 */
export const crowd = (): fc.Arbitrary<readonly Span[]> =>
  fc
    .tuple(
      Days.day(),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 71 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: -1, max: 1 })), {
        maxLength: 8
      })
    )
    .map(([day, parts]) =>
      parts.map(([hour, hours, shift]) => {
        const from = Minute.at(day, hour * 60)
        return { from, to: Minute.plus(from, hours * 60 + shift) }
      })
    )

export const instant = (): fc.Arbitrary<Instant.Instant> =>
  fc
    .tuple(minute(), fc.oneof(fc.constantFrom(0, 1, 59_999), fc.integer({ min: 0, max: 59_999 })))
    .map(([at, ms]) => (Zone.instantOf(at, Zone.china) + ms) as Instant.Instant)

/** A zone as they are on Earth, most often China's. */
export const zone = (): fc.Arbitrary<Zone.Zone> =>
  fc.oneof(
    fc.constant(Zone.china),
    fc.integer({ min: -48, max: 56 }).map((quarters) => ({ offsetMinutes: quarters * 15 }))
  )
