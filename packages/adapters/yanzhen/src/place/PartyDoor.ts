/** The handles of the five parties over an open door. */
import { PlaceLives } from "@yanzhen/core/desk"
import { Day, Message } from "@yanzhen/core/foundation"
import { Registers } from "@yanzhen/core/registers"
import * as LifeDoor from "../life/LifeDoor.ts"
import { all } from "../messages.ts"
import { dayOf, type Room, run } from "../Room.ts"
import type { Parties } from "./Parties.ts"

const life = PlaceLives.lives.parties

export const over = (room: Room): Parties => ({
  give: (community, command, giving) => LifeDoor.give(room, life, community, command, giving),
  show: (community) => LifeDoor.look(room, life, community),
  list: () => LifeDoor.list(room, Registers.communityParty),
  gaps: async (asked) => {
    const { at, on, communities } = await run(room.desk.partyGaps(asked === undefined ? undefined : dayOf(room.locale, asked)))
    const lacking = communities.flatMap(({ community, name, street, gaps }) =>
      gaps.length === 0 ? [] : [{ community, name, street, missing: gaps }]
    )
    return {
      at,
      on: Day.text(on),
      communities: lacking,
      lines: (locale = room.locale) => {
        const text = (key: Message.KeyOf<typeof all>, values: Message.Values) => Message.text(all, key, values, locale)
        return [
          text("door.parties", { on: Day.text(on), communities: communities.length, lacking: lacking.length }),
          ...lacking.map(({ name, missing }) =>
            text("door.parties.gap", { name, missing: missing.map((party) => text(`door.party.${party}`, {})) })
          )
        ]
      }
    }
  }
})
