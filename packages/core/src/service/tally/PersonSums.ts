/**
 * What a sweep gave one person, and which of the rows it left to be summed one by one. Used again for the next person.
 *
 * Most rows of a person lie at one place. These need not be summed place by place: what is left of the person's sums when the other rows
 * are taken out is theirs.
 */
import * as PackedRow from "./PackedRow.ts"

const { wordsPerRow } = PackedRow

export class Amounts {
  credited = 0
  excluded = 0
  overage = 0
  toppedUp = 0
  personTimes = 0

  clear(): void {
    this.credited = 0
    this.excluded = 0
    this.overage = 0
    this.toppedUp = 0
    this.personTimes = 0
  }
}

export class PersonSums extends Amounts {
  person = 0
  /**
   * While a month is swept: what its last rows give to the next one. Rare, so it lies here and not in variables of the sweep: those are more
   * than the processor has registers, and every row would pay for them.
   */
  readonly nextMonth = new Amounts()
  /** The word of places of the rows that were not left. */
  usual = 0
  /** The rows that were left lie from the person's first word up to, but without, this one. */
  end = 0

  /** From now on the sums are those of the usual place. Rows lie as `PlainSweep` or, `withExtras`, `CappedSweep` left them. */
  takeOut(words: Int32Array, from: number, withExtras: boolean): void {
    const { end } = this
    let credited = 0
    let excluded = 0
    let personTimes = 0
    for (let at = from; at < end; at += wordsPerRow) {
      const became = words[at + 1] ?? 0
      credited += became >>> 16
      excluded += became & 0xffff
      personTimes += -(became >>> 16) >>> 31
    }
    this.credited -= credited
    this.excluded -= excluded
    this.personTimes -= personTimes
    if (withExtras) this.#takeOutExtras(words, from)
  }

  #takeOutExtras(words: Int32Array, from: number): void {
    const { end } = this
    let overage = 0
    let toppedUp = 0
    for (let at = from; at < end; at += wordsPerRow) {
      const extra = words[at] ?? 0
      overage += extra >>> 16
      toppedUp += extra & 0xffff
    }
    this.overage -= overage
    this.toppedUp -= toppedUp
  }
}

/** The word of places that two rows have one after the other: what is there by chance is not there twice. Any word does, a frequent one is best. */
export const usualPlace = (words: Int32Array, from: number, end: number): number => {
  const last = end - wordsPerRow
  let at = from
  while (at < last && words[at + 2] !== words[at + 2 + wordsPerRow]) at += wordsPerRow
  return words[at + 2] ?? 0
}

/** How far a row leads to the place of the next one: not at all where its place is the usual one. No branch: three in ten are others, in no order. */
export const stepOf = (place: number, usual: number): number => {
  const difference = place ^ usual
  return ((difference | -difference) >> 31) & wordsPerRow
}
