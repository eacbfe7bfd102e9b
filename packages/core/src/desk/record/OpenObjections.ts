/**
 * Objections that wait for an answer, and by which day it is due. What a reader would get wrong: most policies promise no day (art. 13 says
 * “及时”); then there is none, and nothing is late.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import * as Deadline from "../../foundation/Deadline.ts"
import type { RecordId } from "../../foundation/Id.ts"
import * as Order from "../../foundation/Order.ts"
import * as Replay from "../../ports/Replay.ts"
import * as Projection from "../../registers/Projection.ts"
import * as Registers from "../../registers/Registers.ts"
import * as ServiceRecord from "../../service/ServiceRecord.ts"
import { ask, replayed } from "../Ask.ts"
import type { DeskError } from "../DeskError.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import * as World from "../World.ts"

export interface Open {
  readonly record: RecordId
  /** As the person is known today. */
  readonly volunteer: string
  readonly team: string
  /** Day of the service. */
  readonly on: Day.Day
  readonly objection: ServiceRecord.Objection
  /** Undefined where no day is promised. */
  readonly deadline: Deadline.Deadline | undefined
  /** Whether the day is over; undefined where there is none, or it is not known. */
  readonly isLate: boolean | undefined
}

/** The most urgent first; those without a day last, in order of the day of the objection. */
export const list = (world: World.World): Effect.Effect<readonly Open[], DeskError> =>
  Effect.map(atOneMoment(world, open(world)), ({ value }) =>
    value.toSorted((a, b) => dueOf(a) - dueOf(b) || Order.byText(a.objection.on, b.objection.on) || Order.byText(a.record, b.record))
  )

const dueOf = ({ deadline }: Open): number =>
  deadline === undefined ? Number.MAX_SAFE_INTEGER : deadline.known ? deadline.dueBy : deadline.earliest

const { serviceRecord } = Registers

const open = (world: World.World) =>
  Effect.flatMap(readRows(world, serviceRecord, serviceRecord.facts.stage.is("objected")), (rows) =>
    Effect.map(
      Effect.forEach(rows, ({ record, volunteer = "", team = "", on }) =>
        Effect.map(stateOf(world, record as RecordId), (state): readonly Open[] => {
          if (!ServiceRecord.isLive(state) || state.objection === undefined || on === undefined) return []
          const { objection } = state
          const { calendar, today } = World.now(world)
          const deadline = ServiceRecord.answerBy(objection, calendar)
          const isLate = deadline === undefined ? undefined : Deadline.isBreached(deadline, today)
          return [{ record: record as RecordId, volunteer, team, on, objection, deadline, isLate }]
        })
      ),
      (all) => all.flat()
    )
  )

const stateOf = (world: World.World, record: RecordId) =>
  Effect.flatMap(
    ask("history", () => world.store.history(world.tenant, ServiceRecord.streamOf(record))),
    (history) => replayed(() => Replay.state(Projection.kinds.record, history))
  )
