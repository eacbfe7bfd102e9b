/** Holiday notices of the tenant, in the shapes of the front door. */
import { type HolidayNotices, World } from "@yanzhen/core/desk"
import { Day, Message } from "@yanzhen/core/foundation"
import { OwnNoticesSchema } from "@yanzhen/core/schemas"
import * as CalendarFiles from "./CalendarFiles.ts"
import * as LifeDoor from "./life/LifeDoor.ts"
import { all } from "./messages.ts"
import { actorOr, type Room, run } from "./Room.ts"
import type { HolidayNoticeKept, HolidaysAnnounced, NoticeTold } from "./operations/Calendars.ts"

export const announce = async (room: Room, text: string, { source, by }: NoticeTold): Promise<HolidaysAnnounced> => {
  const { desk, locale } = room
  const { coverage, restDays, workingDays } = CalendarFiles.read(text, locale)
  const command = LifeDoor.read(
    room,
    { command: OwnNoticesSchema.Command },
    {
      type: "announce",
      first: Day.text(coverage.first),
      last: Day.text(coverage.last),
      restDays: restDays.map(Day.text),
      workingDays: workingDays.map(Day.text),
      source,
      by: actorOr(room, by),
      on: World.now(desk.world).todayText
    }
  )
  const { calendar, rejudged } = await run(desk.announceHolidays(command))
  const knownUntil = Day.text(calendar.coverage.last)
  const records = rejudged.map(({ record: { record, on }, before, after }) => ({ record, on: Day.text(on), before, after }))
  return {
    knownUntil,
    rejudged: records,
    lines: (asked = locale) => [
      Message.text(all, "calendar-announced.known", { knownUntil }, asked),
      Message.text(all, records.length === 0 ? "calendar-announced.none" : "calendar-announced.some", { count: records.length }, asked),
      ...rejudged.map((one) => line(one, asked))
    ]
  }
}

const line = ({ record: { record, on }, before, after }: HolidayNotices.Rejudged, locale: Room["locale"]): string => {
  const word = (judged: HolidayNotices.Judged): string => Message.text(all, `calendar-announced.${judged}`, {}, locale)
  return Message.text(all, "calendar-announced.record", { record, on: Day.text(on), before: word(before), after: word(after) }, locale)
}

export const list = async ({ desk }: Room): Promise<readonly HolidayNoticeKept[]> =>
  (await run(desk.holidayNotices())).notices.map(({ first, last, restDays, workingDays, source, by, on }) => ({
    ...{ first, last, restDays, workingDays, source },
    ...{ by, on }
  }))
