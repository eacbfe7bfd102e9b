/** What the committee of a fund has resolved, and how much of it is used. Who voted stands in the journal; here they are counted. */
import * as FundOptions from "../../fund/messages/options.ts"
import * as Day from "../../foundation/Day.ts"
import * as Facts from "../../foundation/Facts.ts"
import type { Fund } from "../../fund/FundState.ts"
import { currency } from "../Currency.ts"
import * as Register from "../Register.ts"

export const resolutions = Register.define("resolution", ["fund", "resolution"], {
  fund: Facts.text({ "zh-CN": "基金", en: "fund" }),
  resolution: Facts.text({ "zh-CN": "决议", en: "resolution" }),
  on: Facts.day({ "zh-CN": "决议日", en: "resolved on" }),
  purpose: Facts.text({ "zh-CN": "用途", en: "purpose" }, FundOptions.purpose),
  currency,
  amount: Facts.int({ "zh-CN": "决议金额", en: "resolved" }, "fen"),
  committed: Facts.int({ "zh-CN": "已承诺", en: "committed" }, "fen"),
  paid: Facts.int({ "zh-CN": "已拨付", en: "paid" }, "fen"),
  present: Facts.int({ "zh-CN": "到会人数", en: "present" }, "people"),
  inFavour: Facts.int({ "zh-CN": "赞成人数", en: "in favour" }, "people")
})

export const rowsOf = (fund: string, state: Fund) =>
  [...state.resolutions].map(([resolution, { on, purpose, currency, amount, committed, paid, present, inFavour }]) => ({
    fund,
    street: state.street,
    community: state.community,
    resolution,
    on: Day.require(on),
    purpose,
    currency,
    amount,
    committed,
    paid,
    present: present.length,
    inFavour: inFavour.length
  }))
