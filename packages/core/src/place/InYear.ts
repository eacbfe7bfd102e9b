/** A year of a station or street in the name of one stream: "st-1/2026". What is read from a name that has no such form is no year. */

export const idOf = (name: string, year: number): string => `${name}/${year}`

export interface InYear {
  readonly name: string
  /** `NaN` where the id gives none. */
  readonly year: number
}

export const of = (id: string): InYear => {
  const slash = id.indexOf("/")
  const text = id.slice(slash + 1)
  return { name: slash < 0 ? id : id.slice(0, slash), year: /^[1-9][0-9]{3}$/.test(text) ? Number(text) : NaN }
}
