/**
 * A mark by which this process tells rows apart (`KeySet`), taken of their parts as they stand: no text is put together for it. Two
 * multiplicative hashes of 32 bits, of which 52 are kept. No secret, and no proof against malice.
 */
import type { Hand } from "./RowKey.ts"

/** What begins a part, a span and a number; no part of a row holds such a character. */
const ofPart = 0
const ofSpan = 1
const ofNumber = 2

export class Fingerprint implements Hand {
  #high = 0x9e3779b9
  #low = 0x85ebca6b

  parts(said: readonly (string | number | undefined)[]): void {
    for (let at = 0; at < said.length; at++) this.part(said[at])
  }

  part(said: string | number | undefined): void {
    this.#take(ofPart)
    if (said === undefined) return
    // Days and minutes, nearly always.
    if (typeof said === "number" && (said | 0) === said) {
      this.#take(ofNumber)
      this.#take(said)
    } else this.#text(typeof said === "string" ? said : `${said}`)
  }

  /** Minutes are taken as they are: nobody serves at two times that are eight thousand years apart. */
  span(kind: string, from: number, to: number): void {
    this.#take(ofSpan)
    this.#text(kind)
    this.#take(from)
    this.#take(to)
  }

  /** 52 bits. */
  value(): number {
    const [high, low] = [this.#high, this.#low]
    const first = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35)
    const last = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(first ^ (first >>> 13), 0xc2b2ae35)
    return (first >>> 12) * 0x1_0000_0000 + (last >>> 0)
  }

  #take(unit: number): void {
    this.#high = Math.imul(this.#high ^ unit, 0x9e3779b1)
    this.#low = Math.imul(this.#low ^ unit, 0x5f356495)
  }

  #text(text: string): void {
    let [high, low] = [this.#high, this.#low]
    for (let i = 0; i < text.length; i++) {
      const unit = text.charCodeAt(i)
      high = Math.imul(high ^ unit, 0x9e3779b1)
      low = Math.imul(low ^ unit, 0x5f356495)
    }
    this.#high = high
    this.#low = low
  }
}
