/**
 * Which visits are overdue on a day, and how many of the elders on the list were visited in its month: over the whole district, from the
 * registers, true at one position of the journal.
 */
import * as Effect from "effect/Effect"
import * as Overdue from "../../care/Overdue.ts"
import { elderRate } from "../../care/rules/ElderVisits.ts"
import type * as VisitPlan from "../../care/VisitPlan.ts"
import type * as Day from "../../foundation/Day.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type { PersonId } from "../../foundation/Id.ts"
import * as Rule from "../../law/Rule.ts"
import * as Policy from "../../law/Policy.ts"
import type { KeptRow } from "../../registers/Register.ts"
import * as Registers from "../../registers/Registers.ts"
import type * as Share from "../../report/Share.ts"
import * as Rate from "../../report/VisitRate.ts"
import type { DeskError } from "../DeskError.ts"
import { having } from "../Having.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import { rowAt } from "../RowAt.ts"
import * as World from "../World.ts"

type RhythmRow = KeptRow<typeof Registers.visitRhythm>
type FileRow = KeptRow<typeof Registers.recipient>
type VisitRow = KeptRow<typeof Registers.visit>

/** When each file was closed; undefined while it is open. */
const closings = (files: readonly FileRow[]): ReadonlyMap<string, Day.Day | undefined> =>
  new Map(files.map(({ recipient, closedOn }) => [recipient, closedOn]))

/** Rhythms in the order of the register: of each person by the day on which they begin, and not beyond the end of the file. */
const planned = (rows: readonly RhythmRow[], closedOn: ReadonlyMap<string, Day.Day | undefined>): readonly Overdue.Planned[] =>
  [...Map.groupBy(having(rows, "months"), ({ recipient }) => recipient as PersonId)].map(([recipient, own]) => ({
    recipient,
    rhythms: Overdue.endedBy(
      own.map(({ from, months, until }): VisitPlan.Rhythm => ({ from, months, ...(until === undefined ? {} : { until }) })),
      closedOn.get(recipient)
    )
  }))

export const made = (rows: readonly VisitRow[]): readonly Overdue.Made[] =>
  having(rows, "recipient", "on", "plannedFor").flatMap(({ recipient, stage, on, plannedFor }): readonly Overdue.Made[] => {
    if (stage === "excused") return [{ recipient: recipient as PersonId, came: stage, on, for: plannedFor }]
    return stage === "kept" || stage === "attempted" ? [{ recipient: recipient as PersonId, came: stage, on }] : []
  })

export interface OverdueVisits {
  readonly at: number
  readonly on: Day.Day
  readonly overdue: readonly Overdue.Late[]
}

export const overdue = (world: World.World, asOf: Day.Day = World.now(world).today): Effect.Effect<OverdueVisits, DeskError> =>
  Effect.map(
    atOneMoment(
      world,
      Effect.all([readRows(world, Registers.visitRhythm), readRows(world, Registers.visit), readRows(world, Registers.recipient)])
    ),
    ({ at, value: [rhythms, visits, files] }) => ({
      at,
      on: asOf,
      overdue: Overdue.overdue(planned(rhythms, closings(files)), made(visits), asOf)
    })
  )

export interface VisitRate {
  readonly at: number
  readonly on: Day.Day
  readonly listed: number
  readonly visited: number
  /** The same, opening to the tags and the visits behind it. */
  readonly rate: Share.Share
  /** What the rule of that day has against it. */
  readonly findings: readonly Finding[]
}

/** Of elders in special difficulty, of the calendar month of a day, as of that day. */
export const elderVisitRate = (world: World.World, on: Day.Day = World.now(world).today): Effect.Effect<VisitRate, DeskError> =>
  Effect.map(
    atOneMoment(
      world,
      Effect.all([
        readRows(world, Registers.recipientTag, Registers.recipientTag.facts.group.is("elder")),
        readRows(world, Registers.recipient),
        readRows(world, Registers.visit, Registers.visit.facts.stage.is("kept"))
      ])
    ),
    ({ at, value: [tags, files, visits] }) => {
      const closed = closings(files)
      const rate = Rate.of(
        tags.map((row) => ({
          ...rowAt(Registers.recipientTag, row),
          tag: row.tag,
          recipient: row.recipient,
          from: row.from,
          over: row.endedOn,
          closedOn: closed.get(row.recipient)
        })),
        visits.map((row) => ({ ...rowAt(Registers.visit, row), recipient: row.recipient, on: row.on })),
        on
      )
      const month = { listed: rate.whole.atLeast, visited: rate.part.atLeast }
      return { at, on, ...month, rate, findings: Rule.findings(elderRate, month, Policy.on(world.policy, on)) }
    }
  )
