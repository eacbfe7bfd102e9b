/**
 * What a service record earns, read where it stands: whether it is there, is the holder's, counts by the policy of its day, and is confirmed where
 * that policy asks for it; its credited minutes, the position in which they were served, and so what they are worth.
 *
 * What a reader would get wrong: nothing is written to the record. Corrected or voided afterwards, it leaves the coins as they are: the entry is
 * listed (`Unbacked`), and there for somebody to set right.
 */
import * as Effect from "effect/Effect"
import * as Day from "../../foundation/Day.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type * as Id from "../../foundation/Id.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import { LIBRARY } from "../../law/Instruments.ts"
import * as Parameter from "../../law/Parameter.ts"
import * as Rewards from "../../law/parameters/Rewards.ts"
import * as Policy from "../../law/Policy.ts"
import { finding } from "../../law/Refusal.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import { kinds } from "../../registers/service/ServiceLives.ts"
import * as ServiceRecords from "../../registers/service/ServiceRecords.ts"
import type { Row } from "../../registers/service/ServiceRecords.ts"
import * as Coins from "../../reward/Coins.ts"
import type { Earned } from "../../reward/PointsAccount.ts"
import type { Part } from "../../reward/PointsAccount.schema.ts"
import * as Weights from "../../reward/Weights.ts"
import * as Worth from "../../reward/Worth.ts"
import type { DeskError } from "../DeskError.ts"
import * as Existing from "../Existing.ts"
import * as Merged from "../person/Merged.ts"
import { seen } from "../Seen.ts"
import type { Relied } from "../Step.ts"
import * as Countable from "../record/Countable.ts"
import type { World } from "../World.ts"
import * as Positions from "./Positions.ts"
import * as Served from "./Served.ts"

/** What a record bears. */
export interface Bearing {
  readonly record: Id.RecordId
  /** The day of the service. */
  readonly on: string
  readonly parts: readonly Part[]
  /** The policy of that day. */
  readonly view: ParameterView
}

export interface Borne {
  /** Undefined where it bears nothing; the reasons say why. */
  readonly bearing: Bearing | undefined
  readonly reasons: readonly Finding[]
  readonly relies: readonly Relied[]
}

/** Of a record that there is; `NotFound` else. */
export const read = Effect.fnUntraced(function* (
  world: World,
  record: Id.RecordId,
  holder: Id.VolunteerId | undefined
): Effect.fn.Return<Borne, DeskError> {
  yield* Existing.require(world, "record", record)
  // Its version is read before anything that follows from it.
  const { state, relies } = yield* seen(world, "record", record, kinds.record)
  const row = yield* ofPerson(world, ServiceRecords.rowOf(record, state), holder)
  const served = yield* Served.of(world, row?.volunteer ?? "")
  const borne = yield* borneBy(world, record, row, holder, served)
  return { ...borne, relies: [...relies, ...borne.relies] }
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

/** `row`: the record as it is now; undefined where there is none. */
export const borneBy = Effect.fnUntraced(function* (
  world: World,
  record: Id.RecordId,
  row: Row | undefined,
  holder: Id.VolunteerId | undefined,
  served: Served.Served
): Effect.fn.Return<Borne, DeskError> {
  const against = reasons(record, row, holder, world.policy)
  const on = row?.on
  if (against.length > 0 || row === undefined || on === undefined) return { bearing: undefined, reasons: against, relies: [] }
  const view = Policy.on(world.policy, on)
  const { relies, ...position } = yield* Positions.of(world, row)
  const stretches = served.traces.get(record)?.stretches ?? []
  const weighed = Weights.weigh({ stretches, ...position }, view, world.calendar.calendar(world.tenant))
  return weighed.known
    ? { bearing: { record, on: Day.text(on), parts: weighed.parts, view }, reasons: [], relies }
    : { bearing: undefined, reasons: [Worth.unannounced(weighed.day)], relies }
})

/** What speaks against a record that is to earn. */
export const reasons = (
  record: Id.RecordId,
  row: Row | undefined,
  holder: Id.VolunteerId | undefined,
  policy: Policy.Policy
): readonly Finding[] => [
  ...countingReasons(record, row, policy),
  ...(row === undefined ? [] : [...personReasons(row, holder), ...timeReasons(row), ...stageReasons(row, policy)])
]

const nothing: Countable.Asked = {
  record: undefined,
  stage: undefined,
  standing: undefined,
  counts: undefined,
  evidence: undefined,
  on: undefined
}

/** What keeps a record out of the tally keeps it out here, and refuses. */
const countingReasons = (record: Id.RecordId, row: Row | undefined, policy: Policy.Policy): readonly Finding[] => {
  const why = Countable.of(policy)(row ?? { ...nothing, record })
  return why === undefined ? [] : [{ ...why, outcome: "unmet", severity: "error" }]
}

const personReasons = ({ volunteer }: Row, holder: Id.VolunteerId | undefined): readonly Finding[] =>
  holder === undefined || volunteer === holder ? [] : [finding("desk.coins-of-another", { volunteer, holder })]

/** Paid duty, meetings and training are no service that a time bank pays for. */
const timeReasons = ({ timeClass }: Row): readonly Finding[] =>
  timeClass === undefined || timeClass === "service"
    ? []
    : [finding("desk.coins-of-other-time", { timeClass }, { units: { timeClass: "service.time-class" } })]

const stageReasons = ({ on, counts, standing }: Row, policy: Policy.Policy): readonly Finding[] => {
  const use = on === undefined ? undefined : Parameter.useIn(Policy.on(policy, on), Rewards.earnsFrom)
  if (counts !== true || use?.value !== "confirmed" || standing === "confirmed") return []
  return [
    finding("desk.coins-unconfirmed", { stage: standing }, { kind: "requirement", parameters: [use], citations: [LIBRARY.passage()] })
  ]
}

/** An entry that there is nothing to set right about. */
export const stands = (entry: Id.EntryId): Finding => finding("desk.coins-stand", { entry })

const units = { on: "day", servedOn: "day", minutes: "minutes", servedMinutes: "minutes", units: "coin-units", worth: "coin-units" }

/** What its record says against an entry that is booked: that it bears nothing, or less than the entry is of. */
export const against = ({ on, units: booked, minutes }: Pick<Earned, "on" | "units" | "minutes">, borne: Borne): readonly Finding[] => {
  const { bearing } = borne
  if (bearing === undefined) return borne.reasons
  const [servedMinutes, worth] = [Coins.minutesOf(bearing.parts), Coins.unitsOf(bearing.parts, bearing.view)]
  return [
    ...(bearing.on === on
      ? []
      : [finding("desk.coins-on-another-day", { on: Day.require(on), servedOn: Day.require(bearing.on) }, { units })]),
    ...(minutes <= servedMinutes ? [] : [finding("desk.coins-of-more-minutes", { minutes, servedMinutes }, { units })]),
    ...(booked <= worth || minutes > servedMinutes ? [] : [finding("desk.coins-of-more-worth", { units: booked, worth }, { units })])
  ]
}
