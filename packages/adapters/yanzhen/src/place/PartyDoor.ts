/** The handles of the five parties over an open door. */
import { PlaceLives } from "@yanzhen/core/desk"
import { Day, Message } from "@yanzhen/core/foundation"
import { FiveParties } from "@yanzhen/core/place"
import { Registers } from "@yanzhen/core/registers"
import * as LifeDoor from "../life/LifeDoor.ts"
import { all } from "../messages.ts"
import type { Locale } from "../Reason.ts"
import { dayOf, type Room, run } from "../Room.ts"
import type { Parties, Party, PartyGaps, PartyRegister } from "./Parties.ts"

const life = PlaceLives.lives.parties

export const over = (room: Room): Parties => ({
  give: (community, command, giving) => LifeDoor.give(room, life, community, command, giving),
  show: (community) => LifeDoor.look(room, life, community),
  list: () => LifeDoor.list(room, Registers.communityParty),
  register: (on) => register(room, on),
  gaps: (on) => gaps(room, on)
})

const read = async (room: Room, asked: string | undefined): Promise<Omit<PartyRegister, "lines">> => {
  const { at, on, communities } = await run(room.desk.partyGaps(asked === undefined ? undefined : dayOf(room.locale, asked)))
  return {
    at,
    on: Day.text(on),
    communities: communities.map(({ community, name, street, parties, gaps: missing }) => ({ community, name, street, parties, missing }))
  }
}

const text = (key: Message.KeyOf<typeof all>, values: Message.Values, locale: Locale): string => Message.text(all, key, values, locale)
const partyText = (party: Party, locale: Locale): string => text(`door.party.${party}`, {}, locale)

const register = async (room: Room, asked: string | undefined): Promise<PartyRegister> => {
  const found = await read(room, asked)
  return {
    ...found,
    lines: (locale = room.locale) => [
      head(found, locale),
      ...found.communities.map(({ name, parties }) =>
        text(
          "door.parties.of",
          {
            name,
            parties: FiveParties.parties.map((party) =>
              text("door.parties.count", { party: partyText(party, locale), count: parties[party].length }, locale)
            )
          },
          locale
        )
      )
    ]
  }
}

const gaps = async (room: Room, asked: string | undefined): Promise<PartyGaps> => {
  const found = await read(room, asked)
  const lacking = found.communities.filter(({ missing }) => missing.length > 0)
  return {
    at: found.at,
    on: found.on,
    communities: lacking.map(({ community, name, street, missing }) => ({ community, name, street, missing })),
    lines: (locale = room.locale) => [
      head(found, locale),
      ...lacking.map(({ name, missing }) =>
        text("door.parties.gap", { name, missing: missing.map((party) => partyText(party, locale)) }, locale)
      )
    ]
  }
}

const head = ({ on, communities }: Omit<PartyRegister, "lines">, locale: Locale): string =>
  text(
    "door.parties",
    { on, communities: communities.length, lacking: communities.filter(({ missing }) => missing.length > 0).length },
    locale
  )
