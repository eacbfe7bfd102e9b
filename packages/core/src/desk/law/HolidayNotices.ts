/**
 * Holiday notices that a tenant announces once, and every later answer heeds. What a reader would get wrong: an answer of the past does not change in
 * silence. Of every record that is judged otherwise from now on it is said, when the notice is announced; and what was known on an earlier day
 * (`AsKnown`) knows no notice that was announced later.
 */
import * as Effect from "effect/Effect"
import type { WorkingCalendar } from "../../foundation/WorkingCalendar.ts"
import * as OwnNotices from "../../law/calendars/OwnNotices.ts"
import * as Replay from "../../ports/Replay.ts"
import { recordDeadline } from "../../service/rules/RecordDeadline.ts"
import type { TallyRecord } from "../../service/tally/TallyRecord.ts"
import { replayed } from "../Ask.ts"
import type { DeskError } from "../DeskError.ts"
import * as Life from "../Life.ts"
import * as Remarking from "../record/Remarking.ts"
import * as Seen from "../Seen.ts"
import * as Snapshot from "../Snapshot.ts"
import type { Submitted } from "../Submission.ts"
import type { World } from "../World.ts"
import { baseCalendar, lives } from "./LawLives.ts"
import * as OfStream from "./OfStream.ts"

const id = OwnNotices.stream.slice(OwnNotices.stream.indexOf("/") + 1)

/** In the order in which they were announced. */
export const own = (world: World): Effect.Effect<OwnNotices.OwnNotices, DeskError> =>
  Effect.map(Seen.read(world, lives.calendar.kind, OwnNotices.stream), ({ state }) => state)

/** What is known without the tenant, and what it announced laid over it: the same object for as long as nobody announces. */
export const ownCalendar: (world: World) => Effect.Effect<WorkingCalendar, DeskError> = OfStream.once(OwnNotices.stream, (world, history) =>
  Effect.map(
    replayed(() => Replay.state(lives.calendar.kind, history)),
    (notices) => (notices.notices.length === 0 ? baseCalendar(world) : OwnNotices.over(notices, baseCalendar(world)))
  )
)

/** Whether a record was entered in time. */
export type Judged = "in-time" | "late" | "open"

export interface Rejudged {
  readonly record: TallyRecord
  readonly before: Judged
  readonly after: Judged
}

export interface Announced extends Submitted {
  readonly calendar: WorkingCalendar
  /** Records that are judged otherwise from now on, in order of day. */
  readonly rejudged: readonly Rejudged[]
}

export const announce = Effect.fnUntraced(function* (world: World, command: OwnNotices.Command): Effect.fn.Return<Announced, DeskError> {
  const before = yield* ownCalendar(world)
  const submitted = yield* Life.give(world, lives.calendar, id, command)
  const calendar = yield* ownCalendar(world)
  const snapshot = yield* Snapshot.read(world, ...Remarking.parts)
  const [then, now] = yield* Effect.all([judged(world, snapshot, before), judged(world, snapshot, calendar)])
  const rejudged = snapshot.loaded.flatMap(({ record }): readonly Rejudged[] => {
    const [was, is] = [then.get(record.record) ?? "in-time", now.get(record.record) ?? "in-time"]
    return was === is ? [] : [{ record, before: was, after: is }]
  })
  return { ...submitted, calendar, rejudged: rejudged.toSorted((a, b) => a.record.on - b.record.on) }
})

const deadlines: ReadonlySet<string> = new Set(
  recordDeadline.clauses.flatMap(({ requirement: { id: rule, whenOpen } }) => [rule, whenOpen ?? rule])
)

/** Of those that are not in time, or of which nobody knows. */
const judged = (
  world: World,
  snapshot: Remarking.Known,
  calendar: WorkingCalendar
): Effect.Effect<ReadonlyMap<string, Judged>, DeskError> =>
  Effect.map(Remarking.of({ ...world, calendar: { calendar: () => calendar } }, snapshot, {}), ({ remarked }) => {
    const found = remarked.flatMap(({ record: { record }, findings }) =>
      findings.flatMap(({ rule, outcome }) =>
        deadlines.has(rule) ? [[record as string, outcome === "unknown" ? "open" : "late"] as const] : []
      )
    )
    return new Map<string, Judged>(found)
  })
