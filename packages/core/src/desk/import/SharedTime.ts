/**
 * Who served when, by the rows of a file so far: asked by every row what it shares with those before it. Packed, twelve bytes for a service
 * of one day and as much again for room, so that a long file stays small. What a reader would get wrong: time is kept by the day; what goes
 * over midnight is two pieces.
 */
import * as Minute from "../../foundation/Minute.ts"
import * as Span from "../../foundation/Span.ts"
import { type TimeClass, timeClasses } from "../../service/TimeClass.ts"

/** Who, by a number of their own, and the day: the key of a piece. Several pieces may have the same. */
const daysPerPerson = 2 ** 18
const free = -1
const minuteBits = 11
const minuteMask = 2 ** minuteBits - 1

export class SharedTime {
  readonly #people = new Map<string, number>()
  #keys = new Float64Array(256).fill(free)
  /** First minute of the day, then the one after the last, then the class of time. */
  #times = new Uint32Array(256)
  #size = 0

  add(volunteer: string, timeClass: TimeClass, spans: readonly Span.Span[]): void {
    let person = this.#people.get(volunteer)
    if (person === undefined) {
      person = this.#people.size
      this.#people.set(volunteer, person)
    }
    const kind = timeClasses.indexOf(timeClass)
    for (const span of spans) {
      for (const { from, to } of piecesOf(span)) {
        const day = Minute.dayOf(from)
        const start = Minute.startOf(day)
        this.#put(keyOf(person, day), (from - start) | ((to - start) << minuteBits) | (kind << (2 * minuteBits)))
      }
    }
  }

  /** Whatever of this person's time, of this class, has a minute in common with the span. */
  touching(volunteer: string, timeClass: TimeClass, span: Span.Span): readonly Span.Span[] {
    const person = this.#people.get(volunteer)
    if (person === undefined) return none
    const kind = timeClasses.indexOf(timeClass)
    let found: Span.Span[] | undefined
    for (const piece of piecesOf(span)) {
      const day = Minute.dayOf(piece.from)
      const key = keyOf(person, day)
      for (let slot = this.#first(key); this.#keys[slot] !== free; slot = this.#next(slot)) {
        const time = this.#times[slot] ?? 0
        if (this.#keys[slot] !== key || time >>> (2 * minuteBits) !== kind) continue
        const other = { from: Minute.at(day, time & minuteMask), to: Minute.at(day, (time >>> minuteBits) & minuteMask) }
        if (!Span.overlaps(other, piece)) continue
        if (found === undefined) found = [other]
        else found.push(other)
      }
    }
    return found ?? none
  }

  clear(): void {
    if (this.#size === 0) return
    this.#people.clear()
    this.#keys.fill(free)
    this.#size = 0
  }

  #put(key: number, time: number): void {
    let slot = this.#first(key)
    while (this.#keys[slot] !== free) slot = this.#next(slot)
    this.#keys[slot] = key
    this.#times[slot] = time
    this.#size += 1
    if (this.#size * 2 > this.#keys.length) this.#grow()
  }

  /** The pieces of one person come day after day: both halves of the key are stirred. */
  #first(key: number): number {
    const person = Math.floor(key / daysPerPerson)
    const mixed = Math.imul(person, 0x9e3779b1) ^ Math.imul(key % daysPerPerson, 0x85ebca6b)
    return (mixed ^ (mixed >>> 15)) & (this.#keys.length - 1)
  }

  #next(slot: number): number {
    return (slot + 1) & (this.#keys.length - 1)
  }

  #grow(): void {
    const [keys, times] = [this.#keys, this.#times]
    this.#keys = new Float64Array(keys.length * 2).fill(free)
    this.#times = new Uint32Array(keys.length * 2)
    for (const [i, key] of keys.entries()) {
      if (key === free) continue
      let slot = this.#first(key)
      while (this.#keys[slot] !== free) slot = this.#next(slot)
      this.#keys[slot] = key
      this.#times[slot] = times[i] ?? 0
    }
  }
}

const none: readonly Span.Span[] = []

/** Most services begin and end on one day. */
const piecesOf = (span: Span.Span): readonly Span.Span[] =>
  Minute.dayOf(span.from) === Minute.dayOf(Minute.plus(span.to, -1)) ? [span] : Span.splitAtMidnights(span)

/** No day of a sheet is so far from 1970 that it would be another's. */
const keyOf = (person: number, day: number): number => person * daysPerPerson + ((day + daysPerPerson / 2) % daysPerPerson)
