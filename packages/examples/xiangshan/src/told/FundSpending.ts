/** What a fund resolves, and what it spends itself, without an award: coats handed out, school-bags bought; what was sent twice goes back. */
import type { FundCommand } from "yanzhen"
import type { Purpose } from "./FundTerms.ts"
import * as FundTerms from "./FundTerms.ts"
import * as Gifts from "./Gifts.ts"

export const currency = "CNY"

/** Of five, four came. */
const present = (id: string): readonly string[] => [1, 2, 3, 4].map((number) => `${id}-member-${number}`)
export const supervisor = (id: string): string => `${id}-supervisor`

export const resolved = (id: string, resolution: string, purpose: Purpose, amount: number, on: string): FundCommand => ({
  type: "resolve",
  resolution,
  on,
  purpose,
  amount,
  currency,
  present: present(id),
  inFavour: present(id),
  supervisors: [supervisor(id)]
})

const inRenwei: readonly FundCommand[] = [
  { type: "charge-fee", entry: "entry-fee", donation: Gifts.twice, on: "2026-02-11" },
  resolved(FundTerms.renwei, "resolution-coats", "child-care", 1_600_000, "2026-04-01"),
  {
    type: "spend",
    entry: "entry-coats",
    purchase: "purchase-coats",
    purpose: "child-care",
    resolution: "resolution-coats",
    form: "goods",
    currency,
    restriction: "children",
    groups: ["group-left-behind"],
    servesDonor: false,
    amount: 1_200_000,
    on: "2026-04-03"
  },
  resolved(FundTerms.renwei, "resolution-bags", "child-care", 600_000, "2026-08-20"),
  {
    type: "spend",
    entry: "entry-bags",
    purchase: "purchase-bags",
    purpose: "child-care",
    resolution: "resolution-bags",
    form: "money",
    currency,
    restriction: "children",
    groups: ["group-left-behind", "group-in-difficulty"],
    servesDonor: false,
    amount: 540_000,
    on: "2026-08-28"
  },
  { type: "refund", entry: "entry-refund", donation: Gifts.twice, amount: 500_000, reason: "捐赠单位重复汇款", on: "2026-09-04" }
]

export const of = (fund: string): readonly FundCommand[] => (fund === FundTerms.renwei ? inRenwei : [])
