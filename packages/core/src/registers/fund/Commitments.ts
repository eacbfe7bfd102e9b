/** What a fund has promised to each award. What a reader would get wrong: what the award's project does with it stands in the award's registers. */
import * as FundOptions from "../../fund/messages/options.ts"
import * as Facts from "../../foundation/Facts.ts"
import { awarded, type Fund } from "../../fund/FundState.ts"
import { currency } from "../Currency.ts"
import * as Register from "../Register.ts"

export const commitments = Register.define("commitment", ["fund", "award"], {
  fund: Facts.text({ "zh-CN": "基金", en: "fund" }),
  award: Facts.text({ "zh-CN": "项目", en: "award" }),
  purpose: Facts.text({ "zh-CN": "用途", en: "purpose" }, FundOptions.purpose),
  currency,
  committed: Facts.int({ "zh-CN": "已承诺未拨付", en: "committed, not paid" }, "fen"),
  advanced: Facts.int({ "zh-CN": "已拨付未核销", en: "paid, not accounted for" }, "fen"),
  closed: Facts.bool({ "zh-CN": "已结清", en: "closed" })
})

export const rowsOf = (fund: string, state: Fund) =>
  [...state.awards].map(([award, { purpose, currency, isClosed }]) => ({
    fund,
    street: state.street,
    community: state.community,
    award,
    purpose,
    currency,
    committed: awarded(state, award, "committed"),
    advanced: awarded(state, award, "advanced"),
    closed: isClosed
  }))
