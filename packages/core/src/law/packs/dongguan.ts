/**
 * 东莞市: what donors gave is matched twice, up to half a million; without donors three hundred thousand at most. No day is known.
 */
import * as Day from "../../foundation/Day.ts"
import { DONGGUAN_VENTURES } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Ventures from "../parameters/Ventures.ts"

const since = { from: Day.first, force: "default", citations: [DONGGUAN_VENTURES.passage()] } as const

export const dongguan = Pack.define({
  id: "dongguan",
  version: "2026.1",
  title: { "zh-CN": "东莞市", en: "Dongguan" },
  layer: "city",
  jurisdiction: "441900",
  status: "excerpt",
  values: [
    Pack.value(Ventures.matchTimes, { ...since, value: 2 }),
    Pack.value(Ventures.matchCeilingFen, { ...since, value: 50_000_000 }),
    Pack.value(Ventures.withoutDonorsFen, { ...since, value: 30_000_000 }),
    Pack.value(Ventures.namingPercent, { ...since, value: 50 })
  ]
})
