/** Two entries of the directory that may be one person: a question with figures. Nothing is merged. */
import type { MergingPeople, Names } from "@yanzhen/core/desk"
import { type Id, Message } from "@yanzhen/core/foundation"
import * as Comparing from "./Comparing.ts"
import { all } from "./messages.ts"
import * as Reasons from "./Reasons.ts"
import { policyOf, type Room, run } from "./Room.ts"
import type { Locale } from "./Reason.ts"
import type { AsOnePerson } from "./operations/People.ts"

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
    lives: livesOf(answer),
    lines: (locale = room.locale) => lines(answer, [names.get(a) ?? a, names.get(b) ?? b], locale)
  }
}

const minutesOf = (cell: MergingPeople.AsOnePerson["keptCell"]): number => cell?.creditedMinutes ?? 0

const livesOf = ({
  lives: { volunteer, memberships, signedUpTwice, contradictions }
}: MergingPeople.AsOnePerson): AsOnePerson["lives"] => ({
  memberships: memberships.length,
  consents: volunteer.guardianConsents?.length ?? 0,
  qualifications: volunteer.qualifications?.length ?? 0,
  checks: volunteer.checks?.length ?? 0,
  signUps: volunteer.signUps?.length ?? 0,
  blocks: volunteer.blocks?.length ?? 0,
  signedUpTwice,
  contradictions: contradictions.map((finding) => Reasons.ofFinding(finding))
})

const livesLines = (answer: MergingPeople.AsOnePerson, locale: Locale): readonly string[] => {
  const { signedUpTwice, contradictions, ...counts } = livesOf(answer)
  return [
    Message.text(all, "door.same-person-lives", counts, locale),
    ...signedUpTwice.map((activity) => Message.text(all, "door.same-person-twice", { activity }, locale)),
    ...contradictions.map((reason) => {
      const { title, why } = reason.in(locale)
      return `  ${title}: ${why}`
    })
  ]
}

const lines = (answer: MergingPeople.AsOnePerson, [kept, duplicate]: readonly [string, string], locale: Locale): readonly string[] => {
  const { keptCell, duplicateCell, mergedCell, minutesLost, changes } = answer
  return [
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
    ...changes.flatMap((change) => Comparing.recordLines(change, "  ", locale)),
    ...livesLines(answer, locale)
  ]
}
