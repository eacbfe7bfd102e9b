/**
 * Whether a station can have goals: it is there, and not closed. What a reader would get wrong: what was set before it closed is still struck,
 * dropped, or said to have been reached by then.
 */
import * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import { finding } from "../law/Refusal.ts"
import type { Station } from "./Station.ts"
import type { Command } from "./YearlyGoals.schema.ts"

export const reasonsAgainst = (
  command: Command,
  station: string,
  { stage, closedOn }: Pick<Station, "stage" | "closedOn">,
  today: Day.Day
): readonly Finding[] => {
  if (command.type === "strike-key-work" || command.type === "drop-goal" || command.type === "drop-target") return []
  if (stage === "none") return [finding("goals.no-station", { station })]
  const on = command.type === "reach-goal" ? Day.require(command.on) : today
  return closedOn === undefined || on <= closedOn
    ? []
    : [finding("goals.station-closed", { station, closedOn, on }, { units: { closedOn: "day", on: "day" } })]
}
