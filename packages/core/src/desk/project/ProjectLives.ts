/**
 * The lives of ventures, by the kind of their streams: what the desk needs to give them commands, and what each has to be told of the others.
 *
 * What a reader would get wrong: an award that is proposed takes its part of the call's pool in the same commit, and one that is refused or
 * given up before anything was paid gives it back; the call's stream guards the pool.
 */
import * as Effect from "effect/Effect"
import type * as Id from "../../foundation/Id.ts"
import * as Application from "../../project/Application.ts"
import * as ApplicationSchema from "../../project/Application.schema.ts"
import * as Award from "../../project/Award.ts"
import * as AwardSchema from "../../project/Award.schema.ts"
import * as Call from "../../project/Call.ts"
import * as CallSchema from "../../project/Call.schema.ts"
import * as Review from "../../project/Review.ts"
import * as ReviewSchema from "../../project/Review.schema.ts"
import type * as Applicants from "../../project/rules/Applicants.ts"
import { kinds } from "../../registers/project/ProjectLives.ts"
import type { DeskError } from "../DeskError.ts"
import * as Life from "../Life.ts"
import * as Step from "../Step.ts"
import type * as World from "../World.ts"
import { seen } from "./Seen.ts"

const call = Life.alone({
  name: "call",
  kind: kinds.call,
  command: CallSchema.Command,
  event: CallSchema.Event,
  decide: Call.decide
})

interface AroundApplication {
  readonly call: Call.Call
  readonly facts?: Applicants.Known
}

/** The application as it stands, then the call that it answers. `of` says what is known of the applicant. */
export const applicationKnowing = (
  facts?: Applicants.Known
): Life.Life<Application.Command, Application.Application, Application.Event, AroundApplication> => ({
  name: "application",
  kind: kinds.application,
  command: ApplicationSchema.Command,
  event: ApplicationSchema.Event,
  decide: (command, state, { today, view, facts: around }) => Application.decide(command, state, { today, view, ...around }),
  gather: Effect.fnUntraced(function* (world, { id, command }): Effect.fn.Return<Life.Gathered<AroundApplication>, DeskError> {
    const own = yield* seen(world, "application", id, kinds.application)
    const of = command.type === "draft" ? command.call : own.state.call
    const round = yield* seen(world, "call", of, kinds.call)
    return { facts: { call: round.state, ...(facts === undefined ? {} : { facts }) }, relies: round.relies }
  })
})

const review: Life.Life<Review.Command, Review.Review, Review.Event, { readonly call: Call.Call }> = {
  name: "review",
  kind: kinds.review,
  command: ReviewSchema.Command,
  event: ReviewSchema.Event,
  decide: (command, state, { today, view, calendar, facts }) => Review.decide(command, state, { today, view, calendar, ...facts }),
  /** A review has the name of its call. */
  gather: Effect.fnUntraced(function* (world, { id }): Effect.fn.Return<Life.Gathered<{ readonly call: Call.Call }>, DeskError> {
    const { state, relies } = yield* seen(world, "call", id, kinds.call)
    return { facts: { call: state }, relies }
  })
}

interface AroundAward {
  readonly application: Application.Application
}

/** What happens to the pool of the call, in the same commit. */
const poolSteps = (award: string, command: Award.Command, state: Award.Award): readonly Step.Step[] => {
  const of = award as Id.AwardId
  const step = (round: string, told: Call.Command): Step.Step =>
    Step.of(kinds.call, "call", round, (before, { today, view }) => Call.decide(told, before, { today, view }))
  if (command.type === "propose") {
    return [step(command.call, { type: "allot", award: of, amountFen: command.awardedFen, on: command.on })]
  }
  const ends = command.type === "refuse" || (command.type === "answer" && command.upheld)
  const neverSigned = command.type === "terminate" && state.signedOn === undefined
  return state.call !== undefined && (ends || neverSigned) ? [step(state.call, { type: "release", award: of, on: command.on })] : []
}

const award: Life.Life<Award.Command, Award.Award, Award.Event, AroundAward> = {
  name: "award",
  kind: kinds.award,
  command: AwardSchema.Command,
  event: AwardSchema.Event,
  decide: (command, state, { today, view, calendar, facts }) => Award.decide(command, state, { today, view, calendar, ...facts }),
  gather: Effect.fnUntraced(function* (world: World.World, { id, command }): Effect.fn.Return<Life.Gathered<AroundAward>, DeskError> {
    const own = yield* seen(world, "award", id, kinds.award)
    const of = command.type === "propose" ? command.application : own.state.application
    const answered = yield* seen(world, "application", of, kinds.application)
    return {
      facts: { application: answered.state },
      relies: answered.relies,
      others: poolSteps(id, command, own.state)
    }
  })
}

export const lives = { call, application: applicationKnowing(), review, award } as const
