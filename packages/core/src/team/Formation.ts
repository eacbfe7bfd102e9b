/**
 * A formation (雁阵): one team leads, others fly as wings, and those that can lift others are linked to them as mentors, with days and
 * evidence.
 *
 * What a reader would get wrong: links point from mentor to learner and never close a circle, on any day: a team cannot be lifted, through
 * whomever, by one that it lifts. Leading is not mentoring; the lead team may learn from a wing.
 */
import * as Day from "../foundation/Day.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { FormationId, TeamId } from "../foundation/Id.ts"
import * as Refusal from "../law/Refusal.ts"
import * as Turn from "../law/Turn.ts"
import { isInForce } from "../foundation/InForce.ts"
import { isOpen } from "../foundation/Tenure.ts"
import type { Command, Event } from "./Formation.schema.ts"
import { evolve, type Formation, initial, leadOf, type Link, linksOn, openLink, placeOf, reaches } from "./FormationState.ts"

export type { Command, Event } from "./Formation.schema.ts"
export type { Flown, Formation, Link } from "./FormationState.ts"
export { evolve, fits, initial, leadOf, lifted, linksOn, reaches, teamsOn, workload } from "./FormationState.ts"

export interface Context {
  readonly today: Day.Day
  /** Links of the other formations: a team may fly in several, and a circle through two is one all the same. Asked for when teams are linked. */
  readonly elsewhere: readonly Pick<Link, "mentor" | "learner" | "from" | "until">[]
}

export const streamOf = (formation: FormationId): string => `formation/${formation}`
export const upcasts = {}

const wrong = (rule: string, facts: Finding["facts"]): Finding => Refusal.finding(rule, facts, { units: { on: "day", from: "day" } })

const ground = (command: Command, state: Formation, on: Day.Day, { today }: Context): readonly Finding[] => {
  const right = command.type === "form" ? "none" : "flying"
  return [
    ...Turn.inStage("formation", command.type, state.stage, [right]),
    ...Turn.inOrder("formation", { on, today, latest: state.latest })
  ]
}

const isWing = (state: Formation, team: TeamId): readonly Finding[] =>
  placeOf(state, team) === "wing" ? [] : [wrong("formation.no-wing", { team })]
const flies = (state: Formation, team: TeamId): readonly Finding[] =>
  placeOf(state, team) === undefined ? [wrong("formation.not-in-it", { team })] : []

const ofTeam = ({ links }: Formation, team: TeamId | undefined): readonly Link[] =>
  links.filter(({ mentor, learner }) => mentor === team || learner === team)
const linksOf = (state: Formation, team: TeamId | undefined): readonly Link[] => ofTeam(state, team).filter(isOpen)
/** What ends with a team's last day in the formation. */
const endings = (links: readonly Link[], on: string): readonly Event[] =>
  links.map(({ mentor, learner }) => ({ type: "formation.link-ended", v: 1, mentor, learner, on, result: "ended" }))

type Of<T extends Command["type"]> = Extract<Command, { readonly type: T }>

/** What happened, and what of the command alone speaks against it. */
type Told = readonly [events: readonly Event[], findings: readonly Finding[]]

const v = 1

export const decide = (command: Command, state: Formation, context: Context): Decision.Decision<readonly Event[]> => {
  const on = Day.require(command.on)
  const [events, findings] = told(command, state, context, on)
  return Decision.from(events, [...ground(command, state, on, context), ...findings])
}

const told = (command: Command, state: Formation, context: Context, on: Day.Day): Told => {
  switch (command.type) {
    case "form":
      return [[{ type: "formation.formed", v, lead: command.lead, on: command.on }], []]
    case "add-wing":
      return addWing(command, state, on)
    case "release-wing":
      return releaseWing(command, state)
    case "hand-over":
      return handOver(command, state, on)
    case "link":
      return link(command, state, context, on)
    case "end-link":
      return endLink(command, state)
    case "dissolve":
      return [[...endings(state.links.filter(isOpen), command.on), { type: "formation.dissolved", v, on: command.on }], []]
  }
}

const addWing = ({ team, on: text }: Of<"add-wing">, { teams }: Formation, on: Day.Day): Told => [
  [{ type: "formation.wing-added", v, team, on: text }],
  teams.some((flown) => flown.team === team && isInForce(flown, on)) ? [wrong("formation.in-it", { team, on })] : []
]

const releaseWing = ({ team, on }: Of<"release-wing">, state: Formation): Told => [
  [...endings(linksOf(state, team), on), { type: "formation.wing-released", v, team, on }],
  isWing(state, team)
]

/** By succession the former lead leaves, and its last day is the day before; by rotation it flies on, with its links. */
const handOver = ({ to, by, on: text }: Of<"hand-over">, state: Formation, on: Day.Day): Told => {
  const lead = leadOf(state)
  const last = Day.plusDays(on, -1)
  const since = state.teams.filter(({ place, team }) => place === "lead" || team === to)
  const over = by === "succession" ? linksOf(state, lead) : []
  // No link outlasts the former lead's last day.
  const lasting = by === "succession" ? ofTeam(state, lead).filter((one) => !isOpen(one) && isInForce(one, on)) : []
  return [
    [...endings(over, Day.text(last)), { type: "formation.handed-over", v, to, on: text, by }],
    [
      ...isWing(state, to),
      ...since.filter(({ from }) => from > last).map(({ team, from }) => wrong("formation.too-soon", { team, from, on })),
      ...(over.some(({ from }) => from > last) ? [wrong("formation.too-soon", { team: lead, from: on, on })] : []),
      ...lasting.map(({ mentor, learner }) => wrong("formation.link-lasts", { mentor, learner, on }))
    ]
  ]
}

const link = ({ mentor, learner, on: text }: Of<"link">, state: Formation, context: Context, on: Day.Day): Told => [
  [{ type: "formation.linked", v, mentor, learner, on: text }],
  [
    ...flies(state, mentor),
    ...flies(state, learner),
    ...(linksOn(state, on).some((one) => one.mentor === mentor && one.learner === learner)
      ? [wrong("formation.linked-already", { mentor, learner })]
      : []),
    ...(closesCircle(state, context, { mentor, learner }, on) ? [wrong("formation.circle", { mentor, learner })] : [])
  ]
]

const endLink = ({ mentor, learner, result, evidence, on }: Of<"end-link">, state: Formation): Told => [
  [{ type: "formation.link-ended", v, mentor, learner, on, result, ...(evidence === undefined ? {} : { evidence }) }],
  [
    ...(openLink(state, mentor, learner) === undefined ? [wrong("formation.not-linked", { mentor, learner })] : []),
    ...(result === "lifted" && evidence === undefined ? [wrong("formation.no-evidence", { mentor, learner })] : [])
  ]
]

/** Whether on some day from now on the learner lifts the mentor. Here nothing begins after the day; elsewhere it may. */
const closesCircle = (
  state: Formation,
  { elsewhere }: Context,
  { mentor, learner }: { readonly mentor: TeamId; readonly learner: TeamId },
  on: Day.Day
): boolean =>
  [on, ...elsewhere.map(({ from }) => Day.later(from, on))].some((day) =>
    reaches([...linksOn(state, day), ...linksOn({ links: elsewhere }, day)], learner, mentor)
  )

export const decider: Decider<Command, Formation, Event, Context> = { initial, decide, evolve }
