import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Pack from "../../src/law/Pack.ts"
import { countedBy } from "../../src/law/parameters/SocialWorkers.ts"
import * as Teams from "../../src/law/parameters/Teams.ts"
import { finding } from "../../src/law/Refusal.ts"
import * as Policies from "../../src/law/Policies.ts"
import * as Policy from "../../src/law/Policy.ts"
import * as Directory from "../../src/place/Directory.ts"
import * as Registration from "../../src/team/Registration.ts"
import { Command, Event } from "../../src/team/Registration.schema.ts"
import { given, organisation, viewOf, viewWith } from "../law/policies.ts"
import { holdsOf, inOrder, lived } from "../lives.ts"
import { readsWhole } from "../said.ts"

const day = Day.require
const id = Id.require
const goose = id<Id.TeamId>("goose")
const context: Registration.Context = { today: day("2026-06-30"), view: viewOf("national"), team: goose }
const person = id<Id.PersonId>
const founder = (who: string, role: "leader" | "member" | "social-worker" = "member") => ({ person: person(who), role })

const propose: Registration.Command = {
  type: "propose",
  name: "雁阵志愿服务队",
  community: id("c-1"),
  founders: [founder("ann", "leader"), founder("ben")],
  by: person("ann"),
  on: "2026-01-05"
}
const file: Registration.Command = { type: "register", route: "file-with-street", by: person("officer"), on: "2026-01-10" }
const rename: Registration.Command = { type: "rename", name: "头雁志愿服务队", reason: "更名", on: "2026-02-01" }
const suspend: Registration.Command = { type: "suspend", reason: "整改", on: "2026-03-01" }
const resume: Registration.Command = { type: "resume", on: "2026-03-15" }
const dissolve: Registration.Command = { type: "dissolve", reason: "人员不足", on: "2026-04-30" }
const merge: Registration.Command = { type: "merge", into: id("swan"), reason: "合并", on: "2026-04-30" }
const withdraw: Registration.Command = { type: "withdraw", reason: "不办了", on: "2026-01-06" }

const listing = { type: "team.listed", v: 1, team: goose, code: "goose", name: "雁", from: "2020-01-01" } as const
const fromSheet = (more: object = {}): Registration.Registration => Registration.evolve(Registration.initial, { ...listing, ...more })
const after = (...commands: readonly Registration.Command[]): Registration.Registration => {
  const { state, accepted } = lived(Registration.decider, commands, context)
  expect(accepted).toEqual(commands)
  return state
}
const answer = (command: Registration.Command, state: Registration.Registration, of = context): string => {
  const { outcome, findings } = Registration.decide(command, state, of)
  findings.forEach(readsWhole)
  return [outcome, ...findings.map(({ rule }) => rule)].join(" ")
}

describe("a team from its proposal to its end", () => {
  it("is listed once it is registered or filed, and listed anew by what changes what the directory says", () => {
    expect(after(propose).listed).toBeUndefined()
    const listed = { ...listing, name: "雁阵志愿服务队", community: "c-1", from: "2026-01-10", registered: false }
    expect(after(propose, file).listed).toStrictEqual(listed)
    const renamed = { ...listed, name: "头雁志愿服务队" }
    expect(after(propose, file, rename).listed).toStrictEqual(renamed)
    expect(after(propose, file, rename, suspend, resume).listed).toStrictEqual(renamed)
    expect(after(propose, file, dissolve).stage).toBe("dissolved")
    expect(after(propose, file, rename, dissolve).listed).toStrictEqual({ ...renamed, until: "2026-04-30" })
    expect(after(propose, file, merge)).toMatchObject({ stage: "merged", into: "swan", listed: { until: "2026-04-30" } })
  })
  it("lives where it is listed", () => expect(Registration.streamOf(goose)).toBe(Directory.streamOf(listing)))
  it("one that only a sheet listed lives on like any other; a sheet that lists what was proposed has decided it", () => {
    expect(fromSheet().stage).toBe("registered")
    expect(answer(rename, fromSheet())).toBe("met")
    expect(answer(propose, fromSheet())).toBe("unmet team.stage")
    expect(Registration.evolve(after(propose), listing)).toMatchObject({ stage: "registered", listed: { name: "雁" } })
    expect(Registration.evolve(after(propose, withdraw), listing).stage).toBe("registered")
    // What holds is what was said last; that it is suspended no sheet says.
    const again = Registration.evolve(after(propose, file, suspend), listing)
    expect(again).toMatchObject({ stage: "suspended", listed: { name: "雁", from: "2020-01-01" } })
  })
  it.each<[readonly Registration.Command[], Registration.Command, string]>([
    [[], file, "unmet team.stage"],
    [[], rename, "unmet team.stage"],
    [[propose], propose, "unmet team.stage"],
    [[propose, withdraw], { ...propose, on: "2026-01-07" }, "met"],
    [[propose, withdraw], { ...file, on: "2026-01-07" }, "unmet team.stage"],
    [[propose, file], { ...withdraw, on: "2026-01-11" }, "unmet team.stage"],
    [[propose], { ...file, by: person("ann") }, "unmet person.own-matter"],
    [[propose], { ...file, on: "2026-01-04" }, "unmet team.before"],
    [[propose], { ...file, on: "2026-07-01" }, "unmet team.future"],
    [[propose, file], resume, "unmet team.stage"],
    [[propose, file, suspend], { ...suspend, on: "2026-03-02" }, "unmet team.stage"],
    [[propose, file, suspend], { ...rename, on: "2026-03-02" }, "met"],
    [[propose, file, suspend], dissolve, "met"],
    [[propose, file, dissolve], { ...rename, on: "2026-05-01" }, "unmet team.stage"],
    [[propose, file, merge], { ...dissolve, on: "2026-05-01" }, "unmet team.stage"],
    [[propose, file], { ...merge, into: goose }, "unmet team.into-itself"]
  ])("after %j, %j: %s", (before, command, expected) => expect(answer(command, after(...before))).toBe(expected))
  it("one that a sheet says is over is not renamed after its last day", () => {
    const over = fromSheet({ until: "2026-01-31" })
    expect(answer(rename, over)).toBe("unmet directory.over")
    expect(Registration.decide(rename, over, context).findings[0]?.facts).toMatchObject({ kind: "team", id: "goose" })
    expect(answer(rename, fromSheet({ until: "2026-02-01" }))).toBe("met")
  })
})

describe("what a team is asked before it is there", () => {
  it("TEAM-02: a pack that asks for ten takes nobody with nine, when proposed and when registered; each person counts once", () => {
    const ten = { ...context, view: viewWith(Teams.minMembers, 10) }
    const people = (count: number) => Array.from({ length: count }, (_, at) => founder(`p-${at}`))
    const of = (count: number): Registration.Command => ({ ...propose, founders: [founder("p-0", "leader"), ...people(count)] })
    expect([9, 10].map((count) => answer(of(count), Registration.initial, ten))).toEqual(["unmet team.too-few-members", "met"])
    expect(answer(file, after(propose), ten)).toBe("unmet team.too-few-members")
  })
  it("TEAM-02: a leader and a social worker, where the pack asks for them", () => {
    const without: Registration.Command = { ...propose, founders: [founder("ann")] }
    expect(answer(without, Registration.initial, { ...context, view: viewWith(Teams.needsLeader, true) })).toBe("unmet team.no-leader")
    expect(answer(propose, Registration.initial, { ...context, view: viewWith(Teams.minSocialWorkers, 1) })).toBe(
      "unmet team.too-few-social-workers"
    )
    expect(answer(propose, Registration.initial, { ...context, view: viewWith(Teams.needsLeader, true) })).toBe("met")
    const worker: Registration.Command = { ...propose, founders: [founder("ann", "social-worker")] }
    expect(answer(worker, Registration.initial, { ...context, view: viewWith(Teams.minSocialWorkers, 1) })).toBe("met")
  })
  it("TEAM-02: counted by certificates, a founder who holds one by the day, proposed and registered; without one entered it is not known", () => {
    const view = Policy.on(
      Policy.extend(
        Policies.byName("national"),
        organisation(Pack.value(Teams.minSocialWorkers, { ...given, value: 1 }), Pack.value(countedBy, { ...given, value: "certificate" }))
      ),
      context.today
    )
    const held = (certificates: Registration.Context["certificates"]) => ({
      ...context,
      view,
      ...(certificates === undefined ? {} : { certificates })
    })
    const ben = { person: "ben", certificateOn: context.today }
    for (const [command, state] of [
      [propose, Registration.initial],
      [file, after(propose)]
    ] as const) {
      expect(answer(command, state, held(undefined))).toBe("unknown team.too-few-social-workers")
      expect(answer(command, state, held([]))).toBe("unmet team.too-few-social-workers")
      expect(answer(command, state, held([ben]))).toBe("met")
      expect(answer(command, state, held([{ ...ben, certificateOn: day("2026-07-01") }]))).toBe("unmet team.too-few-social-workers")
    }
    const worker: Registration.Command = { ...propose, founders: [founder("ann", "social-worker")] }
    expect(answer(worker, Registration.initial, held([]))).toBe("unknown team.too-few-social-workers")
    expect(answer(worker, Registration.initial, held([ben]))).toBe("unknown team.too-few-social-workers")
  })
  it.each<[object, string]>([
    [{ individuals: 49, units: 1, fundFen: 3_000_000 }, "met"],
    [{ individuals: 49, units: 0, fundFen: 3_000_000 }, "unmet team.association-members"],
    [{ individuals: 50, units: 0, fundFen: 2_999_999 }, "unmet team.association-fund"],
    [{ individuals: 49, units: 0, fundFen: 0 }, "unmet team.association-members team.association-fund"],
    [{}, "unknown team.association-members team.association-fund"]
  ])("TEAM-01: registered as an association with %j: %s; filed or guided it is not asked", (known, expected) => {
    const register = { ...file, route: "register", ...known } as Registration.Command
    expect(answer(register, after(propose))).toBe(expected)
    expect(answer({ ...register, route: "guided-by-community" } as Registration.Command, after(propose))).toBe("met")
  })
  it("one that is registered is told so by the directory", () => {
    const register = { ...file, route: "register", individuals: 50, units: 0, fundFen: 3_000_000 } as Registration.Command
    expect(after(propose, register)).toMatchObject({ route: "register", listed: { registered: true } })
  })
})

describe("whether a team can be named on a day", () => {
  const against = (state: Registration.Registration, on: string) => {
    const found = Registration.reasonsAgainst("goose", state, day(on))
    found.forEach(readsWhole)
    return found
  }
  it("one that nobody lists, that is over, that was merged and into which, that is suspended", () => {
    expect(against(Registration.initial, "2026-01-01")).toStrictEqual([finding("directory.not-listed", { kind: "team", id: "goose" })])
    expect(against(after(propose), "2026-01-06").map(({ rule }) => rule)).toEqual(["directory.not-listed"])
    expect(against(fromSheet({ until: "2026-01-31" }), "2026-02-01").map(({ rule }) => rule)).toEqual(["directory.over"])
    expect(against(after(propose, file, dissolve), "2026-05-01").map(({ rule }) => rule)).toEqual(["directory.over"])
    expect(against(after(propose, file, merge), "2026-04-30")).toEqual([])
    expect(against(after(propose, file, merge), "2026-05-01")).toStrictEqual([
      finding("team.merged-away", { team: "goose", into: "swan", since: day("2026-04-30") }, { units: { since: "day" } })
    ])
    expect(against(after(propose, file, suspend), "2026-02-28")).toEqual([])
    expect(against(after(propose, file, suspend), "2026-03-01")).toStrictEqual([
      finding("team.is-suspended", { team: "goose", since: day("2026-03-01") }, { units: { since: "day" } })
    ])
    expect(against(after(propose, file, suspend, resume), "2026-03-20")).toEqual([])
  })
})

const on = fc.integer({ min: day("2026-01-01"), max: day("2026-01-12") }).map((number) => Day.text(number as Day.Day))
const by = fc.constantFrom(person("ann"), person("officer"))
const command: fc.Arbitrary<Registration.Command> = fc.oneof(
  fc.record({
    ...{ type: fc.constant("propose" as const), name: fc.constant("队"), by, on },
    founders: fc.constant([founder("ann")] as const)
  }),
  fc.record({ type: fc.constant("register" as const), route: fc.constant("file-with-street" as const), by, on }),
  fc.record({ type: fc.constantFrom("withdraw" as const, "suspend" as const, "dissolve" as const), reason: fc.constant("x"), on }),
  fc.record({ type: fc.constant("rename" as const), name: fc.constantFrom("甲", "乙"), reason: fc.constant("x"), on }),
  fc.record({ type: fc.constant("resume" as const), on }),
  fc.record({ type: fc.constant("merge" as const), into: fc.constantFrom(goose, id<Id.TeamId>("swan")), reason: fc.constant("x"), on })
)

describe("whatever is commanded", () => {
  it("never gets stuck, and replays to the same state", () =>
    holdsOf({ decider: Registration.decider, fits: Registration.fits, Command, Event, commands: inOrder(command), context }))
  it("a team is listed from when it is registered, and until it ends", () =>
    fc.assert(
      fc.property(inOrder(command), (commands) => {
        const { stage, listed, into } = lived(Registration.decider, commands, context).state
        const isOver = stage === "dissolved" || stage === "merged"
        expect(listed !== undefined).toBe(isOver || stage === "registered" || stage === "suspended")
        expect(listed?.until !== undefined).toBe(isOver)
        expect(into !== undefined).toBe(stage === "merged")
      })
    ))
})
