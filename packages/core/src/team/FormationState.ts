/**
 * What a formation (雁阵) is on every day: who leads, who flies as a wing, who mentors whom; and how its events change it.
 *
 * Nothing is ever taken out of it: what is over has a last day.
 */
import * as Day from "../foundation/Day.ts"
import type { TeamId } from "../foundation/Id.ts"
import { isInForce } from "../foundation/InForce.ts"
import { ended, isOpen, type Tenure } from "../foundation/Tenure.ts"
import type { Event } from "./Formation.schema.ts"

/** A team in a place of the formation, with its days. */
export interface Flown extends Tenure {
  readonly team: TeamId
  readonly place: "lead" | "wing"
}
type Ended = Extract<Event, { readonly type: "formation.link-ended" }>
export interface Link extends Tenure {
  readonly mentor: TeamId
  readonly learner: TeamId
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

export const initial: Formation = { stage: "none", teams: [], links: [] }

/** Where a team flies now. */
export const placeOf = ({ teams }: Formation, team: TeamId): Flown["place"] | undefined =>
  teams.find((flown) => isOpen(flown) && flown.team === team)?.place
export const openLink = ({ links }: Formation, mentor: TeamId, learner: TeamId): Link | undefined =>
  links.find((link) => isOpen(link) && link.mentor === mentor && link.learner === learner)

/** The links in force on a day. */
export const linksOn = ({ links }: Pick<Formation, "links">, on: Day.Day): readonly Link[] => links.filter((link) => isInForce(link, on))

/** Whether `from` lifts `to`, itself or through others, by these links. */
export const reaches = (links: readonly Pick<Link, "mentor" | "learner">[], from: TeamId, to: TeamId): boolean => {
  const seen = new Set<TeamId>([from])
  for (const team of seen) for (const { mentor, learner } of links) if (mentor === team) seen.add(learner)
  return seen.has(to)
}

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

export const evolve = (state: Formation, event: Event): Formation => {
  if (!fits(state, event)) return state
  const on = Day.require(event.on)
  const latest = Day.later(state.latest, on)
  switch (event.type) {
    case "formation.formed":
      return { stage: "flying", teams: [{ team: event.lead, place: "lead", from: on }], links: [], latest }
    case "formation.wing-added":
      return { ...state, teams: [...state.teams, { team: event.team, place: "wing", from: on }], latest }
    case "formation.wing-released":
      return { ...state, teams: ended(state.teams, on, ({ team }) => team === event.team), latest }
    case "formation.handed-over": {
      const former = event.by === "rotation" ? leadOf(state) : undefined
      return {
        ...state,
        teams: [
          ...ended(state.teams, Day.plusDays(on, -1), ({ team, place }) => place === "lead" || team === event.to),
          { team: event.to, place: "lead", from: on },
          ...(former === undefined ? [] : [{ team: former, place: "wing", from: on } as const])
        ],
        latest
      }
    }
    case "formation.linked":
      return { ...state, links: [...state.links, { mentor: event.mentor, learner: event.learner, from: on }], latest }
    case "formation.link-ended": {
      const former = openLink(state, event.mentor, event.learner)
      const { result, evidence } = event
      const links = state.links.map((link) =>
        link === former ? { ...link, until: on, result, ...(evidence === undefined ? {} : { evidence }) } : link
      )
      return { ...state, links, latest }
    }
    case "formation.dissolved":
      return { stage: "dissolved", teams: ended(state.teams, on, () => true), links: state.links, latest }
  }
}

/** The team that leads now. */
export const leadOf = ({ teams }: Formation): TeamId | undefined => teams.find((flown) => isOpen(flown) && flown.place === "lead")?.team

/** The teams on a day, with their places, the lead first. */
export const teamsOn = ({ teams }: Pick<Formation, "teams">, on: Day.Day): readonly Flown[] => {
  const there = teams.filter((flown) => isInForce(flown, on))
  return [...there.filter(({ place }) => place === "lead"), ...there.filter(({ place }) => place === "wing")]
}

/** Who lifted whom, with what shows it, in the order in which the links began. */
export const lifted = ({ links }: Formation): readonly Link[] => links.filter(({ result }) => result === "lifted")

/** How many learners each team of a day mentors, the busiest first: whoever shares out work looks here. */
export const workload = (
  state: Pick<Formation, "teams" | "links">,
  on: Day.Day
): readonly { readonly team: TeamId; readonly learners: number }[] => {
  const links = linksOn(state, on)
  return teamsOn(state, on)
    .map(({ team }) => ({ team, learners: links.filter(({ mentor }) => mentor === team).length }))
    .toSorted((a, b) => b.learners - a.learners)
}
