/** Two entries of the directory that may be one person: a question with figures. Nothing is merged. */
import type { MergingPeople, Names } from "@yanzhen/core/desk"
import { type Id, Message } from "@yanzhen/core/foundation"
import * as Comparing from "./Comparing.ts"
import { all } from "./messages.ts"
import { policyOf, type Room, run } from "./Room.ts"
import type { AsOnePerson, Locale } from "./Yanzhen.ts"

export const ask = async (room: Room, a: string, b: string, policy: string | undefined): Promise<AsOnePerson> => {
  const [kept, duplicate] = [a as Id.VolunteerId, b as Id.VolunteerId]
  const answer = await run(room.desk.asOnePerson(kept, duplicate, policyOf(room, policy)))
  const names: Names.Names = await run(room.desk.namesOfPeople([kept, duplicate]))
  return {
    policy: answer.policy,
    at: answer.at,
    minutesApart: minutesOf(answer.keptCell) + minutesOf(answer.duplicateCell),
    minutesTogether: minutesOf(answer.mergedCell),
    records: answer.changes.map(({ after: { record }, minutes }) => ({ record: record.record, minutes })),
    lines: (locale = room.locale) => lines(answer, [names.get(a) ?? a, names.get(b) ?? b], locale)
  }
}

const minutesOf = (cell: MergingPeople.AsOnePerson["keptCell"]): number => cell?.creditedMinutes ?? 0

const lines = (
  { keptCell, duplicateCell, mergedCell, minutesLost, changes }: MergingPeople.AsOnePerson,
  [kept, duplicate]: readonly [string, string],
  locale: Locale
): readonly string[] => [
  Message.text(
    all,
    "door.same-person",
    {
      kept,
      duplicate,
      keptMinutes: minutesOf(keptCell),
      duplicateMinutes: minutesOf(duplicateCell),
      together: minutesOf(mergedCell),
      lost: minutesLost
    },
    locale
  ),
  ...changes.flatMap((change) => Comparing.recordLines(change, "  ", locale))
]
