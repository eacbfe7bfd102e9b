/** MIN-09: no wish and no file of a child is linked to an appeal for donations, by whatever path. */
import { CareLives, FundLives, Life } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import type { Fund } from "@yanzhen/core/fund"
import { Registers } from "@yanzhen/core/registers"
import { AwardCommands } from "@yanzhen/core/testing"
import { describe, expect, it } from "vitest"
import { opened, tagged, type Told } from "./careEvents.ts"
import { begun, withFunds } from "./fundBooks.ts"
import { interruptible } from "./racing.ts"
import { failure, run, town, type Town, write } from "./world.ts"

const { fund } = FundLives.lives
const { wish } = CareLives.lives
const id = Id.require
type Appeal = Extract<Fund.Command, { readonly type: "appeal" }>
type Links = Appeal["links"]

const wished = (recipient: string, of: "child" | "adult"): readonly Told[] => [
  { type: "wish.collected", v: 1, recipient, of, round: "2026-spring", words: "一盏台灯", valueFen: 8000, on: "2026-01-02" },
  { type: "wish.verified", v: 1, by: "p-9", holds: true, on: "2026-01-03" }
]
/** A child, an elder, somebody of whom nobody knows anything, and a wish of each. */
const house = async (told: readonly Told[] = [], setting: Parameters<typeof withFunds>[1] = {}): Promise<Town> => {
  const world = await withFunds({ "f-1": begun("2026-01-01"), "f-2": [...begun("2026-01-01"), ...told] }, setting)
  await write(world, "care", {
    "recipient/r-child": [opened(), tagged("left-behind-child", "2026-01-01")],
    "recipient/r-elder": [opened(), tagged("elder-disabled", "2026-01-01")],
    "recipient/r-any": [opened()],
    "wish/w-child": wished("r-child", "child"),
    "wish/w-elder": wished("r-elder", "adult"),
    "wish/w-any": wished("r-any", "adult"),
    "wish/w-noted": wished("r-elder", "child"),
    "award/a-1": AwardCommands.told({ tranchesFen: [30, 20, 10], lines: ["meals"] }, id("f-1")) as readonly Told[]
  })
  return world
}
const appeal = (links: Links, more: Partial<Appeal> = {}): Appeal => ({
  ...{ type: "appeal", appeal: id("ap-1"), on: "2026-02-01", by: "host", linksTo: ["purpose"], links },
  ...more
})
const said = async (world: Town, command: Appeal): Promise<readonly string[]> => {
  const given = run(Life.give(world, fund, "f-1", command))
  return given.then(
    () => [],
    (error: { findings: readonly { rule: string }[] }) => error.findings.map(({ rule }) => rule)
  )
}
const to = (kind: Links[number]["kind"], of: string): Links => [{ kind, to: id(of) } as Links[number]]

describe("MIN-09: an appeal names", () => {
  it.each<readonly [string, Links, Partial<Appeal>, readonly string[]]>([
    ["nothing", [], {}, []],
    ["a child's wish", to("wish", "w-child"), {}, ["fund.child-appeal"]],
    ["a child's file", to("recipient", "r-child"), {}, ["fund.child-appeal"]],
    ["an elder's wish", to("wish", "w-elder"), { linksTo: ["wish"] }, []],
    ["an elder's file", to("recipient", "r-elder"), {}, []],
    // A child unless it is known that they are of age.
    ["the wish of somebody whose age nobody knows", to("wish", "w-any"), {}, ["fund.child-appeal"]],
    ["the file of somebody whose age nobody knows", to("recipient", "r-any"), {}, ["fund.child-appeal"]],
    ["another fund", to("fund", "f-2"), {}, []],
    ["a fund that is not there", to("fund", "f-9"), {}, ["fund.appeal-of-nothing"]],
    ["a wish that is not there", to("wish", "w-9"), {}, ["fund.appeal-of-nothing"]],
    ["a file that is not there", to("recipient", "r-9"), {}, ["fund.appeal-of-nothing"]],
    ["the wish of an elder that was noted as a child's", to("wish", "w-noted"), {}, ["fund.child-appeal"]],
    ["an award", to("award", "a-1"), {}, []],
    ["a fund by the name of an award", to("award", "f-2"), {}, ["fund.appeal-of-nothing"]],
    ["an award that is not there", to("award", "a-9"), {}, ["fund.appeal-of-nothing"]],
    ["by its words a child's wish", [], { words: "请帮助实现心愿 w-child。" }, ["fund.child-appeal"]],
    ["by its words a child's file, with a full stop", [], { words: "见档案r-child." }, ["fund.child-appeal"]],
    ["by its words a child's file, with a dash after the full stop", [], { words: "见档案r-child.--" }, ["fund.child-appeal"]],
    ["by its words nothing that is here", [], { words: "助学 2026.10" }, []],
    ["by its words an elder's wish", [], { words: "请帮助实现心愿 w-elder" }, []],
    ["by the word of whoever makes it a wish that is kept elsewhere", [], { linksTo: ["wish"] }, ["fund.child-appeal"]],
    ["by that word a child's file, beside an elder's wish", to("wish", "w-elder"), { linksTo: ["child-file"] }, ["fund.child-appeal"]]
  ])("%s: %j", async (_, links, more, rules) => expect(await said(await house(), appeal(links, more))).toEqual(rules))
  it("what is refused leaves no row; what is made leaves one that can be listed, under a name of its own", async () => {
    const world = await house()
    await said(world, appeal(to("wish", "w-child")))
    await said(world, appeal(to("fund", "f-2")))
    expect(await said(world, appeal([]))).toEqual(["fund.appeal-twice"])
    await said(world, appeal(to("wish", "w-elder"), { appeal: id("ap-2") }))
    const rows = async (register: typeof Registers.appeal | typeof Registers.appealLink) =>
      (await world.store.rows(world.tenant, register as typeof Registers.appeal, undefined, [], { limit: 10 })).rows
    expect(await rows(Registers.appeal)).toMatchObject([
      { fund: "f-1", number: 1, appeal: "ap-1", on: Day.require("2026-02-01"), by: "host" },
      { fund: "f-1", number: 2, appeal: "ap-2" }
    ])
    expect(await rows(Registers.appealLink)).toMatchObject([
      { fund: "f-1", number: 1, kind: "fund", to: "f-2" },
      { fund: "f-1", number: 2, kind: "wish", to: "w-elder" }
    ])
  })
})

describe("MIN-09: a wish that is published", () => {
  const publish = (alias: string) =>
    ({ type: "publish", alias, identifying: false, labelling: false, linksToDonation: false, on: "2026-02-02" }) as const
  const refused = async (world: Town, of: string, alias = "小星星") =>
    ((await failure(Life.give(world, wish, of, publish(alias)))) as { findings: readonly { rule: string }[] }).findings.map(
      ({ rule }) => rule
    )
  it("is refused where an appeal names it or whoever wished, and where its words name an appeal or a fund", async () => {
    const world = await house()
    expect(await refused(world, "w-elder")).not.toContain("care.wish-appeal")
    expect(await refused(world, "w-elder", "见 f-1")).toContain("care.wish-appeal")
    expect(await refused(world, "w-elder", "第 9 号，见 f-1")).toContain("care.wish-appeal")
    await said(world, appeal(to("wish", "w-elder")))
    expect(await refused(world, "w-elder")).toContain("care.wish-appeal")
    expect(await refused(world, "w-elder", "第 9 号心愿")).toContain("care.wish-appeal")
    // Of an older journal, that asked nobody.
    const older = { type: "fund.appealed", v: 1, by: "host", linksTo: [], links: to("recipient", "r-child"), on: "2026-01-01" } as const
    expect(await refused(await house([older]), "w-child")).toContain("person.child-appeal")
    const other = await house()
    expect(await refused(other, "w-child")).not.toContain("person.child-appeal")
    expect(await refused(other, "w-child", "捐款见 f-2")).toContain("person.child-appeal")
    expect(await refused(other, "w-child", "第 9 号心愿")).not.toContain("person.child-appeal")
    await said(other, appeal([], { appeal: id("ap-lamp") }))
    expect(await refused(other, "w-child", "捐款见ap-other")).not.toContain("person.child-appeal")
    expect(await refused(other, "w-child", "捐款见ap-lamp。")).toContain("person.child-appeal")
  })
  it.each<readonly [string, string, (world: Town) => Promise<unknown>]>([
    ["an appeal is made for it", "小星星", (world) => said(world, appeal(to("wish", "w-elder")))],
    ["an appeal is made under a name in its words", "见 ap-1", (world) => said(world, appeal([]))],
    ["a fund is begun under one", "见 f-9", (world) => write(world, "late", { "fund/f-9": begun("2026-01-01") })]
  ])("is refused where %s meanwhile", async (_, alias, meanwhile) => {
    const races = interruptible()
    const world = await house([], { store: races.store })
    await write(world, "consent", {
      "consent/r-elder": [{ type: "consent.given", v: 1, purpose: "publication", manner: "separate", on: "2026-01-02" }]
    })
    races.arm((store) => meanwhile(town({ store, desk: "colleague" })))
    expect(await refused(world, "w-elder", alias)).toContain("care.wish-appeal")
  })
})

it.each(["wish", "recipient"] as const)(
  "MIN-09: while an appeal names a %s, it turns out to be a child's: it is decided anew",
  async (kind) => {
    const races = interruptible()
    const world = await house([], { store: races.store })
    races.arm((store) =>
      run(
        Life.give(town({ store, desk: "colleague" }), CareLives.lives.recipient, "r-elder", {
          ...{ type: "end", tag: "elder-disabled", reason: "误登", on: "2026-01-01" }
        } as never)
      )
    )
    expect(await said(world, appeal(to(kind, kind === "wish" ? "w-elder" : "r-elder")))).toEqual(["fund.child-appeal"])
  }
)
