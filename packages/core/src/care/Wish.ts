/**
 * One micro-wish, from a child's words to its thanks. The wish's own stream is the guard of its claim: of two who claim at once one succeeds.
 *
 * What a reader would get wrong: published is an alias and the wish, nothing else, and never beside an appeal for money; and a wish is
 * granted when whoever wished says so, not when something was handed over.
 */
import { wishStage } from "./messages/options.ts"
import * as Day from "../foundation/Day.ts"
import { type Decider, happened } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { PersonId, WishId } from "../foundation/Id.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Rule from "../law/Rule.ts"
import { childPublicity } from "../person/rules/ChildPublicity.ts"
import { days, finding, turn } from "./Ground.ts"
import * as Photos from "./rules/Photos.ts"
import { type Claimer as Claimers, claimers, claimTime, wishes } from "./rules/Wishes.ts"
import type { Command, Event } from "./Wish.schema.ts"
import { evolve, initial, stagesOf, type Wish } from "./WishState.ts"
import * as WithFile from "./WithFile.ts"

export type { Claimer, Command, Event } from "./Wish.schema.ts"
export type { Claimed, Collected, Wish } from "./WishState.ts"
export { evolve, fits, initial, isOpen, stagesOf } from "./WishState.ts"

/** Age and minority are those of whoever wished, on the day; undefined where nobody knows. */
export interface Context extends Photos.Subject {
  readonly today: Day.Day
  readonly view: ParameterView
  /** Other wishes of the same person in the round that are neither granted nor given up. */
  readonly openWishes: number | undefined
  /** Of whoever wished. */
  readonly file: WithFile.Days
  /** Who claims, or takes it in hand for a team or a unit; undefined where nobody is named. Asked for when it is claimed. */
  readonly claimer: Omit<Claimers, "ofChild" | "named"> | undefined
  /** Whether whoever confirms is of those who claimed it; undefined where nobody asked. Asked for when it is confirmed. */
  readonly isOfClaimer: boolean | undefined
  /** Whether whoever verifies or confirms is of the family or listed here; undefined where nobody asked. Asked for when it is either. */
  readonly isKnown: boolean | undefined
  /** Whether an appeal for donations names it, or it names one; undefined where nobody asked. Asked for when it is published. */
  readonly isAppealedFor: boolean | undefined
  /** Consent to publication, on the day. */
  readonly consents: { readonly own: boolean | undefined; readonly guardian: boolean | undefined }
}

export const streamOf = (wish: WishId): string => `wish/${wish}`
export const upcasts = {}

const eventOf = {
  collect: "wish.collected",
  verify: "wish.verified",
  publish: "wish.published",
  claim: "wish.claimed",
  release: "wish.released",
  lapse: "wish.lapsed",
  fulfil: "wish.fulfilled",
  confirm: "wish.confirmed",
  withdraw: "wish.withdrawn"
} as const

type Publish = Extract<Command, { readonly type: "publish" }>

/** A child unless it is known that they are of age: what somebody typed is no reason to protect a child less. */
const isOfChild = ({ minor }: Context): boolean => minor !== false

const unconsented = (context: Context): readonly Finding[] => {
  const { own } = context.consents
  return own === true ? [] : [finding("care.wish-unconsented", { consent: own }, { outcome: own === undefined ? "unknown" : "unmet" })]
}

const publication = (command: Publish, { collected }: Wish, context: Context): readonly Finding[] => {
  const { labelling } = command
  const linksToDonation = command.linksToDonation || context.isAppealedFor === true
  // Words that had to be kept aside are words that name somebody.
  const identifying = command.identifying || typeof command.alias !== "string" || typeof collected?.words !== "string"
  if (isOfChild(context)) {
    const { own: childConsent, guardian: guardianConsent } = context.consents
    const row = { public: true, linksToDonation, childConsent, guardianConsent, identifying, labelling }
    return Rule.findings(childPublicity, row, context.view)
  }
  return [
    ...unconsented(context),
    ...(identifying ? [finding("care.wish-identifies", { identifying })] : []),
    ...(linksToDonation ? [finding("care.wish-appeal", { linksToDonation })] : [])
  ]
}

/** Of whom nobody knows the age by now, what was noted when it was collected says whether it is a child. */
const isKnownAsChild = ({ collected }: Wish, { minor }: Pick<Context, "minor">): boolean => minor ?? collected?.of !== "adult"

/** Whether what was published may still be shown: the consents that were asked for then still stand. */
export const mayBeShown = (state: Wish, { minor, consents: { own, guardian } }: Pick<Context, "minor" | "consents">): boolean =>
  own === true && (guardian === true || !isKnownAsChild(state, { minor }))

const claimRow = (state: Wish, context: Context): Claimers => {
  const { claimer = { listed: false, ofClaimer: false, barred: false } } = context
  return { ofChild: isKnownAsChild(state, context), named: context.claimer !== undefined, ...claimer }
}

/** Of a wish that nobody collected nobody can be asked. */
const vouched = (by: PersonId, { collected }: Wish, { isKnown }: Context): readonly Finding[] =>
  collected === undefined || isKnown === true
    ? []
    : [finding("care.wish-by-unknown", { by, isKnown }, { outcome: isKnown === undefined ? "unknown" : "unmet" })]

const reasons = (command: Command, state: Wish, context: Context): readonly Finding[] => {
  const { view, age, openWishes } = context
  switch (command.type) {
    case "collect":
      return [
        ...(context.minor === undefined || context.minor === (command.of === "child")
          ? []
          : [finding("care.wish-whose", { minor: context.minor })]),
        ...WithFile.reasons(command.recipient, context.file, Day.require(command.on)),
        ...Rule.findings(wishes, { valueFen: command.valueFen, age, openWishes }, view)
      ]
    case "verify":
      return [
        ...(command.holds || command.reason !== undefined ? [] : [finding("care.wish-no-reason", { holds: command.holds })]),
        ...vouched(command.by, state, context)
      ]
    case "publish":
      return publication(command, state, context)
    case "claim":
      return [
        ...(mayBeShown(state, context) ? [] : [finding("care.wish-consent-withdrawn", { ...context.consents, minor: context.minor })]),
        ...Rule.findings(claimers, claimRow(state, context), view)
      ]
    case "fulfil":
      return Rule.findings(Photos.photos, Photos.rowOf(command.photographed, context), view)
    case "lapse": {
      const row = { claimedOn: state.claimed?.on, on: Day.require(command.on) }
      const isOver = Rule.findings(claimTime, row, view).some(({ outcome }) => outcome === "unmet")
      return isOver ? [] : [finding("care.wish-claim-stands", { ...row }, { units: { claimedOn: "day", on: "day" } })]
    }
    case "confirm":
      return [
        ...(context.isOfClaimer === true ? [finding("care.wish-own-word", { by: command.by })] : []),
        ...vouched(command.by, state, context)
      ]
    default:
      return []
  }
}

const eventFor = (command: Command): Event => {
  if (command.type !== "publish") return happened(command, eventOf)
  const { alias, on } = command
  return { type: "wish.published", v: 1, alias, on }
}

export const decide = (command: Command, state: Wish, context: Context): Decision.Decision<readonly Event[]> =>
  Decision.from<readonly Event[]>(
    [eventFor(command)],
    [
      ...turn({ command: command.type, stage: state.stage, allowed: stagesOf[eventOf[command.type]], stages: wishStage }),
      ...days({ on: Day.require(command.on), today: context.today, latest: state.latest }),
      ...reasons(command, state, context)
    ]
  )

export const decider: Decider<Command, Wish, Event, Context> = { initial, decide, evolve }
