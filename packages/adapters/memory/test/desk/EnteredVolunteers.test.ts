/** Volunteers held against the rules of registration as a sheet lists them. All people are made up. */
import { DirectoryImport, Life, PersonLives } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import { Instruments, Policies } from "@yanzhen/core/law"
import { describe, expect, it } from "vitest"
import { journal, run, town, type Town } from "./world.ts"
import { list, volunteers } from "./importing.ts"

const day = Day.require
const { consent, guardianship, "person-merge": personMerge } = PersonLives.lives
const told = ({ findings }: DirectoryImport.Listed) =>
  findings.map(({ place: { sheet, row }, finding: { rule, severity } }) => `${sheet} ${row} ${severity} ${rule}`)
const adult = day("1990-01-01")
const idOf = async (world: Town, name: string): Promise<Id.VolunteerId> => {
  const [person] = await world.people.findByName(world.tenant, [name])
  return Id.require<Id.VolunteerId>(person?.id ?? "")
}
const agree = async (world: Town, who: string, type: "give" | "withdraw", on: string) => {
  const said = { purpose: "registration", on } as const
  await run(Life.give(world, consent, who, type === "give" ? { type, manner: "separate", ...said } : { type, ...said }))
}

describe("VOL-03: who took back their consent", () => {
  const withdrawn = async () => {
    const world = town()
    await list(world, { volunteers: [{ name: "甲一", born: adult, registeredOn: day("2026-01-01") }] })
    await agree(world, await idOf(world, "甲一"), "give", "2026-01-01")
    await agree(world, await idOf(world, "甲一"), "withdraw", "2026-03-05")
    return world
  }
  it("is not entered, and nothing more is learnt of them; the others of the sheet are", async () => {
    const world = await withdrawn()
    const listed = await list(world, {
      volunteers: [
        { name: "甲一", born: day("1990-01-02"), registeredOn: day("2026-03-06") },
        { name: "乙二", born: adult, registeredOn: day("2026-03-06") }
      ]
    })
    expect(listed).toMatchObject({ volunteers: 1, unchanged: 0 })
    expect(told(listed)).toEqual(["名录 1 error person.registration-consent", "名录 1 hint directory.consent-unknown"])
    expect(listed.findings[0]?.finding.citations).toContainEqual(Instruments.VSR.article(7, "经志愿者同意后"))
    expect(new Set((await volunteers(world)).map(({ registeredOn }) => registeredOn))).toEqual(
      new Set([day("2026-01-01"), day("2026-03-06")])
    )
    expect(await world.people.findByName(world.tenant, ["甲一"])).toMatchObject([{ born: adult }])
  })
  it("stays as listed, and is not spoken of, by a sheet that says nothing new", async () => {
    const world = await withdrawn()
    const before = await journal(world)
    const again = await list(world, { volunteers: [{ name: "甲一", born: adult, registeredOn: day("2026-01-01") }] })
    expect([again.unchanged, again.findings]).toEqual([1, []])
    expect(await journal(world)).toEqual(before)
  })
  it("is entered once they agree again", async () => {
    const world = await withdrawn()
    await agree(world, await idOf(world, "甲一"), "give", "2026-03-06")
    const listed = await list(world, { volunteers: [{ name: "甲一", registeredOn: day("2026-03-06") }] })
    expect([listed.volunteers, listed.findings]).toEqual([1, []])
  })
  it("under another entry of theirs is meant too", async () => {
    const world = await withdrawn()
    await list(world, { volunteers: [{ name: "丙三", born: adult }] })
    const [entry, into] = [await idOf(world, "甲一"), await idOf(world, "丙三")]
    await world.people.put(world.tenant, [{ id: into, name: "甲一", born: adult }])
    await run(
      Life.give(world, personMerge, entry, {
        type: "merge",
        into: Id.require<Id.PersonId>(into),
        by: Id.require<Id.PersonId>("clerk"),
        on: "2026-03-10",
        reason: "重复登记",
        evidence: "核对"
      })
    )
    const listed = await list(world, { volunteers: [{ name: "甲一", registeredOn: day("2026-03-06") }] })
    expect([listed.volunteers, told(listed)]).toEqual([0, ["名录 1 error person.registration-consent"]])
  })
})

describe("VOL-04: who is too young", () => {
  const youthLeague = () => town({ policy: Policies.byName("youth-league") })
  it("is told at their own row, with the line and whose it is, and listed all the same", async () => {
    const world = youthLeague()
    const listed = await list(world, { volunteers: [{ name: "甲一", born: day("2012-03-11") }] })
    expect(listed.volunteers).toBe(1)
    expect(told(listed).slice(0, 2)).toEqual(["名录 1 warning person.registration-age", "名录 1 warning person.registration-guardian"])
    const [age] = listed.findings
    expect(age?.finding).toMatchObject({ facts: { age: 13 }, parameters: [{ value: 14, pack: expect.stringContaining("youth-league") }] })
    expect(age?.finding.citations.map(({ instrument }) => instrument)).toEqual(["RVM"])
  })
  it("is told when a later sheet first says how old they are, though the listing is the same", async () => {
    const world = youthLeague()
    const row = { name: "甲一", registeredOn: day("2026-03-01") }
    expect(told(await list(world, { volunteers: [row] }))).toContain("名录 1 hint directory.age-unknown")
    const listed = await list(world, { volunteers: [{ ...row, born: day("2009-01-01") }] })
    expect([listed.volunteers, listed.unchanged]).toEqual([0, 1])
    expect(told(listed)).toContain("名录 1 warning person.registration-guardian")
    expect(told(listed)).not.toContain("名录 1 hint directory.age-unknown")
  })
  it("has a guardian's consent where it is recorded before they are listed with the day", async () => {
    const world = youthLeague()
    await list(world, { volunteers: [{ name: "甲一", born: day("2009-01-01") }] })
    const ward = await idOf(world, "甲一")
    const guardian = Id.require<Id.PersonId>("mother")
    await run(Life.give(world, guardianship, ward, { type: "link", guardian, relation: "parent", evidence: "户口簿", on: "2026-03-01" }))
    await run(Life.give(world, consent, ward, { type: "give", purpose: "registration", manner: "separate", guardian, on: "2026-03-01" }))
    const on = async (registeredOn: string) => told(await list(world, { volunteers: [{ name: "甲一", registeredOn: day(registeredOn) }] }))
    expect(await on("2026-02-28")).toContain("名录 1 warning person.registration-guardian")
    expect(await on("2026-03-01")).toEqual(["名录 1 hint directory.consent-unknown"])
  })
})

it("what nobody has recorded of many is said once for each sheet, with how many, at the first of them", async () => {
  const row = (sheet: string, at: number, name: string, born?: Day.Day) => ({
    ...{ place: { sheet, row: at }, name },
    ...(born === undefined ? {} : { born })
  })
  const rows = [row("甲表", 2, "甲一", adult), row("甲表", 3, "乙二"), row("甲表", 4, "丙三"), row("乙表", 2, "丁四")]
  const listed = await run(DirectoryImport.list(town(), { streets: [], communities: [], teams: [], volunteers: rows }))
  expect(listed.findings.map(({ place, finding: { rule, facts } }) => [place.sheet, place.row, rule, facts["count"]])).toEqual([
    ["甲表", 2, "directory.consent-unknown", 3],
    ["甲表", 3, "directory.age-unknown", 2],
    ["乙表", 2, "directory.consent-unknown", 1],
    ["乙表", 2, "directory.age-unknown", 1]
  ])
})

it("a list that another overtakes halfway tells of everybody whom it entered", async () => {
  const world = town()
  let commits = 0
  const overtaken: Town = {
    ...world,
    commit: async (batch) => {
      if (++commits === 2) await list(world, { volunteers: [{ name: "乙二", born: adult }] })
      return world.commit(batch)
    }
  }
  const many = Array.from({ length: 401 }, (_, i) => ({ name: `人${String.fromCodePoint(0x4e00 + i)}`, born: adult }))
  const listed = await list(overtaken, { volunteers: many })
  expect(commits).toBeGreaterThan(2)
  expect([listed.volunteers, listed.findings.map(({ finding }) => finding.facts)]).toEqual([401, [{ count: 401 }]])
})
