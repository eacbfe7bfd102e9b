/**
 * Who was what in which team, from when until when: a row for each time that somebody took a role. The last day is a day in the role. Beside it
 * a row for each time that a member was on probation or paused; whoever is in neither is a full member.
 */
import * as TeamOptions from "../../team/messages/options.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Membership from "../../team/Membership.ts"
import * as Standings from "../../team/rules/Standings.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const memberships = Register.define("membership", ["team", "person", "role", "from"], {
  person: Facts.person({ "zh-CN": "人员", en: "person" }),
  role: Facts.text({ "zh-CN": "身份", en: "role" }, TeamOptions.role),
  from: Facts.day({ "zh-CN": "起始日", en: "from" }),
  /** Unknown while it goes on. */
  until: Facts.day({ "zh-CN": "截止日", en: "until" })
})

export const standings = Register.define("membership_standing", ["team", "person", "from"], {
  person: Facts.person({ "zh-CN": "人员", en: "person" }),
  standing: Facts.text({ "zh-CN": "成员状态", en: "standing" }, Standings.options),
  from: Facts.day({ "zh-CN": "起始日", en: "from" }),
  /** Unknown while it goes on. */
  until: Facts.day({ "zh-CN": "截止日", en: "until" })
})

/** `id`: "team/person". */
const whose = (id: string) => {
  const slash = id.indexOf("/")
  return { team: id.slice(0, slash), person: id.slice(slash + 1) }
}
const rowsOf = (id: string, { roles }: Membership.Membership) => roles.map(({ role, from, until }) => ({ ...whose(id), role, from, until }))
const standingsOf = (id: string, { standings: stood }: Membership.Membership) =>
  stood.flatMap(({ standing, from, until }) => (standing === "full" ? [] : [{ ...whose(id), standing, from, until }]))

export const kind = Kind.of<Membership.Membership, Membership.Event>({ ...Membership, types: Kind.typesOf(Membership.stagesOf) }, [
  Kind.sheet(memberships, rowsOf),
  Kind.sheet(standings, standingsOf)
])
