/**
 * The stretches of time a station hands in at once. The file is made up eight days after the last of them, so nothing in it can have
 * been entered later.
 */
import * as CivilDay from "./CivilDay.ts"

export interface HalfYear {
  readonly name: string
  readonly first: CivilDay.CivilDay
  readonly last: CivilDay.CivilDay
  readonly madeUpOn: CivilDay.CivilDay
}

const halfYear = (name: string, year: number, firstMonth: number, lastMonth: number): HalfYear => {
  const last = CivilDay.of(year, lastMonth + 1, 1) - 1
  return { name, first: CivilDay.of(year, firstMonth, 1), last, madeUpOn: last + 8 }
}

export const halfYears: readonly HalfYear[] = [
  halfYear("2025年上半年", 2025, 1, 6),
  halfYear("2025年下半年", 2025, 7, 12),
  halfYear("2026年上半年", 2026, 1, 6),
  halfYear("2026年7月至10月", 2026, 7, 10)
]

export const around = (day: CivilDay.CivilDay): HalfYear => {
  const found = halfYears.find(({ first, last }) => first <= day && day <= last)
  if (found === undefined) throw new RangeError(`${CivilDay.text(day)} lies outside the time of the district`)
  return found
}
