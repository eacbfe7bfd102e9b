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

/** A command as the event that it becomes: everything that it says, under the event's name. */
export type Happened<Command, Names> = Command extends { readonly type: infer T extends keyof Names }
  ? Omit<Command, "type"> & { readonly type: Names[T]; readonly v: 1 }
  : never

/** `names`: which event each command becomes. Of a command that becomes more, or says more than an event may keep, the decider makes its own. */
export const happened = <Command extends { readonly type: string }, const Names extends { readonly [T in Command["type"]]: string }>(
  command: Command,
  names: Names
): Happened<Command, Names> =>
  // Each member of the union gets the name that the table has for it.
  ({ ...command, type: names[command.type as Command["type"]], v: 1 }) as unknown as Happened<Command, Names>

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
