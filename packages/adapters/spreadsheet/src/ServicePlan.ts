/** How the columns of one sheet are read: decided once from the header and the first rows, then applied to every row. */
import type { Day } from "@yanzhen/core/foundation"
import * as Cell from "./Cell.ts"
import * as CellReader from "./CellReader.ts"
import type * as ClockText from "./ClockText.ts"
import { evidences, type Evidence, type Exclusion, exclusions, timeClasses, type TimeClass } from "./ClosedWords.ts"
import * as DayText from "./DayText.ts"
import * as DurationText from "./DurationText.ts"
import * as HeadcountText from "./HeadcountText.ts"
import * as Header from "./Header.ts"
import * as IdText from "./IdText.ts"
import * as Plain from "./Plain.ts"
import * as Reading from "./Reading.ts"
import * as ServiceCells from "./ServiceCells.ts"
import { type ServiceField, words } from "./ServiceFields.ts"
import type { SheetFacts } from "./ServiceRow.ts"
import * as SpanText from "./SpanText.ts"
import * as TimeColumn from "./TimeColumn.ts"
import * as WordText from "./WordText.ts"

type Reader<A> = CellReader.CellReader<A> | undefined

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
  readonly day: Reader<ServiceCells.DayCell>
  readonly from: Reader<ClockText.Clock>
  readonly to: Reader<ClockText.Clock>
  readonly span: Reader<SpanText.Stretches>
  readonly minutes: Reader<number>
  readonly planned: Reader<number>
  readonly rest: Reader<ServiceCells.Rest>
  readonly travel: Reader<number>
  readonly departed: Reader<ClockText.Clock>
  readonly returned: Reader<ClockText.Clock>
  readonly organiser: Reader<string>
  readonly leader: Reader<string>
  readonly people: Reader<number>
  readonly evidence: Reader<Evidence>
  readonly timeClass: Reader<TimeClass>
  readonly exclusion: Reader<Exclusion>
  readonly enteredOn: Reader<Day.Day>
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
  const columns = TimeColumn.resolved(header.columns, sample, year)
  const column = (field: ServiceField): Header.Column<ServiceField> | undefined => columns.find((one) => one.field === field)
  const reader = <A>(field: ServiceField, parse: (cell: Cell.Cell) => Reading.Reading<A>, options?: CellReader.Options): Reader<A> => {
    const at = column(field)
    return at === undefined ? undefined : CellReader.of(at, parse, options)
  }
  const text = (field: ServiceField): Reader<string> => reader(field, WordText.read, { standsForItself: Plain.isPlainProse })
  const mannerOf = (field: ServiceField): DurationText.Manner => {
    const at = column(field)
    return { unit: at?.unit, decimal: at !== undefined && TimeColumn.isDecimal(sample, at.index) }
  }
  const minutes = mannerOf("minutes")
  const planned = mannerOf("planned")
  const rest = mannerOf("rest")
  const travel = mannerOf("travel")
  return {
    header,
    facts: { ...factsAbove(header), ...context.facts },
    name: reader("name", WordText.readName, { standsForItself: WordText.isName }),
    id: reader("id", (cell) => IdText.readId(cell, context.today), {
      personal: true,
      standsForItself: (text) => IdText.isId(text, context.today)
    }),
    phone: reader("phone", IdText.readPhoneOrTail, { personal: true, standsForItself: IdText.isMobile }),
    team: text("team"),
    community: text("community"),
    street: text("street"),
    activity: text("activity"),
    place: text("place"),
    content: text("content"),
    category: text("category"),
    day: reader("day", (cell) => ServiceCells.readDay(cell, year, context.today)),
    from: reader("from", (cell) => ServiceCells.readClock(cell, year)),
    to: reader("to", (cell) => ServiceCells.readClock(cell, year)),
    span: reader("span", (cell) => SpanText.read(cell, year)),
    minutes: reader("minutes", (cell) => DurationText.read(cell, minutes), { below: "riddle" }),
    planned: reader("planned", (cell) => Reading.lenient(ServiceCells.readDuration(cell, planned))),
    rest: reader("rest", (cell) => ServiceCells.readRest(cell, rest), { below: "riddle" }),
    travel: reader("travel", (cell) => ServiceCells.readDuration(cell, travel), { below: "riddle" }),
    departed: reader("departed", (cell) => ServiceCells.readClock(cell, year)),
    returned: reader("returned", (cell) => ServiceCells.readClock(cell, year)),
    organiser: text("organiser"),
    leader: text("leader"),
    people: reader("people", HeadcountText.read, { below: "riddle" }),
    evidence: reader("evidence", readEvidence),
    timeClass: reader("timeClass", refusing(WordText.readOneOf(timeClasses, "YZ_XLSX_TIME_CLASS_UNKNOWN"))),
    exclusion: reader("exclusion", readExclusion),
    enteredOn: reader("enteredOn", (cell) => Reading.lenient(DayText.readDay(cell, year))),
    note: text("note")
  }
}

/** A way of taking attendance that nobody knows shows nothing, whatever the sheet says of its other rows. */
const readEvidence = (cell: Cell.Cell): Reading.Reading<Evidence> => {
  const { value, note } = WordText.readOneOf(evidences, "YZ_XLSX_EVIDENCE_UNKNOWN")(cell)
  return { value: value ?? (note === undefined ? undefined : "none"), note }
}

/** A word that cannot be understood is not taken as if the cell were empty: what may not count would. */
const refusing =
  <A>(read: (cell: Cell.Cell) => Reading.Reading<A>) =>
  (cell: Cell.Cell): Reading.Reading<A> => {
    const { value, note } = read(cell)
    return { value, note: note === undefined ? undefined : { ...note, severity: "error" } }
  }

const readExclusion = refusing(WordText.readOneOf(exclusions, "YZ_XLSX_EXCLUSION_UNKNOWN"))

const yearOf = (header: Header.Found<ServiceField>, context: Context): number | undefined =>
  Header.yearIn(header.above.flat().map(Cell.text).join(" ")) ?? Header.yearIn(context.sheet) ?? Header.yearIn(context.file)

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
