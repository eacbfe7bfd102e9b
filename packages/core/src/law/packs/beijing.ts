/**
 * 北京市: stars and medals of the trial measures of about 2010. Whether they are still used after the regulations of 2021 is not known.
 *
 * The regulations of 2021 ask of minors only that the work fits their age; the trial measures asked for consent at registration.
 *
 * Full-time service for more than a year leads straight to a medal; the excerpt does not say to which, so the lowest is taken.
 */
import * as Day from "../../foundation/Day.ts"
import { BEIJING, BEIJING_TIMEBANK, BEIJING_VOLUNTEERS } from "../Instruments.ts"
import * as Ladder from "../Ladder.ts"
import * as Pack from "../Pack.ts"
import * as Activities from "../parameters/Activities.ts"
import * as Rewards from "../parameters/Rewards.ts"
import * as Stars from "../parameters/Stars.ts"
import * as Volunteers from "../parameters/Volunteers.ts"

const from = Day.require("2010-01-01")

const timeBank = { from: Day.require("2022-06-01"), force: "rule", citations: [BEIJING_TIMEBANK.passage()] } as const

export const beijing = Pack.define({
  id: "beijing",
  version: "2010.1",
  title: { "zh-CN": "北京市", en: "Beijing" },
  layer: "province",
  jurisdiction: "110000",
  status: "unverified",
  values: [
    Pack.value(Volunteers.registrationLowestAge, { from, value: 14, force: "default", citations: [BEIJING.passage()] }),
    Pack.value(Volunteers.registrationConsentBelow, { from, value: 18, force: "default", citations: [BEIJING.passage()] }),
    Pack.value(Activities.minorRule, {
      from: Day.require("2021-03-01"),
      value: "fit-only",
      force: "rule",
      citations: [BEIJING_VOLUNTEERS.article(12)]
    }),
    Pack.value(Stars.stars, {
      from,
      value: Ladder.starsByHours([100, 200, 500, 800, 1000]),
      force: "default",
      citations: [BEIJING.passage()]
    }),
    Pack.value(Stars.medals, {
      from,
      value: [
        Ladder.medal("bronze", [Ladder.atLeast("minutes", Ladder.hours(2000))], [Ladder.above("fullTimeMonths", 12)]),
        Ladder.medal("silver", [Ladder.atLeast("minutes", Ladder.hours(3000))]),
        Ladder.medal("gold", [Ladder.atLeast("minutes", Ladder.hours(5000))])
      ],
      force: "default",
      citations: [BEIJING.passage(undefined, undefined, "unverified")]
    }),
    Pack.value(Rewards.lowestAge, { ...timeBank, value: 18 }),
    Pack.value(Rewards.trained, { ...timeBank, value: true }),
    Pack.value(Rewards.resident, { ...timeBank, value: true }),
    Pack.value(Rewards.homePlaceCoins, { ...timeBank, value: 10_000 }),
    Pack.value(Rewards.recipients, { ...timeBank, value: ["direct-relative"] }),
    Pack.value(Rewards.recipientAge, { ...timeBank, value: 60 })
  ]
})
