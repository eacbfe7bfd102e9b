/**
 * What is known of whoever becomes a full member of a team, as far as the policy asks for it. What a reader would get wrong: where no threshold is
 * set nothing is read; and a record of a later day says nothing about this one.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import * as Rule from "../../law/Rule.ts"
import * as AgeClass from "../../person/rules/AgeClass.ts"
import * as CountingRules from "../../service/CountingRules.ts"
import * as Tally from "../../service/tally/Tally.ts"
import * as Admission from "../../team/rules/Admission.ts"
import type { DeskError } from "../DeskError.ts"
import * as Births from "../person/Births.ts"
import { countable } from "../tally/Tallying.ts"
import * as TallyRecords from "../record/TallyRecords.ts"
import type { World } from "../World.ts"

export const of = (
  world: World,
  person: string,
  on: Day.Day,
  view: ParameterView
): Effect.Effect<Admission.Admission | undefined, DeskError> =>
  Rule.requirementsIn(Admission.admission, view).length === 0
    ? Effect.succeed(undefined)
    : Effect.map(
        Effect.all({ loaded: TallyRecords.load(world, [person]), bornOn: Births.of(world, [person]) }),
        ({ loaded, bornOn }): Admission.Admission => {
          const born = bornOn(person)
          const counted = Tally.count(countable(loaded, world.policy), CountingRules.of(world.policy)).map(({ record, days }) => ({
            timeClass: record.timeClass,
            minutes: days.reduce((sum, { day, creditedMinutes }) => sum + (day <= on ? creditedMinutes : 0), 0)
          }))
          const of = (timeClass: string): readonly number[] =>
            counted.flatMap((one) => (one.timeClass === timeClass && one.minutes > 0 ? [one.minutes] : []))
          const [services, trainings] = [of("service"), of("training")]
          return {
            age: born === undefined ? undefined : AgeClass.ageOn(born, on, view),
            serviceMinutes: services.length === 0 ? undefined : sum(services),
            services: services.length === 0 ? undefined : services.length,
            trainingMinutes: trainings.length === 0 ? undefined : sum(trainings)
          }
        }
      )

const sum = (minutes: readonly number[]): number => minutes.reduce((all, one) => all + one, 0)
