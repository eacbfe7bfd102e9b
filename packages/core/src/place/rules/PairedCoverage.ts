/**
 * Which communities are covered, as of any day: by at least one volunteer organisation of their own *and* a feature project of that
 * organisation.
 *
 * What a reader would get wrong: a team without a project and a project of somebody else's team are no pair. And a village is no urban
 * community: which kinds are counted is asked, so that the denominator is never a guess.
 */
import type { Day } from "../../foundation/Day.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { LIBRARY, XIANGSHAN24 } from "../../law/Instruments.ts"
import * as Rule from "../../law/Rule.ts"
import { type InForce, isInForce } from "../../foundation/InForce.ts"

export interface Community extends InForce {
  readonly community: string
  readonly street?: string | undefined
  /** As the directory says it: 城市社区, 村 … */
  readonly kind?: string | undefined
}
export interface Team extends InForce {
  readonly team: string
  readonly community?: string | undefined
  /** Whether it is a volunteer organisation of the community; nobody knows where it is undefined. */
  readonly isVolunteerOrganisation?: boolean | undefined
}
export interface FeatureProject extends InForce {
  readonly project: string
  readonly team: string
}

export const coverage = Facts.sheet("place.coverage", {
  teams: Facts.int({ "zh-CN": "社区志愿服务组织", en: "volunteer organisations of the community" }, "teams"),
  featureProjects: Facts.int({ "zh-CN": "其特色项目", en: "feature projects of these" }, "projects")
})
export type Coverage = Facts.RowOf<typeof coverage>

const citations = [LIBRARY.passage(), XIANGSHAN24.passage()]

export const withTeam = Requirement.require("place.coverage-team", coverage.teams.above(0), { citations })
export const withProject = Requirement.require("place.coverage-project", coverage.featureProjects.above(0), { citations })

export const pairedCoverage = Rule.define<Coverage>({
  id: "place.coverage",
  title: { "zh-CN": "城市社区覆盖", en: "coverage of urban communities" },
  parameters: [],
  clauses: [Rule.clause(withTeam), Rule.clause(withProject)]
})

export interface Question {
  readonly on: Day
  /** The kinds of community that are counted. */
  readonly kinds: readonly string[]
}

export interface Pair {
  readonly team: string
  readonly project: string
}

export interface Covered {
  readonly community: string
  readonly street: string | undefined
  readonly teams: readonly string[]
  readonly pairs: readonly Pair[]
  readonly facts: Coverage
  readonly outcome: "covered" | "gap" | "unknown"
}

export interface Report {
  /** Counted communities, in the order they came. */
  readonly communities: readonly Covered[]
  /** Not in the denominator, because nobody knows of what kind they are. */
  readonly ofUnknownKind: readonly string[]
}

/** Known ones count. Where there is none, one of which nobody knows leaves the count open. */
const countOf = (known: number, unknown: number): number | undefined => (known === 0 && unknown > 0 ? undefined : known)

export const report = (
  { on, kinds }: Question,
  communities: readonly Community[],
  teams: readonly Team[],
  projects: readonly FeatureProject[]
): Report => {
  const now = communities.filter((one) => isInForce(one, on))
  const teamsOf = Map.groupBy(
    teams.filter((one) => isInForce(one, on)),
    ({ community }) => community
  )
  const projectsOf = Map.groupBy(
    projects.filter((one) => isInForce(one, on)),
    ({ team }) => team
  )
  const covered = ({ community, street }: Community): Covered => {
    const there = teamsOf.get(community) ?? []
    const sure = there.filter((one) => one.isVolunteerOrganisation === true).map(({ team }) => team)
    const doubtful = there.filter((one) => one.isVolunteerOrganisation === undefined)
    const pairs = sure.flatMap((team) => (projectsOf.get(team) ?? []).map(({ project }) => ({ team, project })))
    const maybe = doubtful.filter(({ team }) => projectsOf.has(team)).length
    const facts = { teams: countOf(sure.length, doubtful.length), featureProjects: countOf(pairs.length, maybe) }
    const outcome = pairs.length > 0 ? "covered" : facts.featureProjects === undefined ? "unknown" : "gap"
    return { community, street, teams: sure, pairs, facts, outcome }
  }
  return {
    communities: now.filter(({ kind }) => kinds.some((one) => one === kind)).map(covered),
    ofUnknownKind: now.filter(({ kind }) => kind === undefined).map(({ community }) => community)
  }
}

/** The communities that are not surely covered. */
export const gaps = ({ communities }: Report): readonly Covered[] => communities.filter(({ outcome }) => outcome !== "covered")
