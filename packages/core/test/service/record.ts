/** A service as the tables below speak of it, and what deciding needs. */
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import * as Period from "../../src/foundation/Period.ts"
import type { WorkingCalendar } from "../../src/foundation/WorkingCalendar.ts"
import type { Citation } from "../../src/foundation/Citation.ts"
import type { Decision } from "../../src/foundation/Decision.ts"
import type { Finding } from "../../src/foundation/Finding.ts"
import * as OnePerson from "../../src/person/OnePerson.ts"
import * as ServiceRecord from "../../src/service/ServiceRecord.ts"
import type { DraftFacts, ServiceFacts } from "../../src/service/ServiceFacts.schema.ts"

export const volunteer = Id.require<Id.VolunteerId>("v-1")
export const officer = Id.require<Id.PersonId>("p-1")
export const batch = Id.require<Id.BatchId>("b-1")

export const span = (from: string, to: string) => ({ from: Minute.require(from), to: Minute.require(to) })

export const morning: ServiceFacts = {
  volunteer,
  team: Id.require<Id.TeamId>("t-1"),
  community: Id.require<Id.CommunityId>("c-1"),
  activity: Id.require<Id.ActivityId>("a-1"),
  category: "elder-and-child-care",
  timeClass: "service",
  evidence: "roll-call",
  activityName: "敬老陪伴",
  on: "2026-03-05",
  place: "相山公园",
  content: "陪伴老人",
  organiser: Id.require<Id.OrganisationId>("o-1"),
  leader: Id.require<Id.PersonId>("p-2"),
  attended: [span("2026-03-05 09:00", "2026-03-05 11:00")]
}

/** Working days are Monday to Friday; nothing is announced beyond 2026. */
export const calendar: WorkingCalendar = { id: "plain", coverage: Period.year(2026), restDays: [], workingDays: [], statutory: [] }

export const context = (
  today: string,
  values: Readonly<Record<string, ParameterView.ParameterValue>> = {},
  more: Partial<ServiceRecord.Context> = {}
): ServiceRecord.Context => ({
  today: Day.require(today),
  view: ParameterView.fixed(Day.require("2020-01-01"), "test@1", values),
  calendar,
  assess: () => [],
  now: undefined,
  otherMinutes: undefined,
  people: OnePerson.nobody,
  voidedGroups: new Set(),
  ...more
})

export const rules = (decision: Decision<unknown>): readonly string[] => decision.findings.map((finding) => finding.rule)

export const library: Citation = { instrument: "LIBRARY", confidence: "library-default" }
export const article = (number: number, words?: string): Citation => ({
  instrument: "VRM",
  provision: `art. ${number}`,
  ...(words === undefined ? {} : { words }),
  confidence: "verified"
})

/** A whole reason: a contradiction of “真实、准确” (art. 3) that refuses, unless said otherwise. */
export const reason = (rule: string, facts: Finding["facts"] = {}, more: Partial<Finding> = {}): Finding => ({
  rule,
  outcome: "unmet",
  severity: "error",
  kind: "contradiction",
  facts,
  parameters: [],
  citations: [article(3, "真实、准确")],
  ...more
})

/** A refusal gives its reasons and no value. */
export const refused = (...findings: readonly Finding[]) => ({ outcome: "unmet", findings })
export const met = (value: unknown, ...findings: readonly Finding[]) => ({ outcome: "met", value, findings })

const { decider } = ServiceRecord

/** Gives the commands one after the other; all but the last must be met. */
export const after = (commands: readonly ServiceRecord.Command[], given: ServiceRecord.Context): ServiceRecord.ServiceRecord => {
  let state: ServiceRecord.ServiceRecord = decider.initial
  for (const command of commands) {
    const decision = decider.decide(command, state, given)
    if (decision.outcome !== "met") throw new Error(`${command.type}: ${rules(decision).join()}`)
    for (const event of decision.value) state = decider.evolve(state, event)
  }
  return state
}

export const without = (facts: ServiceFacts, fact: keyof ServiceFacts): DraftFacts => {
  const { [fact]: _gone, ...rest } = facts
  return { attended: [], ...rest } as unknown as DraftFacts
}
