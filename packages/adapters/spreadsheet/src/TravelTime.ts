/**
 * The way there and back of one row: minutes without an hour, or the times of leaving and coming home. Out is from leaving to the first
 * minute of the service, back from its last minute to coming home, so that both lie outside the service and touch it.
 */
import type { Day } from "@yanzhen/core/foundation"
import type * as Cell from "./Cell.ts"
import * as CellReader from "./CellReader.ts"
import type * as ClockText from "./ClockText.ts"
import type { ServicePlan } from "./ServicePlan.ts"
import type { Way } from "./ServiceRow.ts"
import * as SpanText from "./SpanText.ts"

export interface TravelTime {
  readonly ways: readonly Way[]
  /** Without a stated hour, and only where no clock times say more. */
  readonly minutes: number | undefined
}

/** What is known of the service itself. */
interface Service {
  readonly day: Day.Day | undefined
  readonly attended: readonly SpanText.Stretch[]
  readonly isTimed: boolean
}

const nowhere: readonly Way[] = []

export const read = (plan: ServicePlan, cells: readonly Cell.Cell[], remarks: CellReader.Remarks, service: Service): TravelTime => {
  const minutes = CellReader.valueOf(plan.travel, cells, remarks)
  if (plan.departed === undefined && plan.returned === undefined) return { ways: nowhere, minutes }
  const departed = CellReader.valueOf(plan.departed, cells, remarks)
  const returned = CellReader.valueOf(plan.returned, cells, remarks)
  const [first, last] = [service.attended[0], service.attended.at(-1)]
  if (first === undefined || last === undefined) {
    const column = departed === undefined ? plan.returned : plan.departed
    // A service without any time is a draft already, and said to be one.
    if (service.isTimed && (departed !== undefined || returned !== undefined))
      remarks.remark({ code: "YZ_XLSX_TRAVEL_UNPLACED", severity: "warning", facts: {} }, column, cells[column?.index ?? -1])
    return { ways: nowhere, minutes }
  }
  const out = departed === undefined ? first.from : minuteOf(departed, service.day)
  const home = returned === undefined ? last.to : minuteOf(returned, service.day)
  if (out > first.from) misplaced(plan.departed, out, first.from)
  if (home < last.to) misplaced(plan.returned, last.to, home)
  const ways: Way[] = []
  if (out < first.from) ways.push({ from: out, to: first.from, way: "out" })
  if (home > last.to) ways.push({ from: last.to, to: home, way: "back" })
  if (ways.length === 0) return { ways: nowhere, minutes }
  const counted = SpanText.minutesOf(ways)
  if (minutes !== undefined && Math.abs(minutes - counted) > 1)
    remarks.remark(
      { code: "YZ_XLSX_DURATION_DIFFERS", severity: "warning", facts: { stated: minutes, counted } },
      plan.travel,
      cells[plan.travel?.index ?? -1]
    )
  return { ways, minutes: undefined }

  function misplaced(column: ServicePlan["departed"], from: number, to: number): void {
    const facts = { from: SpanText.clockText(from), to: SpanText.clockText(to) }
    remarks.remark({ code: "YZ_XLSX_END_BEFORE_START", severity: "error", facts }, column, cells[column?.index ?? -1])
  }
}

const minuteOf = (clock: ClockText.Clock, day: Day.Day | undefined): number =>
  clock.minute + (clock.on === undefined || day === undefined ? clock.days : clock.on - day) * 1440
