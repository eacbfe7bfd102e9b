/**
 * Who is there with children: the adults among those who have places in an activity.
 *
 * What a reader would get wrong: it is with children as soon as one of its positions is, whoever has a place in it; and whose day of birth
 * nobody knows may be a child, so that the number of adults is not known either.
 */
import type * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { VolunteerId } from "../foundation/Id.ts"
import * as Minute from "../foundation/Minute.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Rule from "../law/Rule.ts"
import * as State from "./ActivityState.ts"
import type { Company } from "./rules/TwoAdults.ts"

/** What is known of ages. */
export interface Context {
  readonly view: ParameterView
  /** How many of these are adults on a day, each person once; unknown where it is not known of one of them, or nobody counts. */
  readonly adultsAmong?: (volunteers: readonly VolunteerId[], on: Day.Day) => number | undefined
}

const isChildFacing = ({ positions }: State.Activity): boolean | undefined => {
  const said = positions.map(({ childFacing }) => childFacing)
  return said.includes(true) ? true : said.includes(undefined) ? undefined : false
}

/** Those with a place, but whoever did not come. */
const adultsIn = (state: State.Activity, { adultsAmong }: Context): number | undefined => {
  const { plan } = state
  const there = State.placed(state).filter(({ noShow }) => noShow === undefined)
  if (plan === undefined) return undefined
  return adultsAmong?.(
    there.map(({ volunteer }) => volunteer),
    Minute.dayOf(plan.time.from)
  )
}

/** What a rule about the company of children says of those who have places. */
export const reasons = (rule: Rule.Rule<Company>, state: State.Activity, context: Context): readonly Finding[] =>
  Rule.findings(rule, { childFacing: isChildFacing(state), adultsPresent: adultsIn(state, context) }, context.view)
