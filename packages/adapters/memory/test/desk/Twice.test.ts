/** What one person holds once, held by two entries: settled before they are merged. All people are made up. */
import { Life, PersonLives } from "@yanzhen/core/desk"
import type { PersonMerge } from "@yanzhen/core/person"
import { describe, expect, it } from "vitest"
import { clerk, failure, listed, run, town, type Town, write } from "./world.ts"

const on = "2026-03-02"
const merge = (world: Town, accepted: readonly string[] = []) =>
  Life.give(world, PersonLives.lives["person-merge"], "bo", {
    ...{ type: "merge", into: "ann", by: clerk, reason: "重复登记", evidence: "核对", on: "2026-03-10", accepted }
  } as PersonMerge.Command)

type Streams = Readonly<Record<string, readonly object[]>>
const [joined, left] = [
  { type: "membership.joined", role: "member", on },
  { type: "membership.left", on }
]
const member = (team: string, who: string, ...more: readonly object[]): Streams => ({ [`membership/${team}/${who}`]: [joined, ...more] })
const opened = { type: "station.opened", on: "2026-01-02" }
const posted = (person: string) => ({ type: "station.post-taken", person, post: "staff", isLicensed: false, on })
const assigned = (person: string) => ({ type: "grid.assigned", person, role: "volunteer", on })
const account = (holder: string, ...more: readonly object[]): Streams => ({
  [`points/p-${holder}`]: [{ type: "points.opened", holder, on, bonus: 0 }, ...more]
})

const together: readonly (readonly [string, Streams, readonly object[]])[] = [
  ["one team", { ...member("goose", "ann"), ...member("goose", "bo") }, [{ rule: "person-merge.member-twice", facts: { team: "goose" } }]],
  ["two teams", { ...member("goose", "ann"), ...member("swan", "bo") }, []],
  ["a team that one left", { ...member("goose", "ann"), ...member("goose", "bo", left) }, []],
  ["one team with somebody else", { ...member("goose", "ann"), ...member("goose", "cy") }, []],
  [
    "a post at one station",
    { "station/s-1": [opened, posted("ann"), posted("bo")] },
    [{ rule: "person-merge.post-twice", facts: { station: "s-1" } }]
  ],
  ["posts at two stations", { "station/s-1": [opened, posted("ann")], "station/s-2": [opened, posted("bo")] }, []],
  ["a post that one left", { "station/s-1": [opened, posted("ann"), posted("bo"), { type: "station.post-left", person: "bo", on }] }, []],
  ["one grid", { "grid-assignment/g-1": [assigned("ann"), assigned("bo")] }, [{ rule: "person-merge.grid-twice", facts: { grid: "g-1" } }]],
  ["two grids", { "grid-assignment/g-1": [assigned("ann")], "grid-assignment/g-2": [assigned("bo")] }, []],
  ["a grid that one left", { "grid-assignment/g-1": [assigned("ann"), assigned("bo"), { ...assigned("bo"), type: "grid.released" }] }, []],
  [
    "an account each",
    { ...account("ann"), ...account("bo") },
    [{ rule: "person-merge.account-twice", severity: "error", facts: { accounts: 2 } }]
  ],
  ["an account that is closed", { ...account("ann"), ...account("bo", { type: "points.closed", on }) }, []]
]

const holding = async (streams: Streams): Promise<Town> => {
  const world = town()
  await listed(world)
  const written = Object.entries(streams).map(([stream, events]) => [stream, events.map((one) => ({ v: 1, ...one }) as never)])
  await write(world, "held", Object.fromEntries(written))
  return world
}

describe("two entries with", () => {
  it.each(together)("%s", async (_, streams, expected) => {
    const world = await holding(streams)
    if (expected.length === 0) await run(merge(world))
    else expect(await failure(merge(world))).toMatchObject({ findings: expected })
  })
  it("an account each are merged by whoever accepts that; who is in one team twice is not", async () => {
    const accounts = { ...account("ann"), ...account("bo") }
    const accepted = ["person-merge.account-twice", "person-merge.member-twice"]
    expect((await run(merge(await holding(accounts), accepted))).findings.map(({ rule }) => rule)).toEqual(accepted.slice(0, 1))
    const world = await holding({ ...accounts, ...member("goose", "ann"), ...member("goose", "bo") })
    expect(await failure(merge(world, accepted))).toMatchObject({
      findings: [
        { rule: "person-merge.member-twice", severity: "error" },
        { rule: "person-merge.account-twice", severity: "warning" }
      ]
    })
  })
})
