/** Why a public raising cannot be planned so, and what cannot be told as published. */
import * as Day from "../foundation/Day.ts"
import * as Period from "../foundation/Period.ts"
import * as Rule from "../law/Rule.ts"
import type { AwardId, OccurrenceId, RaisingId } from "../foundation/Id.ts"
import type { Fund } from "./FundState.ts"
import { type Context, type Findings, type Of, when, wrong } from "./Reason.ts"
import * as Raising from "./rules/Raising.ts"
import * as Use from "./rules/Use.ts"

export const planRaising = (command: Of<"plan-raising">, state: Fund, { view }: Context): Findings => {
  const { raising, isQualified, isEmergency, forNamedPerson } = command
  const [filedOn, startsOn, endsOn] = [Day.require(command.filedOn), Day.require(command.startsOn), Day.require(command.endsOn)]
  return [
    ...when(state.raisings.has(raising), () => wrong("fund.raising-twice", { raising })),
    ...when(endsOn < startsOn, () => wrong("fund.raising-backwards", { startsOn, endsOn })),
    ...Rule.findings(Raising.raising, { isQualified, isEmergency, filedOn, startsOn, endsOn, forNamedPerson }, view)
  ]
}

/** Whether there is anything that it could be about. */
const isKnown = ({ what, about }: Of<"publish">, state: Fund): boolean => {
  switch (what) {
    case "income-and-spending":
      return Period.fromText(about) !== undefined
    case "annual-report":
    case "report-to-registrar":
      return /^[0-9]{4}$/.test(about)
    case "what-is-left":
      return state.awards.has(about as AwardId) || (state.closedOn !== undefined && Day.fromText(about) === state.closedOn)
    case "raising-interim":
    case "raising-income":
    case "raising-final":
      return state.raisings.has(about as RaisingId)
    case "project-interim":
    case "project-final":
      return state.awards.has(about as AwardId)
    case "occurrence":
      return state.occurrences.has(about as OccurrenceId)
  }
}

/** Only of income and spending a measure says where they are published; a report goes to the platform. */
export const publish = (command: Of<"publish">, state: Fund, { view }: Context): Findings => {
  const { what, about, onNoticeBoard, online } = command
  const on = Day.require(command.on)
  return [
    ...when(!isKnown(command, state), () => wrong("fund.published-of-nothing", { what, about })),
    ...when(
      state.publications.some((one) => one.what === what && one.about === about && one.on === on),
      () => wrong("fund.published-twice", { what, about, on })
    ),
    ...(what === "income-and-spending" ? Rule.findings(Use.published, { onNoticeBoard, online }, view) : [])
  ]
}
