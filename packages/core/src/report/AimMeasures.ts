/**
 * What the four aims ask of the rows of registers: which rows each share counts, and at which levels it is asked.
 *
 * What a reader would get wrong: what the rows of an aim never name (the team of a need) is not asked of them.
 */
import type * as Day from "../foundation/Day.ts"
import * as Period from "../foundation/Period.ts"
import { type InForce, isInForce } from "../foundation/InForce.ts"
import * as Evidence from "../service/Evidence.ts"
import type { Name } from "./Figure.ts"
import * as JudgedRows from "./JudgedRows.ts"
import type { Placed } from "./JudgedRows.ts"
import type { Level } from "./Parts.ts"
import type { names } from "./messages/aims.ts"
import type { Facts, RecordColumns } from "./RecordColumns.ts"

export type Aim = "precision" | "standards" | "profession" | "brand"

export interface Need extends Placed {
  readonly stage?: string | undefined
  readonly raisedOn?: Day.Day | undefined
  readonly met?: string | undefined
}
export interface Record extends Placed {
  readonly stage?: string | undefined
  readonly on?: Day.Day | undefined
  readonly evidence?: Evidence.EvidenceGrade | undefined
  /** Entered in the time that the rules give; of a draft nobody knows yet. */
  readonly isOnTime?: boolean | undefined
}
export interface Team extends Placed, InForce {
  /** Whether a licensed social worker is linked to it on the day. */
  readonly hasWorker?: boolean | undefined
  /** Days of its records of training. */
  readonly trainedOn?: readonly Day.Day[] | undefined
}
export interface Qualification extends Placed, InForce {
  readonly withdrawnOn?: Day.Day | undefined
}
/** A team that learns from another (雁阵). */
export interface Link extends Placed, InForce {
  readonly result?: string | undefined
}
export interface Honour extends Placed {
  readonly kind?: string | undefined
  readonly stage?: string | undefined
  readonly publicisedOn?: Day.Day | undefined
  readonly grantedOn?: Day.Day | undefined
}

export interface Rows {
  readonly needs: readonly Need[]
  readonly records: RecordColumns
  readonly teams: readonly Team[]
  readonly qualifications: readonly Qualification[]
  readonly links: readonly Link[]
  readonly honours: readonly Honour[]
}

export interface Asked {
  readonly period: Period.Period
  /** Whatever stands, stands as of this day: the last of the period, or today where it is not over. */
  readonly on: Day.Day
  /** The weakest evidence that shows a service well. */
  readonly leastEvidence: Evidence.EvidenceGrade
}

const within = (day: Day.Day | undefined, { period }: Asked): boolean | undefined =>
  day === undefined ? undefined : Period.contains(period, day)

const isGranted = ({ stage, grantedOn }: Honour, { on }: Asked): boolean => stage === "granted" && (grantedOn ?? Infinity) <= on

const everywhere: readonly Level[] = ["district", "street", "team"]

/** One that was voided is no record any longer, whatever it lacks. */
const isEntered = ({ stage, on }: Facts, asked: Asked): boolean | undefined => (stage === "voided" ? false : within(on, asked))
const isRecorded = (row: Facts, asked: Asked): boolean | undefined =>
  row.stage === "draft" || row.stage === "submitted" ? false : isEntered(row, asked)

interface Asking<R> {
  readonly id: keyof typeof names
  readonly aim: Aim
  readonly isWhole: (row: R, asked: Asked) => boolean | undefined
  readonly isPart: (row: R, asked: Asked, all: Rows) => boolean | undefined
}
/** Rows of one kind, and every share that is asked of them. */
export interface Source {
  readonly unit: Name["unit"]
  readonly levels: readonly Level[]
  /** In the order of the questions of `judge`: at most seven. */
  readonly shares: readonly Pick<Asking<never>, "id" | "aim">[]
  readonly judge: (rows: Rows, asked: Asked) => JudgedRows.JudgedRows
}

const source = <R>(
  unit: Name["unit"],
  levels: readonly Level[],
  judged: (rows: Rows, judge: (row: R) => number, asked: Asked) => JudgedRows.JudgedRows,
  shares: readonly Asking<R>[]
): Source => {
  const judge = (row: R, asked: Asked, all: Rows): number =>
    shares.reduce(
      (verdicts, { isWhole, isPart }, at) => verdicts | (JudgedRows.verdict(isWhole(row, asked), isPart(row, asked, all)) << (4 * at)),
      0
    )
  return { unit, levels, shares, judge: (all, asked) => judged(all, (row) => judge(row, asked, all), asked) }
}

export const sources: readonly Source[] = [
  source<Need>("needs", ["district", "street"], ({ needs }, judge) => JudgedRows.of(needs, judge), [
    {
      id: "needs-met",
      aim: "precision",
      isWhole: ({ stage, raisedOn }, asked) => (stage === "rejected" || stage === "withdrawn" ? false : within(raisedOn, asked)),
      isPart: ({ met }) => met === "wholly"
    }
  ]),
  source<Facts>("records", everywhere, ({ records }, judge, { period }) => records.judged(judge, period), [
    { id: "records-complete", aim: "standards", isWhole: isEntered, isPart: ({ stage }) => stage !== "draft" },
    { id: "records-on-time", aim: "standards", isWhole: isRecorded, isPart: ({ isOnTime }) => isOnTime },
    {
      id: "records-well-shown",
      aim: "standards",
      isWhole: isRecorded,
      isPart: ({ evidence }, { leastEvidence }) => (evidence === undefined ? undefined : Evidence.isAtLeast(evidence, leastEvidence))
    }
  ]),
  source<Team>("teams", everywhere, ({ teams }, judge) => JudgedRows.of(teams, judge), [
    {
      id: "teams-with-worker",
      aim: "profession",
      isWhole: (team, { on }) => isInForce(team, on),
      isPart: ({ hasWorker }) => hasWorker
    },
    {
      id: "teams-trained",
      aim: "profession",
      isWhole: (team, { on }) => isInForce(team, on),
      isPart: ({ trainedOn = [] }, { period }) => trainedOn.some((day) => Period.contains(period, day))
    },
    {
      id: "brand-teams",
      aim: "brand",
      isWhole: (team, { on }) => isInForce(team, on),
      isPart: ({ team }, asked, { honours }) =>
        honours.some((one) => one.team === team && one.kind === "brand-team" && isGranted(one, asked))
    }
  ]),
  source<Qualification>("qualifications", ["district"], ({ qualifications }, judge) => JudgedRows.of(qualifications, judge), [
    {
      id: "qualifications-in-force",
      aim: "profession",
      isWhole: ({ from }, { on }) => from === undefined || from <= on,
      isPart: (one, { on }) => isInForce(one, on) && (one.withdrawnOn === undefined || one.withdrawnOn > on)
    }
  ]),
  source<Link>("links", everywhere, ({ links }, judge) => JudgedRows.of(links, judge), [
    {
      id: "teams-lifted",
      aim: "brand",
      isWhole: ({ from, until }, { period, on }) => (from === undefined || from <= on) && (until === undefined || until >= period.first),
      isPart: ({ result, until }, { on }) => result === "lifted" && (until ?? Infinity) <= on
    }
  ]),
  source<Honour>("honours", ["district", "street"], ({ honours }, judge) => JudgedRows.of(honours, judge), [
    {
      id: "brand-projects",
      aim: "brand",
      isWhole: (one, asked) => one.kind === "brand-project" && (isGranted(one, asked) || (one.publicisedOn ?? Infinity) <= asked.on),
      isPart: isGranted
    }
  ])
]
