/** What records say around each other: shared time, the occasion, the days of the activity. */
import { describe, expect, it } from "vitest"
import { among, dutyFor } from "../../../src/desk/record/Surroundings.ts"
import * as Day from "../../../src/foundation/Day.ts"
import * as Minute from "../../../src/foundation/Minute.ts"

const day = Day.require
type Served = Parameters<typeof among>[0][number]
const served = (
  record: string,
  volunteer: string,
  activity: string,
  on: string,
  ...spans: readonly (readonly [string, string])[]
): Served => ({
  record,
  volunteer: volunteer as Served["volunteer"],
  activity: activity as Served["activity"],
  timeClass: "service",
  on: day(on),
  attended: spans.map(([from, to]) => ({ from: Minute.require(from), to: Minute.require(to) }))
})

const clean = served("r-1", "ann", "clean-up", "2026-03-05", ["2026-03-05 09:00", "2026-03-05 11:00"])
const read = served("r-2", "ann", "reading", "2026-03-05", ["2026-03-05 10:00", "2026-03-05 12:00"])
const ben = served("r-3", "ben", "clean-up", "2026-03-05", ["2026-03-05 09:00", "2026-03-05 11:00"])
const later = served("r-4", "ann", "clean-up", "2026-03-07", ["2026-03-07 09:00", "2026-03-07 10:00"])
const earlier = served("r-5", "ben", "clean-up", "2026-03-02", ["2026-03-02 09:00", "2026-03-02 10:00"])
const untimed = served("r-6", "ann", "clean-up", "2026-03-05")
const night = served("r-7", "ann", "watch", "2026-03-08", ["2026-03-08 22:00", "2026-03-09 02:00"])
const after = served("r-8", "ann", "tea", "2026-03-09", ["2026-03-09 01:00", "2026-03-09 03:00"])
const twice = served("r-9", "ann", "door", "2026-03-12", ["2026-03-12 09:00", "2026-03-12 10:00"], ["2026-03-12 13:00", "2026-03-12 14:00"])
const within = served("r-10", "ann", "gate", "2026-03-12", ["2026-03-12 13:30", "2026-03-12 13:45"])
const training = {
  ...served("r-11", "ann", "course", "2026-03-12", ["2026-03-12 09:00", "2026-03-12 10:00"]),
  timeClass: "training" as const
}
const all = [clean, later, read, ben, earlier, untimed, night, after, twice, within, training]
const around = among(all)
const extent = (from: string, to: string) => ({ from: day(from), to: day(to) })

describe("around a record, as all of them say it", () => {
  it.each<readonly [string, Served, ReturnType<typeof around>]>([
    [
      "time shared with another record, an occasion with another person, an activity of several days",
      clean,
      { overlapMinutes: 60, sessions: 1, people: 2, activity: extent("2026-03-02", "2026-03-07") }
    ],
    [
      "without clock times no time is shared, and one was there all the same",
      untimed,
      { overlapMinutes: 0, sessions: 1, people: 2, activity: extent("2026-03-02", "2026-03-07") }
    ],
    ["the other way round", read, { overlapMinutes: 60, sessions: 1, people: 1, activity: extent("2026-03-05", "2026-03-05") }],
    [
      "somebody else's time is not shared",
      ben,
      { overlapMinutes: 0, sessions: 1, people: 2, activity: extent("2026-03-02", "2026-03-07") }
    ],
    ["alone on its day", later, { overlapMinutes: 0, sessions: 1, people: 1, activity: extent("2026-03-02", "2026-03-07") }],
    [
      "a night that is shared the morning after",
      night,
      { overlapMinutes: 60, sessions: 1, people: 1, activity: extent("2026-03-08", "2026-03-09") }
    ],
    ["and the morning with the night", after, { overlapMinutes: 60, sessions: 1, people: 1, activity: extent("2026-03-09", "2026-03-09") }],
    [
      "one of several sign-ins is shared",
      twice,
      { overlapMinutes: 15, sessions: 2, people: 1, activity: extent("2026-03-12", "2026-03-12") }
    ],
    ["with one of several", within, { overlapMinutes: 15, sessions: 1, people: 1, activity: extent("2026-03-12", "2026-03-12") }],
    ["time of another class is not", training, { overlapMinutes: 0, sessions: 1, people: 1, activity: extent("2026-03-12", "2026-03-12") }]
  ])("%s", (_, record, expected) => expect(around(record)).toEqual(expected))
  it("service and paid duty of one person that share time say so, each of the other; training and other people do not", () => {
    const duty = {
      ...served("r-13", "ann", "office", "2026-03-05", ["2026-03-05 10:45", "2026-03-05 17:00"]),
      timeClass: "paid-duty" as const
    }
    const isPaid = among([...all, duty])
    expect(isPaid(clean)).toMatchObject({ paidDutyMinutes: 15, overlapMinutes: 60 })
    expect(isPaid(duty)).toMatchObject({ paidDutyMinutes: 75, overlapMinutes: 0 })
    const trained = { ...duty, record: "r-14", timeClass: "training" as const }
    expect([isPaid(ben), isPaid(later), isPaid(trained)].map(({ paidDutyMinutes }) => paidDutyMinutes)).toEqual([
      undefined,
      undefined,
      undefined
    ])
  })
  it("sign-ins of one person in one activity on one day are counted together", () => {
    const again = served("r-12", "ann", "door", "2026-03-12", ["2026-03-12 16:00", "2026-03-12 17:00"])
    expect(among([twice, again])(again).sessions).toBe(3)
  })
  it("what is not among them is held against them too; what nothing is around stands alone", () => {
    const more = served("new", "ann", "clean-up", "2026-03-09", ["2026-03-09 02:00", "2026-03-09 02:30"])
    expect(around(more)).toEqual({ overlapMinutes: 30, sessions: 1, people: 1, activity: extent("2026-03-02", "2026-03-09") })
    const alone = served("new", "eve", "else", "2026-03-01", ["2026-03-01 08:00", "2026-03-01 09:00"])
    expect(around(alone)).toEqual({ overlapMinutes: 0, sessions: 1, people: 1, activity: extent("2026-03-01", "2026-03-01") })
  })
})

describe("somebody's duty", () => {
  const hours = [{ from: Minute.require("2026-03-05 08:00"), to: Minute.require("2026-03-05 17:00") }]
  const duties = new Map([
    ["ann", { employers: ["c-1"], hours }],
    ["ben", { employers: ["station", "goose"] }]
  ])
  const held = (employer: string | undefined, from = "2026-01-01", until = "2026-03-05") => ({
    employer,
    from: day(from),
    until: day(until)
  })
  const posts = new Map([
    ["ann", [held("st-1")]],
    ["cy", [held("c-1"), held("st-1", "2025-01-01", "2026-03-04")]],
    ["dan", [held(undefined)]],
    ["fay", [held("c-1", "2026-03-06", "2026-12-31")]]
  ])
  const at = (volunteer: string, more: object = {}) =>
    dutyFor({ volunteer, team: "goose" as never, ...more }, duties, posts, day("2026-03-05"))
  it.each([
    ["of whom the roster says nothing", at("eve"), undefined],
    ["elsewhere than at the employer's", at("ann"), { forOwnEmployer: false, hours }],
    ["at the employer's place", at("ann", { community: "c-1" }), { forOwnEmployer: true, hours }],
    ["for the employer's team, without hours", at("ben"), { forOwnEmployer: true }],
    ["of whom the roster speaks the registers are not asked", at("ann", { station: "st-1" }), { forOwnEmployer: false, hours }],
    [
      "by the registers, at the employer's place on the last day of the post",
      at("cy", { community: "c-1" }),
      { forOwnEmployer: true, paidWorker: true }
    ],
    ["by the registers, where the post was over", at("cy", { station: "st-1" }), { forOwnEmployer: false, paidWorker: true }],
    ["by the registers, before the first day of the post", at("fay", { community: "c-1" }), undefined],
    ["paid, nobody knows by whom", at("dan"), { forOwnEmployer: undefined, paidWorker: true }],
    ["organised by the employer", at("ben", { team: "others", organiser: "station" }), { forOwnEmployer: true }]
  ])("%s", (_, duty, expected) => expect(duty).toStrictEqual(expected))
})
