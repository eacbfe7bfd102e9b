/**
 * The life of a wish. What a reader would get wrong: whoever claims one second is refused by the wish's own stream, so that nothing else has to be
 * held still for that.
 */
import * as Effect from "effect/Effect"
import * as Wish from "../../care/Wish.ts"
import * as WishSchema from "../../care/Wish.schema.ts"
import * as Criterion from "../../foundation/Criterion.ts"
import * as Day from "../../foundation/Day.ts"
import type { WishId } from "../../foundation/Id.ts"
import * as Parameter from "../../law/Parameter.ts"
import { wishesPerRound } from "../../law/parameters/Care.ts"
import { kinds } from "../../registers/care/CareLives.ts"
import * as Registers from "../../registers/Registers.ts"
import { read } from "../Seen.ts"
import type { DeskError } from "../DeskError.ts"
import * as AppealLinks from "./AppealLinks.ts"
import * as Gate from "../Gate.ts"
import type * as Life from "../Life.ts"
import { readRows } from "../ReadRows.ts"
import * as Claiming from "./Claiming.ts"
import * as Subject from "./Subject.ts"
import * as WhoIsVisited from "./WhoIsVisited.ts"
import * as WhoVouches from "./WhoVouches.ts"

export type OfWish = Omit<Wish.Context, "today" | "view">

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
      ...{ openWishes: undefined, claimer: undefined, isOfClaimer: undefined },
      ...{ isKnown: undefined, isAppealedFor: undefined },
      consents: { own: undefined, guardian: undefined }
    }
    if (command.type === "verify" || command.type === "confirm") {
      const { collected, claimed } = (yield* read(world, kinds.wish, Wish.streamOf(id as WishId))).state
      if (collected === undefined) return { facts: nothing }
      const known = yield* WhoVouches.isKnown(world, command.by, collected.recipient, Day.require(command.on))
      const facts = { ...nothing, isKnown: known.facts }
      if (command.type === "verify" || claimed === undefined) return { facts, relies: known.relies }
      const own = yield* Claiming.isOfClaimer(world, command.by, claimed)
      return { facts: { ...facts, isOfClaimer: own.facts }, relies: [...known.relies, ...own.relies] }
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
      const { facts: claimer, relies: asked } = yield* Claiming.claimerOf(world, command, Day.require(command.on), view)
      return { facts: { ...nothing, ...who, claimer }, relies: [...relies, ...asked] }
    }
    if (command.type === "publish") {
      const asked = { wish: id, recipient, words: [command.alias, state.collected?.words] }
      const { facts: isAppealedFor, relies: appeals } = yield* AppealLinks.isAppealedFor(world, asked)
      return { facts: { ...nothing, ...who, isAppealedFor }, relies: [...relies, ...appeals] }
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
