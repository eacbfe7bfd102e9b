/**
 * One stream's part in a request: its history in, a decision out, with the events and the rows that follow from it. What a reader would
 * get wrong: a step decides on one stream only. What binds several streams (a closed period) is added by `Submission`, as a guard.
 */
import * as Decision from "../foundation/Decision.ts"
import type { EventData, Recorded } from "../ports/Journal.ts"
import * as Replay from "../ports/Replay.ts"
import type { Kind } from "../registers/Projection.ts"
import type { RowChange } from "../registers/RowChange.ts"
import type { Counted } from "../service/PeriodClosing.ts"
import type { Moment } from "./World.ts"

/** What a step did to its stream. */
export interface Moved {
  readonly events: readonly EventData[]
  readonly changes: readonly RowChange[]
  /** The states of a record or group record, for the periods that they fall into. */
  readonly counted?: { readonly before: Counted; readonly after: Counted }
}

export interface Step {
  readonly stream: string
  /** The id was made for this request: there is no history to read. */
  readonly isNew: boolean
  /** Throws `CorruptJournal` for a history that nobody can read. */
  readonly run: (history: readonly Recorded[], moment: Moment) => Decision.Decision<Moved>
}

/** A step that can begin a stream. */
export interface First extends Step {
  /** As `run` without a history, but what follows from the decision is worked out only when it is asked for. */
  readonly begin: (moment: Moment) => Decision.Decision<() => Moved>
}

/** A step on a stream of this kind. `name` is what its streams begin with. */
export const of = <State, Event extends { readonly type: string }>(
  kind: Kind<State, Event>,
  name: string,
  id: string,
  decide: (state: State, moment: Moment) => Decision.Decision<readonly Event[]>,
  { isNew = false }: { readonly isNew?: boolean } = {}
): First => {
  const moved = (before: State, events: readonly Event[]): Moved => {
    let after = before
    for (const event of events) after = kind.evolve(after, event)
    return {
      // Events are plain JSON by their schemas; the decider's types say more than the journal needs.
      events: events as unknown as readonly EventData[],
      changes: kind.project(id, before, after),
      ...(name === "record" || name === "group" ? { counted: { before: before as Counted, after: after as Counted } } : {})
    }
  }
  return {
    stream: `${name}/${id}`,
    isNew,
    run: (history, moment) => {
      const before = Replay.state(kind, history)
      return Decision.map(decide(before, moment), (events) => moved(before, events))
    },
    begin: (moment) => Decision.map(decide(kind.initial, moment), (events) => () => moved(kind.initial, events))
  }
}

/** A step on a new stream whose decision has been taken already (`begin`), so that it need not be taken twice. */
export const begun = (step: First, decision: Decision.Decision<() => Moved>): Step => ({
  ...step,
  run: () => Decision.map(decision, (move) => move())
})
