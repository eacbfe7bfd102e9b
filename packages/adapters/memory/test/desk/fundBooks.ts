/** Funds as an earlier program left them, for tests of what is read of them. */
import { settled, type Town, write } from "./world.ts"

const members = ["m-1", "m-2", "m-3"]
type Told = Parameters<typeof write>[2][string][number]

/** Set up and active from a day on, with a restriction to children. */
export const begun = (on: string, name = "街道基金"): readonly Told[] => [
  {
    ...{ type: "fund.set-up", v: 1, on, kind: "community", founder: "unit", host: "host", hostName: "慈善总会", name },
    purposes: ["child-care", "elder-service"],
    agreement: {
      ...{ signedOn: on, hasPurpose: true, hasUse: true, hasRights: true, hasTermination: true, hasResidue: true },
      ...{ hasNaming: false, hasPreservation: false }
    },
    committee: { members: members.map((person) => ({ person, isPaid: false })), supervisors: ["s-1"] }
  },
  { type: "fund.restricted", v: 1, restriction: "children", purposes: ["child-care"], on },
  { type: "fund.activated", v: 1, on }
]

/** Of a donor without a name, shown to nobody, who wants a receipt, unless it says otherwise. */
export const gift = (donation: string, on: string, amounts: readonly [number, ...number[]], more: object = {}): Told => ({
  ...{ type: "fund.received", v: 1, entry: `e-${donation}`, on, donation, source: "donation", form: "money", currency: "CNY" },
  ...{ parts: amounts.map((amount) => ({ amount })), publicName: "hidden", receipt: { kind: "due" }, ...more }
})
export const forChildren = (amount: number) => ({ parts: [{ restriction: "children", amount }] })
export const refund = (entry: string, on: string, donation: string, amount: number): Told => ({
  ...{ type: "fund.refunded", v: 1, entry, on, donation, amount, reason: "捐赠人要求" }
})
export const reversal = (entry: string, on: string, reverses: string): Told => ({
  ...{ type: "fund.reversed", v: 1, entry, on, reverses, reason: "重复记账" }
})

/** Promised to an award, paid, and accounted for in part. */
export const used = (on: string): readonly Told[] => [
  {
    ...{ type: "fund.resolved", v: 1, resolution: "r-1", on, purpose: "child-care", amount: 80, currency: "CNY" },
    ...{ present: members, inFavour: members, supervisors: ["s-1"] }
  },
  {
    ...{ type: "fund.committed", v: 1, entry: "e-c", on, award: "aw-1", purpose: "child-care", resolution: "r-1", currency: "CNY" },
    ...{ parts: [{ restriction: "children", amount: 30 }], servesDonor: false }
  },
  { type: "fund.paid", v: 1, entry: "e-p", on, award: "aw-1", resolution: "r-1", amount: 20 },
  { type: "fund.accounted-for", v: 1, entry: "e-a", on, award: "aw-1", purchase: "books", groups: ["g-1"], amount: 5 }
]

export const withFunds = async (
  funds: Readonly<Record<string, readonly Told[]>>,
  setting: Parameters<typeof settled>[0] = {}
): Promise<Town> => {
  const world = await settled(setting)
  await write(world, "funds", Object.fromEntries(Object.entries(funds).map(([fund, told]) => [`fund/${fund}`, told])))
  return world
}
