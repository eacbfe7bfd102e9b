import { ForgettingPeople, Life, PersonLives, PlaceLives, TeamLives, Verification } from "@yanzhen/core/desk"
import { Id } from "@yanzhen/core/foundation"
import type { Consent, Guardianship } from "@yanzhen/core/person"
import type { Formation } from "@yanzhen/core/team"
import { MemoryStore } from "@yanzhen/memory"
import type * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import { failure, journal, listed, run, town, type Town, write } from "./world.ts"

const { membership, formation, honour } = TeamLives.lives
const team = Id.require<Id.TeamId>
const person = Id.require<Id.PersonId>

/** The rules that refuse; none where it is done. */
const refused = async (asked: Effect.Effect<unknown, unknown>): Promise<readonly string[]> => {
  const error = await failure(asked).catch(() => undefined)
  return ((error as { readonly findings?: readonly { readonly rule: string }[] } | undefined)?.findings ?? []).map(({ rule }) => rule)
}
/** Teams a, b, c and d; `over` was in force until the end of January. */
const flock = async (world: Town): Promise<Town> => {
  await write(
    world,
    "flock",
    Object.fromEntries(
      ["a", "b", "c", "d", "over"].map((id) => [
        `team/${id}`,
        [
          {
            type: "team.listed",
            v: 1,
            team: id,
            code: id,
            name: id,
            from: "2024-01-01",
            ...(id === "over" ? { until: "2026-01-31" } : {})
          }
        ]
      ])
    )
  )
  return world
}

describe("a command that names a team or a place", () => {
  it("is refused where the directory does not list it, or it is over, with every other reason beside", async () => {
    const world = await flock(town())
    const join = { type: "join", role: "member", on: "2026-02-01" } as const
    expect(await refused(Life.give(world, membership, "nowhere/p-1", { ...join, on: "2026-04-01" }))).toEqual([
      "membership.future",
      "directory.not-listed"
    ])
    expect(await refused(Life.give(world, membership, "over/p-1", join))).toEqual(["directory.over"])
    expect(await refused(Life.give(world, membership, "over/p-1", { ...join, on: "2026-01-31" }))).toEqual([])
    // Whoever is in it can still leave it.
    expect(await refused(Life.give(world, membership, "over/p-1", { type: "leave", on: "2026-02-02" }))).toEqual([])
    expect(await refused(Life.give(world, formation, "f-1", { type: "form", lead: team("over"), on: "2026-02-01" }))).toEqual([
      "directory.over"
    ])
    expect(
      await refused(
        Life.give(world, honour, "h-1", {
          type: "propose",
          subject: { kind: "brand-team", team: team("nowhere"), title: "品牌队伍" },
          way: "applied",
          by: person("p-1"),
          evidence: []
        })
      )
    ).toEqual(["directory.not-listed"])
    expect(
      await refused(
        Life.give(world, PlaceLives.lives.station, "st-1", {
          type: "open",
          street: Id.require<Id.StreetId>("nowhere"),
          community: Id.require<Id.CommunityId>("nowhere"),
          on: "2026-01-01"
        })
      )
    ).toEqual(["directory.not-listed", "directory.not-listed"])
  })
  it("is decided anew when the listing changes before it is committed", async () => {
    const world = town()
    await listed(world)
    let times = 0
    const { gather } = membership
    const racing: typeof membership = {
      ...membership,
      gather: (at, asked, moment) => {
        times++
        return gather(at, asked, moment)
      }
    }
    // Between gathering and committing the team's listing moves, once.
    let moved = false
    const slow: Town = {
      ...world,
      commit: async (batch) => {
        if (!moved) {
          moved = true
          await world.store.commit([
            {
              tenant: world.tenant,
              key: "moved",
              inputHash: "moved",
              recordedAt: world.clock(),
              actor: world.actor,
              appends: [
                {
                  stream: "team/goose",
                  expected: (await world.store.heads(world.tenant, ["team/goose"])).get("team/goose") ?? 0,
                  events: [
                    {
                      on: "2026-03-01",
                      policy: world.policy.id,
                      data: {
                        type: "team.listed",
                        v: 1,
                        team: "goose",
                        code: "T001",
                        name: "银龄",
                        from: "2024-01-01",
                        until: "2026-01-31"
                      }
                    }
                  ]
                }
              ],
              changes: []
            }
          ])
        }
        return world.commit(batch)
      }
    }
    expect(await refused(Life.give(slow, racing, "goose/p-1", { type: "join", role: "member", on: "2026-02-01" }))).toEqual([
      "directory.over"
    ])
    expect(times).toBe(2)
  })
})

describe("links of formations", () => {
  it("alone pass the gate of all formations; what links nothing is one event", async () => {
    const world = town()
    await flock(world)
    const before = (await journal(world)).length
    await run(Life.give(world, formation, "f-9", { type: "form", lead: team("a"), on: "2026-02-01" }))
    expect((await journal(world)).slice(before).map(({ type }) => type)).toEqual(["formation.formed"])
  })

  const link = (mentor: string, learner: string, on = "2026-02-02"): Formation.Command => ({
    type: "link",
    mentor: team(mentor),
    learner: team(learner),
    on
  })
  /** Formation f-1 of a and b, f-2 of b and a, f-3 of b and c. */
  const flying = async (world: Town): Promise<void> => {
    for (const [id, lead, wing] of [
      ["f-1", "a", "b"],
      ["f-2", "b", "a"],
      ["f-3", "b", "c"],
      ["f-4", "c", "a"]
    ] as const) {
      await run(Life.give(world, formation, id, { type: "form", lead: team(lead), on: "2026-02-01" }))
      await run(Life.give(world, formation, id, { type: "add-wing", team: team(wing), on: "2026-02-01" }))
    }
  }
  it("close no circle through other formations either; an ended link stands in no circle", async () => {
    const world = await flock(town())
    await flying(world)
    await run(Life.give(world, formation, "f-1", link("a", "b")))
    expect(await refused(Life.give(world, formation, "f-2", link("b", "a")))).toEqual(["formation.circle"])
    await run(Life.give(world, formation, "f-3", link("b", "c")))
    expect(await refused(Life.give(world, formation, "f-4", link("c", "a")))).toEqual(["formation.circle"])
    await run(
      Life.give(world, formation, "f-1", { type: "end-link", mentor: team("a"), learner: team("b"), on: "2026-02-10", result: "ended" })
    )
    // On the last day of the ended link it would still be a circle; from the next day on it is none.
    expect(await refused(Life.give(world, formation, "f-4", link("c", "a", "2026-02-10")))).toEqual(["formation.circle"])
    expect(await refused(Life.give(world, formation, "f-4", link("c", "a", "2026-02-11")))).toEqual([])
    expect(await run(Verification.verify(world))).toMatchObject({ holds: true })
  })
  it("a circle that would close on a later day is one", async () => {
    const world = await flock(town())
    await flying(world)
    await run(Life.give(world, formation, "f-1", link("a", "b", "2026-03-01")))
    expect(await refused(Life.give(world, formation, "f-2", link("b", "a", "2026-02-05")))).toEqual(["formation.circle"])
  })
  it("two at the same moment do not close one together", async () => {
    const store = MemoryStore.open()
    const [one, other] = [town({ store, desk: "one" }), town({ store, desk: "other" })]
    await flock(one)
    await flying(one)
    const answers = await Promise.all([
      refused(Life.give(one, formation, "f-1", link("a", "b"))),
      refused(Life.give(other, formation, "f-2", link("b", "a")))
    ])
    expect(answers.toSorted((a, b) => a.length - b.length)).toEqual([[], ["formation.circle"]])
    expect((await journal(one)).filter(({ type }) => type === "formation.linked")).toHaveLength(1)
  })
})

describe("a consent given for somebody", () => {
  const { consent, guardianship } = PersonLives.lives
  const give: Consent.Command = { type: "give", purpose: "activity", guardian: person("mother"), manner: "separate", on: "2026-02-01" }
  const linked: Guardianship.Command = { type: "link", guardian: person("mother"), relation: "parent", on: "2026-01-01" }
  it("counts only from a guardian of that day", async () => {
    const world = town()
    expect(await refused(Life.give(world, consent, "child", give))).toEqual(["consent.not-guardian"])
    await run(Life.give(world, guardianship, "child", linked))
    expect(await refused(Life.give(world, consent, "child", { ...give, on: "2025-12-31" }))).toEqual(["consent.not-guardian"])
    expect(await refused(Life.give(world, consent, "child", give))).toEqual([])
    expect(await refused(Life.give(world, guardianship, "mother", linked))).toEqual(["guardianship.of-oneself"])
    expect(await run(Verification.verify(world))).toMatchObject({ holds: true })
  })
})

describe("a certificate of a social worker", () => {
  it("STN-03: is asked under the policy of its own day, and entered whatever comes of it", async () => {
    const world = town()
    const said = async (id: string, on: string) => {
      const stated = { education: "secondary", workYears: 3 } as const
      const { findings } = await run(
        Life.give(world, PersonLives.lives["social-worker"], id, { type: "certify", level: "assistant", on, evidence: "证书", stated })
      )
      return findings.map(({ rule, severity }) => [rule, severity])
    }
    expect(await said("w-1", "2006-08-31")).toEqual([])
    expect(await said("w-2", "2006-09-01")).toEqual([["person.exam-assistant", "warning"]])
    expect((await journal(world)).map(({ data }) => "stated" in data)).toEqual([false, false])
  })
})

describe("whoever is forgotten", () => {
  it("is named by no kept text of a team, a station, or a ward any more; other texts stay", async () => {
    const world = await flock(town())
    await world.people.put(world.tenant, [
      { id: "p-1", name: "桂兰香" },
      { id: "p-2", name: "柳如是" }
    ])
    const { station } = PlaceLives.lives
    const { guardianship } = PersonLives.lives
    await run(Life.give(world, membership, "a/p-1", { type: "join", role: "member", on: "2026-02-01" }))
    await run(Life.give(world, membership, "a/p-1", { type: "leave", on: "2026-02-02", reason: "桂兰香搬家" }))
    await run(Life.give(world, station, "st-1", { type: "open", on: "2026-01-01" }))
    await run(
      Life.give(world, station, "st-1", { type: "take-post", person: person("p-1"), post: "staff", isLicensed: true, on: "2026-01-02" })
    )
    await run(Life.give(world, station, "st-1", { type: "close", on: "2026-02-02", reason: "桂兰香和柳如是调走" }))
    await run(
      Life.give(world, guardianship, "child", {
        type: "link",
        guardian: person("p-1"),
        relation: "parent",
        on: "2026-01-01",
        evidence: "户口簿，桂兰香"
      })
    )
    await run(Life.give(world, membership, "a/p-2", { type: "join", role: "member", on: "2026-02-01" }))
    await run(Life.give(world, membership, "a/p-2", { type: "leave", on: "2026-02-02", reason: "柳如是求学" }))
    const kept = async () => {
      const ids = [...JSON.stringify(await journal(world)).matchAll(/\{"text":"([^"]+)"\}/g)].map(([, id = ""]) => id)
      return [...(await world.people.getTexts(world.tenant, ids)).values()]
    }
    expect((await kept()).length).toBe(4)
    expect(await run(ForgettingPeople.forget(world, "p-1"))).toEqual({ id: "p-1", texts: 3, scrubbed: 0 })
    expect(await kept()).toEqual(["柳如是求学"])
    expect(await run(ForgettingPeople.forget(world, "p-1"))).toEqual({ id: "p-1", texts: 0, scrubbed: 0 })
    expect(await run(Verification.verify(world))).toMatchObject({ holds: true })
  })
})

describe("an honour with publicity", () => {
  it("is granted after the working days of the policy, on the district's calendar", async () => {
    const world = await flock(town({ today: "2026-03-10" }))
    const by = person("p-1")
    const checker = person("p-2")
    const { id } = await run(
      Life.begin(world, honour, {
        type: "propose",
        subject: { kind: "team-honour", team: team("a"), title: "优秀队伍" },
        way: "nominated",
        by,
        evidence: [{ words: "服务记录" }]
      })
    )
    expect(await refused(Life.give(world, honour, id, { type: "check", by }))).toEqual(["person.own-matter"])
    await run(Life.give(world, honour, id, { type: "check", by: checker }))
    await run(Life.give(world, honour, id, { type: "publicise", by: checker }))
    const grant = Life.give(world, honour, id, { type: "grant", by: checker })
    const days = (await run(Life.look(world, honour, id))).state
    expect(days).toMatchObject({ stage: "publicised" })
    const tooEarly = await refused(grant)
    world.setDay("2026-06-01")
    expect([tooEarly.every((rule) => rule === "honour.too-early"), await refused(grant)]).toEqual([true, []])
  })
})
