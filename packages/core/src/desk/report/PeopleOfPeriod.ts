/** The people whom a period served. */
import * as Effect from "effect/Effect"
import * as Period from "../../foundation/Period.ts"
import * as Registers from "../../registers/Registers.ts"
import * as PeopleServed from "../../report/PeopleServed.ts"
import type { DeskError } from "../DeskError.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import * as World from "../World.ts"
import * as Learned from "./Learned.ts"
import { rowAt } from "../RowAt.ts"

export interface People extends PeopleServed.Report {
  readonly at: number
  readonly period: Period.Period
}

/** Default: the year of today. For the office: the public is told by `Publishing` alone. */
export const peopleServed = (
  world: World.World,
  period: Period.Period = Period.yearOf(World.now(world).today)
): Effect.Effect<People, DeskError> => {
  const { recipientTag, visit, wish } = Registers
  const read = Effect.all({
    tags: readRows(world, recipientTag),
    visits: readRows(world, visit, visit.facts.stage.is("kept")),
    wishes: readRows(world, wish, wish.facts.stage.is("confirmed")),
    learned: Learned.read(world, period)
  })
  return Effect.map(atOneMoment(world, read), ({ at, value: { tags, visits, wishes, learned } }) => ({
    at,
    period,
    ...PeopleServed.report(period, {
      tagged: tags.map((row) => ({
        ...rowAt(recipientTag, row),
        street: row.street,
        recipient: row.recipient,
        tag: row.tag,
        from: row.from,
        over: row.endedOn
      })),
      visits: visits.map((row) => ({ ...rowAt(visit, row), street: row.street, recipient: row.recipient, on: row.on })),
      wishes: wishes.map((row) => ({ ...rowAt(wish, row), street: row.street, recipient: row.recipient, on: row.confirmedOn })),
      learned
    })
  }))
}
