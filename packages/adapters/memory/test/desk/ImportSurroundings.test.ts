/** What an import says of a row by what stands around it: the same in the look and the commit, and as of a record entered by hand. */
import { type ImportPlan, Importing, Remarking, Tallying, Verification } from "@yanzhen/core/desk"
import { Day, Minute } from "@yanzhen/core/foundation"
import { Policies } from "@yanzhen/core/law"
import type { DutyRoster } from "@yanzhen/core/ports"
import { MemoryStore } from "@yanzhen/memory"
import { describe, expect, it } from "vitest"
import { crowd, groups, ids, list, look, newFile, records, row, rules, take, verdicts } from "./importing.ts"
import { run, town, type Town, write } from "./world.ts"

const iZhiyuan = () => town({ policy: Policies.byName("i-zhiyuan") })
const other = (said: Parameters<typeof row>[0] = {}) => row({ activityName: "植树", ...said })

/** Looked at and taken in; what is said of each row is the same both times. */
const said = async (world: Town, rows: Parameters<typeof take>[1], rule: string): Promise<readonly boolean[]> => {
  const looked: ImportPlan.Entry[] = []
  await look(world, newFile(rows), looked)
  const { entries, previewed, imported } = await take(world, rows)
  expect(imported.counts).toEqual(previewed.counts)
  const of = (all: readonly ImportPlan.Entry[]) => all.map(({ findings }) => rules(findings).includes(rule))
  expect(of(looked)).toEqual(of(entries))
  return of(entries)
}

describe("time shared with another record of the same person", () => {
  it.each<[string, Parameters<typeof row>[0], boolean]>([
    ["an hour of it", { from: 10, to: 12 }, true],
    ["none of it, though they touch", { from: 11, to: 12 }, false],
    ["another day", { day: "2026-03-06" }, false],
    ["another class of time", { timeClass: "training" }, false],
    ["another person", { person: { name: "李四四" } }, false]
  ])("%s: further up in the file, and in the store", async (_, second, is) => {
    expect(await said(town(), [row(), other(second)], "service.overlap")).toEqual([false, is])
    const world = town()
    await take(world, [row()])
    expect(await said(world, [other(second)], "service.overlap")).toEqual([is])
  })

  it("over midnight, from the day before and into the day after", async () => {
    const night = { from: 22, to: 26 }
    const morning = { day: "2026-03-06", from: 1, to: 3 }
    for (const [first, second] of [
      [night, morning],
      [morning, night]
    ]) {
      expect(await said(town(), [row(first), other(second)], "service.overlap")).toEqual([false, true])
      const world = town()
      await take(world, [row(first)])
      expect(await said(world, [other(second)], "service.overlap")).toEqual([true])
    }
  })

  it("is told with its minutes, as the report of remarks tells it", async () => {
    const world = town()
    const { entries } = await take(world, [row(), other({ from: 10, to: 12 })])
    const told = entries[1]?.findings.find(({ rule }) => rule === "service.overlap")
    expect(told).toMatchObject({ severity: "warning", facts: { overlapMinutes: 60 } })
    const { remarked } = await run(Remarking.remarks(world))
    expect(remarked.flatMap(({ findings }) => findings.filter(({ rule }) => rule === "service.overlap"))).toContainEqual(told)
  })

  it("is seen chunks later, and over what the chunks before have stored", async () => {
    const rows = () => [row(), ...crowd(700, { day: "2026-03-04" }), other({ from: 10, to: 12 })]
    expect((await said(town(), rows(), "service.overlap")).flatMap((is, i) => (is ? [i] : []))).toEqual([701])
    const world = town()
    await take(world, [row({ person: { name: "旧人" } })])
    expect((await said(world, rows(), "service.overlap")).flatMap((is, i) => (is ? [i] : []))).toEqual([701])
  })

  it("of a row that corrects is not its own; and what was corrected shares no more", async () => {
    const world = town()
    await take(world, [row({ from: 9, to: 11 })])
    const rows = [row({ from: 9, to: 10 }), other({ from: 10, to: 11 })]
    expect(await said(world, rows, "service.overlap")).toEqual([false, false])
    expect((await records(world)).map(({ attendedMinutes }) => attendedMinutes)).toEqual([60, 60])
  })

  it("of a row that is refused or waits is none", async () => {
    const backwards = row({
      from: 11,
      to: 9,
      attended: [{ from: Minute.at(Day.require("2026-03-05"), 660), to: Minute.at(Day.require("2026-03-05"), 540) }]
    })
    expect(await said(town(), [backwards, other()], "service.overlap")).toEqual([false, false])
    expect(await said(town(), [row({ team: undefined }), other()], "service.overlap")).toEqual([false, false])
  })
})

describe("service inside the own paid duty", () => {
  it.each<[string, Parameters<typeof row>[0], boolean]>([
    ["an hour of it", { from: 10, to: 12 }, true],
    ["none of it, though they touch", { from: 11, to: 12 }, false],
    ["another person", { person: { name: "李四四" } }, false],
    ["training", { timeClass: "training" }, false]
  ])("REC-12: %s: further up in the file, and in the store", async (_, second, is) => {
    const duty = row({ timeClass: "paid-duty" })
    expect(await said(town(), [duty, other(second)], "service.paid-duty")).toEqual([false, is])
    const world = town()
    await take(world, [duty])
    expect(await said(world, [other(second)], "service.paid-duty")).toEqual([is])
  })
  it("REC-12: is told of the duty where the service came first", async () => {
    const duty = other({ timeClass: "paid-duty" })
    expect(await said(town(), [row(), duty], "service.paid-duty")).toEqual([false, true])
    const world = town()
    await take(world, [row()])
    expect(await said(world, [duty], "service.paid-duty")).toEqual([true])
  })
})

describe("i志愿", () => {
  const signedIn = { evidence: "self-sign-in" } as const

  it.each([
    [99, true],
    [100, false]
  ])("self sign-in where %i people were there: %s, of the first row as of the last", async (people, is) => {
    expect(new Set(await said(iZhiyuan(), crowd(people, signedIn), "service.self-sign-in"))).toEqual(new Set([is]))
  })

  it("self sign-in counts those who are in already", async () => {
    const world = iZhiyuan()
    await list(world, { teams: [{ code: "T1", name: "志愿队" }] })
    await take(world, crowd(99))
    expect(await said(world, [row(signedIn)], "service.self-sign-in")).toEqual([false])
  })

  it("nothing is asked of another way of taking attendance", async () => {
    expect(await said(iZhiyuan(), [row({ evidence: "roll-call" })], "service.self-sign-in")).toEqual([false])
  })

  it("the fourth sign-in of the day in one activity is told, in one file and over two", async () => {
    const four = [8, 10, 12, 14].map((from) => row({ from, to: from + 1 }))
    expect(await said(iZhiyuan(), four, "service.session-limit")).toEqual([false, false, false, true])
    const world = iZhiyuan()
    await take(world, four.slice(0, 3))
    expect(await said(world, four, "service.session-limit")).toEqual([false, false, false, true])
  })

  it("an activity of more than a year is told", async () => {
    const world = iZhiyuan()
    await take(world, [row({ day: "2025-03-05" })])
    expect(await said(world, [row({ day: "2026-03-04" }), row({ day: "2026-03-05" })], "service.activity-length")).toEqual([false, true])
  })

  it("a night belongs to its second day too, in the file and in the store; one that ends at midnight does not", async () => {
    const [first, night, evening] = [
      { day: "2025-03-05" },
      { day: "2026-03-04", from: 22, to: 26 },
      { day: "2026-03-04", from: 22, to: 24 }
    ]
    for (const [rows, isTooLong] of [
      [[first, night], true],
      [[night, first], true],
      [[first, evening], false]
    ] as const) {
      const [one, other] = rows.map((said) => row(said))
      expect(await said(iZhiyuan(), [one, other] as never, "service.activity-length")).toEqual([false, isTooLong])
      const world = iZhiyuan()
      await take(world, [row(rows[0])])
      expect(await said(world, [row(rows[1])], "service.activity-length")).toEqual([isTooLong])
    }
  })
})

describe("a reason against recording that the sheet states", () => {
  it.each<[string, Parameters<typeof row>[0]]>([
    ["a record", {}],
    ["a draft", { content: undefined }],
    ["a head-count", { person: undefined, headCount: 20 }]
  ])("refuses %s, and nothing of it is stored", async (_, said) => {
    const world = town()
    const { imported } = await take(world, [row({ ...said, exclusion: "own-interest" })])
    expect([...(await records(world)), ...(await groups(world))]).toEqual([])
    expect(imported).toMatchObject({ batch: undefined, counts: { verdicts: { refused: 1 }, findings: { "service.excluded": 1 } } })
  })

  it("refuses the row also where the same without it is in already: the record stays, and the row says why", async () => {
    const world = town()
    await take(world, [row()])
    const entries: ImportPlan.Entry[] = []
    await look(world, newFile([row({ exclusion: "commercial" })]), entries)
    expect(entries.map(({ verdict, findings }) => [verdict, rules(findings)])).toEqual([["refused", ["service.excluded"]]])
  })

  it("says nothing against what is no service: a meeting is recorded as a meeting", async () => {
    expect(verdicts(await take(town(), [row({ timeClass: "meeting", exclusion: "meeting-or-visit" })]))).toEqual(["new"])
  })
})

describe("a head-count that states what nobody's minutes can be counted by", () => {
  const at = (from: number, to: number) => ({
    from: Minute.at(Day.require("2026-03-05"), from),
    to: Minute.at(Day.require("2026-03-05"), to)
  })
  const heads = { person: undefined, headCount: 20 }

  it.each<[string, Parameters<typeof row>[0], readonly number[]]>([
    ["travel", { travelMinutes: 30 }, [30, 0]],
    ["travel by the clock", { travel: [{ ...at(520, 540), way: "out" as const }] }, [20, 0]],
    ["planned time", { plannedMinutes: 120 }, [0, 120]]
  ])("%s: it is said, and the heads count", async (_, more, [way, planned]) => {
    const { entries } = await take(town(), [row({ ...heads, ...more })])
    expect(entries[0]).toMatchObject({ verdict: "group" })
    expect(entries[0]?.findings.find(({ rule }) => rule === "import.head-count-alone")).toMatchObject({
      severity: "warning",
      facts: { way, planned }
    })
  })

  it.each<[string, Parameters<typeof row>[0], Parameters<typeof Policies.byName>[0], number]>([
    ["a break", { breakMinutes: 15 }, "national", 105],
    ["a break by the clock", { breaks: [at(600, 620)] }, "national", 100],
    ["both", { breaks: [at(600, 620)], breakMinutes: 10 }, "national", 90],
    ["a break where breaks count", { breakMinutes: 15 }, "jiaozhou", 120]
  ])(
    "%s is of everybody: person-minutes are without it, as the policy says, and a correction of it is one",
    async (_, more, policy, each) => {
      const world = town({ policy: Policies.byName(policy) })
      const { entries } = await take(world, [row({ ...heads, ...more })])
      expect(entries.map(({ verdict, findings }) => [verdict, rules(findings).includes("import.head-count-alone")])).toEqual([
        ["group", false]
      ])
      const tallied = async () =>
        (await run(Tallying.tally(world, { by: [] }))).cells.map(({ personTimes, personMinutes }) => [personTimes, personMinutes])
      expect(await tallied()).toEqual([[20, 20 * each]])
      expect((await run(Verification.verify(world))).faults).toEqual([])
      expect((await look(world, newFile([row({ ...heads, ...more })]))).counts.verdicts).toMatchObject({ known: 1, correction: 0 })
      expect(verdicts(await take(world, [row(heads)]))).toEqual(["correction"])
      expect(await tallied()).toEqual([[20, 20 * 120]])
    }
  )

  it("nothing stated, nothing said", async () => {
    expect(await said(town(), [row(heads)], "import.head-count-alone")).toEqual([false])
  })
})

describe("a fact that is missing", () => {
  it("is told once: not again where the reader of the file has told it", async () => {
    const of = async (told: Parameters<typeof row>[0]) =>
      (await take(town(), [row({ content: undefined, location: undefined, ...told })])).entries.flatMap(({ findings }) =>
        findings.flatMap(({ rule, facts }) => (rule === "service.fact-missing" ? [facts["fact"]] : []))
      )
    expect(await of({})).toEqual(["place", "content"])
    expect(await of({ toldMissing: ["content"] })).toEqual(["place"])
    expect(await of({ toldMissing: ["content", "place"] })).toEqual([])
  })
})

it("a team that is not registered, and that nobody guides, is told", async () => {
  const world = town()
  await list(world, {
    teams: [
      { code: "T1", name: "志愿队", registered: false },
      { code: "T2", name: "护河队", registered: true },
      { code: "T3", name: "读书会", registered: false, supervisor: "学田社区居委会" },
      { code: "T4", name: "不详队" }
    ]
  })
  const rows = ["T1", "T2", "T3", "T4"].map((team, i) => row({ team, day: `2026-03-0${i + 1}` }))
  expect(await said(world, rows, "service.supervising-organisation")).toEqual([true, false, false, false])
})

it("REC-12: what may be somebody's own duty by the registers is told 待核实", async () => {
  const world = town()
  await list(world, { teams: [{ code: "T1", name: "志愿队" }], volunteers: [{ name: "王小明", idNumber: ids.wang, team: "志愿队" }] })
  const [wang] = await world.people.findByName(world.tenant, ["王小明"])
  const kind = { type: "person-kind.begun", v: 1, kind: "social-worker", on: "2026-03-05" } as never
  await write(world, "kinds", { [`person-kinds/${wang?.id ?? ""}`]: [kind] })
  const rows = [row(), row({ day: "2026-03-07" }), row({ day: "2026-03-04" }), row({ person: { name: "李四四" } })]
  expect(await said(world, rows, "service.own-duty-unverified")).toEqual([true, false, false, false])
})

it("what was somebody's own duty by the roster is refused", async () => {
  const plain = town()
  await list(plain, { teams: [{ code: "T1", name: "志愿队" }], volunteers: [{ name: "王小明", idNumber: ids.wang, team: "志愿队" }] })
  const [wang] = await plain.people.findByName(plain.tenant, ["王小明"])
  const asked: string[][] = []
  const roster: DutyRoster.DutyRoster = {
    duties: async (_, volunteers) => {
      asked.push([...volunteers])
      const hours = [{ from: Minute.at(Day.require("2026-03-05"), 8 * 60), to: Minute.at(Day.require("2026-03-05"), 17 * 60) }]
      return new Map([[wang?.id ?? "", { employers: ["T1"], hours }]])
    }
  }
  const world = { ...plain, roster }
  expect(verdicts(await take(world, [row(), row({ from: 18, to: 20 }), row({ person: { name: "李四四" } })]))).toEqual([
    "refused",
    "new",
    "new"
  ])
  // Once for the chunk in the look, and once in the commit.
  expect(asked).toEqual([[wang?.id], [wang?.id]])
})

it("a chunk asks its store no more often the more rows it has", async () => {
  const questions = async (count: number): Promise<number> => {
    const store = MemoryStore.open()
    let asked = 0
    const world = town({
      policy: Policies.byName("i-zhiyuan"),
      store: {
        ...store,
        rows: (...args) => {
          asked += 1
          return store.rows(...args)
        },
        columns: (...args) => {
          asked += 1
          return store.columns(...args)
        }
      }
    })
    await take(world, crowd(300))
    asked = 0
    await run(Importing.preview(world, newFile(crowd(count, { day: "2026-03-06", evidence: "self-sign-in" }))))
    return asked
  }
  expect(await questions(300)).toBe(await questions(2))
})
