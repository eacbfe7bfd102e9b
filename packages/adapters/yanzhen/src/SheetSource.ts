/**
 * A file of service records as the desk wants it: rows with local minutes, in pages, readable twice. What the reader of the file finds is
 * kept aside, for the marked-up file.
 */
import { createHash } from "node:crypto"
import { createReadStream } from "node:fs"
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
  /** Rows that are stored together, whole or not at all; at most, and by default, 500. */
  readonly rowsPerChunk?: number
}

export interface SheetSource extends IncomingRow.RowSource {
  readonly table: Table.Table
  /** Of the last reading; complete once all pages are read. */
  readonly findings: () => FirstOfMany<SheetFinding.SheetFinding>
}

const minutesPerDay = 1440

/** Rejects with a `Refusal` for a file that cannot be read at all. */
export const open = async (file: Table.Source, options: SheetOptions = {}): Promise<SheetSource> => {
  const table = await Table.open(file, options.sheets === undefined ? {} : { sheets: options.sheets })
  const enteredOn = options.enteredOn === undefined ? undefined : Day.fromText(options.enteredOn)
  let findings = new FirstOfMany<SheetFinding.SheetFinding>()
  return {
    name: table.file,
    table,
    findings: () => findings,
    fingerprint: () => fingerprintOf(file, options),
    ...(enteredOn === undefined ? {} : { enteredOn }),
    ...(options.rowsPerChunk === undefined ? {} : { rowsPerChunk: options.rowsPerChunk }),
    pages: async function* () {
      findings = new FirstOfMany()
      const reading = {
        ...(options.facts === undefined ? {} : { facts: options.facts }),
        ...(options.year === undefined ? {} : { year: options.year })
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

/** Clock times of no day are not yet times: the row waits for its day, and says them again when it comes back. */
const incoming = (row: ServiceRow.ServiceRow): IncomingRow.IncomingRow => {
  const { day } = row
  const times = day === undefined ? timeless : timesOf(row, day * minutesPerDay)
  return {
    place: { sheet: row.where.sheet, row: row.where.row },
    findings: none,
    ...times,
    ...(row.volunteerName === undefined ? {} : { person: personOf(row, row.volunteerName) }),
    ...known("headCount", row.groupSize),
    ...known("team", row.team === "" ? undefined : row.team),
    ...known("community", row.community),
    ...known("street", row.street),
    ...known("activityName", row.activityName),
    ...known("location", row.place),
    ...known("content", row.content),
    ...known("organiser", row.organiser),
    ...known("leader", row.leader),
    ...known("category", row.category),
    ...known("evidence", row.evidence),
    ...known("timeClass", row.timeClass),
    ...known("on", day),
    ...known("untimedMinutes", row.minutes),
    ...known("breakMinutes", row.breakMinutes),
    ...known("travelMinutes", row.travelMinutes),
    ...known("plannedMinutes", row.plannedMinutes),
    ...known("enteredOn", row.enteredOn)
  }
}

const timeless: Pick<IncomingRow.IncomingRow, "attended" | "breaks" | "travel"> = { attended: [] }

const timesOf = ({ attended, breaks, travel }: ServiceRow.ServiceRow, midnight: number): typeof timeless => {
  const span = ({ from, to }: ServiceRow.Stretch): Span.Span => ({
    from: (midnight + from) as Minute.Minute,
    to: (midnight + to) as Minute.Minute
  })
  if (attended.length === 0) return timeless
  return {
    attended: attended.map(span),
    ...(breaks.length === 0 ? {} : { breaks: breaks.map(span) }),
    ...(travel.length === 0 ? {} : { travel: travel.map((way) => ({ ...span(way), way: way.way })) })
  }
}

const personOf = ({ idNumber, phone }: ServiceRow.ServiceRow, name: string): IncomingRow.NamedPerson => ({
  name,
  ...known("idNumber", idNumber),
  ...known("phone", phone)
})

const known = <K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } =>
  value === undefined ? {} : ({ [key]: value } as { readonly [P in K]: V })
