/**
 * An objection of the person whose record it is (art. 13), and its answer: rejected, corrected or voided. What a reader would get wrong: the
 * record keeps its minutes until the answer, and an answer that comes late is taken all the same.
 */
import * as Day from "../foundation/Day.ts"
import * as Deadline from "../foundation/Deadline.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { WorkingCalendar } from "../foundation/WorkingCalendar.ts"
import { VRM } from "../law/Instruments.ts"
import * as Parameter from "../law/Parameter.ts"
import { correctionReview } from "../law/parameters/Recording.ts"
import * as AnswerBy from "./rules/AnswerBy.ts"
import { finding } from "./ServiceFinding.ts"
import type { Command, Event } from "./ServiceRecord.schema.ts"
import type { Context } from "./ServiceRecordContext.ts"
import { correction } from "./ServiceRecordCorrection.ts"
import * as State from "./ServiceRecordState.ts"

type Of<T extends Command["type"]> = Extract<Command, { readonly type: T }>
type Answer = Decision.Decision<readonly Event[]>

/** The day by which an objection is to be answered. Undefined where no number of days is promised: art. 13 says “及时” and no more. */
export const answerBy = (objection: State.Objection, calendar: WorkingCalendar): Deadline.Deadline | undefined =>
  objection.answerWithinWorkingDays === undefined
    ? undefined
    : Deadline.afterWorkingDays(Day.require(objection.on), objection.answerWithinWorkingDays, calendar)

export const object = (command: Of<"object">, state: State.Live, { today, view, calendar }: Context): Answer => {
  const { by, words } = command
  const within = Parameter.useIn(view, correctionReview)
  const objection = { by, words, on: Day.text(today), ...(within === undefined ? {} : { answerWithinWorkingDays: within.value }) }
  const due = answerBy(objection, calendar)
  return Decision.from<readonly Event[]>(
    [{ type: "service.objected", v: 1, ...objection }],
    [
      ...(by === state.facts.volunteer
        ? [
            // Where no day is promised the objection is taken all the same, and says so.
            ...AnswerBy.of(AnswerBy.objection, today, view, calendar).findings,
            ...(due === undefined || within === undefined ? [] : [answerDue(due, { parameters: [within] })])
          ]
        : [finding("service.not-own-record", { by, volunteer: state.facts.volunteer }, { citations: [VRM.article(13)] })])
    ]
  )
}

/** The day to answer by, or the earliest that it can be while holidays on the way are not announced. */
const answerDue = (due: Deadline.Deadline, more: Pick<Finding, "parameters">): Finding =>
  due.known
    ? finding("service.answer-due", { dueBy: due.dueBy }, { ...asHint, ...more, units: { dueBy: "day" } })
    : finding(
        "service.answer-due-later",
        { earliest: due.earliest },
        { ...asHint, ...more, outcome: "unknown", units: { earliest: "day" } }
      )

const asHint = { kind: "notice", severity: "hint", citations: AnswerBy.objection.citations } as const

export const answer = (command: Of<"answer">, state: State.Live, context: Context): Answer => {
  const { upheld, words, by, facts } = command
  const answered: Event = { type: "service.objection-answered", v: 1, upheld, words, by }
  const late = answeredLate(state, context)
  if (!upheld) {
    return Decision.from(
      [answered],
      [...late, ...(facts === undefined ? [] : [finding("service.rejected-with-facts", {}, { citations: [VRM.article(13)] })])]
    )
  }
  if (facts === undefined) return Decision.from([answered, { type: "service.voided", v: 1, reason: words, by }], late)
  return Decision.map(Decision.against(correction({ facts, reason: words, by }, state, context), late), (corrected) => [
    answered,
    corrected
  ])
}

/** Nobody answers an objection to a record that goes with its import: whoever objected is to be told. */
export const lapsed = (state: State.ServiceRecord): readonly Finding[] =>
  State.isLive(state) && state.objection !== undefined
    ? [
        finding(
          "service.objection-lapsed",
          { by: state.objection.by, on: Day.require(state.objection.on) },
          { kind: "notice", severity: "warning", citations: [VRM.article(13)], units: { on: "day" } }
        )
      ]
    : []

/** An answer that comes after the promised day is taken, and told. */
const answeredLate = ({ objection }: State.Live, { today, calendar }: Context): readonly Finding[] => {
  const due = objection === undefined ? undefined : answerBy(objection, calendar)
  if (due?.known !== true || Deadline.isBreached(due, today) !== true) return []
  const units = { dueBy: "day", today: "day" }
  return [
    finding(
      "service.answered-late",
      { dueBy: due.dueBy, today },
      { kind: "requirement", severity: "warning", citations: AnswerBy.objection.citations, units }
    )
  ]
}
