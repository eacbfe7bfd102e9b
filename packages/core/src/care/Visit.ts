/**
 * One visit: planned, agreed with a guardian where one has to agree, and then kept, attempted or excused.
 *
 * What a reader would get wrong: nobody at home is no visit and no neglect either, it is an attempt; and a visit that cannot be, with a reason
 * and what shows it, is excused. Both are counted apart from what was kept. What is found is reported by a person: see `MandatoryReport`.
 */
import { visitStage } from "./messages/options.ts"
import * as Day from "../foundation/Day.ts"
import { type Decider, happened } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { PersonId, VisitId, VolunteerId } from "../foundation/Id.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Rule from "../law/Rule.ts"
import { backgroundChecks } from "../person/rules/BackgroundChecks.ts"
import * as Company from "./Company.ts"
import { dangerRow } from "./Danger.ts"
import { days, finding, turn } from "./Ground.ts"
import { homeVisit, twoVisitors } from "./rules/HomeVisit.ts"
import * as Photos from "./rules/Photos.ts"
import { reporting } from "./rules/Reporting.ts"
import { listedVisitors } from "./rules/WhoGoes.ts"
import type { Command, Event } from "./Visit.schema.ts"
import { evolve, initial, stagesOf, type Visit, visitorsOf } from "./VisitState.ts"
import * as WithFile from "./WithFile.ts"

export type { Command, Danger, Event } from "./Visit.schema.ts"
export type { Agreed, Kept, Linked, Planned, Visit } from "./VisitState.ts"
export { canLink, evolve, fits, initial, stagesOf, visitorsOf } from "./VisitState.ts"

/** Age and minority are those of the person visited, on the day; undefined where nobody knows. */
export interface Context extends Photos.Subject {
  readonly today: Day.Day
  readonly view: ParameterView
  /** Those whose consent counts, and those who may be there in their place. */
  readonly guardians: readonly PersonId[]
  readonly carers: readonly PersonId[]
  /** Those who are to go, or went. */
  readonly going: Company.Going
  /** Of whoever is visited. */
  readonly file: WithFile.Days
}

export const streamOf = (visit: VisitId): string => `visit/${visit}`
export const upcasts = {}

const eventOf = {
  plan: "visit.planned",
  agree: "visit.agreed",
  keep: "visit.kept",
  link: "visit.linked",
  attempt: "visit.attempted",
  excuse: "visit.excused",
  cancel: "visit.cancelled"
} as const

/** What was, is told and not refused: a visit that was made is not made undone by leaving it out. */
const told = (findings: readonly Finding[]): readonly Finding[] => findings.map((one) => ({ ...one, severity: "warning" }))

const ofVisitors = (visitors: readonly VolunteerId[], on: Day.Day, { minor, going, view }: Context): readonly Finding[] => [
  ...Company.visitors(visitors, going).flatMap(({ id, row }) => placed(Rule.findings(listedVisitors, row, view), id)),
  ...Company.works(visitors, going, { minor, on }).flatMap(({ id, work }) => placed(Rule.findings(backgroundChecks, work, view), id))
]

const placed = (findings: readonly Finding[], where: string): readonly Finding[] => findings.map((one) => ({ ...one, where }))

const reasons = (command: Command, state: Visit, context: Context): readonly Finding[] => {
  const { view, age, minor, guardians, carers, going, file } = context
  switch (command.type) {
    case "plan":
      return [
        ...Rule.findings(
          twoVisitors,
          { home: command.mode === "home", minor, visitors: Company.count(command.visitors, going, view) },
          view
        ),
        ...ofVisitors(command.visitors, Day.require(command.for), context),
        ...WithFile.reasons(command.recipient, file, Day.require(command.for))
      ]
    case "agree":
      return guardians.includes(command.by) ? [] : [finding("care.not-guardian", { by: command.by })]
    case "keep": {
      const at = { home: state.planned?.mode === "home", minor }
      const how = [
        ...Rule.findings(twoVisitors, { ...at, visitors: Company.count(command.visitors, going, view) }, view),
        ...Rule.findings(
          homeVisit,
          {
            ...at,
            carerPresent: command.present.some((one) => carers.includes(one)),
            consented: state.agreed !== undefined,
            closedDoor: command.closedDoor
          },
          view
        ),
        ...Rule.findings(Photos.photos, Photos.rowOf(command.photographed, context), view)
      ]
      return [
        // The duty to report is raised with the visit: it waits for nothing that was wrong with how somebody came.
        ...(command.dangers.length > 0 ? told(how) : how),
        ...told(ofVisitors(command.visitors, Day.require(command.on), context)),
        ...(state.planned === undefined ? [] : told(WithFile.reasons(state.planned.recipient, file, Day.require(command.on)))),
        ...Rule.findings(reporting, dangerRow(command.dangers, age), view)
      ]
    }
    case "link": {
      const { visitor, record } = command
      return [
        ...(visitorsOf(state).includes(visitor) ? [] : [finding("care.was-not-there", { visitor })]),
        ...(state.records.some((one) => one.visitor === visitor || one.record === record)
          ? [finding("care.recorded-already", { visitor, record })]
          : [])
      ]
    }
    default:
      return []
  }
}

const eventFor = (command: Command): Event => {
  if (command.type !== "keep") return happened(command, eventOf)
  const { dangers, ...kept } = command
  return { ...kept, type: "visit.kept", v: 1, dangerFound: dangers.length > 0 }
}

export const decide = (command: Command, state: Visit, context: Context): Decision.Decision<readonly Event[]> =>
  Decision.from<readonly Event[]>(
    [eventFor(command)],
    [
      ...turn({ command: command.type, stage: state.stage, allowed: stagesOf[eventOf[command.type]], stages: visitStage }),
      ...days({ on: Day.require(command.on), today: context.today, latest: state.latest }),
      ...reasons(command, state, context)
    ]
  )

export const decider: Decider<Command, Visit, Event, Context> = { initial, decide, evolve }
