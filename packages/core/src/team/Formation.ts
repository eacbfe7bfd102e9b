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
import type { Command, Event } from "./Formation.schema.ts"

export type { Command, Event } from "./Formation.schema.ts"

/** A team in a place of the formation, with its days. */
export interface Flown {
  readonly team: TeamId
  readonly place: "lead" | "wing"
  readonly from: Day.Day
  readonly until?: Day.Day
}
type Ended = Extract<Event, { readonly type: "formation.link-ended" }>
export interface Link {
  readonly mentor: TeamId
  readonly learner: TeamId
  readonly from: Day.Day
  readonly until?: Day.Day
  readonly result?: Ended["result"]
  readonly evidence?: NonNullable<Ended["evidence"]>
}

export interface Formation {
  readonly stage: "none" | "flying" | "dissolved"
  readonly teams: readonly Flown[]
  readonly links: readonly Link[]
  /** The latest day that anything is known of: nothing comes before it. */
  readonly latest?: Day.Day
}

export interface Context {
  readonly today: Day.Day
}

export const initial: Formation = { stage: "none", teams: [], links: [] }
export const streamOf = (formation: FormationId): string => `formation/${formation}`
export const upcasts = {}

const isOpen = ({ until }: { readonly until?: Day.Day }): boolean => until === undefined
const isOn = ({ from, until }: { readonly from: Day.Day; readonly until?: Day.Day }, on: Day.Day): boolean =>
  from <= on && (until === undefined || on <= until)

/** Where a team flies now. */
const placeOf = ({ teams }: Formation, team: TeamId): Flown["place"] | undefined =>
  teams.find((flown) => isOpen(flown) && flown.team === team)?.place
const openLink = ({ links }: Formation, mentor: TeamId, learner: TeamId): Link | undefined =>
  links.find((link) => isOpen(link) && link.mentor === mentor && link.learner === learner)

/** The links in force on a day. */
export const linksOn = ({ links }: Formation, on: Day.Day): readonly Link[] => links.filter((link) => isOn(link, on))

/** Whether `from` lifts `to`, itself or through others, by these links. */
export const reaches = (links: readonly Link[], from: TeamId, to: TeamId): boolean => {
  const seen = new Set<TeamId>([from])
  for (const team of seen) for (const { mentor, learner } of links) if (mentor === team) seen.add(learner)
  return seen.has(to)
}

const wrong = (rule: string, facts: Finding["facts"]): Finding =>
  Refusal.finding(rule, facts, { units: { on: "day", latest: "day", today: "day", from: "day" } })

const ground = (command: Command, state: Formation, on: Day.Day, { today }: Context): readonly Finding[] => {
  const right = command.type === "form" ? "none" : "flying"
  return [
    ...(state.stage === right ? [] : [wrong("formation.stage", { command: command.type, stage: state.stage })]),
    ...(on > today ? [wrong("formation.future", { on, today })] : []),
    ...(state.latest !== undefined && on < state.latest ? [wrong("formation.before", { on, latest: state.latest })] : [])
  ]
}

const isWing = (state: Formation, team: TeamId): readonly Finding[] =>
  placeOf(state, team) === "wing" ? [] : [wrong("formation.no-wing", { team })]
const flies = (state: Formation, team: TeamId): readonly Finding[] =>
  placeOf(state, team) === undefined ? [wrong("formation.not-in-it", { team })] : []

/** What ends with a team's last day in the formation. */
const endings = (state: Formation, team: TeamId, on: string): readonly Event[] =>
  state.links
    .filter((link) => isOpen(link) && (link.mentor === team || link.learner === team))
    .map(({ mentor, learner }) => ({ type: "formation.link-ended", v: 1, mentor, learner, on, result: "ended" }))

export const decide = (command: Command, state: Formation, context: Context): Decision.Decision<readonly Event[]> => {
  const on = Day.require(command.on)
  const findings = ground(command, state, on, context)
  const v = 1
  const answer = (events: readonly Event[], more: readonly Finding[] = []) => Decision.from(events, [...findings, ...more])
  switch (command.type) {
    case "form":
      return answer([{ type: "formation.formed", v, lead: command.lead, on: command.on }])
    case "add-wing":
      return answer(
        [{ type: "formation.wing-added", v, team: command.team, on: command.on }],
        state.teams.some((flown) => flown.team === command.team && isOn(flown, on))
          ? [wrong("formation.in-it", { team: command.team, on })]
          : []
      )
    case "release-wing":
      return answer(
        [...endings(state, command.team, command.on), { type: "formation.wing-released", v, team: command.team, on: command.on }],
        isWing(state, command.team)
      )
    case "hand-over": {
      const lead = leadOf(state)
      const last = Day.plusDays(on, -1)
      const since = state.teams.filter((flown) => isOpen(flown) && (flown.place === "lead" || flown.team === command.to))
      const goes = command.by === "succession" && lead !== undefined ? endings(state, lead, Day.text(last)) : []
      return answer(
        [...goes, { type: "formation.handed-over", v, to: command.to, on: command.on, by: command.by }],
        [
          ...isWing(state, command.to),
          ...since.filter(({ from }) => from > last).map(({ team, from }) => wrong("formation.too-soon", { team, from, on })),
          ...(goes.length > 0 && linksBegunOn(state, lead, on) ? [wrong("formation.too-soon", { team: lead, from: on, on })] : [])
        ]
      )
    }
    case "link": {
      const { mentor, learner } = command
      return answer(
        [{ type: "formation.linked", v, mentor, learner, on: command.on }],
        [
          ...flies(state, mentor),
          ...flies(state, learner),
          ...(mentor !== learner && linksOn(state, on).some((link) => link.mentor === mentor && link.learner === learner)
            ? [wrong("formation.linked-already", { mentor, learner })]
            : []),
          ...(reaches(linksOn(state, on), learner, mentor) ? [wrong("formation.circle", { mentor, learner })] : [])
        ]
      )
    }
    case "end-link": {
      const { mentor, learner, result, evidence } = command
      return answer(
        [
          {
            type: "formation.link-ended",
            v,
            mentor,
            learner,
            on: command.on,
            result,
            ...(evidence === undefined ? {} : { evidence })
          }
        ],
        [
          ...(openLink(state, mentor, learner) === undefined ? [wrong("formation.not-linked", { mentor, learner })] : []),
          ...(result === "lifted" && evidence === undefined ? [wrong("formation.no-evidence", { mentor, learner })] : [])
        ]
      )
    }
    case "dissolve":
      return answer([
        ...state.links
          .filter(isOpen)
          .map(({ mentor, learner }): Event => ({ type: "formation.link-ended", v, mentor, learner, on: command.on, result: "ended" })),
        { type: "formation.dissolved", v, on: command.on }
      ])
  }
}

const linksBegunOn = (state: Formation, team: TeamId | undefined, on: Day.Day): boolean =>
  state.links.some((link) => isOpen(link) && link.from >= on && (link.mentor === team || link.learner === team))

export const fits = (state: Formation, event: Event): boolean => {
  if (event.type === "formation.formed") return state.stage === "none"
  if (state.stage !== "flying") return false
  switch (event.type) {
    case "formation.wing-added":
      return placeOf(state, event.team) === undefined
    case "formation.wing-released":
      return placeOf(state, event.team) === "wing"
    case "formation.handed-over":
      return placeOf(state, event.to) === "wing"
    case "formation.linked":
      return openLink(state, event.mentor, event.learner) === undefined
    case "formation.link-ended":
      return openLink(state, event.mentor, event.learner) !== undefined
    case "formation.dissolved":
      return true
  }
}

const closed = (teams: readonly Flown[], until: Day.Day, which: (flown: Flown) => boolean): readonly Flown[] =>
  teams.map((flown) => (isOpen(flown) && which(flown) ? { ...flown, until } : flown))

export const evolve = (state: Formation, event: Event): Formation => {
  if (!fits(state, event)) return state
  const on = Day.require(event.on)
  const latest = state.latest !== undefined && state.latest > on ? state.latest : on
  switch (event.type) {
    case "formation.formed":
      return { stage: "flying", teams: [{ team: event.lead, place: "lead", from: on }], links: [], latest }
    case "formation.wing-added":
      return { ...state, teams: [...state.teams, { team: event.team, place: "wing", from: on }], latest }
    case "formation.wing-released":
      return { ...state, teams: closed(state.teams, on, ({ team }) => team === event.team), latest }
    case "formation.handed-over": {
      const former = leadOf(state)
      const stays = event.by === "rotation" && former !== undefined
      return {
        ...state,
        teams: [
          ...closed(state.teams, Day.plusDays(on, -1), ({ team, place }) => place === "lead" || team === event.to),
          { team: event.to, place: "lead", from: on },
          ...(stays ? [{ team: former, place: "wing", from: on } as const] : [])
        ],
        latest
      }
    }
    case "formation.linked":
      return { ...state, links: [...state.links, { mentor: event.mentor, learner: event.learner, from: on }], latest }
    case "formation.link-ended": {
      const ended = openLink(state, event.mentor, event.learner)
      const { result, evidence } = event
      const links = state.links.map((link) =>
        link === ended ? { ...link, until: on, result, ...(evidence === undefined ? {} : { evidence }) } : link
      )
      return { ...state, links, latest }
    }
    case "formation.dissolved":
      return { stage: "dissolved", teams: closed(state.teams, on, () => true), links: state.links, latest }
  }
}

export const decider: Decider<Command, Formation, Event, Context> = { initial, decide, evolve }

/** The team that leads now. */
export const leadOf = ({ teams }: Formation): TeamId | undefined => teams.find((flown) => isOpen(flown) && flown.place === "lead")?.team

/** The teams on a day, with their places, the lead first. */
export const teamsOn = ({ teams }: Formation, on: Day.Day): readonly Flown[] =>
  teams.filter((flown) => isOn(flown, on)).toSorted((a, b) => Number(b.place === "lead") - Number(a.place === "lead"))

/** Who lifted whom, with what shows it, in the order in which the links began. */
export const lifted = ({ links }: Formation): readonly Link[] => links.filter(({ result }) => result === "lifted")

/** How many learners each team of a day mentors, the busiest first: whoever shares out work looks here. */
export const workload = (state: Formation, on: Day.Day): readonly { readonly team: TeamId; readonly learners: number }[] => {
  const links = linksOn(state, on)
  return teamsOn(state, on)
    .map(({ team }) => ({ team, learners: links.filter(({ mentor }) => mentor === team).length }))
    .toSorted((a, b) => b.learners - a.learners)
}
