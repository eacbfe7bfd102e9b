/** The facts that a row states, as events hold them. All people are made up. */
import { describe, expect, it } from "vitest"
import * as ImportTexts from "../../../src/desk/import/ImportTexts.ts"
import type { IncomingRow } from "../../../src/desk/import/IncomingRow.ts"
import { RowFacts } from "../../../src/desk/import/RowFacts.ts"
import * as Day from "../../../src/foundation/Day.ts"
import * as Minute from "../../../src/foundation/Minute.ts"
import { viewOf } from "../../law/policies.ts"

const on = Day.require("2026-03-05")
const attended = [{ from: Minute.at(on, 540), to: Minute.at(on, 660) }]
const made = () => {
  let [ids, hashes] = [0, 0]
  const texts = ImportTexts.of(["王桂兰"], viewOf("national"))
  const identityKey = { hash: (kind: string, text: string) => `${kind}:${text.replace("\n", "+")}:${++hashes}` }
  return { texts, facts: new RowFacts({ identityKey, ids: () => `txt-${++ids}` }, texts), hashes: () => hashes }
}
const team = { team: "t-1", name: "志愿队", proposed: false }
const row = (more: object) => ({ attended, findings: [], ...more }) as unknown as IncomingRow
const bare = {
  ...{ activity: "a-activity:t-1+:1", attended, category: "other", evidence: "back-office", team: "t-1", timeClass: "service" }
}

describe("what a row states", () => {
  it.each<readonly [string, object, object, object, string | undefined, object]>([
    ["nothing but its time", {}, team, {}, undefined, bare],
    [
      "everything",
      {
        ...{ activityName: "探访", breakMinutes: 5, breaks: attended, category: "社区服务", content: "清扫", evidence: "photo", on },
        ...{
          organiser: "站",
          location: "社区",
          plannedMinutes: 90,
          timeClass: "training",
          travel: attended,
          travelMinutes: 7,
          untimedMinutes: 60
        }
      },
      { ...team, station: "st-1" },
      { community: "c-1", street: "s-1" },
      "lead",
      {
        ...{
          activity: "a-activity:t-1+探访:1",
          activityName: "探访",
          attended,
          breakMinutes: 5,
          breaks: attended,
          category: "community-service"
        },
        ...{
          community: "c-1",
          content: "清扫",
          evidence: "photo",
          leader: "lead",
          on: "2026-03-05",
          organiser: "o-organisation:站:2",
          place: "社区"
        },
        ...{ plannedMinutes: 90, station: "st-1", street: "s-1", team: "t-1", timeClass: "training", travel: attended, travelMinutes: 7 },
        untimedMinutes: 60
      }
    ],
    [
      "words that name somebody are kept aside, and what is called after somebody goes by its id",
      { activityName: "看望王桂兰", content: "陪王桂兰散步", location: "王桂兰家" },
      team,
      {},
      undefined,
      {
        ...bare,
        activity: "a-activity:t-1+看望王桂兰:1",
        activityName: "a-activity:t-1+看望王桂兰:1",
        content: { text: "txt-1" },
        place: { text: "txt-2" }
      }
    ]
  ])("%s", (_, more, of, where, leader, expected) => {
    const stated = made().facts.of(row(more), of as typeof team, where, leader)
    expect(stated).toStrictEqual(expected)
    // In the order in which facts are written, so that nobody has to sort them.
    expect(Object.keys(stated)).toEqual(Object.keys(stated).toSorted())
  })

  it("words that are stored already are the same words", () => {
    const said = new Map([
      ["陪王桂兰散步", { text: "old-1" as never }],
      ["王桂兰家", { text: "old-2" as never }]
    ])
    const { facts, texts } = made()
    expect(facts.of(row({ content: "陪王桂兰散步", location: "王桂兰家" }), team, {}, undefined, said)).toMatchObject({
      content: { text: "old-1" },
      place: { text: "old-2" }
    })
    expect(ImportTexts.takeFresh(texts)).toEqual([])
  })

  it("an activity is the same in the same team under the same name, an organiser under the same name; its name is kept", () => {
    const { facts, texts, hashes } = made()
    const ids = ["探访 t-1", "探访 t-1", "义诊 t-1", "探访 t-2"].map((one) => facts.activity(one.slice(3), one.slice(0, 2)))
    expect([ids[0] === ids[1], new Set(ids).size, hashes()]).toEqual([true, 3, 3])
    for (const organiser of ["站", "站", "会"]) facts.of(row({ organiser }), team, {}, undefined)
    expect(ImportTexts.takeFresh(texts).map(({ text }) => text)).toEqual(["站", "会"])
  })
})

describe("what is said of it", () => {
  const said = (more: object) => {
    const { facts } = made()
    const one = row(more)
    return facts.findings(one, facts.of(one, team, {}, undefined)).map(({ rule, severity }) => [rule, severity])
  }
  const aside = ["import.text-personal", "hint"]
  it.each<readonly [string, object, readonly unknown[]]>([
    ["nothing", { activityName: "探访", content: "清扫", location: "社区", category: "社区服务" }, []],
    ["nothing, where no category stands", {}, []],
    ["content that was kept aside", { content: "陪王桂兰" }, [aside]],
    ["a place that was kept aside", { location: "王桂兰家" }, [aside]],
    ["an activity called after somebody", { activityName: "看望王桂兰" }, [aside]],
    [
      "a category that nobody knows, and a text",
      { category: "没有的", content: "陪王桂兰" },
      [["service.category-unknown", "warning"], aside]
    ]
  ])("%s", (_, more, expected) => expect(said(more)).toEqual(expected))
})
