import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as CreditCode from "../../src/foundation/CreditCode.ts"
import * as Texts from "../../src/testing/Texts.ts"

const Alphabet = "0123456789ABCDEFGHJKLMNPQRTUWXY"

describe("GB 32100-2015 unified social credit code", () => {
  it.each([
    ["91350100M000100Y43", "market-regulation", undefined, "350100", "M000100Y-4"],
    ["51999999MJA000016R", "civil-affairs", "association", "999999", "MJA00001-6"],
    ["52999999MJA000024H", "civil-affairs", "service-institution", "999999", "MJA00002-4"],
    ["53999999MJA0000329", "civil-affairs", "foundation", "999999", "MJA00003-2"]
  ])("IDN-02: %s is valid: %s, %s, division %s, organisation %s", (code, authority, kind, division, organisation) =>
    expect(CreditCode.read(code)).toEqual({ valid: true, code, authority, kind, division, organisation })
  )

  it("IDN-02: lower-case letters are read as upper-case ones", () =>
    expect(CreditCode.read("51999999mja000016r")).toMatchObject({ valid: true, code: "51999999MJA000016R" }))

  it.each([
    ["", ["length"], "nothing"],
    ["51999999MJA000016", ["length"], "one character lost"],
    ["51999999MJA000016RR", ["length"], "one character more"],
    ["51999999MJA00001OR", ["character"], "a letter O for a zero"],
    ["51999999MJA00001IR", ["character"], "a letter I for a one"],
    ["51999999MJA000016Z", ["character"], "a letter Z as check character"],
    ["51999999MJA000016 ", ["character"], "a blank at the end"],
    ["51999999MJA000016ß", ["character"], "a letter that grows in upper case"],
    ["51999999MJA000016ﬀ", ["character"], "one that grows into letters of the alphabet"],
    ["51999999MJA000016T", ["check"], "last character changed"],
    ["51999999MJA000017R", ["organisation-check", "check"], "check of the organisation code mistyped"],
    ["5199999AMJA000016R", ["division", "check"], "a letter in the division"]
  ])("IDN-02: %s is refused for %j (%s)", (text, wrong) => expect(CreditCode.read(text)).toMatchObject({ valid: false, wrong }))

  it("IDN-02: which part is wrong is told apart: with the check put right only the organisation code's own is left", () => {
    const wrong = "51999999MJA000017"
    expect(CreditCode.read(wrong + String(CreditCode.checkCharacter(wrong)))).toMatchObject({ wrong: ["organisation-check"] })
  })

  it.each([
    ["A1", undefined, undefined],
    ["58", "civil-affairs", undefined],
    ["59", "civil-affairs", "other"],
    ["11", "establishment-committee", undefined],
    ["Y1", "other", undefined]
  ])("IDN-02: a code that begins with %s is no mistake: authority %s, kind %s", (head, authority, kind) => {
    const body = `${head}999999MJA000016`
    expect(CreditCode.read(body + String(CreditCode.checkCharacter(body)))).toMatchObject({ valid: true, authority, kind })
  })

  it.each([
    ["D2143569", "X"], // the sample of GB 11714
    ["00000000", "0"],
    ["0000000", undefined],
    ["0000000a", undefined]
  ])("IDN-02: organisation code %s has the check character %s", (text, check) => expect(CreditCode.organisationCheck(text)).toBe(check))
})

const body = fc
  .tuple(
    fc.constantFrom("51", "52", "53", "59", "91", "N1"),
    fc.string({ unit: fc.constantFrom(..."0123456789"), minLength: 6, maxLength: 6 }),
    fc.string({ unit: fc.constantFrom(...Alphabet), minLength: 8, maxLength: 8 })
  )
  .map(([head, division, organisation]) => `${head}${division}${organisation}${String(CreditCode.organisationCheck(organisation))}`)
const valid = body.map((text) => text + String(CreditCode.checkCharacter(text)))

describe("for every code", () => {
  it("IDN-02: made by the rule it is valid, and a single character changed anywhere is found", () => {
    fc.assert(
      fc.property(valid, fc.nat({ max: 17 }), fc.constantFrom(...Alphabet), (code, at, other) => {
        expect(CreditCode.read(code)).toMatchObject({ valid: true, code })
        const changed = code.slice(0, at) + other + code.slice(at + 1)
        expect(CreditCode.read(changed).valid).toBe(changed === code)
      })
    )
  })
  it("IDN-02: no text makes it throw; whatever is refused says why, in the order of the parts", () => {
    fc.assert(
      fc.property(fc.oneof(Texts.any(), valid, fc.string({ minLength: 18, maxLength: 18 })), (text) => {
        const reading = CreditCode.read(text)
        if (reading.valid) return
        expect(reading.wrong).toEqual(CreditCode.parts.filter((part) => reading.wrong.includes(part)))
      })
    )
  })
})
