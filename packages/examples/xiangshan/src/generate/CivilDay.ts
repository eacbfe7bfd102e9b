/**
 * A civil day as the number of days since 1970-01-01. Written here a second time on purpose: what makes the input must not share
 * its calendar with what reads it, or one mistake would hide the other.
 */
export type CivilDay = number

export const of = (year: number, month: number, dayOfMonth: number): CivilDay => Date.UTC(year, month - 1, dayOfMonth) / 86_400_000

export const parts = (day: CivilDay): { readonly year: number; readonly month: number; readonly dayOfMonth: number } => {
  const date = new Date(day * 86_400_000)
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, dayOfMonth: date.getUTCDate() }
}

export const text = (day: CivilDay): string => new Date(day * 86_400_000).toISOString().slice(0, 10)

export const daysInMonth = (year: number, month: number): number => of(year, month + 1, 1) - of(year, month, 1)

/** Full years on a day; whoever is born on 29 February turns older on 1 March. */
export const ageOn = (born: CivilDay, day: CivilDay): number => {
  const [birth, now] = [parts(born), parts(day)]
  const reached = now.month > birth.month || (now.month === birth.month && now.dayOfMonth >= birth.dayOfMonth)
  return now.year - birth.year - (reached ? 0 : 1)
}
