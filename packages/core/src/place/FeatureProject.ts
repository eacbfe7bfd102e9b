/**
 * A feature project (特色项目) of a community's volunteer organisation: whose it is, since when, until when.
 *
 * What a reader would get wrong: it is no title. A brand project of a station, a brand team and a feature project are three things, and only
 * this one counts for the coverage of urban communities (`rules/PairedCoverage`).
 */
import * as Day from "../foundation/Day.ts"
import { type Decider, happened } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { AwardId, ProjectId, TeamId } from "../foundation/Id.ts"
import { finding } from "../law/Refusal.ts"
import type { Command, Event } from "./FeatureProject.schema.ts"

export type { Command, Event } from "./FeatureProject.schema.ts"

export interface FeatureProject {
  readonly stage: "none" | "named" | "ended"
  readonly team?: TeamId
  readonly award?: AwardId
  readonly from?: Day.Day
  readonly until?: Day.Day
}

export interface Context {
  readonly today: Day.Day
}

export const initial: FeatureProject = { stage: "none" }
export const streamOf = (project: ProjectId): string => `feature-project/${project}`
export const upcasts = {}

export const stagesOf: { readonly [T in Event["type"]]: FeatureProject["stage"] } = {
  "feature-project.named": "none",
  "feature-project.ended": "named"
}
const eventOf = { name: "feature-project.named", end: "feature-project.ended" } as const

const units = { from: "day", until: "day", on: "day", today: "day" }

const order = (from: Day.Day | undefined, until: Day.Day | undefined): readonly Finding[] =>
  (until ?? Infinity) < (from ?? Day.first) ? [finding("feature-project.dates", { from, until }, { units })] : []

export const decide = (command: Command, state: FeatureProject, { today }: Context): Decision.Decision<readonly Event[]> => {
  if (state.stage !== stagesOf[eventOf[command.type]])
    return { outcome: "unmet", findings: [finding("feature-project.stage", { command: command.type, stage: state.stage })] }
  if (command.type === "name")
    return Decision.from<readonly Event[]>(
      [happened(command, eventOf)],
      order(Day.require(command.from), command.until === undefined ? undefined : Day.require(command.until))
    )
  const on = Day.require(command.on)
  return Decision.from<readonly Event[]>(
    [happened(command, eventOf)],
    [...order(state.from, on), ...(on > today ? [finding("feature-project.future", { on, today }, { units })] : [])]
  )
}

export const fits = (state: FeatureProject, event: Event): boolean => state.stage === stagesOf[event.type]

export const evolve = (state: FeatureProject, event: Event): FeatureProject => {
  if (!fits(state, event)) return state
  if (event.type === "feature-project.ended") return { ...state, stage: "ended", until: Day.require(event.on) }
  const { team, award, from, until } = event
  return {
    stage: "named",
    team,
    ...(award === undefined ? {} : { award }),
    from: Day.require(from),
    ...(until === undefined ? {} : { until: Day.require(until) })
  }
}

export const decider: Decider<Command, FeatureProject, Event, Context> = { initial, decide, evolve }
