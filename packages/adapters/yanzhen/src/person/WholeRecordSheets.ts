/** The whole record of a volunteer as a workbook: a sheet for each part, also an empty one, and a page that says what it stands on. */
import { RequiredFields } from "@yanzhen/core/service"
import { Workbook } from "@yanzhen/spreadsheet"
import type { Locale } from "../Reason.ts"
import * as WholeRecordLines from "./WholeRecordLines.ts"
import type { RecordedService } from "./WholeRecord.ts"

const text = { kind: "text" } as const

export const write = (told: WholeRecordLines.Told, locale: Locale): Promise<Uint8Array> => {
  const say = WholeRecordLines.word(locale)
  const title = (part: keyof typeof RequiredFields.partTitles) => RequiredFields.partTitles[part][locale]
  const said = (name: string, entries: readonly (readonly string[])[]): Workbook.Sheet => ({
    name,
    columns: [
      { header: say("what"), width: 60, ...text },
      { header: say("detail"), width: 60, ...text }
    ],
    rows: entries.map(([first = "", ...more]) => [first.trim(), more.map((line) => line.trim()).join("\n")])
  })
  const served = (name: string, all: readonly RecordedService[]): Workbook.Sheet => ({
    name,
    columns: [
      ...Object.values(RequiredFields.factTitles).map((titles) => ({ header: titles[locale], width: 22, ...text })),
      { header: say("stage"), width: 10, ...text },
      { header: say("credited-minutes"), width: 12 },
      { header: say("why"), width: 60, ...text },
      { header: say("record"), width: 38, ...text }
    ],
    rows: all.map((one) => [
      ...Object.values(WholeRecordLines.factsOf(one, locale)),
      WholeRecordLines.stageOf(one, locale),
      one.creditedMinutes,
      [...one.steps.map((step) => step.in(locale)), ...[...one.reasons, ...one.missing].map((reason) => reason.in(locale).title)].join(
        "\n"
      ),
      one.record
    ])
  })
  const pairs = (name: string, rows: readonly (readonly string[])[]): Workbook.Sheet => ({
    name,
    columns: [
      { header: say("field"), width: 24, ...text },
      { header: say("value"), width: 60, ...text }
    ],
    rows
  })
  return Workbook.write([
    pairs(title("personal"), WholeRecordLines.fields(told, locale)),
    served(title("services"), told.services),
    served(title("trainings"), told.trainings),
    said(
      title("awards"),
      told.awards.map((one) => WholeRecordLines.awardLines(one, say))
    ),
    said(
      title("evaluations"),
      told.evaluations.map((one) => WholeRecordLines.evaluationLines(one, say))
    ),
    ...(told.paidDuty.length === 0 ? [] : [served(say("paid-duty"), told.paidDuty)]),
    pairs(say("notes"), [
      [say("as-of"), told.on],
      [say("policy"), told.policy],
      [say("position"), String(told.at)],
      ...told.missing.map((reason) => [reason.in(locale).title, reason.in(locale).basis])
    ])
  ])
}
