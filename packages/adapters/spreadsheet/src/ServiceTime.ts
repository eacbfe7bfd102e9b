/**
 * The time of one row from whatever its cells say: a day, a start and an end, stretches, a duration, breaks and travel.
 *
 * Clock times decide; a duration beside them is only compared. Nothing is inferred from a start alone.
 */
import type { Day } from "@yanzhen/core/foundation"
import type * as Cell from "./Cell.ts"
import * as CellReader from "./CellReader.ts"
import type * as ClockText from "./ClockText.ts"
import type { Rest } from "./ServiceCells.ts"
import type { ServicePlan } from "./ServicePlan.ts"
import type { ServiceRow } from "./ServiceRow.ts"
import * as SpanText from "./SpanText.ts"
import * as TravelTime from "./TravelTime.ts"

export type ServiceTime = Pick<
  ServiceRow,
  "day" | "attended" | "minutes" | "breaks" | "breakMinutes" | "travel" | "travelMinutes" | "plannedMinutes"
>

const none: readonly SpanText.Stretch[] = []

export const read = (plan: ServicePlan, cells: readonly Cell.Cell[], remarks: CellReader.Remarks): ServiceTime => {
  const on = CellReader.valueOf(plan.day, cells, remarks)
  const start = CellReader.valueOf(plan.from, cells, remarks)
  const end = CellReader.valueOf(plan.to, cells, remarks)
  const stated = CellReader.valueOf(plan.minutes, cells, remarks)
  const rest = CellReader.valueOf(plan.rest, cells, remarks)
  const span = CellReader.valueOf(plan.span, cells, remarks) ?? on?.span
  const day = on?.day ?? span?.day ?? asDay(start?.on)
  contradict(plan, cells, remarks, on?.day, span?.day ?? asDay(start?.on))
  const attended = span?.stretches ?? between(plan, cells, remarks, day, start ?? atClock(on?.clock), end)
  const travel = TravelTime.read(plan, cells, remarks, { day, attended, isTimed: stated !== undefined })
  const whole = attended.length === 0 ? stated : SpanText.minutesOf(attended)
  const breakMinutes = rest?.minutes ?? 0
  const travelMinutes = travel.minutes ?? 0
  const resting = breakMinutes + travelMinutes
  const reversed = rest?.stretches.find((pause) => pause.supposed === true && !isWithin(attended, pause))
  if (reversed !== undefined) {
    const facts = { from: SpanText.clockText(reversed.from), to: SpanText.clockText(reversed.to - 1440) }
    remarks.remark({ code: "YZ_XLSX_END_BEFORE_START", severity: "error", facts }, plan.rest, cells[plan.rest?.index ?? -1])
  } else if (whole !== undefined && resting > 0 && resting >= whole) {
    const column = plan.rest ?? plan.travel
    remarks.remark(
      { code: "YZ_XLSX_REST_TOO_LONG", severity: "error", facts: { rest: resting, counted: whole } },
      column,
      cells[column?.index ?? -1]
    )
  }
  if (attended.length > 0 && stated !== undefined && whole !== undefined)
    compare(plan, cells, remarks, stated, whole, breakMinutes, travelMinutes)
  const placed = attended.length > 0 && rest !== undefined && rest.stretches.length > 0
  return {
    day,
    attended,
    minutes: attended.length === 0 ? stated : undefined,
    breaks: placed ? within(attended, rest) : none,
    breakMinutes: placed ? undefined : rest?.minutes,
    travel: travel.ways,
    travelMinutes: travel.minutes,
    plannedMinutes: CellReader.valueOf(plan.planned, cells, remarks)
  }
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
): readonly SpanText.Stretch[] => {
  if (start === undefined || end === undefined) {
    const alone = start !== undefined && plan.from !== undefined ? plan.from : end === undefined ? undefined : plan.to
    const wanting = alone === plan.from ? plan.to : plan.from
    if (alone === undefined || cells[wanting?.index ?? -1] !== undefined) return none
    if (cells[plan.minutes?.index ?? -1] === undefined)
      remarks.remark({ code: "YZ_XLSX_CLOCK_ALONE", severity: "warning", facts: {} }, alone, cells[alone.index])
    // A sheet without the other column says durations only, in every row.
    else if (wanting !== undefined)
      remarks.remark({ code: "YZ_XLSX_CLOCK_UNUSED", severity: "warning", facts: {} }, alone, cells[alone.index])
    return none
  }
  const days = end.on === undefined || day === undefined ? end.days : end.on - day
  const { value, note } = SpanText.between(start.minute, end.minute + days * 1440)
  if (note !== undefined) remarks.remark(note, plan.to, cells[plan.to?.index ?? -1])
  return value === undefined ? none : [value]
}

/** A break lies in the service: one at 0:30 of a service from 22:00 to 次日2:00 is in its night, and so is one from 23:30 to 0:30. */
const within = (attended: readonly SpanText.Stretch[], { stretches }: Rest): readonly SpanText.Stretch[] =>
  stretches.map(({ from, to }) => {
    const [pause, next] = [
      { from, to },
      { from: from + 1440, to: to + 1440 }
    ]
    return !isWithin(attended, pause) && isWithin(attended, next) ? next : pause
  })

const isWithin = (attended: readonly SpanText.Stretch[], { from, to }: SpanText.Stretch): boolean =>
  attended.some((stretch) => stretch.from <= from && to <= stretch.to)

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
