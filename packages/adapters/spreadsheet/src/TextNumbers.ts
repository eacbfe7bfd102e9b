/**
 * Texts numbered as they come. What a reader would get wrong: a text has one number, whichever column it stands in; each column only remembers for
 * itself (`TextPlace`) what all of them know, for a sheet repeats itself column by column, and every text that was just taken out of a file is a
 * new string, which a map would have to hash from end to end.
 */
import { placeOf, places } from "./TextPlace.ts"

interface Numbered {
  readonly text: string
  readonly number: number
}

/** Sheets of more columns than these are rare, and may be slow. */
const mostColumns = 64

export class TextNumbers {
  readonly #all = new Map<string, number>()
  readonly #columns: (Numbered | undefined)[][] = []
  #characters = 0

  get size(): number {
    return this.#all.size
  }

  /** Of all texts together. */
  get characters(): number {
    return this.#characters
  }

  /** From 0; one that is new gets the next. `column` from 0. */
  of(text: string, column: number): number {
    if (column >= mostColumns) return this.#numberOf(text)
    const remembered = (this.#columns[column] ??= Array.from<undefined>({ length: places }))
    const place = placeOf(text)
    const known = remembered[place]
    if (known !== undefined && known.text === text) return known.number
    const number = this.#numberOf(text)
    remembered[place] = { text, number }
    return number
  }

  #numberOf(text: string): number {
    const known = this.#all.get(text)
    if (known !== undefined) return known
    const number = this.#all.size
    this.#all.set(text, number)
    this.#characters += text.length
    return number
  }
}
