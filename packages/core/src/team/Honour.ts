/**
 * One honour from proposal to grant: stars, honours of a team, brand titles. Hours never grant a star; this does.
 *
 * What a reader would get wrong: where the policy gives no days of publicity, none is asked for, and none is made up. Where it does, the
 * honour can be granted on the first working day after the last one; while that year's holidays are not announced, the answer is unknown.
 */
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { HonourId } from "../foundation/Id.ts"
import type { ParameterView, Rung } from "../foundation/ParameterView.ts"
import * as Requirement from "../foundation/Requirement.ts"
import type { WorkingCalendar } from "../foundation/WorkingCalendar.ts"
import * as Ladder from "../law/Ladder.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Stars from "../law/parameters/Stars.ts"
import * as Teams from "../law/parameters/Teams.ts"
import * as Publicity from "../law/Publicity.ts"
import * as Refusal from "../law/Refusal.ts"
import * as Rule from "../law/Rule.ts"
import type { Command, Event, Evidence, Subject } from "./Honour.schema.ts"
import * as Brand from "./rules/Brand.ts"

export type { Command, Event, Evidence, Subject } from "./Honour.schema.ts"

export const stages = ["none", "proposed", "checked", "publicised", "objected", "granted", "refused", "withdrawn"] as const
export type Stage = (typeof stages)[number]

export interface Honour {
  readonly stage: Stage
  readonly subject?: Subject
  readonly proposedBy?: string
  readonly evidence: readonly Evidence[]
  readonly publicisedOn?: Day.Day
  readonly grantedOn?: Day.Day
  readonly level?: string
}

export interface Context {
  readonly today: Day.Day
  readonly view: ParameterView
  readonly calendar: WorkingCalendar
}

export const initial: Honour = { stage: "none", evidence: [] }
export const streamOf = (honour: HonourId): string => `honour/${honour}`
export const upcasts = {}

/** The stages at which a command can be. */
const allowed: { readonly [T in Command["type"]]: readonly Stage[] } = {
  propose: ["none"],
  "add-evidence": ["proposed"],
  check: ["proposed"],
  publicise: ["checked"],
  object: ["publicised"],
  answer: ["objected"],
  grant: ["checked", "publicised"],
  refuse: ["proposed", "checked", "publicised"],
  withdraw: ["granted"]
}

export const decide = (command: Command, state: Honour, context: Context): Decision.Decision<readonly Event[]> => {
  if (!allowed[command.type].includes(state.stage)) {
    return { outcome: "unmet", findings: [Refusal.finding("honour.stage", { command: command.type, stage: state.stage })] }
  }
  return Decision.from<readonly Event[]>([eventOf(command, Day.text(context.today))], reasons(command, state, context))
}

const eventOf = (command: Command, on: string): Event => {
  const v = 1
  switch (command.type) {
    case "propose":
      return { ...command, type: "honour.proposed", v, on }
    case "add-evidence":
      return { ...command, type: "honour.evidence-added", v }
    case "check":
      return { ...command, type: "honour.checked", v, on }
    case "publicise":
      return { ...command, type: "honour.publicised", v, on }
    case "object":
      return { ...command, type: "honour.objected", v, on }
    case "answer":
      return { ...command, type: "honour.answered", v, on }
    case "grant":
      return { ...command, type: "honour.granted", v, on }
    case "refuse":
      return { ...command, type: "honour.refused", v, on }
    case "withdraw":
      return { ...command, type: "honour.withdrawn", v, on }
  }
}

const reasons = (command: Command, state: Honour, context: Context): readonly Finding[] => {
  switch (command.type) {
    case "propose":
      return command.subject.kind === "star" && command.subject.stars < 1
        ? [Refusal.finding("honour.no-star", { stars: command.subject.stars })]
        : []
    case "check":
      return [
        // Nobody checks what they proposed.
        ...(command.by === state.proposedBy ? [Refusal.finding("honour.own-proposal", { by: command.by })] : []),
        ...brandReasons(state, context.view)
      ]
    case "grant":
      return [...publicityReasons(state, context), ...levelReasons(command.level, state, context.view)]
    default:
      return []
  }
}

/** A brand shows each of its criteria before anybody may call it checked. */
const brandReasons = ({ subject, evidence }: Honour, view: ParameterView): readonly Finding[] => {
  if (subject === undefined || !Brand.kinds.some((kind) => kind === subject.kind)) return []
  const shown = (criterion: Evidence["shows"]): number => evidence.filter(({ shows }) => shows === criterion).length
  const facts = {
    distinctiveEvidence: shown("distinctive"),
    effectiveEvidence: shown("effective"),
    exemplaryEvidence: shown("exemplary")
  }
  return Requirement.decide(Rule.requirementsIn(Brand.brands, view), facts, view).findings
}

const termsOf = ({ subject }: Honour): Publicity.Terms => (subject?.kind === "star" ? Stars.publicity : Teams.honourPublicity)

/** When the publicity ends and the honour can be granted; undefined where it is not public, or the policy asks for none. */
export const publicityOf = (state: Honour, { view, calendar }: Context): Publicity.Publicity | undefined =>
  state.publicisedOn === undefined ? undefined : Publicity.of(state.publicisedOn, termsOf(state), view, calendar)

const units = { today: "day", award: "day" }

const publicityReasons = (state: Honour, context: Context): readonly Finding[] => {
  const { today, view } = context
  const terms = termsOf(state)
  const use = view.valueOf(terms.days.id)
  if (use === undefined) return []
  const publicity = publicityOf(state, context)
  if (publicity === undefined)
    return [Refusal.finding("honour.not-public", {}, { kind: "requirement", parameters: [use], citations: use.citations })]
  const { award, uses } = publicity
  const first = award.known ? award.day : award.earliest
  // Before the earliest day it can be, it is too early whatever will be announced.
  if (today >= first && award.known) return []
  return [
    today < first
      ? Refusal.finding(
          "honour.too-early",
          { award: first, today },
          { kind: "requirement", parameters: uses, citations: use.citations, units }
        )
      : Refusal.finding(
          "honour.not-announced",
          { award: first, today },
          { outcome: "unknown", kind: "requirement", parameters: uses, units }
        )
  ]
}

/** Whoever grants a star must be of the level that the policy asks for, or above. */
const levelReasons = (level: string | undefined, { subject }: Honour, view: ParameterView): readonly Finding[] => {
  if (subject?.kind !== "star") return []
  const use = view.valueOf(Stars.approvers.id)
  const rungs: readonly Rung[] = Parameter.valueIn(view, Stars.approvers) ?? []
  const needed = Ladder.reached(rungs, { star: subject.stars }).rung
  if (use === undefined || needed === undefined) return []
  const rank = rungs.findIndex(({ id }) => id === level)
  return rank >= rungs.indexOf(needed)
    ? []
    : [
        Refusal.finding(
          "honour.level",
          { level, needed: needed.id, stars: subject.stars },
          { kind: "requirement", parameters: [use], citations: use.citations }
        )
      ]
}

export const stagesOf: { readonly [T in Event["type"]]: readonly Stage[] } = {
  "honour.proposed": ["none"],
  "honour.evidence-added": ["proposed"],
  "honour.checked": ["proposed"],
  "honour.publicised": ["checked"],
  "honour.objected": ["publicised"],
  "honour.answered": ["objected"],
  "honour.granted": ["checked", "publicised"],
  "honour.refused": ["proposed", "checked", "publicised"],
  "honour.withdrawn": ["granted"]
}

export const fits = (state: Honour, event: Event): boolean => stagesOf[event.type].includes(state.stage)

export const evolve = (state: Honour, event: Event): Honour => {
  if (!fits(state, event)) return state
  switch (event.type) {
    case "honour.proposed":
      return { stage: "proposed", subject: event.subject, proposedBy: event.by, evidence: event.evidence }
    case "honour.evidence-added":
      return { ...state, evidence: [...state.evidence, event.evidence] }
    case "honour.checked":
      return { ...state, stage: "checked" }
    case "honour.publicised":
      return { ...state, stage: "publicised", publicisedOn: Day.require(event.on) }
    case "honour.objected":
      return { ...state, stage: "objected" }
    case "honour.answered":
      return { ...state, stage: event.upheld ? "refused" : "publicised" }
    case "honour.granted":
      return {
        ...state,
        stage: "granted",
        grantedOn: Day.require(event.on),
        ...(event.level === undefined ? {} : { level: event.level })
      }
    case "honour.refused":
      return { ...state, stage: "refused" }
    case "honour.withdrawn":
      return { ...state, stage: "withdrawn" }
  }
}

export const decider: Decider<Command, Honour, Event, Context> = { initial, decide, evolve }
