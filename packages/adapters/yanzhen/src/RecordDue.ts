/** By when a service is to be recorded, under the policy of the day on which it ended, in the shapes of the front door. */
import { Day, Message } from "@yanzhen/core/foundation"
import { Policy, RecordingParameters } from "@yanzhen/core/law"
import { RecordDeadline } from "@yanzhen/core/service"
import * as Basis from "./Basis.ts"
import { all } from "./messages.ts"
import { dayOf, type Room } from "./Room.ts"
import type { RecordDue } from "./operations/Records.ts"

export const ask = ({ desk, locale }: Room, text: string): RecordDue => {
  const { policy, calendar, tenant } = desk.world
  const endedOn = dayOf(locale, text)
  const view = Policy.on(policy, endedOn)
  const deadline = RecordDeadline.dueAfter(endedOn, view, calendar.calendar(tenant))
  const days = {
    ...written("dueBy", deadline?.dueBy),
    ...(deadline === undefined
      ? {}
      : deadline.known
        ? written("breachAfter", deadline.breachAfter)
        : { ...written("earliest", deadline.earliest), ...written("latest", deadline.latest) })
  }
  const uses = [RecordingParameters.recordDeadline].flatMap(({ id }) => view.valueOf(id) ?? [])
  const key = deadline === undefined ? "record-due.none" : deadline.known ? "record-due.known" : "record-due.open"
  return {
    endedOn: Day.text(endedOn),
    ...days,
    lines: (asked = locale) => [
      Message.text(
        all,
        key,
        { endedOn: Day.text(endedOn), ...days, basis: Basis.text(RecordDeadline.onTime.citations, uses, asked) },
        asked
      )
    ]
  }
}

const written = <K extends string>(name: K, day: Day.Day | undefined): { readonly [N in K]?: string } =>
  day === undefined ? {} : ({ [name]: Day.text(day) } as { readonly [N in K]?: string })
