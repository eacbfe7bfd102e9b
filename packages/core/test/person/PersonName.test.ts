import { describe, expect, it } from "vitest"
import * as Id from "../../src/foundation/Id.ts"
import * as PersonName from "../../src/person/PersonName.ts"
import { Event, Order } from "../../src/person/PersonName.schema.ts"
import { keepsShape, rulesOf } from "../said.ts"
import { person } from "./lives.ts"

const change = { former: { text: Id.require<Id.TextId>("t-1") }, reason: "改名" }
const changed: PersonName.Event = { type: "person-name.changed", v: 1, ...change }

describe("个人信息保护法 art. 46: a name is put right", () => {
  it("is an event that says why and where the former one is kept, never a name", () => {
    expect(PersonName.decide({ ...change, isSame: false })).toStrictEqual({ outcome: "met", value: [changed], findings: [] })
    keepsShape(Event, changed)
  })
  it("to the very name that is known is no change", () => {
    const decision = PersonName.decide({ ...change, isSame: true })
    expect([decision.outcome, ...rulesOf(decision)]).toEqual(["unmet", "person-name.same"])
  })
  it("counts, however often", () => {
    expect(PersonName.decider).toEqual({ initial: { changes: 0 }, decide: PersonName.decide, evolve: PersonName.evolve })
    expect(PersonName.evolve(PersonName.evolve(PersonName.initial))).toEqual({ changes: 2 })
    expect([PersonName.types, PersonName.fits()]).toEqual([["person-name.changed"], true])
    expect(PersonName.streamOf(person("p-1"))).toBe("person-name/p-1")
  })
  it("is ordered with a name and a reason", () => keepsShape(Order, { name: "李秀兰", reason: "用字更正" }))
})
