/**
 * 明光市: wishes whose gift is mostly within 100 yuan, as reported. It describes, so that the cap warns.
 */
import * as Day from "../../foundation/Day.ts"
import { MINGGUANG_WISHES } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Care from "../parameters/Care.ts"

export const mingguang = Pack.define({
  id: "mingguang",
  version: "1",
  title: { "zh-CN": "明光市", en: "Mingguang" },
  layer: "district",
  jurisdiction: "341182",
  status: "excerpt",
  values: [
    Pack.value(Care.wishCap, {
      from: Day.first,
      force: "default",
      value: 100_00,
      citations: [MINGGUANG_WISHES.passage(undefined, "大都在100元以内")]
    })
  ]
})
