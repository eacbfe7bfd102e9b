/** The calendars this library ships. A tenant may bring its own behind the port `CalendarData`. */
export { china, notices } from "./China.ts"
export * as OwnNotices from "./OwnNotices.ts"
export * as Announcing from "./Announcing.ts"
export * as HolidayNotice from "./HolidayNotice.ts"
export * as StatutoryHolidays from "./StatutoryHolidays.ts"
