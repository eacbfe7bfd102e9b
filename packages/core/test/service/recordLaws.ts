/**
 * What a record's life keeps, each law as a function of the decider it is asked of, so that the mutants can be asked too. A law that does not
 * hold throws. For tests only.
 */
import * as fc from "fast-check"
import * as Schema from "effect/Schema"
import { expect } from "vitest"
import * as Canonical from "../../src/foundation/Canonical.ts"
import * as Finding from "../../src/foundation/Finding.ts"
import type * as Id from "../../src/foundation/Id.ts"
import * as Message from "../../src/foundation/Message.ts"
import * as Projection from "../../src/registers/Projection.ts"
import * as Registers from "../../src/registers/Registers.ts"
import * as Tables from "../../src/registers/Tables.ts"
import { merges } from "../../src/person/messages/merges.ts"
import { records } from "../../src/service/messages/records.ts"
import { rules } from "../../src/service/messages/rules.ts"
import * as ServiceFacts from "../../src/service/ServiceFacts.ts"
import * as ServiceRecord from "../../src/service/ServiceRecord.ts"
import * as ServiceRecordSchema from "../../src/service/ServiceRecord.schema.ts"
import * as ServiceRecords from "../../src/testing/ServiceRecords.ts"
import { context } from "./record.ts"

export interface Subject {
  readonly decide: typeof ServiceRecord.decide
  readonly evolve: typeof ServiceRecord.evolve
  readonly fits: typeof ServiceRecord.fits
  readonly project: typeof Projection.kinds.record.project
  readonly normal: typeof ServiceFacts.normal
  readonly complete: typeof ServiceFacts.complete
}

export const own: Subject = {
  decide: ServiceRecord.decide,
  evolve: ServiceRecord.evolve,
  fits: ServiceRecord.fits,
  project: Projection.kinds.record.project,
  normal: ServiceFacts.normal,
  complete: ServiceFacts.complete
}

const given = { ...context("2026-04-08"), today: ServiceRecords.firstToday }
const life = fc.array(ServiceRecords.command(), { minLength: 1, maxLength: 30, size: "max" })

interface Move {
  readonly event: ServiceRecord.Event
  readonly before: ServiceRecord.ServiceRecord
  readonly after: ServiceRecord.ServiceRecord
}

/** The events of a life: refused commands leave none. */
export const lived = (commands: readonly ServiceRecord.Command[], { decide, evolve }: Pick<Subject, "decide" | "evolve"> = own) => {
  let state: ServiceRecord.ServiceRecord = ServiceRecord.initial
  const steps: Move[] = []
  for (const command of commands) {
    const decision = decide(command, state, given)
    if (decision.outcome !== "met") continue
    for (const event of decision.value) {
      const before = state
      state = evolve(state, event)
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

export const laws = {
  "every event decided fits the state it was decided in": (subject) =>
    fc.assert(
      fc.property(life, (commands) => {
        for (const { event, before } of lived(commands, subject).steps) expect(subject.fits(before, event)).toBe(true)
      })
    ),

  "an event that does not fit leaves the state as it is": (subject) => {
    let unfit = 0
    fc.assert(
      fc.property(life, life, (one, other) => {
        const { state } = lived(one, subject)
        for (const { event } of lived(other, subject).steps) {
          if (subject.fits(state, event)) continue
          unfit++
          expect(subject.evolve(state, event)).toBe(state)
        }
      })
    )
    expect(unfit).toBeGreaterThan(20)
  },

  "every event passes its schema and has a canonical text, which is read back as the same event": (subject) => {
    const isEvent = Schema.is(ServiceRecordSchema.Event)
    fc.assert(
      fc.property(life, (commands) => {
        for (const { event } of lived(commands, subject).steps) {
          expect(isEvent(event)).toBe(true)
          expect(JSON.parse(Canonical.text(event))).toEqual(event)
        }
      })
    )
  },

  "replaying the events gives the state": (subject) =>
    fc.assert(
      fc.property(life, (commands) => {
        const { state, steps } = lived(commands, subject)
        const read = steps.map(({ event }) => JSON.parse(Canonical.text(event)) as ServiceRecord.Event)
        let replayed: ServiceRecord.ServiceRecord = ServiceRecord.initial
        for (const event of read) replayed = ServiceRecord.evolve(replayed, event)
        expect(replayed).toEqual(state)
      })
    ),

  "every refusal reads whole: no placeholder is left without its fact": (subject) => {
    const words = Message.merge(merges, records, rules)
    const read = new Set<string>()
    fc.assert(
      fc.property(life, (commands) => {
        let state: ServiceRecord.ServiceRecord = ServiceRecord.initial
        for (const command of commands) {
          const decision = subject.decide(command, state, given)
          for (const finding of decision.findings) {
            read.add(finding.rule)
            for (const locale of ["zh-CN", "en"] as const) {
              const { title, why, fix } = Finding.text(finding, locale, words)
              expect(`${title} ${why} ${fix}`).not.toMatch(/[{}]|\.why|\.fix/)
            }
          }
          if (decision.outcome === "met") for (const event of decision.value) state = subject.evolve(state, event)
        }
      }),
      { numRuns: 300 }
    )
    expect(read.size).toBeGreaterThan(12)
  },

  "corrections append: each keeps the facts that it replaced": (subject) => {
    let corrections = 0
    fc.assert(
      fc.property(life, (commands) => {
        for (const { event, before, after } of lived(commands, subject).steps) {
          if (event.type !== "service.corrected" || !ServiceRecord.isLive(before) || !ServiceRecord.isLive(after)) continue
          corrections += 1
          expect(after.history.at(-1)?.facts).toEqual(before.facts)
          expect(after.history.slice(0, -1)).toEqual(before.history)
          expect(after.facts).toEqual(event.facts)
        }
      }),
      { numRuns: 300 }
    )
    expect(corrections).toBeGreaterThan(20)
  },

  "row changes folded event by event are the projection of the last state": (subject) => {
    const id = "r-1" as Id.RecordId
    let moves = 0
    fc.assert(
      fc.property(life, (commands) => {
        const { state, steps } = lived(commands, subject)
        const folded = steps.flatMap(({ before, after }) => subject.project(id, before, after))
        moves += folded.filter((change) => change.kind === "add" && change.deltas["records"] === -1).length
        expect(rowsAfter(folded)).toEqual(rowsAfter(own.project(id, ServiceRecord.initial, state)))
      }),
      { numRuns: 300 }
    )
    expect(moves).toBeGreaterThan(20)
  },

  "the normal form says the same in one way, whatever the order of spans and keys": ({ normal }) =>
    fc.assert(
      fc.property(ServiceRecords.soundFacts(), (facts) => {
        const turned = {
          ...(Object.fromEntries(Object.entries(facts).toReversed()) as typeof facts),
          attended: facts.attended.toReversed()
        }
        expect(JSON.stringify(normal(turned))).toBe(JSON.stringify(normal(facts)))
        expect(JSON.stringify(normal(turned))).toBe(Canonical.text(normal(facts)))
        expect(ServiceFacts.isSame(normal(facts), turned)).toBe(true)
      })
    ),

  "a completed draft has the facts that completed it": ({ complete }) =>
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
          const whole = complete(draft, more)
          expect(ServiceFacts.isComplete(whole)).toBe(true)
          expect(whole).toMatchObject(more)
          expect(whole.attended.length > 0).toBe(whole.untimedMinutes === undefined)
        }
      )
    )
} as const satisfies Record<string, (subject: Subject) => void>

export type Law = keyof typeof laws
