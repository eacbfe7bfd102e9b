/**
 * Who served when, by the rows of a file so far: asked by every row what it shares with those before it. Packed, some ten bytes for a service
 * of one day, so that a long file stays small. What a reader would get wrong: time is kept by the day; what goes over midnight is two pieces.
 */
import * as Minute from "../../foundation/Minute.ts"
import * as Span from "../../foundation/Span.ts"
import { type TimeClass, timeClasses } from "../../service/TimeClass.ts"

const kindBits = 3
const minuteBits = 11
const minuteMask = 2 ** minuteBits - 1
const dayUnit = 2 ** (kindBits + 2 * minuteBits)

export class SharedTime {
  /**
   * The pieces of each person in order of their days. A piece is one number: the day, the first minute of it, the one after the last, the class
   * of time. It is larger than any integer that V8 would keep in another way, so that a list of them is eight bytes each.
   */
  readonly #pieces = new Map<string, number[]>()
  /** Classes that any of it is of: most files know one. */
  readonly #classes = new Set<TimeClass>()
  #last: { readonly volunteer: string; readonly pieces: number[] } | undefined

  add(volunteer: string, timeClass: TimeClass, spans: readonly Span.Span[]): void {
    let pieces = this.#piecesOf(volunteer)
    if (pieces === undefined) {
      pieces = []
      this.#pieces.set(volunteer, pieces)
      this.#last = { volunteer, pieces }
    }
    const kind = timeClasses.indexOf(timeClass)
    if (spans.length > 0) this.#classes.add(timeClass)
    for (const span of spans) {
      for (const { from, to } of piecesOf(span)) {
        const day = Minute.dayOf(from)
        const start = Minute.startOf(day)
        const piece = day * dayUnit + ((from - start) << (minuteBits + kindBits)) + ((to - start) << kindBits) + kind
        const at = firstFrom(pieces, piece)
        // Rows of one person come day after day, nearly always.
        if (at === pieces.length) pieces.push(piece)
        else pieces.splice(at, 0, piece)
      }
    }
  }

  /** Whatever of this person's time, of this class, has a minute in common with the span. */
  touching(volunteer: string, timeClass: TimeClass, span: Span.Span): readonly Span.Span[] {
    const pieces = this.#classes.has(timeClass) ? this.#piecesOf(volunteer) : undefined
    if (pieces === undefined) return none
    const kind = timeClasses.indexOf(timeClass)
    let found: Span.Span[] | undefined
    for (const piece of piecesOf(span)) {
      const day = Minute.dayOf(piece.from)
      const least = day * dayUnit
      for (let at = firstFrom(pieces, least); at < pieces.length; at++) {
        const time = (pieces[at] ?? 0) - least
        if (time >= dayUnit) break
        if ((time & (2 ** kindBits - 1)) !== kind) continue
        const other = { from: Minute.at(day, time >>> (minuteBits + kindBits)), to: Minute.at(day, (time >>> kindBits) & minuteMask) }
        if (!Span.overlaps(other, piece)) continue
        if (found === undefined) found = [other]
        else found.push(other)
      }
    }
    return found ?? none
  }

  clear(): void {
    this.#pieces.clear()
    this.#classes.clear()
    this.#last = undefined
  }

  /** Whoever is asked about is mostly whoever is added next. */
  #piecesOf(volunteer: string): number[] | undefined {
    if (this.#last?.volunteer === volunteer) return this.#last.pieces
    const pieces = this.#pieces.get(volunteer)
    if (pieces !== undefined) this.#last = { volunteer, pieces }
    return pieces
  }
}

const none: readonly Span.Span[] = []

/** Where the first stands that is no less. */
const firstFrom = (pieces: readonly number[], least: number): number => {
  let [low, high] = [0, pieces.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((pieces[middle] ?? 0) < least) low = middle + 1
    else high = middle
  }
  return low
}

/** Most services begin and end on one day. */
const piecesOf = (span: Span.Span): readonly Span.Span[] =>
  Minute.dayOf(span.from) === Minute.dayOf(Minute.plus(span.to, -1)) ? [span] : Span.splitAtMidnights(span)
