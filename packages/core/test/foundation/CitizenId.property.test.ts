import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as CitizenId from "../../src/foundation/CitizenId.ts"
import * as Texts from "../../src/testing/Texts.ts"

const seventeen = fc
  .tuple(
    fc.integer({ min: 100000, max: 999999 }),
    fc.integer({ min: 1900, max: 2025 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
    fc.nat(999)
  )
  .map(([division, year, month, day, sequence]) => `${division}${year}${two(month)}${two(day)}${String(sequence).padStart(3, "0")}`)
const two = (n: number): string => String(n).padStart(2, "0")
const valid = seventeen.map((head) => head + (CitizenId.checkCharacter(head) ?? ""))

describe("the check character", () => {
  it("accepts every number it completes", () => {
    fc.assert(fc.property(valid, (id) => CitizenId.read(id).valid))
  })

  it("finds every single mistyped character", () => {
    fc.assert(
      fc.property(valid, fc.nat(16), fc.integer({ min: 1, max: 9 }), (id, at, by) => {
        const typed = (Number(id[at]) + by) % 10
        expect(CitizenId.read(id.slice(0, at) + typed + id.slice(at + 1)).valid).toBe(false)
      })
    )
  })

  it("finds every two neighbours swapped", () => {
    fc.assert(
      fc.property(valid, fc.nat(15), (id, at) => {
        const [a, b] = [id[at], id[at + 1]]
        fc.pre(a !== b)
        expect(CitizenId.read(`${id.slice(0, at)}${b}${a}${id.slice(at + 2)}`).valid).toBe(false)
      })
    )
  })

  it("never throws, whatever the text", () => {
    fc.assert(fc.property(Texts.any(), (text) => typeof CitizenId.read(text).valid === "boolean"))
  })
})
