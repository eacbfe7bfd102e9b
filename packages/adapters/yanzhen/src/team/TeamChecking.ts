/** A team held against its rules, for outside and in lines. */
import { type Id, Message, Options } from "@yanzhen/core/foundation"
import { TeamOptions } from "@yanzhen/core/team"
import { TeamCheckSchema } from "@yanzhen/core/schemas"
import * as ReasonLines from "../activity/ReasonLines.ts"
import * as CheckAnswers from "../check/CheckAnswers.ts"
import * as LifeDoor from "../life/LifeDoor.ts"
import { all } from "../messages.ts"
import * as Reasons from "../Reasons.ts"
import { dayOf, type Room, run } from "../Room.ts"
import type { Locale } from "../Reason.ts"
import type { TeamCheck, TeamQuestion } from "./TeamChecks.ts"

export const check = async (room: Room, team: string, { on: day, stated = {} }: TeamQuestion = {}): Promise<TeamCheck> => {
  const found = await run(
    room.desk.checkTeam(LifeDoor.idOf(room, team) as Id.TeamId, {
      ...(day === undefined ? {} : { on: dayOf(room.locale, day) }),
      stated: LifeDoor.read(room, { command: TeamCheckSchema.Stated }, stated)
    })
  )
  const { at, on, name, decision, composition, party, legalForm, route, responsible, formations } = found
  const ids = [...responsible.workers, ...formations.flatMap(({ formation, workload }) => [formation, ...workload.map((one) => one.team)])]
  const names = await LifeDoor.namesOf(room, new Set(ids))
  const { gap, workers } = responsible
  const answer: Omit<TeamCheck, "lines"> = {
    at,
    team,
    name,
    ...CheckAnswers.of(on, decision, [composition, party]),
    association: {
      outcome: CheckAnswers.ruleOf(legalForm).outcome,
      reasons: legalForm.decision.findings.map((finding) => Reasons.ofFinding(finding)),
      missing: CheckAnswers.of(on, legalForm.decision, [legalForm]).missing,
      ...(route === undefined ? {} : { route })
    },
    responsible: { workers, ...(gap === undefined ? {} : { gap }) },
    formations,
    names: Object.fromEntries(names)
  }
  return { ...answer, lines: (locale = room.locale) => linesOf(answer, locale) }
}

const linesOf = (answer: Omit<TeamCheck, "lines">, locale: Locale): readonly string[] => {
  const text = (key: Message.KeyOf<typeof all>, values: Message.Values) => Message.text(all, key, values, locale)
  const { name, team, names, association, responsible, formations } = answer
  const nameOf = (id: string): string => names[id] ?? id
  const { workers, gap } = responsible
  return [
    ...CheckAnswers.lines(name, answer, locale),
    gap === undefined
      ? text("check.responsible", { workers: workers.map(nameOf) })
      : text("check.responsible.gap", { gap: text(`door.gap.${gap}`, {}) }),
    ...formations.map(({ formation, place, workload }) =>
      text("check.flight", {
        formation: nameOf(formation),
        place: Options.title(TeamOptions.formationPlace, place, locale),
        learners: workload.find((one) => one.team === team)?.learners,
        workload: workload.map((one) => `${nameOf(one.team)} ${one.learners}`)
      })
    ),
    text("check.route", {
      outcome: CheckAnswers.outcomeText(association.outcome, locale),
      route: text(`check.route.${association.route ?? "open"}`, {})
    }),
    ...ReasonLines.of(association.reasons, locale),
    ...CheckAnswers.missingLines(association.missing, locale)
  ]
}
