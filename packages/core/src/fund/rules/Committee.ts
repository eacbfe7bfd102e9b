/** The people who decide on a fund's money (管理委员会): enough of them, an odd number, unpaid, and somebody who supervises. */
import * as Facts from "../../foundation/Facts.ts"
import { HUNAN_FUNDS, LIBRARY } from "../../law/Instruments.ts"
import * as Funds from "../../law/parameters/Funds.ts"
import * as Rule from "../../law/Rule.ts"
import * as ByEffect from "./ByEffect.ts"

export const people = Facts.sheet("fund.committee", {
  members: Facts.int({ "zh-CN": "委员", en: "members" }, "people"),
  odd: Facts.bool({ "zh-CN": "人数为单数", en: "an odd number" }),
  paid: Facts.int({ "zh-CN": "领取报酬的委员", en: "members who are paid" }, "people"),
  supervisors: Facts.int({ "zh-CN": "监督员", en: "supervisors" }, "people")
})
export type People = Facts.RowOf<typeof people>

const committeeLaw = [LIBRARY.passage(), HUNAN_FUNDS.passage(undefined, "人数不少于5人且为单数，不得领取报酬")]

export const committee = Rule.define<People>({
  id: "FND-04",
  title: { "zh-CN": "管理委员会", en: "management committee" },
  parameters: [Funds.committee, Funds.committeeMembers, Funds.committeeOdd, Funds.committeeUnpaid, Funds.supervisors],
  clauses: [
    ...ByEffect.clauses<People>(
      Funds.committee,
      "fund.committee-size-advised",
      "fund.committee-size",
      people.members.atLeast(Funds.committeeMembers),
      committeeLaw,
      {
        parameter: Funds.committeeMembers
      }
    ),
    ...ByEffect.clauses<People>(Funds.committee, "fund.committee-odd-advised", "fund.committee-odd", people.odd.is(true), committeeLaw, {
      parameter: Funds.committeeOdd
    }),
    ...ByEffect.clauses<People>(
      Funds.committee,
      "fund.committee-paid-advised",
      "fund.committee-paid",
      people.paid.equals(0),
      committeeLaw,
      {
        parameter: Funds.committeeUnpaid
      }
    ),
    ...ByEffect.clauses<People>(
      Funds.committee,
      "fund.committee-supervisors-advised",
      "fund.committee-supervisors",
      people.supervisors.atLeast(Funds.supervisors),
      committeeLaw,
      {
        parameter: Funds.supervisors
      }
    )
  ]
})
