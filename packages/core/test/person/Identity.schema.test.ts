import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import { Identity, ReadPurpose } from "../../src/person/Identity.schema.ts"
import { keepsShape } from "../said.ts"

describe("a protected identity", () => {
  const whole: Identity = { name: "小明", phone: "13800000000", address: "相山区某小区", idNumber: "9999992015", born: "2015-05-01" }
  it("is a name, and whatever else is known", () => {
    keepsShape(Identity, whole)
    keepsShape(Identity, { name: "小明" })
  })
  it.each(["name", "phone", "address", "idNumber", "born"])("%s is not empty where it is given", (part) =>
    expect(Schema.is(Identity)({ ...whole, [part]: "" })).toBe(false)
  )
  it("is read for a purpose of a closed list: one in one's own words could say who was visited", () => {
    const purposes = "visit contact care wish professional-help mandatory-report correction person-asks supervision".split(" ")
    expect([...ReadPurpose.literals]).toEqual(purposes)
    expect(Schema.is(ReadPurpose)("看望王奶奶")).toBe(false)
  })
})
