/**
 * What a fund's host has to publish and report about it, by which days, in one calendar year.
 *
 * What a reader would get wrong: nobody tells this library whether something was published; these are days, not verdicts. A duty of the year
 * before falls due in this one, and is a duty only for a fund that was there in that year.
 */
import * as Day from "../foundation/Day.ts"
import type { Deadline } from "../foundation/Deadline.ts"
import type { DonationId } from "../foundation/Id.ts"
import * as Period from "../foundation/Period.ts"
import { type Fund, receiptsDue } from "./FundState.ts"
import * as Disclosure from "./rules/Disclosure.ts"

export type Kind = "annual-report" | "report-to-registrar" | "what-is-left"

export interface Duty {
  readonly kind: Kind
  /** The year that is reported, or the day on which the fund ended. */
  readonly about: number | Day.Day
  readonly deadline: Deadline
}

export interface Duties {
  readonly duties: readonly Duty[]
  /** Donors who want a receipt and have none. */
  readonly receiptsDue: readonly DonationId[]
}

const duty = (kind: Kind, about: number | Day.Day, deadline: Deadline | undefined): readonly Duty[] =>
  deadline === undefined ? [] : [{ kind, about, deadline }]

/** `closedOn`: the last day that is known of a fund that has ended. */
export const inYear = (state: Fund, year: number, of: Disclosure.Of): Duties => {
  const { setUpOn, stage, latest } = state
  const closedOn = stage === "closed" ? latest : undefined
  const about = year - 1
  const { first, last } = Period.year(about)
  const wasThere = (setUpOn ?? Infinity) <= last && (closedOn ?? Infinity) >= first
  const endedThen = closedOn !== undefined && Day.parts(closedOn).year === year
  return {
    duties: [
      ...(wasThere ? duty("report-to-registrar", about, Disclosure.toRegistrar(about, of)) : []),
      ...(wasThere ? duty("annual-report", about, Disclosure.annual(about, of)) : []),
      ...(endedThen ? duty("what-is-left", closedOn, Disclosure.surplus(closedOn, of)) : [])
    ],
    receiptsDue: receiptsDue(state).map(({ donation }) => donation)
  }
}
