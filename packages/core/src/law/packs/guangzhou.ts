/**
 * 广州市: at most three fifths of a venture's budget and half a million is granted, the rest is own money; clean lists for one, two and three
 * years. Community mutual aid is published within thirty days. Its time bank pays whole coins, keeps 1500, and opens at one hundred hours.
 */
import * as Day from "../../foundation/Day.ts"
import { GUANGZHOU_CHARITY, GUANGZHOU_TIMEBANK, GUANGZHOU_VENTURES } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Charities from "../parameters/Charities.ts"
import * as Rewards from "../parameters/Rewards.ts"
import * as Ventures from "../parameters/Ventures.ts"

const since = { from: Day.require("2019-01-01"), force: "default", citations: [GUANGZHOU_VENTURES.passage()] } as const
const timeBank = { from: Day.first, force: "rule", citations: [GUANGZHOU_TIMEBANK.passage()] } as const

export const guangzhou = Pack.define({
  id: "guangzhou",
  version: "2019.1",
  title: { "zh-CN": "广州市", en: "Guangzhou" },
  layer: "city",
  jurisdiction: "440100",
  status: "excerpt",
  values: [
    Pack.value(Ventures.ceilingFen, { ...since, value: 50_000_000 }),
    Pack.value(Ventures.grantMaxPercent, { ...since, value: 60 }),
    Pack.value(Ventures.ownMinPercent, { ...since, value: 40 }),
    Pack.value(Ventures.acceptedApplicants, { ...since, value: ["registered"] }),
    Pack.value(Ventures.localOnly, { ...since, value: true }),
    Pack.value(Ventures.needsCapacity, { ...since, value: true }),
    Pack.value(Ventures.abnormalYears, { ...since, value: 1 }),
    Pack.value(Ventures.dishonestYears, { ...since, value: 2 }),
    Pack.value(Ventures.violationYears, { ...since, value: 3 }),
    Pack.value(Charities.mutualAidDays, { ...timeBank, value: 30, citations: [GUANGZHOU_CHARITY.article(27, "三十日")] }),
    Pack.value(Rewards.wholeCoins, { ...timeBank, value: true }),
    Pack.value(Rewards.capCoins, { ...timeBank, value: 1500 }),
    Pack.value(Rewards.gateMinutes, { ...timeBank, value: 6000 })
  ]
})
