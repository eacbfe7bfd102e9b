/** What the directory and the registers know of whom an honour is for, as of a day: the facts of the rules of selection. */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import type * as Ladder from "../../law/Ladder.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import * as Registers from "../../registers/Registers.ts"
import type { Honour } from "../../team/Honour.ts"
import type * as HonourCheck from "../../team/HonourCheck.ts"
import type { DeskError } from "../DeskError.ts"
import { readRows } from "../ReadRows.ts"
import type { World } from "../World.ts"
import * as Merged from "../person/Merged.ts"
import * as PersonYear from "../tally/PersonYear.ts"
import * as Standing from "../tally/Standing.ts"

/** What a ladder of stars asks of whoever is to get one, however often they were entered; nothing of other honours. */
export const measures = Effect.fnUntraced(function* (
  world: World,
  subject: Honour["subject"],
  on: Day.Day
): Effect.fn.Return<Ladder.Measures, DeskError> {
  if (subject?.kind !== "star") return {}
  const kept = OnePerson.keptOf(yield* Merged.people(world), subject.volunteer)
  return (yield* Standing.measuresOn(world, kept, on)) ?? {}
})

const { team: listed, volunteer, featureProject } = Registers

export const of = (world: World, subject: Honour["subject"], on: Day.Day): Effect.Effect<HonourCheck.Known, DeskError> => {
  if (subject === undefined || subject.kind === "star") return Effect.succeed({})
  if ("volunteer" in subject) return PersonYear.of(world, subject.volunteer, on)
  if ("project" in subject)
    return Effect.map(readRows(world, featureProject, featureProject.facts.project.is(subject.project)), ([project]) => ({
      startedOn: project?.from
    }))
  const read = Effect.all({
    teams: readRows(world, listed, listed.facts.team.is(subject.team)),
    volunteers: readRows(world, volunteer, volunteer.facts.team.is(subject.team))
  })
  return Effect.map(read, ({ teams: [team], volunteers }) => ({
    registeredOn: team?.registered === true ? team.from : undefined,
    // A team of which the directory lists nobody may have volunteers all the same.
    volunteers:
      volunteers.length === 0 ? undefined : volunteers.filter(({ registeredOn }) => registeredOn === undefined || registeredOn <= on).length
  }))
}
