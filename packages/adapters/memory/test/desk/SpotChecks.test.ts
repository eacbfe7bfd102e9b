/** Records drawn for a spot check, out of the journal as it is. */
import { SpotChecks } from "@yanzhen/core/desk"
import { Period } from "@yanzhen/core/foundation"
import { Pack, RecordingParameters } from "@yanzhen/core/law"
import { SpotCheck } from "@yanzhen/core/service"
import { describe, expect, it } from "vitest"
import { given, policyWith } from "./policies.ts"
import { facts, failure, record, run, town, type Town } from "./world.ts"

const served = async (setting: Parameters<typeof town>[0] = {}): Promise<{ readonly world: Town; readonly ids: readonly string[] }> => {
  const world = town(setting)
  const ids: string[] = []
  for (const on of ["2026-02-27", "2026-02-28", "2026-03-01", "2026-03-02"])
    ids.push(await record(world, facts("ann", on, "09:00", "10:00")))
  return { world, ids }
}
const drawn = ({ records }: SpotChecks.Drawn) => records.map((one) => String(one.record))

describe("REC-17: a spot check", () => {
  it("draws out of all that is recorded, in the order of the seed", async () => {
    const { world, ids } = await served()
    const said = await run(SpotChecks.draw(world, { seed: "2026", perMille: 500 }))
    expect(said).toMatchObject({ at: 4, policy: world.policy.id, perMille: 500, outOf: 4 })
    expect(drawn(said)).toEqual(SpotCheck.draw(ids, "2026", 500))
    expect(drawn(await run(SpotChecks.draw(world, { seed: "2026", perMille: 0 })))).toEqual([])
  })
  it("of a period, only of its days", async () => {
    const { world, ids } = await served()
    const said = await run(SpotChecks.draw(world, { seed: "s", perMille: 1000, period: Period.require("2026-03") }))
    expect(said.outOf).toBe(2)
    expect(drawn(said).toSorted()).toEqual(ids.slice(2).toSorted())
  })
  it("draws the share of the policy, where nobody says another; without one it is refused, and so is one that is none", async () => {
    const quarter = Pack.value(RecordingParameters.spotCheckPerMille, { ...given, value: 250 })
    const { world } = await served({ policy: policyWith(quarter) })
    expect(await run(SpotChecks.draw(world, { seed: "s" }))).toMatchObject({ perMille: 250, records: { length: 1 } })
    expect(await run(SpotChecks.draw(world, { seed: "s", perMille: 500 }))).toMatchObject({ perMille: 500, records: { length: 2 } })
    const unsaid = await served()
    expect(await failure(SpotChecks.draw(unsaid.world, { seed: "s" }))).toMatchObject({ findings: [{ rule: "desk.no-spot-check-share" }] })
    for (const perMille of [-1, 1001, 0.5, Number.NaN])
      expect(await failure(SpotChecks.draw(world, { seed: "s", perMille }))).toMatchObject({
        findings: [{ rule: "desk.odd-spot-check-share" }]
      })
  })
})
