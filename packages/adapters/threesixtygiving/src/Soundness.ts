/**
 * What must hold of any grant, whoever wrote it: no negative amount; disbursed ≤ awarded ≤ applied; disbursements in its currency that add up;
 * planned days that come after the award and in order; no identifier twice.
 *
 * Nothing is put right here. Amounts are compared as whole smallest coins of one currency; two currencies are never added.
 */
import { Day, type Finding } from "@yanzhen/core/foundation"
import * as Amount from "./Amount.ts"
import type { Grant } from "./Grant.ts"
import * as Problem from "./Problem.ts"

export interface Amounts {
  readonly currency: string
  readonly appliedMinor: number | undefined
  readonly awardedMinor: number
  readonly disbursedMinor: number | undefined
}

const minor = (amount: number | undefined, currency: string): number | undefined => {
  if (amount === undefined) return undefined
  const read = Amount.fromNumber(amount, currency)
  return read.ok ? read.minor : undefined
}

/** Disbursed is what the grant says; where it does not, what its disbursements in its currency come to. */
export const amountsOf = (grant: Grant): Amounts => {
  const { currency, amountAppliedFor, amountAwarded, amountDisbursed } = grant
  return {
    currency,
    appliedMinor: minor(amountAppliedFor, currency),
    awardedMinor: minor(amountAwarded, currency) ?? 0,
    disbursedMinor: amountDisbursed === undefined ? sumOf(grant) : minor(amountDisbursed, currency)
  }
}

/** Undefined where there is none, where one is not known, and where currencies are mixed: they are never added. */
const sumOf = ({ currency, disbursementTransaction: all = [] }: Grant): number | undefined => {
  const values = all.map((one) => (one.currency === undefined || one.currency === currency ? minor(one.value, currency) : undefined))
  return values.length === 0 || values.includes(undefined) ? undefined : values.reduce<number>((sum, value) => sum + (value ?? 0), 0)
}

/** The first day that a date or a part of one can mean; its day in its own zone. */
export const firstDay = (text: string): Day.Day | undefined =>
  Day.fromText(text.length === 4 ? `${text}-01-01` : text.length === 7 ? `${text}-01` : text.slice(0, 10))
/** The last day that it can mean. */
export const lastDay = (text: string): Day.Day | undefined => {
  if (text.length === 4) return Day.fromText(`${text}-12-31`)
  const first = firstDay(text)
  return text.length === 7 && first !== undefined ? Day.lastOfMonth(first) : first
}

/** `where` names the row or the place of the grant. Amounts that are no more than `toleranceMinor` too large are told as a warning. */
export const problems = (grant: Grant, where: string, toleranceMinor = 0): readonly Finding.Finding[] => [
  ...amountProblems(grant, where, toleranceMinor),
  ...disbursementProblems(grant, where),
  ...dateProblems(grant, where)
]

const amountProblems = (grant: Grant, where: string, toleranceMinor: number): readonly Finding.Finding[] => {
  const { currency, appliedMinor, awardedMinor, disbursedMinor } = amountsOf(grant)
  const text = (amount: number): string => `${Amount.text(amount, currency)} ${currency}`
  const severity = (amount: number, most: number) => (amount - most <= toleranceMinor ? "warning" : "error")
  const each = [
    ["amountAppliedFor", appliedMinor],
    ["amountAwarded", awardedMinor],
    ["amountDisbursed", disbursedMinor]
  ] as const
  return [
    ...each.flatMap(([field, amount]) =>
      amount !== undefined && amount < 0 ? [Problem.of("grants.negative", `${where}/${field}`, { field, amount: text(amount) })] : []
    ),
    ...(appliedMinor !== undefined && awardedMinor > appliedMinor
      ? [
          Problem.of(
            "grants.awarded-above-applied",
            where,
            { awarded: text(awardedMinor), applied: text(appliedMinor) },
            severity(awardedMinor, appliedMinor)
          )
        ]
      : []),
    ...(disbursedMinor !== undefined && disbursedMinor > awardedMinor
      ? [
          Problem.of(
            "grants.disbursed-above-awarded",
            where,
            { disbursed: text(disbursedMinor), awarded: text(awardedMinor) },
            severity(disbursedMinor, awardedMinor)
          )
        ]
      : [])
  ]
}

/** Each in the currency of the grant, where it says one, and none negative; then, and only then, they are added. */
const disbursementProblems = (grant: Grant, where: string): readonly Finding.Finding[] => {
  const { currency, amountDisbursed, disbursementTransaction: all = [] } = grant
  const each = all.flatMap((one, index) => {
    const at = `${where}/disbursementTransaction/${index}`
    if (one.currency !== undefined && one.currency !== currency)
      return [Problem.of("grants.currencies-mixed", at, { value: one.currency, currency })]
    const amount = minor(one.value, currency)
    return amount === undefined || amount >= 0
      ? []
      : [Problem.of("grants.negative", at, { field: "disbursementTransaction", amount: `${Amount.text(amount, currency)} ${currency}` })]
  })
  const [sum, disbursed] = [sumOf(grant), minor(amountDisbursed, currency)]
  return sum === undefined || disbursed === undefined || sum === disbursed
    ? each
    : [
        ...each,
        Problem.of("grants.disbursements-differ", where, { sum: Amount.text(sum, currency), disbursed: Amount.text(disbursed, currency) })
      ]
}

/** A part of a date is only surely before another when all that it can mean is. */
const dateProblems = ({ awardDate, plannedDates = [] }: Grant, where: string): readonly Finding.Finding[] => {
  const awardedOn = firstDay(awardDate)
  return plannedDates.flatMap(({ startDate, endDate }, index) => {
    const at = `${where}/plannedDates/${index}`
    const latestStart = startDate === undefined ? undefined : lastDay(startDate)
    const earliestStart = startDate === undefined ? undefined : firstDay(startDate)
    const latestEnd = endDate === undefined ? undefined : lastDay(endDate)
    return [
      ...(awardedOn !== undefined && latestStart !== undefined && latestStart < awardedOn
        ? [Problem.of("grants.starts-before-award", at, { startsOn: startDate, awardedOn: awardDate })]
        : []),
      ...(earliestStart !== undefined && latestEnd !== undefined && latestEnd < earliestStart
        ? [Problem.of("grants.ends-before-start", at, { startsOn: startDate, endsOn: endDate })]
        : [])
    ]
  })
}
