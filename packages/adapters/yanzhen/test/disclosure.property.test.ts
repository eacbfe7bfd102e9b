/**
 * The disclosure pack opens: each of its sums is what the rows behind it add up to, and what the page shows above it, whatever became of the
 * awards.
 */
import { Register, Registers } from "@yanzhen/core/registers"
import { AwardCommands } from "@yanzhen/core/testing"
import { Day, Id } from "@yanzhen/core/foundation"
import { Table } from "@yanzhen/spreadsheet"
import * as fc from "fast-check"
import { expect, it } from "vitest"
import type { AwardCommand, Yanzhen } from "../src/index.ts"
import { noon, open } from "./door.ts"
import { proposed } from "./ventures.ts"

const tranchesFen = [600_000, 400_000]
const first: AwardCommands.Undated = {
  type: "pay",
  tranche: 1,
  amountFen: 600_000,
  entry: Id.require("pay-1")
}
/** Mostly something is paid first: else there is little to spend and nothing to give back. */
const steps = fc
  .tuple(
    fc.constantFrom([first], [first], []),
    fc.array(AwardCommands.steps({ tranchesFen, lines: ["meals"], isPaidOutside: true }), { minLength: 4, maxLength: 12 })
  )
  .map(([before, all]): readonly AwardCommands.Undated[] => [...before, ...all])
/** How far an award came; one that runs lives through the steps. */
type Begins = "refused" | "proposed" | "approved" | "running"

const sign: AwardCommand = {
  type: "sign",
  agreement: "agr-1",
  parties: [
    { role: "funder", party: { organisation: "host" } },
    { role: "implementer", party: { organisation: "org-1" } }
  ],
  milestones: [
    { milestone: "signed", kind: "signing" },
    { milestone: "end", kind: "acceptance", dueOn: "2026-12-31" }
  ],
  tranches: tranchesFen.map((amountFen, i) => ({ tranche: i + 1, amountFen, milestone: i === 0 ? "signed" : "end" })) as never,
  startsOn: "2026-03-01",
  endsOn: "2026-12-31",
  evidence: ["协议"],
  by: "p-1",
  on: "2026-02-10"
}

const live = async (yz: Yanzhen, begins: Begins, all: readonly AwardCommands.Undated[]): Promise<void> => {
  const { award } = await proposed(yz)
  const { give } = yz.projects
  if (begins === "refused") await give(award, { type: "refuse", reason: "重复立项", by: "p-1", on: "2026-02-05" })
  if (begins === "approved" || begins === "running") await give(award, { type: "approve", by: "p-1", on: "2026-02-05" })
  if (begins !== "running") return
  await give(award, sign)
  // Some of it is refused, and changes nothing.
  for (const [i, step] of all.entries())
    await give(award, { ...step, on: Day.text(Day.plusDays(Day.require("2026-03-02"), i)) } as AwardCommand).catch(() => {})
}

const pages = async (bytes: Uint8Array): Promise<ReadonlyMap<string, readonly (readonly unknown[])[]>> => {
  const sheets = new Map<string, (readonly unknown[])[]>()
  const table = await Table.open({ name: "公示表.xlsx", bytes })
  for await (const { sheet, rows } of table.pages()) sheets.set(sheet, [...(sheets.get(sheet) ?? []), ...rows])
  return sheets
}

const registers = [Registers.award, Registers.awardTranche]
const seen = { paid: 0, returned: 0, refused: 0 }

const check = (seed: number) =>
  fc.assert(
    fc.asyncProperty(fc.constantFrom<Begins[]>("refused", "proposed", "approved"), steps, async (begins, all) => {
      const yz = open({ clock: () => noon("2026-12-31") })
      await live(yz, begins, [])
      await live(yz, "running", all)
      const { figures, projects, toXlsx } = await yz.projects.disclosure()
      const shown = await Promise.all((await yz.projects.list()).rows.map(({ award = "" }) => yz.projects.show(award)))
      const rows = new Map(
        shown.flatMap(({ tables }) =>
          registers.flatMap((register) =>
            (tables[register.name as "award"] ?? []).map(
              (row) => [`${register.name} ${Register.keyText(register, row as never)}`, row] as const
            )
          )
        )
      )
      const column = { applied: "appliedFen", awarded: "awardedFen", disbursed: "amountFen", returned: "returnedFen" } as const
      for (const [name, figure] of Object.entries(figures)) {
        expect(figure.records.reduce((sum: number, { adds }: { readonly adds: number }) => sum + adds, 0)).toBe(figure.value)
        for (const { register, key, adds } of figure.records) {
          const row = rows.get(`${register} ${JSON.stringify(Object.values(key))}`) as Record<string, unknown> | undefined
          expect(name === "projects" ? 1 : row?.[column[name as keyof typeof column]]).toBe(adds)
        }
      }
      const [, , ...page] = (await pages(await toXlsx("zh-CN"))).get("立项公示") ?? []
      const sums = page.pop() ?? []
      expect([page.length, figures.projects.value]).toEqual([projects, projects])
      for (const [at, { value = 0 }] of [figures.applied, figures.awarded, figures.disbursed, figures.returned].entries()) {
        const cells = page.map((row) => Math.round(Number(row[at + 5]) * 100))
        expect(cells.reduce((sum, fen) => sum + fen, 0)).toBe(value)
        expect(Math.round(Number(sums[at + 5]) * 100)).toBe(value)
      }
      if ((figures.disbursed.value ?? 0) > 0) seen.paid++
      if ((figures.returned.value ?? 0) > 0) seen.returned++
      if (shown.length > projects) seen.refused++
    }),
    { numRuns: 5, seed }
  )

it("every figure is the sum of the rows that it opens to, and of the page above it", { timeout: 120_000 }, async () => {
  // It goes on until something of each was seen.
  for (let round = 0; round < 6 && Object.values(seen).includes(0); round++) await check(round)
  expect(Math.min(...Object.values(seen))).toBeGreaterThan(0)
})
