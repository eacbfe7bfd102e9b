/** Months and years closed and opened again, and what was changed in them while they were closed. */
import type { ClosingPeriods } from "@yanzhen/core/desk"
import { Day, Period } from "@yanzhen/core/foundation"
import * as Reasons from "./Reasons.ts"
import { actorOr, periodNamed, type Room, run } from "./Room.ts"
import type { Done } from "./Reason.ts"
import type { BookedChange, ClosedPeriod, Reopening } from "./operations/Periods.ts"

export const close = (room: Room, period: string, { approver }: { readonly approver?: string } = {}): Promise<Done> =>
  give(room, period, { type: "close", approver: actorOr(room, approver) })

export const reopen = (room: Room, period: string, { reason, approver }: Reopening): Promise<Done> =>
  give(room, period, { type: "reopen", reason, approver: actorOr(room, approver) })

const give = async (room: Room, period: string, command: ClosingPeriods.Command): Promise<Done> => {
  const { findings } = await run(room.desk.givePeriod(periodNamed(room, period), command))
  return { reasons: findings.map((finding) => Reasons.ofFinding(finding)) }
}

export const list = async ({ desk }: Room): Promise<readonly ClosedPeriod[]> =>
  (await run(desk.periods())).map(({ period, state: { stage, closedOn, approver, changes } }) => ({
    period: Period.text(period),
    first: Day.text(period.first),
    last: Day.text(period.last),
    stage,
    ...(closedOn === undefined ? {} : { closedOn }),
    ...(approver === undefined ? {} : { approver }),
    changes: changes.map(change)
  }))

const change = ({ stream, ...amounts }: BookedAmounts & { readonly stream: string }): BookedChange => {
  const [kind, id = ""] = stream.split("/", 2)
  return { ...(kind === "group" ? { group: id } : { record: id }), ...amounts }
}

type BookedAmounts = Omit<BookedChange, "record" | "group">
