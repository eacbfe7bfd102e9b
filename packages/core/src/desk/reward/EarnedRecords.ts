/**
 * The service record that an entry of time coins names: that it is there, is the holder's, counts by the policy of its day, is paid on its
 * day and for no more minutes than were served.
 *
 * What a reader would get wrong: nothing is written to the record. Corrected or voided afterwards, it leaves the coins as they are: the entry is
 * listed (`Unbacked`), and there for somebody to reverse.
 */
import * as Effect from "effect/Effect"
import * as Day from "../../foundation/Day.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type * as Id from "../../foundation/Id.ts"
import { finding } from "../../law/Refusal.ts"
import type * as Policy from "../../law/Policy.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import { kinds } from "../../registers/service/ServiceLives.ts"
import * as ServiceRecords from "../../registers/service/ServiceRecords.ts"
import type { Row } from "../../registers/service/ServiceRecords.ts"
import * as Coins from "../../reward/Coins.ts"
import type * as PointsAccount from "../../reward/PointsAccount.ts"
import type { DeskError } from "../DeskError.ts"
import * as Existing from "../Existing.ts"
import type * as Life from "../Life.ts"
import * as Merged from "../person/Merged.ts"
import { seen } from "../Seen.ts"
import * as Countable from "../tally/Countable.ts"
import type { World } from "../World.ts"

type Earn = Extract<PointsAccount.Asked, { readonly type: "earn" }>

export const read = Effect.fnUntraced(function* (
  world: World,
  command: Earn,
  holder: Id.VolunteerId | undefined
): Effect.fn.Return<Required<Pick<Life.Gathered<readonly Finding[]>, "facts" | "relies">>, DeskError> {
  yield* Existing.require(world, "record", command.record)
  const { state, relies } = yield* seen(world, "record", command.record, kinds.record)
  const { record, on, parts } = command
  const row = yield* ofPerson(world, ServiceRecords.rowOf(record, state), holder)
  return { facts: reasons({ record, on, minutes: Coins.minutesOf(parts) }, row, holder, world.policy), relies }
})

/** A record under another entry of the holder is the holder's. */
export const ofPerson = (
  world: World,
  row: Row | undefined,
  holder: Id.VolunteerId | undefined
): Effect.Effect<Row | undefined, DeskError> =>
  Effect.map(Merged.people(world), (people) =>
    row?.volunteer !== undefined && holder !== undefined && OnePerson.isSame(people, row.volunteer, holder)
      ? { ...row, volunteer: holder }
      : row
  )

/** What an entry says of its record. */
export interface Said {
  readonly record: Id.RecordId
  readonly on: string
  readonly minutes: number
}

/** `row`: the record as it is now; undefined where there is none. */
export const reasons = (
  said: Said,
  row: Row | undefined,
  holder: Id.VolunteerId | undefined,
  policy: Policy.Policy
): readonly Finding[] => [...countingReasons(said, row, policy), ...(row === undefined ? [] : factReasons(said, row, holder))]

const nothing: Countable.Asked = {
  record: undefined,
  stage: undefined,
  standing: undefined,
  counts: undefined,
  evidence: undefined,
  on: undefined
}

/** What keeps a record out of the tally keeps it out here, and refuses. */
const countingReasons = ({ record }: Said, row: Row | undefined, policy: Policy.Policy): readonly Finding[] => {
  const why = Countable.of(policy)(row ?? { ...nothing, record })
  return why === undefined ? [] : [{ ...why, outcome: "unmet", severity: "error" }]
}

const units = { on: "day", servedOn: "day", minutes: "minutes", servedMinutes: "minutes" }

const factReasons = (said: Said, row: Row, holder: Id.VolunteerId | undefined): readonly Finding[] => {
  const { volunteer, on: servedOn, attendedMinutes: servedMinutes = 0 } = row
  const { minutes } = said
  const on = Day.require(said.on)
  return [
    ...(holder === undefined || volunteer === holder ? [] : [finding("desk.coins-of-another", { volunteer, holder })]),
    ...(servedOn === undefined || servedOn === on ? [] : [finding("desk.coins-on-another-day", { on, servedOn }, { units })]),
    ...(minutes <= servedMinutes ? [] : [finding("desk.coins-of-more-minutes", { minutes, servedMinutes }, { units })])
  ]
}
