import { describe, it } from "vitest"
import { day, put, tells } from "./stream.ts"

const by = "p-1"

describe("what registers say of a grant", () => {
  const reported = {
    ...{ type: "grant.reported", identifier: "360G-1", title: "助老", description: "陪伴", currency: "CNY", fingerprint: "f-1" },
    ...{ applied: 900, awarded: 800, awardedOn: "2026-01-02", startsOn: "2026-02", endsOn: "2026", on: "2026-03-01" },
    funders: [
      { identifier: "o-1", name: "基金会" },
      { identifier: "o-2", name: "另一家" }
    ],
    recipients: [
      { identifier: "o-3", name: { text: "txt-2" } },
      { identifier: "o-4", name: "第二家" }
    ],
    payments: [{ amount: 300, on: "2026-02-01" }, { amount: 200 }]
  }
  const row = {
    ...{ grant: "g-1", identifier: "360G-1", stage: "reported", title: "助老", funder: "o-1", funderName: "基金会" },
    ...{ recipient: "o-3", recipientName: "txt-2", currency: "CNY", applied: 900, awarded: 800, disbursed: 500 },
    ...{ awardedOn: day("2026-01-02"), startsOn: "2026-02", endsOn: "2026" }
  }
  const payment = (number: number, more: object) => put("reported_payment", { grant: "g-1", number, currency: "CNY", ...more })
  const { applied: _applied, startsOn: _startsOn, endsOn: _endsOn, ...less } = reported
  it("the first of its funders and recipients, days in part as they are; what was paid is added up and stands one by one", () =>
    tells("grant", "g-1", [
      [reported, put("reported_grant", row), payment(1, { on: day("2026-02-01"), amount: 300 }), payment(2, { amount: 200 })],
      // A report that says less: to a person, in another currency, with a text that was kept with personal data.
      [
        { ...less, title: { text: "txt-1" }, currency: "USD", recipients: [], payments: [{ amount: 300 }], fingerprint: "f-2" },
        put("reported_grant", {
          ...{ grant: "g-1", identifier: "360G-1", stage: "reported", title: "txt-1", funder: "o-1", funderName: "基金会" },
          ...{ currency: "USD", awarded: 800, disbursed: 300, awardedOn: day("2026-01-02") }
        }),
        payment(1, { currency: "USD", amount: 300 }),
        { kind: "remove", register: "reported_payment", key: { grant: "g-1", number: 2 } }
      ],
      [reported, put("reported_grant", row), payment(1, { on: day("2026-02-01"), amount: 300 }), payment(2, { amount: 200 })],
      [
        { type: "grant.withdrawn", reason: "重复", by, on: "2026-03-02" },
        put("reported_grant", { ...row, stage: "withdrawn" }),
        ...[1, 2].map((number) => ({ kind: "remove" as const, register: "reported_payment", key: { grant: "g-1", number } }))
      ]
    ]))
})

describe("what registers say of an award", () => {
  const place = { street: "s-1", community: "c-1", team: "t-1" }
  const lines = [{ line: "l-1", head: "activity", source: "grant", amountFen: 1000 }]
  const proposed = {
    ...{ type: "award.proposed", call: "k-1", application: "ap-1", appliedFen: 1200, awardedFen: 1000, lines, fund: "fd-1" },
    ...{ by, on: "2026-01-01", ...place, featureOf: "t-9" }
  }
  const row = {
    ...{ award: "aw-1", ...place, call: "k-1", application: "ap-1", featureOf: "t-9", fund: "fd-1", stage: "proposed", midTerm: "none" },
    ...{ appliedFen: 1200, awardedFen: 1000, earnedFen: 0, disbursedFen: 0, spentFen: 0, returnedFen: 0, unspentFen: 0 }
  }
  const approved = { ...row, stage: "approved", approvedOn: day("2026-01-02") }
  const running = {
    ...{ ...approved, stage: "running", earnedFen: 500 },
    ...{ signedOn: day("2026-01-03"), startsOn: day("2026-02-01"), endsOn: day("2026-12-31") }
  }
  const award = (of: object) => put("award", { ...of })
  const tranche = (number: number, amountFen: number, milestone: string, more: object) =>
    put("award_tranche", {
      award: "aw-1",
      ...place,
      tranche: number,
      amountFen,
      milestone,
      earned: false,
      payable: false,
      stage: "open",
      ...more
    })
  const first = (more: object) => tranche(1, 500, "sign", { earned: true, ...more })
  const second = (more: object) => tranche(2, 300, "middle", more)
  const third = (more: object) => tranche(3, 200, "end", more)
  const milestone = (name: string, kind: string, more: object) =>
    put("award_milestone", { award: "aw-1", ...place, milestone: name, kind, ...more })
  const feature = (more: object) =>
    put("feature_project", {
      project: "aw-1",
      award: "aw-1",
      street: "s-1",
      community: "c-1",
      team: "t-9",
      from: day("2026-02-01"),
      ...more
    })
  const group = (name: string, more: object) => put("award_group", { award: "aw-1", ...place, group: name, ...more })
  const signed = {
    ...{ type: "award.signed", agreement: "ag-1", startsOn: "2026-02-01", endsOn: "2026-12-31", evidence: ["协议"], by, on: "2026-01-03" },
    parties: [{ role: "funder", party: { organisation: "o-1" } }],
    milestones: [
      { milestone: "sign", kind: "signing" },
      { milestone: "middle", kind: "mid-term", dueOn: "2026-06-30" },
      { milestone: "end", kind: "acceptance" }
    ],
    tranches: [
      { tranche: 1, amountFen: 500, milestone: "sign" },
      { tranche: 2, amountFen: 300, milestone: "middle" },
      { tranche: 3, amountFen: 200, milestone: "end" }
    ]
  }
  const agreed = [
    award(running),
    first({ payable: true }),
    second({}),
    third({}),
    milestone("sign", "signing", { reachedOn: day("2026-01-03") }),
    milestone("middle", "mid-term", { dueOn: day("2026-06-30") }),
    milestone("end", "acceptance", {}),
    feature({ stage: "named", until: day("2026-12-31") })
  ]
  const spent = { ...running, disbursedFen: 500, spentFen: 400, unspentFen: 100 }
  const served = { ...spent, personTimes: 12 }
  const passed = { ...served, midTerm: "passed", earnedFen: 800 }
  const accepted = { ...passed, stage: "accepted", earnedFen: 800 }
  const returned = { ...accepted, returnedFen: 100, unspentFen: 0 }
  it("a part is earned by its milestone and payable while nothing holds it; cancelled it is neither; a closed one was a feature project", () =>
    tells("award", "aw-1", [
      [proposed, award(row)],
      [{ type: "award.publicised", by, on: "2026-01-01" }, award({ ...row, stage: "publicised" })],
      [{ type: "award.approved", by, on: "2026-01-02" }, award(approved)],
      [signed, ...agreed],
      [{ type: "award.held-back", tranche: 1, reason: "核对", by, on: "2026-02-01" }, first({ stage: "held" })],
      [{ type: "award.released", tranche: 1, by, on: "2026-02-02" }, first({ payable: true })],
      [
        { type: "award.paid", tranche: 1, amountFen: 500, resolution: "r-1", commitment: "e-1", entry: "e-2", on: "2026-02-03" },
        award({ ...running, disbursedFen: 500, unspentFen: 500 }),
        first({ stage: "paid", paidOn: day("2026-02-03") })
      ],
      [
        { type: "award.spent", purchase: "pu-1", line: "l-1", amountFen: 400, groups: ["gr-1"], evidence: ["发票"], on: "2026-03-01" },
        award(spent)
      ],
      [
        {
          ...{ type: "award.reported", evidence: ["报告"], by, on: "2026-04-01" },
          served: [
            { group: "gr-1", kind: "elders", people: 5, personTimes: 9 },
            { group: "gr-2", kind: "children", personTimes: 3 }
          ]
        },
        award(served),
        group("gr-1", { kind: "elders", people: 5, personTimes: 9 }),
        group("gr-2", { kind: "children", personTimes: 3 })
      ],
      [
        { type: "award.assessed", result: "passed", evidence: ["评估"], by, on: "2026-06-30" },
        award(passed),
        second({ earned: true, payable: true }),
        milestone("middle", "mid-term", { dueOn: day("2026-06-30"), reachedOn: day("2026-06-30") })
      ],
      [{ type: "award.tranche-cancelled", tranche: 3, reason: "缩减", by, on: "2026-07-01" }, third({ stage: "cancelled" })],
      [
        { type: "award.accepted", evidence: ["验收"], by, on: "2026-12-31" },
        award(accepted),
        milestone("end", "acceptance", { reachedOn: day("2026-12-31") })
      ],
      [
        { type: "award.tranche-cancelled", tranche: 2, reason: "结余", by, on: "2027-01-01" },
        award({ ...accepted, earnedFen: 500 }),
        second({ stage: "cancelled" })
      ],
      [{ type: "award.taken-back", amountFen: 100, entry: "e-3", on: "2027-01-02" }, award({ ...returned, earnedFen: 500 })],
      [
        { type: "award.closed", by, on: "2027-01-03" },
        award({ ...returned, earnedFen: 500, stage: "closed", closedOn: day("2027-01-03") }),
        feature({ stage: "ended", until: day("2026-12-31") })
      ]
    ]))
  it("broken off, it was a feature project until that day; a failed mid-term holds what was earned; one group that is not counted leaves the sum open", () => {
    const broken = { ...running, midTerm: "failed", stage: "terminated", cause: "breach", earnedFen: 0, terminatedOn: day("2026-07-01") }
    tells("award", "aw-1", [
      [proposed, award(row)],
      [{ type: "award.approved", by, on: "2026-01-02" }, award(approved)],
      [signed, ...agreed],
      [
        {
          ...{ type: "award.reported", evidence: ["报告"], by, on: "2026-04-01" },
          served: [
            { group: "gr-1", kind: "elders", personTimes: 9 },
            { group: "gr-2", kind: "children" },
            { group: "gr-3", kind: "others", personTimes: 1 }
          ]
        },
        group("gr-1", { kind: "elders", personTimes: 9 }),
        group("gr-2", { kind: "children" }),
        group("gr-3", { kind: "others", personTimes: 1 })
      ],
      [
        { type: "award.assessed", result: "failed", evidence: ["评估"], by, on: "2026-06-30" },
        award({ ...running, midTerm: "failed" }),
        first({ payable: false })
      ],
      [
        { type: "award.terminated", cause: "breach", reason: "违约", by, on: "2026-07-01" },
        award(broken),
        tranche(1, 500, "sign", { stage: "cancelled" }),
        second({ stage: "cancelled" }),
        third({ stage: "cancelled" }),
        feature({ stage: "ended", until: day("2026-07-01") })
      ],
      [{ type: "award.banned", reason: "违约", by, on: "2026-07-02" }, award({ ...broken, bannedOn: day("2026-07-02") })]
    ])
  })
})

describe("who pays for an award, and who holds its roles", () => {
  const { fund: _, ...bare } = { type: "award.proposed", call: "k-1", application: "ap-1", appliedFen: 9, awardedFen: 9, fund: "fd-1" }
  const proposed = { ...bare, lines: [{ line: "l-1", head: "activity", source: "grant", amountFen: 9 }], by, on: "2026-01-01" }
  const row = {
    ...{ award: "aw-1", call: "k-1", application: "ap-1", stage: "proposed", midTerm: "none", appliedFen: 9, awardedFen: 9 },
    ...{ earnedFen: 0, disbursedFen: 0, spentFen: 0, returnedFen: 0, unspentFen: 0 }
  }
  const approved = { ...row, fund: "fd-1", stage: "approved", approvedOn: day("2026-01-03") }
  const named = (payer: object) => ({ type: "award.payer-named", ...payer, by, on: "2026-01-02" })
  const role = (slot: string, more: object) => put("award_role", { award: "aw-1", slot, ...more })
  const assigned = (slot: string, holder: object, on: string) => ({ type: "award.assigned", slot, holder, on })
  it("a fund or somebody outside, named afterwards; a role has one holder at a time, a person or a team", () => {
    tells("award", "aw-1", [
      [proposed, put("award", row)],
      [named({ fund: "fd-1" }), put("award", { ...row, fund: "fd-1" })],
      [{ type: "award.approved", by, on: "2026-01-03" }, put("award", approved)],
      [{ type: "award.marked", localStage: "待补件", by, on: "2026-01-03" }, put("award", { ...approved, localStage: "待补件" })],
      [assigned("联络员", { person: "p-2" }, "2026-01-04"), role("联络员", { person: "p-2", from: day("2026-01-04") })],
      [assigned("督导员", { team: "t-1" }, "2026-01-05"), role("督导员", { byTeam: "t-1", from: day("2026-01-05") })],
      [assigned("联络员", { team: "t-2" }, "2026-01-06"), role("联络员", { byTeam: "t-2", from: day("2026-01-06") })]
    ])
    tells("award", "aw-1", [
      [proposed, put("award", row)],
      [named({ payer: "o-9" }), put("award", { ...row, payer: "o-9" })]
    ])
  })
})

describe("what registers say of an application", () => {
  const plan = {
    ...{ title: "助老", street: "s-1", community: "c-1", startsOn: "2026-03-01", endsOn: "2026-12-31", concerns: [], featureOf: "t-9" },
    ...{ served: [{ group: "gr-1", kind: "elders" }], totalFen: 1500, askedFen: 1000, contact: "p-2" },
    lines: [{ line: "l-1", head: "activity", source: "grant", amountFen: 1000 }]
  }
  const row = {
    ...{
      application: "ap-1",
      call: "k-1",
      stage: "draft",
      kind: "resident-group",
      street: "s-1",
      community: "c-1",
      team: "t-1",
      host: "o-2"
    },
    ...{ featureOf: "t-9", startsOn: day("2026-03-01"), endsOn: day("2026-12-31"), askedFen: 1000, revisions: 0 }
  }
  const application = (more: object) => put("venture_application", { ...row, ...more })
  const submitted = { stage: "submitted", submittedOn: day("2026-01-03"), appliedFen: 1000 }
  const drafted = { type: "application.drafted", call: "k-1", plan, on: "2026-01-01" }
  it("what is asked now and what was applied for are two amounts", () =>
    tells("application", "ap-1", [
      [{ ...drafted, applicant: { kind: "resident-group", by: { team: "t-1" }, host: "o-2" } }, application({})],
      [{ type: "application.submitted", on: "2026-01-03" }, application(submitted)],
      [{ type: "application.returned", reasons: ["预算"], by, on: "2026-01-04" }, application({ ...submitted, stage: "returned" })],
      [
        { type: "application.revised", plan: { ...plan, askedFen: 800 }, on: "2026-01-05" },
        application({ ...submitted, stage: "returned", askedFen: 800, revisions: 1 })
      ],
      [
        { type: "application.withdrawn", reason: "改期", on: "2026-01-06" },
        application({ ...submitted, stage: "withdrawn", askedFen: 800, revisions: 1 })
      ]
    ]))
  it("what is attached to it, each name once, as the plan is now", () => {
    const applicant = { kind: "resident-group", by: { team: "t-1" }, host: "o-2" }
    const attached = (attachment: string, sha256: string) =>
      put("application_attachment", { application: "ap-1", attachment, sha256, street: "s-1", community: "c-1" })
    const [one, two] = ["1".repeat(64), "2".repeat(64)] as [string, string]
    tells("application", "ap-1", [
      [
        { ...drafted, plan: { ...plan, attachments: [{ attachment: "预算表", sha256: one }] }, applicant },
        application({}),
        attached("预算表", one)
      ],
      [
        {
          type: "application.revised",
          plan: {
            ...plan,
            attachments: [
              { attachment: "照片", sha256: one },
              { attachment: "照片", sha256: two }
            ]
          },
          on: "2026-01-02"
        },
        application({ revisions: 1 }),
        attached("照片", two),
        { kind: "remove", register: "application_attachment", key: { application: "ap-1", attachment: "预算表" } }
      ]
    ])
  })
  it("the concerns that its plan answers, each once, as the plan is now", () => {
    const applicant = { kind: "resident-group", by: { team: "t-1" }, host: "o-2" }
    const answers = (concern: string) =>
      put("answered_concern", { application: "ap-1", concern, call: "k-1", street: "s-1", community: "c-1" })
    tells("application", "ap-1", [
      [{ ...drafted, plan: { ...plan, concerns: ["cn-1", "cn-2", "cn-1"] }, applicant }, application({}), answers("cn-1"), answers("cn-2")],
      [
        { type: "application.revised", plan: { ...plan, concerns: ["cn-2", "cn-3"] }, on: "2026-01-02" },
        application({ revisions: 1 }),
        answers("cn-3"),
        { kind: "remove", register: "answered_concern", key: { application: "ap-1", concern: "cn-1" } }
      ]
    ])
  })
  it("of an organisation no team's", () =>
    tells("application", "ap-2", [
      [
        { ...drafted, applicant: { kind: "registered", by: { organisation: "o-1" } } },
        application({ application: "ap-2", kind: "registered", team: undefined, organisation: "o-1", host: undefined })
      ]
    ]))
})

describe("what registers say of a call", () => {
  const terms = {
    ...{ title: "微创投", organiser: "o-1", themes: [], applicants: ["registered"], opensOn: "2026-01-01", closesOn: "2026-01-31" },
    ...{ ceilingFen: 1000, poolFen: 5000, sheet: [{ item: "need", maxPoints: 10, weight: 1 }] }
  }
  const row = {
    ...{ call: "k-1", stage: "draft", organiser: "o-1", opensOn: day("2026-01-01"), closesOn: day("2026-01-31") },
    ...{ ceilingFen: 1000, poolFen: 5000, allottedFen: 0, awards: 0 }
  }
  const call = (more: object) => put("venture_call", { ...row, ...more })
  const closed = { stage: "closed", closesOn: day("2026-02-15"), closedOn: day("2026-02-16") }
  it("and how much of its pool is allotted", () =>
    tells("call", "k-1", [
      [{ type: "call.drafted", terms, on: "2025-12-01" }, call({})],
      [{ type: "call.published", on: "2025-12-02" }, call({ stage: "published" })],
      [
        { type: "call.prolonged", closesOn: "2026-02-15", reason: "少", on: "2026-01-30" },
        call({ stage: "published", closesOn: day("2026-02-15") })
      ],
      [{ type: "call.closed", on: "2026-02-16" }, call(closed)],
      [{ type: "call.allotted", award: "aw-1", amountFen: 700, on: "2026-03-01" }, call({ ...closed, allottedFen: 700, awards: 1 })],
      [{ type: "call.allotted", award: "aw-2", amountFen: 300, on: "2026-03-01" }, call({ ...closed, allottedFen: 1000, awards: 2 })],
      [{ type: "call.released", award: "aw-1", on: "2026-03-02" }, call({ ...closed, allottedFen: 300, awards: 1 })]
    ]))
})

describe("what registers say of a review", () => {
  const row = {
    call: "k-1",
    stage: "open",
    outcome: "no-quorum",
    projectHundredths: 0,
    totalHundredths: 0,
    bonus: 0,
    reviewers: 0,
    recused: 0
  }
  const ranked = (application: string, more: object) => put("venture_ranking", { ...row, application, ...more })
  const scored = (reviewer: string, application: string, points: number) => ({
    ...{ type: "review.scored", reviewer, application, marks: [{ item: "need", points }], on: "2026-03-03" }
  })
  const one = { outcome: "passed", projectHundredths: 6000, totalHundredths: 6000, reviewers: 1 }
  const other = { outcome: "passed", projectHundredths: 7000, totalHundredths: 7000, reviewers: 1, recused: 1 }
  it("a place moves while scores come in, and whoever is recused is counted, not named", () =>
    tells("review", "k-1", [
      [
        {
          ...{ type: "review.convened", call: "k-1", panel: ["p-1", "p-2"], by, on: "2026-03-01" },
          entries: [
            { application: "ap-1", submittedOn: "2026-01-03" },
            { application: "ap-2", submittedOn: "2026-01-04" }
          ],
          terms: {
            ...{ sheet: [{ item: "need", maxPoints: 10, weight: 1 }], fullMarks: 100, dropsExtremes: false },
            ...{ recusalRelations: ["kin"], quorum: 1, passMark: 50 }
          }
        },
        ranked("ap-1", {}),
        ranked("ap-2", {})
      ],
      [
        { type: "review.declared", reviewer: "p-1", application: "ap-2", relation: "kin", on: "2026-03-02" },
        ranked("ap-2", { recused: 1 })
      ],
      [scored("p-1", "ap-1", 6), ranked("ap-1", { ...one, place: 1 })],
      [scored("p-2", "ap-2", 7), ranked("ap-2", { ...other, place: 1 }), ranked("ap-1", { ...one, place: 2 })],
      [
        { type: "review.bonus-added", application: "ap-1", bonus: "special", points: 20, reason: "特色", by, on: "2026-03-04" },
        ranked("ap-1", { ...one, totalHundredths: 8000, bonus: 20, place: 1 }),
        ranked("ap-2", { ...other, place: 2 })
      ],
      [
        { type: "review.concluded", by, on: "2026-03-05" },
        ranked("ap-1", { ...one, totalHundredths: 8000, bonus: 20, place: 1, stage: "concluded" }),
        ranked("ap-2", { ...other, place: 2, stage: "concluded" })
      ]
    ]))
})
