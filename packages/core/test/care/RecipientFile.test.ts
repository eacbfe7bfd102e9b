import { describe, expect, it } from "vitest"
import * as RecipientFile from "../../src/care/RecipientFile.ts"
import * as Day from "../../src/foundation/Day.ts"
import type { ParameterView } from "../../src/foundation/ParameterView.ts"
import { fileConsentForce } from "../../src/law/parameters/Care.ts"
import { viewWith } from "../law/policies.ts"
import { readsWhole, spoken } from "../said.ts"
import { advise, after, anonymise, close, context, end, note, open } from "./files.ts"
import { li, reasons, today } from "./people.ts"

const day = Day.require

describe("a file", () => {
  it("is not opened under the id of a volunteer; what is open already goes on", () => {
    const decided = (command: RecipientFile.Command, state: RecipientFile.RecipientFile) =>
      reasons(RecipientFile.decide(command, state, { ...context, isVolunteer: true })).map(([rule]) => rule)
    expect(decided(open, RecipientFile.initial)).toEqual(["care.file-of-volunteer"])
    expect(decided(note("left-behind-child"), after(open))).toEqual([])
    expect(spoken(RecipientFile.decide(open, RecipientFile.initial, { ...context, isVolunteer: true }))).toEqual([
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
    expect(reasons(RecipientFile.decide(command, after(...before), context))).toEqual(expected)
  )
  type Of = Partial<RecipientFile.Context["of"]>
  const [guardian, own] = ["unmet care.note-guardian", "unmet care.note-own"]
  it.each<readonly [string, RecipientFile.Tagged["tag"], Of, readonly string[]]>([
    ["of a child of ten without anybody's consent", "left-behind-child", { guardianConsent: "none" }, [guardian]],
    ["with the guardian's among other things", "left-behind-child", { guardianConsent: "general" }, [guardian]],
    ["with the child's alone", "left-behind-child", { guardianConsent: "none", ownConsent: "separate" }, [guardian]],
    ["of the health of a child of thirteen, with the guardian's", "child-with-disability", { age: 13 }, []],
    ["of the health of a child of fourteen, with the guardian's", "child-with-disability", { age: 14 }, [own]],
    [
      "of the health of a child of fourteen, with its own",
      "child-with-disability",
      { age: 14, guardianConsent: "none", ownConsent: "separate" },
      []
    ],
    ["of the health of a child of fourteen, without any", "child-with-disability", { age: 14, guardianConsent: "none" }, [own]],
    [
      "of an elder whom nobody asked how old they are",
      "elder-living-alone",
      { age: undefined, minor: undefined, guardianConsent: "none" },
      []
    ],
    [
      "of a child whom nobody asked how old it is",
      "left-behind-child",
      { age: undefined, minor: undefined, guardianConsent: "none" },
      ["unknown care.note-guardian"]
    ],
    ["of one of age, whatever the tag", "left-behind-child", { age: undefined, minor: false, guardianConsent: "none" }, []],
    [
      "of low income, of somebody of whom nobody knows",
      "subsistence-allowance",
      { age: undefined, minor: undefined, guardianConsent: "none" },
      ["unknown care.note-guardian"]
    ],
    ["of an elder's health without consent", "elder-disabled", { age: 80, minor: false }, [own]],
    ["of an elder's health with consent", "elder-disabled", { age: 80, minor: false, ownConsent: "separate" }, []]
  ])("MIN-07: noted %s is flagged, and refused where the place is strict", (_, tag, of, expected) => {
    const decided = (under: ParameterView) =>
      RecipientFile.decide(note(tag), after(open), { ...context, view: under, of: { ...context.of, ...of } })
    const codes = (decision: ReturnType<typeof decided>) => decision.findings.map(({ rule, outcome }) => `${outcome} ${rule}`)
    const flagged = decided(context.view)
    flagged.findings.forEach(readsWhole)
    expect([flagged.outcome, codes(flagged)]).toEqual(["met", expected])
    const refused = decided(viewWith(fileConsentForce, "strict"))
    refused.findings.forEach(readsWhole)
    expect([refused.outcome, codes(refused)]).toEqual([expected[0]?.split(" ")[0] ?? "met", expected.map((rule) => `${rule}-refused`)])
  })
  it("MIN-07: what is no note is asked for no consent", () =>
    expect(RecipientFile.decide(advise, after(open), { ...context, of: { ...context.of, guardianConsent: "none" } }).findings).toEqual([]))
})
