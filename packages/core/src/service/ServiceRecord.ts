/**
 * The decider of a service record: draft → submitted → recorded → (publicised → objected →) confirmed; corrected; voided. Pure: the day,
 * the policy and everything asked of other streams arrive in the context. What a reader would get wrong: late, weak or odd records are
 * recorded with findings; only what cannot be, may not be, or is not complete is refused, and then with every reason at once.
 */
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { GroupRecordId } from "../foundation/Id.ts"
import { LIBRARY } from "../law/Instruments.ts"
import { finding, refusal } from "./ServiceFinding.ts"
import type { Command, Event } from "./ServiceRecord.schema.ts"
import type { Context } from "./ServiceRecordContext.ts"
import { correction } from "./ServiceRecordCorrection.ts"
import { evolve } from "./ServiceRecordEvolution.ts"
import * as Entry from "./ServiceRecordEntry.ts"
import * as Objection from "./ServiceRecordObjection.ts"
import * as Publicity from "./ServiceRecordPublicity.ts"
import * as State from "./ServiceRecordState.ts"

export type { Command, Event, ExclusionReason, Order, Origin } from "./ServiceRecord.schema.ts"
export type { Context } from "./ServiceRecordContext.ts"
export { answerBy } from "./ServiceRecordObjection.ts"
export { publicityEnd } from "./ServiceRecordPublicity.ts"
export type { Draft, Live, None, Objection, Past, ServiceRecord, Stage, Standing, Voided } from "./ServiceRecordState.ts"
export { evolve, fits, stagesOf, upcasts } from "./ServiceRecordEvolution.ts"
export { headOf, initial, isLive, isRecorded, streamOf } from "./ServiceRecordState.ts"

type Of<T extends Command["type"]> = Extract<Command, { readonly type: T }>
type Answer = Decision.Decision<readonly Event[]>

const stages: { readonly [T in Command["type"]]: readonly State.ServiceRecord["stage"][] } = {
  draft: ["none"],
  complete: ["draft"],
  submit: ["none", "draft"],
  record: ["none", "draft", "submitted"],
  enter: ["none", "draft"],
  approve: ["submitted", "recorded", "publicised", "objected", "confirmed"],
  publicise: ["recorded"],
  object: ["recorded", "publicised", "confirmed"],
  answer: ["objected"],
  confirm: ["recorded", "publicised"],
  // While an objection is open the volunteer is owed an answer; correcting and voiding then go through it.
  correct: ["submitted", "recorded", "publicised", "confirmed"],
  "correct-by-file": ["submitted", "recorded", "publicised", "confirmed"],
  "name-head": ["recorded", "publicised", "objected", "confirmed"],
  void: ["draft", "submitted", "recorded", "publicised", "confirmed"],
  "withdraw-import": ["draft", "submitted", "recorded", "publicised", "objected", "confirmed", "voided"]
}

export const decide = (command: Command, state: State.ServiceRecord, context: Context): Answer => {
  if (!stages[command.type].includes(state.stage)) {
    return refusal("service.stage", { command: command.type, stage: state.stage }, { citations: [LIBRARY.passage()] })
  }
  switch (command.type) {
    case "draft":
      return Entry.draft(command.facts, command.origin, context)
    case "complete":
      return state.stage === "draft" ? Entry.complete(command, state, context) : nothing
    case "submit":
    case "record":
      return state.stage === "voided" ? nothing : Entry.enter(command, state, context)
    case "enter":
      return state.stage === "voided" ? nothing : Entry.recordOrHandIn(command, state, context)
    case "withdraw-import":
      return state.stage === "none" ? nothing : withdraw(command, state)
    case "void":
      return Decision.met([{ type: "service.voided", v: 1, reason: command.reason, by: command.by }])
    default:
      return State.isLive(state) ? decideLive(command, state, context) : nothing
  }
}

const nothing: Answer = Decision.met([])

const decideLive = (
  command: Of<"approve" | "publicise" | "object" | "answer" | "confirm" | "correct" | "correct-by-file" | "name-head">,
  state: State.Live,
  context: Context
): Answer => {
  switch (command.type) {
    case "approve":
      return Entry.approve(command, state, context)
    case "publicise":
      return Publicity.publicise(context)
    case "object":
      return Objection.object(command, state, context)
    case "answer":
      return Objection.answer(command, state, context)
    case "confirm":
      return Publicity.confirm(state, context)
    case "correct":
    case "correct-by-file":
      return Decision.map(correction(command, state, context), (event) => [event])
    case "name-head":
      return nameHead(command.group, state, context)
  }
}

/** Of a head-count that is voided it names nobody any more, and may name a head of another. */
const nameHead = (group: GroupRecordId, { headOf }: State.Live, { voidedGroups }: Context): Answer =>
  Decision.from<readonly Event[]>(
    headOf === group ? [] : [{ type: "service.head-named", v: 1, group }],
    headOf === undefined || headOf === group || voidedGroups.has(headOf)
      ? []
      : [finding("group.record-elsewhere", { group: headOf }, { citations: [LIBRARY.passage()] })]
  )

/** Withdrawing is worked off in chunks that may come twice: what is voided already stays so, and that is no refusal. */
const withdraw = ({ batch, reason, by }: Of<"withdraw-import">, state: State.Draft | State.Live | State.Voided): Answer => {
  const own = state.origin?.batch
  return Decision.from<readonly Event[]>(
    state.stage === "voided" ? [] : [{ type: "service.voided", v: 1, reason, by, batch }],
    own === batch ? Objection.lapsed(state) : [finding("service.other-batch", { batch, own }, { citations: [LIBRARY.passage()] })]
  )
}

export const decider: Decider<Command, State.ServiceRecord, Event, Context> = { initial: State.initial, decide, evolve }
