/** What every operation of the front door works with: the desk, the language of errors, and a way to run what the desk answers. */
import { AsKnown, Desk, type DeskError, World } from "@yanzhen/core/desk"
import { Day, Id, Period } from "@yanzhen/core/foundation"
import { Policies, type Policy } from "@yanzhen/core/law"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { Failure } from "./Failure.ts"
import * as Failures from "./Failures.ts"
import * as Quote from "./Quote.ts"
import type { Locale } from "./Reason.ts"
import type { Known } from "./operations/Tallies.ts"

export interface Room {
  readonly desk: Desk.Operations
  readonly locale: Locale
  /** "YYYY-MM-DD", where the desk knows no more than was known at the end of this day. */
  readonly asKnownOn?: string
}

/** The room in which no more is known than was on that day. */
export const asKnown = async (room: Room, { asKnownOn }: Known): Promise<Room> => {
  if (asKnownOn === undefined) return room
  const { world } = room.desk
  const day = dayOf(room.locale, asKnownOn)
  if (day > World.now(world).today)
    throw new Failure(Failures.told("YZ_DAY_AHEAD", "door.day-ahead", { text: Quote.text(asKnownOn) }), room.locale)
  const then = await run(AsKnown.on(world, day))
  return then === world ? room : { ...room, desk: Desk.over(then), asKnownOn: Day.text(day) }
}

/** The answer, or the desk's own error thrown as it is. */
export const run = async <A>(effect: Effect.Effect<A, DeskError.DeskError>): Promise<A> => {
  const exit = await Effect.runPromiseExit(effect)
  if (Exit.isSuccess(exit)) return exit.value
  throw Cause.squash(exit.cause)
}

export const policyOf = ({ desk, locale }: Room, name: string | undefined): Policy.Policy =>
  name === undefined ? desk.world.policy : policyNamed(name, locale)

export const policyNamed = (name: string, locale: Locale): Policy.Policy => {
  const decision = Policies.named(name)
  if (decision.outcome === "met") return decision.value
  throw new Failure(Failures.unknownPolicy(decision.findings), locale)
}

export const periodOf = (room: Room, text: string | undefined): Period.Period | undefined =>
  text === undefined ? undefined : periodNamed(room, text)

export const periodNamed = ({ locale }: Room, text: string): Period.Period => {
  const period = Period.fromText(text)
  if (period === undefined) throw new Failure(Failures.told("YZ_PERIOD_UNREADABLE", "door.period", { text: Quote.text(text) }), locale)
  return period
}

export const dayOf = (locale: Locale, text: string): Day.Day => {
  const day = Day.fromText(text)
  if (day === undefined) throw new Failure(Failures.told("YZ_DAY_UNREADABLE", "door.day", { text: Quote.text(text) }), locale)
  return day
}

/** Whoever is named as acting; else whoever this door was opened for. */
export const actorOr = ({ desk, locale }: Room, named: string | undefined = desk.world.actor): Id.PersonId => {
  const id = Id.fromText<Id.PersonId>(named)
  if (id === undefined) throw new Failure(Failures.told("YZ_ID_UNFIT", "door.tenant", { text: Quote.text(named) }), locale)
  return id
}
