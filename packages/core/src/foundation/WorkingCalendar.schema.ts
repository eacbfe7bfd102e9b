/**
 * Codecs of calendar data, as a file that a district drops in when the next notice is out: days and the coverage as text.
 * Data that contradicts itself (a day both off and worked, a moved working day that is no weekend) is refused.
 */
import * as Schema from "effect/Schema"
import { DayFromText } from "./Day.schema.ts"
import { PeriodFromText } from "./Period.schema.ts"
import * as W from "./WorkingCalendar.ts"

const noticeFields = { coverage: PeriodFromText, restDays: Schema.Array(DayFromText), workingDays: Schema.Array(DayFromText) }

const sound = Schema.makeFilter((notice: W.Notice) => W.problems(notice).length === 0, {
  expected: "days inside the coverage, none of them both off and worked, and working days only at weekends"
})

export const Notice = Schema.Struct(noticeFields).pipe(Schema.check(sound)).annotate({ identifier: "HolidayNotice" })

/** As a file says it: what contradicts itself, or leaves a gap, is told one by one by whoever lays it over a calendar (`law/calendars/Announcing`). */
export const NoticeText = Schema.Struct(noticeFields).annotate({ identifier: "HolidayNoticeText" })

export const WorkingCalendar = Schema.Struct({ id: Schema.NonEmptyString, ...noticeFields, statutory: Schema.Array(DayFromText) })
  .pipe(Schema.check(sound))
  .annotate({ identifier: "WorkingCalendar" })
