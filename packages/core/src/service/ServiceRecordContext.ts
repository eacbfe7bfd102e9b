/**
 * What deciding about a service record needs to know of the day, the policy and other streams, gathered by the caller, so that the decider is pure.
 */
import type * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { GroupRecordId } from "../foundation/Id.ts"
import type * as Minute from "../foundation/Minute.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import type { WorkingCalendar } from "../foundation/WorkingCalendar.ts"
import type * as OnePerson from "../person/OnePerson.ts"
import type { ServiceFacts } from "./ServiceFacts.ts"
import type { ExclusionReason } from "./ServiceRecord.schema.ts"

export interface Context {
  /** The tenant's civil day on which the command is given. */
  readonly today: Day.Day
  /** The minute at which it is given, on the tenant's clock. Unknown, only days are compared. */
  readonly now: Minute.Minute | undefined
  /** The parameters in force that day. */
  readonly view: ParameterView
  readonly calendar: WorkingCalendar
  /**
   * What the rules of recording say of these facts (late entry, evidence, what may not be recorded, the duty roster's answer), and of the
   * reason against recording that the command states. Errors refuse, warnings and hints are handed on.
   */
  readonly assess: (facts: ServiceFacts, exclusion?: ExclusionReason) => readonly Finding[]
  /** Attended minutes of the same person in other records, by day. Asked only where a policy has an approval ladder; undefined where it has none. */
  readonly otherMinutes: ReadonlyMap<Day.Day, number> | undefined
  /** Who is one person: asked where somebody decides over another. */
  readonly people: OnePerson.People
  /** Head-counts that are voided: naming one of their heads binds nobody any more. */
  readonly voidedGroups: ReadonlySet<GroupRecordId>
}
