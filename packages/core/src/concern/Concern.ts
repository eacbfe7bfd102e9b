/**
 * One residents' concern: rubbish on the stairs, cables hung from windows. Somebody reports it, somebody takes it up, the parties agree, it is
 * handled, and residents say whether it is.
 *
 * What a reader would get wrong: who handles it never resolves it. It is resolved by as many residents as the policy asks for, none of whom
 * had a part in it, under any of their entries or in a team; whoever reported it may, though they sat at the table. One who says that it is not
 * solved opens it again. A venture's concern shows what changed for the better, counted before and then after, since it last came back.
 */
import * as Day from "../foundation/Day.ts"
import { type Decider, happened } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { ConcernId, PersonId, TeamId } from "../foundation/Id.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Refusal from "../law/Refusal.ts"
import * as Turn from "../law/Turn.ts"
import * as Rule from "../law/Rule.ts"
import type { Command, Event, Party } from "./Concern.schema.ts"
import { changesInOrder, type Concern, evolve, initial, solvedBy, stagesOf } from "./ConcernState.ts"
import * as Settling from "./rules/Settling.ts"

export type { Command, Event, Party } from "./Concern.schema.ts"
export type { Change, Concern, Confirmed, Measured, Reported } from "./ConcernState.ts"
export { changes, changesInOrder, evolve, fits, initial, solvedBy, stagesOf } from "./ConcernState.ts"

export interface Context {
  readonly today: Day.Day
  readonly view: ParameterView
  /** Of whoever confirms; where nobody asked, it is the one whom the command names. Asked for when it is confirmed. */
  readonly speaker: Speaker | undefined
}

export interface Speaker {
  /** Every id under which this person stands, that of the command too. */
  readonly entries: readonly PersonId[]
  /** Of which they were a member at any time since the concern was assigned. */
  readonly teams: readonly TeamId[]
  /** In which they had a post at any time since. */
  readonly units: readonly string[]
}

export const streamOf = (concern: ConcernId): string => `concern/${concern}`
export const upcasts = {}

const eventOf = {
  report: "concern.reported",
  assign: "concern.assigned",
  coordinate: "concern.coordinated",
  measure: "concern.measured",
  handle: "concern.handled",
  confirm: "concern.confirmed",
  reopen: "concern.reopened",
  withdraw: "concern.withdrawn"
} as const

/** What is reported as settled may come back; a claim that nobody has confirmed is answered by confirming. */
const mayReopen: readonly Concern["stage"][] = ["resolved"]

const ground = (command: Command, { stage, latest }: Concern, today: Day.Day): readonly Finding[] => {
  const on = Day.require(command.on)
  const right = command.type === "reopen" ? mayReopen : stagesOf[eventOf[command.type]]
  return [...Turn.inStage("concern", command.type, stage, right), ...Turn.inOrder("concern", { on, today, latest })]
}

const isOf = (party: Party, { entries, teams, units }: Speaker): boolean => {
  switch (party.type) {
    case "person":
      return entries.some((one) => one === party.person)
    case "team":
      return teams.includes(party.team)
    case "organisation":
      return units.includes(party.organisation)
  }
}

const hadPart = ({ assigned, parties, reported }: Concern, speaker: Speaker): boolean =>
  assigned.some((one) => isOf(one, speaker)) ||
  (!speaker.entries.some((one) => one === reported?.reporter) && parties.some((one) => isOf(one, speaker)))

export const decide = (command: Command, state: Concern, { today, view, speaker }: Context): Decision.Decision<readonly Event[]> => {
  const findings = ground(command, state, today)
  const v = 1
  const answer = (events: readonly Event[], more: readonly Finding[] = []) => Decision.from(events, [...findings, ...more])
  switch (command.type) {
    case "handle": {
      const shown = changesInOrder(state)
      const change = {
        ofProject: state.reported?.project !== undefined,
        measured: shown.length > 0,
        directed: shown.every(({ improved }) => improved !== undefined),
        worse: shown.some(({ improved }) => improved === false)
      }
      return answer([happened(command, eventOf)], Rule.findings(Settling.measured, change, view))
    }
    case "confirm": {
      const { by, solved, on } = command
      const confirmed: Event = happened(command, eventOf)
      const who: Speaker = speaker ?? { entries: [by], teams: [], units: [] }
      const more = [
        ...(state.confirmations.some((one) => who.entries.some((entry) => entry === one.by))
          ? [Refusal.finding("concern.confirmed-already", { by })]
          : []),
        ...(hadPart(state, who) ? [Refusal.finding("concern.own-confirmation", { by })] : [])
      ]
      if (!solved) return answer([confirmed, { type: "concern.reopened", v, on }], more)
      const confirmations = solvedBy(state) + 1
      const isSettled = Rule.findings(Settling.confirmed, { solved: confirmations }, view).length === 0
      return answer(isSettled ? [confirmed, { type: "concern.resolved", v, confirmations, on }] : [confirmed], more)
    }
    default:
      return answer([happened(command, eventOf)])
  }
}

export const decider: Decider<Command, Concern, Event, Context> = { initial, decide, evolve }
