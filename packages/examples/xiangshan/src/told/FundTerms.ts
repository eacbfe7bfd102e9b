/**
 * The three funds and what they promise to which award (S7). What a reader would get wrong: 西街道 has enough in its general pool, and still not
 * enough for elders; that is why its third award is promised less than it was awarded.
 */
import type { FundCommand } from "yanzhen"
import * as Gifts from "./Gifts.ts"

export type SetUp = Extract<FundCommand, { readonly type: "set-up" }>
type Commit = Extract<FundCommand, { readonly type: "commit" }>
export type Purpose = Commit["purpose"]

interface Promised {
  readonly award: string
  readonly purpose: Purpose
  readonly resolvedFen: number
  readonly parts: Commit["parts"]
}

export interface Fund {
  readonly id: string
  readonly street: string
  readonly members: number
  readonly purposes: SetUp["purposes"]
  /** What may be given for: each its purpose. */
  readonly restrictions: Readonly<Record<string, { readonly name: string; readonly purpose: Purpose }>>
  readonly startUpFen: number
  readonly gifts: readonly FundCommand[]
  readonly promised: readonly Promised[]
}

export const renwei = "fund-renwei"

const elders = (award: string, resolvedFen: number, ...parts: Commit["parts"]): Promised => ({
  award,
  purpose: "elder-service",
  resolvedFen,
  parts
})

export const all: readonly Fund[] = [
  {
    id: renwei,
    street: "任圩街道",
    members: 5,
    purposes: ["child-care", "elder-service", "community-governance"],
    restrictions: {
      children: { name: "儿童关爱", purpose: "child-care" },
      neighbours: { name: "邻里互助", purpose: "community-governance" }
    },
    startUpFen: 5_000_000,
    gifts: Gifts.toRenwei,
    promised: [
      {
        award: "award-neighbours",
        purpose: "community-governance",
        resolvedFen: 1_000_000,
        parts: [{ restriction: "neighbours", amount: 300_000 }, { amount: 700_000 }]
      }
    ]
  },
  {
    id: "fund-xi",
    street: "西街道",
    members: 5,
    purposes: ["elder-service", "hardship-relief"],
    restrictions: {
      elders: { name: "为老服务", purpose: "elder-service" },
      "warm-table": { name: "暖心饭桌", purpose: "elder-service" }
    },
    startUpFen: 2_000_000,
    gifts: Gifts.toXi,
    promised: [
      elders("award-station", 2_000_000, { restriction: "elders", amount: 2_000_000 }),
      elders("award-table", 1_800_000, { restriction: "warm-table", amount: 1_000_000 }, { restriction: "elders", amount: 800_000 }),
      elders("award-company", 1_500_000, { restriction: "elders", amount: 1_000_000 })
    ]
  },
  {
    id: "fund-quyang",
    street: "曲阳街道",
    members: 4,
    purposes: ["community-governance"],
    restrictions: { stairs: { name: "楼栋善治", purpose: "community-governance" } },
    startUpFen: 1_000_000,
    gifts: Gifts.toQuyang,
    promised: [
      {
        award: "award-stairs",
        purpose: "community-governance",
        resolvedFen: 1_200_000,
        parts: [{ restriction: "stairs", amount: 1_200_000 }]
      }
    ]
  }
]

export const payingFor = (award: string): Fund => {
  const found = all.find(({ promised }) => promised.some((one) => one.award === award))
  if (found === undefined) throw new RangeError(`no fund pays for ${award}`)
  return found
}
