/**
 * Where working-day data comes from: a data package, or a file that the district drops in. A year without data is not an error: the
 * calendar's coverage ends, and decisions that need a later day answer *unknown* with the earliest possible day.
 */
import type { WorkingCalendar } from "../foundation/WorkingCalendar.ts"

export interface CalendarData {
  readonly calendar: (tenant: string) => WorkingCalendar
  /** The same without what the tenant announced for itself, where `calendar` has that in it. Default: `calendar`. */
  readonly base?: (tenant: string) => WorkingCalendar
}
