/**
 * 南京市: 1500 hours are kept, what is over goes to a pool for those in need; coins go to direct relatives of sixty and over; time of a group is only donated.
 * Served are holders of sixty and over, and those living alone of eighty, or of sixty with a low income who cannot, or can hardly, care for
 * themselves.
 */
import * as Day from "../../foundation/Day.ts"
import { NANJING_TIMEBANK } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Rewards from "../parameters/Rewards.ts"

const since = { from: Day.require("2019-01-01"), force: "rule", citations: [NANJING_TIMEBANK.passage()] } as const

export const nanjing = Pack.define({
  id: "nanjing",
  version: "2019.2",
  title: { "zh-CN": "南京市", en: "Nanjing" },
  layer: "city",
  jurisdiction: "320100",
  status: "excerpt",
  values: [
    Pack.value(Rewards.capCoins, { ...since, value: 1500 }),
    Pack.value(Rewards.overCap, { ...since, value: "donated" }),
    Pack.value(Rewards.recipients, { ...since, value: ["direct-relative"] }),
    Pack.value(Rewards.recipientAge, { ...since, value: 60 }),
    Pack.value(Rewards.clientAge, { ...since, value: 60 }),
    Pack.value(Rewards.keyElderAge, { ...since, value: 80 }),
    Pack.value(Rewards.groupTimeDonated, { ...since, value: true })
  ]
})
