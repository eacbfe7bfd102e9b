/** Holiday notices as JSON files, for a year of which this release knows nothing yet: every fault of one is told at once. */
import { Reading } from "@yanzhen/core/desk"
import type { Decision, WorkingCalendar } from "@yanzhen/core/foundation"
import { Calendars } from "@yanzhen/core/law"
import { WorkingCalendarSchema } from "@yanzhen/core/schemas"
import { Failure } from "./Failure.ts"
import * as Failures from "./Failures.ts"
import type { Locale } from "./Reason.ts"

/** Laid over the calendar that is shipped, in this order. Throws a `YanzhenError` with a reason for each fault. */
export const calendarFrom = (notices: readonly string[], locale: Locale): WorkingCalendar.WorkingCalendar =>
  notices.reduce((calendar, text) => met(Calendars.Announcing.announce(calendar, read(text, locale)), locale), Calendars.china)

/** One notice, whatever it is laid over. Throws likewise. */
export const read = (text: string, locale: Locale): WorkingCalendar.Notice =>
  met(Reading.read(WorkingCalendarSchema.NoticeText, parsed(text, locale)), locale)

const met = <A>(decision: Decision.Decision<A>, locale: Locale): A => {
  if (decision.outcome === "met") return decision.value
  throw new Failure(Failures.refused("YZ_CALENDAR_UNFIT", decision.findings), locale)
}

const parsed = (text: string, locale: Locale): unknown => {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new Failure({ ...Failures.told("YZ_CALENDAR_UNREADABLE", "door.calendar"), cause }, locale)
  }
}
