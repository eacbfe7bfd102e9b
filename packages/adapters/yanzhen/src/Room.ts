/** What every operation of the front door works with: the desk, the language of errors, and a way to run what the desk answers. */
import type { Desk, DeskError } from "@yanzhen/core/desk"
import { Day, Id, Period } from "@yanzhen/core/foundation"
import { Policies, type Policy } from "@yanzhen/core/law"
import * as Cause from "effect/Cause"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import { Failure } from "./Failure.ts"
import * as Failures from "./Failures.ts"
import * as Quote from "./Quote.ts"
import type { Locale } from "./Yanzhen.ts"

export interface Room {
  readonly desk: Desk.Operations
  readonly locale: Locale
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
