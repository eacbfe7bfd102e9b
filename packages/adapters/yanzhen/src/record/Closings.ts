/** Months and years that are closed and opened again; `periods` tells of each what was booked in it since. */
import type { Registers } from "@yanzhen/core/registers"
import type { PeriodClosing } from "@yanzhen/core/service"
import type { Area } from "../life/Area.ts"
import type { Given, Giving, Listed, Looked, Plain, RowOf } from "../life/Lives.ts"

export type ClosingCommand = Plain<PeriodClosing.Order>

export type ClosedPeriodRow = RowOf<typeof Registers.closedPeriod>

export interface Closings {
  /** `period`: "2026-03" or "2026". */
  readonly give: (period: string, command: ClosingCommand, giving?: Giving) => Promise<Given>
  readonly show: (period: string) => Promise<Looked<{ readonly closed_period: ClosedPeriodRow }>>
  readonly list: () => Promise<Listed<ClosedPeriodRow>>
}

export const closings: Area<Closings> = {
  names: { give: true, show: true, list: true },
  load: () => import("./ClosingDoor.ts")
}
