import {
  ActivityLives,
  CareLives,
  ConcernLives,
  FundLives,
  type ImportPlan,
  Life,
  MatchingLives,
  PersonLives,
  PlaceLives,
  ProjectLives,
  RecordCommands,
  TeamLives
} from "@yanzhen/core/desk"
import { Id } from "@yanzhen/core/foundation"
import { Pack, ProtectionParameters } from "@yanzhen/core/law"
import * as Effect from "effect/Effect"
import { beforeAll, describe, expect, it } from "vitest"
import { plan } from "./cleanUp.ts"
import { look, newFile, records, row, rules, type Said, take } from "./importing.ts"
import { given, policyWith } from "./policies.ts"
import { draft, lines, sign, terms } from "./ventures.ts"
import { clerk, facts, failure, journal, record, run, settled, town, type Town } from "./world.ts"

const strict = policyWith(
  Pack.value(ProtectionParameters.numbersInWords, {
    ...given,
    value: "strict"
  })
)
const { recipient } = CareLives.lives
const community = Id.require<Id.CommunityId>("c-1")
const served = (on: string, content: string) => facts("ann", on, "09:00", "11:00", { content })
const number = "999999200803150024"
const advice = { type: "advise", words: `听力不好，电话 138 0000 1234，身份证${number}`, on: "2026-01-02" } as const
const told = [
  { rule: "person.id-number-in-words", outcome: "unmet", severity: "warning", facts: { idNumbers: "0024" } },
  { rule: "person.phone-number-in-words", outcome: "unmet", severity: "warning", facts: { phoneNumbers: "1234" } }
]

it("REC-14: a number in the words of a file or a record is told with its law, and by its last four", async () => {
  const world = await settled()
  const { id } = await run(Life.begin(world, recipient, { type: "open", community, on: "2026-01-01" }))
  const given = await run(Life.give(world, recipient, id, advice))
  expect(given.findings).toMatchObject(told)
  expect(given.findings[0]?.citations.map(({ instrument }) => instrument)).toEqual(["LIBRARY", "VSR", "VSR"])
  expect(JSON.stringify(given.findings)).not.toContain(number.slice(-5))
  const entered = await run(RecordCommands.enter(world, { type: "record", facts: served("2026-03-05", "请打 13800001234") }))
  expect(entered.findings).toContainEqual(expect.objectContaining(told[1]))
  expect(JSON.stringify(await journal(world))).not.toMatch(/0024|1234/)
})
it("REC-14: refused where the place is strict, and nothing is written; the number of an invoice stands", async () => {
  const world = await settled({ policy: strict })
  const { id } = await run(Life.begin(world, recipient, { type: "open", community, on: "2026-01-01" }))
  expect(await failure(Life.give(world, recipient, id, advice))).toMatchObject({
    _tag: "Refused",
    findings: [{ rule: "person.id-number-in-words-refused" }, { rule: "person.phone-number-in-words-refused" }]
  })
  const entered = await record(world, served("2026-03-05", "陪伴老人，发票33012345"))
  const before = await journal(world)
  const refused = [
    RecordCommands.enter(world, { type: "record", facts: served("2026-03-06", "请打 13800001234") }),
    RecordCommands.give(world, entered, { type: "void", reason: "请打 13800001234", by: clerk })
  ]
  for (const one of refused)
    expect(await failure(one)).toMatchObject({
      findings: expect.arrayContaining([expect.objectContaining({ rule: "person.phone-number-in-words-refused" })])
    })
  expect(await journal(world)).toEqual(before)
})

it("VSR art. 20, 21: a label cannot be kept aside, so that one with a number is refused, and told by its last four", async () => {
  const world = await settled()
  const { id } = await run(Life.begin(world, recipient, { type: "open", community, on: "2026-01-01" }))
  const collect = {
    type: "collect",
    recipient: id as Id.PersonId,
    of: "adult",
    round: "2026-autumn",
    words: "书包",
    valueFen: 1,
    on: "2026-01-02"
  } as const
  const raise = {
    type: "raise",
    kind: "people",
    quantity: 1,
    urgency: "soon",
    childFacing: false,
    community,
    words: "陪护",
    on: "2026-01-02"
  } as const
  const report = { type: "report", topic: "cables", community, words: "飞线", on: "2026-01-02" } as const
  const before = await journal(world)
  const refused = [
    [Life.begin(world, CareLives.lives.wish, { ...collect, round: "13800001234" }), "round", "1234"],
    [Life.begin(world, MatchingLives.lives.need, { ...raise, features: ["ok", `找${number}`] }), "features[1]", "0024"],
    [Life.begin(world, ConcernLives.lives.concern, { ...report, topic: "138 0000 1234" }), "topic", "1234"],
    [Life.begin(world, ConcernLives.lives.concern, { ...report, building: "一三八零零零零一二三四" }), "building", "1234"]
  ] as const
  for (const [asked, path, lastFour] of refused) {
    const error = await failure(asked)
    expect(error).toMatchObject({
      _tag: "Refused",
      findings: [{ rule: "command.number-in-label", facts: { path, lastFour }, where: path }]
    })
    expect(error._tag === "Refused" && error.findings[0]?.citations.map(({ instrument }) => instrument)).toEqual(["LIBRARY", "VSR", "VSR"])
  }
  expect(await journal(world)).toEqual(before)
  for (const label of ["2026-autumn", "2026年秋 第2批", "charging-cables"])
    await run(Life.begin(world, CareLives.lives.wish, { ...collect, round: label }))
})

describe("VSR art. 20, 21: names that go into events as they are, and numbers of receipts, are nobody's number", () => {
  const phone = "请打13800001234"
  const on = "2026-03-01"
  const by = Id.require<Id.PersonId>("p-1")
  const position = { position: "sweep", name: "清扫", number: 1 }
  const course = {
    ...{ name: "书法班", facility: "f-1", team: "t-1", organiser: "o-1", leader: by, place: "教学点", content: "书法" },
    ...{ category: "education", series: { first: "2026-03-03", until: "2026-03-31", weekdays: [2], everyWeeks: 1, from: 540, to: 630 } }
  }
  const team = { name: "雁阵", founders: [{ person: by, role: "leader" }], by, on }
  const honour = (subject: object) => ({ type: "propose", subject, way: "applied", by, evidence: [] })
  const gift = {
    ...{ entry: "e-1", donation: "d-1", source: "donation", form: "goods", currency: "CNY", publicName: "hidden", on },
    ...{ parts: [{ amount: 1 }], receipt: { kind: "due" } }
  }
  const goods = { what: "棉衣", quantity: 1, unit: "件" }
  const fund = {
    ...{
      type: "set-up",
      on,
      kind: "community",
      founder: "unit",
      host: "o-1",
      hostName: "某慈善会",
      name: "雁阵基金",
      purposes: ["elder-service"]
    },
    agreement: {
      ...{ signedOn: on, hasPurpose: true, hasUse: true, hasRights: true, hasTermination: true, hasResidue: true },
      ...{ hasNaming: true, hasPreservation: true }
    },
    committee: { members: [], supervisors: [] }
  }
  const duties = [{ duty: "room", of: "partner", words: "提供场地" }]
  const agreed = {
    ...{ community, partner: "o-1", needs: [], resources: [], projects: [], duties, from: on, until: "2026-12-31" }
  }
  const attachments = [{ attachment: phone, sha256: "0".repeat(64) }]
  const place = { code: "1", name: "某活动中心", from: on }
  const lives = {
    ...{ ...ActivityLives.lives, ...FundLives.lives, ...PersonLives.lives, ...PlaceLives.lives },
    ...{ ...ProjectLives.lives, ...TeamLives.lives }
  }
  const given: readonly (readonly [keyof typeof lives, object, string])[] = [
    ["activity", { type: "plan", plan: { ...plan, name: phone }, on: "2026-03-05" }, "plan.name"],
    ["activity", { type: "set-position", position: { ...position, position: phone }, on }, "position.position"],
    ["activity", { type: "set-position", position: { ...position, name: phone }, on }, "position.name"],
    ["activity", { type: "set-position", position: { ...position, skills: [phone] }, on }, "position.skills[0]"],
    ["activity", { type: "set-position", position: { ...position, training: phone }, on }, "position.training"],
    ["activity", { type: "set-position", position: { ...position, licence: phone }, on }, "position.licence"],
    ["course", { type: "open", plan: { ...course, name: phone }, on }, "plan.name"],
    ["team", { type: "propose", ...team, name: phone }, "name"],
    ["team", { type: "rename", name: phone, reason: "更名", on }, "name"],
    ["honour", honour({ kind: "person-honour", volunteer: "v-1", title: phone }), "subject.title"],
    ["honour", honour({ kind: "team-honour", team: "t-1", title: phone }), "subject.title"],
    ["honour", honour({ kind: "brand-project", project: "雁阵", title: phone }), "subject.title"],
    ["honour", honour({ kind: "feature-project", project: phone, title: "特色项目" }), "subject.project"],
    ["fund", { type: "issue-receipt", donation: "d-1", number: phone, on }, "number"],
    ["fund", { type: "receive", ...gift, receipt: { kind: "issued", number: phone } }, "receipt.number"],
    ["fund", { type: "receive", ...gift, goods: [{ ...goods, what: phone }] }, "goods[0].what"],
    ["fund", { type: "receive", ...gift, goods: [{ ...goods, unit: phone }] }, "goods[0].unit"],
    ["fund", { ...fund, name: phone }, "name"],
    ["fund", { ...fund, hostName: phone }, "hostName"],
    ["fund", { type: "restrict", restriction: "x-1", name: phone, on, purposes: ["elder-service"] }, "name"],
    ["qualification", { type: "gain", kind: phone, from: on, evidence: "证书" }, "kind"],
    ["qualification", { type: "withdraw", kind: phone, on, reason: "失效", by }, "kind"],
    ["honour", { type: "grant", by, level: phone }, "level"],
    ["call", { type: "draft", terms: { ...terms, themes: [phone] }, on }, "terms.themes[0]"],
    ["call", { type: "draft", terms: { ...terms, sheet: [{ item: phone, maxPoints: 1, weight: 1 }] }, on }, "terms.sheet[0].item"],
    ["application", { ...draft, plan: { ...draft.plan, theme: phone } }, "plan.theme"],
    ["application", { ...draft, plan: { ...draft.plan, attachments } }, "plan.attachments[0].attachment"],
    ["application", { ...draft, plan: { ...draft.plan, lines: [{ ...lines[0], line: phone }] } }, "plan.lines[0].line"],
    ["award", { ...sign, milestones: [{ ...sign.milestones[0], milestone: phone }] }, "milestones[0].milestone"],
    ["agreement", { type: "draft", ...agreed, duties: [{ ...duties[0], duty: phone }] }, "duties[0].duty"],
    ["facility", { type: "list-facility", kind: "other", ...place, name: phone }, "name"],
    ["organisation", { type: "list-organisation", kind: "charity", ...place, name: phone }, "name"]
  ]
  let world: Town
  beforeAll(async () => void (world = await settled()))
  const numbersOf = async (life: keyof typeof lives, command: object, id: string) => {
    const said = await run(
      Effect.match(Life.give(world, lives[life] as never, id, command as never), {
        onFailure: (error) => error,
        onSuccess: (done) => done
      })
    )
    return "findings" in said ? said.findings.filter(({ rule }) => rule === "command.number-in-label") : said
  }
  it.each(given.map((row, index) => [...row, `x-${index}`] as const))("%s %o: %s", async (life, command, path, id) => {
    expect(await numbersOf(life, command, id)).toMatchObject([{ facts: { path, lastFour: "1234" }, where: path }])
    const plainly = JSON.parse(JSON.stringify(command).replaceAll(phone, "2026-0012345678")) as object
    expect(await numbersOf(life, plainly, id)).toEqual([])
  })
})

describe("rows of a sheet", () => {
  const called = { content: "陪伴老人，请打 138 0000 1234" }
  const both = { activityName: `看望${number}`, location: "电话０５６１－３１２３４５６７" }
  const codes = ["person.id-number-in-words", "person.phone-number-in-words"]
  const inOf = <F extends { readonly rule: string }>(findings: readonly F[]): readonly F[] =>
    findings.filter(({ rule }) => rule.startsWith("person."))
  const one = (said: Said) => ({ team: "志愿队", ...said })

  it.each<readonly [string, Said, string, readonly string[]]>([
    ["new", called, "new", codes.slice(1)],
    ["new, with two numbers in two columns", both, "new", codes],
    ["a draft", { ...called, leader: undefined }, "draft", codes.slice(1)],
    ["a head-count", { ...called, person: undefined, headCount: 5 }, "group", codes.slice(1)],
    ["waiting for somebody to say of which team", { ...called, team: undefined }, "held", codes.slice(1)],
    ["refused for what cannot be", { ...called, from: 11, to: 9 }, "refused", codes.slice(1)],
    ["of an invoice", { content: "陪伴老人，发票33012345" }, "new", []]
  ])(
    "REC-14: %s: told of it as a command would be, by the last four, before anything is stored and then",
    async (_, said, verdict, told) => {
      const world = town()
      const entries: ImportPlan.Entry[] = []
      const rows = [row(one(said))]
      await look(world, newFile(rows), entries)
      const { previewed, imported } = await take(world, rows)
      expect(entries.map((entry) => entry.verdict)).toEqual([verdict])
      expect(entries.map(({ findings }) => rules(inOf(findings)))).toEqual([told])
      for (const code of codes) {
        expect(previewed.counts.findings[code] ?? 0).toBe(told.includes(code) ? 1 : 0)
        expect(imported.counts.findings[code] ?? 0).toBe(previewed.counts.findings[code] ?? 0)
      }
      const text = JSON.stringify(inOf(entries.flatMap(({ findings }) => findings)))
      for (const whole of [number, "13800001234", "31234567"]) expect(text).not.toContain(whole.slice(-5))
    }
  )
  it("REC-14: a row that says again what is in is told too", async () => {
    const world = town()
    await take(world, [row(called)])
    const entries: ImportPlan.Entry[] = []
    await look(world, newFile([row(called), row(called)]), entries)
    expect(entries.map(({ verdict }) => verdict)).toEqual(["known", "known"])
    expect(entries.map(({ findings }) => rules(inOf(findings)))).toEqual([codes.slice(1), codes.slice(1)])
  })
  it("REC-14: refused where the place is strict, each row for itself; the others go in", async () => {
    const world = town({ policy: strict })
    const rows = [
      row(called),
      row({ day: "2026-03-06" }),
      row({ ...both, day: "2026-03-07" }),
      row({ content: "发票33012345", day: "2026-03-08" })
    ]
    const { counts } = await look(world, newFile(rows))
    expect(counts.verdicts).toMatchObject({ new: 2, refused: 2 })
    const { entries } = await take(world, rows)
    expect(entries.map(({ verdict, findings }) => [verdict, ...rules(inOf(findings))])).toEqual([
      ["refused", "person.phone-number-in-words-refused"],
      ["new"],
      ["refused", "person.id-number-in-words-refused", "person.phone-number-in-words-refused"],
      ["new"]
    ])
    expect(await records(world)).toHaveLength(2)
    expect(entries[0]?.findings[0]?.citations.map(({ instrument }) => instrument)).toEqual(["LIBRARY", "VSR", "VSR"])
  })
})
