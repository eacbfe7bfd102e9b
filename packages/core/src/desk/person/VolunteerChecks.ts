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

export const check = Effect.fnUntraced(function* (
  world: World.World,
  volunteer: VolunteerId,
  { on = World.now(world).today, stated = {} }: Question = {}
): Effect.fn.Return<VolunteerChecked, DeskError> {
  const read = Effect.all({
    rows: readRows(world, listed, listed.facts.volunteer.is(volunteer)),
    consents: ConsentsOf.read(world, [volunteer]),
    guardians: GuardiansOf.read(world, volunteer),
    bornOn: Births.of(world, [volunteer]),
    year: PersonYear.of(world, volunteer, on)
  })
  const { at, value } = yield* atOneMoment(world, read)
  const [row] = value.rows
  if (row === undefined) return yield* new NotFound({ kind: "volunteer", id: volunteer })
  const known = {
    registeredOn: row.registeredOn,
    born: value.bornOn(volunteer),
    consents: value.consents.get(volunteer) ?? Consent.initial,
    guardiansOn: (day: Day.Day) => GuardiansOf.on(value.guardians, day),
    yearMinutes: value.year.yearMinutes,
    stated
  }
  const checked = VolunteerCheck.check(known, on, (day) => Policy.on(world.policy, day))
  return {
    ...checked,
    at,
    on,
    decision: Decision.against(Asking.together([checked.consent, checked.age, checked.year]), checked.capacity)
  }
})
