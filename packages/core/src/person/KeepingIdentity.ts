/**
 * How long somebody's identity may be kept, and used. The records stay either way, of a random id.
 *
 * 个人信息保护法 art. 47: what is kept on consent goes when the consent is withdrawn; art. 19: the shortest necessary time, which the years of
 * keeping state. What a reader would get wrong: a consent to one thing withdrawn while another stands ends nothing here; and of whom nobody
 * knows when anything last happened, nobody knows that the time is over.
 */
import * as Day from "../foundation/Day.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Parameter from "../law/Parameter.ts"
import { retentionYears } from "../law/parameters/Recording.ts"
import type { Consent, Purpose } from "./Consent.ts"

export interface Kept {
  readonly consent: Consent
  /** The last day that anything recorded speaks of this person; undefined where nothing does. */
  readonly lastOn: Day.Day | undefined
}

export type Because = "consent-withdrawn" | "retention-ended"

/** Consents that somebody's identity is kept on. One to publication or to a transfer is beside them. */
const grounds: ReadonlySet<Purpose> = new Set<Purpose>(["registration", "activity", "sensitive-data"])

/** Something was consented to, and nothing of it stands on the day. Kept without any consent (a legal duty), nothing can be withdrawn. */
export const isWithdrawn = ({ consents }: Consent, on: Day.Day): boolean => {
  const given = consents.filter((one) => grounds.has(one.purpose) && one.on <= on)
  return given.length > 0 && given.every(({ withdrawnOn = Infinity }) => withdrawnOn <= on)
}

/** The first day on which the time of keeping is over: the anniversary itself. */
export const endsOn = ({ lastOn }: Pick<Kept, "lastOn">, view: ParameterView): Day.Day | undefined => {
  const years = Parameter.valueIn(view, retentionYears)
  return lastOn === undefined || years === undefined ? undefined : Day.plusYears(lastOn, years)
}

/** Why this person is to be anonymised on the day; undefined where they are not. A withdrawal comes first: it does not wait. */
export const due = (kept: Kept, on: Day.Day, view: ParameterView): Because | undefined => {
  if (isWithdrawn(kept.consent, on)) return "consent-withdrawn"
  return (endsOn(kept, view) ?? Infinity) <= on ? "retention-ended" : undefined
}
