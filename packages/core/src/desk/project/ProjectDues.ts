/**
 * What of a round, or of all, is to be done next, by which day: reviews, answers to objections, approvals, first payments, milestones,
 * accounts after an early end.
 *
 * What a reader would get wrong: it is asked of what stands now, also where another day is named; that only moves what counts as overdue.
 */
import * as Effect from "effect/Effect"
import type * as Day from "../../foundation/Day.ts"
import * as Policy from "../../law/Policy.ts"
import * as Dues from "../../project/Dues.ts"
import { kinds } from "../../registers/project/ProjectLives.ts"
import * as Registers from "../../registers/Registers.ts"
import type { DeskError } from "../DeskError.ts"
import * as Existing from "../Existing.ts"
import { having } from "../Having.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import { seen } from "../Seen.ts"
import * as World from "../World.ts"

export interface Asked {
  /** Of this round only. */
  readonly call?: string
  /** Default today. */
  readonly on?: Day.Day
}

export interface Due extends Dues.Due {
  readonly call: string
  /** None where it is the round that waits. */
  readonly award?: string
}

export interface Answer {
  readonly at: number
  readonly on: Day.Day
  /** By day. */
  readonly dues: readonly Due[]
}

const { ventureApplication: applications, ventureCall: calls, award: awards } = Registers

const waiting: ReadonlySet<string> = new Set(["submitted", "returned", "screened-in"])
const pending = ["publicised", "objected", "running", "terminated"] as const

export const dues = (world: World.World, { call, on = World.now(world).today }: Asked = {}): Effect.Effect<Answer, DeskError> => {
  const around = { view: Policy.on(world.policy, on), calendar: World.now(world).calendar, on }
  const read = Effect.gen(function* () {
    if (call !== undefined) yield* Existing.require(world, "call", call)
    const found: Due[] = []
    const closed = yield* readRows(world, calls, calls.facts.stage.is("closed"))
    for (const row of closed.filter((one) => call === undefined || one.call === call)) {
      const { state } = yield* seen(world, "call", row.call, kinds.call)
      const review = yield* seen(world, "review", row.call, kinds.review)
      const entries = having(yield* readRows(world, applications, applications.facts.call.is(row.call)), "stage")
      const isAwaited = entries.some(({ stage }) => waiting.has(stage))
      found.push(...Dues.ofCall(state, review.state.stage, isAwaited, around).map((due) => ({ ...due, call: row.call })))
    }
    const rows = having(yield* readRows(world, awards, awards.facts.stage.isOneOf(pending)), "call")
    for (const row of rows.filter((one) => call === undefined || one.call === call)) {
      const { state } = yield* seen(world, "award", row.award, kinds.award)
      found.push(...Dues.ofAward(state, around).map((due) => ({ ...due, call: row.call, award: row.award })))
    }
    return found.toSorted((a, b) => Dues.dayOf(a) - Dues.dayOf(b))
  })
  return Effect.map(atOneMoment(world, read), ({ at, value }) => ({ at, on, dues: value }))
}
