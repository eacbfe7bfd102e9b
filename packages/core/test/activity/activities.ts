/** An activity with two positions, and a few people who may or may not join it. For tests only. */
import * as Activity from "../../src/activity/Activity.ts"
import type * as JoiningFacts from "../../src/activity/JoiningFacts.ts"
import type * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import { day, viewOf } from "../law/policies.ts"

export const volunteer = Id.require<Id.VolunteerId>
export const person = Id.require<Id.PersonId>
export const [ann, ben, eve, kid, ghost] = ["ann", "ben", "eve", "kid", "ghost"].map(volunteer) as [
  Id.VolunteerId,
  Id.VolunteerId,
  Id.VolunteerId,
  Id.VolunteerId,
  Id.VolunteerId
]
export const officer = person("officer")

export const plan: Activity.Plan = {
  name: "清洁家园",
  team: Id.require<Id.TeamId>("t-1"),
  community: Id.require<Id.CommunityId>("c-1"),
  organiser: Id.require<Id.OrganisationId>("o-1"),
  leader: person("leader"),
  place: "西街道",
  content: "清理楼道杂物",
  category: "community-service",
  time: { from: Minute.require("2026-03-10 09:00"), to: Minute.require("2026-03-10 12:00") },
  organiserKind: "volunteer-organisation",
  feeFen: 0,
  profitMaking: false,
  emergency: false,
  dangerous: false,
  higherRisk: false,
  largeEvent: false
}
export const sweeper: Activity.Position = { position: "sweep", name: "清扫", number: 2, childFacing: false }
export const guide: Activity.Position = { position: "guide", name: "引导", number: 1, childFacing: false, lowestAge: 18 }
export const notice: Activity.Notice = { conditions: "年满16周岁", signUp: "向队长报名", risks: [], safeguards: "配发手套" }

export const mother = person("mother")
const adult: JoiningFacts.Volunteer = { bornOn: day("1990-01-01"), willing: true, signUps: [], blocks: [], standings: [] }
const known: { readonly [id: string]: JoiningFacts.Volunteer } = {
  kid: {
    ...adult,
    bornOn: day("2011-05-01"),
    selfSupporting: false,
    accompanied: false,
    guardians: [{ guardian: mother, on: day("2026-01-01") }],
    guardianConsents: [{ guardian: mother, on: day("2026-03-06") }]
  },
  ghost: { willing: true, signUps: [], blocks: [], standings: [] }
}

/** Whatever is not said of somebody is what an adult is. */
export const context = (today = "2026-03-12", people: Readonly<Record<string, JoiningFacts.Volunteer>> = {}): Activity.Context => ({
  today: day(today),
  view: viewOf("national", "2026-03-05"),
  calendar: china,
  volunteer: (id) => people[id] ?? known[id] ?? adult,
  adultsAmong: () => 2
})

export const on = "2026-03-05"
export const planned: readonly Activity.Command[] = [
  { type: "plan", plan, on },
  { type: "set-position", position: sweeper, on },
  { type: "set-position", position: guide, on }
]
export const open: readonly Activity.Command[] = [...planned, { type: "publish", notice, on }, { type: "open-sign-up", on }]
export const signUp = (
  who: Id.VolunteerId,
  position = "sweep",
  at = on,
  overrides?: Extract<Activity.Command, { readonly type: "sign-up" }>["overrides"]
): Activity.Command => ({
  type: "sign-up",
  volunteer: who,
  position,
  on: at,
  ...(overrides === undefined ? {} : { overrides })
})
export const withdraw = (who: Id.VolunteerId, at = on): Activity.Command => ({ type: "withdraw", volunteer: who, on: at })
export const begin: Activity.Command = { type: "begin", on: "2026-03-10" }
export const hold: Activity.Command = { type: "hold", on: "2026-03-10" }

export type Today = Day.Day
