/** The handles of teams over an open door. */
import { TeamLives } from "@yanzhen/core/desk"
import { Criterion, Day, Facts, Message } from "@yanzhen/core/foundation"
import { Registers } from "@yanzhen/core/registers"
import * as ReasonLines from "../activity/ReasonLines.ts"
import * as CheckAnswers from "../check/CheckAnswers.ts"
import * as LifeDoor from "../life/LifeDoor.ts"
import { all } from "../messages.ts"
import * as Reasons from "../Reasons.ts"
import { dayOf, type Room, run } from "../Room.ts"
import * as TeamChecking from "./TeamChecking.ts"
import type { Teams } from "./Teams.ts"

const { team: registration, membership } = TeamLives.lives
const { team: listed, membership: members, teamRegistration, membershipStanding, formationPlace, honour, featureProject } = Registers

/** In a role on a day; today where nothing is said. */
const thereOn = (room: Room, asked: string | undefined) => {
  const { from, until } = members.facts
  const on = Facts.constantDay(asked === undefined ? LifeDoor.today(room) : dayOf(room.locale, asked))
  return Criterion.all(from.atMost(on), Criterion.any(Criterion.not(until.isKnown()), until.atLeast(on)))
}

export const over = (room: Room): Teams => ({
  give: (team, person, command, giving) => LifeDoor.give(room, membership, `${team}/${person}`, command, giving),
  show: (team) =>
    LifeDoor.tables(room, "team", team, [
      LifeDoor.rowsOf(listed, listed.facts.team.is(team)),
      LifeDoor.rowsOf(teamRegistration, teamRegistration.facts.team.is(team)),
      LifeDoor.rowsOf(members, members.facts.team.is(team)),
      LifeDoor.rowsOf(membershipStanding, membershipStanding.facts.team.is(team)),
      LifeDoor.rowsOf(formationPlace, formationPlace.facts.team.is(team)),
      LifeDoor.rowsOf(honour, honour.facts.team.is(team)),
      LifeDoor.rowsOf(featureProject, featureProject.facts.team.is(team))
    ]),
  propose: (proposal, giving) => LifeDoor.begin(room, registration, proposal, giving),
  register: (id, command, giving) => LifeDoor.give(room, registration, id, LifeDoor.amountsIn(room, registration, command), giving),
  registrations: (place) => LifeDoor.listInPlace(room, teamRegistration, place),
  list: (place) => LifeDoor.listInPlace(room, listed, place),
  members: (team, on) => LifeDoor.listInPlace(room, members, undefined, Criterion.all(members.facts.team.is(team), thereOn(room, on))),
  membersIn: (place, on) => LifeDoor.listInPlace(room, members, place, thereOn(room, on)),
  check: (team, asked) => TeamChecking.check(room, team, asked),
  failing: async (asked) => {
    const { at, on, teams, failing } = await run(room.desk.failingTeams(asked === undefined ? undefined : dayOf(room.locale, asked)))
    const told = failing.map(({ team, name, decision }) => ({
      ...{ team, name, outcome: decision.outcome },
      reasons: decision.findings.map((finding) => Reasons.ofFinding(finding))
    }))
    return {
      at,
      on: Day.text(on),
      teams,
      failing: told,
      lines: (locale = room.locale) => [
        Message.text(all, "door.failing-teams", { on: Day.text(on), teams, failing: told.length }, locale),
        ...told.flatMap(({ name, outcome, reasons }) => [
          Message.text(all, "check.answer", { name, on: Day.text(on), outcome: CheckAnswers.outcomeText(outcome, locale) }, locale),
          ...ReasonLines.of(reasons, locale)
        ])
      ]
    }
  },
  workloads: async (asked) => {
    const { at, on, most, teams } = await run(room.desk.workloads(asked === undefined ? undefined : dayOf(room.locale, asked)))
    const told = teams.map(({ findings, ...team }) => ({ ...team, reasons: findings.map((finding) => Reasons.ofFinding(finding)) }))
    const above = told.filter(({ reasons }) => reasons.length > 0)
    return {
      at,
      on: Day.text(on),
      ...(most === undefined ? {} : { most }),
      teams: told,
      lines: (locale = room.locale) => {
        const text = (key: Message.KeyOf<typeof all>, values: Message.Values) => Message.text(all, key, values, locale)
        const counted = { on: Day.text(on), teams: told.length }
        return [
          most === undefined ? text("door.workloads.unset", counted) : text("door.workloads", { ...counted, most, above: above.length }),
          ...told.flatMap(({ name, learners, reasons }) => [text("door.workload", { name, learners }), ...ReasonLines.of(reasons, locale)])
        ]
      }
    }
  },
  withoutSocialWorker: async (asked) => {
    const { at, on, teams } = await run(room.desk.socialWorkers(asked === undefined ? undefined : dayOf(room.locale, asked)))
    const gaps = teams.flatMap(({ team, name, gap }) => (gap === undefined ? [] : [{ team, name, gap }]))
    return {
      at,
      on: Day.text(on),
      teams: teams.length,
      gaps,
      lines: (locale = room.locale) => {
        const text = (key: Message.KeyOf<typeof all>, values: Message.Values) => Message.text(all, key, values, locale)
        return [
          text("door.social-workers", { on: Day.text(on), teams: teams.length, lacking: gaps.length }),
          ...gaps.map(({ name, gap }) => text("door.social-workers.gap", { name, gap: text(`door.gap.${gap}`, {}) }))
        ]
      }
    }
  }
})
