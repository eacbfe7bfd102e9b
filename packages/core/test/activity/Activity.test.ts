import * as Schema from "effect/Schema"
import { describe, expect, it } from "vitest"
import * as Activity from "../../src/activity/Activity.ts"
import { Event } from "../../src/activity/Activity.schema.ts"
import { lives } from "../../src/activity/messages/lives.ts"
import * as Places from "../../src/activity/Places.ts"
import * as Minute from "../../src/foundation/Minute.ts"
import { finding } from "../../src/law/Refusal.ts"
import * as Occasion from "../../src/activity/Occasion.ts"
import * as Id from "../../src/foundation/Id.ts"
import { elderHighestCelsius } from "../../src/law/parameters/Activities.ts"
import { day, viewWith } from "../law/policies.ts"
import { lived } from "../lives.ts"
import { readsWhole } from "../said.ts"
import { haveWords, writtenIn } from "../words.ts"
import {
  ann,
  begin,
  ben,
  context,
  eve,
  ghost,
  guide,
  hold,
  kid,
  mother,
  notice,
  officer,
  on,
  open,
  plan,
  planned,
  signUp,
  sweeper,
  withdraw
} from "./activities.ts"

const after = (commands: readonly Activity.Command[], of = context()) => {
  const { state, accepted } = lived(Activity.decider, commands, of)
  expect(accepted).toEqual(commands)
  return state
}
const answer = (before: readonly Activity.Command[], command: Activity.Command, of = context()): string => {
  const { outcome, findings } = Activity.decide(command, after(before, of), of)
  findings.forEach(readsWhole)
  return [outcome, ...findings.map((one) => (one.severity === "hint" ? `(${one.rule})` : one.rule))].join(" ")
}
const who = (signUps: readonly Activity.SignUp[]) => signUps.map(({ volunteer }) => volunteer).join(" ")

describe("the words of refusals", () => {
  it("every rule that a decider of activities names has what, why and fix, speaking of the same facts in both languages", () => {
    const written = writtenIn("activity")
    expect(written.size).toBeGreaterThan(40)
    haveWords(written, lives)
  })
})

describe("the plan and the notice", () => {
  it("VOL-05: a notice that says nothing of risks is not published; “none” is said as an empty list", () => {
    const { risks: _, ...silent } = notice
    expect(answer(planned, { type: "publish", notice: silent, on })).toBe("unmet activity.notice.risks")
    expect(answer(planned, { type: "publish", notice, on })).toBe("met")
  })
  it("VOL-05: everything that is missing is said at once", () =>
    expect(answer(planned, { type: "publish", notice: {}, on })).toBe(
      "unmet activity.notice.conditions activity.notice.signUp activity.notice.risks activity.notice.safeguards"
    ))
  it("VOL-01: a plan that charges those served is refused; one that does not say so is asked when it is published", () => {
    const { feeFen: _, ...silent } = plan
    expect(answer([], { type: "plan", plan: { ...plan, feeFen: 1 }, on })).toBe("unmet activity.charged-recipient")
    expect(answer([], { type: "plan", plan: silent, on })).toBe("met")
    const [, ...positions] = planned
    expect(answer([{ type: "plan", plan: silent, on }, ...positions], { type: "publish", notice, on })).toBe(
      "unknown activity.charged-recipient"
    )
  })
  it("VOL-10: rescue work without a command is refused when it is planned", () =>
    expect(answer([], { type: "plan", plan: { ...plan, emergency: true, underCommand: false }, on })).toBe(
      "unmet activity.no-unified-command"
    ))
  it("VOL-09: a group outside its scope is told so, and may publish", () => {
    const outside = { ...plan, organiserKind: "internal-group", groupAgreed: true, insideOwnScope: false, cooperating: false } as const
    expect(answer([], { type: "plan", plan: outside, on })).toBe("met activity.out-of-scope")
  })
  it.each([
    [[], { type: "publish", notice, on }, "unmet activity.stage"],
    [planned, planned[0]!, "unmet activity.stage"],
    [planned, { type: "replan", plan: { ...plan, name: "改名" }, on }, "met"],
    [open, { type: "replan", plan, on }, "unmet activity.stage"],
    [
      [],
      { type: "plan", plan: { ...plan, time: { from: plan.time.from, to: plan.time.from } }, on },
      "unmet activity.ends-before-it-begins"
    ],
    [planned.slice(0, 1), { type: "publish", notice, on }, "unmet activity.no-position"],
    [planned, { type: "publish", notice, on: "2026-03-10" }, "met"],
    [planned, { type: "publish", notice, on: "2026-03-11" }, "unmet activity.too-late"],
    [planned, { type: "publish", notice, on: "2026-03-13" }, "unmet activity.future activity.too-late"],
    [planned, { type: "publish", notice, on: "2026-03-04" }, "unmet activity.before"],
    [planned, { type: "set-position", position: { ...sweeper, number: 0 }, on }, "unmet activity.no-places"],
    [planned, { type: "drop-position", position: "sweep", on }, "met"],
    [planned, { type: "drop-position", position: "cook", on }, "unmet activity.unknown-position"],
    [open, { ...begin, on: "2026-03-09" }, "unmet activity.not-yet"],
    [open, begin, "met"],
    [[...open, begin], { type: "move", time: plan.time, reason: "下雨", on: "2026-03-10" }, "unmet activity.stage"],
    [[...open, begin], hold, "met"],
    [[...open, begin, hold], { type: "cancel", reason: "下雨", on: "2026-03-10" }, "unmet activity.stage"],
    [open, { type: "move", time: { from: plan.time.to, to: plan.time.from }, reason: "下雨", on }, "unmet activity.ends-before-it-begins"]
  ] satisfies readonly (readonly [readonly Activity.Command[], Activity.Command, string])[])("case %#: $2", (before, command, expected) =>
    expect(answer(before, command)).toBe(expected)
  )
  it("one that ends at midnight ends on the day before", () => {
    const night = { ...plan, time: { from: Minute.require("2026-03-09 20:00"), to: Minute.require("2026-03-10 00:00") } }
    const begun: readonly Activity.Command[] = [{ type: "plan", plan: night, on }, ...open.slice(1), { ...begin, on: "2026-03-09" }]
    expect(answer(begun, { ...hold, on: "2026-03-09" })).toBe("met")
  })
  it("one over midnight is not over before its last day", () => {
    const night = { ...plan, time: { from: Minute.require("2026-03-09 20:00"), to: Minute.require("2026-03-10 00:01") } }
    const begun: readonly Activity.Command[] = [{ type: "plan", plan: night, on }, ...open.slice(1), { ...begin, on: "2026-03-09" }]
    expect(answer(begun, { ...hold, on: "2026-03-09" })).toBe("unmet activity.not-yet")
  })
})

describe("who gets a place", () => {
  it("the first to come have it, the others wait in their order, and one that falls free goes to the first of them", () => {
    const full = after([...open, signUp(ann), signUp(ben), signUp(eve), signUp(officer as never)])
    expect([who(Activity.placed(full)), who(Activity.waiting(full))]).toEqual(["ann ben", "eve officer"])
    const decision = Activity.decide(withdraw(ann), full, context())
    expect(decision.outcome === "met" && decision.value).toEqual([
      { type: "activity.sign-up-withdrawn", v: 1, volunteer: "ann", on },
      { type: "activity.place-given", v: 1, volunteer: "eve", on }
    ])
    expect(answer([...open, signUp(ann), signUp(ben)], signUp(eve))).toBe("met (activity.waits)")
  })
  it("whoever withdrew and comes back stands at the end", () => {
    const state = after([...open, signUp(ann), signUp(ben), signUp(eve), withdraw(ann), signUp(ann)])
    expect([who(Activity.placed(state)), who(Activity.waiting(state))]).toEqual(["ben eve", "ann"])
  })
  it("a refusal gives all reasons, with their law; unknown facts are asked for", () => {
    const blocked = { ...context().volunteer(kid), guardianConsents: [], blocks: [{ from: day("2026-03-01"), until: day("2026-03-31") }] }
    expect(answer(open, signUp(kid, "guide"), context("2026-03-12", { kid: blocked }))).toBe(
      "unmet activity.position-lowest-age activity.guardian-consent activity.blocked"
    )
    expect(answer(open, signUp(ghost), context()).split(" ")[0]).toBe("unknown")
  })
  it("as of the day of the sign-up: a consent given later was not there", () => {
    expect(answer(open, signUp(kid, "sweep", "2026-03-05"))).toBe("unmet activity.guardian-consent")
    expect(answer(open, signUp(kid, "sweep", "2026-03-06"))).toBe("met")
  })
  it("a rule that can be set aside is set aside by somebody, until a day that the activity is within", () => {
    const by = (until: string, rule = "activity.position-lowest-age") => [{ rule, reason: "有教师带领", approver: officer, until }] as const
    const asked = signUp(kid, "guide", "2026-03-06")
    expect(answer(open, asked)).toBe("unmet activity.position-lowest-age")
    expect(answer(open, { ...asked, overrides: by("2026-03-10") } as Activity.Command)).toBe(
      "met activity.position-lowest-age activity.overridden"
    )
    expect(answer(open, { ...asked, overrides: by("2026-03-09") } as Activity.Command)).toBe(
      "unmet activity.position-lowest-age activity.override-ends-early"
    )
    expect(answer(open, { ...signUp(kid, "sweep"), overrides: by("2026-03-10", "activity.guardian-consent") } as Activity.Command)).toBe(
      "unmet activity.guardian-consent activity.override-not-allowed"
    )
  })
  it("the sign-up keeps the override that was used, and no other", () => {
    const used = { rule: "activity.position-lowest-age", reason: "有教师带领", approver: officer, until: "2026-03-31" }
    const idle = { ...used, rule: "activity.clash" }
    const state = after([...open, signUp(kid, "guide", "2026-03-06", [used, idle])])
    expect(state.signUps[0]?.overrides).toEqual([used])
  })
  it("what is stated with the sign-up counts for it, and is asked again when a place falls free", () => {
    const silent = { ghost: { bornOn: day("1990-01-01"), signUps: [], blocks: [], standings: [] } }
    const of = context("2026-03-12", silent)
    const stated = { willing: true }
    expect(answer(open, signUp(ghost), of).split(" ")[0]).toBe("unknown")
    const asked: Activity.Command = { type: "sign-up", volunteer: ghost, position: "sweep", on, stated }
    const state = after([...open, signUp(ann), signUp(ben), asked, withdraw(ann)], of)
    expect(state.signUps.map(({ volunteer, standing, stated: said }) => [volunteer, standing, said])).toEqual([
      ["ann", "withdrawn", {}],
      ["ben", "place", {}],
      ["ghost", "place", stated]
    ])
  })
  it("training, insurance and an agreement that somebody brings along are looked at", () => {
    const trained: Activity.Position = { ...guide, training: "care" }
    const risky = { ...plan, dangerous: true }
    const before: readonly Activity.Command[] = [
      { type: "plan", plan: risky, on },
      { type: "set-position", position: trained, on },
      ...open.slice(3)
    ]
    const asked = (stated: Activity.Stated): Activity.Command => ({ type: "sign-up", volunteer: ann, position: "guide", on, stated })
    const cover = { from: plan.time.from, to: plan.time.to }
    expect(answer(before, asked({ trainings: [], policies: [] }))).toBe("unmet activity.training activity.insurance")
    expect(answer(before, asked({ trainings: [{ kind: "care", on }], policies: [{ boughtOn: on, cover }] }))).toBe("met")
    expect(answer(before, asked({ trainings: [{ kind: "care", on: "2026-03-06" }], policies: [{ boughtOn: "2026-03-06", cover }] }))).toBe(
      "unmet activity.training activity.insurance"
    )
  })
  it("whoever may not join any longer is passed over and keeps the turn; the next one gets the place", () => {
    const before = after([...open, signUp(ann), signUp(ben), signUp(kid, "sweep", "2026-03-06"), signUp(eve, "sweep", "2026-03-06")])
    const gone = {
      ...context().volunteer(kid),
      guardianConsents: [{ guardian: mother, on: day("2026-03-06"), withdrawnOn: day("2026-03-07") }]
    }
    const decision = Activity.decide(withdraw(ann, "2026-03-07"), before, context("2026-03-12", { kid: gone }))
    expect(decision.outcome === "met" && decision.value.slice(1)).toEqual([
      { type: "activity.place-given", v: 1, volunteer: "eve", on: "2026-03-07" }
    ])
    expect(decision.findings.map(({ rule, facts }) => [rule, facts["volunteer"]])).toEqual([["activity.passed-over", "kid"]])
  })
  it("more places go to those who wait; a newcomer comes after all of them", () => {
    const waits = [...open, signUp(ann), signUp(ben), signUp(eve)]
    expect(who(Activity.placed(after([...waits, { type: "set-position", position: { ...sweeper, number: 3 }, on }])))).toBe("ann ben eve")
    const twice = after([...waits, signUp(officer as never), { type: "set-position", position: { ...sweeper, number: 3 }, on }])
    expect(who(Activity.waiting(twice))).toBe("officer")
  })
  it("those who wait are asked anew on demand", () => {
    const none = {
      ...context().volunteer(kid),
      guardianConsents: [{ guardian: mother, on: day("2026-03-06"), withdrawnOn: day("2026-03-07") }]
    }
    const state = after([...open, signUp(ann), signUp(ben), signUp(kid, "sweep", "2026-03-06")])
    const empty = lived({ ...Activity.decider, initial: state }, [withdraw(ann, "2026-03-08")], context("2026-03-12", { kid: none })).state
    expect([who(Activity.placed(empty)), Activity.free(empty, "sweep")]).toEqual(["ben", 1])
    const fill: Activity.Command = { type: "give-places", on: "2026-03-08" }
    expect(Activity.decide(fill, empty, context("2026-03-12", { kid: none })).outcome).toBe("unmet")
    expect(who(Activity.placed(lived({ ...Activity.decider, initial: empty }, [fill], context()).state))).toBe("ben kid")
  })
  it.each([
    [[...open, signUp(ann)], signUp(ann, "guide"), "unmet activity.signed-up-already"],
    [open, signUp(ann, "cook"), "unmet activity.unknown-position (activity.waits)"],
    [open, withdraw(ann), "unmet activity.not-signed-up"],
    [[...open, { type: "close-sign-up", on }], signUp(ann), "unmet activity.stage"],
    [[...open, { type: "close-sign-up", on }, begin], signUp(ann, "sweep", "2026-03-10"), "met"],
    [[...open, signUp(ann)], { type: "set-position", position: { ...sweeper, lowestAge: 16 }, on }, "unmet activity.position-in-use"],
    [[...open, signUp(ann)], { type: "set-position", position: { ...sweeper, number: 1, name: "扫地" }, on }, "met"],
    // What a time bank pays for the work is nothing that it asks of anybody.
    [
      [...open, signUp(ann)],
      { type: "set-position", position: { ...sweeper, hard: true, rates: [{ from: on, percent: 150 }] }, on },
      "met"
    ],
    [[...open, signUp(ann), signUp(ben)], { type: "set-position", position: { ...sweeper, number: 1 }, on }, "unmet activity.places-taken"],
    [[...open, signUp(ann)], { type: "set-position", position: { ...sweeper, number: 0 }, on }, "unmet activity.no-places"],
    [open, { type: "set-position", position: { ...sweeper, lowestAge: 16 }, on }, "met"],
    [[...open, signUp(ann)], { type: "drop-position", position: "sweep", on }, "unmet activity.position-in-use"],
    [[...open, signUp(ann)], { type: "drop-position", position: "guide", on }, "met"],
    [open, { type: "give-places", on }, "unmet activity.nobody-gets-one"]
  ] satisfies readonly (readonly [readonly Activity.Command[], Activity.Command, string])[])("case %#: $2", (before, command, expected) =>
    expect(answer(before, command)).toBe(expected)
  )
  it("an activity that is moved asks everybody with a place anew", () => {
    const state = after([...open, signUp(ann), signUp(ben)])
    const elsewhere = {
      ...context().volunteer(ann),
      signUps: [{ on: day(on), time: { from: plan.time.to, to: Minute.plus(plan.time.to, 60) } }]
    }
    const of = context("2026-03-12", { ann: elsewhere })
    expect(Places.losing(state, day(on), of)).toEqual([])
    const later = { from: Minute.plus(plan.time.from, 30), to: Minute.plus(plan.time.to, 30) }
    const moved = lived({ ...Activity.decider, initial: state }, [{ type: "move", time: later, reason: "下雨", on }], of).state
    expect(Places.losing(moved, day(on), of).map(({ signUp, decision }) => [signUp.volunteer, decision.findings[0].rule])).toEqual([
      ["ann", "activity.clash"]
    ])
  })
})

describe("no-shows", () => {
  const held = [...open, signUp(ann), signUp(ben), signUp(eve), begin, hold]
  const missed = (volunteer: typeof ann): Activity.Command => ({
    type: "note-no-show",
    volunteer,
    malicious: false,
    by: officer,
    on: "2026-03-10"
  })
  const back: Activity.Command = { type: "take-back-no-show", volunteer: ann, by: officer, reason: "住院", on: "2026-03-11" }
  it.each([
    [held, missed(ann), "met"],
    [held, missed(eve), "unmet activity.no-place"],
    [held, missed(kid), "unmet activity.no-place"],
    [[...held, missed(ann)], missed(ann), "unmet activity.no-show-already"],
    [held, back, "unmet activity.no-no-show"],
    [held, { ...back, volunteer: kid }, "unmet activity.no-no-show"],
    [[...held, missed(ann)], back, "met"],
    [[...held, missed(ann), back], { ...missed(ann), on: "2026-03-11" }, "met"],
    [open, missed(ann), "unmet activity.stage"]
  ] satisfies readonly (readonly [readonly Activity.Command[], Activity.Command, string])[])("case %#: $2", (before, command, expected) =>
    expect(answer(before, command)).toBe(expected)
  )
  it("of a sign-up that was withdrawn afterwards is taken back too, since it counts; of two the later one first", () => {
    const on = "2026-03-10"
    const once = [...open, signUp(ann), begin, missed(ann), { type: "withdraw", volunteer: ann, on }] satisfies readonly Activity.Command[]
    const noted = (commands: readonly Activity.Command[]) =>
      after(commands).signUps.map(({ standing, noShow }) => [standing, noShow !== undefined])
    expect(noted(once)).toEqual([["withdrawn", true]])
    expect(answer(once, back)).toBe("met")
    expect(noted([...once, back])).toEqual([["withdrawn", false]])
    expect(answer([...once, back], back)).toBe("unmet activity.no-no-show")
    const twice = [...once, { ...signUp(ann), on }, missed(ann)] satisfies readonly Activity.Command[]
    expect(noted(twice)).toEqual([
      ["withdrawn", true],
      ["place", true]
    ])
    expect(noted([...twice, back])).toEqual([
      ["withdrawn", true],
      ["place", false]
    ])
    expect(noted([...twice, back, back])).toEqual([
      ["withdrawn", false],
      ["place", false]
    ])
  })
  it("is taken back without a trace in the state, and with both in the journal", () => {
    const { state, events } = lived(Activity.decider, [...held, missed(ann), back], context())
    expect(state.signUps[0]).not.toHaveProperty("noShow")
    expect(events.slice(-2).map(({ type }) => type)).toEqual(["activity.no-show-noted", "activity.no-show-taken-back"])
  })
})

describe("a change of one position", () => {
  it("gives nothing in another", () => {
    const wait = [...open, signUp(ann), signUp(ben), signUp(eve)]
    const state = Activity.evolve(after(wait), { type: "activity.sign-up-withdrawn", v: 1, volunteer: ann, on })
    const position = { ...guide, number: 2 }
    expect(Activity.decide({ type: "set-position", position, on }, state, context())).toStrictEqual({
      outcome: "met",
      value: [{ type: "activity.position-set", v: 1, position, on }],
      findings: []
    })
    expect(Activity.decide({ type: "give-places", on }, state, context())).toStrictEqual({
      outcome: "met",
      value: [{ type: "activity.place-given", v: 1, volunteer: eve, on }],
      findings: []
    })
  })
})

describe("a refusal", () => {
  const units = { on: "day", today: "day", latest: "day" }
  it.each<[readonly Activity.Command[], Activity.Command, string, object, object?]>([
    [planned, planned[0]!, "activity.stage", { command: "plan", stage: "planned" }],
    [
      planned,
      { type: "drop-position", position: "sweep", on: "2026-03-13" },
      "activity.future",
      { on: day("2026-03-13"), today: day("2026-03-12") },
      units
    ],
    [
      planned,
      { type: "drop-position", position: "sweep", on: "2026-03-04" },
      "activity.before",
      { on: day("2026-03-04"), latest: day(on) },
      units
    ],
    [planned, { type: "set-position", position: { ...sweeper, number: 0 }, on }, "activity.no-places", { position: "sweep", number: 0 }],
    [planned, { type: "set-position", position: { ...sweeper, number: -1 }, on }, "activity.no-places", { position: "sweep", number: -1 }],
    [planned, { type: "drop-position", position: "cook", on }, "activity.unknown-position", { position: "cook" }],
    [
      [...open, signUp(ann), signUp(ben)],
      { type: "set-position", position: { ...sweeper, number: 1 }, on },
      "activity.places-taken",
      { position: "sweep", number: 1, taken: 2 }
    ],
    [
      [...open, signUp(ann)],
      { type: "set-position", position: { ...sweeper, lowestAge: 16 }, on },
      "activity.position-in-use",
      { position: "sweep" }
    ],
    [[...open, signUp(ann)], { type: "drop-position", position: "sweep", on }, "activity.position-in-use", { position: "sweep" }],
    [open, { type: "give-places", on }, "activity.nobody-gets-one", {}],
    [
      open,
      { type: "give-places", on: "2026-03-11" },
      "activity.over",
      { on: day("2026-03-11"), last: day("2026-03-10") },
      { on: "day", last: "day" }
    ],
    [open, withdraw(ann), "activity.not-signed-up", { volunteer: ann }],
    [
      [...open, signUp(ann), begin],
      { type: "note-no-show", volunteer: ben, malicious: false, by: officer, on: "2026-03-10" },
      "activity.no-place",
      { volunteer: ben }
    ],
    [
      [...open, signUp(ann), begin],
      { type: "take-back-no-show", volunteer: ann, by: officer, reason: "误记", on: "2026-03-10" },
      "activity.no-no-show",
      { volunteer: ann }
    ],
    [
      [...open, signUp(ann), begin, { type: "note-no-show", volunteer: ann, malicious: false, by: officer, on: "2026-03-10" }],
      { type: "note-no-show", volunteer: ann, malicious: true, by: officer, on: "2026-03-10" },
      "activity.no-show-already",
      { volunteer: ann }
    ]
  ])("case %#: $2 names what it speaks of, and is all that is said", (before, command, rule, facts, given) =>
    expect(Activity.decide(command, after(before), context())).toStrictEqual({
      outcome: "unmet",
      findings: [finding(rule, facts as Readonly<Record<string, string>>, given === undefined ? {} : { units: given as typeof units })]
    })
  )
  it("is none of today, nor of the latest day", () => {
    expect(answer(planned, { type: "drop-position", position: "sweep", on: "2026-03-12" })).toBe("met")
    expect(answer(planned, { type: "drop-position", position: "sweep", on })).toBe("met")
  })
})

describe("an answer", () => {
  const later = { from: Minute.plus(plan.time.from, 60), to: Minute.plus(plan.time.to, 60) }
  const renamed = { ...plan, name: "改名" }
  it.each<[readonly Activity.Command[], Activity.Command, readonly Activity.Event[]]>([
    [[], planned[0]!, [{ type: "activity.planned", v: 1, plan, on }]],
    [planned, { type: "replan", plan: renamed, on }, [{ type: "activity.replanned", v: 1, plan: renamed, on }]],
    [planned, { type: "set-position", position: guide, on }, [{ type: "activity.position-set", v: 1, position: guide, on }]],
    [
      [...open, signUp(ann), signUp(ben), signUp(eve)],
      { type: "set-position", position: { ...sweeper, number: 3 }, on },
      [
        { type: "activity.position-set", v: 1, position: { ...sweeper, number: 3 }, on },
        { type: "activity.place-given", v: 1, volunteer: eve, on }
      ]
    ],
    [planned, { type: "drop-position", position: "guide", on }, [{ type: "activity.position-dropped", v: 1, position: "guide", on }]],
    [planned, { type: "publish", notice, on }, [{ type: "activity.notice-published", v: 1, notice, on }]],
    [open.slice(0, -1), { type: "open-sign-up", on }, [{ type: "activity.sign-up-opened", v: 1, on }]],
    [open, { type: "close-sign-up", on }, [{ type: "activity.sign-up-closed", v: 1, on }]],
    [open, { type: "move", time: later, reason: "下雨", on }, [{ type: "activity.moved", v: 1, time: later, reason: "下雨", on }]],
    [open, begin, [{ type: "activity.begun", v: 1, on: "2026-03-10" }]],
    [[...open, begin], hold, [{ type: "activity.held", v: 1, on: "2026-03-10" }]],
    [open, { type: "cancel", reason: "下雨", on }, [{ type: "activity.cancelled", v: 1, reason: "下雨", on }]],
    [
      [...open, signUp(ann), begin],
      { type: "note-no-show", volunteer: ann, malicious: true, by: officer, on: "2026-03-10" },
      [{ type: "activity.no-show-noted", v: 1, volunteer: ann, malicious: true, by: officer, on: "2026-03-10" }]
    ],
    [
      [...open, signUp(ann), begin, { type: "note-no-show", volunteer: ann, malicious: true, by: officer, on: "2026-03-10" }],
      { type: "take-back-no-show", volunteer: ann, by: officer, reason: "误记", on: "2026-03-10" },
      [{ type: "activity.no-show-taken-back", v: 1, volunteer: ann, by: officer, reason: "误记", on: "2026-03-10" }]
    ]
  ])("case %#: is what was commanded, with nothing to say", (before, command, value) => {
    expect(Activity.decide(command, after(before), context())).toStrictEqual({ outcome: "met", value, findings: [] })
    expect(Schema.decodeUnknownSync(Event)(JSON.parse(JSON.stringify(Schema.encodeSync(Event)(value[0]!))))).toEqual(value[0])
  })
  it("a move names whoever loses the place, unless it cannot be", () => {
    const clash = { ...context().volunteer(ann), signUps: [{ on: day(on), time: { from: plan.time.to, to: later.to } }] }
    const of = context("2026-03-12", { ann: clash })
    const before = after([...open, signUp(ann)])
    const move = (time: typeof later) => Activity.decide({ type: "move", time, reason: "下雨", on }, before, of)
    expect(move(later).findings.map(({ rule, facts }) => [rule, facts["volunteer"]])).toEqual([["activity.loses-place", ann]])
    expect(move({ from: later.to, to: later.from }).findings.map(({ rule }) => rule)).toEqual(["activity.ends-before-it-begins"])
  })
})

describe("a forecast", () => {
  const elders = { ...context("2026-03-12", { ann: { ...context().volunteer(ann), bornOn: day("1950-01-01"), insurerAccepts: true } }) }
  const strict = { ...elders, view: viewWith(elderHighestCelsius, 34) }
  const outdoors: readonly Activity.Command[] = [{ type: "plan", plan: { ...plan, outdoors: true }, on }, ...open.slice(1)]
  const note = (highestCelsius: number): Activity.Command => ({ type: "note-forecast", highestCelsius, on })
  it("is asked for when an elder signs up before anybody noted it, and refuses above the limit", () => {
    expect(answer(outdoors, signUp(ann), strict)).toBe("met activity.elder-forecast")
    expect(answer([...outdoors, note(34)], signUp(ann), strict)).toBe("met")
    expect(answer([...outdoors, note(35)], signUp(ann), strict)).toBe("unmet activity.elder-heat")
    expect(answer([...outdoors, note(35), note(30)], signUp(ann), strict)).toBe("met")
  })
  it("names whoever has a place and may not join any longer", () => {
    expect(answer([...outdoors, signUp(ann), signUp(ben)], note(35), strict)).toBe("met activity.loses-place")
    expect(answer([...outdoors, signUp(ann), signUp(ben)], note(34), strict)).toBe("met")
  })
  it("is noted from the plan on until it is held, and goes with the occasion", () => {
    const forecast = { ...note(35), on: "2026-03-10" }
    expect(answer(planned, note(35))).toBe("met")
    expect(answer([...open, begin], forecast)).toBe("met")
    expect(answer([...open, begin, hold], forecast)).toBe("unmet activity.stage")
    const { outdoors: isOutdoors, highestCelsius } = Occasion.ofActivity(Id.require("a-1"), after([...outdoors, note(35)])) ?? {}
    expect([isOutdoors, highestCelsius]).toEqual([true, 35])
  })
})
