/**
 * A holiday notice laid over the calendar as it is known, by whoever has it first. What a reader would get wrong: a notice says which days it
 * settles, and they need not be its year. It may move the last days of the December before, and its own December waits for the next one.
 */
import * as Day from "../../foundation/Day.ts"
import * as Decision from "../../foundation/Decision.ts"
import type { Finding } from "../../foundation/Finding.ts"
import * as Period from "../../foundation/Period.ts"
import * as WorkingCalendar from "../../foundation/WorkingCalendar.ts"
import * as Refusal from "../Refusal.ts"

/** Met with the calendar that knows it; else everything that is wrong with it at once. */
export const announce = (
  calendar: WorkingCalendar.WorkingCalendar,
  notice: WorkingCalendar.Notice
): Decision.Decision<WorkingCalendar.WorkingCalendar> => {
  const findings = [
    ...WorkingCalendar.problems(notice).map((problem) => Refusal.finding(`calendar.${problem}`, {})),
    ...misplaced(calendar, notice),
    ...tooLong(notice)
  ]
  return Decision.from(WorkingCalendar.announce(calendar, notice) ?? calendar, findings)
}

const units = { first: "day", known: "day", last: "day" }

const misplaced = ({ coverage }: WorkingCalendar.WorkingCalendar, notice: WorkingCalendar.Notice): readonly Finding[] => {
  const { first } = notice.coverage
  if (first < coverage.first) return [Refusal.finding("calendar.too-early", { first, known: coverage.first }, { units })]
  const next = Day.plusDays(coverage.last, 1)
  return first > next ? [Refusal.finding("calendar.gap", { first, known: next, last: Day.plusDays(first, -1) }, { units })] : []
}

/** Two years: a notice is made for one. */
const mostDays = 731

/** A last year that was mistyped would make two centuries of weekends known, and what is known is never unknown again. */
const tooLong = ({ coverage }: WorkingCalendar.Notice): readonly Finding[] => {
  const days = Period.days(coverage)
  return days > mostDays ? [Refusal.finding("calendar.too-long", { ...coverage, days }, { units: { ...units, days: "days" } })] : []
}
