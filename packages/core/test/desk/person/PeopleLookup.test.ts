/** Whom a directory, the registers and the records know of those whom rows name. All people are made up. */
import * as Effect from "effect/Effect"
import { describe, expect, it } from "vitest"
import * as People from "../../../src/desk/person/ImportPeople.ts"
import * as PeopleLookup from "../../../src/desk/person/PeopleLookup.ts"
import type { World } from "../../../src/desk/World.ts"
import type { Criterion } from "../../../src/foundation/Criterion.ts"
import * as CriterionCompiler from "../../../src/foundation/CriterionCompiler.ts"
import * as ParameterView from "../../../src/foundation/ParameterView.ts"

interface Setting {
  readonly directory?: readonly { readonly id: string; readonly name: string; readonly idHash?: string; readonly phone?: string }[]
  readonly volunteers?: readonly object[]
  readonly records?: readonly object[]
  readonly groups?: readonly object[]
  /** Ids that are those of files of people served. */
  readonly served?: readonly string[]
}

const worldOf = ({ directory = [], volunteers = [], records = [], groups = [], served = [] }: Setting = {}) => {
  const asked: (readonly [string, number])[] = []
  const tables: Readonly<Record<string, readonly object[]>> = { volunteer: volunteers, service_record: records, group_record: groups }
  const rows = async (_: string, { name }: { readonly name: string }, where: Criterion<object>, __: unknown, page: { limit: number }) => {
    asked.push([name, page.limit])
    const holds = CriterionCompiler.compile(where, ParameterView.none)
    return { rows: (tables[name] ?? []).filter((row) => holds(row)).slice(0, page.limit) }
  }
  const find = (of: "idHash" | "name", operation: string) => async (_: string, some: readonly string[]) => {
    asked.push([operation, some.length])
    return directory.filter((person) => some.includes(person[of] ?? ""))
  }
  const heads = (_: string, streams: readonly string[]) =>
    Promise.resolve(new Map(streams.filter((stream) => served.some((id) => stream.endsWith(`/${id}`))).map((stream) => [stream, 1])))
  const people = { findByHash: find("idHash", "findByHash"), findByName: find("name", "findByName") }
  return { asked, world: { tenant: "t", people, store: { rows, heads } } as unknown as World }
}

const hashOf = ({ person }: PeopleLookup.Naming) => (person?.idNumber === undefined ? undefined : `#${person.idNumber}`)
const lookedUp = async (setting: Setting, ...rows: readonly PeopleLookup.Naming[]) => {
  const { world, asked } = worldOf(setting)
  const people = People.none()
  const names = await Effect.runPromise(PeopleLookup.lookUp(world, people, rows, rows.map(hashOf)))
  return { world, asked, people, names }
}
const named = (name: string, idNumber?: string): PeopleLookup.Naming => ({
  person: { name, ...(idNumber === undefined ? {} : { idNumber }) } as NonNullable<PeopleLookup.Naming["person"]>
})
const known = ({ byId }: People.ImportPeople) =>
  [...byId.values()].map(({ person, teams, isListed, isLeftover, proposed }) => [person.id, [...teams], isListed, isLeftover, proposed])

describe("whom rows name", () => {
  it("is found by name and by number, once, with the team in which they are listed", async () => {
    const directory = [
      { id: "ann", name: "安", idHash: "#1" },
      { id: "bo", name: "柏" },
      { id: "cy", name: "岑" },
      { id: "dan", name: "丹" }
    ]
    const volunteers = [
      { volunteer: "ann", team: "t-1" },
      { volunteer: "bo", team: undefined },
      { volunteer: undefined, team: "t-9" }
    ]
    const { people, names } = await lookedUp(
      { directory, volunteers, records: [{ record: "r", volunteer: "cy" }] },
      named("安", "1"),
      named("柏"),
      {
        leader: "岑"
      }
    )
    expect(names).toEqual(["安", "柏", "岑"])
    expect(known(people)).toEqual([
      ["ann", ["t-1"], true, false, false],
      ["bo", [], true, false, false],
      ["cy", [], false, false, false]
    ])
  })
  it.each<[string, Setting, boolean]>([
    ["nowhere else", {}, true],
    ["in a record", { records: [{ record: "r", volunteer: "ann" }] }, false],
    ["as who led one", { records: [{ record: "r", volunteer: "bo", leader: "ann" }] }, false],
    ["as who led a head-count", { groups: [{ group: "g", leader: "ann" }] }, false],
    [
      "in another's record only",
      { records: [{ record: "r", volunteer: "bo", leader: "bo" }], groups: [{ group: "g", leader: "bo" }] },
      true
    ]
  ])("who stands in the directory and %s is nobody yet: %s", async (_, setting, isNobody) => {
    const { people } = await lookedUp({ directory: [{ id: "ann", name: "安" }], ...setting }, named("安"))
    expect(known(people)).toEqual([["ann", [], false, isNobody, isNobody]])
  })
  it("is never somebody who is served, under the id of their file", async () => {
    const directory = [
      { id: "f-1", name: "安" },
      { id: "ann", name: "安" }
    ]
    const { people } = await lookedUp({ directory, served: ["f-1"] }, named("安"))
    expect(known(people).map(([id]) => id)).toEqual(["ann"])
  })
  it("is asked for once in a file, found or not; a new number of somebody known is looked up", async () => {
    const { world, people, asked } = await lookedUp({ directory: [{ id: "ann", name: "安", idHash: "#1" }] }, named("安"), named("柏"))
    const again = async (...rows: readonly PeopleLookup.Naming[]) => {
      asked.splice(0)
      const names = await Effect.runPromise(PeopleLookup.lookUp(world, people, rows, rows.map(hashOf)))
      return [names, asked.map(([operation]) => operation)]
    }
    const before = known(people)
    expect(await again(named("安"), { leader: "柏" })).toEqual([[], []])
    expect(await again(named("安", "1"))).toEqual([[], ["findByHash"]])
    expect(await again(named("安", "1"))).toEqual([[], []])
    expect(known(people)).toEqual(before)
    expect(await again(named("岑"))).toEqual([["岑"], ["findByName"]])
  })
  it("is asked for by five hundred at once", async () => {
    const everybody = Array.from({ length: 1001 }, (_, i) => ({ id: `p${i}`, name: `人${i}` }))
    const volunteers = everybody.map(({ id }) => ({ volunteer: id, team: "t-1" }))
    const { people, asked } = await lookedUp({ directory: everybody, volunteers }, ...everybody.map(({ name }) => named(name)))
    expect(asked.filter(([operation]) => operation === "findByName")).toEqual([500, 500, 1].map((some) => ["findByName", some]))
    expect(people.byId.size).toBe(1001)
    expect(known(people).every(([, teams]) => JSON.stringify(teams) === '["t-1"]')).toBe(true)
  })
})

describe("who is listed elsewhere", () => {
  const elsewhere = {
    directory: [{ id: "ann", name: "安", idHash: "#1" }],
    volunteers: [{ volunteer: "ann", team: "t-1" }]
  }
  const looked = async (records: readonly object[], ...claims: readonly Parameters<typeof PeopleLookup.lookInto>[2][number][]) => {
    const { world, asked, people } = await lookedUp({ ...elsewhere, records }, named("安", "1"))
    asked.splice(0)
    await Effect.runPromise(PeopleLookup.lookInto(world, people, claims))
    const [ann] = people.byId.values()
    return { world, people, asked, teams: [...(ann?.teams ?? [])], leads: [...(ann?.leads ?? [])] }
  }
  const claim = (more: object = {}) => ({ name: "安", team: "t-2", ...more })
  const record = (more: object = {}) => ({ record: "r", volunteer: "ann", leader: "bo", team: "t-2", stage: "recorded", ...more })
  it.each<[string, readonly object[], readonly string[], readonly string[]]>([
    ["has served in the team", [record()], ["t-1", "t-2"], []],
    ["has led in the team", [record({ volunteer: "bo", leader: "ann" })], ["t-1"], ["t-2"]],
    ["has served and led there", [record({ leader: "ann" })], ["t-1", "t-2"], []],
    ["has served in another", [record({ team: "t-3" })], ["t-1"], []],
    ["has a record there that was voided", [record({ stage: "voided" })], ["t-1"], []],
    ["has none there", [], ["t-1"], []]
  ])("and %s", async (_, records, teams, leads) => expect(await looked(records, claim())).toMatchObject({ teams, leads }))
  it.each([
    ["in their own team", claim({ team: "t-1" })],
    ["in no team", { name: "安" }],
    ["by a number that somebody bears", claim({ idHash: "#1" })],
    ["by another name", claim({ name: "柏" })]
  ])("is not looked for %s", async (_, one) => expect((await looked([record()], one)).asked).toEqual([]))
  it("is looked for where the number is nobody's, and once", async () => {
    const { world, people, asked } = await looked([], claim({ idHash: "#9" }), claim())
    expect(asked).toEqual([
      ["service_record", 1],
      ["service_record", 1]
    ])
    await Effect.runPromise(PeopleLookup.lookInto(world, people, [claim()]))
    expect(asked).toHaveLength(2)
  })
  it("has led there by a record that this file changes: that is no more asked for", async () => {
    const { world, asked, people } = await lookedUp(elsewhere, named("安"))
    people.led.add(People.pairOf("ann", "t-2"))
    asked.splice(0)
    await Effect.runPromise(PeopleLookup.lookInto(world, people, [claim()]))
    expect([asked.length, [...(people.byId.get("ann")?.leads ?? [])]]).toEqual([1, ["t-2"]])
  })
  it("is not looked for while they are only proposed", async () => {
    const { world, asked, people } = await lookedUp({ directory: [{ id: "ann", name: "安" }] }, named("安"))
    asked.splice(0)
    await Effect.runPromise(PeopleLookup.lookInto(world, people, [claim()]))
    expect(asked).toEqual([])
  })
})
