/**
 * Appeals for donations of each fund, and what of this house each names. What a reader would get wrong: one of an earlier release has no name, and
 * nothing is known of what it named.
 */
import * as FundOptions from "../../fund/messages/options.ts"
import * as Facts from "../../foundation/Facts.ts"
import type { Fund } from "../../fund/FundState.ts"
import * as Register from "../Register.ts"

const fund = Facts.text({ "zh-CN": "基金", en: "fund" })
/** In the order in which they were told, from one. */
const number = Facts.int({ "zh-CN": "序号", en: "number" })

export const appeals = Register.define("appeal", ["fund", "number"], {
  fund,
  number,
  appeal: Facts.text({ "zh-CN": "募捐信息", en: "appeal" }),
  on: Facts.day({ "zh-CN": "发布日", en: "made on" }),
  by: Facts.text({ "zh-CN": "发布方", en: "made by" }, FundOptions.appealBy)
})

export const links = Register.define("appeal_link", ["fund", "number", "kind", "to"], {
  fund,
  number,
  kind: Facts.text({ "zh-CN": "指向", en: "names" }, FundOptions.link),
  to: Facts.text({ "zh-CN": "编号", en: "which" })
})

export const rowsOf = (of: string, { appeals: all, street, community }: Fund) =>
  all.map(({ appeal, on, by }, index) => ({ fund: of, street, community, number: index + 1, appeal, on, by }))

export const linksOf = (of: string, { appeals: all, street, community }: Fund) =>
  all.flatMap((one, index) => {
    const named = new Map(one.links.map((link) => [`${link.kind} ${link.to}`, link]))
    return [...named.values()].map(({ kind, to }) => ({ fund: of, street, community, number: index + 1, kind, to }))
  })
