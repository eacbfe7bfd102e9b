/**
 * The life of a wish. What a reader would get wrong: whoever claims one second is refused by the wish's own stream, so that nothing else has to be
 * held still.
 */
import * as Effect from "effect/Effect"
import type * as Company from "../../care/Company.ts"
import * as Wish from "../../care/Wish.ts"
import * as WishSchema from "../../care/Wish.schema.ts"
import * as Criterion from "../../foundation/Criterion.ts"
import * as Day from "../../foundation/Day.ts"
import type { WishId } from "../../foundation/Id.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import * as Parameter from "../../law/Parameter.ts"
import { wishesPerRound } from "../../law/parameters/Care.ts"
import * as BackgroundChecks from "../../person/rules/BackgroundChecks.ts"
import { kinds } from "../../registers/care/CareLives.ts"
import * as Registers from "../../registers/Registers.ts"
import { read } from "../activity/Occasions.ts"
import type { DeskError } from "../DeskError.ts"
import * as AppealLinks from "../fund/AppealLinks.ts"
import * as Gate from "../Gate.ts"
import type * as Life from "../Life.ts"
import { readRows } from "../ReadRows.ts"
import type { World } from "../World.ts"
import * as Subject from "./Subject.ts"
import * as WhoGoes from "./WhoGoes.ts"
import * as WhoIsVisited from "./WhoIsVisited.ts"

export type OfWish = Omit<Wish.Context, "today" | "view">

/** What is known against whoever claims; of a team or a unit nothing is asked. */
const claimerOf = Effect.fnUntraced(function* (
  world: World,
  by: Wish.Claimer,
  day: Day.Day,
  view: ParameterView
): Effect.fn.Return<Required<Pick<Life.Gathered<never>, "relies">> & Pick<OfWish, "claimerBarred">, DeskError> {
  if (by.type !== "volunteer") return { claimerBarred: undefined, relies: [] }
  const { going, relies } = yield* WhoGoes.on(world, [by.volunteer], { family: [], team: undefined }, day, view)
  const isHit = ({ checks }: Company.Visitor): boolean => BackgroundChecks.known(checks, day).checkAnswer === "not-clear"
  return { claimerBarred: [...going.values()].some(isHit), relies }
})

const wishGate = "wishes"

export const wish: Life.Life<Wish.Command, Wish.Wish, Wish.Event, OfWish> = {
  name: "wish",
  kind: kinds.wish,
  command: WishSchema.Command,
  event: WishSchema.Event,
  decide: (command, state, { today, view, facts }) => Wish.decide(command, state, { today, view, ...facts }),
  subject: Subject.recipientOf(kinds.wish, "wish", ({ collected }) => collected?.recipient),
  gather: Effect.fnUntraced(function* (world, { id, command }, { view }): Effect.fn.Return<Life.Gathered<OfWish>, DeskError> {
    const nothing: OfWish = {
      ...{ age: undefined, minor: undefined, photoConsents: { own: false, guardian: false } },
      file: {},
      claimerBarred: undefined,
      openWishes: undefined,
      consents: { own: undefined, guardian: undefined }
    }
    const isPhotographed = command.type === "fulfil" && command.photographed === true
    const isAsked = command.type === "collect" || command.type === "publish" || command.type === "claim" || isPhotographed
    if (!isAsked) return { facts: nothing }
    const { state } = yield* read(world, kinds.wish, Wish.streamOf(id as WishId))
    const { recipient } = command.type === "collect" ? command : { recipient: state.collected?.recipient }
    if (recipient === undefined) return { facts: nothing }
    // Two wishes of one child that are collected at the same moment could each see none: they pass one gate.
    const isCounted = command.type === "collect" && Parameter.valueIn(view, wishesPerRound) !== undefined
    const at = isCounted ? yield* Gate.version(world, wishGate) : 0
    const {
      relies,
      guardians: _,
      carers: __,
      dataConsents: ___,
      ...who
    } = yield* WhoIsVisited.on(world, recipient, Day.require(command.on), view, command.type === "claim" ? undefined : "wish")
    if (command.type === "claim") {
      const { claimerBarred, relies: asked } = yield* claimerOf(world, command.by, Day.require(command.on), view)
      return { facts: { ...nothing, ...who, claimerBarred }, relies: [...relies, ...asked] }
    }
    if (command.type === "publish") {
      const asked = { wish: id, recipient, words: [command.alias, state.collected?.words] }
      return { facts: { ...nothing, ...who, isAppealedFor: yield* AppealLinks.isAppealedFor(world, asked) }, relies }
    }
    if (!isCounted) return { facts: { ...nothing, ...who }, relies }
    const { facts: of } = Registers.wish
    const others = yield* readRows(
      world,
      Registers.wish,
      Criterion.all(of.recipient.is(recipient), of.round.is(command.round), of.open.is(true))
    )
    return {
      facts: { ...nothing, ...who, openWishes: others.length },
      relies,
      others: [Gate.step(wishGate, at, Wish.streamOf(id as WishId))]
    }
  })
}
