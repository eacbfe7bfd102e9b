import { describe, expect, it } from "vitest"
import * as RecipientFile from "../../src/care/RecipientFile.ts"
import * as Day from "../../src/foundation/Day.ts"
import { spoken } from "../said.ts"
import { advise, after, anonymise, close, end, note, open } from "./files.ts"
import { li, reasons, today } from "./people.ts"

const day = Day.require

describe("a file", () => {
  it("is not opened under the id of a volunteer; what is open already goes on", () => {
    const decided = (command: RecipientFile.Command, state: RecipientFile.RecipientFile) =>
      reasons(RecipientFile.decide(command, state, { today, isVolunteer: true })).map(([rule]) => rule)
    expect(decided(open, RecipientFile.initial)).toEqual(["care.file-of-volunteer"])
    expect(decided(note("left-behind-child"), after(open))).toEqual([])
    expect(spoken(RecipientFile.decide(open, RecipientFile.initial, { today, isVolunteer: true }))).toEqual([
      ["care.file-of-volunteer", { isVolunteer: true }]
    ])
    expect(RecipientFile.idOfFile("p-1")).toMatchObject({ rule: "care.id-of-file", outcome: "unmet", facts: { id: "p-1" } })
  })
  it("has tags with source and day, what a visitor must know, and no name", () =>
    expect(after(open, note("left-behind-child"), advise, { type: "review", by: li, on: "2026-01-04" }, end("left-behind-child"))).toEqual({
      stage: "open",
      community: "c-1",
      street: "s-1",
      openedOn: day("2026-01-01"),
      tags: [{ tag: "left-behind-child", source: "school", from: day("2026-01-02"), endedOn: day("2026-01-10") }],
      advice: "听力不好，请慢慢说",
      reviewedOn: day("2026-01-04"),
      latest: day("2026-01-10")
    }))
  it.each([
    ["2026-01-01", []],
    ["2026-01-02", ["left-behind-child"]],
    ["2026-01-09", ["left-behind-child"]],
    ["2026-01-10", []]
  ])("a tag holds from its first day to the day before its end: %s", (on, expected) =>
    expect(RecipientFile.tagsOn(after(open, note("left-behind-child"), end("left-behind-child")), day(on))).toEqual(expected)
  )
  it("may have a tag twice, and counts it once", () => {
    const state = after(open, note("left-behind-child"), end("left-behind-child"), note("left-behind-child", "2026-01-12"))
    expect(state.tags).toHaveLength(2)
    expect(RecipientFile.tagsOn(state, day("2026-01-12"))).toEqual(["left-behind-child"])
    expect([...RecipientFile.groupsOn(state, day("2026-01-12"))]).toEqual(["child"])
  })
  it("counts where it counted also when it is anonymised, and not from the day on which it was closed", () => {
    const state = after(open, note("left-behind-child"), advise, close, anonymise)
    expect(state).toMatchObject({ stage: "anonymised", community: "c-1" })
    expect(state).not.toHaveProperty("advice")
    expect(RecipientFile.tagsOn(state, day("2026-01-19"))).toEqual(["left-behind-child"])
    expect(RecipientFile.tagsOn(state, day("2026-01-20"))).toEqual([])
  })
  it.each<[string, RecipientFile.Command, readonly RecipientFile.Command[], unknown]>([
    ["opened twice", open, [open], [["care.stage", { command: "open", stage: "open" }]]],
    [
      "a tag that holds already",
      note("left-behind-child", "2026-01-05"),
      [open, note("left-behind-child")],
      [["care.tagged-already", { tag: "left-behind-child", from: day("2026-01-02") }]]
    ],
    ["ending what does not hold", end("unattended-child"), [open], [["care.not-tagged", { tag: "unattended-child" }]]],
    ["anonymised before it is closed", anonymise, [open], [["care.stage", { command: "anonymise", stage: "open" }]]],
    ["tomorrow", { ...close, on: "2026-07-01" }, [open], [["care.future", { on: day("2026-07-01"), today }]]],
    ["yesterday", { ...close, on: "2025-12-31" }, [open], [["care.before", { on: day("2025-12-31"), latest: day("2026-01-01") }]]]
  ])("is refused: %s", (_, command, before, expected) =>
    expect(reasons(RecipientFile.decide(command, after(...before), { today, isVolunteer: false }))).toEqual(expected)
  )
})
