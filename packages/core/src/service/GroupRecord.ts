/**
 * The decider of a group record: a head-count (20 people × 2 h) counts in person-times and person-minutes of its team, never in anybody's
 * hours or stars. What a reader would get wrong: replacing heads by named records takes exactly so many heads away; those still unnamed
 * go on counting, so that nobody is counted twice and nobody is lost. A named record that counts no more gives its head back.
 */
import * as Canonical from "../foundation/Canonical.ts"
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { BatchId, GroupRecordId, RecordId } from "../foundation/Id.ts"
import type * as Minute from "../foundation/Minute.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import { repeated } from "../foundation/Repeated.ts"
import { LIBRARY } from "../law/Instruments.ts"
import type { Command, Event, GroupFacts } from "./GroupRecord.schema.ts"
import * as Contradictions from "./ServiceFactsContradictions.ts"
import type { Words } from "./ServiceFacts.ts"
import { finding, refusal } from "./ServiceFinding.ts"
import type { Origin } from "./ServiceRecord.schema.ts"
import { isRecorded, occasion, type ServiceRecord } from "./ServiceRecordState.ts"

export type { Command, Event, GroupFacts, Order } from "./GroupRecord.schema.ts"

export interface None {
  readonly stage: "none"
}
export interface Live {
  /** `replaced` once every head has a name. */
  readonly stage: "recorded" | "replaced"
  readonly facts: GroupFacts
  readonly origin?: Origin
  readonly replacedBy: readonly RecordId[]
  readonly history: readonly { readonly facts: GroupFacts; readonly reason?: Words; readonly batch?: BatchId }[]
}
export interface Voided {
  readonly stage: "voided"
  readonly facts: GroupFacts
  readonly origin?: Origin
  readonly reason: Words
}
export type GroupRecord = None | Live | Voided

export interface Context {
  readonly today: Day.Day
  /** As of a record. */
  readonly now: Minute.Minute | undefined
  readonly view: ParameterView
  /** The named records that a `replace` speaks of, as they are; one that is absent does not exist. */
  readonly records: ReadonlyMap<RecordId, ServiceRecord>
  /** What the rules of recording say of these facts (late entry, evidence); asked as of a record. Errors refuse, the rest is handed on. */
  readonly remark: (facts: GroupFacts) => readonly Finding[]
}

export const initial: GroupRecord = { stage: "none" }
export const streamOf = (group: GroupRecordId): string => `group/${group}`
export const upcasts = {}

/** Heads that no named record stands for. */
export const headsLeft = (state: Live): number => state.facts.heads - state.replacedBy.length

type Answer = Decision.Decision<readonly Event[]>
type Of<T extends Command["type"]> = Extract<Command, { readonly type: T }>

const isLive = (state: GroupRecord): state is Live => state.stage === "recorded" || state.stage === "replaced"

export const decide = (command: Command, state: GroupRecord, context: Context): Answer => {
  switch (command.type) {
    case "record":
      return state.stage === "none" ? record(command, context) : wrongStage(command, state)
    case "correct":
    case "correct-by-file":
      return isLive(state) ? correct(command, state, context) : wrongStage(command, state)
    case "void":
      return state.stage === "recorded"
        ? Decision.met([{ type: "group.voided", v: 1, reason: command.reason, by: command.by }])
        : wrongStage(command, state)
    case "replace":
      return state.stage === "recorded" ? replace(command.records, command.by, state, context) : wrongStage(command, state)
    case "release":
      return state.stage === "none" ? wrongStage(command, state) : release(command.records, state)
    case "withdraw-import":
      return state.stage === "none" ? wrongStage(command, state) : withdraw(command, state)
  }
}

const wrongStage = ({ type }: Command, { stage }: GroupRecord): Answer =>
  refusal("group.stage", { command: type, stage }, { citations: [LIBRARY.passage()] })

const record = ({ facts, origin }: Of<"record">, context: Context): Answer =>
  Decision.from([{ type: "group.recorded", v: 1, facts, ...(origin === undefined ? {} : { origin }) }], factFindings(facts, 0, context))

const correct = (command: Of<"correct" | "correct-by-file">, state: Live, context: Context): Answer => {
  const { type: _, ...correction } = command
  const { facts } = correction
  const same =
    Canonical.text(facts) === Canonical.text(state.facts)
      ? [finding("service.nothing-corrected", {}, { citations: [LIBRARY.passage()] })]
      : []
  return Decision.from(
    [{ type: "group.corrected", v: 1, ...correction }],
    [...same, ...factFindings(facts, state.replacedBy.length, context)]
  )
}

/** The head-count itself may have been voided since: then nobody waits for the heads. */
const release = (records: readonly RecordId[], state: Live | Voided): Answer => {
  const back = isLive(state) ? records.filter((one) => state.replacedBy.includes(one)) : []
  return Decision.met(back.length === 0 ? [] : [{ type: "group.released", v: 1, records: back }])
}

/** Like a record's: what is voided already stays so, and that is no refusal. */
const withdraw = ({ batch, reason, by }: Of<"withdraw-import">, state: Live | Voided): Answer => {
  const own = state.origin?.batch
  return Decision.from<readonly Event[]>(
    state.stage === "voided" ? [] : [{ type: "group.voided", v: 1, reason, by, batch }],
    own === batch ? [] : [finding("service.other-batch", { batch, own }, { citations: [LIBRARY.passage()] })]
  )
}

const factFindings = (facts: GroupFacts, named: number, context: Context): readonly Finding[] => {
  const atLeast = Math.max(1, named)
  return [
    ...(facts.heads >= atLeast ? [] : [finding("group.too-few-heads", { heads: facts.heads, atLeast })]),
    ...(facts.attended.length === 0 && facts.untimedMinutes === undefined
      ? [finding("service.fact-missing", { fact: "time" }, { kind: "requirement" })]
      : []),
    ...Contradictions.of(facts, context),
    ...context.remark(facts)
  ]
}

const replace = (records: readonly RecordId[], by: Of<"replace">["by"], state: Live, context: Context): Answer => {
  const named = new Set(records)
  const again = new Set([...state.replacedBy.filter((record) => named.has(record)), ...repeated(records)])
  return Decision.from<readonly Event[]>(
    [{ type: "group.replaced", v: 1, records: [...named], by }],
    [
      ...(records.length > 0 ? [] : [finding("group.no-records", {})]),
      ...(named.size <= headsLeft(state) ? [] : [finding("group.more-names-than-heads", { records: named.size, heads: headsLeft(state) })]),
      ...[...again].map((record) => finding("group.record-twice", { record })),
      ...[...named].flatMap((record) => recordFindings(record, context.records.get(record), state.facts))
    ]
  )
}

/** A named record can stand for a head only if it is of the same team, activity, class and day, and counts. */
const recordFindings = (record: RecordId, named: ServiceRecord | undefined, facts: GroupFacts): readonly Finding[] => {
  if (named === undefined || !isRecorded(named)) return [finding("group.record-not-there", { record, stage: named?.stage ?? "none" })]
  return occasion
    .filter((fact) => named.facts[fact] !== facts[fact])
    .map((fact) => {
      const said = { record, fact, named: named.facts[fact], group: facts[fact] }
      const unit = "service.time-class"
      return finding("group.record-differs", said, fact === "timeClass" ? { units: { named: unit, group: unit } } : {})
    })
}

export const stagesOf: { readonly [T in Event["type"]]: readonly GroupRecord["stage"][] } = {
  "group.recorded": ["none"],
  "group.corrected": ["recorded", "replaced"],
  "group.voided": ["recorded", "replaced"],
  "group.replaced": ["recorded"],
  "group.released": ["recorded", "replaced"]
}

export const fits = (state: GroupRecord, event: Event): boolean => stagesOf[event.type].includes(state.stage)

/** Total: an event that does not fit leaves the state as it is, and `Replay` reports it at the border. */
export const evolve = (state: GroupRecord, event: Event): GroupRecord => {
  if (event.type === "group.recorded") {
    const { facts, origin } = event
    return state.stage === "none"
      ? { stage: "recorded", facts, replacedBy: [], history: [], ...(origin === undefined ? {} : { origin }) }
      : state
  }
  return isLive(state) && fits(state, event) ? evolveLive(state, event) : state
}

const evolveLive = (state: Live, event: Exclude<Event, { readonly type: "group.recorded" }>): Live | Voided => {
  switch (event.type) {
    case "group.corrected": {
      const { facts, reason, batch, rowKey } = event
      const past = { facts: state.facts, ...(reason === undefined ? {} : { reason }), ...(batch === undefined ? {} : { batch }) }
      const origin = state.origin === undefined || rowKey === undefined ? {} : { origin: { ...state.origin, rowKey } }
      return staged({ ...state, ...origin, facts, history: [...state.history, past] })
    }
    case "group.released":
      return staged({ ...state, replacedBy: state.replacedBy.filter((one) => !event.records.includes(one)) })
    case "group.replaced":
      return staged({ ...state, replacedBy: [...state.replacedBy, ...event.records] })
    case "group.voided":
      return { stage: "voided", facts: state.facts, reason: event.reason, ...(state.origin === undefined ? {} : { origin: state.origin }) }
  }
}

const staged = (state: Live): Live => ({ ...state, stage: headsLeft(state) === 0 ? "replaced" : "recorded" })

export const decider: Decider<Command, GroupRecord, Event, Context> = { initial, decide, evolve }
