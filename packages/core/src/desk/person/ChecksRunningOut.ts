/**
 * Whose background check runs out soon, or is over: those with a clear answer, to be asked about again (未成年人保护法 art. 62: every year). What a
 * reader would get wrong: whoever was not clear is not asked about again; and somebody who was entered twice is one, with the latest answer of both.
 */
import * as Effect from "effect/Effect"
import * as Day from "../../foundation/Day.ts"
import * as Parameter from "../../law/Parameter.ts"
import { recheckNoticeDays } from "../../law/parameters/Protection.ts"
import * as Policy from "../../law/Policy.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import * as BackgroundChecks from "../../person/rules/BackgroundChecks.ts"
import * as Registers from "../../registers/Registers.ts"
import type { DeskError } from "../DeskError.ts"
import { having } from "../Having.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import * as World from "../World.ts"
import * as Merged from "./Merged.ts"

export interface RunningOut {
  readonly person: string
  readonly checkedOn: Day.Day
  /** The last day on which the answer holds. */
  readonly lastDay: Day.Day
  readonly isOver: boolean
}
export interface ChecksRunningOut {
  readonly at: number
  readonly on: Day.Day
  /** Those whose last day comes first stand first. */
  readonly people: readonly RunningOut[]
}

const { backgroundCheck } = Registers

export const list = (world: World.World, on: Day.Day = World.now(world).today): Effect.Effect<ChecksRunningOut, DeskError> => {
  const read = Effect.all({
    rows: readRows(world, backgroundCheck, backgroundCheck.facts.stage.is("standing")),
    people: Merged.people(world)
  })
  return Effect.map(atOneMoment(world, read), ({ at, value: { rows, people } }) => {
    const view = Policy.on(world.policy, on)
    const notice = Parameter.valueIn(view, recheckNoticeDays) ?? 0
    const byPerson = Map.groupBy(having(rows, "on", "answer"), ({ person }) => OnePerson.keptOf(people, person))
    const found = [...byPerson].flatMap(([person, checks]): readonly RunningOut[] => {
      const { checkAnswer, checkedOn } = BackgroundChecks.known(checks, on)
      const lastDay = checkedOn === undefined ? undefined : BackgroundChecks.lastDayOf(checkedOn, view)
      if (checkAnswer !== "clear" || checkedOn === undefined || lastDay === undefined || Day.plusDays(on, notice) < lastDay) return []
      return [{ person, checkedOn, lastDay, isOver: lastDay < on }]
    })
    return { at, on, people: found.toSorted((a, b) => a.lastDay - b.lastDay || (a.person < b.person ? -1 : 1)) }
  })
}
