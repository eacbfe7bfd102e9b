/**
 * One request: load → decide → commit → answer, again from the start when somebody else wrote first. What a reader would get wrong: every
 * record relies on the streams of its months and years, so that closing a period and recording into it cannot both win; in a closed period
 * the change is booked in the period's own stream, in the same commit (`BookedPeriods`); and a record that names a head no more gives it back in it too. What
 * else a step rests on it names itself (`Step.relies`), read before it was decided; whoever decides so reads again when `Contended`.
 */
import * as Effect from "effect/Effect"
import * as Schedule from "effect/Schedule"
import type { Finding } from "../foundation/Finding.ts"
import type { RecordId } from "../foundation/Id.ts"
import type { EventData, NewEvent, Recorded } from "../ports/Journal.ts"
import type { Append, Batch, Committed, Done } from "../ports/Store.ts"
import * as Projection from "../registers/Projection.ts"
import * as Register from "../registers/Register.ts"
import * as Registers from "../registers/Registers.ts"
import type { Add, RowChange } from "../registers/RowChange.ts"
import * as GroupRecord from "../service/GroupRecord.ts"
import * as ServiceRecord from "../service/ServiceRecordState.ts"
import { ask, replayed } from "./Ask.ts"
import { Contended, type DeskError, KeyReused, Refused } from "./DeskError.ts"
import * as BookedPeriods from "./record/BookedPeriods.ts"
import type { Moved } from "./Step.ts"
import * as Step from "./Step.ts"
import * as World from "./World.ts"

export interface Request {
  /** Idempotency key: the same request under the same key is done once. */
  readonly key: string
  /** What the request says, in one text; the same key with another input is refused. */
  readonly input: string
  readonly steps: readonly Step.Step[]
}

export interface Submitted {
  readonly done: Done
  /** Warnings and hints of all steps, in order; empty when the request was done before. */
  readonly findings: readonly Finding[]
}

/** A lost race is run again at once, then a little later each time. */
export const again = { schedule: Schedule.exponential("2 millis"), times: 8, while: (error: DeskError) => error._tag === "Contended" }

export const submit = (world: World.World, request: Request): Effect.Effect<Submitted, DeskError> =>
  Effect.retry(submitOnce(world, request), again)

/** One attempt: for whoever has decided on what was read before, and has to read it again when the race is lost (`Contended`). */
export const submitOnce = (world: World.World, request: Request): Effect.Effect<Submitted, DeskError> =>
  Effect.flatMap(begin(world, request), answered)

/** A request on its way: decided, and handed to the store. */
export interface Begun {
  readonly key: string
  readonly findings: readonly Finding[]
  readonly committed: Promise<Committed>
}

/** What became of it. */
export const answered = Effect.fnUntraced(function* ({ key, findings, committed }: Begun): Effect.fn.Return<Submitted, DeskError> {
  const answer = yield* ask("commit", () => committed)
  if (answer.ok) return { done: answer, findings } satisfies Submitted
  return yield* answer.because === "key-reused" ? new KeyReused({ key }) : new Contended({ streams: answer.streams })
})

/** As `submitOnce`, up to where the store has it: whoever has more to do goes on meanwhile, and asks afterwards what became of it. */
export const begin = Effect.fnUntraced(function* (
  world: World.World,
  { key, input, steps: asked }: Request
): Effect.fn.Return<Begun, DeskError> {
  const inputHash = world.digest(input)
  const receipt = yield* ask("receipt", () => world.store.receipt(world.tenant, key))
  if (receipt !== undefined) {
    if (receipt.inputHash !== inputHash) return yield* new KeyReused({ key })
    const { inputHash: _, ...then } = receipt
    return { key, findings: [], committed: Promise.resolve({ ok: true, replayed: true, ...then }) } satisfies Begun
  }
  const moment = World.now(world)
  const own = yield* run(world, asked, moment)
  const heads = givenBack(asked, own.moved)
  const ownMoved = own.moved.map((one, i) => {
    const stream = asked[i]?.stream ?? ""
    const records = heads.get(stream)
    return records === undefined ? one : withHeadsBack(stream, one, records, moment)
  })
  const releases = [...heads].flatMap(([stream, records]) =>
    asked.some((step) => step.stream === stream) ? [] : [releaseOf(stream, records)]
  )
  const released = releases.length === 0 ? nothing : yield* run(world, releases, moment)
  const [steps, moved, versions] = [
    [...asked, ...releases],
    [...ownMoved, ...released.moved],
    [...own.versions, ...released.versions]
  ]
  const findings = [...own.findings, ...released.findings]
  const booked = yield* BookedPeriods.of(world, changedOf(steps, moved), moment)
  const written = [
    ...steps.map((step, i): Append => append(world, step.stream, versions[i] ?? 0, moved[i]?.events ?? [], moment)),
    ...booked.map((one) => append(world, one.stream, one.version, one.events, moment))
  ]
  const batch: Batch = {
    tenant: world.tenant,
    key,
    inputHash,
    recordedAt: moment.at,
    actor: world.actor,
    appends: [...written, ...(yield* reliedOn(steps, written))],
    changes: merged([...moved.flatMap((one) => one.changes), ...booked.flatMap((one) => one.changes)])
  }
  const committed = (async () => world.commit(batch))()
  // Who asks what became of it hears of a failure; until then nobody listens.
  committed.catch(() => {})
  return { key, findings, committed } satisfies Begun
})

/** What the request does to records and head-counts. */
const changedOf = (steps: readonly Step.Step[], moved: readonly Moved[]): readonly BookedPeriods.Changed[] =>
  moved.flatMap(({ counted }, i) => (counted === undefined ? [] : [{ stream: steps[i]?.stream ?? "", ...counted }]))

/** The streams that are only relied on, each once. One that is at two versions in what the request rests on has moved meanwhile. */
const reliedOn = (steps: readonly Step.Step[], written: readonly Append[]): Effect.Effect<readonly Append[], Contended> => {
  const versions = new Map(written.map(({ stream, expected }) => [stream, expected]))
  const [relied, moved] = [new Map<string, Append>(), new Set<string>()]
  for (const { stream, version: expected } of steps.flatMap(({ relies = [] }) => relies)) {
    const version = versions.get(stream)
    if (version === undefined) relied.set(stream, { stream, expected, events: [] })
    else if (version !== expected) moved.add(stream)
    versions.set(stream, expected)
  }
  return moved.size > 0 ? Effect.fail(new Contended({ streams: [...moved] })) : Effect.succeed([...relied.values()])
}

interface Run {
  readonly moved: readonly Moved[]
  /** Of each step's stream, as it was decided on. */
  readonly versions: readonly number[]
  readonly findings: readonly Finding[]
}

const nothing: Run = { moved: [], versions: [], findings: [] }

const run = Effect.fnUntraced(function* (
  world: World.World,
  steps: readonly Step.Step[],
  moment: World.Moment
): Effect.fn.Return<Run, DeskError> {
  const histories = new Map<Step.Step, readonly Recorded[]>()
  for (const step of steps) {
    if (step.isNew || step.decidedAt !== undefined) continue
    histories.set(step, yield* ask("history", () => world.store.history(world.tenant, step.stream)))
  }
  const decisions = yield* replayed(() => steps.map((step) => step.run(histories.get(step) ?? none, moment)))
  const findings = decisions.flatMap((decision) => decision.findings)
  if (decisions.some((decision) => decision.outcome !== "met")) return yield* new Refused({ findings })
  return {
    moved: decisions.flatMap((decision) => (decision.outcome === "met" ? [decision.value] : [])),
    versions: steps.map((step) => step.decidedAt ?? histories.get(step)?.length ?? 0),
    findings
  }
})

const none: readonly Recorded[] = []

/** Records that named a head and name it no more, by the head-count that gets the head back. */
const givenBack = (steps: readonly Step.Step[], moved: readonly Moved[]): ReadonlyMap<string, readonly RecordId[]> => {
  const released = new Map<string, RecordId[]>()
  for (const [i, { counted }] of moved.entries()) {
    const stream = steps[i]?.stream ?? ""
    if (counted === undefined || !stream.startsWith(ofRecords)) continue
    const before = ServiceRecord.headOf(counted.before as ServiceRecord.ServiceRecord)
    if (before === undefined || ServiceRecord.headOf(counted.after as ServiceRecord.ServiceRecord) === before) continue
    const group = GroupRecord.streamOf(before)
    released.set(group, [...(released.get(group) ?? []), stream.slice(ofRecords.length) as RecordId])
  }
  return released
}

/** Heads that come back state no facts, and name no record that would be asked about. */
const releasing = ({ today, view }: Pick<World.Moment, "today" | "view">): GroupRecord.Context => ({
  today,
  now: undefined,
  view,
  records: new Map(),
  remark: () => []
})

const releaseOf = (stream: string, records: readonly RecordId[]): Step.Step =>
  Step.of(Projection.kinds.group, "group", stream.slice(ofGroups.length), (state, { today, view }) =>
    GroupRecord.decide({ type: "release", records }, state, releasing({ today, view }))
  )

/** What the request itself says of a head-count comes first, and the heads on top of it: one stream is written once. */
const withHeadsBack = (stream: string, moved: Moved, records: readonly RecordId[], { at, today, view }: World.Moment): Moved => {
  if (moved.counted === undefined) return moved
  const kind = Projection.kinds.group
  const { before, after } = moved.counted as { readonly before: GroupRecord.GroupRecord; readonly after: GroupRecord.GroupRecord }
  const decision = GroupRecord.decide({ type: "release", records }, after, releasing({ today, view }))
  // Unmet only where there is no such head-count: then nobody waits for the heads.
  const events = decision.outcome === "met" ? decision.value : []
  let last = after
  for (const event of events) last = kind.evolve(last, event, at)
  return {
    events: [...moved.events, ...(events as unknown as readonly EventData[])],
    changes: kind.project(stream.slice(ofGroups.length), before, last),
    counted: { before, after: last }
  }
}

const ofGroups = "group/"
const ofRecords = "record/"

const append = (world: World.World, stream: string, expected: number, events: readonly EventData[], moment: World.Moment): Append => ({
  stream,
  expected,
  events: events.map((data): NewEvent => ({ on: dayOf(data) ?? moment.todayText, policy: world.policy.id, data }))
})

/** The day an event speaks of: the service's own, or the one it states. */
const dayOf = ({ facts, on }: EventData): string | undefined => {
  const stated = typeof facts === "object" && "on" in facts ? facts.on : on
  return typeof stated === "string" ? stated : undefined
}

const registers = new Map(Registers.all.map((register) => [register.name, register]))

/** Deltas to one row as one delta: a chunk of a file adds to the same few rows again and again. Sums do not mind the order. */
const merged = (changes: readonly RowChange[]): readonly RowChange[] => {
  const sums = new Map<string, Add>()
  const others: RowChange[] = []
  for (const change of changes) {
    const register = change.kind === "add" ? registers.get(change.register) : undefined
    if (change.kind !== "add" || register === undefined) {
      others.push(change)
      continue
    }
    const at = `${change.register} ${Register.keyText(register, change.key)}`
    const sum = sums.get(at)
    sums.set(at, sum === undefined ? change : { ...change, deltas: plus(sum.deltas, change.deltas) })
  }
  return [...others, ...sums.values()]
}

const plus = (a: Add["deltas"], b: Add["deltas"]): Add["deltas"] => {
  const sum: Record<string, number> = { ...a }
  for (const column in b) sum[column] = (sum[column] ?? 0) + (b[column] ?? 0)
  return sum
}
