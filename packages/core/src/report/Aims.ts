/**
 * The four aims of the article (精准化、规范化、专业化、品牌化) as shares over register rows, for the district and its parts.
 *
 * What a reader would get wrong: parts are disjoint and add up to the district. Rows that name no street, or no team, are a part of their own
 * (`id` undefined), so nothing is lost and nothing is guessed. What the rows of an aim never name (the team of a need) is not asked of them.
 */
import type * as Day from "../foundation/Day.ts"
import * as Period from "../foundation/Period.ts"
import { type InForce, isInForce } from "../foundation/InForce.ts"
import * as Evidence from "../service/Evidence.ts"
import type * as Figure from "./Figure.ts"
import { names } from "./messages/aims.ts"
import * as Share from "./Share.ts"

export type Aim = "precision" | "standards" | "profession" | "brand"
export type Level = "district" | "street" | "team"

interface Placed extends Figure.At {
  readonly street?: string | undefined
  readonly team?: string | undefined
}

export interface Need extends Placed {
  readonly stage?: string | undefined
  readonly raisedOn?: Day.Day | undefined
  readonly met?: string | undefined
}
export interface Record extends Placed {
  readonly stage?: string | undefined
  readonly on?: Day.Day | undefined
  readonly evidence?: string | undefined
  /** Entered in the time that the rules give; of a draft nobody knows yet. */
  readonly isOnTime?: boolean | undefined
}
export interface Team extends Placed, InForce {
  /** Whether a licensed social worker is linked to it on the day. */
  readonly hasWorker?: boolean | undefined
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
  readonly grantedOn?: Day.Day | undefined
}

export interface Rows {
  readonly needs: readonly Need[]
  readonly records: readonly Record[]
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

export interface Measured extends Share.Share {
  readonly aim: Aim
}

export interface Part {
  readonly level: Level
  /** Undefined for the district, and for what names no street or no team. */
  readonly id: string | undefined
  readonly shares: readonly Measured[]
}

interface Counting<R extends Placed> {
  readonly id: keyof typeof names
  readonly aim: Aim
  readonly unit: string
  readonly levels: readonly Level[]
  readonly rowsOf: (rows: Rows) => readonly R[]
  readonly isWhole: (row: R, asked: Asked) => boolean | undefined
  readonly isPart: (row: R, asked: Asked, all: Rows) => boolean | undefined
}
interface Measure {
  readonly levels: readonly Level[]
  /** Of these rows; `all` are those of the district. */
  readonly of: (rows: Rows, asked: Asked, all: Rows) => Measured
}

const measure = <R extends Placed>({ id, aim, unit, levels, rowsOf, isWhole, isPart }: Counting<R>): Measure => ({
  levels,
  of: (rows, asked, all) => ({
    aim,
    ...Share.of(
      { id, unit, ...names[id] },
      rowsOf(rows),
      (row) => isWhole(row, asked),
      (row) => isPart(row, asked, all)
    )
  })
})

const within = (day: Day.Day | undefined, { period }: Asked): boolean | undefined =>
  day === undefined ? undefined : Period.contains(period, day)

const everywhere: readonly Level[] = ["district", "street", "team"]

/** One that was voided is no record any longer, whatever it lacks. */
const isEntered = ({ stage, on }: Record, asked: Asked): boolean | undefined => (stage === "voided" ? false : within(on, asked))
const isRecorded = (row: Record, asked: Asked): boolean | undefined =>
  row.stage === "draft" || row.stage === "submitted" ? false : isEntered(row, asked)

const measures: readonly Measure[] = [
  measure<Need>({
    id: "needs-met",
    aim: "precision",
    unit: "needs",
    levels: ["district", "street"],
    rowsOf: ({ needs }) => needs,
    isWhole: ({ stage, raisedOn }, asked) => (stage === "rejected" || stage === "withdrawn" ? false : within(raisedOn, asked)),
    isPart: ({ met }) => met === "wholly"
  }),
  measure<Record>({
    id: "records-complete",
    aim: "standards",
    unit: "records",
    levels: everywhere,
    rowsOf: ({ records }) => records,
    isWhole: isEntered,
    isPart: ({ stage }) => stage !== "draft"
  }),
  measure<Record>({
    id: "records-on-time",
    aim: "standards",
    unit: "records",
    levels: everywhere,
    rowsOf: ({ records }) => records,
    isWhole: isRecorded,
    isPart: ({ isOnTime }) => isOnTime
  }),
  measure<Record>({
    id: "records-well-shown",
    aim: "standards",
    unit: "records",
    levels: everywhere,
    rowsOf: ({ records }) => records,
    isWhole: isRecorded,
    isPart: ({ evidence }, { leastEvidence }) => {
      const grade = Evidence.grades.find((one) => one === evidence)
      return grade === undefined ? undefined : Evidence.isAtLeast(grade, leastEvidence)
    }
  }),
  measure<Team>({
    id: "teams-with-worker",
    aim: "profession",
    unit: "teams",
    levels: everywhere,
    rowsOf: ({ teams }) => teams,
    isWhole: (team, { on }) => isInForce(team, on),
    isPart: ({ hasWorker }) => hasWorker
  }),
  measure<Qualification>({
    id: "qualifications-in-force",
    aim: "profession",
    unit: "qualifications",
    levels: ["district"],
    rowsOf: ({ qualifications }) => qualifications,
    isWhole: ({ from }, { on }) => from === undefined || from <= on,
    isPart: (one, { on }) => isInForce(one, on) && (one.withdrawnOn === undefined || one.withdrawnOn > on)
  }),
  measure<Team>({
    id: "brand-teams",
    aim: "brand",
    unit: "teams",
    levels: everywhere,
    rowsOf: ({ teams }) => teams,
    isWhole: (team, { on }) => isInForce(team, on),
    isPart: ({ team }, { on }, { honours }) =>
      honours.some((one) => one.team === team && one.kind === "brand-team" && one.stage === "granted" && (one.grantedOn ?? Infinity) <= on)
  }),
  measure<Link>({
    id: "teams-lifted",
    aim: "brand",
    unit: "links",
    levels: everywhere,
    rowsOf: ({ links }) => links,
    isWhole: ({ from, until }, { period, on }) => (from === undefined || from <= on) && (until === undefined || until >= period.first),
    isPart: ({ result, until }, { on }) => result === "lifted" && (until ?? Infinity) <= on
  })
]

const sharesOf = (level: Level, rows: Rows, asked: Asked, all: Rows): readonly Measured[] =>
  measures.filter(({ levels }) => levels.includes(level)).map(({ of }) => of(rows, asked, all))

export const district = (rows: Rows, asked: Asked): Part => ({
  level: "district",
  id: undefined,
  shares: sharesOf("district", rows, asked, rows)
})

/** The district cut by street or by team, in order of id; what names none comes last, where there is any. */
export const parts = (rows: Rows, level: Exclude<Level, "district">, asked: Asked): readonly Part[] => {
  const cut = Object.entries<readonly Placed[]>({ ...rows }).map(([name, all]) => [name, Map.groupBy(all, (row) => row[level])] as const)
  const ids = new Set(cut.flatMap(([, groups]) => [...groups.keys()]))
  const named = [...ids].filter((id) => id !== undefined).toSorted()
  return [...named, ...(ids.has(undefined) ? [undefined] : [])].map((id): Part => {
    const own = Object.fromEntries(cut.map(([name, groups]) => [name, groups.get(id) ?? []])) as unknown as Rows
    return { level, id, shares: sharesOf(level, own, asked, rows) }
  })
}

export interface Moved {
  readonly id: string
  readonly aim: Aim
  readonly change: Share.Change
  readonly before: Share.Share
  readonly after: Share.Share
}

/** What rose or fell: the same shares of two periods, in the order of the later. */
export const moved = (before: Part, after: Part): readonly Moved[] =>
  after.shares.flatMap((share) => {
    const was = before.shares.find(({ id }) => id === share.id)
    return was === undefined ? [] : [{ id: share.id, aim: share.aim, change: Share.change(was, share), before: was, after: share }]
  })

/** Closed before this one began: the last to end, and of several that end together the longest. */
export const lastClosed = (closed: readonly Period.Period[], period: Period.Period): Period.Period | undefined =>
  closed
    .filter(({ last }) => last < period.first)
    .toSorted((a, b) => b.last - a.last || a.first - b.first)
    .at(0)
