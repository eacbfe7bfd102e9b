import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Finding from "../../src/foundation/Finding.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as OnePerson from "../../src/person/OnePerson.ts"
import * as ParameterView from "../../src/foundation/ParameterView.ts"
import { china } from "../../src/law/calendars/Calendars.ts"
import * as Ladder from "../../src/law/Ladder.ts"
import * as Stars from "../../src/law/parameters/Stars.ts"
import * as Teams from "../../src/law/parameters/Teams.ts"
import * as Honour from "../../src/team/Honour.ts"
import { Command, Event } from "../../src/team/Honour.schema.ts"
import { holdsOf } from "../lives.ts"
import { everyWord } from "../everyWord.ts"
import { viewOf, viewWith } from "../law/policies.ts"
import { answered } from "../said.ts"

const day = Day.require
const [applicant, officer, leader] = (["p-1", "p-2", "p-3"] as const).map((id) => Id.require<Id.PersonId>(id)) as [
  Id.PersonId,
  Id.PersonId,
  Id.PersonId
]
const star = (stars: number): Honour.Subject => ({ kind: "star", volunteer: Id.require<Id.VolunteerId>("v-1"), stars })
const brand: Honour.Subject = { kind: "brand-team", team: Id.require<Id.TeamId>("t-1"), title: "银龄先锋" }
const honourOfTeam: Honour.Subject = { kind: "team-honour", team: Id.require<Id.TeamId>("t-1"), title: "年度优秀队伍" }

const view = (values: Readonly<Record<string, ParameterView.ParameterValue>> = {}) =>
  ParameterView.fixed(day("2020-01-01"), "test@1", values)
const fiveStars = { [Stars.stars.id]: Ladder.starsByHours([100, 300, 600, 1000, 1500]) }
const fiveDays = view({ [Teams.honourPublicityDays.id]: 5, [Stars.publicityDays.id]: 5, ...fiveStars })

const propose = (subject: Honour.Subject, evidence: readonly Honour.Evidence[] = []): Honour.Command => ({
  type: "propose",
  subject,
  way: "nominated",
  by: applicant,
  evidence
})
const check: Honour.Command = { type: "check", by: officer }
const publicise: Honour.Command = { type: "publicise", by: officer }
const object: Honour.Command = { type: "object", by: leader, words: "人数不实" }
const answer = (upheld: boolean): Honour.Command => ({ type: "answer", upheld, words: "已核实", by: officer })
const grant: Honour.Command = { type: "grant", by: leader }
const refuse: Honour.Command = { type: "refuse", by: leader, reason: "材料不足" }
const withdraw: Honour.Command = { type: "withdraw", by: leader, reason: "弄虚作假" }
const showing = (shows: Exclude<Honour.Evidence["shows"], undefined>): Honour.Evidence => ({ shows, words: "照片三张" })
const whole = [showing("distinctive"), showing("effective"), showing("exemplary")]

const context = (today: string, of = fiveDays): Honour.Context => ({
  today: day(today),
  view: of,
  calendar: china,
  selected: [],
  measures: { minutes: 1500 * 60 }
})
const ask = (command: Honour.Command, state: Honour.Honour, today: string, of = fiveDays) =>
  answered(Honour.decide(command, state, context(today, of)))
/** Commands with the days on which they are given; all must be accepted. */
const after = (steps: readonly (readonly [string, Honour.Command])[], of = fiveDays): Honour.Honour => {
  let state = Honour.initial
  for (const [today, command] of steps) {
    const decision = Honour.decide(command, state, context(today, of))
    if (decision.outcome !== "met") throw new Error(`${command.type}: ${decision.findings.map(({ rule }) => rule).join()}`)
    for (const event of decision.value) state = Honour.evolve(state, event)
  }
  return state
}
const proposed = (subject: Honour.Subject = honourOfTeam, evidence: readonly Honour.Evidence[] = []) =>
  ["2026-04-28", propose(subject, evidence)] as const
const checked = [proposed(), ["2026-04-29", check]] as const
const publicised = [...checked, ["2026-04-30", publicise]] as const

describe("team.honour: an honour", () => {
  it.each([
    ["2026-05-08", "unmet honour.too-early"],
    ["2026-05-11", "unmet honour.too-early"], // the fifth working day
    ["2026-05-12", "met"],
    ["2027-05-12", "met"]
  ])("STAR-08: public for 5 working days from 2026-04-30, granted on %s: %s", (today, answer) => {
    expect(ask(grant, after(publicised), today)).toBe(answer)
    expect(ask(grant, after([proposed(star(5)), ...checked.slice(1), ["2026-04-30", publicise]]), today)).toBe(answer)
  })
  it("says when it can be granted", () =>
    expect(Honour.publicityOf(after(publicised), context("2026-05-01"))).toMatchObject({
      last: { known: true, dueBy: day("2026-05-11") },
      award: { known: true, day: day("2026-05-12") }
    }))
  it("waits for holidays that nobody has announced", () => {
    const late = after([...checked, ["2029-12-28", publicise]])
    expect(ask(grant, late, "2029-12-31")).toBe("unmet honour.too-early")
    expect(ask(grant, late, "2030-02-01")).toBe("unknown honour.not-announced")
  })
  it.each([
    [fiveDays, "unmet honour.not-public"],
    [view(), "met"],
    [viewOf("national"), "met"]
  ])("is granted without publicity only where the policy asks for none", (of, answer) =>
    expect(ask(grant, after(checked, of), "2026-05-12", of)).toBe(answer)
  )
  it("an objection stops it until it is answered; upheld, it is refused", () => {
    const objected = after([...publicised, ["2026-05-06", object]])
    expect(ask(grant, objected, "2026-05-12")).toBe("unmet honour.stage")
    expect(ask(grant, after([...publicised, ["2026-05-06", object], ["2026-05-07", answer(false)]]), "2026-05-12")).toBe("met")
    expect(after([...publicised, ["2026-05-06", object], ["2026-05-07", answer(true)]]).stage).toBe("refused")
  })
  it("is withdrawn only once granted, and is over then", () => {
    const granted = after([...publicised, ["2026-05-12", grant]])
    expect(granted).toMatchObject({ stage: "granted", grantedOn: day("2026-05-12") })
    const withdrawn = after([...publicised, ["2026-05-12", grant], ["2026-06-01", withdraw]])
    expect([ask(withdraw, after(publicised), "2026-05-12"), ask(grant, withdrawn, "2026-06-02")]).toEqual([
      "unmet honour.stage",
      "unmet honour.stage"
    ])
  })
  it("a star is public for the days of stars, a team's honour for those of honours", () => {
    const different = view({ [Teams.honourPublicityDays.id]: 2, [Stars.publicityDays.id]: 5, ...fiveStars })
    const first = (subject: Honour.Subject) =>
      Honour.publicityOf(
        after([proposed(subject), ...checked.slice(1), ["2026-04-30", publicise]], different),
        context("2026-05-01", different)
      )?.award
    expect([first(star(5)), first(honourOfTeam)]).toEqual([
      { known: true, day: day("2026-05-12") },
      { known: true, day: day("2026-05-08") }
    ])
    expect(Honour.publicityOf(after(checked), context("2026-05-01"))).toBeUndefined()
  })
  it("each reason says what is asked for, until when, and by which value", () => {
    const findings = (state: Honour.Honour, today: string) => Honour.decide(grant, state, context(today)).findings
    const use = fiveDays.valueOf(Teams.honourPublicityDays.id)
    const asked = { severity: "error", kind: "requirement", citations: use?.citations, parameters: [use] }
    expect(findings(after(checked), "2026-05-12")).toMatchObject([{ rule: "honour.not-public", outcome: "unmet", facts: {}, ...asked }])
    expect(findings(after(publicised), "2026-05-11")).toMatchObject([
      { rule: "honour.too-early", outcome: "unmet", facts: { award: day("2026-05-12"), today: day("2026-05-11") }, ...asked }
    ])
    const late = after([...checked, ["2029-12-28", publicise]])
    const { award } = Honour.publicityOf(late, context("2029-12-31")) ?? {}
    if (award === undefined || award.known) throw new Error("announced")
    const earliest = Day.text(award.earliest)
    expect(findings(late, earliest)).toMatchObject([
      { rule: "honour.not-announced", outcome: "unknown", kind: "requirement", facts: { award: award.earliest, today: award.earliest } }
    ])
  })
  it("begins with nothing shown", () => expect(Honour.initial).toStrictEqual({ stage: "none", evidence: [] }))
  it("keeps who granted at which level, and that it was withdrawn", () => {
    const granted = after([...publicised, ["2026-05-12", { ...grant, level: "city" }]])
    const state = {
      stage: "granted",
      subject: honourOfTeam,
      proposedBy: applicant,
      evidence: [],
      publicisedOn: day("2026-04-30"),
      grantedOn: day("2026-05-12")
    }
    expect(granted).toStrictEqual({ ...state, level: "city" })
    expect(after([...publicised, ["2026-05-12", grant]])).toStrictEqual(state)
    // What is stated to be asked about is not kept: who granted it answers for it.
    const stated = Honour.decide({ ...grant, level: "city", stated: { volunteers: 20 } }, after(publicised), context("2026-05-12"))
    expect(stated).toMatchObject({ outcome: "met" })
    expect("value" in stated && stated.value).toStrictEqual([{ type: "honour.granted", v: 1, by: leader, level: "city", on: "2026-05-12" }])
    const over = Honour.evolve(granted, { type: "honour.withdrawn", v: 1, by: leader, reason: "弄虚作假", on: "2026-06-01" })
    expect(over).toStrictEqual({ ...state, level: "city", stage: "withdrawn" })
    expect(Honour.streamOf(Id.require<Id.HonourId>("h-1"))).toBe("honour/h-1")
    expect(Honour.evolve(after(publicised), { type: "honour.refused", v: 1, by: leader, reason: "不符", on: "2026-05-06" })).toMatchObject({
      stage: "refused",
      publicisedOn: day("2026-04-30")
    })
  })
  it.each([
    [[], grant, "unmet honour.stage"],
    [[proposed()], publicise, "unmet honour.stage"],
    [[proposed()], refuse, "met"],
    [checked, refuse, "met"],
    [publicised, refuse, "met"],
    [[proposed()], { type: "check", by: applicant }, "unmet person.own-matter"],
    [[], propose(star(0)), "unmet honour.no-star"],
    [[], propose(star(1)), "met"]
  ] satisfies readonly (readonly [readonly (readonly [string, Honour.Command])[], Honour.Command, string])[])(
    "after %j, %j: %s",
    (before, command, answer) => expect(ask(command, after(before), "2026-05-12")).toBe(answer)
  )
})

describe("nobody decides on an honour of their own", () => {
  const [gets, other] = ["v-1", "v-2"].map((id) => Id.require<Id.PersonId>(id)) as [Id.PersonId, Id.PersonId]
  const people = OnePerson.of([["v-2", "v-1"]])
  const title: Honour.Subject = { kind: "person-honour", volunteer: Id.require<Id.VolunteerId>("v-1"), title: "最美志愿者" }
  const [until, on] = ["2026-04-30", "2026-05-12"]
  const before = (subject: Honour.Subject, ...more: readonly Honour.Command[]) =>
    after([proposed(subject), ...more.map((command) => [until, command] as const)])
  it.each([
    ["check", { ...check, by: gets }, [], title],
    ["check", { ...check, by: gets }, [], star(2)],
    ["publicise", { ...publicise, by: gets }, [check], title],
    ["answer", { ...answer(false), by: gets }, [check, publicise, object], title],
    ["grant", { ...grant, by: gets }, [check, publicise], title]
  ] as const)("%s", (_, command, commands, subject) => {
    const state = before(subject, ...commands)
    const told = (by: Id.PersonId, of: OnePerson.People) =>
      answered(Honour.decide({ ...command, by } as Honour.Command, state, { ...context(on), people: of }))
    expect([told(gets, OnePerson.nobody), told(other, people), told(other, OnePerson.nobody)]).toEqual([
      "unmet person.own-matter",
      "unmet person.own-matter",
      "met"
    ])
  })
  it("whoever objected does not answer; whoever gives up their own decides for nobody else", () => {
    const objected = before(title, check, publicise, { ...object, by: other } as Honour.Command)
    expect(ask({ ...answer(true), by: other } as Honour.Command, objected, on)).toBe("unmet person.own-matter")
    expect(ask({ ...refuse, by: gets } as Honour.Command, before(title, check, publicise), on)).toBe("met")
    expect(ask({ ...publicise, by: gets } as Honour.Command, before(honourOfTeam, check), on)).toBe("met")
  })
})

describe("a brand", () => {
  it("is checked only with evidence of each criterion", () => {
    const national = viewOf("national")
    const asked = (evidence: readonly Honour.Evidence[]) => ask(check, after([proposed(brand, evidence)], national), "2026-04-29", national)
    expect(asked(whole)).toBe("met")
    expect(asked(whole.slice(1))).toBe("unmet team.brand-distinctive")
    expect(asked([whole[0] ?? showing("effective"), { words: "不知说明什么" }])).toBe("unmet team.brand-effective team.brand-exemplary")
  })
  it("evidence may come later, until it is checked", () => {
    const national = viewOf("national")
    const more: Honour.Command = { type: "add-evidence", evidence: showing("distinctive") }
    const grown = after([proposed(brand, whole.slice(1)), ["2026-04-28", more]], national)
    expect(ask(check, grown, "2026-04-29", national)).toBe("met")
    expect(ask(more, after([proposed(brand, whole), ["2026-04-29", check]], national), "2026-04-30", national)).toBe("unmet honour.stage")
  })
  it("other honours are not asked for them", () => expect(ask(check, after([proposed()]), "2026-04-29", viewOf("national"))).toBe("met"))
})

describe("STAR-01: what a star asks", () => {
  const hundred = 100 * 60
  const granting = (stars: number, measures: Ladder.Measures, of: ParameterView.ParameterView) => {
    const state = after([proposed(star(stars)), ["2026-04-29", check]], view(fiveStars))
    return Honour.decide(grant, state, { ...context("2026-05-12", of), measures })
  }
  const national = viewOf("national")
  const strict = viewWith(Stars.force, "strict")
  it.each<readonly [number, Ladder.Measures, string, string]>([
    [1, { minutes: hundred }, "met", "met"],
    [1, { minutes: hundred - 1 }, "met honour.star-not-reached", "unmet honour.star-not-reached"],
    [2, { minutes: hundred }, "met honour.star-not-reached", "unmet honour.star-not-reached"],
    [1, {}, "met honour.star-not-reached", "unknown honour.star-not-reached"],
    [5, {}, "met honour.star-not-reached", "unknown honour.star-not-reached"]
  ])("%i stars with %j: nationally %s, strictly %s", (stars, measures, told, refused) =>
    expect([national, strict].map((of) => answered(granting(stars, measures, of)))).toEqual([told, refused])
  )
  it("where a place gives it no force nothing is asked; the warning says what is missing and by whose word", () => {
    expect(answered(granting(1, {}, view(fiveStars)))).toBe("met")
    const { findings } = granting(2, { minutes: hundred + 30 }, national)
    expect(findings).toMatchObject([
      {
        severity: "warning",
        kind: "requirement",
        facts: { stars: 2, needed: 300 * 60, minutes: hundred + 30 },
        parameters: [national.valueOf(Stars.stars.id), national.valueOf(Stars.force.id)],
        citations: [Stars.stars, Stars.force].flatMap(({ id }) => national.valueOf(id)?.citations ?? [])
      }
    ])
    expect(findings.map((finding) => Finding.text(finding, "zh-CN", everyWord).why)).toEqual([
      "2星的条件没有全部达到；其中累计时长要求300.00 小时，按记录为100.50 小时"
    ])
  })
  it("a rung that asks no hours is told without", () => {
    const byDeeds = [Ladder.rung("star-1", { "zh-CN": "一星", en: "1 star" }, [Ladder.holds("award")])]
    const of = view({ [Stars.stars.id]: byDeeds, [Stars.force.id]: "warning" })
    expect(granting(1, { award: false, minutes: hundred }, of).findings[0]?.facts).toEqual({ stars: 1, minutes: hundred })
    expect(answered(granting(1, { award: true }, of))).toBe("met")
  })
  it("there are as many stars as the ladder has: none above it, proposed or granted, and none without a ladder", () => {
    const one = view({ [Stars.stars.id]: Ladder.starsByHours([100]) })
    expect([5, 6].map((stars) => ask(propose(star(stars)), Honour.initial, "2026-04-28", national))).toEqual([
      "met",
      "unmet honour.no-such-star"
    ])
    expect(Honour.decide(propose(star(6)), Honour.initial, context("2026-04-28", national)).findings).toMatchObject([
      { kind: "requirement", facts: { stars: 6, most: 5 }, parameters: [national.valueOf(Stars.stars.id)] }
    ])
    expect([answered(granting(1, {}, one)), answered(granting(2, {}, one)), answered(granting(1, {}, view()))]).toEqual([
      "met",
      "unmet honour.no-such-star",
      "unmet honour.no-such-star"
    ])
  })
})

describe("who grants a star", () => {
  it.each([
    [2, "county", "met"],
    [3, "county", "unmet honour.level"],
    [3, "city", "met"],
    [3, "province", "met"],
    [5, "city", "unmet honour.level"],
    [5, "province", "met"],
    [5, undefined, "unmet honour.level"],
    [5, "elsewhere", "unmet honour.level"]
  ])("STAR-08: Fujian, %i stars granted by %s: %s", (stars, level, answer) => {
    const fujian = viewOf("fujian")
    const state = after([proposed(star(stars)), ["2026-04-29", check]], fujian)
    expect(ask({ type: "grant", by: leader, ...(level === undefined ? {} : { level }) }, state, "2026-05-12", fujian)).toBe(answer)
  })
  it("STAR-08: the refusal names the level that is needed, and who says so", () => {
    const fujian = viewOf("fujian")
    const state = after([proposed(star(3)), ["2026-04-29", check]], fujian)
    const { findings } = Honour.decide({ ...grant, level: "county" }, state, context("2026-05-12", fujian))
    const use = fujian.valueOf(Stars.approvers.id)
    expect(findings).toMatchObject([
      { rule: "honour.level", kind: "requirement", facts: { level: "county", stars: 3 }, parameters: [use], citations: use?.citations }
    ])
    const texts = findings.map((finding) => (["zh-CN", "en"] as const).map((locale) => Finding.text(finding, locale, everyWord).why))
    expect(texts).toEqual([
      ["3星须由市级协会以上认定，现为县级协会", "3 stars are granted by city association or above; this is county association"]
    ])
  })
  it("STAR-08: where the policy does not say, anybody", () =>
    expect(ask(grant, after([proposed(star(5)), ["2026-04-29", check]], viewOf("national")), "2026-05-12", viewOf("national"))).toBe("met"))
  it("STAR-08: other honours have no level", () =>
    expect(ask(grant, after(checked, viewOf("fujian")), "2026-05-12", viewOf("fujian"))).toBe("met"))
  it("STAR-08: where only higher stars have a level, lower ones have none", () => {
    const rungs = [Ladder.rung("city", { "zh-CN": "市", en: "city" }, [Ladder.atLeast("star", 4)])]
    const of = view({ [Stars.approvers.id]: rungs, ...fiveStars })
    expect(ask(grant, after([proposed(star(3)), ["2026-04-29", check]], of), "2026-05-12", of)).toBe("met")
    expect(ask(grant, after([proposed(star(4)), ["2026-04-29", check]], of), "2026-05-12", of)).toBe("unmet honour.level")
  })
})

const command: fc.Arbitrary<Honour.Command> = fc.oneof(
  { weight: 1, arbitrary: fc.constantFrom(propose(star(2)), propose(brand, whole), propose(honourOfTeam), propose(brand)) },
  {
    weight: 5,
    arbitrary: fc.constantFrom<Honour.Command>(check, publicise, object, answer(true), answer(false), grant, refuse, withdraw, {
      type: "add-evidence",
      evidence: showing("effective")
    })
  }
)

/** A model of the way: where it can go from each place, and what else must be so. */
interface Model {
  stage: Honour.Stage
  today: Day.Day
  publicisedOn: Day.Day | undefined
  isSound: boolean
}
const ways: { readonly [S in Honour.Stage]: { readonly [T in Honour.Command["type"]]?: Honour.Stage } } = {
  none: { propose: "proposed" },
  proposed: { check: "checked", refuse: "refused", "add-evidence": "proposed" },
  checked: { publicise: "publicised", refuse: "refused", grant: "granted" },
  publicised: { object: "objected", refuse: "refused", grant: "granted" },
  objected: { answer: "publicised" },
  granted: { withdraw: "withdrawn" },
  refused: {},
  withdrawn: {}
}
/** 2026 without any holiday, so that the model can count weekdays by itself. */
const plain = {
  id: "plain",
  coverage: { first: day("2026-01-01"), last: day("2026-12-31") },
  restDays: [],
  workingDays: [],
  statutory: []
}
const twoDays = ParameterView.fixed(day("2020-01-01"), "test@1", {
  [Teams.honourPublicityDays.id]: 2,
  [Stars.publicityDays.id]: 2,
  [Teams.brandCriteria.id]: ["distinctive"],
  ...fiveStars
})
const weekdaysBetween = (from: Day.Day, to: Day.Day): number =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => Day.plusDays(from, index + 1)).filter((at) => Day.weekday(at) <= 5).length

class Given implements fc.Command<Model, { state: Honour.Honour }> {
  readonly #one: Honour.Command
  readonly #later: number
  constructor(one: Honour.Command, later: number) {
    this.#one = one
    this.#later = later
  }
  check(): boolean {
    return true
  }
  run(model: Model, real: { state: Honour.Honour }): void {
    model.today = Day.plusDays(model.today, this.#later)
    const next = ways[model.stage][this.#one.type]
    // Two full working days, and the grant on one after them, or later.
    const isLate = model.publicisedOn !== undefined && weekdaysBetween(model.publicisedOn, model.today) >= 3
    const may =
      next !== undefined &&
      (this.#one.type !== "check" || model.isSound) &&
      (this.#one.type !== "grant" || (model.stage === "publicised" && isLate))
    const decision = Honour.decide(this.#one, real.state, {
      today: model.today,
      view: twoDays,
      calendar: plain,
      selected: [],
      measures: {}
    })
    expect(decision.outcome, JSON.stringify([this.#one, model])).toBe(may ? "met" : "unmet")
    if (decision.outcome !== "met") return
    for (const event of decision.value) real.state = Honour.evolve(real.state, event)
    if (this.#one.type === "propose") model.isSound = this.#one.subject.kind !== "brand-team" || this.#one.evidence.length > 0
    if (this.#one.type === "publicise") model.publicisedOn = model.today
    model.stage = this.#one.type === "answer" && this.#one.upheld ? "refused" : (next ?? model.stage)
    expect(real.state.stage).toBe(model.stage)
  }
  toString(): string {
    return `${this.#one.type}+${this.#later}`
  }
}

describe("whatever is commanded", () => {
  it("never gets stuck, and replays to the same state", () =>
    holdsOf({
      decider: Honour.decider,
      fits: Honour.fits,
      Command,
      Event,
      commands: fc.array(command, { minLength: 1, maxLength: 30 }).map((all) => [propose(star(2)), ...all]),
      context: context("2026-04-30", view(fiveStars))
    }))
  it("it goes the ways there are, and no honour is granted before its publicity is over", () => {
    fc.assert(
      fc.property(
        fc.commands([fc.tuple(command, fc.nat({ max: 3 })).map(([one, later]) => new Given(one, later))], { maxCommands: 25 }),
        (commands) => {
          fc.modelRun(
            () => ({
              model: { stage: "none", today: day("2026-03-05"), publicisedOn: undefined, isSound: true } satisfies Model as Model,
              real: { state: Honour.initial }
            }),
            commands
          )
        }
      ),
      { numRuns: 500 }
    )
  })
})
