/** Who was what in which team, from when until when: a row for each time that somebody took a role. The last day is a day in the role. */
import * as TeamOptions from "../../team/messages/options.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Membership from "../../team/Membership.ts"
import * as Kind from "../Kind.ts"
import * as Register from "../Register.ts"

export const memberships = Register.define("membership", ["team", "person", "role", "from"], {
  person: Facts.person({ "zh-CN": "人员", en: "person" }),
  role: Facts.text({ "zh-CN": "身份", en: "role" }, TeamOptions.role),
  from: Facts.day({ "zh-CN": "起始日", en: "from" }),
  /** Unknown while it goes on. */
  until: Facts.day({ "zh-CN": "截止日", en: "until" })
})

/** `id`: "team/person". */
const rowsOf = (id: string, { roles }: Membership.Membership) => {
  const slash = id.indexOf("/")
  const [team, person] = [id.slice(0, slash), id.slice(slash + 1)]
  return roles.map(({ role, from, until }) => ({ team, person, role, from, until }))
}

export const kind = Kind.of<Membership.Membership, Membership.Event>({ ...Membership, types: Kind.typesOf(Membership.stagesOf) }, [
  Kind.sheet(memberships, rowsOf)
])
