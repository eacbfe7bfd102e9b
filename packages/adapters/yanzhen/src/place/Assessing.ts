/**
 * A filled-in sheet of an assessment: its scheme opened, its answers given. What a reader would get wrong: everything is decided beforehand, so
 * that every fault stands at its row and nothing is given where there is one; what stands already as the sheet says it is left alone, so that
 * the same sheet, grown in the meantime, is brought as often as one likes.
 */
import { Life, PlaceLives, World } from "@yanzhen/core/desk"
import type { Finding, Id } from "@yanzhen/core/foundation"
import { StationAssessment } from "@yanzhen/core/place"
import { OnePerson } from "@yanzhen/core/person"
import { AssessmentSheet, Table } from "@yanzhen/spreadsheet"
import * as LifeDoor from "../life/LifeDoor.ts"
import * as Problems from "../Problems.ts"
import * as Reasons from "../Reasons.ts"
import { type Room, run } from "../Room.ts"
import type { Problem } from "../Reason.ts"
import type { FileOf } from "../operations/Imports.ts"
import type { Assessed } from "./Assessments.ts"

const life = PlaceLives.lives["station-assessment"]

interface Meant {
  readonly command: StationAssessment.Command
  readonly at?: AssessmentSheet.Answered
}

export const assess = async (room: Room, id: string, file: FileOf, by: Id.PersonId): Promise<Assessed> => {
  LifeDoor.idOf(room, id)
  const { scheme, answers, findings } = await AssessmentSheet.read(await Table.open(file))
  const nothing = { opened: false, answered: 0, reasons: [] }
  if (findings.some(({ severity }) => severity === "error")) return { ...nothing, problems: findings.map(Problems.ofSheet) }
  const { version, state: before } = await looked(room, id)
  const isNew = before.stage === "none" || before.stage === "withdrawn"
  const opening: readonly Meant[] = isNew ? [{ command: { type: "open", scheme, by } }] : []
  const moment = World.now(room.desk.world)
  const said: { readonly finding: Finding.Finding; readonly at: AssessmentSheet.Answered | undefined }[] = []
  const meant: Meant[] = []
  let state = before
  for (const one of [...opening, ...answers.flatMap((answer) => ofAnswer(isNew ? scheme : before.scheme, answer, by))]) {
    if (stands(state, one.command)) continue
    const { facts } = await run(life.gather(room.desk.world, { id, command: one.command }))
    const decision = life.decide(one.command, state, { ...moment, id, facts, people: OnePerson.nobody })
    said.push(...decision.findings.map((finding) => ({ finding, at: one.at })))
    if (decision.outcome !== "met") continue
    meant.push(one)
    state = decision.value.reduce((at, event) => StationAssessment.evolve(at, event), state)
  }
  const problems = said.flatMap(({ finding, at }): readonly Problem[] =>
    at === undefined ? [] : [Problems.ofRow({ place: { sheet: at.sheet, row: at.row }, finding })]
  )
  const reasons = said.flatMap(({ finding, at }) => (at === undefined ? [Reasons.ofFinding(finding)] : []))
  if (said.some(({ finding }) => finding.severity === "error")) return { ...nothing, problems, reasons }
  for (const [index, { command }] of meant.entries())
    await run(Life.give(room.desk.world, life, id, command, { expectedVersion: version + index }))
  return { opened: isNew, answered: meant.length - opening.length, problems, reasons }
}

const looked = async (room: Room, id: string) => {
  const streams = await run(Life.versions(room.desk.world, [`${life.name}/${id}`]))
  return streams[0]?.version === 0 ? { version: 0, state: StationAssessment.initial } : run(room.desk.look(life, id))
}

/** A row that says nothing of its indicator yet is no answer; goals are counted whenever the sheet is brought. */
const ofAnswer = (scheme: StationAssessment.Scheme, at: AssessmentSheet.Answered, by: Id.PersonId): readonly Meant[] => {
  const { indicator, score, done, evidence } = at
  const reason = at.reason === undefined ? {} : { reason: at.reason }
  const leaf = scheme.modules.flatMap(({ indicators }) => indicators).find((one) => one.id === indicator)
  if (done !== undefined) return [{ command: { type: "count-services", indicator, done, evidence, by, ...reason }, at }]
  if (score !== undefined) return [{ command: { type: "answer", indicator, score, evidence, by, ...reason }, at }]
  return leaf?.measured?.by === "goals" ? [{ command: { type: "count-goals", indicator, by }, at }] : []
}

/** As good as said: the same score or count, with as much to show for it. */
const stands = ({ answers }: StationAssessment.StationAssessment, command: StationAssessment.Command): boolean => {
  if (command.type !== "answer" && command.type !== "count-services") return false
  const answer = answers.find(({ indicator }) => indicator === command.indicator)
  if (answer?.evidence.length !== command.evidence.length) return false
  return command.type === "answer" ? answer.score === command.score : answer.counted?.done === command.done
}
