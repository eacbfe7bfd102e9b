import { BalanceLines, Statements } from "@yanzhen/core/desk"
import { Day } from "@yanzhen/core/foundation"
import { describe, expect, it } from "vitest"
import { begun, forChildren, gift, refund, reversal, withFunds } from "./fundBooks.ts"
import { failure, journal, run } from "./world.ts"

const period = (first: string, last: string) => ({ first: Day.require(first), last: Day.require(last) })

const books = () =>
  withFunds({
    "f-1": [
      ...begun("2026-01-01"),
      gift("d-1", "2026-01-05", [100]),
      gift("d-2", "2026-01-20", [40], forChildren(40)),
      gift("d-3", "2026-02-10", [7], { currency: "USD" }),
      refund("e-r", "2026-02-28", "d-1", 30),
      gift("d-4", "2026-03-01", [1]),
      gift("d-5", "2026-03-15", [5], { form: "goods" }),
      reversal("e-v", "2026-04-02", "e-d-5")
    ],
    "f-2": [...begun("2026-01-01"), gift("d-9", "2026-01-05", [1000])]
  })

const first = ["CNY/general/available 100", "CNY/general/given -100"]
const january = [...first, "CNY/children/available 40", "CNY/children/given -40"]
const dollars = ["USD/general/available 7", "USD/general/given -7"]
const february = ["CNY/general/available 70", "CNY/general/given -70", ...january.slice(2), ...dollars]
const march = ["CNY/general/available 71", "CNY/general/given -76", "CNY/general/goods 5", ...january.slice(2), ...dollars]
const april = ["CNY/general/available 71", "CNY/general/given -71", ...january.slice(2), ...dollars]

describe("a statement says what the accounts held before the period, what was booked in it, and what they hold at its end", () => {
  it.each([
    ["a whole month", period("2026-01-01", "2026-01-31"), [], ["e-d-1", "e-d-2"], january],
    ["from the middle of a month", period("2026-01-20", "2026-01-31"), first, ["e-d-2"], january],
    ["from the day after a booking", period("2026-01-21", "2026-02-09"), january, [], january],
    ["to the middle of a month", period("2026-01-05", "2026-01-19"), [], ["e-d-1"], first],
    ["over the end of a month", period("2026-01-20", "2026-02-10"), first, ["e-d-2", "e-d-3"], [...january, ...dollars]],
    ["the last day of a month", period("2026-02-28", "2026-02-28"), [...january, ...dollars], ["e-r"], february],
    ["the first day of a month", period("2026-03-01", "2026-03-01"), february, ["e-d-4"], april],
    ["a month with goods", period("2026-03-01", "2026-03-31"), february, ["e-d-4", "e-d-5"], march],
    ["an account that holds nothing any more is not listed", period("2026-04-02", "2026-04-30"), march, ["e-v"], april],
    ["before anything", period("2025-01-01", "2025-12-31"), [], [], []],
    ["long after", period("2027-01-01", "2027-12-31"), april, [], april]
  ])("%s", async (_what, asked, opening, entries, closing) => {
    const world = await books()
    const said = await run(Statements.statement(world, "f-1", asked))
    const balances = (of: readonly Statements.Balance[]) =>
      of.map(({ currency, restriction = "general", account, amount }) => `${currency}/${restriction}/${account} ${amount}`)
    expect(balances(said.opening)).toEqual(opening)
    expect(said.lines.map(({ entry }) => entry)).toEqual(entries)
    expect(balances(said.closing)).toEqual(closing)
    expect(said).toMatchObject({ at: (await journal(world)).length, period: asked, hasMore: false })
  })
  it("a fund that nobody set up has none", async () =>
    expect(await failure(Statements.statement(await books(), "f-9", period("2026-01-01", "2026-01-31")))).toMatchObject({
      _tag: "NotFound",
      kind: "fund",
      id: "f-9"
    }))
})

describe("its lines come in pages", () => {
  const year = period("2026-01-01", "2026-12-31")
  const pages = async (limit: number) => {
    const world = await books()
    const read: (readonly (string | undefined)[])[] = []
    let after: Statements.Line | undefined
    for (let hasMore = true; hasMore && read.length < 9;) {
      const page = await run(Statements.statement(world, "f-1", year, after === undefined ? { limit } : { limit, after }))
      read.push(page.lines.map(({ entry }) => entry))
      after = page.lines.at(-1)
      ;({ hasMore } = page)
    }
    return read
  }
  const all = ["e-d-1", "e-d-2", "e-d-3", "e-r", "e-d-4", "e-d-5", "e-v"]
  it.each([
    [3, [all.slice(0, 3), all.slice(3, 6), all.slice(6)]],
    [6, [all.slice(0, 6), all.slice(6)]],
    [7, [all]],
    [8, [all]]
  ])("%i to a page: each line once, by day", async (limit, expected) => expect(await pages(limit)).toEqual(expected))
  it("of a hundred lines, where nothing is said", async () => {
    const many = Array.from({ length: 100 }, () => 1)
    const world = await withFunds({ "f-1": [...begun("2026-01-01"), gift("d-1", "2026-01-05", [1, ...many])] })
    const said = await run(Statements.statement(world, "f-1", year))
    expect([said.lines.length, said.hasMore]).toEqual([100, true])
  })
})

describe("a balance opens to its lines, and what each adds to it", () => {
  type Of = Parameters<typeof BalanceLines.behind>[2]
  const of = (account: Of["account"], restriction?: string, currency = "CNY"): Of => ({ currency, restriction, account })
  const behind = async (which: Of, upTo: string, page?: Statements.Page) => {
    const { lines, hasMore } = await run(BalanceLines.behind(await books(), "f-1", which, Day.require(upTo), page))
    return { lines: lines.map(({ line: { entry }, adds }) => `${entry} ${adds}`), hasMore, last: lines.at(-1)?.line }
  }
  const given = ["e-d-1 -100", "e-r 30", "e-d-4 -1", "e-d-5 -5", "e-v 5"]
  it.each<readonly [string, Of, string, readonly string[]]>([
    ["what came and went", of("available"), "2026-12-31", ["e-d-1 100", "e-r -30", "e-d-4 1"]],
    ["where it comes from", of("given"), "2026-12-31", given],
    ["a restriction alone", of("available", "children"), "2026-12-31", ["e-d-2 40"]],
    ["a currency alone", of("available", undefined, "USD"), "2026-12-31", ["e-d-3 7"]],
    ["up to a day", of("goods"), "2026-04-01", ["e-d-5 5"]],
    ["that day is among them", of("goods"), "2026-04-02", ["e-d-5 5", "e-v -5"]],
    ["before anything", of("available"), "2026-01-04", []]
  ])("%s", async (_what, which, upTo, expected) => expect(await behind(which, upTo)).toMatchObject({ lines: expected, hasMore: false }))
  it.each([
    [4, true],
    [5, false],
    [6, false]
  ])("%i to a page: whether lines follow is said", async (limit, hasMore) => {
    const first = await behind(of("given"), "2026-12-31", { limit })
    expect([first.lines, first.hasMore]).toEqual([given.slice(0, limit), hasMore])
    if (first.last === undefined) throw new RangeError("no lines")
    expect((await behind(of("given"), "2026-12-31", { limit, after: first.last })).lines).toEqual(given.slice(limit))
  })
  it("at the journal’s end; a fund that nobody set up has none", async () => {
    const world = await books()
    const asked = (fund: string) => BalanceLines.behind(world, fund, of("given"), Day.require("2026-12-31"))
    expect((await run(asked("f-1"))).at).toBe((await journal(world)).length)
    expect(await failure(asked("f-9"))).toMatchObject({ _tag: "NotFound", kind: "fund", id: "f-9" })
  })
})
