/**
 * One stream's part in a request: its history in, a decision out, with the events and the rows that follow from it. What a reader would
 * get wrong: a step decides on one stream only. What else it rests on it names (`relies`); a closed period is added by `Submission`.
 */
import * as Decision from "../foundation/Decision.ts"
import { finding } from "../law/Refusal.ts"
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
  /** The version on which it was decided beforehand: there is no history to read, and if the stream has moved since, the decision is void. */
  readonly decidedAt?: number
  /** Streams that the decision rests on and leaves alone: if one of them has moved since, the decision is void. */
  readonly relies?: readonly Relied[]
  /** Throws `CorruptJournal` for a history that nobody can read. */
  readonly run: (history: readonly Recorded[], moment: Moment) => Decision.Decision<Moved>
}

/** A stream at the version at which it was read; 0 for one that had not begun. */
export interface Relied {
  readonly stream: string
  readonly version: number
}

/** What was decided, and what follows from it at the moment at which it is committed. */
export interface Move {
  readonly events: readonly EventData[]
  readonly at: (then: Moment) => Moved
}

/** A step that can be decided before it is submitted: on a new stream, or on one that was read. */
export interface Early extends Step {
  /** As `run` on what is known, but what follows from the decision is worked out only when it is asked for. */
  readonly decide: (moment: Moment) => Decision.Decision<Move>
}

/** A stream as it was read. */
export interface Read<State> {
  readonly version: number
  readonly state: State
}

const move = <State, Event extends { readonly type: string }>(
  kind: Kind<State, Event>,
  name: string,
  id: string,
  before: State,
  events: readonly Event[]
): Move => ({ events: events as unknown as readonly EventData[], at: (then) => moved(kind, name, id, before, events, then) })

const moved = <State, Event extends { readonly type: string }>(
  kind: Kind<State, Event>,
  name: string,
  id: string,
  before: State,
  events: readonly Event[],
  { at }: Moment
): Moved => {
  let after = before
  for (const event of events) after = kind.evolve(after, event, at)
  return {
    // Events are plain JSON by their schemas; the decider's types say more than the journal needs.
    events: events as unknown as readonly EventData[],
    changes: kind.project(id, before, after),
    ...(name === "record" || name === "group" ? { counted: { before: before as Counted, after: after as Counted } } : {})
  }
}

/** A step on a stream of this kind. `name` is what its streams begin with. */
export const of = <State, Event extends { readonly type: string }>(
  kind: Kind<State, Event>,
  name: string,
  id: string,
  decide: (state: State, moment: Moment) => Decision.Decision<readonly Event[]>,
  { isNew = false }: { readonly isNew?: boolean } = {}
): Early => ({
  stream: `${name}/${id}`,
  isNew,
  run: (history, moment) => {
    const before = Replay.state(kind, history)
    return Decision.map(decide(before, moment), (events) => moved(kind, name, id, before, events, moment))
  },
  decide: (moment) => Decision.map(decide(kind.initial, moment), (events) => move(kind, name, id, kind.initial, events))
})

/** A step on a stream that was read already. Its history is not read again: whoever lost the race reads and decides anew. */
export const on = <State, Event extends { readonly type: string }>(
  kind: Kind<State, Event>,
  name: string,
  id: string,
  { version, state }: Read<State>,
  decide: (state: State, moment: Moment) => Decision.Decision<readonly Event[]>
): Early => ({
  stream: `${name}/${id}`,
  isNew: version === 0,
  decidedAt: version,
  run: (_, moment) => Decision.map(decide(state, moment), (events) => moved(kind, name, id, state, events, moment)),
  decide: (moment) => Decision.map(decide(state, moment), (events) => move(kind, name, id, state, events))
})

/** The step, whose reasons say of which stream they are; of one that is only begun, of which kind (`award/`). */
export const placed = (step: Step): Step => {
  const where = step.isNew ? step.stream.slice(0, step.stream.indexOf("/") + 1) : step.stream
  return { ...step, run: (history, moment) => Decision.placed(step.run(history, moment), where) }
}

/** A step whose decision has been taken (`decide`), so that it need not be taken twice. */
export const decided = (step: Early, decision: Decision.Decision<Move>): Step => ({
  ...step,
  run: (_, moment) => Decision.map(decision, ({ at }) => at(moment))
})

/** The step on the history that the caller has seen, and on no other: what was read then and is given back now would undo what came since. */
export const unchangedSince = (expected: number, step: Step): Step => ({
  ...step,
  run: (history, moment) =>
    history.length === expected
      ? step.run(history, moment)
      : { outcome: "unmet", findings: [finding("desk.changed-since", { expected, version: history.length }, { citations: [] })] }
})

/** Where a version is expected, and not else. */
export const expecting = (expected: number | undefined, step: Step): Step =>
  expected === undefined ? step : unchangedSince(expected, step)
