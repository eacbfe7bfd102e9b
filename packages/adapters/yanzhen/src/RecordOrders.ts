/**
 * Orders on one record: complete, correct, answer, approve, show, confirm. What a reader would get wrong: only what is stated changes; the
 * rest is what the record holds when the order is given.
 */
import { ServiceFacts, type ServiceRecord } from "@yanzhen/core/service"
import type { Id } from "@yanzhen/core/foundation"
import * as Facts from "./Facts.ts"
import * as Reasons from "./Reasons.ts"
import { actorOr, type Room, run } from "./Room.ts"
import type { MissingFacts, StatedFacts } from "./StatedFacts.ts"
import type { Completed, Done, ObjectionAnswer, RungApproval } from "./Yanzhen.ts"

/** Recorded at once when nothing is missing any more. */
export const complete = async (room: Room, record: string, stated: MissingFacts): Promise<Completed> => {
  const { facts: before, stage } = await held(room, record)
  const read = await Facts.missing(room, stated)
  const after = ServiceFacts.complete(before, read.facts)
  const isDraft = stage === "draft"
  const done = await withDirectory(room, read, () =>
    give(
      room,
      record,
      isDraft && ServiceFacts.isComplete(after) ? { type: "record", facts: after } : { type: "complete", facts: read.facts }
    )
  )
  return { ...done, missing: ServiceFacts.missing(after) }
}

export const correct = async (room: Room, record: string, stated: StatedFacts, reason: string): Promise<Done> => {
  const read = await Facts.all(room, stated)
  const facts = changed((await held(room, record)).facts, read.facts)
  return withDirectory(room, read, () => give(room, record, { type: "correct", facts, reason, by: actorOr(room) }))
}

export const answer = async (room: Room, record: string, { upheld, words, facts: stated }: ObjectionAnswer): Promise<Done> => {
  const read = await Facts.all(room, stated ?? {})
  const facts = stated === undefined ? {} : { facts: changed((await held(room, record)).facts, read.facts) }
  return withDirectory(room, read, () => give(room, record, { type: "answer", upheld, words, by: actorOr(room), ...facts }))
}

export const approve = (room: Room, record: string, { rung, minutes, approver }: RungApproval): Promise<Done> =>
  give(room, record, { type: "approve", rung, minutes, approver: actorOr(room, approver) })

export const object = async (room: Room, record: string, words: string): Promise<Done> => {
  const { facts } = await held(room, record)
  return give(room, record, { type: "object", by: facts.volunteer, words })
}

export const give = async ({ desk }: Room, record: string, command: ServiceRecord.Command): Promise<Done> => {
  const { findings } = await run(desk.giveRecord(record as Id.RecordId, command))
  return { reasons: findings.map((finding) => Reasons.ofFinding(finding)) }
}

const held = async ({ desk }: Room, record: string) => {
  const { state } = await run(desk.explainRecord(record as Id.RecordId))
  // A record that was found has begun.
  if (state.stage === "none") throw new RangeError(`no record: ${record}`)
  return state
}

/** What is stated in place of what was. Whether the whole is complete, and allowed, is the decider's to say. */
const changed = (before: ServiceFacts.DraftFacts, stated: Facts.Known): ServiceFacts.ServiceFacts =>
  ({ ...ServiceFacts.complete(before, stated) }) as ServiceFacts.ServiceFacts

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
