/** Charity funds of three streets under one host (S7): set up with an agreement and a committee, given money for a purpose, paying for ventures. */
import type { FundCommand, Yanzhen } from "yanzhen"
import * as Street from "../generate/Street.ts"
import * as FundSpending from "./FundSpending.ts"
import type { Fund, SetUp } from "./FundTerms.ts"
import * as Gifts from "./Gifts.ts"
import * as Telling from "./Telling.ts"

const host = "org-host"
const hostName = "相山区邻里慈善会"

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
    supervisors: [FundSpending.supervisor(id)]
  }
})

const commandsOf = (fund: Fund): readonly FundCommand[] => [
  settingUp(fund),
  ...Object.entries(fund.restrictions).map(([restriction, { name, purpose }]): FundCommand => ({
    type: "restrict",
    restriction,
    name,
    on: "2026-01-06",
    purposes: [purpose]
  })),
  Gifts.startUp(fund.id, host, fund.startUpFen),
  { type: "activate", on: "2026-01-09" },
  ...fund.gifts,
  ...fund.promised.flatMap(({ award, purpose, resolvedFen, parts }): readonly FundCommand[] => [
    FundSpending.resolved(fund.id, `resolution-${award}`, purpose, resolvedFen, "2026-05-19"),
    {
      type: "commit",
      entry: `commitment-${award}`,
      on: "2026-05-20",
      award,
      purpose,
      resolution: `resolution-${award}`,
      currency: FundSpending.currency,
      parts,
      servesDonor: false
    }
  ]),
  ...FundSpending.of(fund.id)
]

export const steps = ({ funds }: Yanzhen, fund: Fund): readonly Telling.Step[] =>
  Telling.steps(fund.id, commandsOf(fund), (command, giving) => funds.give(fund.id, command, giving))
