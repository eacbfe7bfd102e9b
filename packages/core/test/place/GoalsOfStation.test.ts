import { expect, it } from "vitest"
import { finding } from "../../src/law/Refusal.ts"
import * as GoalsOfStation from "../../src/place/GoalsOfStation.ts"
import type { Command } from "../../src/place/YearlyGoals.schema.ts"
import { day } from "../law/policies.ts"
import { readsWhole } from "../said.ts"

const closedOn = day("2026-03-05")
const set: Command = { type: "set-goal", goal: "g", words: "x", serves: "1" }
const reach = (on: string): Command => ({ type: "reach-goal", goal: "g", on, evidence: ["x"] })
const asked = (command: Command, station: Parameters<typeof GoalsOfStation.reasonsAgainst>[2], today = "2026-03-10") => {
  const found = GoalsOfStation.reasonsAgainst(command, "st-1", station, day(today))
  found.forEach(readsWhole)
  return found
}
const units = { units: { closedOn: "day", on: "day" } }
const closed = (on: string) => [finding("goals.station-closed", { station: "st-1", closedOn, on: day(on) }, units)]

it.each<[string, Command, string, readonly unknown[]]>([
  ["a goal is set on the last day", set, "2026-03-05", []],
  ["and not on the day after it", set, "2026-03-06", closed("2026-03-06")],
  ["a goal was reached on the last day, whenever that is said", reach("2026-03-05"), "2026-03-10", []],
  ["and not later", reach("2026-03-06"), "2026-03-10", closed("2026-03-06")],
  ["it is dropped afterwards", { type: "drop-goal", goal: "g", reason: "x" }, "2026-03-10", []],
  ["a target of it too", { type: "drop-target", goal: "g", measure: "visits-kept", reason: "x" }, "2026-03-10", []],
  ["and none is set", { type: "spread-target", goal: "g", measure: "visits-kept", ofYear: 4 }, "2026-03-10", closed("2026-03-10")],
  ["and key work is struck", { type: "strike-key-work", item: "1", reason: "x" }, "2026-03-10", []]
])("of a station that was closed: %s", (_, command, today, expected) =>
  expect(asked(command, { stage: "closed", closedOn }, today)).toStrictEqual(expected)
)
it("an open station takes goals; one that was never opened takes none", () => {
  expect(asked(set, { stage: "open" })).toStrictEqual([])
  expect(asked(set, { stage: "none" })).toStrictEqual([finding("goals.no-station", { station: "st-1" })])
})
