/**
 * 湖南省: a guide for township and community funds of 2025, for two years. Its committee, its names and its uses bind there.
 */
import * as Day from "../../foundation/Day.ts"
import { HUNAN_FUNDS } from "../Instruments.ts"
import * as Pack from "../Pack.ts"
import * as Funds from "../parameters/Funds.ts"

const since = {
  from: Day.require("2025-01-01"),
  until: Day.require("2026-12-31"),
  force: "rule",
  citations: [HUNAN_FUNDS.passage()]
} as const

export const hunan = Pack.define({
  id: "hunan",
  version: "2025.1",
  title: { "zh-CN": "湖南省", en: "Hunan" },
  layer: "province",
  jurisdiction: "430000",
  status: "excerpt",
  values: [
    Pack.value(Funds.subFunds, { ...since, value: "strict" }),
    Pack.value(Funds.nameWithHost, { ...since, value: "strict" }),
    Pack.value(Funds.committee, { ...since, value: "strict" }),
    Pack.value(Funds.committeeMembers, { ...since, value: 5 }),
    Pack.value(Funds.committeeOdd, { ...since, value: true }),
    Pack.value(Funds.committeeUnpaid, { ...since, value: true }),
    Pack.value(Funds.supervisors, { ...since, value: 1 }),
    Pack.value(Funds.uses, {
      ...since,
      value: ["hardship-relief", "child-care", "elder-service", "emergency-relief", "community-governance"]
    }),
    Pack.value(Funds.publishedAt, { ...since, value: ["notice-board", "online"] })
  ]
})
