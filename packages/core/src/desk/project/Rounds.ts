/** The funnel of a round, or of all: how far its applications came and what became of the money, counted from the registers of one moment. */
import * as Effect from "effect/Effect"
import * as Funnel from "../../project/Funnel.ts"
import type { KeptRow } from "../../registers/Register.ts"
import * as Registers from "../../registers/Registers.ts"
import type { DeskError } from "../DeskError.ts"
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
    const applications = yield* readRows(world, ventureApplication, where)
    const awards = yield* readRows(world, award, call === undefined ? undefined : award.facts.call.is(call))
    return { applications, awards }
  })
  return Effect.map(atOneMoment(world, read), ({ at, value: { applications, awards } }) => {
    const byApplication = new Map(awards.map((row) => [row.application, awardedOf(row)]))
    const rows = applications.flatMap(({ application, call: of = "", stage, appliedFen }) => {
      const row =
        stage === undefined ? undefined : Funnel.rowOf({ application, call: of, stage, appliedFen }, byApplication.get(application))
      return row ?? []
    })
    return { at, figures: Funnel.figures(rows), rows }
  })
}

/** Every column of an award is known but the days and the cause. */
const awardedOf = (row: KeptRow<typeof Registers.award>): Funnel.Awarded => ({
  award: row.award,
  stage: row.stage ?? "none",
  midTerm: row.midTerm ?? "none",
  cause: row.cause,
  approvedOn: row.approvedOn,
  awardedFen: row.awardedFen ?? 0,
  earnedFen: row.earnedFen ?? 0,
  disbursedFen: row.disbursedFen ?? 0,
  returnedFen: row.returnedFen ?? 0
})
