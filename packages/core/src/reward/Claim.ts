/**
 * The claim on one service record: the guard that it earns coins once, whichever account they go to. Every entry that earns writes here, and
 * so does the reversal of one, so that two accounts cannot be paid for the same service in the same instant.
 *
 * What a reader would get wrong: the record itself is never written to. What it says, and whether it counts, is asked of it apart.
 */
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { AccountId, EntryId, RecordId } from "../foundation/Id.ts"
import * as Refusal from "../law/Refusal.ts"
import type { Command, Event } from "./Claim.schema.ts"

export type { Command, Event } from "./Claim.schema.ts"

export interface Claim {
  readonly stage: "free" | "held"
  readonly by?: { readonly account: AccountId; readonly entry: EntryId }
}

export const initial: Claim = { stage: "free" }
export const streamOf = (record: RecordId): string => `claim/${record}`
export const upcasts = {}

export const stagesOf: { readonly [T in Event["type"]]: readonly Claim["stage"][] } = {
  "claim.made": ["free"],
  "claim.given-up": ["held"]
}

const isOf = ({ by }: Claim, { account, entry }: Command | Event): boolean => by?.account === account && by.entry === entry

export const fits = (state: Claim, event: Event): boolean =>
  stagesOf[event.type].includes(state.stage) && (event.type === "claim.made" || isOf(state, event))

/** A record that another entry has earned is refused. To give up what one does not hold changes nothing. */
export const decide = (command: Command, state: Claim): Decision.Decision<readonly Event[]> => {
  const { account, entry, on } = command
  const givenUp: readonly Event[] = isOf(state, command) ? [{ type: "claim.given-up", v: 1, account, entry, on }] : []
  if (command.type === "give-up") return Decision.met(givenUp)
  if (command.type === "pass-on") {
    const made = decide({ type: "claim", account, entry: command.to, on }, givenUp.reduce(evolve, state))
    return Decision.map(made, (events) => [...givenUp, ...events])
  }
  return Decision.from<readonly Event[]>(
    [{ type: "claim.made", v: 1, account, entry, on }],
    state.by === undefined ? [] : [Refusal.finding("reward.record-claimed", { account: state.by.account, entry: state.by.entry })]
  )
}

export const evolve = (state: Claim, event: Event): Claim => {
  if (!fits(state, event)) return state
  const { account, entry } = event
  return event.type === "claim.made" ? { stage: "held", by: { account, entry } } : initial
}

export const decider: Decider<Command, Claim, Event, unknown> = { initial, decide, evolve }
