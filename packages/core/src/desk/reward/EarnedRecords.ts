/**
 * The service record that an entry of time coins names: that it is there, is the holder's, counts by the policy of its day, is paid on its
 * day and for no more minutes than were served.
 *
 * What a reader would get wrong: nothing is written to the record. Corrected or voided afterwards, it leaves the coins as they are, and the
 * entry is there to be reversed.
 */
import * as Effect from "effect/Effect"
import * as Day from "../../foundation/Day.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type * as Id from "../../foundation/Id.ts"
import { finding } from "../../law/Refusal.ts"
import type * as Policy from "../../law/Policy.ts"
import { kinds } from "../../registers/service/ServiceLives.ts"
import * as Coins from "../../reward/Coins.ts"
import type * as PointsAccount from "../../reward/PointsAccount.ts"
import * as ServiceFacts from "../../service/ServiceFacts.ts"
import { isRecorded, type ServiceRecord } from "../../service/ServiceRecordState.ts"
import type { DeskError } from "../DeskError.ts"
import * as Existing from "../Existing.ts"
import type * as Life from "../Life.ts"
import { seen } from "../Seen.ts"
import * as Countable from "../tally/Countable.ts"
import type { World } from "../World.ts"

type Earn = Extract<PointsAccount.Asked, { readonly type: "earn" }>

export const read = Effect.fnUntraced(function* (
  world: World,
  command: Earn,
  holder: Id.VolunteerId | undefined
): Effect.fn.Return<Life.Gathered<readonly Finding[]>, DeskError> {
  yield* Existing.require(world, "record", command.record)
  const { state, relies } = yield* seen(world, "record", command.record, kinds.record)
  return { facts: reasons(command, state, holder, world.policy), relies }
})

const reasons = (command: Earn, record: ServiceRecord, holder: Id.VolunteerId | undefined, policy: Policy.Policy): readonly Finding[] => [
  ...countingReasons(command, record, policy),
  ...(record.stage === "none" ? [] : factReasons(command, record.facts, holder))
]

/** What keeps a record out of the tally keeps it out here, and refuses. */
const countingReasons = ({ record: id }: Earn, record: ServiceRecord, policy: Policy.Policy): readonly Finding[] => {
  const { stage } = record
  const isLive = stage !== "none" && stage !== "draft" && stage !== "voided"
  const why = Countable.of(policy)({
    record: id,
    stage: stage === "none" ? undefined : stage,
    standing: isLive ? record.standing : undefined,
    counts: isRecorded(record),
    evidence: stage === "none" ? undefined : record.facts.evidence,
    on: stage === "none" || record.facts.on === undefined ? undefined : Day.require(record.facts.on)
  })
  return why === undefined ? [] : [{ ...why, outcome: "unmet", severity: "error" }]
}

const units = { on: "day", servedOn: "day", minutes: "minutes", servedMinutes: "minutes" }

const factReasons = ({ on, parts }: Earn, facts: ServiceFacts.DraftFacts, holder: Id.VolunteerId | undefined): readonly Finding[] => {
  const [minutes, servedMinutes] = [Coins.minutesOf(parts), ServiceFacts.attendedMinutes(facts)]
  return [
    ...(holder === undefined || facts.volunteer === holder
      ? []
      : [finding("desk.coins-of-another", { volunteer: facts.volunteer, holder })]),
    ...(facts.on === undefined || facts.on === on
      ? []
      : [finding("desk.coins-on-another-day", { on: Day.require(on), servedOn: Day.require(facts.on) }, { units })]),
    ...(minutes <= servedMinutes ? [] : [finding("desk.coins-of-more-minutes", { minutes, servedMinutes }, { units })])
  ]
}
