import { DeskError, Life } from "@yanzhen/core/desk"
import type { Id } from "@yanzhen/core/foundation"
import type { Award } from "@yanzhen/core/project"
import { AwardCommands } from "@yanzhen/core/testing"
import { expect, it } from "vitest"
import { ask, begun, fund, give, gift, signed } from "./awardBooks.ts"
import { award, id } from "./ventures.ts"
import { failure, run, type Town, write } from "./world.ts"

const shop = id<Id.OrganisationId>("shop")
const given = (donation: string, more: object = {}) => ({
  ...gift,
  ...{ entry: `e-${donation}`, donation, on: "2026-02-12", parts: [{ amount: 600 }], donor: shop, ...more }
})
const name = (sponsoredFen: number, ...gifts: readonly string[]) =>
  ({ type: "name", sponsor: shop, sponsoredFen, gifts, isAgreedTo: true, on: "2026-02-14" }) as unknown as Award.Command
const rules = (error: unknown) =>
  error instanceof DeskError.Refused
    ? error.findings.map(({ rule, facts, kind }) => [rule, facts, ...(kind === "requirement" ? ["asked for"] : [])])
    : expect.unreachable(String(error))

it("a naming sponsor gave what it names, to a fund of this house, and it did not go back", async () => {
  const world = await signed()
  const refused = async (command: Award.Command) => rules(await failure(Life.give(world, award, "aw-1", command)))
  expect(await refused(name(600, "s-1"))).toEqual([
    ["award.no-gift", { donation: "s-1" }, "asked for"],
    ["award.sponsored-less", { sponsoredFen: 600, givenFen: 0 }, "asked for"]
  ])
  for (const one of [given("s-1"), given("s-2", { donor: "other" }), given("s-3", { currency: "USD" }), given("s-4", { form: "goods" })])
    await ask(world, one as never)
  expect(await refused(name(600, "s-2"))).toEqual([["award.gift-of-another", { donation: "s-2", sponsor: "shop" }]])
  expect(await refused(name(600, "s-3"))).toEqual([["award.sponsored-less", { sponsoredFen: 600, givenFen: 0 }, "asked for"]])
  await ask(world, { type: "refund", entry: "e-b", on: "2026-02-13", donation: "s-1", amount: 1, reason: "误" } as never)
  expect(await refused(name(1_200, "s-1", "s-4"))).toEqual([
    ["award.sponsored-less", { sponsoredFen: 1_200, givenFen: 1_199 }, "asked for"]
  ])
  await ask(world, { type: "reverse", entry: "e-r", on: "2026-02-13", reverses: "e-s-4", reason: "误" } as never)
  expect(await refused(name(600, "s-1", "s-4"))).toEqual([["award.sponsored-less", { sponsoredFen: 600, givenFen: 599 }, "asked for"]])
  await ask(world, begun[0] as never, "f-2")
  await ask(world, given("s-9", { entry: "e-1" }) as never, "f-2")
  // A gift to another fund than the one that pays is no money for this project.
  expect(await refused(name(1_199, "s-1", "s-9"))).toEqual([["award.gift-elsewhere", { donation: "s-9", fund: "f-2" }, "asked for"]])
  // Another project is named for s-5, in a journal of its own.
  await ask(world, given("s-5", { on: "2026-02-13" }) as never)
  const told = AwardCommands.told({ tranchesFen: [100, 100], lines: ["meals"] }, id<Id.FundId>("f-1"))
  const named = { type: "award.named", v: 1, sponsor: "shop", sponsoredFen: 1, gifts: ["s-5"], isAgreedTo: true, on: "2026-02-13" } as const
  await write(world as Town, "named", { "award/aw-2": [...told, named as never] })
  expect((await run(Life.look(world, award, "aw-2"))).state.namedFor).toEqual(["s-5"])
  expect(await refused(name(600, "s-5"))).toEqual([["award.gift-names-another", { donation: "s-5", award: "aw-2" }, "asked for"]])
  await give(world, name(599, "s-1"))
  expect((await run(Life.look(world, award, "aw-1"))).state.sponsor).toBe("shop")
  expect((await run(Life.look(world, fund, "f-1"))).state.gifts.size).toBe(6)
})
