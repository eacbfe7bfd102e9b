import { describe, expect, it } from "vitest"
import * as Day from "../../src/foundation/Day.ts"
import * as Id from "../../src/foundation/Id.ts"
import * as CreditCodeReasons from "../../src/place/CreditCodeReasons.ts"
import * as Directory from "../../src/place/Directory.ts"
import * as Listing from "../../src/place/Listing.ts"
import { Command } from "../../src/place/Listing.schema.ts"
import * as FiveParties from "../../src/place/rules/FiveParties.ts"
import * as PairedCoverage from "../../src/place/rules/PairedCoverage.ts"
import * as Projection from "../../src/registers/Projection.ts"
import * as Registers from "../../src/registers/Registers.ts"
import * as Tables from "../../src/registers/Tables.ts"
import { day } from "../law/policies.ts"
import { keepsShape, rulesOf } from "../said.ts"

const community = Id.require<Id.CommunityId>("c-1")
const where = { code: "1", name: "西苑", community, from: "2026-01-01", until: "2026-12-31" }
const commands: readonly (readonly [Listing.Kind, Listing.Command, object])[] = [
  ["compound", { type: "list-compound", ...where }, { compound: "x" }],
  ["building", { type: "list-building", ...where, compound: Id.require("cp-1") }, { building: "x", compound: "cp-1" }],
  ["grid", { type: "list-grid", ...where }, { grid: "x" }],
  [
    "facility",
    { type: "list-facility", ...where, kind: "teaching-point", station: Id.require("st-1") },
    { facility: "x", kind: "teaching-point", station: "st-1" }
  ],
  ["organisation", { type: "list-organisation", ...where, kind: "partner-unit" }, { organisation: "x", kind: "partner-unit" }]
]
const listed = (kind: Listing.Kind, command: Listing.Command, state: Directory.Entry = Directory.initial): Directory.Event => {
  const decision = Listing.decide(command, state, { kind, id: "x" })
  if (decision.outcome !== "met") throw new Error(decision.findings.map(({ rule }) => rule).join())
  return decision.value[0]!
}

describe("what is listed below a community, and beside it", () => {
  it.each(commands)("a %s stands in the directory under its own stream, and becomes a row with days as days", (kind, command, own) => {
    const event = listed(kind, command)
    expect(Directory.streamOf(event)).toBe(`${kind}/x`)
    expect(Directory.types).toContain(event.type)
    const tables = Tables.of(Registers.all)
    for (const change of Projection.kinds[kind].project("x", Directory.initial, Directory.evolve(Directory.initial, event))) {
      expect(Tables.misfit(tables, change)).toBeUndefined()
      Tables.apply(tables, change)
    }
    expect(Tables.rowsOf(tables, Registers[kind])).toMatchObject([
      { ...own, code: "1", name: "西苑", community: "c-1", from: Day.require("2026-01-01"), until: Day.require("2026-12-31") }
    ])
  })
  it.each(commands)("a %s is not listed as anything else", (kind, command) => {
    for (const other of Listing.kinds) {
      const decision = Listing.decide(command, Directory.initial, { kind: other, id: "x" })
      expect([decision.outcome, ...rulesOf(decision)]).toEqual(other === kind ? ["met"] : ["unmet", "listing.other-kind"])
    }
  })
  it.each(commands)("a %s is listed by what its sheet says, each part of its own kind", (_, command) => keepsShape(Command, command))
  it("what is listed anew holds as a whole", () => {
    const [, command] = commands[2]!
    const state = Directory.evolve(Directory.initial, listed("grid", command))
    const { until: _, ...open } = where
    expect(Directory.evolve(state, listed("grid", { type: "list-grid", ...open, name: "新网格" }, state)).listed).toEqual({
      type: "grid.listed",
      v: 1,
      grid: "x",
      ...open,
      name: "新网格"
    })
  })
  it.each([
    ["2025-12-31", ["unmet", "listing.ends-before-it-begins"]],
    ["2026-01-01", ["met"]]
  ])("ends no earlier than it begins: %s", (until, expected) => {
    const decision = Listing.decide({ type: "list-grid", ...where, until }, Directory.initial, { kind: "grid", id: "x" })
    expect([decision.outcome, ...rulesOf(decision)]).toEqual(expected)
  })
})

describe("an organisation is listed with its unified social credit code", () => {
  const divisions = new Set(["340603", "999999"])
  const said = (creditCode: string, known: ReadonlySet<string> = divisions) => {
    const command: Listing.Command = { type: "list-organisation", ...where, kind: "social-organisation", creditCode }
    const decision = Listing.decide(command, Directory.initial, { kind: "organisation", id: "x", divisions: known })
    return { outcome: decision.outcome, reasons: decision.findings.map(({ rule, severity, facts }) => [rule, severity, facts] as const) }
  }
  it.each(["51999999MJA000016R", "52999999MJA000024H", "53999999MJA0000329"])("IDN-02: %s is taken, and nothing is said", (code) =>
    expect(said(code)).toEqual({ outcome: "met", reasons: [] })
  )
  it.each([
    ["51999999MJA000016T", ["check"], 18],
    ["51999999MJA00001OR", ["character"], 18],
    ["51999999MJA000017R", ["organisation-check", "check"], 18],
    ["5199999AMJA000016R", ["division", "check"], 18],
    ["51999999MJA000016", ["length"], 17]
  ])("IDN-02: %s is refused, and each part that is wrong is told: %j", (code, parts, length) =>
    expect(said(code)).toEqual({ outcome: "unmet", reasons: parts.map((part) => ["listing.credit-code", "error", { part, length }]) })
  )
  it("IDN-02: of a division that no street lies in there is a hint, and the code is taken", () => {
    expect(said("91350100M000100Y43")).toEqual({
      outcome: "met",
      reasons: [["listing.credit-division", "hint", { division: "350100" }]]
    })
    expect(said("91350100M000100Y43", new Set())).toEqual({ outcome: "met", reasons: [] })
  })
  it("IDN-02: what is said of a code rests on the standard of codes", () => {
    for (const code of ["51999999MJA000016T", "91350100M000100Y43"])
      expect(CreditCodeReasons.of(code, divisions).map(({ citations }) => citations.map(({ instrument }) => instrument))).toEqual([
        ["GB32100"]
      ])
  })
  it("IDN-02: small letters are kept as large ones; without a code none is kept", () => {
    const command = { type: "list-organisation", ...where, kind: "charity" } as const
    expect(listed("organisation", { ...command, creditCode: "51999999mja000016r" })).toMatchObject({ creditCode: "51999999MJA000016R" })
    expect(listed("organisation", command)).not.toHaveProperty("creditCode")
  })
  it("the divisions of the directory are those above its streets; a code of the directory's own is none", () =>
    expect([
      ...CreditCodeReasons.divisionsOf([{ code: "340603010" }, { code: "s-1" }, { code: undefined }, { code: "340604001" }])
    ]).toEqual(["340603", "340600", "340000", "340604"]))
})

describe("the register of five parties is fed by what is listed", () => {
  const organisation = (id: string, kind: "committee" | "social-organisation" | "partner-unit" | "charity", more: object = {}) =>
    ({ organisation: id, kind, community: "c-1", from: day("2026-01-01"), ...more }) as const
  it("committees, social organisations and charities are parties; a partner unit is none; what has ended is none", () => {
    const entries = FiveParties.ofOrganisations([
      organisation("o-1", "committee"),
      organisation("o-2", "social-organisation"),
      organisation("o-3", "partner-unit"),
      organisation("o-4", "charity", { until: day("2026-02-01") }),
      { ...organisation("o-5", "charity"), community: undefined }
    ])
    const [on, later] = ["2026-02-01", "2026-02-02"].map((of) => FiveParties.register(["c-1"], entries, day(of))[0]!)
    expect(on?.parties).toEqual({ community: ["o-1"], organisation: ["o-2"], "social-worker": [], volunteer: [], charity: ["o-4"] })
    expect([on?.gaps, later?.gaps]).toEqual([
      ["social-worker", "volunteer"],
      ["social-worker", "volunteer", "charity"]
    ])
  })
  it("what the community said by the day stands over the listing: who joined is there once, who left is not; later is not yet said", () => {
    const said = { community: "c-1", party: "organisation", id: "o-2" } as const
    const on = day("2026-02-01")
    const there = (...entries: readonly FiveParties.Entry[]) =>
      FiveParties.register(["c-1"], FiveParties.withListed(entries, [organisation("o-2", "social-organisation")], on), on)[0]?.parties
        .organisation
    expect(there()).toEqual(["o-2"])
    expect(there({ ...said, from: day("2026-01-05") })).toEqual(["o-2"])
    expect(there({ ...said, from: day("2026-01-05"), until: day("2026-01-31") })).toEqual([])
    expect(there({ ...said, from: on, until: on })).toEqual(["o-2"])
    expect(there({ ...said, until: day("2026-01-31") })).toEqual([])
    expect(there({ ...said, from: day("2026-02-02") })).toEqual(["o-2"])
    expect(there({ ...said, party: "charity", from: day("2026-01-05"), until: day("2026-01-31") })).toEqual(["o-2"])
    expect(there({ ...said, community: "c-2", from: day("2026-01-05"), until: day("2026-01-31") })).toEqual(["o-2"])
    expect(there({ ...said, id: "o-9", from: day("2026-01-05"), until: day("2026-01-31") })).toEqual(["o-2"])
  })
})

it("an administrative village stands beside the urban communities and not in the denominator", () => {
  const of = (id: string, kind: string | undefined) => ({ community: id, kind })
  const { communities, ofUnknownKind } = PairedCoverage.report(
    { on: day("2026-03-01"), kinds: ["城市社区"] },
    [of("c-1", "城市社区"), of("v-1", "行政村"), of("c-2", undefined)],
    [],
    []
  )
  expect([communities.map((one) => one.community), ofUnknownKind]).toEqual([["c-1"], ["c-2"]])
})
