/** A station and a year in the name of one stream: "st-1/2026". What is read from a name that has no such form is no year. */

export const idOf = (station: string, year: number): string => `${station}/${year}`

export interface StationYear {
  readonly station: string
  /** `NaN` where the name gives none. */
  readonly year: number
}

export const of = (id: string): StationYear => {
  const slash = id.indexOf("/")
  const text = id.slice(slash + 1)
  return { station: slash < 0 ? id : id.slice(0, slash), year: /^[1-9][0-9]{3}$/.test(text) ? Number(text) : NaN }
}
