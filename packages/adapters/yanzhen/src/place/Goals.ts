/** Goals of stations by year, and the key work (重点工作) that they serve. */
import type { YearlyGoals } from "@yanzhen/core/place"
import type { Registers } from "@yanzhen/core/registers"
import type { Area } from "../life/Area.ts"
import type { Given, Giving, Listed, Looked, Plain, RowOf } from "../life/Lives.ts"

export type GoalCommand = Plain<YearlyGoals.Command>
export type YearlyGoal = RowOf<typeof Registers.yearlyGoal>
export type KeyWork = RowOf<typeof Registers.keyWork>

export interface Goals {
  readonly give: (station: string, year: number, command: GoalCommand, giving?: Giving) => Promise<Given>
  readonly show: (station: string, year: number) => Promise<Looked<{ readonly yearly_goal: YearlyGoal; readonly key_work: KeyWork }>>
  readonly list: () => Promise<Listed<YearlyGoal>>
  /** Goals that serve no item of key work: told, never refused. */
  readonly servingNone: () => Promise<Listed<YearlyGoal>>
}

export const goals: Area<Goals> = {
  names: { give: true, show: true, list: true, servingNone: true },
  load: () => import("./GoalDoor.ts")
}
