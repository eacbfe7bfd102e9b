/**
 * The time of one row from whatever its cells say: a day, a start and an end, a stretch, a duration, breaks and travel.
 *
 * Clock times decide; a duration beside them is only compared. Nothing is inferred from a start alone.
 */
import type { Day } from "@yanzhen/core/foundation"
import type * as Cell from "./Cell.ts"
import * as CellReader from "./CellReader.ts"
import type * as ClockText from "./ClockText.ts"
import type { ServicePlan } from "./ServicePlan.ts"
import * as SpanText from "./SpanText.ts"

export interface ServiceTime {
  readonly day: Day.Day | undefined
  readonly from: number | undefined
  readonly to: number | undefined
  readonly minutes: number | undefined
  readonly breakMinutes: number | undefined
  readonly travelMinutes: number | undefined
}

export const read = (plan: ServicePlan, cells: readonly Cell.Cell[], remarks: CellReader.Remarks): ServiceTime => {
  const on = CellReader.valueOf(plan.day, cells, remarks)
  const start = CellReader.valueOf(plan.from, cells, remarks)
  const end = CellReader.valueOf(plan.to, cells, remarks)
  const stated = CellReader.valueOf(plan.minutes, cells, remarks)
  const breakMinutes = CellReader.valueOf(plan.rest, cells, remarks)
  const travelMinutes = CellReader.valueOf(plan.travel, cells, remarks)
  const stretch = CellReader.valueOf(plan.span, cells, remarks) ?? on?.span
  const day = on?.day ?? stretch?.day ?? asDay(start?.on)
  contradict(plan, cells, remarks, on?.day, stretch?.day ?? asDay(start?.on))
  const span = stretch ?? between(plan, cells, remarks, day, start ?? atClock(on?.clock), end)
  const rest = (breakMinutes ?? 0) + (travelMinutes ?? 0)
  const whole = span === undefined ? stated : span.to - span.from
  if (whole !== undefined && rest > 0 && rest >= whole) {
    remarks.remark(
      { code: "YZ_XLSX_REST_TOO_LONG", severity: "error", facts: { rest, counted: whole } },
      plan.rest ?? plan.travel,
      cells[(plan.rest ?? plan.travel)?.index ?? -1]
    )
  }
  if (span !== undefined && stated !== undefined)
    compare(plan, cells, remarks, stated, span.to - span.from, breakMinutes ?? 0, travelMinutes ?? 0)
  return { day, from: span?.from, to: span?.to, minutes: span === undefined ? stated : undefined, breakMinutes, travelMinutes }
}

const asDay = (on: number | undefined): Day.Day | undefined => on as Day.Day | undefined

const atClock = (minute: number | undefined): ClockText.Clock | undefined =>
  minute === undefined ? undefined : { minute, days: 0, half: undefined, on: undefined }

const contradict = (
  plan: ServicePlan,
  cells: readonly Cell.Cell[],
  remarks: CellReader.Remarks,
  day: Day.Day | undefined,
  other: Day.Day | undefined
): void => {
  if (day === undefined || other === undefined || day === other) return
  const reader = plan.span ?? plan.from
  remarks.remark({ code: "YZ_XLSX_DATE_CONTRADICTS", severity: "error", facts: { day, other } }, reader, cells[reader?.index ?? -1])
}

const between = (
  plan: ServicePlan,
  cells: readonly Cell.Cell[],
  remarks: CellReader.Remarks,
  day: Day.Day | undefined,
  start: ClockText.Clock | undefined,
  end: ClockText.Clock | undefined
): SpanText.SpanOfDay | undefined => {
  if (start === undefined || end === undefined) {
    const alone = start !== undefined && plan.from !== undefined ? plan.from : end === undefined ? undefined : plan.to
    const wanting = alone === plan.from ? plan.to : plan.from
    const nothingSaid = cells[wanting?.index ?? -1] === undefined && cells[plan.minutes?.index ?? -1] === undefined
    if (alone !== undefined && nothingSaid)
      remarks.remark({ code: "YZ_XLSX_CLOCK_ALONE", severity: "warning", facts: {} }, alone, cells[alone.index])
    return undefined
  }
  const days = end.on === undefined || day === undefined ? end.days : end.on - day
  const span = SpanText.between(day, start.minute, end.minute + days * 1440)
  if (span.note !== undefined) remarks.remark(span.note, plan.to, cells[plan.to?.index ?? -1])
  return span.value
}

/** Agreement within a minute of the whole stretch, or of what is left without break, travel or both. */
const compare = (
  plan: ServicePlan,
  cells: readonly Cell.Cell[],
  remarks: CellReader.Remarks,
  stated: number,
  counted: number,
  rest: number,
  travel: number
): void => {
  const agrees = [counted, counted - rest, counted - travel, counted - rest - travel].some((minutes) => Math.abs(minutes - stated) <= 1)
  if (!agrees)
    remarks.remark(
      { code: "YZ_XLSX_DURATION_DIFFERS", severity: "warning", facts: { stated, counted } },
      plan.minutes,
      cells[plan.minutes?.index ?? -1]
    )
}
