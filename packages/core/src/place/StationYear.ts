/** A station and a year in the name of one stream: "st-1/2026". */
import * as InYear from "./InYear.ts"

export const { idOf } = InYear

export interface StationYear {
  readonly station: string
  /** `NaN` where the name gives none. */
  readonly year: number
}

export const of = (id: string): StationYear => {
  const { name: station, year } = InYear.of(id)
  return { station, year }
}
