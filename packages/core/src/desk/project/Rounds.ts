/** The funnel of a round, or of all: how far its applications came and what became of the money, counted from the registers of one moment. */
import * as Effect from "effect/Effect"
import * as Funnel from "../../project/Funnel.ts"
import * as Registers from "../../registers/Registers.ts"
import type { DeskError } from "../DeskError.ts"
import * as Existing from "../Existing.ts"
import { having } from "../Having.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import type { World } from "../World.ts"

export interface Round {
  /** Position of the journal at which it is true. */
  readonly at: number
  readonly figures: Funnel.Figures
  /** The applications behind the figures, in order of their ids. */
  readonly rows: readonly Funnel.Row[]
}

/** `call`: of this round only. */
export const funnel = (world: World, call?: string): Effect.Effect<Round, DeskError> => {
  const { ventureApplication, award } = Registers
  const where = call === undefined ? undefined : ventureApplication.facts.call.is(call)
  const read = Effect.gen(function* () {
    if (call !== undefined) yield* Existing.require(world, "call", call)
    const applications = yield* readRows(world, ventureApplication, where)
    const awards = yield* readRows(world, award, call === undefined ? undefined : award.facts.call.is(call))
    return { applications, awards }
  })
  return Effect.map(atOneMoment(world, read), ({ at, value: { applications, awards } }) => {
    // Of an award that came to nothing and the one that took its place, the one that was approved last stands.
    const inOrder = having(awards, ...known).toSorted((a, b) => (a.approvedOn ?? -Infinity) - (b.approvedOn ?? -Infinity))
    const byApplication = new Map(inOrder.map((row) => [row.application, row]))
    const rows = having(applications, "call", "stage").flatMap((row) => Funnel.rowOf(row, byApplication.get(row.application)) ?? [])
    return { at, figures: Funnel.figures(rows), rows }
  })
}

/** Every column of an award is known but the days and the cause. */
const known = ["stage", "midTerm", "awardedFen", "earnedFen", "disbursedFen", "returnedFen"] as const
