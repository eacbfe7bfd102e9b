/** Months and years closed and opened again, and what was changed in them while they were closed. */
import { type ClosingPeriods, Names } from "@yanzhen/core/desk"
import { Day, Period } from "@yanzhen/core/foundation"
import { PeriodClosingSchema } from "@yanzhen/core/schemas"
import type { PeriodClosing } from "@yanzhen/core/service"
import * as LifeDoor from "./life/LifeDoor.ts"
import * as Reasons from "./Reasons.ts"
import { actorOr, periodNamed, type Room, run } from "./Room.ts"
import type { Done } from "./Reason.ts"
import type { BookedChange, ClosedPeriod, Reopening } from "./operations/Periods.ts"

export const close = (room: Room, period: string, { approver }: { readonly approver?: string } = {}): Promise<Done> =>
  give(room, period, { type: "close", approver: actorOr(room, approver) })

export const reopen = (room: Room, period: string, { reason, approver }: Reopening): Promise<Done> =>
  give(room, period, { type: "reopen", reason, approver: actorOr(room, approver) })

const give = async (room: Room, period: string, order: object): Promise<Done> => {
  const command = LifeDoor.read(room, { command: PeriodClosingSchema.Command }, order) as ClosingPeriods.Command
  const { findings } = await run(room.desk.givePeriod(periodNamed(room, period), command))
  return { reasons: findings.map((finding) => Reasons.ofFinding(finding)) }
}

export const list = async ({ desk }: Room): Promise<readonly ClosedPeriod[]> => {
  const listed = await run(desk.periods())
  const texts = await run(desk.namesOfTexts([...Names.textIds(listed.map(({ state }) => state.reopenedFor))]))
  return listed.map(({ period, state: { stage, closedOn, approver, reopenedFor, changes } }) => {
    const reason = reopenedFor === undefined ? undefined : Names.read(reopenedFor, texts)
    return {
      period: Period.text(period),
      first: Day.text(period.first),
      last: Day.text(period.last),
      stage,
      ...(closedOn === undefined ? {} : { closedOn }),
      ...(approver === undefined ? {} : { approver }),
      ...(reason === undefined ? {} : { reopenedFor: reason }),
      changes: changes.map(change)
    }
  })
}

const causes: { readonly [kind: string]: "record" | "group" | "person" } = { record: "record", group: "group", "person-merge": "person" }

const change = ({ stream, moved, ...amounts }: PeriodClosing.Change): BookedChange => {
  const [kind = "", id = ""] = stream.split("/", 2)
  return { [causes[kind] ?? "record"]: id, ...amounts, ...(moved === undefined ? {} : { moved }) }
}
