/**
 * A year of a fund and of the awards that it pays for over both stores: the same answers, the same rows, after each command disbursed ≤ earned ≤
 * awarded ≤ applied in both books, and at its end every account balanced to the fen. A split, a refund, a reversal and an end are done where a plain
 * model of the books says that they can be, and nowhere else. One year is made so that each kind of command is accepted, and each that the model
 * knows refused too; the others are at random and hold the laws alone. `YANZHEN_FUND_YEARS=1000` tries a thousand; the suite tries a few.
 */
import { Life, Verification } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import type { Fund } from "@yanzhen/core/fund"
import type { Award } from "@yanzhen/core/project"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as fc from "fast-check"
import { expect, it, vi } from "vitest"
import { places, type Town, write } from "../world.ts"
import * as BothStores from "./bothStores.ts"
import * as Made from "./fundYearMade.ts"
import * as Year from "./fundYearCommands.ts"
import * as Model from "./fundYearModel.ts"

const years = Number(process.env["YANZHEN_FUND_YEARS"] ?? 12)
vi.setConfig({ testTimeout: 120_000 + years * 5_000 })

const { id } = Year

const given = (world: Town, { award: of, command: one }: Year.Given) =>
  of === undefined
    ? Life.give(world, Model.lives.fund, "f-1", one as Fund.Command)
    : Life.give(world, Model.lives.award, of, one as Award.Command)

/** What a command is called here: a mid-term by its result, the end of an award apart from that of the fund. */
const called = ({ award: of, command: one }: Year.Given): string =>
  one.type === "assess" ? `mid-term ${one.result}` : one.type === "close" && of !== undefined ? "close award" : one.type

const remember = (past: Year.Past, one: Year.Given["command"]): void => {
  if (one.type === "commit") past.promises.set(one.award, one.entry)
  if (one.type === "receive") past.gifts.push(one.donation)
  if (one.type === "reverse") past.undone.push(one.reverses, one.entry)
  // A refund that is taken back could be so again for all that the accounts say.
  if (one.type === "refund") past.entries.push(one.entry)
  if ("entry" in one) past.entries.push(one.entry)
}

const open = BothStores.opening()

/** One year over both stores. What was done and what was refused, in order. */
const lived = async (commands: readonly (readonly [day: number, of: Year.Dated])[]): Promise<readonly string[]> => {
  const { memory, file } = await open({ today: "2026-12-31" })
  const worlds = [memory, file] as const
  for (const world of worlds) {
    await places(world, { streets: ["340603008"] })
    await write(world, "awards", Year.told as Parameters<typeof write>[2])
  }
  const past: Year.Past = { promises: new Map(), gifts: [], entries: [], undone: [] }
  const year = [
    ...Year.begun.map((one) => () => ({ command: one })),
    ...commands
      .toSorted(([a], [b]) => a - b)
      .map(
        ([day, of], index) =>
          () =>
            of(Day.text(Day.plusDays(Year.newYear, day)), id<Id.EntryId>(`e-${index + 1}`), past)
      ),
    () => ({ command: Year.end("2026-12-31", id("e-end"), past) })
  ]
  const done: string[] = []
  for (const next of year) {
    const one: Year.Given = next()
    const must = await Model.expected(worlds[0], one)
    const answers = []
    for (const world of worlds) answers.push(await Effect.runPromiseExit(given(world, one)))
    const [inMemory, inFile] = answers.map((exit) => (Exit.isSuccess(exit) ? exit.value.done.head : "refused"))
    expect(inFile).toEqual(inMemory)
    if (must !== undefined) expect(inMemory !== "refused", JSON.stringify(one)).toBe(must)
    done.push(inMemory === "refused" ? `not ${called(one)}` : called(one))
    if (inMemory === "refused") continue
    remember(past, one.command)
    const touched = one.award ?? ("award" in one.command ? one.command.award : undefined)
    if (touched !== undefined) await Model.isEarned(worlds[0], [touched])
  }
  for (const world of worlds) {
    await Model.isBalanced(world)
    await Model.isEarned(world)
    expect(await Effect.runPromise(Verification.verify(world))).toMatchObject({ holds: true })
  }
  expect(await Model.rowsOf(worlds[1])).toEqual(await Model.rowsOf(worlds[0]))
  return done
}

it("a year in which everything happens: each kind of command is done on both stores, and refused where the books say so", async () => {
  const seen = await lived(Made.everything)
  expect(seen.slice(Year.begun.length)).toEqual(Made.happens)
  for (const kind of ["receive", "split", "commit", "pay", "refund", "reverse", "mid-term failed", "close award", "close"])
    expect(seen).toContain(kind)
  for (const kind of ["split", "commit", "pay", "refund", "reverse", "close award"]) expect(seen).toContain(`not ${kind}`)
})

it("a year of random commands on both stores ends balanced to the fen, and no fund pays what no award that names it has earned", () =>
  fc.assert(
    fc.asyncProperty(
      fc.boolean(),
      fc.array(fc.tuple(fc.integer({ min: 0, max: 364 }), Year.command), { minLength: 30, maxLength: 60 }),
      async (isPaid, commands) => {
        const first = (isPaid ? [Year.promised, Year.part, Year.back] : []).map((of) => [0, of] as const)
        await lived([...first, ...commands])
      }
    ),
    // A year that fails is told as it is: to shorten it takes longer than to read it.
    { numRuns: years, endOnFailure: true }
  ))
