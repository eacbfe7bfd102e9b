/**
 * The five parties (五社联动) of every community as of any day: who takes part, by what the community wrote down and by the organisations listed
 * there, and which are missing. A gap to work on; it refuses nothing.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import { isInForce } from "../../foundation/InForce.ts"
import * as FiveParties from "../../place/rules/FiveParties.ts"
import * as Registers from "../../registers/Registers.ts"
import type { DeskError } from "../DeskError.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import * as World from "../World.ts"

export interface Community extends FiveParties.Registered {
  readonly name: string
  readonly street: string | undefined
}

export interface PartyGaps {
  readonly at: number
  readonly on: Day.Day
  /** Every community in force on the day, in order of id, with or without a gap. */
  readonly communities: readonly Community[]
}

export const partyGaps = (world: World.World, on: Day.Day = World.now(world).today): Effect.Effect<PartyGaps, DeskError> => {
  const read = Effect.all({
    listed: readRows(world, Registers.community),
    entries: readRows(world, Registers.communityParty),
    organisations: readRows(world, Registers.organisation)
  })
  return Effect.map(atOneMoment(world, read), ({ at, value: { listed, entries, organisations } }) => {
    const there = listed.filter((one) => isInForce(one, on))
    const registered = FiveParties.register(
      there.map(({ community }) => community),
      FiveParties.withListed(entries, organisations, on),
      on
    )
    const communities = registered.map((one, i): Community => ({ ...one, name: there[i]?.name ?? one.community, street: there[i]?.street }))
    return { at, on, communities }
  })
}
