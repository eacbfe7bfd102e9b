/** The handles of activities over an open door. */
import { type Activity, Counterfactual } from "@yanzhen/core/activity"
import { ActivityLives, World } from "@yanzhen/core/desk"
import { Day, type Id } from "@yanzhen/core/foundation"
import { Registers } from "@yanzhen/core/registers"
import * as Basis from "../Basis.ts"
import * as LifeDoor from "../life/LifeDoor.ts"
import * as Reasons from "../Reasons.ts"
import { dayOf, type Room, run } from "../Room.ts"
import type { Locale } from "../Reason.ts"
import type { Activities, JoinAnswer, JoinQuestion, Losing } from "./Activities.ts"
import * as JoinLines from "./JoinLines.ts"
import * as LosingLines from "./LosingLines.ts"

const { activity, attendance } = ActivityLives.lives

export const over = (room: Room): Activities => ({
  begin: (command, giving) => LifeDoor.begin(room, activity, LifeDoor.amountsIn(room, activity, command), giving),
  give: (id, command, giving) => LifeDoor.give(room, activity, id, LifeDoor.amountsIn(room, activity, command), giving),
  show: (id) => LifeDoor.look(room, activity, id),
  list: () => LifeDoor.list(room, Registers.activity),
  positions: () => LifeDoor.list(room, Registers.activityPosition),
  mayJoin: (id, question) => mayJoin(room, id, question),
  losing: (id, { asOf } = {}) => losing(room, id, asOf),
  attend: (id, command, giving) => LifeDoor.give(room, attendance, id, command, giving),
  attendance: (id) => LifeDoor.list(room, Registers.attendance, Registers.attendance.facts.activity.is(LifeDoor.idOf(room, id))),
  record: async (id, volunteer, giving = {}) => {
    const [where, who] = [LifeDoor.idOf(room, id) as Id.ActivityId, LifeDoor.idOf(room, volunteer) as Id.VolunteerId]
    const { record, findings } = await run(room.desk.bookAttendance(where, who, giving))
    return { record, reasons: findings.map((finding) => Reasons.ofFinding(finding)) }
  }
})

type Wish = Extract<Activity.Command, { readonly type: "sign-up" }>

/** The question is read as the sign-up that it asks about, so that everything wrong with it is told at once. */
const mayJoin = async (room: Room, id: string, { asOf, alsoAs = [], ...wished }: JoinQuestion): Promise<JoinAnswer> => {
  const on = asOf ?? Day.text(World.now(room.desk.world).today)
  const { type: _, on: day, ...wish } = LifeDoor.read(room, activity, { type: "sign-up", ...wished, on }) as Wish
  const asked = await run(
    room.desk.mayJoin(LifeDoor.idOf(room, id) as Id.ActivityId, {
      ...wish,
      alsoAs: alsoAs.map((one) => LifeDoor.idOf(room, one) as Id.VolunteerId),
      asOf: Day.require(day)
    })
  )
  const { decision, met, change, placesFree, waiting } = asked
  const answer = {
    outcome: decision.outcome,
    reasons: decision.findings.map((finding) => Reasons.ofFinding(finding)),
    met: met.map(({ rule, title, citations }) => ({
      rule,
      in: (locale: Locale) => ({ title: title[locale], basis: Basis.text(citations, [], locale) })
    })),
    change:
      change?.kind === "change"
        ? {
            kind: change.kind,
            facts: change.changes.map((one) => ({
              fact: one.field.name,
              in: (locale: Locale) => Counterfactual.text(one, locale)
            }))
          }
        : change,
    placesFree,
    waiting
  }
  return { ...answer, lines: (locale = room.locale) => JoinLines.of(answer, locale) }
}

const losing = async (room: Room, id: string, day: string | undefined): Promise<Losing> => {
  const asOf = day === undefined ? undefined : dayOf(room.locale, day)
  const found = await run(room.desk.losing(LifeDoor.idOf(room, id) as Id.ActivityId, asOf === undefined ? {} : { asOf }))
  const names = await run(room.desk.namesOfPeople(found.map(({ signUp }) => signUp.volunteer)))
  const answer = {
    losing: found.map(({ signUp: { volunteer, position }, decision: { outcome, findings } }) => ({
      volunteer,
      position,
      outcome,
      reasons: findings.map((finding) => Reasons.ofFinding(finding))
    })),
    names: Object.fromEntries(names)
  }
  return { ...answer, lines: (locale = room.locale) => LosingLines.of(answer, locale) }
}
