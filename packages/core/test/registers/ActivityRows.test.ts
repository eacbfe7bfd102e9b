import { describe, it } from "vitest"
import { day, minute, put, tells } from "./stream.ts"

const scope = { team: "t-1", community: "c-1", street: "s-1", station: "st-1" }
const plan = { ...scope, organiser: "o-1", leader: "p-1", place: "社区", content: "读报", category: "community-service" }

describe("what registers say of a course", () => {
  const series = { first: "2026-03-02", until: "2026-06-30", weekdays: [1], everyWeeks: 1, from: 540, to: 600 }
  const row = {
    ...{ ...scope, course: "k-1", name: "书法", facility: "f-1", stage: "open", first: day("2026-03-02"), until: day("2026-06-30") },
    ...{ helpers: 0, enrolled: 0, sessions: 0, people: 0, personTimes: 0, unnamedTimes: 0 }
  }
  const course = (more: object) => put("course", { ...row, ...more })
  const session = (on: string, more: object) =>
    put("course_session", { ...scope, course: "k-1", day: day(on), activity: `k-1.${on}`, helpers: 1, ...more })
  const held = (on: string, learners: readonly string[], unnamed: number) => ({
    type: "course.session-held",
    day: on,
    on,
    learners,
    unnamed
  })
  const staffed = { helpers: 1, enrolled: 2 }
  const once = { ...staffed, sessions: 1, people: 2, personTimes: 5, unnamedTimes: 3 }
  const twice = { ...once, sessions: 2, personTimes: 6 }
  it("who came twice is one of the people and two of the times; who left is enrolled no more", () =>
    tells("course", "k-1", [
      [{ type: "course.opened", plan: { ...plan, name: "书法", facility: "f-1", series }, on: "2026-03-01" }, course({})],
      [{ type: "course.helper-named", volunteer: "v-1", part: "teaches", on: "2026-03-01" }, course({ helpers: 1 })],
      [{ type: "course.learner-enrolled", learner: "p-2", on: "2026-03-01" }, course({ helpers: 1, enrolled: 1 })],
      [{ type: "course.learner-enrolled", learner: "p-3", on: "2026-03-01" }, course(staffed)],
      [held("2026-03-02", ["p-2", "p-3"], 3), course(once), session("2026-03-02", { people: 2, personTimes: 5, unnamedTimes: 3 })],
      [held("2026-03-09", ["p-2"], 0), course(twice), session("2026-03-09", { people: 1, personTimes: 1, unnamedTimes: 0 })],
      [{ type: "course.learner-left", learner: "p-3", on: "2026-03-10" }, course({ ...twice, enrolled: 1 })],
      [{ type: "course.prolonged", until: "2026-07-31", on: "2026-03-10" }, course({ ...twice, enrolled: 1, until: day("2026-07-31") })],
      [
        { type: "course.closed", on: "2026-04-30" },
        course({ ...twice, helpers: 0, enrolled: 0, until: day("2026-07-31"), stage: "closed" })
      ]
    ]))
})

describe("what registers say of an activity", () => {
  const at = (text: string) => minute(text)
  const row = {
    ...{ ...scope, activity: "a-1", name: "清扫", stage: "planned", category: "community-service", organiser: "o-1", leader: "p-1" },
    ...{ from: at("2026-03-05 09:00"), to: at("2026-03-05 11:00"), dangerous: false, places: 0, taken: 0, waiting: 0, noShows: 0 }
  }
  const activity = (more: object) => put("activity", { ...row, ...more })
  const position = (name: string, more: object) => put("activity_position", { ...scope, activity: "a-1", position: name, ...more })
  const guide = {
    name: "向导",
    places: 1,
    free: 1,
    waiting: 0,
    childFacing: true,
    lowestAge: 18,
    highestAge: 60,
    training: "first",
    licence: "guide"
  }
  const other = { name: "清洁", places: 2, free: 2, waiting: 0 }
  const sign = (number: number, more: object) =>
    put("sign_up", { ...scope, activity: "a-1", number, position: "guide", overrides: 0, ...more })
  const day1 = "2026-03-01"
  const one = { volunteer: "v-1", standing: "place", on: day(day1), placeOn: day(day1) }
  const two = { volunteer: "v-2", standing: "waiting", on: day("2026-03-02") }
  const full = { places: 3, taken: 1 }
  const queued = { ...full, waiting: 1 }
  const missed = { ...full, noShows: 1, stage: "under-way", begunOn: day("2026-03-05") }
  it("a sign-up that was withdrawn keeps its row; who came back has another, with a later number; a no-show is counted until it is taken back", () =>
    tells("activity", "a-1", [
      [
        {
          type: "activity.planned",
          plan: { ...plan, name: "清扫", dangerous: false, time: { from: at("2026-03-05 09:00"), to: at("2026-03-05 11:00") } },
          on: day1
        },
        activity({})
      ],
      [
        {
          type: "activity.position-set",
          position: {
            ...{ position: "guide", name: "向导", number: 1, childFacing: true, lowestAge: 18, highestAge: 60 },
            ...{ training: "first", licence: "guide" }
          },
          on: day1
        },
        activity({ places: 1 }),
        position("guide", guide)
      ],
      [
        { type: "activity.position-set", position: { position: "clean", name: "清洁", number: 2 }, on: day1 },
        activity({ places: 3 }),
        position("clean", other)
      ],
      [{ type: "activity.notice-published", notice: {}, on: day1 }, activity({ places: 3, stage: "published" })],
      [{ type: "activity.sign-up-opened", on: day1 }, activity({ places: 3, stage: "open" })],
      [
        { type: "activity.place-taken", volunteer: "v-1", position: "guide", on: day1 },
        activity({ ...full, stage: "open" }),
        position("guide", { ...guide, free: 0 }),
        sign(1, one)
      ],
      [
        { type: "activity.queued", volunteer: "v-2", position: "guide", on: "2026-03-02" },
        activity({ ...queued, stage: "open" }),
        position("guide", { ...guide, free: 0, waiting: 1 }),
        sign(2, two)
      ],
      [
        { type: "activity.sign-up-withdrawn", volunteer: "v-1", on: "2026-03-03" },
        activity({ places: 3, waiting: 1, stage: "open" }),
        position("guide", { ...guide, waiting: 1 }),
        sign(1, { ...one, standing: "withdrawn", withdrawnOn: day("2026-03-03") })
      ],
      [
        { type: "activity.place-given", volunteer: "v-2", on: "2026-03-03" },
        activity({ ...full, stage: "open" }),
        position("guide", { ...guide, free: 0 }),
        sign(2, { ...two, standing: "place", placeOn: day("2026-03-03") })
      ],
      [
        { type: "activity.queued", volunteer: "v-1", position: "guide", on: "2026-03-04" },
        activity({ ...queued, stage: "open" }),
        position("guide", { ...guide, free: 0, waiting: 1 }),
        sign(3, { volunteer: "v-1", standing: "waiting", on: day("2026-03-04") })
      ],
      [
        { type: "activity.sign-up-withdrawn", volunteer: "v-1", on: "2026-03-04" },
        activity({ ...full, stage: "open" }),
        position("guide", { ...guide, free: 0 }),
        sign(3, { volunteer: "v-1", standing: "withdrawn", on: day("2026-03-04"), withdrawnOn: day("2026-03-04") })
      ],
      [{ type: "activity.sign-up-closed", on: "2026-03-04" }, activity({ ...full, stage: "closed" })],
      [{ type: "activity.begun", on: "2026-03-05" }, activity({ ...missed, noShows: 0 })],
      [
        { type: "activity.no-show-noted", volunteer: "v-2", malicious: true, by: "p-1", on: "2026-03-05" },
        activity(missed),
        sign(2, { ...two, standing: "place", placeOn: day("2026-03-03"), noShowOn: day("2026-03-05"), malicious: true })
      ],
      [
        { type: "activity.no-show-taken-back", volunteer: "v-2", by: "p-1", reason: "误记", on: "2026-03-05" },
        activity({ ...missed, noShows: 0 }),
        sign(2, { ...two, standing: "place", placeOn: day("2026-03-03") })
      ],
      [{ type: "activity.held", on: "2026-03-05" }, activity({ ...missed, noShows: 0, stage: "held", endedOn: day("2026-03-05") })]
    ]))
})

describe("what registers say of who was there", () => {
  const nine = minute("2026-03-05 09:00")
  const noon = minute("2026-03-05 12:00")
  const two = minute("2026-03-05 14:00")
  const three = minute("2026-03-05 15:00")
  const row = { ...scope, activity: "a-1", volunteer: "v-1", attendedMinutes: 0 }
  const attendance = (more: object) => put("attendance", { ...row, ...more })
  const morning = { from: nine, to: noon, attendedMinutes: 180, evidence: "qr-geofence" }
  const whole = { from: nine, to: three, attendedMinutes: 240, evidence: "qr-geofence" }
  const sign = (way: "in" | "out", at: number) => ({ type: `attendance.signed-${way}`, volunteer: "v-1", evidence: "qr-geofence", at })
  it("from the first minute to the last, less what lies between; the evidence once there is something to show; the last record", () =>
    tells("attendance", "a-1", [
      [{ ...sign("in", nine), scope }, attendance({ signedInAt: nine })],
      [sign("out", noon), attendance(morning)],
      [sign("in", two), attendance({ ...morning, signedInAt: two })],
      [sign("out", three), attendance(whole)],
      [{ type: "attendance.booked", volunteer: "v-1", record: "re-1" }, attendance({ ...whole, record: "re-1" })],
      [{ type: "attendance.booked", volunteer: "v-1", record: "re-2" }, attendance({ ...whole, record: "re-2" })]
    ]))
})

describe("what registers say of what keeps a volunteer away", () => {
  const officer = "p-1"
  const days = { from: day("2026-03-01"), until: day("2026-03-31") }
  const block = (number: number, more: object) => put("block", { volunteer: "v-1", number, stage: "standing", ...days, ...more })
  const imposed = { type: "block.imposed", reason: "缺席", officer, from: "2026-03-01", until: "2026-03-31" }
  const appealed = { appealedOn: day("2026-03-02"), team: "t-1" }
  it("one after the other, by a team or an organiser, with the days of the appeal, its answer and the end", () =>
    tells("block", "v-1", [
      [{ ...imposed, by: { team: "t-1" } }, block(1, { team: "t-1" })],
      [{ ...imposed, by: { organiser: "o-1" } }, block(2, { organiser: "o-1" })],
      [
        { type: "block.appealed", block: 1, volunteer: "v-1", words: "误记", on: "2026-03-02" },
        block(1, { ...appealed, stage: "appealed" })
      ],
      [
        { type: "block.appeal-answered", block: 1, upheld: false, words: "属实", officer: "p-2", on: "2026-03-03" },
        block(1, { ...appealed, stage: "rejected", answeredOn: day("2026-03-03") })
      ],
      [
        { type: "block.lifted", block: 2, reason: "改正", officer, on: "2026-03-04" },
        block(2, { organiser: "o-1", stage: "lifted", liftedOn: day("2026-03-04") })
      ]
    ]))
})
