/** The handles of protected people over an open door. */
import { Reading } from "@yanzhen/core/desk"
import { Day, Id, Instant, Message, Zone } from "@yanzhen/core/foundation"
import type { ProtectedPeople as Port } from "@yanzhen/core/ports"
import { IdentitySchema } from "@yanzhen/core/schemas"
import { Failure } from "../Failure.ts"
import * as Failures from "../Failures.ts"
import { all } from "../messages.ts"
import { dayOf, type Room, run } from "../Room.ts"
import type { Locale } from "../Reason.ts"
import type { Access, Identity, ProtectedPeople, ProtectedPerson } from "./ProtectedPeople.ts"

export const over = (room: Room): ProtectedPeople => {
  const { desk, locale } = room
  return {
    put: async (identity, id) => {
      const read = identityOf(room, identity)
      return id === undefined ? run(desk.protect(read)) : run(desk.protect(read, idOf(room, id)))
    },
    read: async (ids, { purpose }) => {
      const found = await run(
        desk.readProtected(
          ids.map((id) => idOf(room, id)),
          purpose
        )
      )
      return [...found.values()].map(shown)
    },
    texts: async (ids, { purpose }) =>
      Object.fromEntries(
        await run(
          desk.readProtectedTexts(
            ids.map((id) => idOf(room, id)),
            purpose
          )
        )
      ),
    find: async (idNumber, { purpose }) => (await run(desk.findProtected(idNumber, purpose))).map(shown),
    accesses: async (id) => {
      const rows = (await run(desk.accessesOf(idOf(room, id)))).map(({ at, actor, purpose, found }): Access => ({
        at: Instant.text(at, Zone.china),
        actor,
        purpose,
        found
      }))
      return { rows, lines: (language = locale) => rows.map((row) => line(row, language)) }
    },
    due: async (on) => run(on === undefined ? desk.dueForAnonymising() : desk.dueForAnonymising(dayOf(locale, on))),
    anonymise: async (id) => {
      const { texts, scrubbed } = await run(desk.anonymise(idOf(room, id)))
      return { texts, scrubbed }
    }
  }
}

/** What is no id is not quoted: here it may well be a name. */
const idOf = ({ locale }: Room, text: string): string => {
  if (Id.isId(text)) return text
  throw new Failure(Failures.told("YZ_ID_UNFIT", "door.id", { text: "…" }), locale)
}

const identityOf = ({ locale }: Room, given: Identity): Identity => {
  const decision = Reading.read(IdentitySchema.Identity, given)
  if (decision.outcome === "met") return decision.value
  throw new Failure(Failures.refused("YZ_COMMAND_UNREADABLE", decision.findings), locale)
}

const shown = ({ born, ...person }: Port.ProtectedPerson): ProtectedPerson => ({
  ...person,
  ...(born === undefined ? {} : { born: Day.text(born) })
})

const purposeKey = (purpose: string): Message.KeyOf<typeof all> | undefined => {
  const key = `purpose.${purpose}`
  return Object.hasOwn(all.en, key) ? (key as Message.KeyOf<typeof all>) : undefined
}

const line = ({ at, actor, purpose, found }: Access, locale: Locale): string => {
  const key = purposeKey(purpose)
  const what = key === undefined ? purpose : Message.text(all, key, {}, locale)
  return Message.text(all, found ? "access.found" : "access.missed", { at, actor, purpose: what }, locale)
}
