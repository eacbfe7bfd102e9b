/**
 * Commands on one service record: enter it, complete a draft, submit, approve, publicise, object, answer, confirm, correct, void. What a
 * reader would get wrong: whether a command is allowed is the decider's to say; this gathers what deciding needs and commits the answer.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import * as Decision from "../../foundation/Decision.ts"
import type { RecordId } from "../../foundation/Id.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import type { Recorded } from "../../ports/Journal.ts"
import * as Replay from "../../ports/Replay.ts"
import * as Projection from "../../registers/Projection.ts"
import { readRows } from "../ReadRows.ts"
import * as ServiceRecords from "../../registers/service/ServiceRecords.ts"
import * as ServiceFacts from "../../service/ServiceFacts.ts"
import * as ServiceRecord from "../../service/ServiceRecord.ts"
import * as ServiceRecordSchema from "../../service/ServiceRecord.schema.ts"
import * as Segments from "../../service/tally/Segments.ts"
import { ask, replayed } from "../Ask.ts"
import { type DeskError, NotFound } from "../DeskError.ts"
import * as Entry from "./Entry.ts"
import * as Existing from "../Existing.ts"
import * as Merged from "../person/Merged.ts"
import * as NamedPeople from "../person/NamedPeople.ts"
import * as WhereItStands from "../person/WhereItStands.ts"
import * as MinutesGate from "./MinutesGate.ts"
import * as Remarks from "./Remarks.ts"
import * as Step from "../Step.ts"
import { again, submitOnce, type Submitted } from "../Submission.ts"
import * as Surroundings from "./Surroundings.ts"
import * as TallyRecords from "./TallyRecords.ts"
import * as Wording from "../Wording.ts"
import * as World from "../World.ts"

/** What begins a record; everything else needs one that exists. */
export type Entering = Extract<ServiceRecord.Command, { readonly type: "draft" | "submit" | "record" | "enter" }>

export interface Entered extends Submitted {
  /** Of then, if the request was made before under the same key. */
  readonly record: RecordId
}

/** A new record. The same under the same key is entered once and answered with the same id. */
export const enter = Effect.fnUntraced(function* (
  world: World.World,
  given: Entering,
  key: string = world.ids()
): Effect.fn.Return<Entered, DeskError> {
  const worded = yield* Wording.of(world, given)
  const { command, input, texts } = worded
  const record = world.ids() as RecordId
  const once = Effect.flatMap(entering(world, record, command), ([entry, ...gates]) =>
    submitOnce(world, { key, input: `enter record ${input}`, steps: [Wording.judged(worded, entry), ...gates] })
  )
  const submitted = yield* Wording.submitted(world, texts, Effect.retry(once, again))
  const stream = yield* Existing.streamAt(world, submitted.done)
  return { ...submitted, record: (stream?.slice("record/".length) ?? record) as RecordId }
})

/** The steps that begin a record, under an id that nothing stands under; its words are kept already. Whoever loses the race asks for them anew. */
export const entering = Effect.fnUntraced(function* (
  world: World.World,
  record: RecordId,
  command: Entering
): Effect.fn.Return<readonly [Step.Step, ...Step.Step[]], DeskError> {
  const around = command.type === "draft" || command.facts === undefined ? {} : yield* Surroundings.of(world, command.facts)
  const { minutes, gates } = yield* others(world, record, command)
  const named = yield* NamedPeople.against(world, ServiceRecordSchema.Command, command)
  return [
    NamedPeople.judged(named, { ...stepOf(world, record, command, { others: minutes, around, people: OnePerson.nobody }), isNew: true }),
    ...gates
  ]
})

/**
 * A command on a record that exists. With `expectedVersion`, the number of its events when the caller looked, it is refused where anything has
 * happened to the record since: what was read then and is given back now would undo it.
 */
export const give = Effect.fnUntraced(function* (
  world: World.World,
  record: RecordId,
  given: ServiceRecord.Command,
  key: string = world.ids(),
  expectedVersion?: number
): Effect.fn.Return<Submitted, DeskError> {
  yield* Existing.require(world, "record", record)
  const worded = yield* Wording.of(world, given)
  const { command, input, texts } = worded
  const at = expectedVersion === undefined ? "" : ` at ${expectedVersion}`
  const once = Effect.gen(function* () {
    const named = yield* NamedPeople.against(world, ServiceRecordSchema.Command, command)
    const { asked, against, relies } = yield* whereItStands(world, record, command)
    const { step: decided, gates } = yield* stepOn(world, record, asked.command)
    const own: Step.Step = {
      ...decided,
      relies: [...relies, ...(decided.relies ?? [])],
      run: (history, moment) => Decision.against(decided.run(history, moment), against)
    }
    const step = NamedPeople.judged(named, Wording.judged(worded, own))
    const steps = [expectedVersion === undefined ? step : Step.unchangedSince(expectedVersion, step), ...gates]
    return yield* submitOnce(world, { key, input: `record ${record}${at} ${input}`, steps })
  })
  return yield* Wording.submitted(world, texts, Effect.retry(once, again))
})

interface OnRecord {
  readonly step: Step.Step
  readonly gates: readonly Step.Step[]
}

/** A command on a record, with what deciding needs. */
const stepOn = Effect.fnUntraced(function* (
  world: World.World,
  record: RecordId,
  command: ServiceRecord.Command
): Effect.fn.Return<OnRecord, DeskError> {
  const around = yield* aroundGiven(world, record, command)
  const { minutes, gates } = yield* others(world, record, command)
  const { people, relies } = command.type === "approve" ? yield* Merged.look(world) : Merged.nobody
  return { step: { ...stepOf(world, record, command, { others: minutes, around, people }), relies }, gates }
})

/** The command by the ids under which the record knows people. */
const whereItStands = (
  world: World.World,
  record: RecordId,
  command: ServiceRecord.Command
): Effect.Effect<WhereItStands.Found<ServiceRecord.Command>, DeskError> => {
  const tried = Effect.fnUntraced(function* ({ command: asked }: WhereItStands.Asked<ServiceRecord.Command>) {
    const { step } = yield* stepOn(world, record, asked)
    const history = yield* ask("history", () => world.store.history(world.tenant, step.stream))
    return yield* replayed(() => step.run(history, World.now(world)))
  })
  return WhereItStands.find(world, { id: record, command, name: "record", schema: ServiceRecordSchema.Command, tried })
}

type Others = ReadonlyMap<Day.Day, number> | undefined

/** What was gathered for deciding. */
interface Gathered {
  readonly others: Others
  readonly around: Remarks.Around
  /** Who is one person, where somebody decides over another. */
  readonly people: OnePerson.People
}

/** Around the facts that the command states, or that the record has. */
const aroundGiven = Effect.fnUntraced(function* (
  world: World.World,
  record: RecordId,
  command: ServiceRecord.Command
): Effect.fn.Return<Remarks.Around, DeskError> {
  switch (command.type) {
    case "submit":
    case "record":
    case "enter":
    case "correct":
    case "answer":
      if (command.facts !== undefined) return yield* Surroundings.of(world, command.facts, { record })
      if (command.type === "answer") return {}
      break
    case "approve":
      break
    default:
      return {}
  }
  const history = yield* ask("history", () => world.store.history(world.tenant, ServiceRecord.streamOf(record)))
  const state = yield* replayed(() => Replay.state(Projection.kinds.record, history))
  return state.stage === "none" || !ServiceFacts.isComplete(state.facts) ? {} : yield* Surroundings.of(world, state.facts, { record })
})

const stepOf = (world: World.World, record: RecordId, command: ServiceRecord.Command, { others, around, people }: Gathered): Step.Step => {
  const steps = (enteredOn: (today: Day.Day) => Day.Day): Step.Step =>
    Step.of(Projection.kinds.record, "record", record, (state, { today, now, view, calendar }) => {
      const remark = Remarks.of(world.policy, calendar)
      return ServiceRecord.decide(command, state, {
        today,
        now,
        view,
        calendar,
        assess: (facts, exclusion) => remark(facts, enteredOn(today), { ...around, exclusion }),
        otherMinutes: others,
        people,
        // No command that is given to a record by itself names a head.
        voidedGroups: new Set()
      })
    })
  return {
    ...steps((today) => today),
    run: (history, moment) => steps((today) => firstEntry(world, history) ?? today).run(history, moment)
  }
}

/** A correction does not make an entry late that was in time. */
const firstEntry = (world: World.World, history: readonly Recorded[]): Day.Day | undefined => {
  const entry = Entry.entryIn(history)
  return entry === undefined ? undefined : Entry.dayOf(entry, world.zone)
}

const statesFacts = ["record", "enter", "approve", "correct", "answer"] as const satisfies readonly ServiceRecord.Command["type"][]

interface OfOthers {
  readonly minutes: Others
  readonly gates: readonly Step.Step[]
}

const nothing: OfOthers = { minutes: undefined, gates: [] }

/**
 * Minutes of the same person in other records, by day, and the gate that keeps them so; asked only where the policy has an approval ladder and
 * the command states time.
 */
const others = Effect.fnUntraced(function* (
  world: World.World,
  record: RecordId,
  command: ServiceRecord.Command
): Effect.fn.Return<OfOthers, DeskError> {
  if (!MinutesGate.isKept(world) || !statesFacts.some((type) => type === command.type)) return nothing
  const person = statedIn(command) ?? (yield* volunteerOf(world, record))
  const passed = (yield* MinutesGate.versions(world, [person])).get(person) ?? 0
  const minutes = new Map<Day.Day, number>()
  const add = (day: Day.Day, more: number): void => void minutes.set(day, (minutes.get(day) ?? 0) + more)
  for (const { record: other } of yield* TallyRecords.load(world, [person])) {
    if (other.record === record) continue
    for (const { day, span } of Segments.byDay(other.attended)) add(day, span.to - span.from)
    if (other.untimedMinutes !== undefined) add(other.on, other.untimedMinutes)
  }
  return { minutes, gates: [MinutesGate.step(person, passed, ServiceRecord.streamOf(record))] }
})

/** A correction may say that somebody else served: then it is their day that gets longer. */
const statedIn = (command: ServiceRecord.Command): string | undefined =>
  "facts" in command && command.facts !== undefined && "volunteer" in command.facts ? command.facts.volunteer : undefined

const volunteerOf = (world: World.World, record: RecordId): Effect.Effect<string, DeskError> =>
  Effect.flatMap(readRows(world, ServiceRecords.register, ServiceRecords.register.facts.record.is(record)), ([row]) =>
    row?.volunteer === undefined ? Effect.fail(new NotFound({ kind: "record", id: record })) : Effect.succeed(row.volunteer)
  )
