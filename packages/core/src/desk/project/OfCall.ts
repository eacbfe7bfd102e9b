/**
 * What a call brought in: who stands beside an application when it is selected, what a panel is convened for, what an application was awarded.
 *
 * What a reader would get wrong: of rivals nothing has to be guarded. One that no longer takes a place never takes it again; and what is allotted
 * out of the pool stands in the call's own stream.
 */
import * as Effect from "effect/Effect"
import type { ApplicationId, AwardId } from "../../foundation/Id.ts"
import type * as Call from "../../project/Call.ts"
import type { Entrant } from "../../project/EntryReasons.ts"
import type { Rival, Selecting } from "../../project/SelectionReasons.ts"
import { kinds } from "../../registers/project/ProjectLives.ts"
import * as Registers from "../../registers/Registers.ts"
import type { DeskError, WorldFailed } from "../DeskError.ts"
import { having } from "../Having.ts"
import * as Life from "../Life.ts"
import { readRows } from "../ReadRows.ts"
import { seen } from "../Seen.ts"
import type * as Step from "../Step.ts"
import type { World } from "../World.ts"

const { ventureApplication, award } = Registers

/** These take no place: they are out, or gave theirs up. */
const ended: ReadonlySet<string> = new Set(["screened-out", "declined", "withdrawn"])

const rivals = Effect.fnUntraced(function* (
  world: World,
  call: string,
  { allotted }: Call.Call
): Effect.fn.Return<readonly Rival[], WorldFailed> {
  const applications = yield* readRows(world, ventureApplication, ventureApplication.facts.call.is(call))
  const awards = yield* readRows(world, award, award.facts.call.is(call))
  return having(applications, "stage", "appliedFen").flatMap(({ application, stage, appliedFen }) => {
    if (ended.has(stage)) return []
    const own = awards.filter((one) => one.application === application)
    const parts = own.flatMap((one) => allotted.get(one.award as AwardId) ?? [])
    // An award that came to nothing gave its part back.
    if (own.length > 0 && parts.length === 0) return []
    const takesFen = parts.length === 0 ? appliedFen : parts.reduce((sum, fen) => sum + fen, 0)
    return [{ application: application as ApplicationId, takesFen }]
  })
})

/** The review, which may still be convened meanwhile, and who else is there. */
export const selecting = Effect.fnUntraced(function* (
  world: World,
  application: ApplicationId,
  call: string,
  round: Call.Call
): Effect.fn.Return<{ readonly facts: Selecting; readonly relies: readonly Step.Relied[] }, DeskError> {
  const review = yield* seen(world, "review", call, kinds.review)
  return { facts: { application, review: review.state, rivals: yield* rivals(world, call, round) }, relies: review.relies }
})

export interface Entrants {
  readonly facts: readonly Entrant[]
  readonly relies: readonly Step.Relied[]
}

/** Of the call, and of others that are named; a stream that moves meanwhile is asked again. */
export const entrants = Effect.fnUntraced(function* (world: World, call: string): Effect.fn.Return<Entrants, DeskError> {
  const read = readRows(world, ventureApplication, ventureApplication.facts.call.is(call))
  const relies = yield* Life.versions(
    world,
    (yield* read).map(({ application }) => `application/${application}`)
  )
  const rows = having(yield* read, "stage").map(({ application, stage, submittedOn }) => ({
    application: application as ApplicationId,
    stage,
    ...(submittedOn === undefined ? {} : { submittedOn })
  }))
  return { facts: rows, relies }
})

/** The awards of an application that have a part of the pool, or had it and were signed. */
export const awardsOf = (world: World, application: string, { allotted }: Call.Call): Effect.Effect<readonly AwardId[], WorldFailed> =>
  Effect.map(readRows(world, award, award.facts.application.is(application)), (rows) =>
    rows.map((row) => row.award as AwardId).filter((one) => allotted.has(one))
  )
