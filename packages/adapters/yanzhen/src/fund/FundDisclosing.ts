/**
 * What is made public of funds (公示): what each took in and spent year by year, from which sources, its gifts, and what its committee let it be used for.
 *
 * What a reader would get wrong: a donor is named only who agrees to it, whether or not they wanted a receipt; one who agrees and whose name nobody
 * knows is left blank, and told. Years come from whole months of the ledger, purpose by purpose: a gift that changed its purpose leaves the income of
 * the one and is income of the other.
 */
import { Day, type Finding } from "@yanzhen/core/foundation"
import { Register, Registers } from "@yanzhen/core/registers"
import * as Problem from "../project/Problem.ts"

export type FundOf = Register.KeptRow<typeof Registers.fund>
export type MonthOf = Register.KeptRow<typeof Registers.fundMonth>
export type DonationOf = Register.KeptRow<typeof Registers.donation>
export type ResolutionOf = Register.KeptRow<typeof Registers.resolution>
export type RestrictionOf = Register.KeptRow<typeof Registers.fundRestriction>

/** Registers that the pack reads, in this order. */
export const registers: readonly Register.AnyRegister[] = [
  Registers.fund,
  Registers.fundMonth,
  Registers.donation,
  Registers.resolution,
  Registers.fundRestriction
]
export type Rows = readonly [
  readonly FundOf[],
  readonly MonthOf[],
  readonly DonationOf[],
  readonly ResolutionOf[],
  readonly RestrictionOf[]
]

interface OfFund {
  readonly fund: string
  readonly currency: string
}
/** `opening` + `income` - `fee` - `paid` - `handedOut` - `passedOn` is `closing`. */
export interface Year extends OfFund {
  readonly year: number
  /** By its name, where it has one. Undefined: the general pool. */
  readonly restriction: string | undefined
  /** Kept: money, promised or not, and goods. */
  readonly opening: number
  readonly income: number
  readonly fee: number
  readonly paid: number
  readonly handedOut: number
  readonly passedOn: number
  readonly closing: number
}
export interface Source extends OfFund {
  readonly source: string
  readonly form: string
  readonly gifts: number
  readonly amount: number
  readonly refunded: number
}
export interface PublicDonation extends OfFund {
  readonly on: Day.Day | undefined
  /** Null: does not want to be named. Undefined: does, and nobody knows the name. */
  readonly donor: string | null | undefined
  readonly form: string | undefined
  readonly amount: number | undefined
  readonly refunded: number | undefined
}
export interface Use extends OfFund {
  readonly on: Day.Day | undefined
  readonly purpose: string | undefined
  readonly amount: number | undefined
  readonly committed: number | undefined
  readonly paid: number | undefined
}
export interface FundsPack {
  readonly years: readonly Year[]
  readonly sources: readonly Source[]
  readonly gifts: readonly PublicDonation[]
  readonly uses: readonly Use[]
}

/** Donors whose names the pack needs. */
export const named = ([, , donations]: Rows): ReadonlySet<string> =>
  new Set(donations.flatMap(({ publicName, donor }) => (publicName === "named" && donor !== undefined ? [donor] : [])))

/** `nameOf`: what donors and funds are called, where somebody knows. */
export const read = (
  [funds, months, donations, resolutions, restrictions]: Rows,
  nameOf: ReadonlyMap<string, string>
): { readonly result: FundsPack; readonly errors: readonly Finding.Finding[] } => {
  const called = new Map(funds.map(({ fund, name }) => [fund, name ?? fund]))
  const purposes = new Map(restrictions.map(({ fund, restriction, name }) => [`${fund}/${restriction}`, name ?? restriction]))
  const fundOf = (fund: string): string => called.get(fund) ?? fund
  const donated = donations.filter(({ source, reversed }) => source === "donation" && reversed === false)
  const gifts = donated.map(({ fund, on, form, currency = "", amount, refunded, donor, publicName }) => ({
    fund: fundOf(fund),
    currency,
    on,
    donor: publicName === "named" ? nameOf.get(donor ?? "") : null,
    form,
    amount,
    refunded
  }))
  const errors = donated.flatMap(({ donation, publicName, donor }) =>
    publicName === "named" && !nameOf.has(donor ?? "") ? [Problem.of("disclosure.donor-unnamed", donation, { donation, donor })] : []
  )
  return {
    result: {
      years: years(months).map(({ restriction, ...one }) => ({
        ...{ ...one, fund: fundOf(one.fund) },
        restriction: restriction === undefined ? undefined : (purposes.get(`${one.fund}/${restriction}`) ?? restriction)
      })),
      sources: sources(donations).map((one) => ({ ...one, fund: fundOf(one.fund) })),
      gifts,
      uses: resolutions.map(({ fund, currency = "", on, purpose, amount, committed, paid }) => ({
        ...{ fund: fundOf(fund), currency, on, purpose, amount, committed, paid }
      }))
    },
    errors
  }
}

const kept: ReadonlySet<string> = new Set(["available", "goods", "committed"])

const years = (months: readonly MonthOf[]): readonly Year[] => {
  const pools = Map.groupBy(months, ({ fund, currency, restriction }) => JSON.stringify([fund, currency, restriction]))
  return [...pools.values()].flatMap((rows) => {
    const [first] = rows
    if (first === undefined) return []
    const { fund, currency, restriction } = first
    const byYear = Map.groupBy(rows, ({ month }) => (month === undefined ? 0 : Day.parts(month).year))
    let opening = 0
    return [...byYear]
      .toSorted(([a], [b]) => a - b)
      .map(([year, ofYear]): Year => {
        const moved = (...accounts: readonly string[]): number =>
          ofYear.reduce((sum, { account, moved: by = 0 }) => sum + (accounts.includes(account) ? by : 0), 0)
        const closing = opening + moved(...kept)
        const row = {
          ...{ fund, currency, year, opening, closing },
          restriction: restriction === Register.none ? undefined : restriction,
          income: 0 - moved("given"),
          fee: moved("fee"),
          paid: moved("advanced", "spent"),
          handedOut: moved("handed-out"),
          passedOn: moved("remainder")
        }
        opening = closing
        return row
      })
  })
}

const sources = (donations: readonly DonationOf[]): readonly Source[] =>
  [
    ...Map.groupBy(
      donations.filter(({ reversed }) => reversed === false),
      ({ fund, source, form, currency }) => JSON.stringify([fund, source, form, currency])
    ).values()
  ].map((rows) => {
    const [{ fund, currency = "", source = "", form = "" } = { fund: "" }] = rows
    const sum = (of: (row: DonationOf) => number | undefined): number => rows.reduce((total, row) => total + (of(row) ?? 0), 0)
    return {
      fund,
      currency,
      source,
      form,
      gifts: rows.length,
      amount: sum(({ amount }) => amount),
      refunded: sum(({ refunded }) => refunded)
    }
  })
