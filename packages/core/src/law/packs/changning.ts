/**
 * 上海市长宁区: its time bank takes those from 60 to 70 in principle, and women from 50. Both ages belong to it. Two coins a day, six hundred in all.
 */
import * as Day from "../../foundation/Day.ts"
import { CHANGNING } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Activities from "../parameters/Activities.ts"
import * as Rewards from "../parameters/Rewards.ts"

const always = { from: Day.first, force: "rule" } as const

/** What holds "in principle" is told, and refuses nobody. */
const inPrinciple = { from: Day.first, force: "default", citations: [CHANGNING.passage()] } as const

export const changning = Pack.define({
  id: "changning",
  version: "2",
  title: { "zh-CN": "上海市长宁区时间银行", en: "Changning time bank" },
  layer: "district",
  jurisdiction: "310105",
  status: "unverified",
  values: [
    Pack.value(Activities.lowestAge, { ...always, value: 60, citations: [CHANGNING.passage()] }),
    Pack.value(Activities.highestAge, { ...always, value: 70, citations: [CHANGNING.passage()] }),
    Pack.value(Rewards.usualLowestAge, { ...inPrinciple, value: 60 }),
    Pack.value(Rewards.usualLowestAgeOfWomen, { ...inPrinciple, value: 50 }),
    Pack.value(Rewards.usualHighestAge, { ...inPrinciple, value: 70 }),
    Pack.value(Rewards.dayCapCoins, { ...always, value: 2, citations: [CHANGNING.passage()] }),
    Pack.value(Rewards.capCoins, { ...always, value: 600, citations: [CHANGNING.passage()] })
  ]
})
