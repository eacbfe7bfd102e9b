/**
 * The five parties of one community (五社联动): who of them takes part, with days. Which are missing, `rules/FiveParties` says.
 *
 * What a reader would get wrong: a last day is a day on which they took part. Whoever left on Friday can join again on Saturday.
 */
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { CommunityId, PartyId } from "../foundation/Id.ts"
import { finding } from "../law/Refusal.ts"
import type { Command, Event } from "./CommunityParties.schema.ts"
import { isInForce } from "../foundation/InForce.ts"
import { ended, isOpen, type Tenure } from "../foundation/Tenure.ts"
import type { Party } from "./rules/FiveParties.ts"
import * as Turn from "../law/Turn.ts"

export type { Command, Event } from "./CommunityParties.schema.ts"

export interface Taking extends Tenure {
  readonly party: Party
  readonly id: PartyId
}
export interface CommunityParties {
  /** In the order in which they began. */
  readonly parties: readonly Taking[]
  /** The latest day that anything is known of: nothing comes before it. */
  readonly latest?: Day.Day
}

export interface Context {
  readonly today: Day.Day
}

export const initial: CommunityParties = { parties: [] }
export const streamOf = (community: CommunityId): string => `parties/${community}`
export const upcasts = {}

const isOf = (one: Taking, { party, id }: Pick<Taking, "party" | "id">): boolean => one.party === party && one.id === id
const takes = ({ parties }: CommunityParties, of: Pick<Taking, "party" | "id">): boolean =>
  parties.some((one) => isOpen(one) && isOf(one, of))

const units = { on: "day" }

export const decide = (command: Command, state: CommunityParties, { today }: Context): Decision.Decision<readonly Event[]> => {
  const on = Day.require(command.on)
  const { party, id } = command
  const isJoining = command.type === "join"
  const isThere = state.parties.some((one) => isOf(one, command) && isInForce(one, on))
  return Decision.from<readonly Event[]>(
    [isJoining ? { ...command, type: "parties.joined", v: 1 } : { ...command, type: "parties.left", v: 1 }],
    [
      ...Turn.inOrder("parties", { on, today, latest: state.latest }),
      ...(isJoining && isThere ? [finding("parties.there", { party, id, on }, { units })] : []),
      ...(isJoining || takes(state, command) ? [] : [finding("parties.not-there", { party, id })])
    ]
  )
}

export const types: readonly Event["type"][] = ["parties.joined", "parties.left"]

export const fits = (state: CommunityParties, event: Event): boolean => takes(state, event) === (event.type === "parties.left")

export const evolve = (state: CommunityParties, event: Event): CommunityParties => {
  if (!fits(state, event)) return state
  const latest = Day.require(event.on)
  if (event.type === "parties.left") return { parties: ended(state.parties, latest, (one) => isOf(one, event)), latest }
  return { parties: [...state.parties, { party: event.party, id: event.id, from: latest }], latest }
}

export const decider: Decider<Command, CommunityParties, Event, Context> = { initial, decide, evolve }
