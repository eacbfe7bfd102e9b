/**
 * The lives of ventures, by the kind of their streams: what the desk needs to give them commands, and what each has to be told of the others.
 *
 * What a reader would get wrong: an award that is proposed takes its part of the call's pool in the same commit, and one that is refused or
 * given up before anything was paid gives it back; the call's stream guards the pool. Where a fund pays for it, that fund books what the award
 * says of its money in the same commit, and neither is done without the other.
 */
import * as Effect from "effect/Effect"
import * as Day from "../../foundation/Day.ts"
import type * as Id from "../../foundation/Id.ts"
import * as Application from "../../project/Application.ts"
import * as ApplicationSchema from "../../project/Application.schema.ts"
import * as Award from "../../project/Award.ts"
import * as AwardSchema from "../../project/Award.schema.ts"
import * as Call from "../../project/Call.ts"
import * as CallSchema from "../../project/Call.schema.ts"
import * as Grant from "../../project/Grant.ts"
import * as GrantSchema from "../../project/Grant.schema.ts"
import * as PastAwards from "../../project/PastAwards.ts"
import * as Review from "../../project/Review.ts"
import * as ReviewSchema from "../../project/Review.schema.ts"
import type * as Applicants from "../../project/rules/Applicants.ts"
import { kinds as fundKinds } from "../../registers/fund/FundLives.ts"
import { kinds } from "../../registers/project/ProjectLives.ts"
import type { DeskError } from "../DeskError.ts"
import * as InDirectory from "../directory/InDirectory.ts"
import * as Life from "../Life.ts"
import { seen } from "../Seen.ts"
import * as Step from "../Step.ts"
import type * as World from "../World.ts"
import * as Applying from "./Applying.ts"
import * as AnsweredConcerns from "./AnsweredConcerns.ts"
import * as AwardBookings from "./AwardBookings.ts"
import * as BehindApplications from "./BehindApplications.ts"
import * as OfCall from "./OfCall.ts"
import * as SponsorGifts from "./SponsorGifts.ts"

const call = Life.alone({
  name: "call",
  kind: kinds.call,
  command: CallSchema.Command,
  event: CallSchema.Event,
  decide: Call.decide
})

const grant = Life.alone({
  name: "grant",
  kind: kinds.grant,
  command: GrantSchema.Command,
  event: GrantSchema.Event,
  decide: Grant.decide
})

type AroundApplication = Omit<Application.Context, "today" | "view">

/** The call that it answers, what it names, and what is known of the applicant: `said` by whoever asks, and by the awards kept here. */
export const applicationKnowing = (
  said?: Applicants.Known
): Life.Life<Application.Command, Application.Application, Application.Event, InDirectory.Around<AroundApplication>> =>
  InDirectory.checked(knowing(said))

const knowing = (
  said?: Applicants.Known
): Life.Life<Application.Command, Application.Application, Application.Event, AroundApplication> => ({
  name: "application",
  kind: kinds.application,
  command: ApplicationSchema.Command,
  event: ApplicationSchema.Event,
  decide: (command, state, { today, view, facts }) => Application.decide(command, state, { today, view, ...facts }),
  gather: Effect.fnUntraced(function* (world, { id, command }, { view }): Effect.fn.Return<Life.Gathered<AroundApplication>, DeskError> {
    const own = yield* seen(world, "application", id, kinds.application)
    const round = yield* seen(world, "call", own.state.call, kinds.call)
    const named = "plan" in command ? command.plan.concerns : command.type === "submit" ? (own.state.plan?.concerns ?? []) : []
    const concerns = yield* AnsweredConcerns.standing(world, named)
    const around = {
      facts: { call: round.state, facts: {}, concerns: concerns.facts, selecting: undefined },
      relies: [...own.relies, ...round.relies, ...concerns.relies]
    }
    const { applicant, submittedOn, call: of } = own.state
    const isJudged = command.type === "screen-in" || command.type === "select"
    if (!isJudged || applicant === undefined || submittedOn === undefined || of === undefined) return around
    const past = yield* Applying.past(world, applicant)
    const facts = { ...said, ...PastAwards.told(past.facts, submittedOn, view, said) }
    const chosen = command.type === "select" ? yield* OfCall.selecting(world, id as Id.ApplicationId, of, round.state) : undefined
    return {
      facts: { ...around.facts, facts, selecting: chosen?.facts },
      relies: [...around.relies, ...past.relies, ...(chosen?.relies ?? [])]
    }
  })
})

type AroundReview = Pick<Review.Context, "call" | "entrants" | "behind">

const review: Life.Life<Review.Command, Review.Review, Review.Event, AroundReview> = {
  name: "review",
  kind: kinds.review,
  command: ReviewSchema.Command,
  event: ReviewSchema.Event,
  decide: (command, state, { today, view, calendar, facts }) => Review.decide(command, state, { today, view, calendar, ...facts }),
  /** A review has the name of its call. */
  gather: Effect.fnUntraced(function* (world, { id, command }): Effect.fn.Return<Life.Gathered<AroundReview>, DeskError> {
    const { state, relies } = yield* seen(world, "call", id, kinds.call)
    const own = command.type === "conclude" ? (yield* seen(world, "review", id, kinds.review)).state : undefined
    const reviewed = command.type === "convene" ? command.entries : command.type === "score" ? [command] : (own?.entries ?? [])
    const behind = yield* BehindApplications.behind(
      world,
      reviewed.map(({ application }) => application),
      Day.require(command.on)
    )
    const around = { facts: { call: state, entrants: [], behind: behind.facts }, relies: [...relies, ...behind.relies] }
    if (command.type !== "convene") return around
    const entrants = yield* OfCall.entrants(world, id)
    return { facts: { ...around.facts, entrants: entrants.facts }, relies: [...around.relies, ...entrants.relies] }
  })
}

type AroundAward = Pick<Award.Context, "application" | "call" | "payer" | "others" | "gifts" | "lead">

/** What happens to the pool of the call, in the same commit. */
const poolSteps = ({ award, command, state }: AwardBookings.Asked): readonly Step.Step[] => {
  const step = (round: string, told: Call.Command): Step.Step =>
    Step.of(kinds.call, "call", round, (before, { today, view }) => Call.decide(told, before, { today, view }))
  if (command.type === "propose") {
    return [step(command.call, { type: "allot", award, amountFen: command.awardedFen, on: command.on })]
  }
  const ends = command.type === "refuse" || (command.type === "answer" && command.upheld)
  const neverSigned = command.type === "terminate" && state.signedOn === undefined
  return state.call !== undefined && (ends || neverSigned) ? [step(state.call, { type: "release", award, on: command.on })] : []
}

/** What the fund that pays books, in the same commit; its stream is the guard of its money. */
const fundSteps = (world: World.World, asked: AwardBookings.Asked): readonly Step.Step[] =>
  asked.state.fund === undefined || !AwardBookings.isMoving(asked.command)
    ? []
    : [
        Step.of(fundKinds.fund, "fund", asked.state.fund, (before, { today, view }) =>
          // An award is paid of what was promised to it for its place, and appeals to nobody.
          AwardBookings.decide(asked, before, { today, view, place: undefined, linked: [] }, world.ids)
        )
      ]

const award: Life.Life<Award.Command, Award.Award, Award.Event, AroundAward> = {
  name: "award",
  kind: kinds.award,
  command: AwardSchema.Command,
  event: AwardSchema.Event,
  decide: (command, state, { today, view, calendar, facts }) => Award.decide(command, state, { today, view, calendar, ...facts }),
  gather: Effect.fnUntraced(function* (
    world: World.World,
    { id, command },
    { view }
  ): Effect.fn.Return<Life.Gathered<AroundAward>, DeskError> {
    const own = yield* seen(world, "award", id, kinds.award)
    const proposal = command.type === "propose" ? command : undefined
    const isTimed = command.type === "sign" || command.type === "extend"
    const round = yield* seen(world, "call", proposal?.call ?? (isTimed ? own.state.call : undefined), kinds.call)
    // Who may sign hangs on what kind of applicant it is, and whom a purchase may serve on the plan.
    const isOfItsPlan = command.type === "sign" || command.type === "spend"
    const application = proposal?.application ?? (isOfItsPlan ? own.state.application : undefined)
    const answered = yield* seen(world, "application", application, kinds.application)
    const named = proposal ?? (command.type === "name-payer" ? command : undefined)
    const payer = yield* seen(world, "fund", named?.fund, fundKinds.fund)
    const others = proposal === undefined ? [] : yield* OfCall.awardsOf(world, proposal.application, round.state)
    const sponsored = command.type === "name" ? yield* SponsorGifts.known(world, id, command.gifts) : { facts: [], relies: [] }
    const past = command.type === "transfer" ? yield* Applying.past(world, { by: command.to }) : undefined
    const lead = past === undefined ? undefined : PastAwards.told(past.facts, Day.require(command.on), view)
    const asked = { award: id as Id.AwardId, command, state: own.state }
    return {
      facts: { application: answered.state, call: round.state, payer: payer.state, others, gifts: sponsored.facts, lead },
      // What happens elsewhere follows from the award as it was read here.
      relies: [...own.relies, ...round.relies, ...answered.relies, ...payer.relies, ...sponsored.relies, ...(past?.relies ?? [])],
      others: [...poolSteps(asked), ...fundSteps(world, asked)]
    }
  })
}

export const lives = { call, application: applicationKnowing(), review, award: InDirectory.checked(award), grant } as const
