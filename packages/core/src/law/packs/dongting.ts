/**
 * 武汉市东亭社区: an entry of the time bank is valid when two people have checked it.
 */
import * as Day from "../../foundation/Day.ts"
import { DONGTING_TIMEBANK } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Rewards from "../parameters/Rewards.ts"

const since = { from: Day.first, force: "rule", citations: [DONGTING_TIMEBANK.passage()] } as const

export const dongting = Pack.define({
  id: "dongting",
  version: "1",
  title: { "zh-CN": "武汉市东亭社区", en: "Dongting community, Wuhan" },
  layer: "organisation",
  jurisdiction: "420106",
  status: "unverified",
  values: [Pack.value(Rewards.reviewers, { ...since, value: 2 })]
})
