/** What looks odd among the records, and what the rules say of each: reasons with the record, the person and the day they stand at. */
import { Anomalies, type Names, Remarking, Snapshot } from "@yanzhen/core/desk"
import { Day, type Finding } from "@yanzhen/core/foundation"
import type { TallyRecord } from "@yanzhen/core/service"
import * as Reasons from "./Reasons.ts"
import { asKnown, periodOf, policyOf, type Room, run } from "./Room.ts"
import type { LookedAt, LookQuestion, Oddity } from "./operations/Oddities.ts"

export const anomalies = async (now: Room, question: LookQuestion = {}): Promise<LookedAt> => {
  const room = await asKnown(now, question)
  return anomaliesOf(room, asked(room, question), await run(Snapshot.read(room.desk.world, "loaded", "entries")))
}
export const remarks = async (now: Room, question: LookQuestion = {}): Promise<LookedAt> => {
  const room = await asKnown(now, question)
  return remarksOf(room, asked(room, question), await run(Snapshot.read(room.desk.world, ...Remarking.parts)))
}

export const anomaliesOf = async (
  room: Room,
  question: Anomalies.Question,
  snapshot: Snapshot.Snapshot<"loaded" | "entries">
): Promise<LookedAt> => {
  const { at, policy, found } = Anomalies.of(room.desk.world, snapshot, question)
  return { at, policy, found: await odd(room, found) }
}

export const remarksOf = async (room: Room, question: Remarking.Question, snapshot: Remarking.Known): Promise<LookedAt> => {
  const { at, policy, remarked } = await run(Remarking.of(room.desk.world, snapshot, question))
  const found = remarked.flatMap(({ record, findings }) => findings.map((finding) => ({ record, finding })))
  return { at, policy, found: await odd(room, found) }
}

const asked = (room: Room, { period: text, policy }: LookQuestion) => {
  const period = periodOf(room, text)
  return { policy: policyOf(room, policy), ...(period === undefined ? {} : { period }) }
}

interface Found {
  readonly record: TallyRecord.TallyRecord
  readonly finding: Finding.Finding
}

const odd = async ({ desk }: Room, found: readonly Found[]): Promise<readonly Oddity[]> => {
  const people = [...new Set(found.map(({ record }) => record.volunteer as string))]
  const names: Names.Names =
    people.length === 0 ? new Map() : new Map([...(await run(desk.namesOfPlaces())), ...(await run(desk.namesOfPeople(people)))])
  return found.map(({ record: { record, volunteer, team, on }, finding }) => {
    const [name, teamName] = [names.get(volunteer), names.get(team)]
    return {
      ...Reasons.ofFinding(finding),
      record,
      volunteer,
      ...(name === undefined ? {} : { name }),
      team,
      ...(teamName === undefined ? {} : { teamName }),
      on: Day.text(on)
    }
  })
}
