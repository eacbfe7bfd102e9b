/**
 * What of the records of a period has to be looked after (数据质量): drafts, weak evidence, late entries, what looks odd, what is likely there twice.
 * For the district and its parts, each figure opening to the records.
 *
 * What a reader would get wrong: it points out and changes nothing. A record may be in several of these, so they are not added up.
 */
import type * as Day from "../foundation/Day.ts"
import * as Period from "../foundation/Period.ts"
import * as Evidence from "../service/Evidence.ts"
import * as JudgedRows from "./JudgedRows.ts"
import { names } from "./messages/quality.ts"
import * as Parts from "./Parts.ts"
import * as Share from "./Share.ts"

export interface Record extends JudgedRows.Placed {
  readonly stage?: string | undefined
  readonly on?: Day.Day | undefined
  readonly evidence?: Evidence.EvidenceGrade | undefined
  readonly isOnTime?: boolean | undefined
  /** Somebody should look at it, for what the rules of looking say. */
  readonly isOdd: boolean
  readonly volunteer?: string | undefined
  /** What two entries of one service have in common. */
  readonly service: string
}

export interface Asked {
  readonly period: Period.Period
  /** The weakest evidence that shows a service well. */
  readonly leastEvidence: Evidence.EvidenceGrade
}

const isEntered = ({ stage, on }: Record, { period }: Asked): boolean | undefined =>
  stage === "voided" ? false : on === undefined ? undefined : Period.contains(period, on)
const isRecorded = (row: Record, asked: Asked): boolean | undefined =>
  row.stage === "draft" || row.stage === "submitted" ? false : isEntered(row, asked)

interface Question {
  readonly id: keyof typeof names
  readonly isWhole: (row: Record, asked: Asked) => boolean | undefined
  readonly isPart: (row: Record, asked: Asked, isTwice: (row: Record) => boolean) => boolean | undefined
}

const asking: readonly Question[] = [
  { id: "quality-drafts", isWhole: isEntered, isPart: ({ stage }) => stage === "draft" },
  {
    id: "quality-ill-shown",
    isWhole: isRecorded,
    isPart: ({ evidence = "none" }, { leastEvidence }) => !Evidence.isAtLeast(evidence, leastEvidence)
  },
  { id: "quality-late", isWhole: isRecorded, isPart: ({ isOnTime }) => (isOnTime === undefined ? undefined : !isOnTime) },
  { id: "quality-odd", isWhole: isRecorded, isPart: ({ isOdd }) => isOdd },
  { id: "quality-twice", isWhole: isRecorded, isPart: (row, _, isTwice) => isTwice(row) }
]

const questions: readonly Parts.Asking[] = asking.map(({ id }, question) => ({
  levels: ["district", "street", "team"],
  source: 0,
  question,
  share: Share.named(id, "records", names[id])
}))

export const report = (records: readonly Record[], asked: Asked): Parts.Report => {
  const entries = new Map<string, number>()
  const keyOf = ({ volunteer, on, service }: Record): string => JSON.stringify([volunteer, on, service])
  for (const row of records) if (isRecorded(row, asked) === true) entries.set(keyOf(row), (entries.get(keyOf(row)) ?? 0) + 1)
  const isTwice = (row: Record): boolean => (entries.get(keyOf(row)) ?? 0) > 1
  const judged = JudgedRows.of(records, (row) =>
    asking.reduce(
      (verdicts, { isWhole, isPart }, at) => verdicts | (JudgedRows.verdict(isWhole(row, asked), isPart(row, asked, isTwice)) << (4 * at)),
      0
    )
  )
  return Parts.report([judged], questions, (share) => share)
}
