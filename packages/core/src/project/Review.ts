/**
 * One review: a panel is convened for what a closed call brought in, declares its relations, scores by the call's sheet, and concludes.
 *
 * What a reader would get wrong: the policy's numbers are those of the day it convened; they are kept in the event, so that the ranking is the
 * same for ever. A reviewer who turns out to be related is recused though they have scored: their score stays in the record and counts no more.
 */
import * as Day from "../foundation/Day.ts"
import { type Decider, happened } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { CallId } from "../foundation/Id.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import { repeated } from "../foundation/Repeated.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Ventures from "../law/parameters/Ventures.ts"
import * as Refusal from "../law/Refusal.ts"
import * as Turn from "../law/Turn.ts"
import type { Call, ScoringItem } from "./Call.ts"
import { type Behind, conflictReasons } from "./Conflict.ts"
import { type Entrant, entryReasons } from "./EntryReasons.ts"
import * as Late from "./Late.ts"
import * as Ranking from "./Ranking.ts"
import type { Command, Event, Mark, Terms } from "./Review.schema.ts"
import { evolve, initial, isRecused, isReviewed, type Review } from "./ReviewState.ts"
import * as Schedule from "./Schedule.ts"

export type { Bonus, Command, Entry, Event, Mark, Relation, Terms } from "./Review.schema.ts"
export type { Review } from "./ReviewState.ts"
export { evolve, fits, initial, isRecused } from "./ReviewState.ts"

export interface Context extends Schedule.Around {
  readonly today: Day.Day
  /** The call that is reviewed. Asked when the panel convenes and concludes. */
  readonly call: Call
  /** All that the call brought in. Asked when the panel convenes. */
  readonly entrants: readonly Entrant[]
  /** Who stands behind what is reviewed. Asked when the panel convenes, scores and concludes. */
  readonly behind: readonly Behind[]
}

/** One review for each call. */
export const streamOf = (call: CallId): string => `review/${call}`
export const upcasts = {}

/** The policy's numbers on this day, with the call's sheet. */
export const termsOf = (sheet: readonly [ScoringItem, ...ScoringItem[]], view: ParameterView): Terms => {
  const optional = <K extends string>(key: K, parameter: Parameter.Integer): { readonly [P in K]?: number } => {
    const value = Parameter.valueIn(view, parameter)
    return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: number }
  }
  return {
    sheet,
    dropsExtremes: Parameter.valueIn(view, Ventures.dropsExtremes) ?? false,
    recusalRelations: Parameter.valueIn(view, Ventures.recusalRelations) ?? [],
    ...optional("fullMarks", Ventures.fullMarks),
    ...optional("quorum", Ventures.quorum),
    ...optional("passMark", Ventures.passMark),
    ...optional("fundraisingBonusMax", Ventures.fundraisingBonusMax),
    ...optional("specialBonusMin", Ventures.specialBonusMin),
    ...optional("specialBonusMax", Ventures.specialBonusMax)
  }
}

const ground = (command: Command, state: Review, today: Day.Day): readonly Finding[] => {
  const on = Day.require(command.on)
  const right = command.type === "convene" ? "none" : "open"
  return [...Turn.inStage("review", command.type, state.stage, [right]), ...Turn.inOrder("review", { on, today, latest: state.latest })]
}

const reasons = (command: Command, state: Review, context: Context): readonly Finding[] => {
  const on = Day.require(command.on)
  switch (command.type) {
    case "convene": {
      const { call } = context
      return [
        ...(call.stage === "closed" ? [] : [Refusal.finding("review.call-not-closed", { stage: call.stage })]),
        ...repeated(command.panel).map((reviewer) => Refusal.finding("review.reviewer-twice", { reviewer })),
        ...repeated(command.entries.map(({ application }) => application)).map((application) =>
          Refusal.finding("review.entry-twice", { application })
        ),
        ...entryReasons(command.entries, context.entrants)
      ]
    }
    case "declare":
      return presenceReasons(command, state)
    case "score":
      return [
        ...presenceReasons(command, state),
        ...(isRecused(state, command.application, command.reviewer)
          ? [
              Refusal.finding(
                "review.recused",
                { reviewer: command.reviewer, application: command.application },
                { kind: "requirement", ...Refusal.resting(context.view, Ventures.recusalRelations) }
              )
            ]
          : []),
        ...markReasons(command.marks, state)
      ]
    case "add-bonus":
      return bonusReasons(command, state)
    case "conclude":
      return [
        ...conclusionReasons(state, context.view),
        ...Late.finding("review.late", Schedule.reviewBy(context.call.closedOn, context), on)
      ]
  }
}

const presenceReasons = (
  { reviewer, application }: Extract<Command, { readonly type: "declare" | "score" }>,
  state: Review
): readonly Finding[] => [
  ...(state.panel.includes(reviewer) ? [] : [Refusal.finding("review.not-on-the-panel", { reviewer })]),
  ...(isReviewed(state, application) ? [] : [Refusal.finding("review.not-an-entry", { application })])
]

/** Every item of the sheet once, with no more than its full points. */
const markReasons = (marks: readonly Mark[], { terms }: Review): readonly Finding[] => {
  const sheet = terms?.sheet ?? []
  const items = marks.map(({ item }) => item)
  return [
    ...sheet.filter(({ item }) => !items.includes(item)).map(({ item }) => Refusal.finding("review.item-missing", { item })),
    ...repeated(items).map((item) => Refusal.finding("review.item-twice", { item })),
    ...marks.flatMap(({ item, points }) => {
      const most = sheet.find((one) => one.item === item)?.maxPoints
      if (most === undefined) return [Refusal.finding("review.item-unknown", { item })]
      return points <= most ? [] : [Refusal.finding("review.too-many-points", { item, points, most })]
    })
  ]
}

const bonusReasons = (
  { application, bonus, points }: Extract<Command, { readonly type: "add-bonus" }>,
  state: Review
): readonly Finding[] => {
  const least = bonus === "special" ? state.terms?.specialBonusMin : undefined
  return [
    ...(isReviewed(state, application) ? [] : [Refusal.finding("review.not-an-entry", { application })]),
    ...(least === undefined || points >= least || points === 0 ? [] : [Refusal.finding("review.bonus-too-small", { points, least })])
  ]
}

/** Nobody concludes while an application lacks reviewers; that some of the panel are silent is only said. */
const conclusionReasons = (state: Review, view: ParameterView): readonly Finding[] =>
  Ranking.rank(state).flatMap(({ application, outcome, counted, dropped, recused }) => {
    const scored = counted.length + dropped.length
    const silent = state.panel.length - recused.length - scored
    if (outcome === "no-quorum")
      return [
        Refusal.finding(
          "review.no-quorum",
          { application, scored, quorum: state.terms?.quorum ?? 1 },
          { kind: "requirement", ...Refusal.resting(view, Ventures.quorum) }
        )
      ]
    return silent === 0 ? [] : [Refusal.finding("review.silent", { application, silent }, { severity: "warning", kind: "notice" })]
  })

export const decide = (command: Command, state: Review, context: Context): Decision.Decision<readonly Event[]> => {
  const sheet = context.call.terms?.sheet
  const conflicts = conflictReasons(command, state, context.behind, context.view)
  const findings = [...ground(command, state, context.today), ...reasons(command, state, context), ...conflicts]
  if (command.type !== "convene") return Decision.from<readonly Event[]>([happened(command, eventOf)], findings)
  if (sheet === undefined) return Decision.from<readonly Event[]>([], [...findings, Refusal.finding("review.no-sheet", {})])
  return Decision.from<readonly Event[]>([{ ...command, type: "review.convened", v: 1, terms: termsOf(sheet, context.view) }], findings)
}

const eventOf = {
  declare: "review.declared",
  score: "review.scored",
  "add-bonus": "review.bonus-added",
  conclude: "review.concluded"
} as const

export const decider: Decider<Command, Review, Event, Context> = { initial, decide, evolve }
