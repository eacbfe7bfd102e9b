/** Ventures in the rule book: how scores become a total, until when each step is due, how an award is paid in parts, who may be named. */
import * as Day from "../foundation/Day.ts"
import type { ApplicationId, PersonId } from "../foundation/Id.ts"
import * as Message from "../foundation/Message.ts"
import type * as Money from "../foundation/Money.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Ventures from "../law/parameters/Ventures.ts"
import type { Rule } from "../law/Rule.ts"
import * as ApplicationState from "../project/ApplicationState.ts"
import * as Call from "../project/Call.ts"
import * as AwardReasons from "../project/AwardReasons.ts"
import * as AwardState from "../project/AwardState.ts"
import * as Ranking from "../project/Ranking.ts"
import * as Review from "../project/Review.ts"
import { publicity, roles, scoring, tranches } from "../project/rules/ProcedureRules.ts"
import * as Schedule from "../project/Schedule.ts"
import * as Tranches from "../project/Tranches.ts"
import { both } from "./Both.ts"
import { due, type Figure, figure, type Of, orNothing, type Situation, text } from "./Figure.ts"

interface Scored {
  readonly marks: readonly number[]
  readonly fundraising: number
  readonly special: number
  /** The last of the panel is related to the applicant. */
  readonly isLastRelated?: boolean
}

const application = "example" as ApplicationId

const ranked = ({ marks, fundraising, special, isLastRelated = false }: Scored, { view, today }: Situation): Ranking.Ranked | undefined => {
  const terms = Review.termsOf([{ item: "example", maxPoints: 100, weight: 1 }], view)
  const panel = marks.map((_, index) => `reviewer-${index}` as PersonId)
  const [relation] = terms.recusalRelations
  const [last] = panel.slice(-1)
  const related = isLastRelated && relation !== undefined && last !== undefined ? new Map([[last, relation]]) : new Map<PersonId, never>()
  const entries = [{ application, submittedOn: Day.text(today) }]
  const scores = new Map([[application, new Map(panel.map((one, index) => [one, [{ item: "example", points: marks[index] ?? 0 }]]))]])
  const relations = new Map([[application, related]])
  const bonuses = new Map([
    [
      application,
      new Map([
        ["fundraising", fundraising],
        ["special", special]
      ] as const)
    ]
  ])
  return Ranking.rank({ ...Review.initial, stage: "open", terms, panel, entries, scores, relations, bonuses })[0]
}

const scored = (one: Scored, situation: Situation): readonly Figure[] => {
  const found = ranked(one, situation)
  if (found === undefined) return []
  const { outcome, total } = found
  const { marks, fundraising, special, isLastRelated = false } = one
  return [
    figure(
      text(isLastRelated ? "scores-recused" : "scores", { marks, fundraising, special }),
      outcome === "no-quorum" ? text("score.no-quorum") : text(`score.${outcome}`, { total: Ranking.hundredths(total) }),
      outcome === "passed"
    )
  ]
}

const scores: Of = (situation) => {
  const [pass, quorum] = [Ventures.passMark, Ventures.quorum].map((parameter) => Parameter.valueIn(situation.view, parameter))
  const plain = { marks: [80, 82, 84], fundraising: 30, special: 10 }
  return [
    plain,
    { ...plain, fundraising: 55 },
    { ...plain, marks: [40, 82, 94] },
    { ...plain, marks: [80, 82, 100], isLastRelated: true },
    ...(pass === undefined ? [] : [{ marks: [pass, pass, pass].map((mark) => mark - 1), fundraising: 0, special: 0 }]),
    ...(quorum === undefined || quorum < 2 ? [] : [{ ...plain, marks: plain.marks.slice(0, quorum - 1) }])
  ].flatMap((one) => scored(one, situation))
}

const steps: Of = (situation) => {
  const { today, view, calendar } = situation
  const on = { day: Day.text(today) }
  return [
    ...due("call-closed", on, Schedule.reviewBy(today, situation)?.deadline),
    ...due("venture-public", on, Schedule.publicityOf(today, { view, calendar })?.last),
    ...due("objected", on, Schedule.answerBy(today, situation)?.deadline),
    ...due("publicity-over", on, Schedule.approveBy(today, situation)?.deadline)
  ]
}

/** 9,999.99 yuan: odd fen show where they go. */
const awarded = 999_999 as Money.Money

const parts: Of = (situation) => [
  orNothing(
    text("awarded", { amountFen: awarded }),
    Tranches.plan(awarded, situation.view),
    ({ amounts }) => both((locale) => amounts.map((amount) => Message.show(amount, "fen", locale)).join(" + ")),
    "no-shares"
  ),
  ...due("signed", { day: Day.text(situation.today) }, Schedule.firstPaymentBy(situation.today, situation)?.deadline)
]

/** No policy names a role so. */
const otherSlot = "-"

/** A name that the policy has, and one that it has not. */
const named: Of = ({ view, calendar, today }) => {
  const [slot] = Parameter.valueIn(view, Ventures.roleSlots) ?? []
  const around = { application: ApplicationState.initial, call: Call.initial, payer: undefined, lead: undefined, others: [], gifts: [] }
  const context = { view, calendar, today, ...around }
  return [...(slot === undefined ? [] : [slot]), otherSlot].map((slot) => {
    const holder = { person: "example" as PersonId }
    const wrong = AwardReasons.reasons({ type: "assign", slot, holder, on: Day.text(today) }, AwardState.initial, context)
    return figure(
      slot === otherSlot ? text("role-other") : text("role", { slot }),
      text(wrong.length === 0 ? "role.named" : "role.unknown"),
      wrong.length === 0
    )
  })
}

export const ventures: readonly (readonly [Rule, Of])[] = [
  [scoring, scores],
  [publicity, steps],
  [tranches, parts],
  [roles, named]
]
