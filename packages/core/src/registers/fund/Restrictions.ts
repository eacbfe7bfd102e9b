/**
 * What the donors of a fund may give for, as it was laid down: a row for each purpose of each restriction. What a reader would get wrong: how much
 * there is of it stands in `fund_balance`; what no donor chose a purpose for is in none of these.
 */
import * as FundOptions from "../../fund/messages/options.ts"
import * as Facts from "../../foundation/Facts.ts"
import type { Fund } from "../../fund/FundState.ts"
import * as Register from "../Register.ts"

export const restrictions = Register.define("fund_restriction", ["fund", "restriction", "purpose"], {
  fund: Facts.text({ "zh-CN": "基金", en: "fund" }),
  restriction: Facts.text({ "zh-CN": "限定用途", en: "restriction" }),
  name: Facts.text({ "zh-CN": "名称", en: "name" }),
  purpose: Facts.text({ "zh-CN": "用途", en: "purpose" }, FundOptions.purpose),
  inStreet: Facts.text({ "zh-CN": "限于街道", en: "in the street alone" }),
  inCommunity: Facts.text({ "zh-CN": "限于社区", en: "in the community alone" }),
  endsOn: Facts.day({ "zh-CN": "截止日", en: "ends on" })
})

export const rowsOf = (fund: string, { restrictions: all, street, community }: Fund) =>
  [...all].flatMap(([restriction, { name, purposes, region, endsOn }]) =>
    [...new Set(purposes)].map((purpose) => ({
      fund,
      street,
      community,
      restriction,
      name,
      purpose,
      inStreet: region?.street,
      inCommunity: region?.community,
      endsOn
    }))
  )
