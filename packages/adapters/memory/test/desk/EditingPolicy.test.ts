import { Desk } from "@yanzhen/core/desk"
import { Day, Id } from "@yanzhen/core/foundation"
import { CountingParameters, Policies, Policy } from "@yanzhen/core/law"
import { describe, expect, it } from "vitest"
import { interruptible } from "./racing.ts"
import { facts, failure, journal, record, run, town } from "./world.ts"

const draft = Id.require<Id.DraftId>("d-1")
const [drafter, signer] = [Id.require<Id.PersonId>("ann"), Id.require<Id.PersonId>("bo")]
const twoHoursADay = {
  type: "draft",
  draft,
  statements: [{ parameter: CountingParameters.dayCapMinutes.id, from: "2026-03-01", value: 120, instrument: "相山区志愿服务记录细则" }],
  drafter,
  signer
} as const
const capOn = (policy: Policy.Policy, on: string) => Policy.valueOn(policy, CountingParameters.dayCapMinutes.id, Day.require(on))?.value

describe("a tenant's own values", () => {
  it("a draft changes nothing; its check says who would lose on the journal as it is; signed by somebody else it holds", async () => {
    const world = town()
    const desk = Desk.over(world)
    await record(world, facts("ann", "2026-03-05", "09:00", "12:00"))
    await record(world, facts("bo", "2026-02-05", "09:00", "12:00"))
    await run(desk.givePolicy(twoHoursADay))
    expect(await run(desk.ownPolicy())).toBe(world.policy)
    expect((await run(desk.policyEdits())).drafts).toMatchObject([{ draft: "d-1", statements: twoHoursADay.statements }])

    const checked = await run(desk.checkPolicy(draft))
    expect(checked.from).toBe(world.policy)
    expect([capOn(checked.from, "2026-03-05"), capOn(checked.to, "2026-03-05")]).toEqual([undefined, 120])
    expect(checked.impact).toMatchObject({ beforeMinutes: 360, afterMinutes: 300, gainers: [], losers: [{ volunteer: "ann" }] })
    expect((await journal(world)).at(-1)?.data).toMatchObject({
      type: "policy.checked",
      draft: "d-1",
      impact: { at: 3, beforeMinutes: 360, afterMinutes: 300, gainers: 0, losers: 1 }
    })
    expect(await run(desk.ownPolicy())).toBe(world.policy)

    await run(desk.givePolicy({ type: "sign", draft, signer }))
    const signed = await run(desk.ownPolicy())
    expect([capOn(signed, "2026-02-28"), capOn(signed, "2026-03-01")]).toEqual([undefined, 120])

    // Before a policy that holds them already, a tenant's values are laid over what lies below, once.
    const after = Desk.over({ ...world, policy: signed })
    expect((await run(after.ownPolicy())).id).toBe(signed.id)
    expect((await run(after.policyContext())).base.packs).toEqual(world.policy.packs)
    const { base, tenant, parameters, rules } = await run(desk.policyContext())
    expect(base).toBe(world.policy)
    expect([tenant, parameters.size > 100, rules.length > 50]).toEqual([world.tenant, true, true])
  })
  it("what nobody drafted cannot be checked; who drafted does not sign", async () => {
    const desk = Desk.over(town())
    expect(await failure(desk.checkPolicy(draft))).toMatchObject({ _tag: "NotFound", kind: "draft", id: "d-1" })
    await run(desk.givePolicy(twoHoursADay))
    expect(await failure(desk.checkPolicy(Id.require("d-2")))).toMatchObject({ _tag: "NotFound", id: "d-2" })
    expect(await failure(desk.givePolicy({ type: "sign", draft, signer: drafter }))).toMatchObject({ _tag: "Refused" })
  })
  it("a check during which another draft was signed is refused: its impact is of the policy as it was", async () => {
    const { store, arm } = interruptible()
    const world = town({ store })
    const desk = Desk.over(world)
    const other = Id.require<Id.DraftId>("d-2")
    await run(desk.givePolicy(twoHoursADay))
    await run(desk.givePolicy({ ...twoHoursADay, draft: other, statements: [{ ...twoHoursADay.statements[0], from: "2026-04-01" }] }))
    await run(desk.checkPolicy(other))
    arm((meanwhile) => run(Desk.over(town({ store: meanwhile, desk: "colleague" })).givePolicy({ type: "sign", draft: other, signer })))
    expect(await failure(desk.checkPolicy(draft))).toMatchObject({ _tag: "Refused", findings: [{ rule: "desk.changed-since" }] })
    expect((await run(desk.policyEdits())).drafts).toMatchObject([{ stage: "drafted" }, { stage: "signed" }])
    const { from } = await run(desk.checkPolicy(draft))
    expect(capOn(from, "2026-04-01")).toBe(120)
  })
  it("of a tenant without any, the policy is the world's own", async () => {
    const world = town({ policy: Policies.byName("lanzhou") })
    expect(await run(Desk.over(world).ownPolicy())).toBe(world.policy)
  })
})

describe("the desk before a world", () => {
  it("answers whatever is asked of it before that world", async () => {
    const world = town()
    const desk = Desk.over(world)
    expect(desk.world).toBe(world)
    const id = await record(world, facts("ann", "2026-03-05", "09:00", "12:00"))
    expect(await run(desk.tally({ by: [] }))).toMatchObject({ cells: [{ creditedMinutes: 180 }] })
    expect((await run(desk.explainRecord(id))).record.row.record).toBe(id)
  })
})
