/**
 * 铜陵市: a group that is not registered signs together with a hosting unit, a contract of three parties. No day is known.
 */
import * as Day from "../../foundation/Day.ts"
import { TONGLING_VENTURES } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Ventures from "../parameters/Ventures.ts"

const since = { from: Day.first, force: "default", citations: [TONGLING_VENTURES.passage()] } as const

export const tongling = Pack.define({
  id: "tongling",
  version: "2026.1",
  title: { "zh-CN": "铜陵市", en: "Tongling" },
  layer: "city",
  jurisdiction: "340700",
  status: "excerpt",
  values: [
    Pack.value(Ventures.acceptedApplicants, { ...since, value: ["registered", "filed", "resident-group"] }),
    Pack.value(Ventures.needsHost, { ...since, value: true })
  ]
})
