/**
 * A file of service records as the desk wants it: rows with local minutes, in pages, readable twice. What the reader of the file finds is
 * kept aside, for the marked-up file.
 */
import { createHash } from "node:crypto"
import { stat } from "node:fs/promises"
import { Day, type Finding, type Minute, type Span } from "@yanzhen/core/foundation"
import type { IncomingRow } from "@yanzhen/core/desk"
import { FileBlocks, type ServiceRow, ServiceSheet, type SheetFinding, Table } from "@yanzhen/spreadsheet"
import { FirstOfMany } from "./FirstOfMany.ts"

export interface SheetOptions {
  /** Facts that hold for the whole file and stand in no column: `{ leader: "…", organiser: "…" }`. */
  readonly facts?: ServiceRow.SheetFacts
  /** Only these sheets. */
  readonly sheets?: readonly string[]
  /** The year of dates written without one. */
  readonly year?: number
  /** "YYYY-MM-DD": the day on which the file was handed in; rows may say their own. Default: today. */
  readonly enteredOn?: string
  /** Rows that are stored together, whole or not at all; at most, and by default, 320. */
  readonly rowsPerChunk?: number
}

export interface SheetSource extends IncomingRow.RowSource {
  readonly table: Table.Table
  /** Of the last reading; complete once all pages are read. */
  readonly findings: () => FirstOfMany<SheetFinding.SheetFinding>
}

const minutesPerDay = 1440

/** `today`: what lies after it is wrong. Unknown, nothing is too late. Rejects with a `Refusal` for a file that cannot be read at all. */
export const open = async (file: Table.Source, options: SheetOptions = {}, today?: Day.Day): Promise<SheetSource> => {
  const table = await Table.open(file, options.sheets === undefined ? {} : { sheets: options.sheets })
  const enteredOn = options.enteredOn === undefined ? undefined : Day.fromText(options.enteredOn)
  let findings = new FirstOfMany<SheetFinding.SheetFinding>()
  return {
    name: table.file,
    table,
    findings: () => findings,
    fingerprint: () => fingerprintOf(file, options),
    bytes: typeof file === "string" ? (await stat(file)).size : file.bytes.length,
    ...(enteredOn === undefined ? {} : { enteredOn }),
    ...(options.rowsPerChunk === undefined ? {} : { rowsPerChunk: options.rowsPerChunk }),
    pages: async function* () {
      findings = new FirstOfMany()
      const reading = {
        ...(options.facts === undefined ? {} : { facts: options.facts }),
        ...(options.year === undefined ? {} : { year: options.year }),
        ...(today === undefined ? {} : { today })
      }
      for await (const page of ServiceSheet.read(table, reading)) {
        for (const finding of page.findings) findings.add(finding)
        yield { rows: page.rows.map(incoming), refused: page.refused.length }
      }
    }
  }
}

/** The bytes, and what was said beside them: other facts make other rows. */
const fingerprintOf = async (file: Table.Source, { facts, sheets, year }: SheetOptions): Promise<string> => {
  const hash = createHash("sha256")
  for await (const bytes of FileBlocks.of(typeof file === "string" ? file : file.bytes)) hash.update(bytes)
  return hash.update(JSON.stringify([facts ?? {}, sheets ?? [], year ?? 0])).digest("hex")
}

const none: readonly { readonly place: IncomingRow.Place; readonly finding: Finding.Finding }[] = []

/**
 * Clock times of no day are not yet times: the row waits for its day, and says them again when it comes back. Every field is set at once, the
 * empty ones too: one that is added later moves all of them, for each of a million rows.
 */
const incoming = (row: ServiceRow.ServiceRow): IncomingRow.IncomingRow => {
  const midnight = row.day === undefined || row.attended.length === 0 ? undefined : row.day * minutesPerDay
  return {
    place: { sheet: row.where.sheet, row: row.where.row },
    person: row.volunteerName === undefined ? undefined : { name: row.volunteerName, idNumber: row.idNumber, phone: row.phone },
    headCount: row.groupSize,
    team: row.team === "" ? undefined : row.team,
    community: row.community,
    street: row.street,
    activityName: row.activityName,
    location: row.place,
    content: row.content,
    organiser: row.organiser,
    leader: row.leader,
    category: row.category,
    evidence: row.evidence,
    timeClass: row.timeClass,
    exclusion: row.exclusion === "none" ? undefined : row.exclusion,
    on: row.day,
    attended: midnight === undefined ? [] : spansOf(row.attended, midnight),
    untimedMinutes: row.minutes,
    breaks: midnight === undefined || row.breaks.length === 0 ? undefined : spansOf(row.breaks, midnight),
    breakMinutes: row.breakMinutes,
    travel:
      midnight === undefined || row.travel.length === 0
        ? undefined
        : row.travel.map((stretch) => ({ ...spanOf(stretch, midnight), way: stretch.way })),
    travelMinutes: row.travelMinutes,
    plannedMinutes: row.plannedMinutes,
    enteredOn: row.enteredOn,
    toldMissing: row.missing.length > 0 && row.groupSize === undefined ? toldOf(row) : undefined,
    findings: none
  }
}

/** What the reader has said is missing; clock times that lack their day are missing with it. */
const toldOf = ({ missing, attended }: ServiceRow.ServiceRow): readonly ServiceRow.Seven[] =>
  missing.includes("on") && attended.length > 0 ? [...missing, "time"] : missing

const spanOf = ({ from, to }: ServiceRow.Stretch, midnight: number): Span.Span => ({
  from: (midnight + from) as Minute.Minute,
  to: (midnight + to) as Minute.Minute
})

const spansOf = (stretches: readonly ServiceRow.Stretch[], midnight: number): readonly Span.Span[] =>
  stretches.map((stretch) => spanOf(stretch, midnight))
