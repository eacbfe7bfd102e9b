/** What was given for a street or a community is promised to an award whose project works there. */
import { FundLives, Life } from "@yanzhen/core/desk"
import { Id } from "@yanzhen/core/foundation"
import type { Fund } from "@yanzhen/core/fund"
import { AwardCommands } from "@yanzhen/core/testing"
import { expect, it } from "vitest"
import type { Told } from "./careEvents.ts"
import { begun, gift, withFunds } from "./fundBooks.ts"
import { failure, run, write } from "./world.ts"

const { fund } = FundLives.lives
const id = Id.require
const resolved: Told = {
  ...{ type: "fund.resolved", v: 1, resolution: "r-1", on: "2026-01-02", purpose: "child-care", amount: 80, currency: "CNY" },
  ...{ present: ["m-1", "m-2", "m-3"], inFavour: ["m-1", "m-2", "m-3"], supervisors: ["s-1"] }
}
const promise = (award: string, restriction = "street"): Fund.Command => ({
  ...{
    type: "commit",
    entry: id(`e-${award}-${restriction}`),
    on: "2026-01-05",
    award: id(award),
    purpose: "child-care",
    resolution: id("r-1")
  },
  ...{ currency: "CNY", parts: [{ restriction: id(restriction), amount: 30 }], servesDonor: false }
})

it("an award elsewhere is promised nothing of it, and of one that works nowhere in particular the answer is open", async () => {
  const world = await withFunds({
    "f-1": [
      ...begun("2026-01-01"),
      { type: "fund.restricted", v: 1, restriction: "street", purposes: ["child-care"], region: { street: "340603008" }, on: "2026-01-01" },
      {
        ...{ type: "fund.restricted", v: 1, restriction: "corner", purposes: ["child-care"], on: "2026-01-01" },
        region: { street: "340603008", community: "340603008001" }
      },
      gift("d-2", "2026-01-02", [100], { parts: [{ restriction: "corner", amount: 100 }] }),
      gift("d-1", "2026-01-02", [100], { parts: [{ restriction: "street", amount: 100 }] }),
      resolved
    ]
  })
  const told = (place: object) =>
    AwardCommands.told({ tranchesFen: [30, 20, 10], lines: ["meals"] }, id("f-1")).map((event) =>
      event.type === "award.proposed" ? { ...event, ...place } : event
    )
  await write(world, "awards", {
    "award/here": told({ street: "340603008", community: "340603008001" }),
    "award/next-door": told({ street: "340603008", community: "340603008002" }),
    "award/elsewhere": told({ street: "340603009" }),
    "award/anywhere": told({})
  } as Parameters<typeof write>[2])
  const said = async (award: string, restriction?: string) =>
    (
      (await failure(Life.give(world, fund, "f-1", promise(award, restriction)))) as {
        findings: readonly { rule: string; outcome: string }[]
      }
    ).findings.map(({ rule, outcome }) => `${outcome} ${rule}`)
  expect(await said("elsewhere")).toEqual(["unmet fund.beyond-region"])
  expect(await said("anywhere")).toEqual(["unknown fund.beyond-region"])
  expect(await said("next-door", "corner")).toEqual(["unmet fund.beyond-region"])
  await run(Life.give(world, fund, "f-1", promise("here")))
  await run(Life.give(world, fund, "f-1", promise("here", "corner")))
})
