/** What is to be done next for ventures, for people: each step with its day and what the day rests on. */
import type { ProjectDues } from "@yanzhen/core/desk"
import { Day, Message } from "@yanzhen/core/foundation"
import { Dues } from "@yanzhen/core/project"
import * as Basis from "../Basis.ts"
import { projects } from "../messages/projects.ts"
import type { Locale } from "../Reason.ts"
import type { ProjectDue } from "./Projects.ts"

const of = (due: ProjectDues.Due): ProjectDue => {
  const { call, award, step, milestone, status, deadline, law } = due
  return {
    call,
    ...(award === undefined ? {} : { award }),
    step,
    ...(milestone === undefined ? {} : { milestone }),
    status,
    dueBy: Day.text(Dues.dayOf(due)),
    ...(deadline.known ? { breachAfter: Day.text(deadline.breachAfter) } : {}),
    basis: (locale) => (law === undefined ? Message.text(projects, "agreed", {}, locale) : Basis.text([], [law], locale))
  }
}

const line = ({ call, award, step, milestone, status, dueBy, basis }: ProjectDue, locale: Locale): string =>
  Message.text(
    projects,
    `due-${status}`,
    { of: award ?? call, step: Message.text(projects, step, { milestone }, locale), dueBy, basis: basis(locale) },
    locale
  )

export const shown = ({ at, on, dues: all }: ProjectDues.Answer, own: Locale) => {
  const dues = all.map(of)
  return { at, on: Day.text(on), dues, lines: (locale: Locale = own) => dues.map((due) => line(due, locale)) }
}
