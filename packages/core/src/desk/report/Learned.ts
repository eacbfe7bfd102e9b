/**
 * Who came to learn at teaching points in a period, session by session. What a reader would get wrong: registers count learners and name none; who
 * they are, so that somebody of two courses is one person, stands in the streams of the courses that met.
 */
import * as Effect from "effect/Effect"
import * as Criterion from "../../foundation/Criterion.ts"
import type * as Period from "../../foundation/Period.ts"
import { kinds } from "../../registers/activity/ActivityLives.ts"
import * as Registers from "../../registers/Registers.ts"
import type * as PeopleServed from "../../report/PeopleServed.ts"
import type { DeskError } from "../DeskError.ts"
import { readRows } from "../ReadRows.ts"
import { seen } from "../Seen.ts"
import type { World } from "../World.ts"
import { rowAt } from "../RowAt.ts"

/** To be run at one moment. */
export const read = Effect.fnUntraced(function* (
  world: World,
  { first, last }: Period.Period
): Effect.fn.Return<readonly PeopleServed.Learned[], DeskError> {
  const { courseSession } = Registers
  const { day } = courseSession.facts
  const sessions = yield* readRows(world, courseSession, Criterion.all(day.atLeast(first), day.atMost(last)))
  const courses = yield* Effect.forEach(new Set(sessions.map(({ course }) => course)), (id) =>
    Effect.map(seen(world, "course", id, kinds.course), ({ state }) => [id, state] as const)
  )
  const stateOf = new Map(courses)
  return sessions.flatMap((row): readonly PeopleServed.Learned[] => {
    const session = stateOf.get(row.course)?.sessions.find((one) => one.day === row.day)
    const at = { ...rowAt(courseSession, row), street: row.street, team: row.team, on: row.day }
    return [
      ...(session?.learners.map((learner) => ({ ...at, learner, times: 1 })) ?? []),
      ...(session === undefined || session.unnamed === 0 ? [] : [{ ...at, times: session.unnamed }])
    ]
  })
})
