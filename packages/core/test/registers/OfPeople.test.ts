import { describe, expect, it } from "vitest"
import * as Criterion from "../../src/foundation/Criterion.ts"
import * as Day from "../../src/foundation/Day.ts"
import * as OnePerson from "../../src/person/OnePerson.ts"
import * as OfPeople from "../../src/registers/OfPeople.ts"
import * as Register from "../../src/registers/Register.ts"
import * as Registers from "../../src/registers/Registers.ts"

const day = Day.require
const people = OnePerson.of([
  ["ann", "anne"],
  ["anni", "ann"]
])
const { serviceRecord, volunteer, consent, membership, team } = Registers

describe("a question about somebody", () => {
  const { facts } = serviceRecord
  it("asks about every entry of theirs, whichever is named", () => {
    expect(OfPeople.asked(facts.volunteer.is("anni"), people)).toEqual(facts.volunteer.isOneOf(["anne", "ann", "anni"]))
    expect(OfPeople.asked(facts.volunteer.isOneOf(["bo", "ann", "anne"]), people)).toEqual(
      facts.volunteer.isOneOf(["bo", "anne", "ann", "anni"])
    )
  })
  it("also where it stands inside others, and where it is denied", () => {
    const where = Criterion.any(Criterion.not(facts.leader.is("ann")), Criterion.all(facts.counts.is(true), facts.volunteer.is("bo")))
    expect(OfPeople.asked(where, people)).toEqual(
      Criterion.any(
        Criterion.not(facts.leader.isOneOf(["anne", "ann", "anni"])),
        Criterion.all(facts.counts.is(true), facts.volunteer.isOneOf(["bo"]))
      )
    )
  })
  it("what is no person stays as it was written", () => {
    const where = Criterion.all(facts.team.is("ann"), facts.volunteer.isKnown(), facts.on.atLeast(day("2026-03-01")))
    expect(OfPeople.asked(where, people)).toEqual(where)
  })
})

describe("rows told of people", () => {
  const row = (person: string, number: number) =>
    Register.wholeRow(consent, { person, number, guardian: person === "bo" ? "ann" : undefined })
  it("keep their columns, stand in order of the key, and are none less", () => {
    const rows = [row("ann", 1), row("anna", 1), row("anne", 1), row("bo", 1)] as const
    expect(OfPeople.rows(consent, rows, people).map(({ person, number, guardian }) => [person, number, guardian])).toEqual([
      ["anna", 1, undefined],
      ["anne", 1, undefined],
      ["anne", 1, undefined],
      ["bo", 1, "anne"]
    ])
    const members = ["zoe", "ann"].map((person) =>
      Register.wholeRow(membership, { team: "t", person, role: "member", from: day("2026-03-01") })
    )
    expect(OfPeople.rows(membership, members, people).map(({ person }) => person)).toEqual(["anne", "zoe"])
  })
  it("of nobody who was merged are the very rows", () => {
    const rows = [row("bob", 1), row("anne", 2)]
    expect(OfPeople.rows(consent, rows, people)).toBe(rows)
    expect(OfPeople.columnsOf(team)).toEqual([])
  })
  it.each([
    [
      "all of them listed: since the first day, in the team of the kept one",
      ["ann", "anne", "anni"],
      { team: "t-anne", registeredOn: "2024-02-02" }
    ],
    ["the kept one not listed: in the first team of the others", ["ann", "anni"], { team: "t-ann", registeredOn: "2024-02-02" }],
    ["the kept one alone", ["anne"], { team: "t-anne", registeredOn: "2025-03-03" }]
  ] as const)("%s", (_, listed, shown) => {
    const days = { anne: "2025-03-03", ann: "2024-02-02", anni: "2026-01-01" }
    const rows = [...listed, "bo" as const].map((one) =>
      Register.wholeRow(volunteer, { volunteer: one, team: `t-${one}`, registeredOn: one === "bo" ? undefined : day(days[one]) })
    )
    expect(
      OfPeople.rows(volunteer, rows, people).map(({ volunteer: who, team: where, registeredOn }) => [who, where, registeredOn])
    ).toEqual([
      ["anne", shown.team, day(shown.registeredOn)],
      ["bo", "t-bo", undefined]
    ])
  })
  it("a kept one that is listed without a day or a team has those of the others", () => {
    const rows = [
      Register.wholeRow(volunteer, { volunteer: "ann", team: "t-1", registeredOn: day("2024-02-02") }),
      Register.wholeRow(volunteer, { volunteer: "anne" })
    ]
    expect(OfPeople.rows(volunteer, rows, people)).toMatchObject([{ volunteer: "anne", team: "t-1", registeredOn: day("2024-02-02") }])
  })
  it("columns are told as rows are", () => {
    const batch = {
      length: 3,
      columns: {
        volunteer: { kind: "text" as const, values: ["ann", undefined, "bo"] },
        team: { kind: "text" as const, values: ["ann", undefined, "bo"] }
      }
    }
    expect(OfPeople.batch(serviceRecord, batch, people).columns).toEqual({
      volunteer: { kind: "text", values: ["anne", undefined, "bo"] },
      team: { kind: "text", values: ["ann", undefined, "bo"] }
    })
  })
})

it("every column that is named after somebody says that it holds people", () => {
  const words = ["person", "volunteer", "leader", "guardian", "ward", "holder", "visitor", "donor"]
  for (const register of Registers.all) {
    if (register === Registers.personMerge) continue
    for (const { name, isPerson } of Object.values(register.facts.fields))
      if (words.includes(name)) expect(isPerson, `${register.name}.${name}`).toBe(true)
  }
})
