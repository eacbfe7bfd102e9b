import { describe, it } from "vitest"
import { day, gone, put, tells } from "./stream.ts"

describe("what registers say of an assessment", () => {
  const scheme = {
    id: "s-2026",
    points: 100,
    modules: [
      {
        id: "m-1",
        title: "建设",
        points: 40,
        indicators: [
          { id: "lead", title: "党委领导", points: 30, max: 3, leadership: true },
          { id: "rules", title: { text: "txt-1" }, points: 10, max: 7 }
        ]
      },
      { id: "m-2", title: "服务", points: 60, indicators: [{ id: "goals", title: "目标", points: 60, max: 6, measured: { by: "goals" } }] }
    ]
  }
  const by = "p-1"
  const where = { station: "st-1", year: 2026, street: "s-1", community: "c-1" }
  const item = (indicator: string, row: object) => put("station_assessment_item", { ...where, indicator, ...row })
  const lead = { module: "m-1", title: "党委领导", leadership: true, points: 30, max: 3, evidence: 0, lacks: "score" }
  const rules = { module: "m-1", title: "txt-1", leadership: false, points: 10, max: 7, evidence: 0, lacks: "score" }
  const goals = { module: "m-2", title: "目标", leadership: false, points: 60, max: 6, evidence: 0, lacks: "score" }
  const opened = { ...where, stage: "open", scheme: "s-2026", points: 100, earned: 0, possible: 10_000, missing: 3 }
  const ledWell = { ...opened, earned: 3000, missing: 2, leadership: 3 }
  // 3 of 7 with 10 points: 4.2857… points, of which hundredths are shown, rounded down.
  const ruled = { ...ledWell, possible: 9428, earned: 3000 }
  const shown = { ...ruled, earned: 3428, missing: 1 }
  const counted = { ...shown, earned: 6428, possible: 6428, missing: 0 }
  const concluded = { ...counted, stage: "concluded", grade: "fair", decidedBy: "points", concludedOn: day("2026-12-20") }
  const reopened = { ...counted, stage: "reopened", formerGrade: "fair" }
  const whole = (row: object) => put("station_assessment", { ...row })
  it("its grade stands while it is concluded; each leaf says what it still lacks; points are hundredths, rounded down", () =>
    tells("station-assessment", "st-1/2026", [
      [
        { type: "assessment.opened", scheme, street: "s-1", community: "c-1", by, on: "2026-12-01" },
        whole(opened),
        item("lead", lead),
        item("rules", rules),
        item("goals", goals)
      ],
      [
        { type: "assessment.answered", indicator: "lead", score: 3, evidence: ["会议记录", "照片"], by, on: "2026-12-02" },
        whole(ledWell),
        item("lead", { ...lead, score: 3, evidence: 2, lacks: undefined })
      ],
      [
        { type: "assessment.answered", indicator: "rules", score: 3, evidence: [], by, on: "2026-12-02" },
        whole(ruled),
        item("rules", { ...rules, score: 3, lacks: "evidence" })
      ],
      [
        { type: "assessment.answered", indicator: "rules", score: 3, evidence: ["制度"], by, on: "2026-12-03" },
        whole(shown),
        item("rules", { ...rules, score: 3, evidence: 1, lacks: undefined })
      ],
      [
        {
          type: "assessment.answered",
          indicator: "goals",
          score: 3,
          evidence: ["goals"],
          counted: { done: 5, of: 9 },
          by,
          on: "2026-12-03"
        },
        whole(counted),
        item("goals", { ...goals, score: 3, done: 5, of: 9, evidence: 1, lacks: undefined })
      ],
      [{ type: "assessment.concluded", earned: 6428, grade: "fair", decidedBy: "points", by, on: "2026-12-20" }, whole(concluded)],
      [{ type: "assessment.reopened", by, reason: "有误", on: "2026-12-21" }, whole(reopened)],
      // A policy without lines gives no grade.
      [
        { type: "assessment.concluded", earned: 6428, by, on: "2026-12-22" },
        whole({ ...counted, stage: "concluded", concludedOn: day("2026-12-22") })
      ],
      [{ type: "assessment.withdrawn", by, reason: "重评", on: "2026-12-23" }, whole({ ...counted, stage: "withdrawn" })]
    ]))
  it("without a place of its own, and withdrawn before anything was concluded", () => {
    const one = {
      id: "s",
      points: 1,
      modules: [{ id: "m", title: "一", points: 1, indicators: [{ id: "i", title: "一", points: 1, max: 1 }] }]
    }
    const row = { station: "st-1", year: 2026, stage: "open", scheme: "s", points: 1, earned: 0, possible: 100, missing: 1 }
    tells("station-assessment", "st-1/2026", [
      [
        { type: "assessment.opened", scheme: one, by, on: "2026-12-01" },
        whole(row),
        put("station_assessment_item", {
          ...{ station: "st-1", year: 2026, module: "m", indicator: "i", title: "一", leadership: false },
          ...{ points: 1, max: 1, evidence: 0, lacks: "score" }
        })
      ],
      [{ type: "assessment.withdrawn", by, reason: "重评", on: "2026-12-02" }, whole({ ...row, stage: "withdrawn" })]
    ])
  })
})

describe("what registers say of an agreement", () => {
  const row = {
    ...{ agreement: "a-1", community: "c-1", partner: "o-1", stage: "drafted", from: day("2026-01-01"), until: day("2026-12-31") },
    ...{ needs: 1, resources: 2, projects: 3 }
  }
  const agreement = (more: object) => put("agreement", { ...row, ...more })
  const duty = (name: string, of: string, more: object = {}) =>
    put("agreement_duty", { agreement: "a-1", community: "c-1", duty: name, of, ...more })
  const signed = { stage: "signed", signedOn: day("2026-01-05") }
  const report = (name: string, kept: boolean, on: string) => ({ type: "agreement.duty-reported", duty: name, kept, on })
  it("a duty is neither kept nor broken until it is reported; of its reports the latest day counts; an end moves the last day", () =>
    tells("agreement", "a-1", [
      [
        {
          ...{ type: "agreement.drafted", community: "c-1", partner: "o-1", from: "2026-01-01", until: "2026-12-31" },
          ...{ needs: ["场地"], resources: ["讲师", "场地"], projects: ["一", "二", "三"] },
          duties: [
            { duty: "hall", of: "partner", words: "提供场地" },
            { duty: "people", of: "community", words: "组织居民" }
          ]
        },
        agreement({}),
        duty("hall", "partner"),
        duty("people", "community")
      ],
      [{ type: "agreement.signed", on: "2026-01-05" }, agreement(signed)],
      [report("hall", false, "2026-06-01"), duty("hall", "partner", { kept: false, reportedOn: day("2026-06-01") })],
      [report("hall", true, "2026-05-01")],
      [report("people", true, "2026-07-01"), duty("people", "community", { kept: true, reportedOn: day("2026-07-01") })],
      [report("hall", true, "2026-08-01"), duty("hall", "partner", { kept: true, reportedOn: day("2026-08-01") })],
      [{ type: "agreement.prolonged", until: "2027-06-30" }, agreement({ ...signed, until: day("2027-06-30") })],
      [{ type: "agreement.ended", on: "2026-09-30", reason: "搬迁" }, agreement({ ...signed, stage: "ended", until: day("2026-09-30") })]
    ]))
})

describe("what registers say of a station", () => {
  const place = { station: "st-1", street: "s-1", community: "c-1" }
  const row = { ...place, stage: "open", openedOn: day("2026-01-01"), staff: 0, licensed: 0 }
  const station = (more: object) => put("station", { ...row, ...more })
  const facility = (name: string, has: boolean) => ({ type: "station.facility-noted", facility: name, has, on: "2026-01-02" })
  const does = (name: string) => ({ type: "station.function-noted", function: name, has: true, on: "2026-01-02" })
  const haves = { hasPremises: true, hasTeam: true, hasProjects: true, hasEquipment: true, hasRules: true, hasSign: false }
  const post = (person: string, more: object) => put("station_post", { ...place, person, from: day("2026-01-03"), ...more })
  it("what nobody has noted is unknown; who left is on the staff no more, and keeps a row", () =>
    tells("station", "st-1", [
      [{ type: "station.opened", street: "s-1", community: "c-1", on: "2026-01-01" }, station({})],
      [facility("premises", true), station({ hasPremises: true })],
      [facility("team", true), station({ hasPremises: true, hasTeam: true })],
      [facility("projects", true), station({ hasPremises: true, hasTeam: true, hasProjects: true })],
      [facility("equipment", true), station({ hasPremises: true, hasTeam: true, hasProjects: true, hasEquipment: true })],
      [facility("rules", true), station({ ...haves, hasSign: undefined })],
      [facility("sign", false), station(haves)],
      [does("recruitment"), station({ ...haves, recruits: true })],
      [does("publicity"), station({ ...haves, recruits: true, publicises: true })],
      [
        { type: "station.post-taken", person: "p-1", post: "head", isLicensed: true, on: "2026-01-03" },
        station({ ...haves, recruits: true, publicises: true, staff: 1, licensed: 1 }),
        post("p-1", { post: "head", licensed: true })
      ],
      [
        { type: "station.post-taken", person: "p-2", post: "staff", isLicensed: false, on: "2026-01-03" },
        station({ ...haves, recruits: true, publicises: true, staff: 2, licensed: 1 }),
        post("p-2", { post: "staff", licensed: false })
      ],
      [
        { type: "station.post-left", person: "p-1", on: "2026-03-31" },
        station({ ...haves, recruits: true, publicises: true, staff: 1, licensed: 0 }),
        post("p-1", { post: "head", licensed: true, until: day("2026-03-31") })
      ],
      [
        { type: "station.closed", on: "2026-06-30", reason: "合并" },
        station({ ...haves, recruits: true, publicises: true, stage: "closed", closedOn: day("2026-06-30") }),
        post("p-2", { post: "staff", licensed: false, until: day("2026-06-30") })
      ]
    ]))
})

it("a feature project that ended keeps its row, with a last day", () => {
  const row = { project: "f-1", team: "t-1", award: "aw-1", stage: "named", from: day("2026-01-01"), until: day("2026-12-31") }
  const named = { team: "t-1", title: "邻里", from: "2026-01-01", until: "2026-12-31", award: "aw-1" }
  tells("feature-project", "f-1", [
    [{ type: "feature-project.named", ...named }, put("feature_project", row)],
    [
      { type: "feature-project.ended", on: "2026-05-31", reason: "完成" },
      put("feature_project", { ...row, stage: "ended", until: day("2026-05-31") })
    ]
  ])
})

it("who is one of the five parties of a community, from when until when", () => {
  const row = { community: "c-1", party: "charity", id: "o-1", from: day("2026-01-01") }
  tells("parties", "c-1", [
    [{ type: "parties.joined", party: "charity", id: "o-1", on: "2026-01-01" }, put("community_party", row)],
    [{ type: "parties.left", party: "charity", id: "o-1", on: "2026-05-31" }, put("community_party", { ...row, until: day("2026-05-31") })]
  ])
})

it("who works in a grid is numbered from 1, and stays in the list", () => {
  const row = { grid: "g-1", number: 1, person: "p-1", role: "worker", from: day("2026-01-01") }
  const head = { grid: "g-1", number: 2, person: "p-2", role: "building-head", building: "b-1", from: day("2026-02-01") }
  tells("grid-assignment", "g-1", [
    [{ type: "grid.assigned", person: "p-1", role: "worker", on: "2026-01-01" }, put("grid_assignment", row)],
    [{ type: "grid.assigned", person: "p-2", role: "building-head", building: "b-1", on: "2026-02-01" }, put("grid_assignment", head)],
    [
      { type: "grid.released", person: "p-1", role: "worker", on: "2026-03-31" },
      put("grid_assignment", { ...row, until: day("2026-03-31") })
    ]
  ])
})

it("a target stands under its goal, measure and team, or the street; what was dropped has no row, nor what was asked of a goal that was", () => {
  const of = { station: "st-1", year: 2026 }
  const goal = (name: string, stage: string) => put("yearly_goal", { ...of, goal: name, stage, servesNone: true })
  const visits = { ...of, goal: "g-1", measure: "visits-kept" }
  const events = { ...of, goal: "g-2", measure: "events-held", team: "-" }
  const quarters = { q1: 1, q2: 2, q3: 3, q4: 4 }
  const set = { type: "goals.target-set", ...quarters }
  tells("goals", "st-1/2026", [
    [{ type: "goals.goal-set", goal: "g-1", words: "走访" }, goal("g-1", "open")],
    [{ type: "goals.goal-set", goal: "g-2", words: "活动" }, goal("g-2", "open")],
    [{ ...set, goal: "g-1", measure: "visits-kept" }, put("goal_target", { ...visits, team: "-", ...quarters })],
    [{ ...set, goal: "g-1", measure: "visits-kept", team: "t-1" }, put("goal_target", { ...visits, team: "t-1", ...quarters })],
    [{ ...set, goal: "g-2", measure: "events-held" }, put("goal_target", { ...events, ...quarters })],
    [{ type: "goals.target-dropped", goal: "g-1", measure: "visits-kept", reason: "调整" }, gone("goal_target", { ...visits, team: "-" })],
    [
      { type: "goals.goal-dropped", goal: "g-2", reason: "不办" },
      put("yearly_goal", { ...of, goal: "g-2", stage: "dropped", servesNone: false }),
      gone("goal_target", events)
    ]
  ])
})
it("a goal serves the key work that it names, as long as that stands; a goal that was dropped is asked no more, and serves nothing", () => {
  const of = { station: "st-1", year: 2026 }
  const goal = (name: string, more: object) => put("yearly_goal", { ...of, goal: name, stage: "open", servesNone: false, ...more })
  const item = (name: string, more: object) => put("key_work", { ...of, item: name, struck: false, served: false, ...more })
  tells("goals", "st-1/2026", [
    [{ type: "goals.key-work-listed", item: "k-1", words: "治理飞线" }, item("k-1", {})],
    [{ type: "goals.key-work-listed", item: "k-2", words: "助老" }, item("k-2", {})],
    [{ type: "goals.goal-set", goal: "g-1", words: "巡查", serves: "k-1" }, goal("g-1", { serves: "k-1" }), item("k-1", { served: true })],
    [{ type: "goals.goal-set", goal: "g-2", words: "培训" }, goal("g-2", { servesNone: true })],
    [{ type: "goals.goal-pointed", goal: "g-2", serves: "k-2" }, goal("g-2", { serves: "k-2" }), item("k-2", { served: true })],
    [
      { type: "goals.goal-reached", goal: "g-2", on: "2026-06-30", evidence: ["签到"] },
      goal("g-2", { serves: "k-2", stage: "reached", reachedOn: day("2026-06-30") })
    ],
    [
      { type: "goals.key-work-struck", item: "k-1", reason: "调整" },
      goal("g-1", { serves: "k-1", servesNone: true }),
      item("k-1", { struck: true, served: undefined })
    ],
    [{ type: "goals.goal-dropped", goal: "g-1", reason: "不再需要" }, goal("g-1", { serves: "k-1", stage: "dropped" })]
  ])
})
it("a goal names the street whose key work it serves, and serves it as long as the street does not strike it", () => {
  const of = { station: "st-1", year: 2026, goal: "g-1", stage: "open", serves: "k-1", keyWorkOf: "s-1" }
  tells("goals", "st-1/2026", [
    [
      { type: "goals.goal-set", goal: "g-1", words: "巡查", serves: "k-1", street: "s-1" },
      put("yearly_goal", { ...of, servesNone: false })
    ],
    [{ type: "goals.served-work-struck", item: "k-1", street: "s-1" }, put("yearly_goal", { ...of, servesNone: true })]
  ])
})
it("key work of a street says how many goals serve each item", () => {
  const item = (name: string, goals: number, struck = false) =>
    put("street_key_work", { street: "s-1", year: 2026, item: name, struck, goals })
  const by = { station: "st-1", goal: "g-1" }
  tells("key-work", "s-1/2026", [
    [{ type: "key-work.listed", item: "k-1", words: "治理飞线" }, item("k-1", 0)],
    [{ type: "key-work.listed", item: "k-2", words: "助老" }, item("k-2", 0)],
    [{ type: "key-work.served", item: "k-1", ...by }, item("k-1", 1)],
    [{ type: "key-work.served", item: "k-1", ...by, goal: "g-2" }, item("k-1", 2)],
    [{ type: "key-work.struck", item: "k-1", reason: "调整" }, item("k-1", 2, true)],
    [{ type: "key-work.left", item: "k-1", ...by }, item("k-1", 1, true)]
  ])
})
