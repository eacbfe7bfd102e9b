import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as DivisionCode from "../../src/foundation/DivisionCode.ts"

const names: DivisionCode.Names = new Map([
  ["340603", "相山区"],
  ["340603010", "曲阳街道"]
])

describe("division codes", () => {
  it.each([
    ["340603010", "street", ["340603", "340600", "340000"]],
    ["340603010001", "community", ["340603010", "340603", "340600", "340000"]],
    ["340603", "county", ["340600", "340000"]],
    ["340600", "city", ["340000"]],
    ["441900003", "street", ["441900", "440000"]], // 东莞 has no counties
    ["429004", "county", ["429000", "420000"]],
    ["340000", "province", []]
  ])("IDN-03: %s is a %s with the parents %j", (code, level, parents) =>
    expect(DivisionCode.read(code)).toStrictEqual({ valid: true, code, level, parents, known: undefined })
  )

  it.each([
    ["340603000", "340603"],
    ["340603000000", "340603"],
    ["340600000", "340600"],
    ["340603010000", "340603010"]
  ])("IDN-03: zeros at the end stand for nothing: %s is %s", (text, code) => expect(DivisionCode.read(text)).toMatchObject({ code }))

  it.each([
    ["340603010", true, "曲阳街道"],
    ["340603", true, "相山区"],
    ["340699", false, undefined],
    ["999999", false, undefined]
  ])("IDN-03: %s is valid, whether a list knows it or not (known: %s)", (code, known, name) => {
    const reading = DivisionCode.read(code, names)
    expect(reading).toMatchObject({ valid: true, code, known })
    expect(reading.valid && reading.name).toBe(name)
  })

  it.each([
    ["", "length"],
    ["34060", "length"],
    ["3406030", "length"],
    ["34060301000", "length"],
    ["3406030100010", "length"],
    ["34060X", "character"],
    ["３４０６０３", "character"],
    ["000000", "gap"],
    ["000603", "gap"],
    ["340003", "gap"],
    ["340000001", "gap"],
    ["340603000001", "gap"]
  ])("IDN-03: %s is no code: %s", (text, wrong) => expect(DivisionCode.read(text)).toEqual({ valid: false, wrong, length: text.length }))

  it.each([
    ["340603010", "340603", true],
    ["340603010", "340000", true],
    ["340603010", "340603010", true],
    ["340603010", "340604", false],
    ["340603", "340603010", false]
  ])("IDN-03: %s lies in %s: %s", (inner, outer, answer) =>
    expect(DivisionCode.isIn(inner as DivisionCode.DivisionCode, outer as DivisionCode.DivisionCode)).toBe(answer)
  )

  it("IDN-03: the parents of a code are those of its parent, and the parent; each one reads as itself", () => {
    const code = fc
      .tuple(
        fc.integer({ min: 11, max: 91 }),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 99 }),
        fc.integer({ min: 1, max: 999 })
      )
      .map(
        ([province, city, county, street]) =>
          [province, city, county].map((part) => String(part).padStart(2, "0")).join("") + String(street).padStart(3, "0")
      )
    fc.assert(
      fc.property(code, (text) => {
        const reading = DivisionCode.read(text)
        if (!reading.valid) throw new Error(text)
        const [parent, ...more] = reading.parents
        const above = DivisionCode.read(parent ?? "")
        expect(above).toMatchObject({ valid: true, code: parent, parents: more })
        expect(reading.parents.every((outer) => DivisionCode.isIn(reading.code, outer))).toBe(true)
      })
    )
  })
})
