import * as fc from "fast-check"
import { describe, expect, it, vi } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as Grid from "../../src/place/GridAssignment.ts"
import { Command, Event } from "../../src/place/GridAssignment.schema.ts"
import { day } from "../law/policies.ts"
import { holdsOf, inOrder, lived } from "../lives.ts"
import { answered } from "../said.ts"

// Many cases; on a busy machine they may take their time.
vi.setConfig({ testTimeout: 60_000 })

const context = { today: day("2026-06-30") }
const [ann, ben] = ["ann", "ben"].map((id) => Id.require<Id.VolunteerId>(id)) as [Id.VolunteerId, Id.VolunteerId]
const building = Id.require<Id.BuildingId>("b-3")
const assign = (on = "2026-01-10", role: Grid.Role = "volunteer", person = ann): Grid.Command => ({ type: "assign", person, role, on })
const release = (on = "2026-03-31", role: Grid.Role = "volunteer", person = ann): Grid.Command => ({ type: "release", person, role, on })

const after = (commands: readonly Grid.Command[]): Grid.GridAssignment => {
  const { state, accepted } = lived(Grid.decider, commands, context)
  expect(accepted).toEqual(commands)
  return state
}
const answer = (before: readonly Grid.Command[], command: Grid.Command): string => {
  return answered(Grid.decide(command, after(before), context))
}

describe("who works in a grid", () => {
  it("has days, the last one included", () => {
    const state = after([assign(), assign("2026-02-01", "volunteer", ben), release()])
    const on = (asked: string) => Grid.assignedOn(state, day(asked)).map(({ person }) => person)
    expect(["2026-01-09", "2026-01-10", "2026-02-01", "2026-03-31", "2026-04-01"].map(on)).toEqual([
      [],
      ["ann"],
      ["ann", "ben"],
      ["ann", "ben"],
      ["ben"]
    ])
  })
  it.each([
    [[], assign("2026-07-01"), "unmet grid.future"],
    [[], assign("2026-06-30"), "met"],
    [[assign()], assign("2026-01-09", "volunteer", ben), "unmet grid.before"],
    [[assign()], assign(), "unmet grid.assigned-already"],
    [[assign(), release()], assign("2026-03-31"), "unmet grid.assigned-already"],
    [[assign(), release()], assign("2026-04-01"), "met"],
    [[], release(), "unmet grid.not-assigned"],
    [[assign()], release("2026-03-31", "worker"), "unmet grid.not-assigned"],
    [[], assign("2026-01-10", "building-head"), "unmet grid.no-building"],
    [[], { ...assign("2026-01-10", "building-head"), building }, "met"],
    [[assign()], { ...assign("2026-01-10"), building }, "met"],
    [[assign()], { ...release(), building }, "unmet grid.not-assigned"],
    [[assign()], assign("2026-01-11", "worker"), "met grid.paid-and-volunteer"],
    [[assign("2026-01-10", "worker")], assign("2026-01-11"), "met grid.paid-and-volunteer"],
    [[assign()], { ...assign("2026-01-11", "building-head"), building }, "met"],
    [[assign(), release()], assign("2026-04-01", "worker"), "met"]
  ] satisfies readonly (readonly [readonly Grid.Command[], Grid.Command, string])[])("case %#: $2", (before, command, expected) =>
    expect(answer(before, command)).toBe(expected)
  )
  it("keeps who has which role where, and from when to when", () => {
    expect(Grid.initial).toStrictEqual({ assigned: [] })
    expect(after([assign(), { ...assign("2026-02-01", "worker", ben), building }, release()])).toStrictEqual({
      assigned: [
        { person: ann, role: "volunteer", from: day("2026-01-10"), until: day("2026-03-31") },
        { person: ben, role: "worker", building, from: day("2026-02-01") }
      ],
      latest: day("2026-03-31")
    })
    expect([Grid.streamOf(Id.require<Id.GridId>("g-1")), Grid.types]).toEqual(["grid-assignment/g-1", ["grid.assigned", "grid.released"]])
  })
  it("who has a role is not assigned it, and who has none is not released: neither is an event of this life", () => {
    const assigned: Grid.Event = { ...assign("2026-04-01"), type: "grid.assigned", v: 1 }
    const released: Grid.Event = { ...release(), type: "grid.released", v: 1 }
    const state = after([assign()])
    expect([Grid.initial, state].map((one) => [Grid.fits(one, assigned), Grid.fits(one, released)])).toEqual([
      [true, false],
      [false, true]
    ])
    expect(Grid.evolve(state, assigned)).toBe(state)
    expect(Grid.evolve(Grid.initial, released)).toBe(Grid.initial)
  })
  it("that somebody is paid there too is pointed out by the law of volunteering, and of that person only", () => {
    expect(Grid.decide(assign("2026-01-11", "worker"), after([assign()]), context).findings).toMatchObject([
      { rule: "grid.paid-and-volunteer", severity: "warning", kind: "notice", facts: { person: ann }, citations: [{ words: "自愿、无偿" }] }
    ])
    expect(answer([assign()], assign("2026-01-11", "worker", ben))).toBe("met")
  })
  it("each role is told once, however many buildings it has", () => {
    const state = after([assign(), { ...assign(), building }, assign("2026-01-10", "worker")])
    expect(Grid.rolesOn(state, ann, day("2026-01-10"))).toEqual(["volunteer", "worker"])
    expect([Grid.rolesOn(state, ben, day("2026-01-10")), Grid.rolesOn(state, ann, day("2026-01-09"))]).toEqual([[], []])
  })
  it("never gets stuck, replays to the same state, and no two days of one role are held twice", () => {
    const on = fc.integer({ min: 1, max: 12 }).map((n) => `2026-01-${String(n).padStart(2, "0")}`)
    const command: fc.Arbitrary<Grid.Command> = fc
      .tuple(
        fc.constantFrom("assign" as const, "release" as const),
        fc.constantFrom(ann, ben),
        fc.constantFrom<Grid.Role>("volunteer", "worker"),
        fc.boolean(),
        on
      )
      .map(([type, person, role, isOfBuilding, at]) => ({ type, person, role, ...(isOfBuilding ? { building } : {}), on: at }))
    holdsOf({
      decider: Grid.decider,
      fits: Grid.fits,
      Command,
      Event,
      commands: inOrder(command),
      context,
      always: ({ assigned }) => {
        for (const [index, a] of assigned.entries()) {
          expect(a.until === undefined || a.until >= a.from).toBe(true)
          for (const b of assigned.slice(index + 1)) {
            const isSame = a.person === b.person && a.role === b.role && a.building === b.building
            expect(!isSame || (a.until ?? Day.last) < b.from || (b.until ?? Day.last) < a.from).toBe(true)
          }
        }
      }
    })
  })
})
