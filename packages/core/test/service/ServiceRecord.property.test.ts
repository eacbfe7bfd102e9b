import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Projection from "../../src/registers/Projection.ts"
import * as Registers from "../../src/registers/Registers.ts"
import * as ServiceRecords from "../../src/testing/ServiceRecords.ts"
import { laws, lived, own } from "./recordLaws.ts"

describe("what a record's life keeps", () => {
  for (const [name, holds] of Object.entries(laws)) it(name, () => holds(own))
})

describe("no personal field in events and registers", () => {
  it("no register has a column for a phone, a number, a birth day or free words", () => {
    const fields = Registers.all.flatMap(({ name, facts }) =>
      Object.values(facts.fields).map((field) => ({ ...field, at: `${name}.${field.name}` }))
    )
    const free = fields.filter(({ kind, options }) => kind === "text" && options === undefined)
    expect(
      [
        ...fields.filter(({ name }) => /phone|idNumber|idHash|idTail|born|birth|sex|gender/i.test(name)),
        ...free.filter(({ name }) => /address|place|content|words|reason/i.test(name))
      ].map(({ at }) => at)
      // The one text that is meant for everybody: published with consent, and refused where anything in it names somebody.
    ).toEqual(["wish_board.words"])
    expect(Object.keys(Registers.volunteer.facts.fields).toSorted()).toEqual([
      "community",
      "registeredOn",
      "station",
      "street",
      "team",
      "volunteer"
    ])
  })

  it("words said in place, content, objection and reason reach no row, even when nobody moved them to the directory", () => {
    const said = ["甄样例家", "看望甄样例", "甄样例说少记了", "已向13900000000核实"] as const
    const [place, content, objection, reason] = said
    fc.assert(
      fc.property(ServiceRecords.soundFacts(), (sound) => {
        const facts = { ...sound, place, content }
        const { steps } = lived([
          { type: "record", facts },
          { type: "object", by: facts.volunteer, words: objection },
          { type: "answer", upheld: true, words: reason, by: ServiceRecords.officer }
        ])
        // The words did go in, so that the search below could find them.
        const events = JSON.stringify(steps.map(({ event }) => event))
        for (const words of said) expect(events).toContain(words)
        const rows = JSON.stringify(steps.flatMap(({ before, after }) => Projection.kinds.record.project("r-1", before, after)))
        for (const words of said) expect(rows).not.toContain(words)
      })
    )
  })
})
