/**
 * Who is employed where, and when they are on duty: what tells volunteer service from a community worker's own job. The clock does not
 * decide, and neither does the weekday. What a reader would get wrong: without a roster nothing is refused, and where somebody serves their
 * own employer on a working day, and the rota is not known, the record is marked 待核实.
 */
import type { Day } from "../foundation/Day.ts"
import type { Span } from "../foundation/Span.ts"

export interface Duty {
  /** The ids under which records may name the employer: organisation, community, team. */
  readonly employers: readonly string[]
  /** Hours on duty that touch the days asked about, in local minutes; empty for none. Left out where the rota is not known. */
  readonly hours?: readonly Span[]
}

export interface DutyRoster {
  /** What is known of these volunteers; whoever the roster does not know is absent. */
  duties(
    tenant: string,
    volunteers: readonly string[],
    days: { readonly first: Day; readonly last: Day }
  ): Promise<ReadonlyMap<string, Duty>>
}
