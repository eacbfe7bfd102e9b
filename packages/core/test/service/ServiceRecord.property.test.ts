import * as fc from "fast-check"
import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as Canonical from "../../src/foundation/Canonical.ts"
import type * as Id from "../../src/foundation/Id.ts"
import * as Finding from "../../src/foundation/Finding.ts"
import * as Message from "../../src/foundation/Message.ts"
import { records } from "../../src/service/messages/records.ts"
import { rules } from "../../src/service/messages/rules.ts"
import * as Projection from "../../src/registers/Projection.ts"
import * as Registers from "../../src/registers/Registers.ts"
import * as Tables from "../../src/registers/Tables.ts"
import * as ServiceFacts from "../../src/service/ServiceFacts.ts"
import * as ServiceRecord from "../../src/service/ServiceRecord.ts"
import * as ServiceRecordSchema from "../../src/service/ServiceRecord.schema.ts"
import * as ServiceRecords from "../../src/testing/ServiceRecords.ts"
import { context } from "./record.ts"

const given = { ...context("2026-04-08"), today: ServiceRecords.firstToday }
const life = fc.array(ServiceRecords.command(), { minLength: 1, maxLength: 30, size: "max" })

/** The events of a life: refused commands leave none. */
const lived = (commands: readonly ServiceRecord.Command[]) => {
  let state: ServiceRecord.ServiceRecord = ServiceRecord.initial
  const steps: {
    readonly event: ServiceRecord.Event
    readonly before: ServiceRecord.ServiceRecord
    readonly after: ServiceRecord.ServiceRecord
  }[] = []
  for (const command of commands) {
    const decision = ServiceRecord.decide(command, state, given)
    if (decision.outcome !== "met") continue
    for (const event of decision.value) {
      const before = state
      state = ServiceRecord.evolve(state, event)
      steps.push({ event, before, after: state })
    }
  }
  return { state, steps }
}

const rowsAfter = (changes: readonly Parameters<typeof Tables.apply>[1][]) => {
  const tables = Tables.of(Registers.all)
  for (const change of changes) {
    expect(Tables.misfit(tables, change)).toBeUndefined()
    Tables.apply(tables, change)
  }
  return Registers.all.map((register) => Tables.rowsOf(tables, register))
}

describe("what a record's life keeps", () => {
  it("every event decided fits the state it was decided in", () => {
    fc.assert(
      fc.property(life, (commands) => {
        for (const { event, before } of lived(commands).steps) expect(ServiceRecord.fits(before, event)).toBe(true)
      })
    )
  })

  it("an event that does not fit leaves the state as it is", () => {
    fc.assert(
      fc.property(life, life, (one, other) => {
        const { state } = lived(one)
        for (const { event } of lived(other).steps)
          if (!ServiceRecord.fits(state, event)) expect(ServiceRecord.evolve(state, event)).toBe(state)
      })
    )
  })

  it("every event passes its schema and has a canonical text, which is read back as the same event", () => {
    const isEvent = Schema.is(ServiceRecordSchema.Event)
    fc.assert(
      fc.property(life, (commands) => {
        for (const { event } of lived(commands).steps) {
          expect(isEvent(event)).toBe(true)
          expect(JSON.parse(Canonical.text(event))).toEqual(event)
        }
      })
    )
  })

  it("every refusal reads whole: no placeholder is left without its fact", () => {
    const words = Message.merge(records, rules)
    const read = new Set<string>()
    fc.assert(
      fc.property(life, (commands) => {
        let state: ServiceRecord.ServiceRecord = ServiceRecord.initial
        for (const command of commands) {
          const decision = ServiceRecord.decide(command, state, given)
          for (const finding of decision.findings) {
            read.add(finding.rule)
            for (const locale of ["zh-CN", "en"] as const) {
              const { title, why, fix } = Finding.text(finding, locale, words)
              expect(`${title} ${why} ${fix}`).not.toMatch(/[{}]|\.why|\.fix/)
            }
          }
          if (decision.outcome === "met") for (const event of decision.value) state = ServiceRecord.evolve(state, event)
        }
      }),
      { numRuns: 300 }
    )
    expect(read.size).toBeGreaterThan(12)
  })

  it("corrections append: each keeps the facts that it replaced", () => {
    let corrections = 0
    fc.assert(
      fc.property(life, (commands) => {
        for (const { event, before, after } of lived(commands).steps) {
          if (event.type !== "service.corrected" || !ServiceRecord.isLive(before) || !ServiceRecord.isLive(after)) continue
          corrections += 1
          expect(after.history.at(-1)?.facts).toEqual(before.facts)
          expect(after.history.slice(0, -1)).toEqual(before.history)
        }
      }),
      { numRuns: 300 }
    )
    expect(corrections).toBeGreaterThan(20)
  })

  it("row changes folded event by event are the projection of the last state", () => {
    const id = "r-1" as Id.RecordId
    const { project } = Projection.serviceRecords
    let moves = 0
    fc.assert(
      fc.property(life, (commands) => {
        const { state, steps } = lived(commands)
        const folded = steps.flatMap(({ before, after }) => project(id, before, after))
        moves += folded.filter((change) => change.kind === "add" && change.deltas["records"] === -1).length
        expect(rowsAfter(folded)).toEqual(rowsAfter(project(id, ServiceRecord.initial, state)))
      }),
      { numRuns: 300 }
    )
    expect(moves).toBeGreaterThan(20)
  })

  it("the normal form says the same in one way, whatever the order of spans and keys", () => {
    fc.assert(
      fc.property(ServiceRecords.soundFacts(), (facts) => {
        const turned = {
          ...(Object.fromEntries(Object.entries(facts).toReversed()) as typeof facts),
          attended: facts.attended.toReversed()
        }
        expect(ServiceFacts.isSame(facts, turned)).toBe(true)
        expect(JSON.stringify(ServiceFacts.normal(turned))).toBe(Canonical.text(ServiceFacts.normal(facts)))
      })
    )
  })

  it("a completed draft has the facts that completed it", () => {
    fc.assert(
      fc.property(
        ServiceRecords.draftFacts(),
        ServiceRecords.soundFacts(),
        (draft, { activityName, on, place, content, organiser, leader, attended, untimedMinutes }) => {
          const more = {
            activityName,
            on,
            place,
            content,
            organiser,
            leader,
            attended,
            ...(untimedMinutes === undefined ? {} : { untimedMinutes })
          }
          const whole = ServiceFacts.complete(draft, more)
          expect(ServiceFacts.isComplete(whole)).toBe(true)
          expect(whole).toMatchObject(more)
          expect(whole.attended.length > 0).toBe(whole.untimedMinutes === undefined)
        }
      )
    )
  })
})

describe("no personal field in events and registers", () => {
  it("no register has a column for a phone, a number, a birth day or free words", () => {
    const fields = Registers.all.flatMap((register) => Object.keys(register.facts.fields))
    expect(
      fields.filter((field) => /phone|idNumber|idHash|idTail|born|birth|sex|gender|address|place|content|words|reason|leader/i.test(field))
    ).toEqual([])
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
        const rows = JSON.stringify(steps.flatMap(({ before, after }) => Projection.serviceRecords.project("r-1", before, after)))
        for (const words of said) expect(rows).not.toContain(words)
      })
    )
  })
})
