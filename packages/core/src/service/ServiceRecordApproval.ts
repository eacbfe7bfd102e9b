/**
 * Who must approve long days (i志愿: over 8 hours the affiliate organisation, over 12 the province). A policy without a ladder asks nobody.
 * What a reader would get wrong: the ladder looks at all minutes of one person on one day, not at one record.
 */
import type { Day } from "../foundation/Day.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { ParameterUse, ParameterView, Rung } from "../foundation/ParameterView.ts"
import { LIBRARY } from "../law/Instruments.ts"
import * as ServiceFacts from "./ServiceFacts.ts"
import { finding } from "./ServiceFinding.ts"
import type { Command, Event } from "./ServiceRecord.schema.ts"
import { approvalLadder } from "./ServiceRecordParameters.ts"
import type { Approval } from "./ServiceRecordState.ts"

const isRung = (value: unknown): value is Rung => typeof value === "object" && value !== null && "when" in value

const rungsOf = (use: ParameterUse | undefined): readonly Rung[] => (Array.isArray(use?.value) ? use.value.filter(isRung) : [])

const isReached = (rung: Rung, minutes: number): boolean =>
  rung.when.every(({ is, value }) => typeof value === "number" && (is === "above" ? minutes > value : minutes >= value))

/** Findings for each day whose minutes no approval covers. An approval covers a rung, those below it, and up to its minutes. */
export const missing = (
  facts: ServiceFacts.ServiceFacts,
  approvals: readonly Approval[],
  view: ParameterView,
  otherMinutes: ReadonlyMap<Day, number> | undefined
): readonly Finding[] => {
  const use = view.valueOf(approvalLadder.id)
  const rungs = rungsOf(use)
  if (use === undefined || rungs.length === 0) return []
  return [...ServiceFacts.minutesByDay(facts)].flatMap(([on, own]) => {
    const minutes = own + (otherMinutes?.get(on) ?? 0)
    const needed = rungs.findLastIndex((rung) => isReached(rung, minutes))
    const isCovered = approvals.some((approval) => approval.minutes >= minutes && rungs.findIndex((rung) => rung.id === approval.rung) >= needed)
    return needed < 0 || isCovered
      ? []
      : [finding("service.approval-needed", { on, minutes, rung: rungs[needed]?.id }, { kind: "requirement", parameters: [use], citations: use.citations, units: { on: "day" } })]
  })
}

export const approve = (
  { rung, minutes, approver }: Extract<Command, { readonly type: "approve" }>,
  view: ParameterView
): Decision.Decision<readonly Event[]> => {
  const rungs = rungsOf(view.valueOf(approvalLadder.id))
  return Decision.from<readonly Event[]>(
    [{ type: "service.approved", v: 1, rung, minutes, approver }],
    [
      ...(rungs.some((one) => one.id === rung) ? [] : [finding("service.no-such-rung", { rung }, { citations: [LIBRARY.passage()] })]),
      ...(minutes > 0 ? [] : [finding("service.negative-minutes", { quantity: "approvedMinutes", minutes })])
    ]
  )
}
