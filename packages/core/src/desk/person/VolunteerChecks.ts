/** One volunteer, checked as of a day: what the directory, their consents and their records say against the rules of registration and of the year. */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import * as Decision from "../../foundation/Decision.ts"
import type { VolunteerId } from "../../foundation/Id.ts"
import * as Asking from "../../law/Asking.ts"
import * as Policy from "../../law/Policy.ts"
import * as Consent from "../../person/Consent.ts"
import * as VolunteerCheck from "../../person/VolunteerCheck.ts"
import * as Registers from "../../registers/Registers.ts"
import { type DeskError, NotFound } from "../DeskError.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import * as PersonYear from "../tally/PersonYear.ts"
import * as World from "../World.ts"
import * as Births from "./Births.ts"
import * as ConsentsOf from "./ConsentsOf.ts"
import * as GuardiansOf from "./GuardiansOf.ts"

export interface Question {
  /** Today where nothing is said. */
  readonly on?: Day.Day
  readonly stated?: VolunteerCheck.Stated
}

export interface VolunteerChecked extends VolunteerCheck.Checked {
  readonly at: number
  readonly on: Day.Day
  readonly decision: Decision.Decision
}

const { volunteer: listed } = Registers

type Listed = Omit<VolunteerCheck.Known, "stated">

/** What is known of volunteers as they are listed: of those who are named, or of all. */
const known = Effect.fnUntraced(function* (
  world: World.World,
  on: Day.Day,
  named?: readonly [VolunteerId, ...VolunteerId[]]
): Effect.fn.Return<ReadonlyMap<string, Listed>, DeskError> {
  const rows = yield* readRows(world, listed, named === undefined ? undefined : listed.facts.volunteer.isOneOf(named))
  const ids = rows.map(({ volunteer }) => volunteer)
  const consents = yield* ConsentsOf.read(world, ids)
  const guardians = yield* GuardiansOf.readAll(world, ids)
  const bornOn = yield* Births.of(world, ids)
  const year = yield* PersonYear.ofAll(world, named, on)
  return new Map(
    // Of two listings of one person the first is asked.
    rows.toReversed().map(({ volunteer, registeredOn }) => {
      const own = guardians(volunteer)
      const { yearMinutes, servedOn } = year(volunteer)
      const facts: Listed = {
        registeredOn,
        born: bornOn(volunteer),
        consents: consents.get(volunteer) ?? Consent.initial,
        guardiansOn: (day) => GuardiansOf.on(own, day),
        yearMinutes,
        servedOn
      }
      return [volunteer, facts] as const
    })
  )
})

const checked = (world: World.World, facts: Listed, on: Day.Day, stated: VolunteerCheck.Stated): VolunteerCheck.Checked =>
  VolunteerCheck.check({ ...facts, stated }, on, (day) => Policy.on(world.policy, day))

export const check = Effect.fnUntraced(function* (
  world: World.World,
  volunteer: VolunteerId,
  { on = World.now(world).today, stated = {} }: Question = {}
): Effect.fn.Return<VolunteerChecked, DeskError> {
  const { at, value } = yield* atOneMoment(world, known(world, on, [volunteer]))
  const [facts] = value.values()
  if (facts === undefined) return yield* new NotFound({ kind: "volunteer", id: volunteer })
  const said = checked(world, facts, on, stated)
  return {
    ...said,
    at,
    on,
    decision: Decision.against(Asking.together([said.consent, said.age, said.year]), [...said.capacity, ...said.before])
  }
})

/** Everybody who is listed, each as if asked alone, without anything that somebody states beside. */
export const checkAll = (world: World.World, on: Day.Day): Effect.Effect<ReadonlyMap<string, VolunteerCheck.Checked>, DeskError> =>
  Effect.map(known(world, on), (all) => new Map([...all].map(([id, facts]) => [id, checked(world, facts, on, {})])))
