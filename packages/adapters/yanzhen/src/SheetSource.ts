/**
 * A file of service records as the desk wants it: rows with local minutes, in pages, readable twice. What the reader of the file finds is
 * kept aside, for the marked-up file.
 */
import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
import { stat } from "node:fs/promises"
import { Day, type Finding, type Minute, type Span } from "@yanzhen/core/foundation"
import type { IncomingRow } from "@yanzhen/core/desk"
import { type ServiceRow, ServiceSheet, type SheetFinding, Table } from "@yanzhen/spreadsheet"
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
  if (typeof file === "string") for await (const bytes of createReadStream(file)) hash.update(bytes as Uint8Array)
  else hash.update(file.bytes)
  return hash.update(JSON.stringify([facts ?? {}, sheets ?? [], year ?? 0])).digest("hex")
}

const none: readonly { readonly place: IncomingRow.Place; readonly finding: Finding.Finding }[] = []

type Writable<T> = { -readonly [K in keyof T]: T[K] }

/**
 * Clock times of no day are not yet times: the row waits for its day, and says them again when it comes back. What is known is set one by
 * one, always in this order, so that rows which say the same kinds of things have one shape.
 */
const incoming = (row: ServiceRow.ServiceRow): IncomingRow.IncomingRow => {
  const midnight = row.day === undefined || row.attended.length === 0 ? undefined : row.day * minutesPerDay
  const read: Writable<IncomingRow.IncomingRow> = {
    place: { sheet: row.where.sheet, row: row.where.row },
    findings: none,
    attended: midnight === undefined ? [] : row.attended.map((stretch) => spanOf(stretch, midnight))
  }
  if (midnight !== undefined && row.breaks.length > 0) read.breaks = row.breaks.map((stretch) => spanOf(stretch, midnight))
  if (midnight !== undefined && row.travel.length > 0)
    read.travel = row.travel.map((stretch) => ({ ...spanOf(stretch, midnight), way: stretch.way }))
  if (row.volunteerName !== undefined) read.person = personOf(row, row.volunteerName)
  if (row.groupSize !== undefined) read.headCount = row.groupSize
  if (row.team !== "") read.team = row.team
  if (row.community !== undefined) read.community = row.community
  if (row.street !== undefined) read.street = row.street
  if (row.activityName !== undefined) read.activityName = row.activityName
  if (row.place !== undefined) read.location = row.place
  if (row.content !== undefined) read.content = row.content
  if (row.organiser !== undefined) read.organiser = row.organiser
  if (row.leader !== undefined) read.leader = row.leader
  if (row.category !== undefined) read.category = row.category
  if (row.evidence !== undefined) read.evidence = row.evidence
  if (row.timeClass !== undefined) read.timeClass = row.timeClass
  if (row.exclusion !== undefined && row.exclusion !== "none") read.exclusion = row.exclusion
  if (row.day !== undefined) read.on = row.day
  if (row.minutes !== undefined) read.untimedMinutes = row.minutes
  if (row.breakMinutes !== undefined) read.breakMinutes = row.breakMinutes
  if (row.travelMinutes !== undefined) read.travelMinutes = row.travelMinutes
  if (row.plannedMinutes !== undefined) read.plannedMinutes = row.plannedMinutes
  if (row.enteredOn !== undefined) read.enteredOn = row.enteredOn
  if (row.missing.length > 0 && row.groupSize === undefined) read.toldMissing = toldOf(row)
  return read
}

/** What the reader has said is missing; clock times that lack their day are missing with it. */
const toldOf = ({ missing, attended }: ServiceRow.ServiceRow): readonly ServiceRow.Seven[] =>
  missing.includes("on") && attended.length > 0 ? [...missing, "time"] : missing

const spanOf = ({ from, to }: ServiceRow.Stretch, midnight: number): Span.Span => ({
  from: (midnight + from) as Minute.Minute,
  to: (midnight + to) as Minute.Minute
})

const personOf = ({ idNumber, phone }: ServiceRow.ServiceRow, name: string): IncomingRow.NamedPerson => {
  const person: Writable<IncomingRow.NamedPerson> = { name }
  if (idNumber !== undefined) person.idNumber = idNumber
  if (phone !== undefined) person.phone = phone
  return person
}
