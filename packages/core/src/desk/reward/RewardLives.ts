/**
 * The lives of time banks, by the kind of their streams.
 *
 * What a reader would get wrong: coins are taken only where another account gives them, in the same commit, so nobody can ask to take some.
 * And an entry that earns claims its service record in the same commit; its reversal gives the claim up.
 */
import * as Effect from "effect/Effect"
import * as Decision from "../../foundation/Decision.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type * as Id from "../../foundation/Id.ts"
import * as Claim from "../../reward/Claim.ts"
import * as ClaimSchema from "../../reward/Claim.schema.ts"
import * as PointsAccount from "../../reward/PointsAccount.ts"
import * as PointsAccountSchema from "../../reward/PointsAccount.schema.ts"
import { kinds } from "../../registers/reward/RewardLives.ts"
import type { DeskError } from "../DeskError.ts"
import * as Life from "../Life.ts"
import { seen } from "../Seen.ts"
import * as Step from "../Step.ts"
import type { World } from "../World.ts"
import * as EarnedRecords from "./EarnedRecords.ts"

/** The other account's part of a gift. */
const takerStep = (account: Id.AccountId, { entry, on, units, to }: Extract<PointsAccount.Asked, { readonly type: "give" }>): Step.Step => {
  const taken: PointsAccount.Command = { type: "take", entry, on, units, from: account }
  return Step.of(kinds.points, "points", to, (state, { today, view }) => PointsAccount.decide(taken, state, { today, view }))
}

const claimStep = (record: Id.RecordId, command: Claim.Command): Step.Step =>
  Step.of(kinds.claim, "claim", record, (state) => Claim.decide(command, state))

interface Known {
  readonly around: PointsAccount.Around
  /** What its service record says against an entry. */
  readonly reasons: readonly Finding[]
}

/** `around` says what is known of the holder, whoever is served, and whoever is given to. */
export const pointsKnowing = (
  around: PointsAccount.Around = {}
): Life.Life<PointsAccount.Asked, PointsAccount.PointsAccount, PointsAccount.Event, Known> => ({
  name: "points",
  kind: kinds.points,
  command: PointsAccountSchema.Asked,
  event: PointsAccountSchema.Event,
  decide: (command, state, { today, view, facts }) =>
    Decision.against(PointsAccount.decide(command, state, { today, view, ...facts.around }), facts.reasons),
  gather: Effect.fnUntraced(function* (world: World, { id, command }): Effect.fn.Return<Life.Gathered<Known>, DeskError> {
    const account = id as Id.AccountId
    const alone = { around, reasons: [] }
    switch (command.type) {
      case "give":
        return { facts: alone, others: [takerStep(account, command)] }
      case "earn": {
        const { entry, on, record } = command
        const own = yield* seen(world, "points", id, kinds.points)
        const { facts: reasons, relies } = yield* EarnedRecords.read(world, command, own.state.holder)
        const others = [claimStep(record, { type: "claim", account, entry, on })]
        return { facts: { around, reasons }, relies: [...own.relies, ...relies], others }
      }
      case "reverse": {
        const own = yield* seen(world, "points", id, kinds.points)
        const { reverses: entry, on } = command
        const record = own.state.earned.get(entry)?.record
        const others = record === undefined ? [] : [claimStep(record, { type: "give-up", account, entry, on })]
        return { facts: alone, relies: own.relies, others }
      }
      default:
        return { facts: alone }
    }
  })
})

export const lives = {
  points: pointsKnowing(),
  claim: Life.alone({ name: "claim", kind: kinds.claim, command: ClaimSchema.Command, event: ClaimSchema.Event, decide: Claim.decide })
} as const
