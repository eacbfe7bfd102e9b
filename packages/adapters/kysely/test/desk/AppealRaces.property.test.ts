/**
 * MIN-09: no wish is published that an appeal for donations names by then, or whose words name an appeal or a fund, whatever order the store answers two
 * desks in, over memory and over SQLite. What a reader would get wrong: an appeal may name an adult's wish that is published already.
 */
import { CareLives, FundLives } from "@yanzhen/core/desk"
import * as fc from "fast-check"
import { expect, it, vi } from "vitest"
import { town, write } from "../world.ts"
import type { AnyLife } from "./bothStores.ts"
import { everySeen } from "./everySeen.ts"
import { isGiven, slowed, stores } from "./racing.ts"

vi.setConfig({ testTimeout: 60_000 })

const wish = CareLives.lives.wish as unknown as AnyLife
const fund = FundLives.lives.fund as unknown as AnyLife

const setUp = {
  type: "fund.set-up",
  v: 1,
  ...{ on: "2026-01-01", kind: "community", founder: "unit", host: "host", hostName: "慈善总会", name: "街道基金" },
  purposes: ["elder-service"],
  agreement: {
    ...{ signedOn: "2026-01-01", hasPurpose: true, hasUse: true, hasRights: true, hasTermination: true, hasResidue: true },
    ...{ hasNaming: false, hasPreservation: false }
  },
  committee: { members: ["m-1", "m-2", "m-3"].map((person) => ({ person, isPaid: false })), supervisors: ["s-1"] }
} as const

/** What names the other: the appeal the wish, whoever wished, or the words of the wish the appeal. */
const ways = {
  wish: { links: [{ kind: "wish", to: "w-1" }], alias: "暖阳" },
  recipient: { links: [{ kind: "recipient", to: "r-1" }], alias: "暖阳" },
  words: { links: [], alias: "暖阳 ap-1" }
} as const

it.each(stores)("over %s", async (_, open) => {
  const seen = new Set<string>()
  const wanted = Object.keys(ways).flatMap((way) => [`${way}, published first`, `${way}, refused`])
  const { store, close } = await open()
  let tenants = 0
  const law = fc.asyncProperty(fc.constantFrom("wish", "recipient", "words"), fc.nat(12), fc.scheduler(), async (way, turns, scheduler) => {
    const tenant = `${++tenants}`
    await write({ ...town({ store }), tenant }, "care", {
      "recipient/r-1": [
        { type: "recipient.opened", v: 1, community: "c-1", on: "2026-01-01" },
        { type: "recipient.tagged", v: 1, tag: "elder-disabled", source: "self", on: "2026-01-01" }
      ],
      "consent/r-1": [{ type: "consent.given", v: 1, purpose: "publication", manner: "separate", on: "2026-01-02" }],
      "wish/w-1": [
        { type: "wish.collected", v: 1, recipient: "r-1", of: "adult", round: "spring", words: "轮椅", valueFen: 8_000, on: "2026-01-02" },
        { type: "wish.verified", v: 1, by: "p-9", holds: true, on: "2026-01-03" }
      ],
      "fund/f-1": [setUp, { type: "fund.activated", v: 1, on: "2026-01-01" }]
    })
    const { slow, during, later } = slowed(store, scheduler)
    const desk = (name: string) => ({ ...town({ store: slow, desk: name }), tenant })
    const { links, alias } = ways[way]
    const given: boolean[] = []
    await during(async () => {
      given.push(
        ...(await Promise.all([
          isGiven(desk("one"), wish, "w-1", {
            ...{ type: "publish", alias, identifying: false, labelling: false, linksToDonation: false, on: "2026-02-02" }
          }),
          later(turns).then(() =>
            isGiven(desk("two"), fund, "f-1", {
              ...{ type: "appeal", appeal: "ap-1", on: "2026-02-01", by: "host", linksTo: ["purpose"], links }
            })
          )
        ]))
      )
    })
    const told = (await store.journal(tenant, 0, 100)).map(({ type }) => type)
    const [published, appealed] = [told.indexOf("wish.published"), told.indexOf("fund.appealed")]
    expect(given).toEqual([published >= 0, true])
    expect(published, told.join()).toBeLessThan(appealed)
    seen.add(`${way}, ${published < 0 ? "refused" : "published first"}`)
  })
  expect(await everySeen(law, () => wanted.filter((one) => !seen.has(one)))).toEqual([])
  // Few of them meet between what the one reads and what it writes.
  await fc.assert(law, { numRuns: 60 })
  await close()
})
