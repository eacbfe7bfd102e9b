/**
 * Grants as projects, awards and disbursements, each sound or told by its row why not.
 *
 * What a reader would get wrong: an unsound grant is not brought in and not mended. Who knows why a row is as it is names the rule in
 * `accepting`; then it comes in, and the finding stays with it as a warning. Totals are kept for each currency and there is none over two.
 */
import { type Day, Finding } from "@yanzhen/core/foundation"
import type { Grant } from "./Grant.ts"
import * as GrantCsv from "./GrantCsv.ts"
import * as GrantJson from "./GrantJson.ts"
import type { Problem as Rule } from "./messages/problems.ts"
import * as Problem from "./Problem.ts"
import type { Reading } from "./Reading.ts"
import * as Soundness from "./Soundness.ts"

export interface Disbursement {
  readonly minor: number
  /** Unknown where the grant only says how much. */
  readonly on?: Day.Day
}
export interface Imported {
  /** As the source names it; no id of ours. */
  readonly source: string
  readonly where: string
  readonly project: {
    readonly title: string
    readonly description: string
    readonly recipients: readonly { readonly id: string; readonly name: string }[]
    readonly funders: readonly { readonly id: string; readonly name: string }[]
    readonly startsOn?: string
    readonly endsOn?: string
  }
  readonly award: Soundness.Amounts & { readonly on: Day.Day }
  readonly disbursements: readonly Disbursement[]
  /** The grant with everything else that it says. */
  readonly grant: Grant
}

export interface Options {
  /** Rules that do not keep a grant out: disbursed above awarded, say, where the reason is known. */
  readonly accepting?: readonly Rule[]
  /** By how many smallest coins more may be awarded than applied for, and disbursed than awarded, and come in with a warning; none unless said. */
  readonly toleranceMinor?: number
}

export const csv = (source: string | Uint8Array, options: Options = {}): Reading<readonly Imported[]> => {
  const { result, errors } = GrantCsv.read(source)
  const brought = of(result.grants, (index) => `row ${result.rows[index] ?? index}`, options)
  return { result: brought.result, errors: [...errors, ...brought.errors] }
}

export const json = (source: string, options: Options = {}): Reading<readonly Imported[]> => {
  const { result, errors } = GrantJson.read(source)
  const brought = of(result, (index) => `grants/${index}`, options)
  return { result: brought.result, errors: [...errors, ...brought.errors] }
}

export const of = (
  grants: readonly Grant[],
  whereOf: (index: number) => string,
  { accepting = [], toleranceMinor = 0 }: Options = {}
): Reading<readonly Imported[]> => {
  const first = new Map<string, string>()
  const errors: Finding.Finding[] = []
  const result = grants.flatMap((grant, index) => {
    const where = whereOf(index)
    const before = first.get(grant.id)
    if (before === undefined) first.set(grant.id, where)
    const found = [
      ...(before === undefined ? [] : [Problem.of("grants.twice", where, { id: grant.id, first: before })]),
      ...Soundness.problems(grant, where, toleranceMinor)
    ].map((problem): Finding.Finding => (accepting.some((rule) => rule === problem.rule) ? { ...problem, severity: "warning" } : problem))
    errors.push(...found)
    const on = Soundness.firstDay(grant.awardDate)
    return on === undefined || found.some(({ severity }) => severity === "error") ? [] : [imported(grant, where, on)]
  })
  return { result, errors }
}

const named = (all: readonly { readonly id: string; readonly name: string }[] | undefined) =>
  (all ?? []).map(({ id, name }) => ({ id, name }))

const imported = (grant: Grant, where: string, on: Day.Day): Imported => {
  const [dates] = grant.plannedDates ?? []
  const amounts = Soundness.amountsOf(grant)
  return {
    source: grant.id,
    where,
    project: {
      title: grant.title,
      description: grant.description,
      recipients: named(grant.recipientOrganization),
      funders: named(grant.fundingOrganization),
      ...(dates?.startDate === undefined ? {} : { startsOn: dates.startDate }),
      ...(dates?.endDate === undefined ? {} : { endsOn: dates.endDate })
    },
    award: { ...amounts, on },
    disbursements: disbursementsOf(grant, amounts),
    grant
  }
}

const disbursementsOf = (grant: Grant, { disbursedMinor }: Soundness.Amounts): readonly Disbursement[] => {
  const transactions = grant.disbursementTransaction ?? []
  if (transactions.length === 0) return disbursedMinor === undefined || disbursedMinor === 0 ? [] : [{ minor: disbursedMinor }]
  return transactions.flatMap(({ value, transactionDate }) => {
    const minor = Soundness.amountsOf({ ...grant, amountAwarded: value ?? 0 }).awardedMinor
    const on = transactionDate === undefined ? undefined : Soundness.firstDay(transactionDate)
    return value === undefined ? [] : [{ minor, ...(on === undefined ? {} : { on }) }]
  })
}

export interface Totals {
  readonly grants: number
  readonly awardedMinor: number
  readonly disbursedMinor: number
  /** Of the grants that say what was applied for. */
  readonly appliedMinor: number
}

/** What each currency comes to. */
export const totals = (all: readonly Imported[]): ReadonlyMap<string, Totals> => {
  const sums = new Map<string, Totals>()
  for (const { award, disbursements } of all) {
    const before = sums.get(award.currency) ?? { grants: 0, awardedMinor: 0, disbursedMinor: 0, appliedMinor: 0 }
    sums.set(award.currency, {
      grants: before.grants + 1,
      awardedMinor: before.awardedMinor + award.awardedMinor,
      disbursedMinor: before.disbursedMinor + disbursements.reduce((sum, { minor }) => sum + minor, 0),
      appliedMinor: before.appliedMinor + (award.appliedMinor ?? 0)
    })
  }
  return sums
}
