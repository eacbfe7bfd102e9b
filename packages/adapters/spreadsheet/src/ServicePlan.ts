/**
 * How the columns of one sheet are read: decided once from the header and the first rows, then applied to every row.
 *
 * What only the first rows can tell: whether “服务时间” holds durations, clock times or dates, and whether 2.30 is a decimal.
 */
import type { Day } from "@yanzhen/core/foundation"
import * as Cell from "./Cell.ts"
import * as CellReader from "./CellReader.ts"
import * as ClockText from "./ClockText.ts"
import * as DayText from "./DayText.ts"
import * as DurationText from "./DurationText.ts"
import * as HeadcountText from "./HeadcountText.ts"
import * as Header from "./Header.ts"
import * as IdText from "./IdText.ts"
import * as Plain from "./Plain.ts"
import * as Reading from "./Reading.ts"
import { evidences, type Evidence, type ServiceField, timeClasses, type TimeClass, words } from "./ServiceFields.ts"
import type { SheetFacts } from "./ServiceRow.ts"
import * as SpanText from "./SpanText.ts"
import * as WordText from "./WordText.ts"

type Reader<A> = CellReader.CellReader<A> | undefined

/** A day, with the time of day or the stretch of time that the same cell says. */
export interface DayCell {
  readonly day: Day.Day | undefined
  readonly clock: number | undefined
  readonly span: SpanText.SpanOfDay | undefined
}

export interface ServicePlan {
  readonly header: Header.Found<ServiceField>
  /** What stands above the header or was given for the whole sheet. */
  readonly facts: SheetFacts
  readonly name: Reader<string>
  readonly id: Reader<string>
  readonly phone: Reader<string>
  readonly team: Reader<string>
  readonly community: Reader<string>
  readonly street: Reader<string>
  readonly activity: Reader<string>
  readonly place: Reader<string>
  readonly content: Reader<string>
  readonly category: Reader<string>
  readonly day: Reader<DayCell>
  readonly from: Reader<ClockText.Clock>
  readonly to: Reader<ClockText.Clock>
  readonly span: Reader<SpanText.SpanOfDay>
  readonly minutes: Reader<number>
  readonly rest: Reader<number>
  readonly travel: Reader<number>
  readonly organiser: Reader<string>
  readonly leader: Reader<string>
  readonly people: Reader<number>
  readonly evidence: Reader<Evidence>
  readonly timeClass: Reader<TimeClass>
  readonly note: Reader<string>
}

export interface Context {
  readonly file: string
  readonly sheet: string
  readonly facts: SheetFacts
  readonly year: number | undefined
  readonly today: Day.Day | undefined
}

/** Rows after the header that are looked at before reading. */
const SampledRows = 200

/** `rows` begin at the first row of the sheet. Undefined if they have no header. */
export const of = (rows: readonly (readonly Cell.Cell[])[], context: Context): ServicePlan | undefined => {
  const header = Header.find(rows, 1, words)
  if (header === undefined) return undefined
  const sample = rows.slice(header.row, header.row + SampledRows)
  const year = context.year ?? yearOf(header, context)
  const columns = resolved(header.columns, sample, year)
  const column = (field: ServiceField): Header.Column<ServiceField> | undefined => columns.find((one) => one.field === field)
  const reader = <A>(field: ServiceField, parse: (cell: Cell.Cell) => Reading.Reading<A>, options?: CellReader.Options): Reader<A> => {
    const at = column(field)
    return at === undefined ? undefined : CellReader.of(at, parse, options)
  }
  const text = (field: ServiceField): Reader<string> => reader(field, WordText.read)
  const duration = (field: ServiceField, zero: boolean): Reader<number> => {
    const at = column(field)
    const manner: DurationText.Manner = { unit: at?.unit, decimal: at !== undefined && isDecimal(sample, at.index) }
    return reader(field, (cell) => (zero && isNone(cell) ? Reading.nothing : DurationText.read(cell, manner)), { below: "riddle" })
  }
  return {
    header,
    facts: { ...factsAbove(header), ...context.facts },
    name: reader("name", WordText.readName, { standsForItself: WordText.isName }),
    id: reader("id", (cell) => IdText.readId(cell, context.today), {
      personal: true,
      standsForItself: (text) => IdText.isId(text, context.today)
    }),
    phone: reader("phone", IdText.readPhone, { personal: true, standsForItself: IdText.isMobile }),
    team: text("team"),
    community: text("community"),
    street: text("street"),
    activity: text("activity"),
    place: text("place"),
    content: text("content"),
    category: text("category"),
    day: reader("day", (cell) => readDay(cell, year, context.today)),
    from: reader("from", (cell) => readClock(cell, year)),
    to: reader("to", (cell) => readClock(cell, year)),
    span: reader("span", (cell) => SpanText.read(cell, year)),
    minutes: duration("minutes", false),
    rest: duration("rest", true),
    travel: duration("travel", true),
    organiser: text("organiser"),
    leader: text("leader"),
    people: reader("people", HeadcountText.read, { below: "riddle" }),
    evidence: reader("evidence", WordText.readOneOf(evidences, "YZ_XLSX_EVIDENCE_UNKNOWN")),
    timeClass: reader("timeClass", WordText.readOneOf(timeClasses, "YZ_XLSX_TIME_CLASS_UNKNOWN")),
    note: text("note")
  }
}

const yearOf = (header: Header.Found<ServiceField>, context: Context): number | undefined =>
  Header.yearIn(header.above.flat().map(Cell.text).join(" ")) ?? Header.yearIn(context.sheet) ?? Header.yearIn(context.file)

const isNone = (cell: Cell.Cell): boolean =>
  cell === 0 || (typeof cell === "string" && /^(?:0+(?:\.0+)?|无|没有|-+|\/)$/.test(Plain.of(cell)))

const factsAbove = (header: Header.Found<ServiceField>): SheetFacts => {
  const said = Header.said(header.above, words)
  const text = (field: ServiceField): string | undefined => {
    const cell = said.get(field)
    return cell === undefined ? undefined : WordText.read(cell).value
  }
  const facts = {
    team: text("team"),
    community: text("community"),
    street: text("street"),
    activityName: text("activity"),
    place: text("place"),
    content: text("content"),
    category: text("category"),
    organiser: text("organiser"),
    leader: text("leader")
  }
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined))
}

/** A day column may say a time as well (2026/3/5 9:00) or a whole stretch (2026/3/5 9:00-11:30). */
const readDay = (cell: Cell.Cell, year: number | undefined, today: Day.Day | undefined): Reading.Reading<DayCell> => {
  const day = DayText.read(cell, year)
  if (day.value !== undefined) {
    const value: DayCell = { ...day.value, span: undefined }
    return today !== undefined && day.value.day > today ? Reading.noted(value, "warning", "YZ_XLSX_DATE_FUTURE") : { value, note: day.note }
  }
  if (day.note?.code !== "YZ_XLSX_DATE_UNREADABLE" || typeof cell !== "string") return { value: undefined, note: day.note }
  const span = SpanText.read(cell, year)
  if (span.value !== undefined) return Reading.value({ day: span.value.day, clock: undefined, span: span.value })
  return { value: undefined, note: span.note?.code === "YZ_XLSX_SPAN_UNREADABLE" ? day.note : span.note }
}

/** A start or end may bring its day along (2026-03-05 22:00). */
const readClock = (cell: Cell.Cell, year: number | undefined): Reading.Reading<ClockText.Clock> => {
  const clock = ClockText.read(cell)
  if (clock.value !== undefined || typeof cell !== "string" || clock.note?.code !== "YZ_XLSX_CLOCK_UNREADABLE") return clock
  const day = DayText.read(cell, year)
  return day.value?.clock === undefined ? clock : Reading.value({ minute: day.value.clock, days: 0, half: undefined, on: day.value.day })
}

const isDecimal = (sample: readonly (readonly Cell.Cell[])[], index: number): boolean =>
  sample.some((row) => {
    const cell = row[index]
    return typeof cell === "string" && DurationText.isDecimalLike(Plain.of(cell))
  })

/** Each column “时间” under the field that most of its first cells can be read as; an earlier column of that field keeps it. */
const resolved = (
  columns: readonly Header.Column<ServiceField>[],
  sample: readonly (readonly Cell.Cell[])[],
  year: number | undefined
): readonly Header.Column<ServiceField>[] =>
  columns.map((column) => {
    if (column.field !== "when") return column
    const field = fieldOf(
      sample.map((row) => row[column.index]),
      column,
      year
    )
    return { ...column, field: columns.some((other) => other.field === field) ? "when" : field }
  })

const fieldOf = (
  cells: readonly Cell.Cell[],
  column: Header.Column<ServiceField>,
  year: number | undefined
): "day" | "span" | "minutes" => {
  const counts = { day: 0, span: 0, minutes: 0 }
  for (const cell of cells) {
    if (cell === undefined) continue
    if (typeof cell === "string" && SpanText.read(cell, year).value !== undefined) counts.span++
    else if (DurationText.read(cell, { unit: column.unit, decimal: true }).value !== undefined) counts.minutes++
    else if (DayText.read(cell, year).value !== undefined) counts.day++
  }
  if (counts.span > counts.minutes && counts.span >= counts.day) return "span"
  return counts.day > counts.minutes ? "day" : "minutes"
}
