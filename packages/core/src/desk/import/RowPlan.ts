/**
 * What deciding a row rests on, whatever becomes of it, and how the decision becomes an entry of the plan. What a reader would get wrong: a
 * row that waits for an agreement is decided all the same; whoever looks at it sees everything that stands in its way at once.
 */
import * as Day from "../../foundation/Day.ts"
import type * as Decision from "../../foundation/Decision.ts"
import { type Finding, joined } from "../../foundation/Finding.ts"
import type { BatchId, PersonId } from "../../foundation/Id.ts"
import type { Origin } from "../../service/ServiceRecord.schema.ts"
import type { IncomingRow } from "./IncomingRow.ts"
import type { DayMinutes } from "./DayMinutes.ts"
import { hasLearnt, type Known } from "../person/ImportPeople.ts"
import type { ImportSurroundings } from "./ImportSurroundings.ts"
import { type Agreement, type Beginning, type Entry, isAgreed, type Need, type Planned, type Verdict } from "./ImportPlan.ts"
import { nothing, notice, refused, type ResolvedRow } from "./ResolvedRow.ts"
import type * as Places from "../directory/Places.ts"
import type { Remark } from "../record/Remarks.ts"
import type { RowFacts, Stated } from "./RowFacts.ts"
import type { Moment } from "../World.ts"

export interface Deciding {
  readonly moment: Moment
  readonly batch: BatchId
  readonly by: PersonId
  readonly agreement: Agreement
  readonly remark: Remark
  readonly facts: RowFacts
  readonly surroundings: ImportSurroundings
  /** Where the policy has long days approved. */
  readonly minutes: DayMinutes | undefined
  /** The day on which the file was handed in, where that is said. */
  readonly enteredOn: Day.Day | undefined
  readonly newId: () => string
  readonly keyOf: (resolved: ResolvedRow) => string
  /** Origins without a row key yet, by the day on which the row was written down. */
  readonly unkeyed: Map<Day.Day | undefined, Origin>
}

export const originOf = ({ batch, enteredOn, facts, keyOf }: Deciding, resolved: ResolvedRow): Origin => {
  const stated = resolved.row.enteredOn ?? enteredOn
  const rowKey = keyOf(resolved)
  return stated === undefined ? { batch, rowKey } : { batch, enteredOn: facts.dayText(stated), rowKey }
}

/** Of what begins: where its row key is yet to be made, the same for all rows that were written down on one day. */
export const originOfBeginning = (deciding: Deciding, resolved: ResolvedRow): Origin => {
  if (resolved.rowKey !== "") return originOf(deciding, resolved)
  const { unkeyed, batch, enteredOn, facts } = deciding
  const stated = resolved.row.enteredOn ?? enteredOn
  const known = unkeyed.get(stated)
  if (known !== undefined) return known
  const origin: Origin = stated === undefined ? { batch, rowKey: "" } : { batch, enteredOn: facts.dayText(stated), rowKey: "" }
  unkeyed.set(stated, origin)
  return origin
}

/**
 * Why the sheet says that it may not be recorded, if a rule forbids it: of what no decider asks about, a draft and a head-count. The day
 * may be missing; then today's rule holds.
 */
export const excluded = (
  { remark, moment }: Deciding,
  { row }: ResolvedRow,
  facts: Pick<Stated, "evidence" | "timeClass">
): readonly Finding[] => {
  const { attended, exclusion } = row
  if (exclusion === undefined) return nothing
  const on = Day.text(row.on ?? moment.today)
  return remark({ ...facts, on, attended }, row.on ?? moment.today, { exclusion }).filter(({ severity }) => severity === "error")
}

const nobodyNew: readonly Known[] = []
// It says nothing of who they are: one stands for all.
const newPerson = [notice("import.new-person", "hint")]

/** Said of every row of a team that came with this file, also when the directory holds it by now: a chunk above may be stored before this row is planned, or after. */
const newTeams = new WeakMap<Places.Team, readonly Finding[]>()
const newTeam = (team: Places.Team): readonly Finding[] | undefined => {
  const said = newTeams.get(team)
  if (said !== undefined || !team.proposed) return said
  const fresh = [notice("import.new-team", "hint", { team: team.name })]
  newTeams.set(team, fresh)
  return fresh
}

const isToBePut = (known: Known | undefined): known is Known => known !== undefined && (known.proposed || hasLearnt(known))

/** Who of these is to be put into the directory. */
export const people = (one: Known | undefined, other?: Known): readonly Known[] => {
  if (!isToBePut(one)) return isToBePut(other) ? [other] : nobodyNew
  return isToBePut(other) && other !== one ? [one, other] : [one]
}

export interface Decided {
  /** What becomes of the row, once everything it needs is agreed to. */
  readonly verdict: Verdict
  readonly people: readonly Known[]
  /** What was said of the row before it was decided, and by the decision. */
  readonly findings: readonly Finding[]
  readonly decision: Pick<Decision.Decision<unknown>, "findings">
  /** The record or head-count that it changes. */
  readonly corrects?: string
  /** Undefined where a rule says no: that refuses this row, and no other. */
  readonly planned: Beginning | Planned | undefined
}

/** The entry of a row by its decision. */
export const entry = ({ agreement }: Deciding, { row, team }: ResolvedRow, decided: Decided): Entry => {
  const { people: met, planned, corrects } = decided
  const all = joined(decided.findings, untold(row, decided.decision.findings))
  if (planned === undefined) return refused(row, all)
  const needs = needsOf(met.some(isProposed), team.proposed, corrects !== undefined)
  const isHeld = needs.length > 0 && !isAgreed(agreement, needs)
  return {
    row,
    verdict: isHeld ? "held" : decided.verdict,
    needs,
    findings: joined(joined(all, isNewsOf(met) ? newPerson : nothing), newTeam(team) ?? nothing),
    corrects: corrects === undefined ? undefined : { record: corrects },
    people: met,
    planned: isHeld ? undefined : planned
  }
}

const isProposed = ({ proposed }: Known): boolean => proposed

/** Without what the reader of the file has said of the same row already. */
const untold = ({ toldMissing }: IncomingRow, findings: readonly Finding[]): readonly Finding[] =>
  toldMissing === undefined
    ? findings
    : findings.filter(({ rule, facts }) => rule !== "service.fact-missing" || !toldMissing.some((fact) => fact === facts["fact"]))

/** Said with the first row that speaks of somebody new. */
const isNewsOf = (people: readonly Known[]): boolean => {
  if (people.length === 0) return false
  let isNews = false
  for (const known of people) {
    if (!known.proposed || known.isAnnounced) continue
    known.isAnnounced = true
    isNews = true
  }
  return isNews
}

const needsOf = (isNewPerson: boolean, isNewTeam: boolean, isCorrection: boolean): readonly Need[] =>
  needs[(isNewPerson ? 1 : 0) + (isNewTeam ? 2 : 0) + (isCorrection ? 4 : 0)] ?? noNeed

const noNeed: readonly Need[] = []
/** Every set of needs once, for rows without number. */
const needs = Array.from({ length: 8 }, (_, set) =>
  (["new-person", "new-team", "correction"] as const).filter((_need, at) => (set & (1 << at)) !== 0)
)
