/**
 * Who must approve long days (i志愿: over 8 hours the affiliate organisation, over 12 the province). A policy without a ladder asks nobody.
 * What a reader would get wrong: the ladder looks at all minutes of one person on one day, not at one record; and nobody approves their own.
 */
import type { Day } from "../foundation/Day.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { VolunteerId } from "../foundation/Id.ts"
import type { ParameterView, Rung } from "../foundation/ParameterView.ts"
import { LIBRARY } from "../law/Instruments.ts"
import * as Parameter from "../law/Parameter.ts"
import type * as OnePerson from "../person/OnePerson.ts"
import * as OwnMatter from "../person/OwnMatter.ts"
import { approvalNeeded } from "./rules/Approval.ts"
import * as ServiceFacts from "./ServiceFacts.ts"
import { finding } from "./ServiceFinding.ts"
import type { Command, Event } from "./ServiceRecord.schema.ts"
import { approvalLadder } from "../law/parameters/Recording.ts"
import type { Approval } from "./ServiceRecordState.ts"

const rungsIn = (view: ParameterView): readonly Rung[] => Parameter.valueIn(view, approvalLadder) ?? []

/** Findings for each day whose minutes no approval covers. An approval covers a rung, those below it, and up to its minutes. */
export const missing = (
  facts: ServiceFacts.ServiceFacts,
  approvals: readonly Approval[],
  view: ParameterView,
  otherMinutes: ReadonlyMap<Day, number> | undefined
): readonly Finding[] => {
  const use = Parameter.useIn(view, approvalLadder)
  if (use === undefined) return []
  return [...ServiceFacts.minutesByDay(facts)].flatMap(([on, own]) => {
    const minutes = own + (otherMinutes?.get(on) ?? 0)
    const needed = approvalNeeded(minutes, view)
    if (needed === undefined) return []
    const height = (id: string): number => use.value.findIndex((rung) => rung.id === id)
    const isCovered = approvals.some((approval) => approval.minutes >= minutes && height(approval.rung) >= height(needed.id))
    return isCovered
      ? []
      : [
          finding(
            "service.approval-needed",
            { on, minutes, rung: needed.id },
            {
              kind: "requirement",
              parameters: [use],
              citations: use.citations,
              units: { on: "day", minutes: "minutes", rung: use.parameter }
            }
          )
        ]
  })
}

/** Nothing speaks against recording it but that the day is not approved. */
export const isAllThatLacks = (findings: readonly Finding[]): boolean => findings.every((one) => one.severity !== "error" || isNeed(one))

export const isNeed = ({ rule }: Finding): boolean => rule === "service.approval-needed"

/** What lacks still, told to whoever hands it in or approves a part. */
export const told = (findings: readonly Finding[]): readonly Finding[] =>
  findings.filter(isNeed).map((one) => ({ ...one, severity: "warning" }))

/** Whose time it is, and who is one person. */
export interface Whose {
  readonly volunteer: VolunteerId
  readonly people: OnePerson.People
}

export const approve = (
  { rung, minutes, approver }: Extract<Command, { readonly type: "approve" }>,
  view: ParameterView,
  { volunteer, people }: Whose
): Decision.Decision<Approved> =>
  Decision.from<Approved>({ type: "service.approved", v: 1, rung, minutes, approver }, [
    ...(rungsIn(view).some((one) => one.id === rung)
      ? []
      : [finding("service.no-such-rung", { rung }, { citations: [LIBRARY.passage()] })]),
    ...(minutes > 0 ? [] : [finding("service.negative-minutes", { quantity: "approvedMinutes", minutes })]),
    ...OwnMatter.reasons(approver, { subject: volunteer }, people)
  ])

type Approved = Extract<Event, { readonly type: "service.approved" }>
