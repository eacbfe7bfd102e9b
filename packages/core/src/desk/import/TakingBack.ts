/**
 * What one chunk of an import brought in, taken back: its records voided, its corrections undone by corrections to what was before. What a
 * reader would get wrong: a correction is undone only while it is the last that was said. Where somebody corrected since, that stands.
 */
import * as Effect from "effect/Effect"
import type { Finding } from "../../foundation/Finding.ts"
import type { BatchId, PersonId } from "../../foundation/Id.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import type { Recorded } from "../../ports/Journal.ts"
import * as Replay from "../../ports/Replay.ts"
import * as Projection from "../../registers/Projection.ts"
import * as GroupRecord from "../../service/GroupRecord.ts"
import type { Contents } from "../../service/ImportChunk.ts"
import type { Words } from "../../service/ServiceFacts.ts"
import { finding } from "../../service/ServiceFinding.ts"
import * as ServiceRecord from "../../service/ServiceRecord.ts"
import { ask, replayed } from "../Ask.ts"
import type { DeskError } from "../DeskError.ts"
import * as Step from "../Step.ts"
import * as World from "../World.ts"

/** What is said of a record or head-count. */
export interface Told {
  readonly stream: string
  readonly findings: readonly Finding[]
}

export interface TakenBack {
  readonly steps: readonly Step.Step[]
  readonly records: number
  readonly groups: number
  readonly correctedBack: number
  /** What stays as it is. */
  readonly kept: readonly Told[]
  /** What went, or was corrected back, and is worth knowing all the same. */
  readonly told: readonly Told[]
}

interface Reason {
  readonly batch: BatchId
  readonly by: PersonId
  readonly reason: Words
}

/** Histories read side by side. */
const sideBySide = { concurrency: 16 }

export const of = Effect.fnUntraced(function* (
  world: World.World,
  { records, groups, changed }: Contents,
  why: Reason
): Effect.fn.Return<TakenBack, DeskError> {
  const moment = World.now(world)
  const own = [...records.map((id) => `record/${id}`), ...groups.map((id) => `group/${id}`)]
  const histories = yield* Effect.forEach(
    [...own, ...changed.map(({ stream }) => stream)],
    (stream) => ask("history", () => world.store.history(world.tenant, stream)),
    sideBySide
  )
  const voiding = { type: "withdraw-import", ...why } as const
  return yield* replayed(() => {
    const steps: Step.Step[] = []
    const kept: Told[] = []
    const told: Told[] = []
    const counts = { records: 0, groups: 0, correctedBack: 0 }
    const take = (step: Step.Early, count: keyof typeof counts): void => {
      const decision = step.decide(moment)
      if (decision.outcome !== "met") {
        kept.push({ stream: step.stream, findings: decision.findings })
        return
      }
      // What somebody voided by hand is withdrawn too; there is nothing left to do for it.
      counts[count] += 1
      if (decision.findings.length > 0) told.push({ stream: step.stream, findings: decision.findings })
      steps.push(Step.decided(step, decision))
    }
    for (const [i, stream] of own.entries()) {
      const history = histories[i] ?? []
      if (stream.startsWith("record/"))
        take(
          recordStep(stream, history, () => voiding),
          "records"
        )
      else
        take(
          groupStep(stream, history, () => voiding),
          "groups"
        )
    }
    for (const [i, { stream, version }] of changed.entries()) {
      const history = histories[own.length + i] ?? []
      const newer = history.slice(version).find(({ type }) => saysMore.has(type))
      if (newer !== undefined) {
        if (!newer.type.endsWith(".voided"))
          kept.push({
            stream,
            findings: [
              finding("import.changed-since", { position: newer.position }, { kind: "notice", severity: "warning", citations: [] })
            ]
          })
      } else if (stream.startsWith("record/"))
        take(
          recordStep(stream, history, (state) => recordBack(state, history.slice(0, version - 1), why)),
          "correctedBack"
        )
      else
        take(
          groupStep(stream, history, (state) => groupBack(state, history.slice(0, version - 1), why)),
          "correctedBack"
        )
    }
    return { steps, kept, told, ...counts }
  })
})

/** Events after which a correction is no longer the last word. */
const saysMore = new Set([
  "service.corrected",
  "service.recorded",
  "service.submitted",
  "service.completed",
  "service.voided",
  "group.corrected",
  "group.voided"
])

const recordStep = (
  stream: string,
  history: readonly Recorded[],
  commandOf: (state: ServiceRecord.ServiceRecord) => ServiceRecord.Command | undefined
): Step.Early => {
  const read = { version: history.length, state: Replay.state(Projection.kinds.record, history) }
  return Step.on(Projection.kinds.record, "record", stream.slice("record/".length), read, (state, { today, view, calendar }) => {
    const command = commandOf(state)
    return command === undefined
      ? { outcome: "unmet", findings: [finding("import.draft-completed", {}, { kind: "notice", severity: "warning", citations: [] })] }
      : ServiceRecord.decide(command, state, {
          today,
          now: undefined,
          view,
          calendar,
          // What stood before was said then: nothing is asked of it anew.
          assess: () => [],
          otherMinutes: undefined,
          people: OnePerson.nobody,
          voidedGroups: new Set()
        })
  })
}

const groupStep = (
  stream: string,
  history: readonly Recorded[],
  commandOf: (state: GroupRecord.GroupRecord) => GroupRecord.Command
): Step.Early => {
  const read = { version: history.length, state: Replay.state(Projection.kinds.group, history) }
  return Step.on(Projection.kinds.group, "group", stream.slice("group/".length), read, (state, { today, view }) =>
    GroupRecord.decide(commandOf(state), state, { today, now: undefined, view, records: new Map(), remark: () => [] })
  )
}

/** The facts, and the row, that it had before. What was told to a draft cannot be untold. */
const recordBack = (
  state: ServiceRecord.ServiceRecord,
  before: readonly Recorded[],
  { by, reason }: Reason
): ServiceRecord.Command | undefined => {
  const was = Replay.state(Projection.kinds.record, before)
  if (!ServiceRecord.isLive(state) || !ServiceRecord.isLive(was)) return undefined
  return { type: "correct", facts: was.facts, reason, by, ...rowKeyOf(was) }
}

const groupBack = (_: GroupRecord.GroupRecord, before: readonly Recorded[], { by, reason }: Reason): GroupRecord.Command => {
  const was = Replay.state(Projection.kinds.group, before)
  return was.stage === "none" ? { type: "void", reason, by } : { type: "correct", facts: was.facts, reason, by, ...rowKeyOf(was) }
}

const rowKeyOf = ({ origin }: { readonly origin?: { readonly rowKey: string } }): { readonly rowKey?: string } =>
  origin === undefined ? {} : { rowKey: origin.rowKey }
