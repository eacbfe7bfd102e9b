/**
 * How often one person is visited: once in every so many calendar months, from the month in which the plan begins.
 *
 * What a reader would get wrong: a new rhythm counts from the next month on, and a period that it cuts short is asked of nobody; nor is one
 * that the end of the plan cuts short.
 */
import { planStage } from "./messages/options.ts"
import * as Day from "../foundation/Day.ts"
import { type Decider, happened } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { PersonId } from "../foundation/Id.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Rule from "../law/Rule.ts"
import { days, finding, turn } from "./Ground.ts"
import * as ChildRhythm from "./rules/ChildRhythm.ts"
import * as ElderVisits from "./rules/ElderVisits.ts"
import type { Command, Event } from "./VisitPlan.schema.ts"
import * as WithFile from "./WithFile.ts"

export type { Command, Event } from "./VisitPlan.schema.ts"

export interface Rhythm {
  readonly months: number
  /** First day of a calendar month. */
  readonly from: Day.Day
  /** The last day, where the plan was ended in it. */
  readonly until?: Day.Day
}

export interface VisitPlan {
  readonly stage: "none" | "running" | "ended"
  readonly whose?: Extract<Event, { readonly type: "visit-plan.begun" }>["whose"]
  readonly rhythms: readonly Rhythm[]
  readonly latest?: Day.Day
}

export interface Context {
  readonly today: Day.Day
  readonly view: ParameterView
  readonly recipient: PersonId
  readonly file: WithFile.Days
  /** Undefined where neither a day of birth nor the file says it. */
  readonly minor: boolean | undefined
}

export const initial: VisitPlan = { stage: "none", rhythms: [] }
export const streamOf = (recipient: PersonId): string => `visit-plan/${recipient}`
export const upcasts = {}

export const stagesOf: { readonly [T in Event["type"]]: readonly VisitPlan["stage"][] } = {
  "visit-plan.begun": ["none", "ended"],
  "visit-plan.changed": ["running"],
  "visit-plan.ended": ["running"]
}
const eventOf = { begin: "visit-plan.begun", change: "visit-plan.changed", end: "visit-plan.ended" } as const

/** A child is visited as a child, and nobody else is: the rhythm of elders may be slower. */
const whoseIs = (whose: NonNullable<VisitPlan["whose"]>, minor: boolean | undefined): readonly Finding[] => {
  if (minor === (whose === "child")) return []
  return [
    minor === undefined
      ? finding("care.plan-whose", { whose, minor }, { outcome: "unknown", severity: "warning" })
      : finding("care.plan-whose", { whose, minor })
  ]
}

const ofFile = (command: Command, { recipient, file, minor }: Context): readonly Finding[] => [
  ...(command.type === "end" ? [] : WithFile.reasons(recipient, file, Day.require(command.on))),
  ...(command.type === "begin" ? whoseIs(command.whose, minor) : [])
]

const rhythm = (command: Command, state: VisitPlan, view: ParameterView): readonly Finding[] => {
  if (command.type === "end") return []
  const whose = command.type === "begin" ? command.whose : state.whose
  const row = { intervalMonths: command.months }
  return whose === undefined ? [] : Rule.findings(whose === "child" ? ChildRhythm.childRhythm : ElderVisits.elderRhythm, row, view)
}

export const decide = (command: Command, state: VisitPlan, context: Context): Decision.Decision<readonly Event[]> => {
  const { today, view } = context
  const type = eventOf[command.type]
  return Decision.from<readonly Event[]>(
    [happened(command, eventOf)],
    [
      ...turn({ command: command.type, stage: state.stage, allowed: stagesOf[type], stages: planStage }),
      ...days({ on: Day.require(command.on), today, latest: state.latest }),
      ...ofFile(command, context),
      ...rhythm(command, state, view)
    ]
  )
}

export const fits = (state: VisitPlan, event: Event): boolean => stagesOf[event.type].includes(state.stage)

/** A new rhythm takes the place of one that would begin no earlier. */
const followed = ({ rhythms }: VisitPlan, months: number, from: Day.Day): readonly Rhythm[] => [
  ...rhythms.filter((one) => one.from < from),
  { months, from }
]

export const evolve = (state: VisitPlan, event: Event): VisitPlan => {
  if (!fits(state, event)) return state
  const latest = Day.require(event.on)
  switch (event.type) {
    case "visit-plan.begun":
      return { stage: "running", whose: event.whose, rhythms: followed(state, event.months, Day.firstOfMonth(latest)), latest }
    case "visit-plan.changed":
      return { ...state, rhythms: followed(state, event.months, Day.plusDays(Day.lastOfMonth(latest), 1)), latest }
    case "visit-plan.ended":
      return { ...state, stage: "ended", rhythms: state.rhythms.map((one) => ({ until: latest, ...one })), latest }
  }
}

export const decider: Decider<Command, VisitPlan, Event, Context> = { initial, decide, evolve }
