/**
 * Records that begin, on their way into the store: only now each gets its id, and its row key where it has none yet. What a reader would get
 * wrong: nothing is decided here; planned again, the same row gets another id.
 */
import * as Decision from "../../foundation/Decision.ts"
import type { RecordId } from "../../foundation/Id.ts"
import * as Projection from "../../registers/Projection.ts"
import type { Event } from "../../service/ServiceRecord.ts"
import type { Beginning, Planned } from "./ImportPlan.ts"
import * as RowKey from "./RowKey.ts"
import * as Step from "../Step.ts"
import type { World } from "../World.ts"

export const isBeginning = (one: Beginning | Planned): one is Beginning => "events" in one

/** What is planned, with a stream for whatever begins. */
export const begun = (world: World, planned: readonly (Beginning | Planned)[]): readonly Planned[] =>
  planned.map((one) => (isBeginning(one) ? begin(world, one) : one))

const begin = ({ ids, identityKey }: World, { events, unkeyed, on, served, volunteer, team }: Beginning): Planned => {
  const record = ids() as RecordId
  const told = unkeyed === undefined ? events : keyed(events, RowKey.of(unkeyed, identityKey))
  const step = Step.of(Projection.kinds.record, "record", record, () => Decision.met(told), { isNew: true })
  return { on, served, volunteer, team, step, record }
}

/** The keys of an event stay in their order. */
const keyed = (events: readonly Event[], rowKey: string): readonly Event[] =>
  events.map((event) => ("origin" in event && event.origin !== undefined ? { ...event, origin: { ...event.origin, rowKey } } : event))
