/** Pieces against the plainest thing that they could be: a list, out of which the first goes first. */
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import type * as Id from "../../src/foundation/Id.ts"
import * as Pieces from "../../src/fund/Pieces.ts"

type List = readonly Pieces.Piece[]

/** Neighbours of one gift are one piece. */
const merged = (list: List): List => {
  const all: Pieces.Piece[] = []
  for (const { donation, amount } of list) {
    const last = all.at(-1)
    if (last?.donation === donation) all[all.length - 1] = { donation, amount: last.amount + amount }
    else all.push({ donation, amount })
  }
  return all
}
/** Each unit by itself, so that to take is to cut. */
const units = (list: List) => list.flatMap(({ donation, amount }) => Array.from({ length: amount }, () => ({ donation, amount: 1 })))

const donation = fc.constantFrom("a", "b", "c").map((name) => name as Id.DonationId)
const pieces = fc.array(fc.record({ donation, amount: fc.integer({ min: 1, max: 9 }) }), { maxLength: 4 })
const step = fc.oneof(
  pieces.map((list) => ({ is: "add" as const, list })),
  pieces.map((list) => ({ is: "put-back" as const, list })),
  fc.nat({ max: 30 }).map((amount) => ({ is: "take" as const, amount })),
  pieces.map((list) => ({ is: "take-exactly" as const, list }))
)

describe("pieces", () => {
  it("whatever is added, taken and put back, in whatever order: first in, first out, to the fen", () => {
    const seen = { short: 0, exact: 0, gone: 0 }
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let there = Pieces.none
        let list: List = []
        for (const one of steps) {
          if (one.is === "add") {
            there = Pieces.add(there, one.list)
            list = merged([...list, ...one.list])
          } else if (one.is === "put-back") {
            there = Pieces.putBack(there, one.list)
            list = merged([...one.list, ...list])
          } else if (one.is === "take" && one.amount > Pieces.total(list)) {
            seen.short++
            expect(() => Pieces.take(there, one.amount)).toThrow(RangeError)
          } else if (one.is === "take") {
            const out = Pieces.take(there, one.amount)
            expect(out.taken).toEqual(merged(units(list).slice(0, one.amount)))
            expect(Pieces.list(Pieces.putBack(out.left, out.taken))).toEqual(list)
            there = out.left
            list = merged(units(list).slice(one.amount))
          } else {
            const left = Pieces.takeExactly(there, one.list)
            const rest = units(list)
            const wanted = units(one.list)
            const missing = wanted.filter(({ donation: of }) => {
              const at = rest.findLastIndex((unit) => unit.donation === of)
              if (at >= 0) rest.splice(at, 1)
              return at < 0
            })
            seen[missing.length > 0 ? "gone" : "exact"]++
            if (missing.length > 0) expect(left).toBeUndefined()
            else expect(Pieces.list(left ?? expect.unreachable())).toEqual(merged(rest))
            if (left !== undefined) [there, list] = [left, merged(rest)]
          }
          expect(Pieces.list(there)).toEqual(list)
          for (const gift of ["a", "b", "c"] as Id.DonationId[])
            expect(Pieces.amountOf(there, gift)).toBe(Pieces.total(list.filter((piece) => piece.donation === gift)))
        }
      }),
      { numRuns: 400 }
    )
    expect(Math.min(seen.short, seen.exact, seen.gone)).toBeGreaterThan(20)
  })
})
