/**
 * A point of time for everyone: an integer, milliseconds since 1970-01-01T00:00Z. It says when something was written
 * down or signed; rules about service speak of local minutes and days instead.
 */
import type { Brand } from "effect/Brand"
import * as Day from "./Day.ts"
import * as Zone from "./Zone.ts"

export type Instant = number & Brand<"Instant">

/** 0001-01-02 to 9999-12-30 in UTC, so that an instant has a text in every zone. */
export const isInstant = (value: number): value is Instant =>
  Number.isInteger(value) && value >= Zone.startOf(Day.plusDays(Day.first, 1), Zone.utc) && value < Zone.startOf(Day.last, Zone.utc)

const shape = /^(\d{4}-\d{2}-\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d+))?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/

/**
 * RFC 3339, with its offset: a time without one is refused, because it names no instant. Below the millisecond is cut
 * off. A leap second (:60) is refused.
 */
export const fromText = (text: string): Instant | undefined => {
  const match = shape.exec(text)
  if (match === null) return undefined
  const [, date = "", hour, minute, second, fraction = "", sign, offsetHour = "0", offsetMinute = "0"] = match
  const day = Day.fromText(date)
  if (day === undefined || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined
  if (Number(offsetHour) > 23 || Number(offsetMinute) > 59) return undefined
  const offset = Number(offsetHour) * 60 + Number(offsetMinute)
  const minutes = day * 1440 + Number(hour) * 60 + Number(minute) - (sign === "-" ? -offset : offset)
  const ms = (minutes * 60 + Number(second)) * 1000 + Number(fraction.padEnd(3, "0").slice(0, 3))
  return isInstant(ms) ? ms : undefined
}

/** For constants and tests. Throws a `RangeError` where `fromText` answers undefined. */
export const require = (text: string): Instant => {
  const instant = fromText(text)
  if (instant === undefined) throw new RangeError(`not an instant (RFC 3339 with offset): ${text}`)
  return instant
}

const padded = (value: number, width: number): string => String(value).padStart(width, "0")

/** `2026-03-05T09:00:00.000+08:00`; always with milliseconds, `Z` for UTC. */
export const text = (instant: Instant, zone: Zone.Zone): string => {
  const day = Zone.dayOf(instant, zone)
  const ms = instant - Zone.startOf(day, zone)
  const seconds = Math.floor(ms / 1000)
  const minutes = Math.floor(seconds / 60)
  const clock = `${padded(Math.floor(minutes / 60), 2)}:${padded(minutes % 60, 2)}:${padded(seconds % 60, 2)}.${padded(ms % 1000, 3)}`
  const offset = Math.abs(zone.offsetMinutes)
  const suffix = offset === 0 ? "Z" : `${zone.offsetMinutes < 0 ? "-" : "+"}${padded(Math.floor(offset / 60), 2)}:${padded(offset % 60, 2)}`
  return `${Day.text(day)}T${clock}${suffix}`
}
