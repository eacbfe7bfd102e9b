/**
 * The lives of time banks, by the kind of their streams.
 *
 * What a reader would get wrong: coins are taken only where another account gives them, in the same commit, so nobody can ask to take some.
 * And an entry that earns claims its service record in the same commit; its reversal gives the claim up, and what sets it right passes it on.
 */
import * as Effect from "effect/Effect"
import * as Decision from "../../foundation/Decision.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type * as Id from "../../foundation/Id.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import * as Alliance from "../../reward/Alliance.ts"
import * as AllianceSchema from "../../reward/Alliance.schema.ts"
import * as Claim from "../../reward/Claim.ts"
import * as ClaimSchema from "../../reward/Claim.schema.ts"
import * as Parting from "../../reward/Parting.ts"
import * as PointsAccount from "../../reward/PointsAccount.ts"
import * as PointsAccountSchema from "../../reward/PointsAccount.schema.ts"
import { kinds } from "../../registers/reward/RewardLives.ts"
import type { DeskError } from "../DeskError.ts"
import * as Life from "../Life.ts"
import { seen } from "../Seen.ts"
import * as Step from "../Step.ts"
import * as World from "../World.ts"
import * as Allied from "./Allied.ts"
import * as EarnedRecords from "./EarnedRecords.ts"
import * as Holders from "./Holders.ts"

/** The other account's part of a gift, which is of what the giver has. */
const takerStep = (
  account: Id.AccountId,
  command: Extract<PointsAccount.Asked, { readonly type: "give" }>,
  giver: PointsAccount.PointsAccount,
  now: { readonly view: ParameterView }
): Step.Step => {
  const { entry, on, units, to } = command
  const taken: PointsAccount.Command = { type: "take", entry, on, units, from: account, lots: Parting.given(giver, command, now) ?? [] }
  return Step.of(kinds.points, "points", to, (state, { today, view }) => PointsAccount.decide(taken, state, { today, view }))
}

const claimStep = (record: Id.RecordId, command: Claim.Command): Step.Step =>
  Step.of(kinds.claim, "claim", record, (state) => Claim.decide(command, state))

interface Known {
  /** What is asked, with what its record bears; undefined where that is nothing. */
  readonly command: PointsAccount.Command | undefined
  readonly around: PointsAccount.Around
  readonly servedView?: ParameterView
  /** What its service record says against it. */
  readonly reasons: readonly Finding[]
}

type Gathered = Life.Gathered<Known>

/** `stated` says what the desk cannot know of the holder, whoever is served, and whoever is given to. */
export const pointsKnowing = (
  stated: PointsAccount.Around = {}
): Life.Life<PointsAccount.Asked, PointsAccount.PointsAccount, PointsAccount.Event, Known> => ({
  name: "points",
  kind: kinds.points,
  command: PointsAccountSchema.Asked,
  event: PointsAccountSchema.Event,
  decide: (_, state, { today, view, facts: { command, around, servedView = view, reasons } }) =>
    command === undefined
      ? Decision.from<readonly PointsAccount.Event[]>([], reasons)
      : Decision.against(PointsAccount.decide(command, state, { today, view, servedView, ...around }), reasons),
  gather: (world, { id, command }) => gathered(world, id as Id.AccountId, command, stated)
})

const gathered = Effect.fnUntraced(function* (
  world: World.World,
  account: Id.AccountId,
  command: PointsAccount.Asked,
  stated: PointsAccount.Around
): Effect.fn.Return<Gathered, DeskError> {
  const { state, relies } = yield* seen(world, "points", account, kinds.points)
  const { holder } = state
  switch (command.type) {
    case "earn": {
      const { entry, record, isGroupTime } = command
      const borne = yield* EarnedRecords.read(world, record, holder)
      const { bearing, reasons } = borne
      if (bearing === undefined) return { facts: { command: undefined, around: stated, reasons } }
      const { on, parts, view: servedView } = bearing
      const around = yield* Holders.earning(world, holder, on, servedView, stated)
      return {
        facts: { command: { type: "earn", entry, on, record, parts, isGroupTime }, around, servedView, reasons },
        relies: [...relies, ...borne.relies],
        others: [claimStep(record, { type: "claim", account, entry, on })]
      }
    }
    case "set-right":
      return yield* settingRight(world, account, command, { state, relies }, stated)
    case "reverse": {
      const { reverses: entry, on } = command
      const record = state.earned.get(entry)?.record
      const others = record === undefined ? [] : [claimStep(record, { type: "give-up", account, entry, on })]
      return { facts: { command, around: stated, reasons: [] }, relies, others }
    }
    case "give": {
      const { state: taker } = yield* seen(world, "points", command.to, kinds.points)
      const allied = yield* Allied.between(world, state.bank, taker.bank, command.on)
      const around = yield* Holders.taking(world, taker.holder, command.on, stated)
      return {
        facts: { command, around, reasons: allied.reasons },
        relies: [...relies, ...allied.relies],
        others: [takerStep(account, command, state, World.now(world))]
      }
    }
    case "spend":
      return { facts: { command, around: yield* Holders.spending(world, holder, stated), reasons: [] } }
    case "receive":
      return { facts: { command, around: yield* Holders.receiving(world, holder, command.on, stated), reasons: [] } }
    default:
      return { facts: { command, around: stated, reasons: [] } }
  }
})

/** What the record bears now takes the place of what it bore; an entry that its record still bears stays. */
const settingRight = Effect.fnUntraced(function* (
  world: World.World,
  account: Id.AccountId,
  { anew, ...command }: Extract<PointsAccount.Asked, { readonly type: "set-right" }>,
  { state, relies: own }: { readonly state: PointsAccount.PointsAccount; readonly relies: readonly Step.Relied[] },
  stated: PointsAccount.Around
): Effect.fn.Return<Gathered, DeskError> {
  const { reverses: entry, on } = command
  const { holder, earned } = state
  const booked = earned.get(entry)
  if (booked === undefined) return { facts: { command, around: stated, reasons: [] } }
  const { record, isGroupTime } = booked
  const borne = yield* EarnedRecords.read(world, record, holder)
  const relies = [...own, ...borne.relies]
  const why = EarnedRecords.against(booked, borne)
  if (why.length === 0) return { facts: { command: undefined, around: stated, reasons: [EarnedRecords.stands(entry)] } }
  const reasons = why.map((one): Finding => ({ ...one, severity: "hint" }))
  const { bearing } = borne
  if (bearing === undefined)
    return {
      facts: { command, around: stated, reasons },
      relies,
      others: [claimStep(record, { type: "give-up", account, entry, on })]
    }
  const { on: servedOn, parts, view: servedView } = bearing
  return {
    facts: {
      command: { ...command, anew: { entry: anew, on: servedOn, record, parts, isGroupTime } },
      around: yield* Holders.earning(world, holder, servedOn, servedView, stated),
      servedView,
      reasons
    },
    relies,
    others: [claimStep(record, { type: "pass-on", account, entry, to: anew, on })]
  }
})

/** The shape of what is asked of an account, with coins as people type them. */
export const typedPoints = PointsAccountSchema.Typed

export const lives = {
  points: pointsKnowing(),
  alliance: Life.alone<Alliance.Command, Alliance.Alliance, Alliance.Event>({
    name: "alliance",
    kind: kinds.alliance,
    command: AllianceSchema.Command,
    event: AllianceSchema.Event,
    decide: Alliance.decide
  }),
  claim: Life.alone({ name: "claim", kind: kinds.claim, command: ClaimSchema.Command, event: ClaimSchema.Event, decide: Claim.decide })
} as const
