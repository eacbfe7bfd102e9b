/**
 * 上海市: a guardian consents in any case, and the organiser takes measures for safety. Bidding for community projects: how long reviewing,
 * publicity, objections and approval take, with both ends of the publicity counted. No fund inside a fund; coins may be given to
 * relatives, friends, the platform, elders in need and service bodies.
 */
import * as Day from "../../foundation/Day.ts"
import { LIBRARY, SHANGHAI, SHANGHAI_BIDDING, SHANGHAI_FUNDS, SHANGHAI_TIMEBANK } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Activities from "../parameters/Activities.ts"
import * as Funds from "../parameters/Funds.ts"
import * as Rewards from "../parameters/Rewards.ts"
import * as Ventures from "../parameters/Ventures.ts"

const since = { from: Day.require("2009-06-01"), force: "rule" } as const
const bidding = { from: Day.first, force: "default", citations: [SHANGHAI_BIDDING.passage()] } as const

/** The day of the measure of 2026 was not read. */
const timeBank = { from: Day.require("2026-01-01"), force: "default", citations: [SHANGHAI_TIMEBANK.passage()] } as const

export const shanghai = Pack.define({
  id: "shanghai",
  version: "2009.2",
  title: { "zh-CN": "上海市", en: "Shanghai" },
  layer: "province",
  jurisdiction: "310000",
  status: "excerpt",
  values: [
    Pack.value(Activities.minorRule, { ...since, value: "consent", citations: [SHANGHAI.article(13)] }),
    Pack.value(Ventures.reviewDays, { ...bidding, value: 60 }),
    Pack.value(Ventures.publicityDays, { ...bidding, value: 15 }),
    Pack.value(Ventures.publicityCountsFirstDay, { ...bidding, value: true, citations: [LIBRARY.passage()] }),
    Pack.value(Ventures.objectionDays, { ...bidding, value: 5 }),
    Pack.value(Ventures.approvalDays, { ...bidding, value: 20 }),
    Pack.value(Funds.subFunds, {
      from: Day.require("2021-04-30"),
      force: "rule",
      value: "strict",
      citations: [SHANGHAI_FUNDS.article(4)]
    }),
    Pack.value(Rewards.recipients, {
      ...timeBank,
      value: ["direct-relative", "relative", "friend", "platform", "needy-elder", "service-body"]
    }),
    Pack.value(Rewards.clientAge, { ...timeBank, value: 65 })
  ]
})
