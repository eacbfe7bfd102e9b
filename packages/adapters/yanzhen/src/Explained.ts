/** Why a figure is what it is, found by id or by a name that only one person bears. */
import { type Explaining, ExplanationText } from "@yanzhen/core/desk"
import { Id } from "@yanzhen/core/foundation"
import { Failure } from "./Failure.ts"
import * as Failures from "./Failures.ts"
import { asKnown, type Room, run } from "./Room.ts"
import type { Explanation, Known } from "./operations/Tallies.ts"

const indent = "  "

const lines = (told: readonly ExplanationText.Line[]): readonly string[] => told.map(({ depth, text }) => `${indent.repeat(depth)}${text}`)

export const explain = async (now: Room, asked: string, known: Known = {}): Promise<Explanation> => {
  const room = await asKnown(now, known)
  const text = asked.trim()
  if (Id.isId(text)) {
    const record = await found(run(room.desk.explainRecord(text as Id.RecordId)))
    if (record !== undefined) return ofRecord(room, text, record)
    const volunteer = await found(run(room.desk.explainVolunteer(text as Id.VolunteerId)))
    if (volunteer !== undefined) return ofVolunteer(room, volunteer)
  }
  return ofVolunteer(room, await run(room.desk.explainVolunteer(await byName(room, text))))
}

const found = <A>(answer: Promise<A>): Promise<A | undefined> =>
  answer.catch((error: unknown) => {
    if (error instanceof Error && "_tag" in error && error._tag === "NotFound") return undefined
    throw error
  })

const ofVolunteer = (room: Room, explained: Explaining.ExplainedVolunteer): Explanation => ({
  kind: "volunteer",
  id: explained.volunteer,
  creditedMinutes: explained.total?.creditedMinutes ?? 0,
  lines: (locale = room.locale) => lines(ExplanationText.ofVolunteer(explained, locale))
})

const ofRecord = ({ desk, locale: own }: Room, id: string, explained: Explaining.ExplainedHistory): Explanation => ({
  kind: "record",
  id,
  version: explained.history.length,
  creditedMinutes: explained.record.trace?.creditedMinutes ?? 0,
  lines: (locale = own) => lines(ExplanationText.ofRecord(explained, desk.world.zone, locale))
})

/** Leaders of activities bear names too; of those who share one, whoever never served is not meant. */
const byName = async ({ desk, locale }: Room, name: string): Promise<Id.VolunteerId> => {
  const { people, tenant } = desk.world
  const named = await people.findByName(tenant, [name])
  const served = await Promise.all(
    named.map(async (person) => ((await found(run(desk.explainVolunteer(person.id as Id.VolunteerId)))) === undefined ? [] : [person]))
  )
  const [one, ...more] = served.flat()
  if (one === undefined) throw new Failure(Failures.notFound("either", name), locale)
  if (more.length === 0) return one.id as Id.VolunteerId
  const candidates = [one, ...more].map(({ id, idTail, phone }) => `${id} (${idTail ?? phone?.slice(-4) ?? "-"})`)
  throw new Failure(Failures.told("YZ_SEVERAL_PEOPLE", "door.several", { candidates }), locale)
}
