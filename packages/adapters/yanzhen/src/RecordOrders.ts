/**
 * Orders on one record that state a part of its facts; those that state none go to `RecordDoor`, which takes each order as it is. What a reader
 * would get wrong: only what is stated changes; the rest is what the record holds when the order is given. Two who order at once both have what
 * they stated: whoever comes second is merged with what the first has left.
 */
import { ServiceRecordSchema } from "@yanzhen/core/schemas"
import { ServiceFacts, type ServiceRecord } from "@yanzhen/core/service"
import type { DeskError } from "@yanzhen/core/desk"
import type { Id } from "@yanzhen/core/foundation"
import * as Explained from "./Explained.ts"
import * as Facts from "./Facts.ts"
import { Failure } from "./Failure.ts"
import * as Failures from "./Failures.ts"
import * as LifeDoor from "./life/LifeDoor.ts"
import * as Objections from "./Objections.ts"
import * as Reasons from "./Reasons.ts"
import * as RecordDoor from "./record/RecordDoor.ts"
import type { RecordCommand } from "./record/Records.ts"
import { actorOr, type Room, run } from "./Room.ts"
import type { MissingFacts, StatedFacts } from "./StatedFacts.ts"
import type { Done } from "./Reason.ts"
import type { Completed, Expected, Objected, ObjectionAnswer, RungApproval } from "./operations/Records.ts"

/** Entered at once when nothing is missing any more. */
export const complete = async (room: Room, record: string, stated: MissingFacts): Promise<Completed> => {
  const read = await Facts.missing(room, stated)
  let after: ServiceFacts.DraftFacts | undefined
  const done = await withDirectory(room, read, () =>
    merged(room, record, {}, ({ facts: before, stage }) => {
      after = ServiceFacts.complete(before, read.facts)
      return stage === "draft" && ServiceFacts.isComplete(after) ? { type: "enter", facts: after } : { type: "complete", facts: read.facts }
    })
  )
  return { ...done, missing: after === undefined ? [] : ServiceFacts.missing(after) }
}

export const correct = async (room: Room, record: string, stated: StatedFacts, reason: string, expected: Expected = {}): Promise<Done> => {
  const read = await Facts.all(room, stated)
  return withDirectory(room, read, () =>
    merged(room, record, expected, ({ facts }) => ({ type: "correct", facts: changed(facts, read), reason, by: actorOr(room) }))
  )
}

export const answer = async (room: Room, record: string, { upheld, words, facts: stated }: ObjectionAnswer): Promise<Done> => {
  const read = await Facts.all(room, stated ?? {})
  const order = { type: "answer", upheld, words, by: actorOr(room) } as const
  return withDirectory(room, read, () =>
    stated === undefined ? give(room, record, order) : merged(room, record, {}, ({ facts }) => ({ ...order, facts: changed(facts, read) }))
  )
}

export const approve = (room: Room, record: string, { rung, minutes, approver }: RungApproval): Promise<Done> =>
  give(room, record, { type: "approve", rung, minutes, approver: actorOr(room, approver) })

export const object = async (room: Room, record: string, words: string): Promise<Objected> => {
  const { facts } = await held(room, record)
  const done = await give(room, record, { type: "object", by: facts.volunteer, words })
  const after = await held(room, record)
  const deadline = "objection" in after && after.objection !== undefined ? Objections.deadlineOf(room, after.objection) : undefined
  return { ...done, ...Objections.dayOf(deadline) }
}

/** One that states no facts is given as it is. */
export const give = (room: Room, record: string, command: RecordCommand): Promise<Done> => RecordDoor.over(room).give(record, command)

/** As it is written outside: what is missing or unfit is told like that of any other command. */
const commandOf = (room: Room, command: unknown): ServiceRecord.Command =>
  LifeDoor.read(room, { command: ServiceRecordSchema.Command }, command)

const held = async ({ desk }: Room, record: string) => {
  const { state, history } = await run(desk.explainRecord(record as Id.RecordId))
  // A record that was found has begun.
  if (state.stage === "none") throw new RangeError(`no record: ${record}`)
  return { ...state, version: history.length }
}

/** Others who keep ordering meanwhile win at most so often. */
const mostTries = 8

/** A command made of what the record holds, given while it holds it: else made anew, unless the caller meant one version and no other. */
const merged = async (
  room: Room,
  record: string,
  { expectedVersion }: Expected,
  commandOn: (now: Awaited<ReturnType<typeof held>>) => ServiceRecord.Command
): Promise<Done> => {
  for (let tries = 1; ; tries++) {
    const now = await held(room, record)
    const version = expectedVersion ?? now.version
    try {
      const { findings } = await run(room.desk.giveRecord(record as Id.RecordId, commandOf(room, commandOn(now)), undefined, version))
      return { reasons: findings.map((finding) => Reasons.ofFinding(finding)) }
    } catch (error) {
      if (!isChangedSince(error)) throw error
      if (expectedVersion === undefined && tries < mostTries) continue
      const current = await Explained.explain(room, record)
      throw new Failure({ ...Failures.refused("YZ_CHANGED_SINCE", error.findings), cause: error, current }, room.locale)
    }
  }
}

const isChangedSince = (error: unknown): error is DeskError.Refused =>
  error instanceof Error &&
  "_tag" in error &&
  error._tag === "Refused" &&
  (error as DeskError.Refused).findings.some(({ rule }) => rule === "desk.changed-since")

/** What is stated in place of what was, with what goes with it. Whether the whole is complete, and allowed, is the decider's to say. */
const changed = (before: ServiceFacts.DraftFacts, { facts, places }: Facts.ReadAll): ServiceFacts.ServiceFacts => {
  const { station, street, ...rest } = { ...before, ...places }
  const kept = { ...rest, ...(station === undefined ? {} : { station }), ...(street === undefined ? {} : { street }) }
  return { ...ServiceFacts.complete(kept, facts) } as ServiceFacts.ServiceFacts
}

/** The directory learns of new people and names first; where the order is refused it forgets them again. */
const withDirectory = async (room: Room, { people, texts }: Facts.Read<object>, order: () => Promise<Done>): Promise<Done> => {
  const { people: directory, tenant } = room.desk.world
  if (people.length > 0) await directory.put(tenant, people)
  if (texts.length > 0) await directory.putTexts(tenant, texts)
  try {
    return await order()
  } catch (error) {
    // A text may have been there before; a person was made for this order.
    await directory.remove(
      tenant,
      people.map(({ id }) => id)
    )
    throw error
  }
}
