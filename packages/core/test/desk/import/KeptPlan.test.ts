import { describe, expect, it } from "vitest"
import type { ImportPlan } from "../../../src/desk/index.ts"
import * as ImportCounts from "../../../src/desk/import/ImportCounts.ts"
import * as KeptPlan from "../../../src/desk/import/KeptPlan.ts"

/** Of so many rows; nothing looks into them. */
const chunk = (rows: number) => ({
  stored: Array.from({ length: rows }, () => ({}) as ImportPlan.Planned),
  tally: ImportCounts.of([], 0),
  refused: 0,
  texts: [],
  people: []
})

const kept = (keeping: KeptPlan.Keeping) => keeping.plan({} as never)?.chunks?.map(({ packed }) => packed.rows)

describe("a plan that is kept", () => {
  it("holds every chunk of 120,000 rows, and of one row more nothing, whatever comes then", () => {
    const keeping = new KeptPlan.Keeping()
    keeping.keep(chunk(119_999))
    keeping.keep(chunk(1))
    expect(kept(keeping)).toEqual([119_999, 1])
    keeping.keep(chunk(1))
    expect(kept(keeping)).toBeUndefined()
    keeping.keep(chunk(0))
    expect(kept(keeping)).toBeUndefined()
  })

  it("is taken once", () => {
    const keeping = new KeptPlan.Keeping()
    keeping.keep(chunk(1))
    const plan = keeping.plan({} as never)
    expect(plan === undefined ? [] : [KeptPlan.taken(plan)?.length, KeptPlan.taken(plan)]).toEqual([1, undefined])
  })

  it("of a file that is known to be too long keeps nothing", () => {
    const keeping = new KeptPlan.Keeping(2 ** 25 + 1)
    keeping.keep(chunk(1))
    expect(kept(keeping)).toBeUndefined()
  })
})
