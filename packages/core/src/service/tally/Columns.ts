/**
 * Records as columns of numbers, for counting in bulk. A row is one run of stated time; a record has one row or several, adjacent.
 *
 * `minutes` is the stated time of the row and `deduct` what the policy takes from its *end* (breaks, travel), so a break with a stated
 * hour ends one row and the next begins after it. Deductions are those of one policy: other eras, other columns.
 */
import type { CountingEras } from "../CountingRules.ts"
import type { TimeClass } from "../TimeClass.ts"
import { type Dictionaries, Encoder } from "./Encoder.ts"
import * as Eras from "./Eras.ts"
import * as Runs from "./Runs.ts"
import type { Row } from "./Shelves.ts"
import type { TallyRecord } from "./TallyRecord.ts"
import { compareIds } from "./Union.ts"

export interface RecordColumns {
  /** Number of rows. */
  readonly length: number
  /** Index of the record. Ascending; its order is that of the record ids, which decides between equal starts. */
  readonly record: Int32Array
  readonly volunteer: Int32Array
  readonly team: Int32Array
  /** Code of the place: a community in a street. */
  readonly community: Int32Array
  readonly activity: Int32Array
  readonly category: Uint8Array
  /** First day of the record; decides its era, and with the activity, which time (每次活动) it was. */
  readonly on: Int32Array
  /** Local minute; for time without a clock the first minute of its day. */
  readonly start: Int32Array
  readonly minutes: Uint16Array
  readonly deduct: Uint16Array
  /** 1 = a duration without a clock: overlaps nothing, comes after the timed rows of its day. */
  readonly untimed: Uint8Array
}

export interface Columns {
  readonly rows: RecordColumns
  readonly dictionaries: Dictionaries
}

/** The columns of all records of one class of time, deductions resolved by the eras. */
export const of = (records: readonly TallyRecord[], eras: CountingEras, timeClass: TimeClass = "service"): Columns => {
  const own = inOrder(
    records.every((record) => record.timeClass === timeClass) ? records : records.filter((record) => record.timeClass === timeClass)
  )
  const builder = new Builder(own.length)
  const [era, ...more] = eras
  const always = era !== undefined && more.length === 0 ? Eras.rulesFor(eras, era.first, timeClass) : undefined
  for (const record of own) builder.add(record, always ?? Eras.rulesFor(eras, record.on, timeClass))
  return builder.columns()
}

/**
 * The columns of rows that are coded already, as a store or a running tally holds them: by record ascending, the rows of a record adjacent.
 * A row out of order is a RangeError.
 */
export const ofRows = (coded: readonly Row[], dictionaries: Dictionaries): Columns => {
  const { length } = coded
  const rows = {
    length,
    record: new Int32Array(length),
    volunteer: new Int32Array(length),
    team: new Int32Array(length),
    community: new Int32Array(length),
    activity: new Int32Array(length),
    category: new Uint8Array(length),
    on: new Int32Array(length),
    start: new Int32Array(length),
    minutes: new Uint16Array(length),
    deduct: new Uint16Array(length),
    untimed: new Uint8Array(length)
  }
  let before = -1
  for (let index = 0; index < length; index++) {
    const row = coded[index]
    if (row === undefined || row.record < before) throw new RangeError(`row ${index} is not in order of records`)
    before = row.record
    rows.record[index] = before
    rows.volunteer[index] = row.volunteer
    rows.team[index] = row.team
    rows.community[index] = row.community
    rows.activity[index] = row.activity
    rows.category[index] = row.category
    rows.on[index] = row.on
    rows.start[index] = row.start
    rows.minutes[index] = row.minutes
    rows.deduct[index] = row.deduct
    rows.untimed[index] = row.untimed
  }
  return { rows, dictionaries }
}

/** By id; records that come in order, as time-ordered ids do, are not sorted again. */
const inOrder = (records: readonly TallyRecord[]): readonly TallyRecord[] => {
  let before: TallyRecord | undefined
  for (const record of records) {
    if (before !== undefined && before.record >= record.record) return sorted(records)
    before = record
  }
  return records
}

const sorted = (records: readonly TallyRecord[]): readonly TallyRecord[] => {
  const all = records.toSorted((a, b) => compareIds(a.record, b.record))
  const twice = all.find((record, index) => record.record === all[index + 1]?.record)
  if (twice !== undefined) throw new RangeError(`record ${twice.record} comes twice`)
  return all
}

class Builder {
  readonly #codes = new Encoder()
  #length = 0
  #record: Int32Array
  #volunteer: Int32Array
  #team: Int32Array
  #community: Int32Array
  #activity: Int32Array
  #category: Uint8Array
  #on: Int32Array
  #start: Int32Array
  #minutes: Uint16Array
  #deduct: Uint16Array
  #untimed: Uint8Array

  constructor(capacity: number) {
    this.#record = new Int32Array(capacity)
    this.#volunteer = new Int32Array(capacity)
    this.#team = new Int32Array(capacity)
    this.#community = new Int32Array(capacity)
    this.#activity = new Int32Array(capacity)
    this.#category = new Uint8Array(capacity)
    this.#on = new Int32Array(capacity)
    this.#start = new Int32Array(capacity)
    this.#minutes = new Uint16Array(capacity)
    this.#deduct = new Uint16Array(capacity)
    this.#untimed = new Uint8Array(capacity)
  }

  add(record: TallyRecord, rules: Parameters<typeof Runs.each>[1]): void {
    this.#codes.record.push(record.record)
    Runs.each(record, rules, this.#take)
  }

  readonly #take: Runs.Take = (record, start, minutes, deduct, untimed) => {
    if (this.#length === this.#start.length) this.#grow()
    const row = this.#length++
    this.#record[row] = this.#codes.record.length - 1
    this.#volunteer[row] = this.#codes.volunteerOf(record)
    this.#team[row] = this.#codes.teamOf(record)
    this.#community[row] = this.#codes.placeOf(record)
    this.#activity[row] = this.#codes.activityOf(record)
    this.#category[row] = this.#codes.categoryOf(record)
    this.#on[row] = record.on
    this.#start[row] = start
    this.#minutes[row] = minutes
    this.#deduct[row] = deduct
    this.#untimed[row] = untimed
  }

  #grow(): void {
    const length = Math.max(16, this.#length * 2)
    this.#record = wider(this.#record, new Int32Array(length))
    this.#volunteer = wider(this.#volunteer, new Int32Array(length))
    this.#team = wider(this.#team, new Int32Array(length))
    this.#community = wider(this.#community, new Int32Array(length))
    this.#activity = wider(this.#activity, new Int32Array(length))
    this.#category = wider(this.#category, new Uint8Array(length))
    this.#on = wider(this.#on, new Int32Array(length))
    this.#start = wider(this.#start, new Int32Array(length))
    this.#minutes = wider(this.#minutes, new Uint16Array(length))
    this.#deduct = wider(this.#deduct, new Uint16Array(length))
    this.#untimed = wider(this.#untimed, new Uint8Array(length))
  }

  columns(): Columns {
    const to = this.#length
    return {
      rows: {
        length: to,
        record: this.#record.subarray(0, to),
        volunteer: this.#volunteer.subarray(0, to),
        team: this.#team.subarray(0, to),
        community: this.#community.subarray(0, to),
        activity: this.#activity.subarray(0, to),
        category: this.#category.subarray(0, to),
        on: this.#on.subarray(0, to),
        start: this.#start.subarray(0, to),
        minutes: this.#minutes.subarray(0, to),
        deduct: this.#deduct.subarray(0, to),
        untimed: this.#untimed.subarray(0, to)
      },
      dictionaries: this.#codes
    }
  }
}

const wider = <A extends Int32Array | Uint16Array | Uint8Array>(from: A, to: A): A => {
  to.set(from)
  return to
}
