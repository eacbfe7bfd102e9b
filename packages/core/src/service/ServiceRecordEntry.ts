/**
 * How a record begins: drafted, completed, handed in, recorded, or recorded by the approval that it waited for. What a reader would get wrong:
 * late, weak or odd facts are recorded with findings; only what cannot be, may not be, or is not complete is refused.
 */
import * as Day from "../foundation/Day.ts"
import * as Decision from "../foundation/Decision.ts"
import { type Finding, joined } from "../foundation/Finding.ts"
import { VRM } from "../law/Instruments.ts"
import * as ServiceFacts from "./ServiceFacts.ts"
import * as Contradictions from "./ServiceFactsContradictions.ts"
import { finding, refusal } from "./ServiceFinding.ts"
import type { Command, Event, Origin } from "./ServiceRecord.schema.ts"
import * as Approval from "./ServiceRecordApproval.ts"
import type { Context } from "./ServiceRecordContext.ts"
import { evolve } from "./ServiceRecordEvolution.ts"
import * as State from "./ServiceRecordState.ts"

type Of<T extends Command["type"]> = Extract<Command, { readonly type: T }>
type Answer = Decision.Decision<readonly Event[]>

export const draft = (facts: ServiceFacts.DraftFacts, origin: Origin | undefined, context: Context): Answer =>
  Decision.from(
    [{ type: "service.drafted", v: 1, facts: ServiceFacts.normal(facts), ...(origin === undefined ? {} : { origin }) }],
    [
      ...Contradictions.of(facts, context),
      ...entryFindings(origin, facts, context.today),
      ...ServiceFacts.missingFindings(facts, "warning")
    ]
  )

export const complete = (command: Of<"complete">, state: State.Draft, context: Context): Answer => {
  const facts = ServiceFacts.complete(state.facts, command.facts)
  return Decision.from(
    [{ type: "service.completed", v: 1, facts: ServiceFacts.normal(command.facts) }],
    [...Contradictions.of(facts, context), ...ServiceFacts.missingFindings(facts, "warning")]
  )
}

export const enter = (command: Of<"submit" | "record">, state: State.None | State.Draft | State.Live, context: Context): Answer =>
  enterAs(command.type, command, state, context)

const enterAs = (
  as: "submit" | "record",
  command: Of<"submit" | "record" | "enter">,
  state: State.None | State.Draft | State.Live,
  context: Context
): Answer => {
  const facts = command.facts ?? (state.stage === "none" ? undefined : state.facts)
  if (facts === undefined) return refusal("service.no-facts", { command: as }, { citations: [VRM.article(7)] })
  let findings = joined(Contradictions.of(facts, context), ServiceFacts.missingFindings(facts, "error"))
  if (state.stage !== "none" && state.facts.volunteer !== facts.volunteer) findings = [...findings, otherVolunteer(state.facts, facts)]
  if (!ServiceFacts.isComplete(facts)) return Decision.from([], findings)
  findings = joined(findings, context.assess(facts, command.exclusion))
  if (as === "record") {
    const approvals = State.isLive(state) ? state.approvals : []
    findings = joined(findings, Approval.missing(facts, approvals, context.view, context.otherMinutes))
  }
  // What was handed in was written down on the day that its row says.
  const origin = command.origin ?? (State.isLive(state) ? state.origin : undefined)
  findings = joined(findings, entryFindings(command.origin, facts, context.today))
  const type = as === "record" ? "service.recorded" : "service.submitted"
  // Keys in the order in which they are written: the journal sorts nothing for each of a million records.
  const stated = ServiceFacts.normal(facts)
  return Decision.from([origin === undefined ? { facts: stated, type, v: 1 } : { facts: stated, origin, type, v: 1 }], findings)
}

export const recordOrHandIn = (command: Of<"enter">, state: State.None | State.Draft | State.Live, context: Context): Answer => {
  const recorded = enterAs("record", command, state, context)
  if (recorded.outcome === "met" || !Approval.isAllThatLacks(recorded.findings)) return recorded
  const handedIn = enterAs("submit", command, state, context)
  return handedIn.outcome === "met" ? Decision.met(handedIn.value, [...handedIn.findings, ...Approval.told(recorded.findings)]) : handedIn
}

/** What was handed in takes effect with the approval that covers it; a lower one leaves it waiting. */
export const approve = (command: Of<"approve">, state: State.Live, context: Context): Answer => {
  const { volunteer } = state.facts
  const approved = Approval.approve(command, context.view, { volunteer, people: context.people })
  if (approved.outcome !== "met" || state.stage !== "submitted") return Decision.map(approved, (event) => [event])
  const recorded = enter({ type: "record" }, evolve(state, approved.value) as State.Live, context)
  return Approval.isAllThatLacks(recorded.findings) && recorded.outcome !== "met"
    ? Decision.met([approved.value], Approval.told(recorded.findings))
    : Decision.map(recorded, (events) => [approved.value, ...events])
}

const noFindings: readonly Finding[] = []

/** The day on which somebody says it was written down: by it an entry is late or in time, so it lies between that of the service and today. */
const entryFindings = (origin: Origin | undefined, facts: ServiceFacts.DraftFacts, today: Day.Day): readonly Finding[] => {
  if (origin?.enteredOn === undefined) return noFindings
  const enteredOn = Day.require(origin.enteredOn)
  const on = facts.on === undefined ? enteredOn : Day.require(facts.on)
  if (on <= enteredOn && enteredOn <= today) return noFindings
  return [
    ...(enteredOn > today ? [finding("service.entered-in-future", { enteredOn, today }, { units: entryUnits })] : []),
    ...(enteredOn < on ? [finding("service.entered-before-it-was", { enteredOn, on }, { units: entryUnits })] : [])
  ]
}
const entryUnits = { enteredOn: "day", on: "day", today: "day" }

/** A record is one person's: another person's time is another record. */
export const otherVolunteer = (before: ServiceFacts.DraftFacts, after: ServiceFacts.DraftFacts): Finding =>
  finding("service.other-volunteer", { volunteer: before.volunteer, other: after.volunteer })
