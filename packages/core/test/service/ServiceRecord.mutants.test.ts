/** Each law of a record's life must be able to fail: a named, broken decider for every one of them. */
import { describe, expect, it } from "vitest"
import * as Decision from "../../src/foundation/Decision.ts"
import * as ServiceRecord from "../../src/service/ServiceRecord.ts"
import { sameCases } from "../sameCases.ts"
import { type Law, laws, own, type Subject } from "./recordLaws.ts"

/** The decider with something done to its events. */
const saying =
  (change: (event: ServiceRecord.Event) => ServiceRecord.Event): Subject["decide"] =>
  (command, state, context) =>
    Decision.map(own.decide(command, state, context), (events) => events.map(change))

/** The next state with something done to it. */
const becoming =
  (
    change: (
      after: ServiceRecord.ServiceRecord,
      before: ServiceRecord.ServiceRecord,
      event: ServiceRecord.Event
    ) => ServiceRecord.ServiceRecord
  ): Subject["evolve"] =>
  (before, event) =>
    change(own.evolve(before, event), before, event)

const mutants: readonly (readonly [mutant: string, law: Law, subject: Partial<Subject>])[] = [
  [
    "confirms what is confirmed already",
    "every event decided fits the state it was decided in",
    {
      decide: (command, state, context) =>
        command.type === "confirm" && state.stage === "confirmed"
          ? Decision.met([{ type: "service.confirmed", v: 1, on: "2026-04-08" }])
          : own.decide(command, state, context)
    }
  ],
  [
    "lets a voided record be corrected",
    "every event decided fits the state it was decided in",
    {
      decide: (command, state, context) =>
        command.type === "correct" && state.stage === "voided"
          ? Decision.met([{ type: "service.corrected", v: 1, facts: command.facts, reason: command.reason, by: command.by }])
          : own.decide(command, state, context)
    }
  ],
  [
    "records again what was voided",
    "an event that does not fit leaves the state as it is",
    {
      evolve: (state, event) =>
        state.stage === "voided" && event.type === "service.recorded" ? own.evolve(ServiceRecord.initial, event) : own.evolve(state, event)
    }
  ],
  [
    "makes a new state of an event that changes nothing",
    "an event that does not fit leaves the state as it is",
    { evolve: (state, event) => (own.fits(state, event) ? own.evolve(state, event) : { ...state }) }
  ],
  [
    "writes hours with a fraction",
    "every event passes its schema and has a canonical text, which is read back as the same event",
    {
      decide: saying((event) => (event.type === "service.recorded" ? { ...event, facts: { ...event.facts, plannedMinutes: 0.5 } } : event))
    }
  ],
  [
    "writes down what is not known",
    "every event passes its schema and has a canonical text, which is read back as the same event",
    {
      decide: saying((event) =>
        event.type === "service.recorded" ? ({ ...event, origin: undefined } as unknown as ServiceRecord.Event) : event
      )
    }
  ],
  [
    "keeps in the state what no event says",
    "replaying the events gives the state",
    {
      evolve: becoming((after, _, event) =>
        event.type === "service.confirmed" ? ({ ...after, seen: true } as unknown as ServiceRecord.ServiceRecord) : after
      )
    }
  ],
  [
    "forgets the facts that a refusal speaks of",
    "every refusal reads whole: no placeholder is left without its fact",
    {
      decide: (command, state, context) => {
        const decision = own.decide(command, state, context)
        if (decision.outcome === "met") return decision
        const [first, ...others] = decision.findings
        return { ...decision, findings: [{ ...first, facts: {} }, ...others] }
      }
    }
  ],
  [
    "overwrites what it corrects",
    "corrections append: each keeps the facts that it replaced",
    {
      evolve: becoming((after, _, event) =>
        event.type === "service.corrected" && ServiceRecord.isLive(after) ? { ...after, history: [] } : after
      )
    }
  ],
  [
    "remembers a correction and counts the old facts",
    "corrections append: each keeps the facts that it replaced",
    {
      evolve: becoming((after, before, event) =>
        event.type === "service.corrected" && ServiceRecord.isLive(after) && ServiceRecord.isLive(before)
          ? { ...after, facts: before.facts }
          : after
      )
    }
  ],
  [
    "takes nothing back from the month of a voided record",
    "row changes folded event by event are the projection of the last state",
    {
      project: (id, before, after) =>
        own.project(id, before, after).filter((change) => change.kind !== "add" || (change.deltas["records"] ?? 0) >= 0)
    }
  ],
  [
    "adds a corrected record to its month again",
    "row changes folded event by event are the projection of the last state",
    { project: (id, _, after) => own.project(id, ServiceRecord.initial, after) }
  ],
  [
    "keeps facts in the order in which they came",
    "the normal form says the same in one way, whatever the order of spans and keys",
    { normal: (facts) => facts }
  ],
  [
    "leaves a duration beside the hours that replace it",
    "a completed draft has the facts that completed it",
    { complete: (facts, more) => ({ ...facts, ...more }) }
  ],
  [
    "keeps the draft's own facts",
    "a completed draft has the facts that completed it",
    { complete: (facts, more) => ({ ...more, ...facts }) }
  ]
]

describe("a broken decider is found", () => {
  it.each(mutants)("one that %s, by the law that %s", (_, law, subject) =>
    expect(() => sameCases(() => laws[law]({ ...own, ...subject }))).toThrow()
  )
  it("every law has its mutant", () => expect([...new Set(mutants.map(([, law]) => law))].toSorted()).toEqual(Object.keys(laws).toSorted()))
})
