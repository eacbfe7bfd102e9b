/** Whatever a life's commands name of the directory must be listed there: every life, every command, by the schemas of the commands alone. */
import {
  ActivityLives,
  CareLives,
  ConcernLives,
  FundLives,
  Life,
  MatchingLives,
  PlaceLives,
  ProjectLives,
  TeamLives,
  World
} from "@yanzhen/core/desk"
import { Day } from "@yanzhen/core/foundation"
import { OnePerson } from "@yanzhen/core/person"
import { LifeCommands } from "@yanzhen/core/testing"
import * as Effect from "effect/Effect"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { run, town, write } from "./world.ts"

type AnyLife = Life.Life<{ readonly type: string }, unknown, { readonly type: string }, unknown>

/** A sitting is opened from its activity, which named its team before. */
const { attendance: _attendance, ...activities } = ActivityLives.lives
const lives = Object.entries({
  ...PlaceLives.lives,
  ...TeamLives.lives,
  ...activities,
  ...CareLives.lives,
  ...ConcernLives.lives,
  ...MatchingLives.lives,
  ...ProjectLives.lives,
  ...FundLives.lives
}) as unknown as readonly (readonly [string, AnyLife])[]

/** These only end what was begun, with whom who may be over by now. */
const ending: Readonly<Record<string, readonly string[]>> = {
  formation: ["release-wing", "end-link"],
  "grid-assignment": ["release"],
  goals: ["drop-target"]
}

const everywhere = ["team", "community", "street", "featureOf", "compound", "building"]
/** Fields that name something listed in the commands of one life, and of others something else, or something that need not be listed. */
const alsoIn: Readonly<Record<string, readonly string[]>> = {
  formation: ["lead", "to", "mentor", "learner"],
  agreement: ["partner"],
  course: ["facility"],
  team: ["into"]
}

/** Ids of teams and places in a command, found by the names of its fields alone. */
const namedIn = (value: unknown, among: ReadonlySet<string>): readonly string[] =>
  typeof value !== "object" || value === null
    ? []
    : Object.entries(value).flatMap(([field, part]: [string, unknown]) =>
        typeof part === "string"
          ? among.has(field) && (LifeCommands.ids as readonly string[]).includes(part)
            ? [part]
            : []
          : namedIn(part, among)
      )

const today = Day.require("2026-03-10")
const decided = async (life: AnyLife, command: { readonly type: string }, world = town()) => {
  const moment = World.now(world)
  const { facts, relies = [] } = await run(life.gather(world, { id: "z/2026", command }, moment).pipe(Effect.orDie))
  return { relies, decision: life.decide(command, life.kind.initial, { ...moment, id: "z/2026", facts, people: OnePerson.nobody }) }
}

describe.each(lives)("the life of %s", (name, life) => {
  it("refuses a command that names what nobody lists, with its id", () =>
    fc.assert(
      fc.asyncProperty(LifeCommands.rows(life.command, { maxLength: 20 }), async (rows) => {
        for (const { command: said } of rows) {
          const command = said(today) as { readonly type: string }
          if (ending[name]?.includes(command.type) === true) continue
          const named = new Set(namedIn(command, new Set([...everywhere, ...(alsoIn[name] ?? [])])))
          // An award that names a fund is told first that there is no such fund.
          if (name === "award" && "fund" in command) continue
          const { decision } = await decided(life, command)
          const refused = decision.findings.filter(({ rule }) => rule === "directory.not-listed").map(({ facts }) => String(facts["id"]))
          // Some lives have the name of a team or community themselves.
          expect(new Set(refused.filter((one) => !one.startsWith("z"))), JSON.stringify(command)).toEqual(named)
        }
      }),
      { numRuns: 5 }
    ))
})

describe("a command that names a team", () => {
  const block = { type: "impose", by: { team: "goose" }, reason: "多次缺席", officer: "p-1", from: "2026-03-10", until: "2026-06-30" }
  const life = ActivityLives.lives.block as unknown as AnyLife
  const listed = async (until?: string) => {
    const world = town()
    const more = until === undefined ? {} : { until }
    await write(world, "directory", { "team/goose": [{ type: "team.listed", v: 1, team: "goose", code: "g", name: "雁", ...more }] })
    return world
  }
  it("rests on the team's listing, so that it is decided anew when that changes", async () => {
    expect((await decided(life, block)).relies).toContainEqual({ stream: "team/goose", version: 0 })
    expect((await decided(life, block, await listed())).relies).toContainEqual({ stream: "team/goose", version: 1 })
  })
  it.each([
    ["2026-03-09", ["directory.over"]],
    ["2026-03-10", []],
    [undefined, []]
  ] as const)("that is listed until %s: %j", async (until, rules) => {
    const { decision } = await decided(life, block, await listed(until))
    expect(decision.findings.map(({ rule }) => rule).filter((rule) => rule.startsWith("directory."))).toEqual(rules)
  })
})
