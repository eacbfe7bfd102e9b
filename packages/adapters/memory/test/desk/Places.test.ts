/** Which team and place a row means, and that a row whose team cannot be told waits. All people and places are made up. */
import { describe, expect, it } from "vitest"
import { byText, district, list, look, newFile, records, row, rules, take, teams, verdicts } from "./importing.ts"
import { journal, town } from "./world.ts"

describe("the place that a row states", () => {
  it("makes two new teams of one name two teams", async () => {
    const world = town()
    await district(world)
    await take(world, [row({ community: "甲社区", person: { name: "甲一" } }), row({ community: "乙社区", person: { name: "乙一" } })])
    expect((await teams(world)).map(({ name, community }) => [name, community]).toSorted(byText)).toEqual([
      ["志愿队", "C1"],
      ["志愿队", "C2"]
    ])
    expect((await records(world)).map(({ community }) => community).toSorted(byText)).toEqual(["C1", "C2"])
  })

  it("rules out the only team of that name where it lies elsewhere", async () => {
    const world = town()
    await district(world)
    await list(world, { teams: [{ code: "T1", name: "志愿队", community: "C1" }] })
    const taken = await take(world, [row({ community: "乙社区" })])
    expect(rules(taken.entries[0]?.findings ?? [])).toContain("import.new-team")
    const [record] = await records(world)
    expect(record?.community).toBe("C2")
    expect(record?.team).not.toBe("T1")
  })

  it("rules it out by the street as well, also where the team's street is its community's", async () => {
    const world = town()
    await district(world)
    await list(world, { teams: [{ code: "T1", name: "志愿队", community: "C1" }] })
    expect((await take(world, [row({ street: "西街道" })])).entries[0]?.needs).not.toContain("new-team")
    expect((await take(world, [row({ street: "东街道", day: "2026-03-06" })])).entries[0]?.needs).toContain("new-team")
  })

  it("does not make a new team of a code that is another's: the row waits", async () => {
    const world = town()
    await district(world)
    await list(world, { teams: [{ code: "T1", name: "志愿队", community: "C1" }] })
    const taken = await take(world, [row({ team: "T1", community: "乙社区" })])
    expect([verdicts(taken), taken.imported.batch]).toEqual([["held"], undefined])
    const entries = (await look(world, newFile([row({ team: "T1", community: "乙社区" })]))).counts
    expect(entries).toMatchObject({ newTeams: 0, verdicts: { held: 1 }, findings: { "import.team-elsewhere": 1 } })
  })

  it("chooses among teams of one name; nothing stated, they are shown", async () => {
    const world = town()
    await district(world)
    await list(world, {
      teams: [
        { code: "T1", name: "志愿队", community: "C1" },
        { code: "T2", name: "志愿队", community: "C2" },
        { code: "T3", name: "志愿队" }
      ]
    })
    await take(world, [row({ community: "乙社区" })])
    expect((await records(world)).map(({ team }) => team)).toEqual(["T2"])
    const unsaid = await look(world, newFile([row({ day: "2026-03-06" })]))
    expect(unsaid.counts).toMatchObject({ verdicts: { held: 1 }, findings: { "import.several-teams": 1 } })
  })

  it("stands in for a place that the team has not", async () => {
    const world = town()
    await district(world)
    await list(world, { teams: [{ code: "T1", name: "志愿队", street: "S2" }] })
    await take(world, [row({ community: "乙社区" })])
    expect((await records(world)).map(({ team, community, street }) => [team, community, street])).toEqual([["T1", "C2", "S2"]])
  })

  it("is said to be unknown where the directory does not know it; the cell is quoted unless it names somebody", async () => {
    const world = town()
    await district(world)
    const entries: Parameters<typeof look>[2] = []
    await look(
      world,
      newFile([row({ community: "无此社区", street: "无此街道" }), row({ community: "王小明", day: "2026-03-06" })]),
      entries
    )
    expect(rules(entries[0]?.findings ?? [])).toEqual([
      "import.community-unknown",
      "import.street-unknown",
      "import.new-person",
      "import.new-team"
    ])
    expect(entries[0]?.findings[0]?.facts).toEqual({ community: "无此社区" })
    expect(entries[1]?.findings[0]?.facts).toEqual({ community: "…" })
  })

  it("tells two rows apart that differ in it alone", async () => {
    const world = town()
    await district(world)
    await list(world, {
      teams: [
        { code: "T1", name: "志愿队", street: "S1" },
        { code: "T2", name: "志愿队", street: "S2" }
      ]
    })
    expect(verdicts(await take(world, [row({ street: "西街道" }), row({ street: "东街道" })]))).toEqual(["new", "new"])
    expect((await records(world)).map(({ team }) => team).toSorted(byText)).toEqual(["T1", "T2"])
  })

  it("does not tell apart two rows that mean one team by its name and by its code", async () => {
    const world = town()
    await district(world)
    await list(world, { teams: [{ code: "T1", name: "志愿队", community: "C1" }] })
    expect(verdicts(await take(world, [row(), row({ team: "T1" }), row({ community: "甲社区" })]))).toEqual(["new", "known", "known"])
  })
})

describe("a row without a team", () => {
  it("waits; nothing is made up in its place", async () => {
    const world = town()
    const days = ["2026-03-01", "2026-03-02", "2026-03-03"]
    const seen = await look(world, newFile(days.map((day) => row({ team: undefined, day }))))
    expect(seen.counts).toMatchObject({ newPeople: 0, verdicts: { held: 3 }, findings: { "import.team-missing": 3 } })
    await take(world, [row({ team: undefined }), row({ person: { name: "李明" } })])
    expect((await records(world)).map(({ team }) => team)).not.toContain("-")
    expect(await records(world)).toHaveLength(1)
  })
})

describe("a team that is called after somebody", () => {
  it.each([
    ["欧阳娜娜", "a person of the same row"],
    ["欧阳娜娜志愿队", "a name within the name"],
    ["热线13912345678", "a telephone number"]
  ])("%s waits (%s), and stands in no event", async (team) => {
    const world = town()
    const taken = await take(world, [row({ team, person: { name: "欧阳娜娜" } }), row({ person: { name: "李明" } })])
    expect(taken.imported.counts.verdicts).toMatchObject({ held: 1, new: 1 })
    const written = JSON.stringify([await journal(world), await teams(world)])
    for (const sign of ["欧阳娜娜", "13912345678"]) expect(written).not.toContain(sign)
  })

  it("also where the person comes only further down in the file; preview and commit say the same", async () => {
    const world = town()
    const between = Array.from({ length: 700 }, (_, i) => row({ activityName: `活动${i}` }))
    const { previewed, imported } = await take(world, [row({ team: "欧阳娜娜队" }), ...between, row({ person: { name: "欧阳娜娜" } })])
    expect(previewed.counts.verdicts).toMatchObject({ held: 1, new: 701 })
    // Once the team is listed its rows no longer say that it is new.
    expect({ ...imported.counts, findings: {} }).toEqual({ ...previewed.counts, findings: {} })
    expect(JSON.stringify(await journal(world))).not.toContain("欧阳娜娜")
  })

  it("is taken where the directory lists it: whoever lists a team means its name", async () => {
    const world = town()
    await list(world, { teams: [{ code: "T1", name: "王小明志愿队" }], volunteers: [{ name: "王小明" }] })
    expect(verdicts(await take(world, [row({ team: "王小明志愿队" })]))).toEqual(["new"])
  })

  it("is left out of the directory where it is nothing but a name or a number", async () => {
    const world = town()
    const listed = await list(world, {
      teams: [
        { code: "T1", name: "王小明" },
        { code: "T2", name: "13912345678" },
        { code: "T3", name: "志愿队" }
      ],
      volunteers: [{ name: "王小明" }]
    })
    const ofTeams = listed.findings.map(({ finding }) => finding.rule).filter((rule) => rule.startsWith("directory.name"))
    expect(ofTeams).toEqual(["directory.name-personal", "directory.name-personal"])
    expect((await teams(world)).map(({ team }) => team)).toEqual(["T3"])
  })
})

describe("names in a file", () => {
  it("are kept out of events also where they come only further down", async () => {
    const world = town()
    const between = Array.from({ length: 700 }, (_, i) => row({ activityName: `活动${i}` }))
    await take(world, [row({ content: "看望欧阳娜娜" }), ...between, row({ person: { name: "欧阳娜娜" } })])
    expect(JSON.stringify(await journal(world))).not.toContain("欧阳娜娜")
  })

  it("of activities and organisations are under keyed hashes: whoever guesses the name cannot check it", async () => {
    const world = town()
    await list(world, { teams: [{ code: "T1", name: "志愿队" }] })
    await take(world, [row({ activityName: "看望王小明", organiser: "王小明工作室" })])
    const [record] = await records(world)
    expect(record?.activityName).toBe(record?.activity)
    const written = JSON.stringify(await journal(world))
    for (const guess of [world.digest("T1\n看望王小明"), world.digest("王小明工作室")]) expect(written).not.toContain(guess.slice(0, 32))
  })
})
