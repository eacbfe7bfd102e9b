/**
 * What the desk knows of the people around an account of time coins: their ages out of the directory, and the service of whoever spends. What a
 * reader would get wrong: what the desk knows goes before what is stated; and the minutes that open an account are never stated.
 */
import * as Effect from "effect/Effect"
import * as Day from "../../foundation/Day.ts"
import type { VolunteerId } from "../../foundation/Id.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import * as Policy from "../../law/Policy.ts"
import * as AgeClass from "../../person/rules/AgeClass.ts"
import type * as PointsAccount from "../../reward/PointsAccount.ts"
import type { WorldFailed } from "../DeskError.ts"
import * as Births from "../person/Births.ts"
import type { World } from "../World.ts"
import * as Served from "./Served.ts"

type Around = PointsAccount.Around

const ageOf = (
  world: World,
  person: VolunteerId | undefined,
  on: string,
  view: ParameterView
): Effect.Effect<number | undefined, WorldFailed> => {
  if (person === undefined) return Effect.succeed(undefined)
  return Effect.map(Births.of(world, [person]), (bornOn) => {
    const born = bornOn(person)
    return born === undefined ? undefined : AgeClass.ageOn(born, Day.require(on), view)
  })
}

/** Of whoever earned on a day. */
export const earning = (
  world: World,
  holder: VolunteerId | undefined,
  on: string,
  view: ParameterView,
  stated: Around
): Effect.Effect<Around, WorldFailed> =>
  Effect.map(ageOf(world, holder, on, view), (age) => ({
    ...stated,
    holder: {
      age: age ?? stated.holder?.age,
      isTrained: stated.holder?.isTrained,
      isResident: stated.holder?.isResident,
      isWoman: stated.holder?.isWoman
    }
  }))

export const spending = (world: World, holder: VolunteerId | undefined, stated: Around): Effect.Effect<Around, WorldFailed> =>
  holder === undefined
    ? Effect.succeed(stated)
    : Effect.map(Served.of(world, holder), ({ minutes }) => ({ ...stated, recordedMinutes: minutes }))

/** A service received is the holder's: they are whoever is served. */
export const receiving = (world: World, holder: VolunteerId | undefined, on: string, stated: Around): Effect.Effect<Around, WorldFailed> =>
  Effect.flatMap(spending(world, holder, stated), (around) =>
    Effect.map(ageOf(world, holder, on, Policy.on(world.policy, Day.require(on))), (known) => {
      const clientAge = known ?? stated.clientAge
      const client = { ...stated.client, clientHasAccount: true }
      return clientAge === undefined ? { ...around, client } : { ...around, client, clientAge }
    })
  )

/** Of whoever is given to. */
export const taking = (world: World, taker: VolunteerId | undefined, on: string, stated: Around): Effect.Effect<Around, WorldFailed> =>
  Effect.map(ageOf(world, taker, on, Policy.on(world.policy, Day.require(on))), (known) => {
    const age = known ?? stated.recipientAge
    return age === undefined ? stated : { ...stated, recipientAge: age }
  })
