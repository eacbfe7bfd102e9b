/**
 * The working calendar of mainland China, 2024 to late 2026, from the State Council's yearly notices.
 *
 * The days were checked against the repository NateScarlet/holiday-cn, itself read from the notices; the document numbers
 * are from memory. A new notice is one more entry; until then a district adds it from a file (`Announcing`).
 */
import * as WorkingCalendar from "../../foundation/WorkingCalendar.ts"
import * as HolidayNotice from "./HolidayNotice.ts"
import * as StatutoryHolidays from "./StatutoryHolidays.ts"

const for2024 = HolidayNotice.define({
  year: 2024,
  number: "国办发明电〔2023〕7号",
  issued: "2023-10-25",
  covers: "2024",
  off: ["01-01", "02-10..02-17", "04-04..04-06", "05-01..05-05", "06-08..06-10", "09-15..09-17", "10-01..10-07"],
  worked: ["02-04", "02-18", "04-07", "04-28", "05-11", "09-14", "09-29", "10-12"]
})

const for2025 = HolidayNotice.define({
  year: 2025,
  number: "国办发明电〔2024〕12号",
  issued: "2024-11-12",
  covers: "2025",
  off: ["01-01", "01-28..02-04", "04-04..04-06", "05-01..05-05", "05-31..06-02", "10-01..10-08"],
  worked: ["01-26", "02-08", "04-27", "09-28", "10-11"]
})

const for2026 = HolidayNotice.define({
  year: 2026,
  number: "国办发明电〔2025〕7号",
  issued: "2025-11-04",
  // 1 January 2027 is a Friday: only from the weekend of 26 and 27 December on could days be moved for it.
  covers: "2026-01-01..2026-12-25",
  off: ["01-01..01-03", "02-15..02-23", "04-04..04-06", "05-01..05-05", "06-19..06-21", "09-25..09-27", "10-01..10-07"],
  worked: ["01-04", "02-14", "02-28", "05-09", "09-20", "10-10"]
})

/** In order of year; each settles whether the last days of the December before it were moved. */
export const notices: readonly HolidayNotice.HolidayNotice[] = [for2024, for2025, for2026]

const withNotice = (calendar: WorkingCalendar.WorkingCalendar, notice: HolidayNotice.HolidayNotice): WorkingCalendar.WorkingCalendar => {
  const next = WorkingCalendar.announce(calendar, notice)
  if (next === undefined) throw new RangeError(`days before the notice for ${notice.year} are not announced`)
  return next
}

export const china: WorkingCalendar.WorkingCalendar = [for2025, for2026].reduce(withNotice, {
  id: "china",
  coverage: for2024.coverage,
  restDays: for2024.restDays,
  workingDays: for2024.workingDays,
  statutory: StatutoryHolidays.all
})
