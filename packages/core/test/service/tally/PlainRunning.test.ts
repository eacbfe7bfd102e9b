import { expect, it } from "vitest"
import type { CountingRules } from "../../../src/service/CountingRules.ts"
import * as Day from "../../../src/foundation/Day.ts"
import * as EraTable from "../../../src/service/tally/EraTable.ts"
import { PlainRunning } from "../../../src/service/tally/PlainRunning.ts"
import { always } from "./sheet.ts"

it.each<readonly [Partial<CountingRules>, boolean]>([
  [{}, true],
  [{ minimumMinutes: 60, dayCapMinutes: 60 }, true],
  [{ overlap: "each" }, false],
  [{ activityCapMinutes: 60 }, false],
  [{ periodCapMinutes: 60 }, false]
])("the short way for plain records is taken under rules that look at days alone: %j, %s", (rules, can) => {
  expect(PlainRunning.canCount(EraTable.of(always(rules), "service"))).toBe(can)
  const later = always(rules).map((era) => ({ ...era, first: Day.require("2026-01-01") }))
  expect(PlainRunning.canCount(EraTable.of([...always(), ...later], "service"))).toBe(false)
})
