/** The people who decide on a fund's money (管理委员会): enough of them, an odd number, unpaid, and somebody who supervises. */
import type * as Criterion from "../../foundation/Criterion.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as ByForce from "../../law/ByForce.ts"
import { HUNAN_FUNDS, LIBRARY } from "../../law/Instruments.ts"
import type * as Parameter from "../../law/Parameter.ts"
import * as Funds from "../../law/parameters/Funds.ts"
import * as Rule from "../../law/Rule.ts"

export const people = Facts.sheet("fund.committee", {
  members: Facts.int({ "zh-CN": "委员", en: "members" }, "people"),
  odd: Facts.bool({ "zh-CN": "人数为单数", en: "an odd number" }),
  paid: Facts.int({ "zh-CN": "领取报酬的委员", en: "members who are paid" }, "people"),
  supervisors: Facts.int({ "zh-CN": "监督员", en: "supervisors" }, "people")
})
export type People = Facts.RowOf<typeof people>

const committeeLaw = [LIBRARY.passage(), HUNAN_FUNDS.passage(undefined, "人数不少于5人且为单数，不得领取报酬")]

const asked = (what: string, criterion: Criterion.Criterion<People>, parameter: Parameter.Parameter) =>
  ByForce.pair(Funds.committee, { warning: `fund.committee-${what}-advised`, strict: `fund.committee-${what}` }, criterion, committeeLaw, {
    parameter
  })

export const committee = Rule.define<People>({
  id: "FND-04",
  title: { "zh-CN": "管理委员会", en: "management committee" },
  parameters: [Funds.committee, Funds.committeeMembers, Funds.committeeOdd, Funds.committeeUnpaid, Funds.supervisors],
  clauses: [
    ...asked("size", people.members.atLeast(Funds.committeeMembers), Funds.committeeMembers),
    ...asked("odd", people.odd.is(true), Funds.committeeOdd),
    ...asked("paid", people.paid.equals(0), Funds.committeeUnpaid),
    ...asked("supervisors", people.supervisors.atLeast(Funds.supervisors), Funds.supervisors)
  ]
})
