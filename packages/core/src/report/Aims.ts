/**
 * The four aims of the article (精准化、规范化、专业化、品牌化) as shares over register rows, for the district and its parts (`Parts`).
 */
import * as Period from "../foundation/Period.ts"
import { type Aim, type Asked, type Rows, sources } from "./AimMeasures.ts"
import { names } from "./messages/aims.ts"
import * as Parts from "./Parts.ts"
import * as Share from "./Share.ts"

export type * from "./AimMeasures.ts"

export interface Measured extends Share.Share {
  readonly aim: Aim
}

export type Part = Parts.Part<Measured>
export type Report = Parts.Report<Measured>

const order: readonly string[] = Object.keys(names)

/** Every question of every source, in the order of the names of shares. */
const questions = sources
  .flatMap(({ unit, levels, shares }, source) =>
    shares.map(({ id, aim }, question) => ({ levels, source, question, aim, share: Share.named(id, unit, names[id]) }))
  )
  .toSorted((a, b) => order.indexOf(a.share.id) - order.indexOf(b.share.id))

export const report = (rows: Rows, asked: Asked): Report =>
  Parts.report(
    sources.map((source) => source.judge(rows, asked)),
    questions,
    (share, { aim }): Measured => ({ aim, ...share })
  )

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

export interface MovedPart {
  readonly id: string | undefined
  readonly moved: readonly Moved[]
}
export interface Since {
  readonly moved: readonly Moved[]
  /** Of parts that were there before: of a new one nothing rose or fell. */
  readonly streets: readonly MovedPart[]
  readonly teams: readonly MovedPart[]
}

/** What rose or fell in the district and in each of its parts. */
export const since = (before: Report, after: Report): Since => {
  const parts = (level: Exclude<Parts.Level, "district">): readonly MovedPart[] => {
    const then = new Map(before.parts(level).map((part) => [part.id, part]))
    return after.parts(level).flatMap((part) => {
      const was = then.get(part.id)
      return was === undefined ? [] : [{ id: part.id, moved: moved(was, part) }]
    })
  }
  return { moved: moved(before.district, after.district), streets: parts("street"), teams: parts("team") }
}

/** Closed before this one began: the last to end, and of several that end together the longest. */
export const lastClosed = (closed: readonly Period.Period[], period: Period.Period): Period.Period | undefined =>
  closed
    .filter(({ last }) => last < period.first)
    .toSorted((a, b) => b.last - a.last || a.first - b.first)
    .at(0)
