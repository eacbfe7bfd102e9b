/**
 * A row that counts heads, decided: a new group record, a correction, or nothing new. What a reader would get wrong: there is no draft of a
 * head-count; one of the seven facts missing refuses it.
 */
import type { GroupRecordId, PersonId, VolunteerId } from "../../foundation/Id.ts"
import * as Day from "../../foundation/Day.ts"
import * as Canonical from "../../foundation/Canonical.ts"
import * as Projection from "../../registers/Projection.ts"
import * as GroupRecord from "../../service/GroupRecord.ts"
import * as ServiceFacts from "../../service/ServiceFacts.ts"
import type { ChangedGroup } from "./ChangedRows.ts"
import { type Finding, joined } from "../../foundation/Finding.ts"
import * as Span from "../../foundation/Span.ts"
import { finding } from "../../service/ServiceFinding.ts"
import type { Known } from "../person/ImportPeople.ts"
import type { Entry } from "./ImportPlan.ts"
import type { IncomingRow } from "./IncomingRow.ts"
import { known, nothing, notice, refused, type ResolvedRow } from "./ResolvedRow.ts"
import type { Stated } from "./RowFacts.ts"
import { type Deciding, entry, excluded, originOf, people } from "./RowPlan.ts"
import * as DaysInForce from "../../place/rules/DaysInForce.ts"
import * as Remarks from "../record/Remarks.ts"
import * as Step from "../Step.ts"

/** A head-count is nobody's. */
const nobody = "" as VolunteerId
/** No row of a file puts names in the place of heads. */
const none: GroupRecord.Context["records"] = new Map()

export const plan = (deciding: Deciding, resolved: ResolvedRow, leader: Known | undefined, changed: ChangedGroup | undefined): Entry => {
  const { row, team, where } = resolved
  const stated = deciding.facts.of(row, team, where, leader?.person.id, changed?.said)
  const findings = [...resolved.findings, ...deciding.facts.findings(row, stated), ...unused(row)]
  const facts = groupFacts(stated, row.headCount ?? 0)
  const reasons = excluded(deciding, resolved, stated)
  if (reasons.length > 0) return refused(row, joined(findings, reasons))
  if (facts === undefined) return refused(row, joined(findings, ServiceFacts.missingFindings({ ...stated, volunteer: nobody }, "error")))
  if (changed !== undefined && saysNothingNew(facts, changed.state)) return known(row, findings, "import.row-known", changed.id)
  const origin = originOf(deciding, resolved)
  const brought = { on: row.on, served: undefined, volunteer: undefined, team: team.proposed ? team : undefined }
  const { remark, enteredOn } = deciding
  const { registered, supervisor } = team
  const remarkOn =
    (today: Day.Day) =>
    (said: GroupRecord.GroupFacts): readonly Finding[] =>
      Remarks.ofHeads(remark, said, changed?.enteredOn ?? row.enteredOn ?? enteredOn ?? today, {
        team: { registered, supervisor },
        outside: DaysInForce.outside(Day.require(said.on), resolved.listed)
      })
  if (changed === undefined) {
    const group = deciding.newId() as GroupRecordId
    const step = Step.of(
      Projection.kinds.group,
      "group",
      group,
      (state, { today, now, view }) =>
        GroupRecord.decide({ type: "record", facts, origin }, state, { today, now, view, records: none, remark: remarkOn(today) }),
      { isNew: true }
    )
    const decision = step.decide(deciding.moment)
    const planned = decision.outcome === "met" ? { ...brought, group, step: Step.decided(step, decision) } : undefined
    return entry(deciding, resolved, { verdict: "group", people: people(leader), findings, decision, planned })
  }
  const { id, version } = changed
  const step = Step.on(Projection.kinds.group, "group", id, changed, (state, { today, now, view }) =>
    GroupRecord.decide({ type: "correct-by-file", facts, by: deciding.by, batch: deciding.batch, rowKey: origin.rowKey }, state, {
      today,
      now,
      view,
      records: none,
      remark: remarkOn(today)
    })
  )
  const decision = step.decide(deciding.moment)
  const moved = { stream: `group/${id}`, version: version + 1 }
  return entry(deciding, resolved, {
    verdict: "correction",
    people: people(leader),
    findings: [...findings, notice("import.correction", "hint", { record: id })],
    decision,
    corrects: id,
    planned: decision.outcome === "met" ? { ...brought, changed: moved, step: Step.decided(step, decision) } : undefined
  })
}

const saysNothingNew = (facts: GroupRecord.GroupFacts, state: GroupRecord.GroupRecord): boolean =>
  state.stage !== "none" && Canonical.text(facts) === Canonical.text(state.facts)

/** What such a row states and nobody's minutes can be counted by: said, so that nothing is lost in silence. */
const unused = ({ travel, travelMinutes, plannedMinutes }: IncomingRow): readonly Finding[] => {
  const way = travelMinutes ?? Span.minutes(travel ?? [])
  const facts = { way, planned: plannedMinutes ?? 0 }
  if (way + facts.planned === 0) return nothing
  const units = { way: "minutes", planned: "minutes" } as const
  return [finding("import.head-count-alone", facts, { kind: "notice", severity: "warning", citations: [], units })]
}

/** Undefined where one of the seven facts is missing. A rest is everybody's; the way, and what was planned, is each person's own. */
const groupFacts = (stated: Stated, heads: number): GroupRecord.GroupFacts | undefined => {
  const { travel: _ways, travelMinutes: _way, plannedMinutes: _planned, source: _source, ...own } = stated
  const facts = { ...own, volunteer: nobody }
  if (!ServiceFacts.isComplete(facts)) return undefined
  const { volunteer: _nobody, ...said } = facts
  return { ...said, leader: said.leader as PersonId, heads }
}
