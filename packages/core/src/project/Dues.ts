/**
 * What is to be done next for a round and its awards, and by which day: while there is still time, and after it has passed.
 *
 * What a reader would get wrong: only what waits now is listed. A step that was done late was told as late when it was done, and is no longer due.
 * A milestone's day is the agreement's own and does not move with a holiday.
 */
import * as Day from "../foundation/Day.ts"
import * as Deadline from "../foundation/Deadline.ts"
import type { ParameterUse } from "../foundation/ParameterView.ts"
import * as AwardMoney from "./AwardMoney.ts"
import type { Award } from "./AwardState.ts"
import type { Call } from "./Call.ts"
import type { Review } from "./ReviewState.ts"
import * as Schedule from "./Schedule.ts"

export type Step = "review" | "answer" | "approval" | "first-payment" | "milestone" | "accounts"
/** Unknown while holidays on the way are not announced. */
export type Status = "due" | "overdue" | "unknown"

export interface Due {
  readonly step: Step
  /** Of a milestone, which. */
  readonly milestone?: string
  readonly deadline: Deadline.Deadline
  readonly status: Status
  /** The period that was counted; an agreement's own day rests on none. */
  readonly law: ParameterUse | undefined
}

interface Around extends Schedule.Around {
  readonly on: Day.Day
}

const statusOf = (deadline: Deadline.Deadline, on: Day.Day): Status => {
  const isOver = Deadline.isBreached(deadline, on)
  return isOver === undefined ? "unknown" : isOver ? "overdue" : "due"
}

const step = (name: Exclude<Step, "milestone">, due: Schedule.Due | undefined, on: Day.Day): readonly Due[] =>
  due === undefined ? [] : [{ step: name, deadline: due.deadline, status: statusOf(due.deadline, on), law: due.use }]

/** `isAwaited`: whether an application of it still waits for the panel. */
export const ofCall = ({ stage, closedOn }: Call, review: Review["stage"], isAwaited: boolean, around: Around): readonly Due[] =>
  stage === "closed" && review !== "concluded" && isAwaited ? step("review", Schedule.reviewBy(closedOn, around), around.on) : []

export const ofAward = (award: Award, around: Around): readonly Due[] => {
  const { on } = around
  switch (award.stage) {
    case "objected":
      return step("answer", Schedule.answerBy(award.objectedOn, around), on)
    case "publicised": {
      const last = award.publicisedOn === undefined ? undefined : Schedule.publicityOf(award.publicisedOn, around)?.last
      return step("approval", Schedule.approveBy(last?.known === true ? last.breachAfter : undefined, around), on)
    }
    case "running":
      return [...firstPayment(award, around), ...milestones(award, on)]
    case "terminated":
      return AwardMoney.unspentFen(award) === 0 ? [] : step("accounts", Schedule.accountBy(award.terminatedOn, around), on)
    default:
      return []
  }
}

const firstPayment = ({ tranches, signedOn }: Award, around: Around): readonly Due[] =>
  tranches.some(({ stage }) => stage === "paid") ? [] : step("first-payment", Schedule.firstPaymentBy(signedOn, around), around.on)

const milestones = ({ milestones: all, reached }: Award, on: Day.Day): readonly Due[] =>
  all.flatMap(({ milestone, dueOn }): readonly Due[] => {
    if (dueOn === undefined || reached.has(milestone)) return []
    const day = Day.require(dueOn)
    const deadline: Deadline.Deadline = { known: true, dueBy: day, breachAfter: day }
    return [{ step: "milestone", milestone, deadline, status: statusOf(deadline, on), law: undefined }]
  })

/** The day by which things are put in order: what has no day yet by the earliest that it can be. */
export const dayOf = ({ deadline }: Due): Day.Day => deadline.dueBy ?? (deadline.known ? deadline.breachAfter : deadline.earliest)
