/**
 * Everything the desk asks of the world, for one tenant: where things are kept, what time it is, which policy holds. Below this line
 * nothing has a clock or a random number; the desk reads them here once per request and hands them on as arguments.
 */
import * as Day from "../foundation/Day.ts"
import type { Instant } from "../foundation/Instant.ts"
import type * as Minute from "../foundation/Minute.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import type { WorkingCalendar } from "../foundation/WorkingCalendar.ts"
import * as Zone from "../foundation/Zone.ts"
import * as Policy from "../law/Policy.ts"
import type { CalendarData } from "../ports/CalendarData.ts"
import type { Clock } from "../ports/Clock.ts"
import type { Digest } from "../ports/Digest.ts"
import type { DutyRoster } from "../ports/DutyRoster.ts"
import type { IdentityKey } from "../ports/IdentityKey.ts"
import type { Ids } from "../ports/Ids.ts"
import type { PersonDirectory } from "../ports/PersonDirectory.ts"
import type { ProtectedPeople } from "../ports/ProtectedPeople.ts"
import type { Batch, Committed, Store } from "../ports/Store.ts"

export interface World {
  /** County-level division code, "340603". */
  readonly tenant: string
  /** Who gives the commands; an opaque id, in every event. */
  readonly actor: string
  readonly policy: Policy.Policy
  readonly zone: Zone.Zone
  readonly store: Store
  /** Commits one batch, together with others that arrive at the same time. */
  readonly commit: (batch: Batch) => Promise<Committed>
  readonly people: PersonDirectory
  /** Those served, whose identity nobody reads without a purpose. */
  readonly protectedPeople: ProtectedPeople
  readonly calendar: CalendarData
  readonly clock: Clock
  readonly ids: Ids
  readonly digest: Digest
  readonly identityKey: IdentityKey
  /** Who is on duty when, where somebody keeps such a list. */
  readonly roster?: DutyRoster
}

/** What holds at the moment of one request. */
export interface Moment {
  readonly at: Instant
  /** On the tenant's clock. */
  readonly now: Minute.Minute
  readonly today: Day.Day
  readonly todayText: string
  /** The parameters in force today. */
  readonly view: ParameterView
  readonly calendar: WorkingCalendar
}

export const now = (world: World): Moment => {
  const at = world.clock()
  const today = Zone.dayOf(at, world.zone)
  return {
    at,
    now: Zone.minuteOf(at, world.zone),
    today,
    todayText: Day.text(today),
    view: Policy.on(world.policy, today),
    calendar: world.calendar.calendar(world.tenant)
  }
}
