/**
 * What the funds were given (S7): to begin with by their host, for a purpose by units and people, without a name, in kind, and by a sponsor
 * whose name a project bears. Amounts are fen.
 */
import type { FundCommand } from "yanzhen"

type Receive = Extract<FundCommand, { readonly type: "receive" }>

const entryOf = (donation: string): string => `entry-${donation}`

const gift = (
  donation: string,
  on: string,
  amount: number,
  { restriction, ...more }: Partial<Receive> & { readonly restriction?: string } = {}
): Receive => ({
  type: "receive",
  entry: entryOf(donation),
  on,
  donation,
  source: "donation",
  form: "money",
  currency: "CNY",
  parts: [restriction === undefined ? { amount } : { restriction, amount }],
  publicName: more.donor === undefined ? "hidden" : "named",
  receipt: { kind: "due" },
  ...more
})

/** By the host, before there is a fund to speak of. */
export const startUp = (fund: string, donor: string, amount: number): Receive =>
  gift(`start-${fund}`, "2026-01-08", amount, { source: "start-up", donor, receipt: { kind: "waived" } })

export const coats = "gift-coats"
export const twice = "gift-bags"
export const traced = "gift-elders"

export const toRenwei: readonly Receive[] = [
  gift(twice, "2026-02-10", 2_000_000, { restriction: "children", donor: "org-school", receipt: { kind: "issued", number: "合成-0001" } }),
  // Nobody knows who it was; so nobody can be given a receipt.
  gift("gift-box", "2026-02-14", 50_000),
  gift("gift-neighbour", "2026-03-05", 300_000, {
    restriction: "neighbours",
    donor: "donor-1",
    publicName: "hidden",
    receipt: { kind: "waived" }
  }),
  gift(coats, "2026-03-18", 1_600_000, { restriction: "children", donor: "org-clothier", form: "goods" })
]

export const toXi: readonly Receive[] = [
  gift(traced, "2026-02-20", 3_000_000, { restriction: "elders", donor: "org-pharmacy", receipt: { kind: "issued", number: "合成-0002" } }),
  gift("gift-daughter", "2026-03-08", 800_000, { restriction: "elders", donor: "donor-2", publicName: "hidden" }),
  gift("gift-sponsor", "2026-04-02", 1_000_000, { restriction: "warm-table", donor: "org-sponsor" })
]

export const toQuyang: readonly Receive[] = [
  gift("gift-stairs", "2026-03-01", 1_200_000, { restriction: "stairs", donor: "org-property", receipt: { kind: "waived" } })
]
