/**
 * Charity funds of three streets under one host (S7): set up with an agreement and a committee, given money for a purpose, and paying for the
 * ventures. What a reader would get wrong: 西街道 has enough in its general pool, and still not enough for elders; that is why its third
 * award is promised less than it was awarded.
 */
import type { FundCommand, Yanzhen } from "yanzhen"
import * as Street from "../generate/Street.ts"
import * as Gifts from "./Gifts.ts"
import * as Telling from "./Telling.ts"

type SetUp = Extract<FundCommand, { readonly type: "set-up" }>
type Commit = Extract<FundCommand, { readonly type: "commit" }>
type Purpose = Commit["purpose"]

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
  readonly restrictions: Readonly<Record<string, Purpose>>
  readonly startUpFen: number
  readonly gifts: readonly FundCommand[]
  readonly promised: readonly Promised[]
  readonly beside?: readonly FundCommand[]
}

const host = "org-host"
const hostName = "相山区邻里慈善会"
const currency = "CNY"
/** Of five, four came. */
const present = (id: string): readonly string[] => [1, 2, 3, 4].map((number) => `${id}-member-${number}`)
const supervisor = (id: string): string => `${id}-supervisor`

const resolved = (id: string, resolution: string, purpose: Purpose, amount: number, on: string): FundCommand => ({
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

const renwei = "fund-renwei"
/** Straight from the fund, without an award: coats handed out, school-bags bought; and what was sent twice goes back. */
const besideAwards: readonly FundCommand[] = [
  { type: "charge-fee", entry: "entry-fee", donation: Gifts.twice, on: "2026-02-11" },
  resolved(renwei, "resolution-coats", "child-care", 1_600_000, "2026-04-01"),
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
  resolved(renwei, "resolution-bags", "child-care", 600_000, "2026-08-20"),
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
    restrictions: { children: "child-care", neighbours: "community-governance" },
    startUpFen: 5_000_000,
    gifts: Gifts.toRenwei,
    promised: [
      {
        award: "award-neighbours",
        purpose: "community-governance",
        resolvedFen: 1_000_000,
        parts: [{ restriction: "neighbours", amount: 300_000 }, { amount: 700_000 }]
      }
    ],
    beside: besideAwards
  },
  {
    id: "fund-xi",
    street: "西街道",
    members: 5,
    purposes: ["elder-service", "hardship-relief"],
    restrictions: { elders: "elder-service", "warm-table": "elder-service" },
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
    restrictions: { stairs: "community-governance" },
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

const settingUp = ({ id, street, members, purposes }: Fund): SetUp => ({
  type: "set-up",
  on: "2026-01-06",
  kind: "community",
  founder: "unit",
  host,
  hostName,
  name: `${hostName}${street}社区慈善基金`,
  street: Street.named(street).code,
  purposes,
  agreement: {
    signedOn: "2026-01-05",
    hasPurpose: true,
    hasUse: true,
    hasRights: true,
    hasTermination: true,
    hasResidue: true,
    hasNaming: true,
    hasPreservation: false,
    feePercent: 3
  },
  committee: {
    members: Array.from({ length: members }, (_, at) => ({ person: `${id}-member-${at + 1}`, isPaid: false })),
    supervisors: [supervisor(id)]
  }
})

const commandsOf = (fund: Fund): readonly FundCommand[] => [
  settingUp(fund),
  ...Object.entries(fund.restrictions).map(([restriction, purpose]): FundCommand => ({
    type: "restrict",
    restriction,
    on: "2026-01-06",
    purposes: [purpose]
  })),
  Gifts.startUp(fund.id, host, fund.startUpFen),
  { type: "activate", on: "2026-01-09" },
  ...fund.gifts,
  ...fund.promised.flatMap(({ award, purpose, resolvedFen, parts }): readonly FundCommand[] => [
    resolved(fund.id, `resolution-${award}`, purpose, resolvedFen, "2026-05-19"),
    {
      type: "commit",
      entry: `commitment-${award}`,
      on: "2026-05-20",
      award,
      purpose,
      resolution: `resolution-${award}`,
      currency,
      parts,
      servesDonor: false
    }
  ]),
  ...(fund.beside ?? [])
]

export const steps = ({ funds }: Yanzhen, fund: Fund): readonly Telling.Step[] =>
  Telling.steps(fund.id, commandsOf(fund), (command, giving) => funds.give(fund.id, command, giving))
