/**
 * Commands on a head-count: enter, correct, void, and replace heads by named records. What a reader would get wrong: replacing is noted
 * in the named records too, so that each stands for one head only. If one of them is voided at the same moment, only one of the two commands
 * wins, and the other looks again.
 */
import * as Effect from "effect/Effect"
import * as Day from "../../foundation/Day.ts"
import * as Decision from "../../foundation/Decision.ts"
import type { GroupRecordId, RecordId } from "../../foundation/Id.ts"
import type { Recorded } from "../../ports/Journal.ts"
import * as Replay from "../../ports/Replay.ts"
import * as Projection from "../../registers/Projection.ts"
import * as GroupRecord from "../../service/GroupRecord.ts"
import * as GroupRecordSchema from "../../service/GroupRecord.schema.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import * as ServiceRecord from "../../service/ServiceRecord.ts"
import { ask, replayed } from "../Ask.ts"
import * as NamedPeople from "../person/NamedPeople.ts"
import type { DeskError } from "../DeskError.ts"
import * as Entry from "./Entry.ts"
import * as Existing from "../Existing.ts"
import * as Listed from "./Listed.ts"
import * as Remarks from "./Remarks.ts"
import * as Step from "../Step.ts"
import type { Submitted } from "../Submission.ts"
import * as Wording from "../Wording.ts"
import type { World } from "../World.ts"

type Of<T extends GroupRecord.Command["type"]> = Extract<GroupRecord.Command, { readonly type: T }>

export interface Entered extends Submitted {
  readonly group: GroupRecordId
}

/** A new head-count. The same under the same key is entered once and answered with the same id. */
export const enter = Effect.fnUntraced(function* (
  world: World,
  entering: Of<"record">,
  key: string = world.ids()
): Effect.fn.Return<Entered, DeskError> {
  const worded = yield* Wording.of(world, entering)
  const { command, input, texts } = worded
  const group = world.ids() as GroupRecordId
  const listed = yield* Listed.named(world, command.facts)
  const step = Wording.judged(worded, { ...stepOf(world, group, command, { records: new Map(), listed }), isNew: true })
  const request = { key, input: `enter group ${input}`, steps: [], step }
  const submitted = yield* Wording.submitted(world, texts, NamedPeople.submit(world, GroupRecordSchema.Command, command, request))
  const stream = yield* Existing.streamAt(world, submitted.done)
  return { ...submitted, group: (stream?.slice("group/".length) ?? group) as GroupRecordId }
})

/** A command on a head-count that exists. */
export const give = Effect.fnUntraced(function* (
  world: World,
  group: GroupRecordId,
  given: Exclude<GroupRecord.Command, Of<"record">>,
  key: string = world.ids(),
  expectedVersion?: number
): Effect.fn.Return<Submitted, DeskError> {
  yield* Existing.require(world, "group", group)
  const worded = yield* Wording.of(world, given)
  const { command, input, texts } = worded
  const named = new Map<RecordId, ServiceRecord.ServiceRecord>()
  const steps = command.type === "replace" ? namingSteps(group, command.records, named, yield* voidedGroups(world, command.records)) : []
  const listed = "facts" in command ? yield* Listed.named(world, command.facts) : undefined
  const step = Step.expecting(expectedVersion, Wording.judged(worded, stepOf(world, group, command, { records: named, listed })))
  const at = expectedVersion === undefined ? "" : ` at ${expectedVersion}`
  const request = { key, input: `group ${group}${at} ${input}`, steps, step }
  return yield* Wording.submitted(world, texts, NamedPeople.submit(world, GroupRecordSchema.Command, command, request))
})

interface Gathered {
  readonly records: ReadonlyMap<RecordId, ServiceRecord.ServiceRecord>
  readonly listed: Listed.Listed | undefined
}

const stepOf = (world: World, group: GroupRecordId, command: GroupRecord.Command, { records, listed }: Gathered): Step.Step => {
  const entered = (on: Day.Day | undefined): Step.Step =>
    Step.of(Projection.kinds.group, "group", group, (state, { today, now, view, calendar }) => {
      const rules = Remarks.of(world.policy, calendar)
      const remark = (facts: GroupRecord.GroupFacts) => {
        const around = listed === undefined ? {} : Listed.around(listed, { ...facts, on: Day.require(facts.on) })
        return Remarks.ofHeads(rules, facts, on ?? today, around)
      }
      return GroupRecord.decide(command, state, { today, now, view, records, remark })
    })
  // A correction does not make an entry late that was in time.
  return { ...entered(undefined), run: (history, moment) => entered(firstEntry(world, history)).run(history, moment) }
}

const firstEntry = (world: World, [first]: readonly Recorded[]): Day.Day | undefined =>
  first === undefined ? undefined : Entry.dayOf(first, world.zone)

/**
 * Each record notes whose head it names, so that no other head-count takes it as well; and leaves its state in `named`, anew in each attempt.
 * What is no record yet, or no more, is the head-count's to refuse.
 */
const namingSteps = (
  group: GroupRecordId,
  records: readonly RecordId[],
  named: Map<RecordId, ServiceRecord.ServiceRecord>,
  voided: ReadonlySet<GroupRecordId>
): readonly Step.Step[] =>
  [...new Set(records)].map((record) =>
    Step.of(Projection.kinds.record, "record", record, (state, { today, now, view, calendar }) => {
      named.set(record, state)
      return ServiceRecord.isRecorded(state)
        ? ServiceRecord.decide({ type: "name-head", group }, state, {
            today,
            now,
            view,
            calendar,
            assess: () => [],
            otherMinutes: undefined,
            people: OnePerson.nobody,
            voidedGroups: voided
          })
        : Decision.met([])
    })
  )

/** Of the head-counts that these records name heads of: those that are voided. What is voided stays so, and can be read beforehand. */
const voidedGroups = Effect.fnUntraced(function* (
  world: World,
  records: readonly RecordId[]
): Effect.fn.Return<ReadonlySet<GroupRecordId>, DeskError> {
  const states = yield* Effect.forEach(records, (record) => stateOf(world, Projection.kinds.record, ServiceRecord.streamOf(record)))
  const groups = [...new Set(states.flatMap((state) => ServiceRecord.headOf(state) ?? []))]
  const heads = yield* Effect.forEach(groups, (group) => stateOf(world, Projection.kinds.group, GroupRecord.streamOf(group)))
  return new Set(groups.filter((_, i) => heads[i]?.stage === "voided"))
})

const stateOf = <State, Event extends { readonly type: string }>(
  world: World,
  kind: Projection.Kind<State, Event>,
  stream: string
): Effect.Effect<State, DeskError> =>
  Effect.flatMap(
    ask("history", () => world.store.history(world.tenant, stream)),
    (history) => replayed(() => Replay.state(kind, history))
  )
