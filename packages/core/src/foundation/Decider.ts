/**
 * Whatever lives through time: a command and a state give events, or a refusal with reasons; events give the next state.
 *
 * Pure and total: no clock, no randomness, no throwing. Days and ids arrive in the command or the context. `evolve` never refuses: what
 * happened has happened; an event it cannot know is a corrupt journal and is found at the border.
 */
import type { Decision } from "./Decision.ts"

export interface Decider<Command, State, Event, Context> {
  readonly initial: State
  readonly decide: (command: Command, state: State, context: Context) => Decision<readonly Event[]>
  readonly evolve: (state: State, event: Event) => State
}

/** The state after these events. */
export const replay = <State, Event>(
  decider: { readonly initial: State; readonly evolve: (state: State, event: Event) => State },
  events: Iterable<Event>,
  from: State = decider.initial
): State => {
  let state = from
  for (const event of events) state = decider.evolve(state, event)
  return state
}
