/** The whole record of a volunteer over an open door: what the desk read, as it is written outside. */
import type { WholeRecord as Core } from "@yanzhen/core/desk"
import { Names } from "@yanzhen/core/desk"
import { Day, type Id, Minute } from "@yanzhen/core/foundation"
import { Explanation, ServiceFacts } from "@yanzhen/core/service"
import * as LifeDoor from "../life/LifeDoor.ts"
import * as Reasons from "../Reasons.ts"
import { type Room, run } from "../Room.ts"
import * as WholeRecordLines from "./WholeRecordLines.ts"
import type { RecordedAward, RecordedEvaluation, RecordedPerson, RecordedService, WholeRecord } from "./WholeRecord.ts"

type Read = Core.WholeRecord
type Words = ServiceFacts.Words

export const read = async (room: Room, person: string): Promise<WholeRecord> => {
  const found = await run(room.desk.wholeRecord(LifeDoor.idOf(room, person) as Id.VolunteerId))
  const { at, volunteer, policy, names, personal, creditedMinutes, parts } = found
  const services = (all: Read["services"]) => all.map((one) => serviceOf(one, names))
  const answer: WholeRecordLines.Told = {
    at,
    on: Day.text(found.on),
    policy,
    person: volunteer,
    entries: personal.entries,
    personal: personOf(personal, names),
    services: services(found.services),
    trainings: services(found.trainings),
    awards: found.awards.map((one) => awardOf(one, names)),
    evaluations: found.evaluations.map((one) => evaluationOf(one, names)),
    paidDuty: services(found.paidDuty),
    creditedMinutes,
    missing: [...personal.fields.decision.findings, ...parts.decision.findings].map((finding) => Reasons.ofFinding(finding))
  }
  return {
    ...answer,
    lines: (locale = room.locale) => WholeRecordLines.of(answer, locale),
    toXlsx: async (locale = room.locale) => (await import("./WholeRecordSheets.ts")).write(answer, locale)
  }
}

/** Without what is unknown. */
const known = <T extends object>(given: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)) as ReturnType<typeof known<T>>

const wordsOf = (words: Words | undefined, names: Names.Names): string | undefined =>
  words === undefined ? undefined : Names.read(words, names)
const dayOf = (day: Day.Day | undefined): string | undefined => (day === undefined ? undefined : Day.text(day))
const nameOf = (id: string | undefined, names: Names.Names): string | undefined => (id === undefined ? undefined : names.get(id))
const tailOf = (tail: string | undefined): string | undefined => (tail === undefined ? undefined : `…${tail}`)

const personOf = ({ name, born, idTail, phoneTail, skills, registeredOn, team }: Read["personal"], names: Names.Names): RecordedPerson =>
  known({
    name,
    birthDate: dayOf(born),
    idNumber: tailOf(idTail),
    contact: tailOf(phoneTail),
    skills,
    registeredOn: dayOf(registeredOn),
    team,
    teamName: nameOf(team, names)
  })

const serviceOf = ({ record, row, facts, trace, findings, seven }: Read["services"][number], names: Names.Names): RecordedService => ({
  record,
  timeClass: facts.timeClass,
  stage: row.stage ?? "draft",
  ...known({
    category: facts.category,
    activityName: nameOf(facts.activityName, names) ?? facts.activityName,
    on: facts.on,
    place: wordsOf(facts.place, names),
    content: wordsOf(facts.content, names),
    attendedMinutes: row.attendedMinutes,
    organiser: facts.organiser,
    organiserName: nameOf(facts.organiser, names),
    leader: facts.leader,
    leaderName: nameOf(facts.leader, names)
  }),
  attended: facts.attended.map(({ from, to }) => ({ from: Minute.text(from), to: Minute.text(to) })),
  creditedMinutes: trace?.creditedMinutes ?? 0,
  steps: (trace?.steps ?? []).map(({ step, minutes, keptBy }, index) => ({
    step,
    minutes,
    ...known({ keptBy }),
    in: (locale) => (trace === undefined ? "" : (Explanation.ofRecord(trace, locale).lines[index]?.text ?? ""))
  })),
  reasons: findings.map((finding) => Reasons.ofFinding(finding)),
  missing: seven.decision.findings.map((finding) => Reasons.ofFinding(finding))
})

const awardOf = (award: Read["awards"][number], names: Names.Names): RecordedAward => {
  if (award.kind === "time-coins") {
    const { bank, ...coins } = award
    return { ...coins, ...known({ bank }) }
  }
  const { kind, honour, stars, title, grantedOn, level, withdrawn } = award
  const ended = withdrawn === undefined ? undefined : { on: withdrawn.on, ...known({ reason: wordsOf(withdrawn.reason, names) }) }
  return {
    kind,
    honour,
    grantedOn: Day.text(grantedOn),
    ...known({ stars, title: nameOf(title, names) ?? title, level, withdrawn: ended })
  }
}

const evaluationOf = (one: Read["evaluations"][number], names: Names.Names): RecordedEvaluation => {
  if (one.kind === "no-show") return { ...one, notedOn: Day.text(one.notedOn) }
  const { kind, record, on, words, answer } = one
  const answered =
    answer === undefined ? undefined : { on: answer.on, upheld: answer.upheld, ...known({ words: wordsOf(answer.words, names) }) }
  return { kind, record, on, ...known({ words: wordsOf(words, names), answer: answered }) }
}
