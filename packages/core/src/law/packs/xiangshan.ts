/**
 * 淮北市相山区, as the account of December 2024 has it: left-behind children are visited every month. The account describes and binds
 * nobody; that its rhythm is asked for here is this library's choice.
 */
import * as Day from "../../foundation/Day.ts"
import { LIBRARY, XIANGSHAN24 } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Care from "../parameters/Care.ts"

export const xiangshan = Pack.define({
  id: "xiangshan",
  version: "2024.1",
  title: { "zh-CN": "淮北市相山区", en: "Xiangshan District, Huaibei" },
  layer: "district",
  jurisdiction: "340603",
  status: "excerpt",
  values: [
    Pack.value(Care.childVisitMonths, {
      from: Day.first,
      force: "default",
      value: 1,
      citations: [LIBRARY.passage(), XIANGSHAN24.passage(undefined, "每月定期走访")]
    })
  ]
})
