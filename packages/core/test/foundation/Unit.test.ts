import { expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Unit from "../../src/foundation/Unit.ts"

const on = Day.require("2026-03-05")

it.each<readonly [number | string | boolean | undefined, string | undefined, string, string]>([
  [0, "fen", "0.00 元", "0.00 yuan"],
  [10, "fen", "0.10 元", "0.10 yuan"],
  [-5, "fen", "-0.05 元", "-0.05 yuan"],
  [123_450, "fen", "1234.50 元", "1234.50 yuan"],
  // Six thousand units are a hundredth of a coin; half of one counts.
  [6_000, "coin-units", "0.01 个时间币", "0.01 coins"],
  [3_000, "coin-units", "0.01 个时间币", "0.01 coins"],
  [2_999, "coin-units", "0.00 个时间币", "0.00 coins"],
  [-2_999, "coin-units", "0.00 个时间币", "0.00 coins"],
  [-3_000, "coin-units", "-0.01 个时间币", "-0.01 coins"],
  [12_345 * 6_000, "coin-units", "123.45 个时间币", "123.45 coins"],
  [on, "day", "2026-03-05", "2026-03-05"],
  [on * 1440 + 545, "minute", "2026-03-05 09:05", "2026-03-05 09:05"],
  [3_000_000, "day", "3000000", "3000000"],
  [190, "minutes-as-hours", "3.17 小时", "3.17 hours"],
  [531, "month and day", "05-31", "05-31"],
  [1_231, "month and day", "12-31", "12-31"],
  [7, "people", "7 人", "7 people"],
  [7, "song", "7 song", "7 song"],
  [7, undefined, "7", "7"],
  // A text is shown as it is, whatever it would count.
  ["甲", "fen", "甲", "甲"],
  [true, "fen", "是", "yes"],
  [undefined, "fen", "未知", "unknown"],
  // What has no last day goes on.
  [undefined, "last day", "今", "further notice"]
])("%j in %s is shown as %s", (value, unit, zh, en) =>
  expect([Unit.show(value, unit, "zh-CN"), Unit.show(value, unit, "en")]).toEqual([zh, en])
)
