import { describe, expect, it } from "vitest"
import * as CitizenId from "../../src/foundation/CitizenId.ts"
import * as Day from "../../src/foundation/Day.ts"

describe("GB 11643-1999 citizen identity number", () => {
  it.each([
    ["11010519491231002X", "female", "1949-12-31"],
    ["440524188001010014", "male", "1880-01-01"]
  ])("IDN-01: the standard's own sample %s is valid (%s, born %s)", (text, sex, born) => {
    expect(CitizenId.read(text)).toEqual({ valid: true, id: text, born: Day.require(born), sex, divisionKnown: true })
  })

  it("IDN-01: a lower-case x is read as X", () => {
    expect(CitizenId.read("11010519491231002x")).toMatchObject({ valid: true, id: "11010519491231002X" })
  })

  it("IDN-01: 999999201002290013 has the right check character and an impossible birth", () => {
    expect(CitizenId.read("999999201002290013")).toMatchObject({ valid: false, wrong: ["birth"] })
  })

  it.each(["999999200803150024", "999999196408080039", "999999201606010027", "999999201203010014"])(
    "IDN-01: %s is valid although its division does not exist: that is only a hint",
    (text) => expect(CitizenId.read(text)).toMatchObject({ valid: true, divisionKnown: false })
  )

  it.each([
    ["", ["length"], "nothing"],
    ["99999920080315002", ["length"], "one digit lost"],
    ["9999992008031500244", ["length"], "one digit more"],
    ["990101900101001", ["length"], "the fifteen digits of the first generation"],
    ["99999920080315002A", ["character"], "a letter at the end"],
    ["9999992008O3150024", ["character"], "a letter O in the birth"],
    ["9X9999200803150024", ["character"], "an X elsewhere"],
    ["99999920080315/024", ["character"], "a sign that stands before the digits"],
    ["99999920080315:024", ["character"], "a sign that stands behind them"],
    ["999999200803150025", ["check"], "last digit mistyped"],
    ["999999200813150024", ["birth", "check"], "month 13"],
    ["340603199001010000", ["check"], "last digits lost in a spreadsheet"]
  ])("IDN-01: %s is refused for %j (%s)", (text, wrong) => {
    expect(CitizenId.read(text)).toMatchObject({ valid: false, wrong })
  })

  it("IDN-01: a birth is possible up to today", () => {
    const born = Day.require("2008-03-15")
    expect(CitizenId.read("999999200803150024", born).valid).toBe(true)
    expect(CitizenId.read("999999200803150024", Day.require("2008-03-14"))).toMatchObject({ wrong: ["birth"] })
  })
})
