/**
 * What a station hands in: one file for each half-year, a sheet for each month (a CSV file has no sheets, so it holds the half-year
 * in one piece), and what the file itself does not say but its sender knows.
 */
import * as CivilDay from "../generate/CivilDay.ts"
import type { District } from "../generate/District.ts"
import type { Service } from "../generate/Service.ts"
import * as HalfYear from "../generate/HalfYear.ts"
import * as Street from "../generate/Street.ts"
import type { Sheet } from "./Cell.ts"
import * as Csv from "./Csv.ts"
import * as HouseStyles from "./HouseStyles.ts"
import * as StationSheet from "./StationSheet.ts"
import * as Workbook from "./Workbook.ts"

export interface Delivery {
  readonly file: string
  readonly street: string
  readonly madeUpOn: CivilDay.CivilDay
  /** Lines of service in the file, without titles, headings and totals. */
  readonly lines: number
  /** Facts of REC-03 the sheet has no column for, given once for the file. */
  readonly defaults: { readonly organiser?: string; readonly leader?: string }
  readonly bytes: () => Promise<Uint8Array>
}

const monthOf = (day: CivilDay.CivilDay): string => CivilDay.text(day).slice(0, 7)

/** The lines of a month stand in order of day; those of one activity stay together, in the order of the list. */
export const inOrder = (services: readonly Service[]): readonly Service[] =>
  services.toSorted((one, other) => one.activity.on - other.activity.on)

/** What a second version of a sheet does differently. */
export interface Later {
  readonly madeUpOn?: CivilDay.CivilDay
  readonly adjust?: StationSheet.Adjust
}

export const monthSheet = (street: string, month: string, services: readonly Service[], later: Later = {}): Sheet => {
  const period = `${month.slice(0, 4)}年${Number(month.slice(5))}月`
  const first = CivilDay.of(Number(month.slice(0, 4)), Number(month.slice(5)), 1)
  const madeUpOn = later.madeUpOn ?? HalfYear.around(first).madeUpOn
  return { name: period.slice(5), rows: StationSheet.rows({ street, period, madeUpOn }, services, later.adjust) }
}

const encode = (street: string, period: string, madeUpOn: CivilDay.CivilDay, services: readonly Service[]): Promise<Uint8Array> => {
  const { format } = HouseStyles.of(street)
  if (format === "xlsx") {
    const months = Map.groupBy(services, ({ activity }) => monthOf(activity.on))
    return Workbook.bytes([...months].map(([month, ofMonth]) => monthSheet(street, month, ofMonth)))
  }
  const rows = StationSheet.rows({ street, period, madeUpOn }, services)
  return Promise.resolve(format === "csv, UTF-8" ? Csv.utf8(rows) : Csv.gb18030(rows))
}

export const deliveries = (district: District): readonly Delivery[] =>
  Street.streets.flatMap(({ name: street }) => {
    const ofStreet = inOrder(district.services.filter(({ activity }) => activity.team.street.name === street))
    const { format, columns } = HouseStyles.of(street)
    const hasOrganiser = columns.some(([header]) => header.endsWith("单位"))
    return HalfYear.halfYears.map(({ name, first, last, madeUpOn }) => {
      const services = ofStreet.filter(({ activity }) => first <= activity.on && activity.on <= last)
      return {
        file: `${street}-${name}.${format === "xlsx" ? "xlsx" : "csv"}`,
        street,
        madeUpOn,
        lines: services.length,
        defaults: hasOrganiser ? {} : { organiser: `${street}社会工作服务站`, leader: stationHead(district, street) },
        bytes: () => encode(street, name, madeUpOn, services)
      }
    })
  })

/** Where a sheet names no leader, the leader of the street's first team answers for it. */
const stationHead = (district: District, street: string): string => {
  const leader = district.services.find(({ activity }) => activity.team.street.name === street && activity.team.community === undefined)
    ?.activity.leader
  if (leader === undefined) throw new RangeError(`${street} has no team of its own`)
  return leader.name
}
