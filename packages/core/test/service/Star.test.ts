import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Criterion from "../../src/foundation/Criterion.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import { above, atLeast, holds, hours, type Measures, rung } from "../../src/law/Ladder.ts"
import type * as Policies from "../../src/law/Policies.ts"
import * as Stars from "../../src/law/parameters/Stars.ts"
import * as Publicity from "../../src/law/Publicity.ts"
import * as PublicityTerms from "../../src/law/PublicityTerms.ts"
import * as Star from "../../src/service/Star.ts"
import { day, viewOf, viewWith } from "../law/policies.ts"

const stars = (name: Policies.Name, known: Measures, on = "2026-04-01") => Star.standing("stars", known, viewOf(name, on))?.count
const medal = (name: Policies.Name, known: Measures, on = "2026-04-01") => Star.standing("medals", known, viewOf(name, on))?.rung?.id

describe("national: “累计达到” 100 / 300 / 600 / 1000 / 1500 hours", () => {
  it.each([
    [0, 0],
    [5_999, 0], // 99.98 h
    [6_000, 1],
    [6_001, 1],
    [17_999, 1],
    [18_000, 2],
    [35_999, 2],
    [36_000, 3],
    [59_999, 3],
    [60_000, 4],
    [89_999, 4],
    [90_000, 5],
    [900_000, 5]
  ])("STAR-01: %i minutes reach the hours of %i stars", (minutes, count) => expect(stars("national", { minutes })).toBe(count))
  it("STAR-01: the next star and how far it is", () => {
    expect(Star.standing("stars", { minutes: 17_999 }, viewOf("national"))?.next).toMatchObject({
      rung: { id: "star-2" },
      lacks: [{ has: 17_999, short: 1 }]
    })
    expect(Star.standing("stars", { minutes: 90_000 }, viewOf("national"))?.next).toBeUndefined()
  })
  it("STAR-01: the answer cites the ladder, since when, and from where", () =>
    expect(Star.standing("stars", { minutes: 0 }, viewOf("national"))?.use).toMatchObject({
      since: Day.require("2012-10-23"),
      citations: [
        { instrument: "VRM12", confidence: "excerpt" },
        { instrument: "VRM", provision: "art. 10" }
      ]
    }))
  it("STAR-01: before 2012-10-23 there is no ladder, and none of medals at all", () => {
    expect(stars("national", { minutes: 90_000 }, "2012-10-22")).toBeUndefined()
    expect(stars("national", { minutes: 90_000 }, "2012-10-23")).toBe(5)
    expect(medal("national", { minutes: 900_000 })).toBeUndefined()
  })
  it("STAR-01: minutes that nobody knows leave every star open", () => {
    const standing = Star.standing("stars", {}, viewOf("national"))
    expect(standing).toMatchObject({ count: 0, rung: undefined })
    expect(standing?.open.map(({ missing }) => missing)).toEqual(Array.from({ length: 5 }, () => ["minutes"]))
  })
})

describe("Beijing", () => {
  it("STAR-02: 500 h are three stars in Beijing, two nationally", () => {
    expect(stars("beijing", { minutes: hours(500) })).toBe(3)
    expect(stars("beijing", { minutes: hours(500) - 1 })).toBe(2)
    expect(stars("national", { minutes: hours(500) })).toBe(2)
  })
  it.each([
    [hours(2000) - 1, undefined],
    [hours(2000), "medal-bronze"],
    [hours(3000), "medal-silver"],
    [hours(4999), "medal-silver"],
    [hours(5000), "medal-gold"]
  ])("STAR-02: %i minutes: %s", (minutes, id) => expect(medal("beijing", { minutes, fullTimeMonths: 0 })).toBe(id))
  it("STAR-02: full-time for over a year leads to a medal, a year itself does not", () => {
    expect(medal("beijing", { minutes: 0, fullTimeMonths: 13 })).toBe("medal-bronze")
    expect(medal("beijing", { minutes: 0, fullTimeMonths: 12 })).toBeUndefined()
  })
})

describe("Longgang: hours and tenure", () => {
  const on = (text: string, minutes = hours(650)) =>
    stars("longgang", { minutes, tenureMonths: Star.fullMonths(day("2025-06-01"), day(text)) }, text)
  it("STAR-03: registered 2025-06-01, 650 h: ten months on 2026-04-01, two stars", () => expect(on("2026-04-01")).toBe(2))
  it("STAR-03: on 2026-06-01 twelve months, three stars; the day before not", () => {
    expect(on("2026-05-31")).toBe(2)
    expect(on("2026-06-01")).toBe(3)
  })
  it("STAR-03: six months for the first star", () => {
    expect(on("2025-11-30")).toBe(0)
    expect(on("2025-12-01")).toBe(2)
  })
  it("STAR-03: five stars ask for 24 months", () => {
    expect(on("2027-05-31", hours(1500))).toBe(4)
    expect(on("2027-06-01", hours(1500))).toBe(5)
  })
  it("STAR-03: without the day of registration the stars are open, not refused", () =>
    expect(Star.standing("stars", { minutes: hours(650) }, viewOf("longgang"))).toMatchObject({
      count: 0,
      open: [{ missing: ["tenureMonths"] }, {}, {}]
    }))
  it.each([
    ["2025-01-31", "2025-02-27", 0],
    ["2025-01-31", "2025-02-28", 1], // no 31 February: the month's last day
    ["2025-01-31", "2025-03-30", 1],
    ["2025-01-31", "2025-03-31", 2],
    ["2024-02-29", "2025-02-28", 12],
    ["2025-06-01", "2025-06-01", 0],
    ["2025-06-02", "2025-06-01", 0]
  ])("STAR-03: full months from %s to %s: %i", (since, until, months) => expect(Star.fullMonths(day(since), day(until))).toBe(months))
})

describe("Boluo: medals above five stars", () => {
  it.each([
    [3100, 149, "medal-bronze"],
    [3100, 150, "medal-silver"],
    [1999, 500, undefined],
    [2000, 119, undefined],
    [2000, 120, "medal-bronze"],
    [4000, 199, "medal-silver"],
    [4000, 200, "medal-gold"]
  ])("STAR-04: %i h with %i community hours: %s", (all, community, id) =>
    expect(medal("boluo", { minutes: hours(all), communityMinutes: hours(community) })).toBe(id)
  )
  it("STAR-04: before 2022 the hours alone", () => {
    expect(medal("boluo", { minutes: hours(3100), communityMinutes: 0 }, "2021-12-31")).toBe("medal-silver")
    expect(medal("boluo", { minutes: hours(3100), communityMinutes: 0 }, "2022-01-01")).toBeUndefined()
  })
})

describe("Longquanyi: hours and points together", () => {
  it("STAR-05: 210 h and 2050 points → 2 stars", () => expect(stars("longquanyi", { minutes: hours(210), points: 2050 })).toBe(2))
  it("STAR-05: 210 h and 2100 points → 3 stars", () => expect(stars("longquanyi", { minutes: hours(210), points: 2100 })).toBe(3))
  it.each([
    [50, 499, 0],
    [50, 500, 1],
    [49, 500, 0],
    [400, 4200, 4],
    [800, 8400, 5],
    [800, 8399, 4]
  ])("STAR-05: %i h and %i points: %i stars", (served, points, count) =>
    expect(stars("longquanyi", { minutes: hours(served), points })).toBe(count)
  )
  it("STAR-05: gold and diamond", () => {
    expect(medal("longquanyi", { minutes: hours(1000), points: 10_500 })).toBe("medal-gold")
    expect(medal("longquanyi", { minutes: hours(2000), points: 21_000 })).toBe("medal-diamond")
  })
  it("STAR-05: who falls below stands on the rung below", () => {
    expect([2100, 2099].map((points) => stars("longquanyi", { minutes: hours(210), points }))).toEqual([3, 2])
    expect([210, 199].map((served) => stars("longquanyi", { minutes: hours(served), points: 2100 }))).toEqual([3, 2])
  })
})

describe("Zhangjiagang: a low ladder and an award for life", () => {
  const lifetime = (minutes: number) => Star.standing("lifetime", { minutes }, viewOf("zhangjiagang"))?.rung?.id
  it("STAR-06: 3000 h → lifetime achievement award, one minute less does not", () => {
    expect(lifetime(hours(3000))).toBe("lifetime-achievement")
    expect(lifetime(hours(3000) - 1)).toBeUndefined()
    expect(Star.standing("lifetime", { minutes: hours(3000) }, viewOf("national"))).toBeUndefined()
  })
  it.each([
    [29, 0],
    [30, 1],
    [60, 2],
    [100, 3],
    [200, 4],
    [300, 5]
  ])("STAR-06: %i h: %i stars", (served, count) => expect(stars("zhangjiagang", { minutes: hours(served) })).toBe(count))
  it.each([
    [599, undefined],
    [600, "medal-bronze"],
    [1000, "medal-silver"],
    [1500, "medal-gold"]
  ])("STAR-06: %i h: %s", (served, id) => expect(medal("zhangjiagang", { minutes: hours(served) })).toBe(id))
  it.each([
    [29, 0],
    [300, 5],
    [329, 5],
    [330, 6], // 330 / 360 / 400 / 500 / 600: gifts start over, titles do not
    [360, 7],
    [400, 8],
    [500, 9],
    [599, 9],
    [600, 10]
  ])("STAR-06: after %i h %i gifts are due in all", (served, count) =>
    expect(Star.gifts(hours(served), viewOf("zhangjiagang"))).toMatchObject({
      count,
      use: { parameter: Stars.giftRounds.id, pack: "zhangjiagang@2014.1" }
    })
  )
  it("STAR-06: elsewhere nobody speaks of gifts", () => expect(Star.gifts(hours(300), viewOf("national"))).toBeUndefined())
  it("STAR-06: rounds of gifts without a ladder are none", () =>
    expect(Star.gifts(hours(300), ParameterView.fixed(day("2026-04-01"), "test@1", { [Stars.giftRounds.id]: hours(300) }))).toBeUndefined())
})

describe("annual ladders", () => {
  it.each([
    [99, 0],
    [100, 1],
    [1500, 5]
  ])("STAR-07: Qidong, %i h within the year: %i stars", (served, count) =>
    expect(stars("qidong", { annualMinutes: hours(served), minutes: hours(9000) })).toBe(count)
  )
  it("STAR-07: Qidong's medals", () => {
    expect(medal("qidong", { annualMinutes: hours(1500) })).toBe("medal-bronze")
    expect(medal("qidong", { annualMinutes: hours(2500) })).toBe("medal-gold")
  })
  it.each([
    [9, 3, 0],
    [10, 2, 0],
    [10, 3, 1],
    [50, 3, 5]
  ])("STAR-07: Ximen Street, %i h in the year, %i months a member: %i stars", (served, membershipMonths, count) =>
    expect(stars("ximen", { annualMinutes: hours(served), membershipMonths })).toBe(count)
  )
  it.each([
    [3000, 1], // “超过 50”: exactly 50 h are not enough
    [3001, 2],
    [6000, 2],
    [6001, 3]
  ])("STAR-07: Hefei University, %i minutes in all: %i stars", (minutes, count) =>
    expect(stars("hefei-university", { minutes, annualMinutes: 1201 })).toBe(count)
  )
  it.each([
    [1200, 0],
    [1201, 1]
  ])("STAR-07: Hefei University, %i minutes in the year: %i star", (annualMinutes, count) =>
    expect(stars("hefei-university", { minutes: annualMinutes, annualMinutes })).toBe(count)
  )
  it("STAR-07: Hefei University's upper stars ask for a large event and an award", () => {
    const known = { minutes: hours(201), annualMinutes: 1201 }
    expect(stars("hefei-university", { ...known, largeEvent: true, award: true })).toBe(5)
    expect(stars("hefei-university", { ...known, largeEvent: true, award: false })).toBe(3)
    expect(Star.standing("stars", known, viewOf("hefei-university"))?.open.map(({ missing }) => missing)).toEqual([
      ["largeEvent", "award"],
      ["largeEvent", "award"]
    ])
  })
  it("STAR-07: Ma'anshan's three stars ask for deeds, which a person states", () => {
    expect(stars("maanshan", { minutes: hours(600), outstandingDeeds: true })).toBe(3)
    expect(stars("maanshan", { minutes: hours(600), outstandingDeeds: false })).toBe(2)
  })
  it("STAR-07: Zhiyuanhui asks for activities, active months and hours at once", () => {
    const known = { activities: 20, activeMonths: 2, minutes: hours(200) }
    expect(stars("zhiyuanhui", known)).toBe(2)
    for (const less of [{ activities: 19 }, { activeMonths: 1 }, { minutes: hours(200) - 1 }])
      expect(stars("zhiyuanhui", { ...known, ...less })).toBe(1)
  })
})

describe("publicity", () => {
  const publicity = (startsOn: Day.Day, view: ParameterView.ParameterView, calendar: typeof china) =>
    Publicity.of(startsOn, PublicityTerms.stars, view, calendar)
  const five = viewWith(Stars.publicityDays, 5, "2026-04-30")
  it("STAR-08: publicity of 5 working days from 2026-04-30 lasts until 2026-05-11, award on 2026-05-12", () =>
    expect(publicity(day("2026-04-30"), five, china)).toMatchObject({
      last: { known: true, breachAfter: day("2026-05-11") },
      award: { known: true, day: day("2026-05-12") },
      uses: [{ value: 5 }, { parameter: "star.publicity-counts-first-day", value: false }]
    }))
  it("STAR-08: where nobody says whether the first day counts it does not, and only what was said is named", () => {
    const silent = ParameterView.fixed(day("2026-04-30"), "test@1", { [Stars.publicityDays.id]: 5 })
    expect(publicity(day("2026-04-30"), silent, china)).toStrictEqual({
      last: { known: true, dueBy: day("2026-05-11"), breachAfter: day("2026-05-11") },
      award: { known: true, day: day("2026-05-12") },
      uses: [silent.valueOf(Stars.publicityDays.id)]
    })
  })
  it("STAR-08: Huanghuai University asks for 3", () =>
    expect(publicity(day("2026-04-30"), viewOf("huanghuai-university"), china)).toMatchObject({
      last: { breachAfter: day("2026-05-08") },
      award: { day: day("2026-05-09") } // a working Saturday
    }))
  it("STAR-08: where the first day counts it ends one working day earlier", () =>
    expect(
      publicity(
        day("2026-04-30"),
        {
          valueOf: (id) =>
            id === Stars.publicityCountsFirstDay.id ? viewWith(Stars.publicityCountsFirstDay, true).valueOf(id) : five.valueOf(id)
        },
        china
      )
    ).toMatchObject({ last: { breachAfter: day("2026-05-09") }, award: { day: day("2026-05-11") } }))
  it("STAR-08: where the last day hangs on days before the calendar, the award day does too", () =>
    expect(publicity(day("2023-12-29"), five, china)).toMatchObject({ last: { known: false }, award: { known: false } }))
  it("STAR-08: nationally no number of days is given", () =>
    expect(publicity(day("2026-04-30"), viewOf("national"), china)).toBeUndefined())
  it("STAR-08: over days not announced yet both days are open, with the earliest", () => {
    const found = publicity(day("2026-12-24"), five, china)
    expect(found).toMatchObject({ last: { known: false }, award: { known: false } })
    expect(found?.award.known === false && found.last.known === false && found.award.earliest > found.last.earliest).toBe(true)
  })
})

describe("a rung in words", () => {
  const words = { "zh-CN": "级", en: "rung" }
  it.each([
    [
      "an hour condition",
      rung("r", words, [atLeast("minutes", 6000)]),
      "累计服务时长不少于 100.00 小时",
      "service in all is at least 100.00 hours"
    ],
    [
      "two conditions at once",
      rung("r", words, [above("minutes", 6000), holds("award")]),
      "累计服务时长大于 100.00 小时；并且获得过表彰为 是",
      "service in all is more than 100.00 hours; and has an award is yes"
    ],
    [
      "one way or the other",
      rung("r", words, [atLeast("points", 10)], [atLeast("tenureMonths", 12)]),
      "积分不少于 10 分；或者注册满月数不少于 12 个月",
      "points is at least 10 points; or full months since registration is at least 12 months"
    ],
    ["a measure that only a pack knows", rung("r", words, [atLeast("trees", 10)]), "trees不少于 10", "trees is at least 10"]
  ])("%s", (_what, asked, chinese, english) => {
    const criterion = Star.criterionOf(asked)
    expect([Criterion.describe(criterion, "zh-CN"), Criterion.describe(criterion, "en")]).toEqual([chinese, english])
  })
})
