/**
 * The offset of local time from UTC. China has one zone and no summer time since 1991, so an offset is enough; a place
 * whose clocks change cannot be a tenant's zone.
 */
import type { Day } from "./Day.ts"
import type { Instant } from "./Instant.ts"
import type { Minute } from "./Minute.ts"

export interface Zone {
  readonly offsetMinutes: number
}

export const utc: Zone = { offsetMinutes: 0 }
/** 北京时间 */
export const china: Zone = { offsetMinutes: 480 }

const msPerMinute = 60_000
const msPerDay = 86_400_000

/** The local minute an instant falls in; seconds are dropped. */
export const minuteOf = (instant: Instant, zone: Zone): Minute => (Math.floor(instant / msPerMinute) + zone.offsetMinutes) as Minute

/** The local day an instant falls in. */
export const dayOf = (instant: Instant, zone: Zone): Day => Math.floor((instant + zone.offsetMinutes * msPerMinute) / msPerDay) as Day

/** The instant at which a local day begins. */
export const startOf = (day: Day, zone: Zone): Instant => (day * msPerDay - zone.offsetMinutes * msPerMinute) as Instant

/** The instant at which a local minute begins. */
export const instantOf = (minute: Minute, zone: Zone): Instant => ((minute - zone.offsetMinutes) * msPerMinute) as Instant
