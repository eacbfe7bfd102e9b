/** What reports hold a district against, in the rule book: what is left to do of a year, and which evidence counts as good. */
import * as Day from "../foundation/Day.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Reports from "../law/parameters/Reports.ts"
import type { Rule } from "../law/Rule.ts"
import { targets } from "../report/rules/Rules.ts"
import * as TeamYear from "../report/TeamYear.ts"
import * as Evidence from "../service/Evidence.ts"
import { both } from "./Both.ts"
import { type Figure, figure, type Of, text } from "./Figure.ts"
import * as ValueText from "./ValueText.ts"

const team = "example"
const nothing: TeamYear.Rows = { events: [], served: [], visits: [], incomplete: [], learned: [] }
const noTargets: TeamYear.Targets = { events: undefined, visits: undefined, activeMinutes: undefined }

/** As many as are asked for, and one fewer. */
const events: Of = ({ view, today }) => {
  const asked = Parameter.valueIn(view, Reports.teamEvents)
  if (asked === undefined) return []
  return [asked, asked - 1].map((count): Figure => {
    const held = Array.from({ length: count }, () => ({ register: "activity", key: {}, team, stage: "held", endedOn: today }))
    const rows = { ...nothing, events: held }
    const [year] = TeamYear.report(Day.parts(today).year, { ...noTargets, events: asked }, [team], rows).teams
    const left = year?.eventsLeft ?? asked
    return figure(text("held", { count }), text(left === 0 ? "done" : "left", { count: left }), left === 0)
  })
}

/** As much time as is no more than asked for, and one minute more. */
const active: Of = ({ view, today }) => {
  const asked = Parameter.valueIn(view, Reports.activeMinutes)
  if (asked === undefined) return []
  return [asked, asked + 1].map((minutes): Figure => {
    const one = { register: "service_record", key: {}, team, volunteer: "example", counts: true, isOfTeam: true, on: today, minutes }
    const { all } = TeamYear.report(Day.parts(today).year, { ...noTargets, activeMinutes: asked }, [team], { ...nothing, served: [one] })
    const isActive = all.active?.value === 1
    return figure(text("attended-in-a-year", { minutes }), text(isActive ? "active" : "inactive"), isActive)
  })
}

const evidence: Of = ({ view }) => {
  const least = Parameter.valueIn(view, Reports.goodEvidence)
  if (least === undefined) return []
  return Evidence.grades.map((grade): Figure => {
    const isGood = Evidence.isAtLeast(grade, least)
    const title = both((locale) => ValueText.of(Reports.goodEvidence, grade, locale))
    return figure(title, text(isGood ? "good-evidence" : "weak-evidence"), isGood)
  })
}

export const reports: readonly (readonly [Rule, Of])[] = [
  [targets, (situation) => [...events(situation), ...active(situation), ...evidence(situation)]]
]
