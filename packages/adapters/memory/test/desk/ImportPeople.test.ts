/** Who is meant by a row, over rows, files, crashes and desks. All people are made up. */
import { Explaining, ExplanationText, type ImportPlan, Importing } from "@yanzhen/core/desk"
import { Day, type Id } from "@yanzhen/core/foundation"
import { describe, expect, it } from "vitest"
import { byText, crowd, ids, list, look, newFile, records, row, rules, take, verdicts, volunteers } from "./importing.ts"
import { failure, run, tenant, town } from "./world.ts"

const distinct = async (world: ReturnType<typeof town>): Promise<number> =>
  new Set((await records(world)).map(({ volunteer }) => volunteer)).size

describe("an ID number", () => {
  it("that comes later is taken up by the one it fits; the next one is another person's", async () => {
    const world = town()
    await take(world, [row()])
    await take(world, [
      row({ person: { name: "王小明", idNumber: ids.wang }, day: "2026-03-06" }),
      row({ person: { name: "王小明", idNumber: ids.other }, day: "2026-03-07" })
    ])
    const [first, second, third] = (await records(world)).toSorted((a, b) => (a.on ?? 0) - (b.on ?? 0)).map(({ volunteer }) => volunteer)
    expect(second).toBe(first)
    expect(third).not.toBe(first)
    const people = await world.people.findByName(tenant, ["王小明"])
    expect(people.map(({ idTail }) => idTail).toSorted(byText)).toEqual(["0024", "0039"])
  })

  it("is taken up within one file too, and held to in the next", async () => {
    const world = town()
    await take(world, [row(), row({ person: { name: "王小明", idNumber: ids.wang }, day: "2026-03-06" })])
    await take(world, [row({ person: { name: "王小明", idNumber: ids.other }, day: "2026-03-07" })])
    expect(await distinct(world)).toBe(2)
  })

  it("is not taken up by a row that is refused: nothing of it is stored", async () => {
    const world = town()
    await take(world, [row()])
    await take(world, [row({ person: { name: "王小明", idNumber: ids.wang }, from: 11, to: 9, day: "2026-03-06" })])
    expect((await world.people.findByName(tenant, ["王小明"])).map(({ idHash }) => idHash)).toEqual([undefined])
  })
})

describe("an ID number that is somebody else's", () => {
  const wang = { person: { name: "王小明", idNumber: ids.wang } }
  const mistyped = { person: { name: "李四四", idNumber: ids.wang }, day: "2026-03-06" }
  const choosing = (id: string): ImportPlan.Agreement => ({ ...Importing.agreed, chosenPeople: () => id })

  it.each([
    ["in the directory, where the name is nobody's", [row(wang)]],
    ["in the directory, where name and team are another's", [row(wang), row({ person: { name: "李四四" } })]]
  ])("%s: the row waits, and says whose it is", async (_, before) => {
    const world = town()
    await take(world, before)
    const entries: ImportPlan.Entry[] = []
    const { counts } = await look(world, newFile([row(mistyped)]), entries)
    expect(counts.verdicts).toMatchObject({ held: 1, new: 0 })
    expect(entries[0]).toMatchObject({ needs: ["choose-person"], findings: [{ rule: "import.id-of-another", severity: "warning" }] })
    expect(entries[0]?.candidates).toEqual((await records(world)).slice(0, 1).map(({ volunteer }) => volunteer))
    await take(world, [row(mistyped)])
    expect(await records(world)).toHaveLength(before.length)
  })

  it("further up in one file: the second row waits", async () => {
    const world = town()
    const { entries } = await take(world, [row(wang), row(mistyped)])
    expect(entries.map(({ verdict }) => verdict)).toEqual(["new", "held"])
  })

  it("is theirs where that is chosen; a choice that would give one person two numbers is none", async () => {
    const world = town()
    await take(world, [row(wang), row({ person: { name: "李四四" } }), row({ person: { name: "张三三", idNumber: ids.other } })])
    const stored = await records(world)
    const [bearer = "", named = "", numbered = ""] = await Promise.all(
      ["王小明", "李四四", "张三三"].map(async (name) => (await world.people.findByName(tenant, [name]))[0]?.id)
    )
    const source = newFile([row(mistyped)])
    const looked = (id: string) => run(Importing.preview(world, source, {}, choosing(id)))
    for (const other of [named, numbered]) expect((await looked(other)).counts.verdicts).toMatchObject({ held: 1, new: 0 })
    await run(Importing.commit(world, source, await looked(bearer), choosing(bearer)))
    expect((await records(world)).filter(({ on }) => on === Day.require("2026-03-06")).map(({ volunteer }) => volunteer)).toEqual([bearer])
    expect(await records(world)).toHaveLength(stored.length + 1)
    expect((await world.people.findByName(tenant, ["李四四"])).map(({ idHash }) => idHash)).toEqual([undefined])
  })

  it("is left out of a sheet of volunteers, with the reason", async () => {
    const world = town()
    await take(world, [row(wang)])
    const { findings, volunteers: listed } = await list(world, { volunteers: [{ name: "李四四", idNumber: ids.wang }] })
    expect(listed).toBe(0)
    expect(rules(findings.map(({ finding }) => finding))).toEqual(["import.id-of-another"])
  })
})

describe("what only the other rows of a chunk would tell", () => {
  const peopleCalled = async (world: ReturnType<typeof town>, name: string) => await world.people.findByName(tenant, [name])

  it.each([
    ["in one chunk", 320],
    ["in a chunk further down", 1]
  ])("whoever leads serves %s under the same name, and in another file too", async (_, rowsPerChunk) => {
    const world = town()
    const source = newFile([row(), row({ person: { name: "赵队长" }, day: "2026-03-06" })], { rowsPerChunk })
    const { counts } = await run(Importing.commit(world, source, await look(world, source)))
    expect(counts.newPeople).toBe(2)
    await take(world, [row({ person: { name: "赵队长" }, day: "2026-03-07" })])
    expect(await peopleCalled(world, "赵队长")).toHaveLength(1)
    const [{ volunteer = "" } = {}, ...others] = (await records(world)).filter(({ on }) => on !== Day.require("2026-03-05"))
    expect(others.map((one) => one.volunteer)).toEqual([volunteer])
  })

  it("whoever leads in the team is not meant by a row with another telephone, nor by one of another team", async () => {
    const world = town()
    const of = (phone: string | undefined, more = {}) =>
      row({ person: { name: "赵队长", ...(phone === undefined ? {} : { phone }) }, ...more })
    await take(world, [
      row(),
      of("13800000001"),
      of("13800000002", { day: "2026-03-06" }),
      of(undefined, { team: "护河队", day: "2026-03-07" })
    ])
    expect((await peopleCalled(world, "赵队长")).map(({ phone }) => phone).toSorted(byText)).toEqual([
      "13800000001",
      "13800000002",
      undefined
    ])
  })

  it("what a refused row says of somebody is not stored with the next row that means them, new or known", async () => {
    const refused = { exclusion: "commercial", from: 14, to: 15 } as const
    const numbers = { name: "王小明", idNumber: ids.wang, phone: "13800000001" }
    const told = async (world: ReturnType<typeof town>) =>
      (await peopleCalled(world, "王小明")).map(({ phone, idHash, idTail }) => [phone, idHash, idTail])
    const fresh = town()
    await take(fresh, [row({ person: numbers, ...refused }), row()])
    expect(await told(fresh)).toEqual([[undefined, undefined, undefined]])
    const settled = town()
    await take(settled, [row()])
    await take(settled, [row({ person: numbers, ...refused }), row({ day: "2026-03-06" })])
    expect(await told(settled)).toEqual([[undefined, undefined, undefined]])
    await take(settled, [row({ person: numbers, day: "2026-03-07" })])
    expect((await told(settled)).map(([phone, , tail]) => [phone, tail])).toEqual([["13800000001", "0024"]])
  })

  it("two of one name are two, also where the one was met by her number before the name was asked for", async () => {
    const world = town()
    await take(world, [
      row({ person: { name: "陈一心", idNumber: ids.wang, phone: "13800000001" } }),
      row({ person: { name: "陈一心", phone: "13800000002" }, day: "2026-03-06" })
    ])
    const rows = [
      row({ person: { name: "李四四", idNumber: ids.wang }, day: "2026-03-08" }),
      row({ person: { name: "陈一心" }, day: "2026-03-07" })
    ]
    const source = newFile(rows, { rowsPerChunk: 1 })
    const entries: ImportPlan.Entry[] = []
    await look(world, source, entries)
    expect(entries.map(({ findings }) => rules(findings))).toEqual([["import.id-of-another"], ["import.several-people"]])
  })

  it("of two of one name in the team the end of a telephone says which; and the whole of it is learnt where only its end was known", async () => {
    const world = town()
    const of = (phone: string, day: string) => row({ person: { name: "陈一心", phone }, day })
    await take(world, [of("13800000001", "2026-03-04"), of("13800000002", "2026-03-05")])
    expect(verdicts(await take(world, [of("0002", "2026-03-06"), of("0003", "2026-03-07"), of("13800000003", "2026-03-08")]))).toEqual([
      "new",
      "new",
      "new"
    ])
    expect((await peopleCalled(world, "陈一心")).map(({ phone }) => phone).toSorted(byText)).toEqual([
      "13800000001",
      "13800000002",
      "13800000003"
    ])
  })

  it("whoever led by a record that the file changes is who they were", async () => {
    const world = town()
    await take(world, [row({ person: { name: "李四四" }, leader: "王小明" })])
    const source = newFile([row({ person: { name: "李四四" }, to: 12 }), row({ day: "2026-03-06" })], { rowsPerChunk: 1 })
    const previewed = await look(world, source)
    const { counts } = await run(Importing.commit(world, source, previewed))
    expect(counts).toEqual(previewed.counts)
    expect(await peopleCalled(world, "王小明")).toHaveLength(1)
  })
})

describe("somebody new", () => {
  it("is said to be new with the first row that names them, volunteers and leaders alike; preview and commit say the same", async () => {
    const world = town()
    const rows = [row(), row({ day: "2026-03-06" }), row({ person: { name: "李四四" }, day: "2026-03-07" })]
    const { previewed, entries } = await take(world, rows)
    expect(previewed.counts.findings["import.new-person"]).toBe(2)
    expect(entries.map(({ findings }) => rules(findings).includes("import.new-person"))).toEqual([true, false, true])
    const { entries: later } = await take(world, [row({ leader: "钱队长", day: "2026-03-08" }), row({ day: "2026-03-09" })])
    expect(later.map(({ findings }) => rules(findings).includes("import.new-person"))).toEqual([true, false])
  })
})

describe("a text that names somebody", () => {
  it.each(["content", "location", "activityName"])("in %s is said, and kept aside", async (column) => {
    const { entries } = await take(town(), [row({ [column]: "看望王小明" }), row({ [column]: "清扫楼道", day: "2026-03-06" })])
    expect(entries.map(({ findings }) => rules(findings).includes("import.text-personal"))).toEqual([true, false])
  })

  it("also where the name comes only further down: the preview says what the commit does", async () => {
    const rows = [row({ content: "看望欧阳娜娜" }), ...crowd(700), row({ person: { name: "欧阳娜娜" } })]
    const { previewed, imported } = await take(town(), rows)
    expect(previewed.counts.findings["import.text-personal"]).toBe(1)
    expect(imported.counts.findings["import.text-personal"]).toBe(1)
  })
})

describe("without an ID number", () => {
  it("two who fit are shown by their ids: no finding names them", async () => {
    const world = town()
    const twins = [ids.wang, ids.other].map((idNumber) => ({ name: "王小明", idNumber, phone: "13900001234", team: "志愿队" }))
    await list(world, { teams: [{ code: "T1", name: "志愿队" }], volunteers: twins })
    const entries: ImportPlan.Entry[] = []
    await look(world, newFile([row()]), entries)
    expect(entries[0]?.candidates).toEqual((await volunteers(world)).map(({ volunteer }) => volunteer).toSorted(byText))
    expect(entries[0]?.findings).toMatchObject([{ rule: "import.several-people", facts: { count: 2 } }])
    for (const sign of ["王小明", "1234", "0024"]) expect(JSON.stringify(entries[0]?.findings)).not.toContain(sign)
  })

  it("whole telephone numbers that share their tail are two people's, in two teams", async () => {
    const world = town()
    await take(world, [row({ person: { name: "张伟", phone: "13900001234" }, team: "甲队" })])
    await take(world, [row({ person: { name: "张伟", phone: "18866661234" }, team: "乙队" })])
    expect(await distinct(world)).toBe(2)
  })

  it("the same telephone is the same person in every team", async () => {
    const world = town()
    await take(world, [row({ person: { name: "张伟", phone: "13900001234" }, team: "甲队" })])
    await take(world, [row({ person: { name: "张伟", phone: "13900001234" }, team: "乙队" })])
    expect(await distinct(world)).toBe(1)
  })

  it("somebody listed in one team who served in another is found there, in the next file as well", async () => {
    const world = town()
    await take(world, [
      row({ person: { name: "张伟", idNumber: ids.wang }, team: "甲队" }),
      row({ person: { name: "张伟", idNumber: ids.wang }, team: "乙队" })
    ])
    await take(world, [row({ person: { name: "张伟" }, team: "乙队", day: "2026-03-06" })])
    expect(await distinct(world)).toBe(1)
  })
})

describe("a leader", () => {
  it("of a name that two of the team bear is one person, however many rows there are", async () => {
    const world = town()
    await list(world, {
      teams: [{ code: "T1", name: "志愿队" }],
      volunteers: [
        { name: "张伟", idNumber: ids.wang, team: "志愿队" },
        { name: "张伟", idNumber: ids.other, team: "志愿队" }
      ]
    })
    await take(world, crowd(50, { leader: "张伟" }))
    await take(world, crowd(50, { leader: "张伟", day: "2026-03-06" }))
    expect(await world.people.findByName(tenant, ["张伟"])).toHaveLength(3)
  })

  it("once told is the same through the whole file, also where a second of the name joins the team further down", async () => {
    const world = town()
    const said = { leader: "张伟" }
    await take(world, [
      row({ ...said, person: { name: "张伟", idNumber: ids.wang } }),
      row({ ...said, person: { name: "张伟", idNumber: ids.other }, day: "2026-03-06" }),
      row({ ...said, day: "2026-03-07" })
    ])
    expect(new Set((await records(world)).map(({ leader }) => leader)).size).toBe(1)
  })

  it("who is new is counted and agreed to like anybody who is new", async () => {
    const world = town()
    await list(world, { teams: [{ code: "T1", name: "志愿队" }], volunteers: [{ name: "王小明", team: "志愿队" }] })
    expect((await look(world, newFile([row()]))).counts.newPeople).toBe(1)
    const held = await take(world, [row()], { ...Importing.agreed, newPeople: false })
    expect(held.imported.counts.verdicts).toMatchObject({ held: 1 })
    expect(await world.people.findByName(tenant, ["赵队长"])).toEqual([])
  })
})

describe("an import that broke off between the directory and the journal", () => {
  it.each([
    ["with an ID number", { name: "王小明", idNumber: ids.wang }],
    ["with a telephone", { name: "王小明", phone: "13900001234" }],
    ["with a name alone", { name: "王小明" }]
  ])("somebody %s is one person after it, and listed", async (_, person) => {
    const world = town()
    let isBroken = true
    const broken = {
      ...world,
      commit: (batch: Parameters<typeof world.commit>[0]) => {
        if (!batch.key.endsWith("/0") || !isBroken) return world.commit(batch)
        isBroken = false
        return Promise.reject(new Error("the power is out"))
      }
    }
    const source = newFile([row({ person })])
    await failure(Importing.commit(broken, source, await look(world, source)))
    expect(await world.people.findByName(tenant, ["王小明", "赵队长"])).toHaveLength(2)
    const again = await look(world, source)
    expect(again.counts.newPeople).toBe(2)
    await run(Importing.commit(world, source, again))
    expect(await world.people.findByName(tenant, ["王小明", "赵队长"])).toHaveLength(2)
    expect((await volunteers(world)).map(({ volunteer }) => volunteer)).toEqual((await records(world)).map(({ volunteer }) => volunteer))
  })
})

describe("the day of entry", () => {
  it("that a row states is kept with the record: nothing is late that was written down in time", async () => {
    const world = town({ today: "2026-06-10" })
    const { entries } = await take(world, [row({ enteredOn: Day.require("2026-03-06") }), row({ day: "2026-03-07" })])
    expect(entries.map(({ findings }) => rules(findings).includes("service.record-deadline"))).toEqual([false, true])
    const late = await Promise.all(
      (await records(world)).map(async ({ record, on }) => {
        const { assessed } = await run(Explaining.record(world, (record ?? "") as Id.RecordId))
        return [on, rules(assessed).includes("service.record-deadline")]
      })
    )
    expect(new Map(late as [number, boolean][])).toEqual(
      new Map([
        [Day.require("2026-03-05"), false],
        [Day.require("2026-03-07"), true]
      ])
    )
  })

  it("stays that of the first entry when the row is corrected", async () => {
    const world = town()
    await take(world, [row()])
    world.setDay("2026-06-10")
    const { entries } = await take(world, [row({ to: 12 })])
    expect(verdicts({ entries } as never)).toEqual(["correction"])
    expect(rules(entries[0]?.findings ?? [])).not.toContain("service.record-deadline")
  })
})

it("a correction by a file is explained by the file, not by a key", async () => {
  const world = town()
  await take(world, [row()])
  const { imported } = await take(world, [row({ to: 12 })])
  const [record] = await records(world)
  const explained = await run(Explaining.record(world, (record?.record ?? "") as Id.RecordId))
  const lines = ExplanationText.ofRecord(explained, world.zone, "zh-CN").map(({ text }) => text)
  expect(lines.filter((text) => text.includes("import."))).toEqual([])
  expect(lines.some((text) => text.includes(String(imported.batch)))).toBe(true)
})
