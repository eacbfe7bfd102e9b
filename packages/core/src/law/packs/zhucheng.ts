/**
 * 诸城市: wishes of children from 6 to 16. No day is known.
 */
import * as Day from "../../foundation/Day.ts"
import { ZHUCHENG_WISHES } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Care from "../parameters/Care.ts"

const since = { from: Day.first, force: "default", citations: [ZHUCHENG_WISHES.passage()] } as const

export const zhucheng = Pack.define({
  id: "zhucheng",
  version: "1",
  title: { "zh-CN": "诸城市", en: "Zhucheng" },
  layer: "district",
  jurisdiction: "370782",
  status: "excerpt",
  values: [Pack.value(Care.wishLowestAge, { ...since, value: 6 }), Pack.value(Care.wishHighestAge, { ...since, value: 16 })]
})
