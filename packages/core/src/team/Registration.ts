/**
 * A team from its proposal to its end: proposed → registered, renamed, suspended and resumed → dissolved, or merged into another.
 *
 * What a reader would get wrong: it lives on the same stream as its listing in the directory, and whatever changes what the directory says of it
 * lists it anew. So a team that only a sheet ever listed is a registered one, and can be renamed, suspended or merged like any other; and a sheet
 * that comes later says again what holds.
 */
import * as Day from "../foundation/Day.ts"
import { type Decider, happened } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { TeamId } from "../foundation/Id.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import type * as OnePerson from "../person/OnePerson.ts"
import * as OwnMatter from "../person/OwnMatter.ts"
import * as Refusal from "../law/Refusal.ts"
import * as Rule from "../law/Rule.ts"
import * as Turn from "../law/Turn.ts"
import * as Directory from "../place/Directory.ts"
import type { Command, Event } from "./Registration.schema.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Teams from "../law/parameters/Teams.ts"
import * as CertifiedWorkers from "../place/CertifiedWorkers.ts"
import * as Composition from "./rules/Composition.ts"
import * as LegalForm from "./rules/LegalForm.ts"

export type { Command, Event } from "./Registration.schema.ts"

type Proposed = Extract<Event, { readonly type: "team.proposed" }>
type Listed = Extract<Event, { readonly type: "team.listed" }>

export interface Registration {
  readonly stage: "none" | "proposed" | "withdrawn" | "registered" | "suspended" | "dissolved" | "merged"
  readonly listed?: Listed
  readonly proposal?: Proposed
  readonly route?: LegalForm.Route
  /** Since when it is what it is; unknown of what only a sheet said. */
  readonly since?: Day.Day
  readonly into?: TeamId
  /** The latest day that anything but a sheet told: nothing comes before it. */
  readonly latest?: Day.Day
}

export interface Context {
  readonly today: Day.Day
  readonly view: ParameterView
  /** The id under which it is listed. */
  readonly team: TeamId
  readonly people?: OnePerson.People
  /** Of the founders; where the place counts social workers by them. */
  readonly certificates?: readonly CertifiedWorkers.Certificate[]
}

export const initial: Registration = { stage: "none" }
export const streamOf = (team: TeamId): string => `team/${team}`
export const upcasts = {}

const eventOf = {
  propose: "team.proposed",
  withdraw: "team.withdrawn",
  register: "team.registered",
  rename: "team.renamed",
  suspend: "team.suspended",
  resume: "team.resumed",
  dissolve: "team.dissolved",
  merge: "team.merged"
} as const

export const stagesOf: { readonly [T in Exclude<Event["type"], "team.listed">]: readonly Registration["stage"][] } = {
  "team.proposed": ["none", "withdrawn"],
  "team.withdrawn": ["proposed"],
  "team.registered": ["proposed"],
  "team.renamed": ["registered", "suspended"],
  "team.suspended": ["registered"],
  "team.resumed": ["suspended"],
  "team.dissolved": ["registered", "suspended"],
  "team.merged": ["registered", "suspended"]
}

export const types: readonly Event["type"][] = ["team.listed", ...(Object.keys(stagesOf) as (keyof typeof stagesOf)[])]

const wrong = (rule: string, facts: Finding["facts"]): Finding => Refusal.finding(rule, facts)

/** Who is to be in it, against what the pack asks of a volunteer team. */
const composed = (
  { founders }: Pick<Proposed, "founders">,
  { view, today, certificates }: Pick<Context, "view" | "today" | "certificates">
): readonly Finding[] => {
  const people = (some: readonly Proposed["founders"][number][]) => new Set<string>(some.map(({ person }) => person))
  const called = people(founders.filter(({ role }) => role === "social-worker"))
  const needed = Parameter.valueIn(view, Teams.minSocialWorkers)
  return Rule.findings(
    Composition.volunteerTeam,
    {
      members: people(founders).size,
      socialWorkers: CertifiedWorkers.isAsked(view)
        ? CertifiedWorkers.count(people(founders), called, certificates, today, needed)
        : called.size,
      hasLeader: founders.some(({ role }) => role === "leader"),
      partyMembers: undefined,
      hasPartyBranch: undefined
    },
    view
  )
}

const reasons = (command: Command, state: Registration, { team, people, ...about }: Context): readonly Finding[] => {
  const { view } = about
  switch (command.type) {
    case "propose":
      return composed(command, about)
    case "register": {
      const { individuals, units, fundFen, by } = command
      return [
        ...OwnMatter.reasons(by, { proposer: state.proposal?.by }, people),
        ...(state.proposal === undefined ? [] : composed(state.proposal, about)),
        ...(command.route === "register" ? Rule.findings(LegalForm.legalForm, { individuals, units, fundFen }, view) : [])
      ]
    }
    case "merge":
      return command.into === team ? [wrong("team.into-itself", { team })] : []
    default:
      return []
  }
}

/** What the directory says from then on, where the command changes it. */
const listing = (command: Command, { proposal, listed }: Registration, team: TeamId): readonly Listed[] => {
  switch (command.type) {
    case "register": {
      if (proposal === undefined) return []
      const { type: _type, v: _v, founders: _founders, by: _by, on: _on, ...said } = proposal
      return [{ ...said, type: "team.listed", v: 1, team, code: team, from: command.on, registered: command.route === "register" }]
    }
    case "rename":
      return listed === undefined ? [] : [{ ...listed, name: command.name }]
    case "dissolve":
    case "merge":
      return listed === undefined ? [] : [{ ...listed, until: command.on }]
    default:
      return []
  }
}

export const decide = (command: Command, state: Registration, context: Context): Decision.Decision<readonly Event[]> => {
  const on = Day.require(command.on)
  return Decision.from<readonly Event[]>(
    [happened(command, eventOf), ...listing(command, state, context.team)],
    [
      ...Turn.inStage("team", command.type, state.stage, stagesOf[eventOf[command.type]]),
      ...Turn.inOrder("team", { on, today: context.today, latest: state.latest }),
      ...(state.stage === "registered" ? Directory.reasonsAgainst({ kind: "team", id: context.team }, state, on) : []),
      ...reasons(command, state, context)
    ]
  )
}

export const fits = (state: Registration, event: Event): boolean =>
  event.type === "team.listed" ? Directory.fits(state, event) : stagesOf[event.type].includes(state.stage)

export const evolve = (state: Registration, event: Event): Registration => {
  if (!fits(state, event)) return state
  if (event.type === "team.listed") return { ...state, listed: event, stage: isNew(state) ? "registered" : state.stage }
  const since = Day.require(event.on)
  const known = { ...state, since, latest: since }
  switch (event.type) {
    case "team.proposed":
      return { ...known, stage: "proposed", proposal: event }
    case "team.withdrawn":
      return { ...known, stage: "withdrawn" }
    case "team.registered":
      return { ...known, stage: "registered", route: event.route }
    case "team.renamed":
      return { ...state, latest: since }
    case "team.suspended":
      return { ...known, stage: "suspended" }
    case "team.resumed":
      return { ...known, stage: "registered" }
    case "team.dissolved":
      return { ...known, stage: "dissolved" }
    case "team.merged":
      return { ...known, stage: "merged", into: event.into }
  }
}

/** A sheet that lists what was only proposed has decided it. */
const isNew = ({ stage }: Registration): boolean => stage === "none" || stage === "proposed" || stage === "withdrawn"

export const decider: Decider<Command, Registration, Event, Context> = { initial, decide, evolve }

/** Why a team cannot be named on a day: nobody lists it, it is over, it was merged and into which, or it is suspended. */
export const reasonsAgainst = (team: string, state: Registration, on: Day.Day): readonly Finding[] => {
  const { stage, since, into } = state
  const over = Directory.reasonsAgainst({ kind: "team", id: team }, state, on)
  if (stage === "merged" && over.length > 0)
    return [Refusal.finding("team.merged-away", { team, into, since }, { units: { since: "day" } })]
  const isSuspended = stage === "suspended" && (since ?? Infinity) <= on
  return [...over, ...(isSuspended ? [Refusal.finding("team.is-suspended", { team, since }, { units: { since: "day" } })] : [])]
}
