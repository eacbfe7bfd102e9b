/**
 * Closing a month or a year, and opening it again with a reason and an approver. What a reader would get wrong: a closed period refuses no
 * correction; what changes in it is booked in its own stream and reported.
 */
import * as Effect from "effect/Effect"
import * as Period from "../../foundation/Period.ts"
import * as Replay from "../../ports/Replay.ts"
import * as Projection from "../../registers/Projection.ts"
import * as Registers from "../../registers/Registers.ts"
import * as PeriodClosing from "../../service/PeriodClosing.ts"
import * as PeriodClosingSchema from "../../service/PeriodClosing.schema.ts"
import { ask, replayed } from "../Ask.ts"
import * as NamedPeople from "../person/NamedPeople.ts"
import type { DeskError } from "../DeskError.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import * as Step from "../Step.ts"
import type { Submitted } from "../Submission.ts"
import * as Wording from "../Wording.ts"
import type { World } from "../World.ts"

export type Command = Extract<PeriodClosing.Command, { readonly type: "close" | "reopen" }>

export const give = Effect.fnUntraced(function* (
  world: World,
  period: Period.Period,
  given: Command,
  key: string = world.ids(),
  expectedVersion?: number
): Effect.fn.Return<Submitted, DeskError> {
  const worded = yield* Wording.of(world, given)
  const { command, input, texts } = worded
  const name = Period.text(period)
  const step = Step.of(Projection.kinds.period, "period", name, (state, { today }) =>
    PeriodClosing.decide(command, state, { today, period })
  )
  const at = expectedVersion === undefined ? "" : ` at ${expectedVersion}`
  const expecting = Step.expecting(expectedVersion, Wording.judged(worded, step))
  const request = { key, input: `period ${name}${at} ${input}`, steps: [], step: expecting }
  return yield* Wording.submitted(world, texts, NamedPeople.submit(world, PeriodClosingSchema.Command, command, request))
})

/** A period that was ever closed, as it stands now, with what was booked in it since it was last closed. */
export interface Listed {
  readonly period: Period.Period
  readonly state: PeriodClosing.PeriodClosing
}

/** In order of their first days, the shorter first. */
export const list = (world: World): Effect.Effect<readonly Listed[], DeskError> =>
  Effect.map(atOneMoment(world, everClosed(world)), ({ value }) =>
    value.toSorted((a, b) => a.period.first - b.period.first || a.period.last - b.period.last)
  )

const everClosed = (world: World) =>
  Effect.flatMap(readRows(world, Registers.closedPeriod), (rows) =>
    Effect.forEach(
      rows.map(({ period }) => Period.require(period)),
      (period) =>
        Effect.flatMap(
          ask("history", () => world.store.history(world.tenant, PeriodClosing.streamOf(period))),
          (history) => replayed((): Listed => ({ period, state: Replay.state(Projection.kinds.period, history) }))
        )
    )
  )
