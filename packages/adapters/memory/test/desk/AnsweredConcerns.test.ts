import { AnsweredConcerns, ConcernLives, Life, ListedRows } from "@yanzhen/core/desk"
import { Id } from "@yanzhen/core/foundation"
import type { Concern } from "@yanzhen/core/concern"
import type { Application } from "@yanzhen/core/project"
import { describe, expect, it } from "vitest"
import { interruptible } from "./racing.ts"
import { application, award, draft, giveApplication, giveCall, id, propose, reviewed, terms } from "./ventures.ts"
import { failure, listed, run, type Town, town, write } from "./world.ts"

const { concern } = ConcernLives.lives
const report: Concern.Command = {
  type: "report",
  topic: "stairwell",
  community: id<Id.CommunityId>("xuetian"),
  words: "杂物",
  on: "2026-01-02"
}
const withdraw: Concern.Command = { type: "withdraw", reason: "误报", on: "2026-01-03" }
const told = (world: Town, of: string, ...commands: readonly Concern.Command[]) =>
  commands.reduce(async (before, one) => {
    await before
    await run(Life.give(world, concern, of, one))
  }, Promise.resolve())
const naming = (...concerns: readonly string[]): Application.Command => {
  if (draft.type !== "draft") throw new Error("no draft")
  return { ...draft, plan: { ...draft.plan, concerns: concerns.map((one) => id<Id.ConcernId>(one)) } }
}
const called = async (world = town()): Promise<Town> => {
  await listed(world)
  await giveCall(world, { type: "draft", terms, on: "2026-01-02" })
  await giveCall(world, { type: "publish", on: "2026-01-03" })
  return world
}
const rules = (error: unknown): readonly string[] =>
  (error as { readonly findings: readonly { readonly rule: string; readonly facts: object }[] }).findings.map(
    ({ rule, facts }) => `${rule} ${Object.values(facts).join(" ")}`
  )

describe("concerns that a venture says it answers", () => {
  it("are there and not withdrawn, when they are named and when it is handed in; those of another tenant are none", async () => {
    const world = await called()
    await told(world, "c-1", report)
    await told(world, "c-2", report, withdraw)
    const elsewhere = { ...world, tenant: Id.require<Id.TenantId>("elsewhere") }
    await write(elsewhere, "c-3", { "concern/c-3": [{ ...report, type: "concern.reported", v: 1 }] })
    expect(rules(await failure(Life.give(world, application, "app-1", naming("c-1", "c-2", "c-3", "c-4"))))).toEqual([
      "plan.concern-not-there c-2 withdrawn",
      "plan.concern-not-there c-3 none",
      "plan.concern-not-there c-4 none"
    ])
    await giveApplication(world, "app-1", naming("c-1"))
    await told(world, "c-1", withdraw)
    const submit = Life.give(world, application, "app-1", { type: "submit", on: "2026-01-20" })
    expect(rules(await failure(submit))).toEqual(["plan.concern-not-there c-1 withdrawn"])
    if (draft.type === "draft") await giveApplication(world, "app-1", { type: "revise", plan: draft.plan, on: "2026-01-06" })
    await run(submit)
  })
  it("one that is withdrawn while it is handed in is not overlooked", async () => {
    const { store, arm } = interruptible()
    const world = await called(town({ store }))
    await told(world, "c-1", report)
    await giveApplication(world, "app-1", naming("c-1"))
    arm((meanwhile) => told(town({ store: meanwhile, desk: "colleague" }), "c-1", withdraw))
    expect(rules(await failure(Life.give(world, application, "app-1", { type: "submit", on: "2026-01-20" })))).toEqual([
      "plan.concern-not-there c-1 withdrawn"
    ])
  })
  it("stand beside the venture with what was counted, and the venture beside each of them", async () => {
    const world = await reviewed()
    for (const one of ["c-1", "c-2"]) await told(world, one, report)
    for (const [moment, value] of [
      ["before", 9],
      ["after", 1]
    ] as const)
      await told(world, "c-1", { type: "measure", moment, measure: "堆放处", value, on: "2026-01-04" })
    await giveApplication(world, "app-3", naming("c-1", "c-2"))
    await run(Life.give(world, award, "aw-1", propose("app-1")))
    const rows = async (asked: readonly ListedRows.Asked[]) => (await run(ListedRows.together(world, asked))).rows
    expect(await rows(await run(AnsweredConcerns.ofApplication(world, "app-3")))).toMatchObject([
      [
        { concern: "c-1", stage: "reported" },
        { concern: "c-2", stage: "reported" }
      ],
      [{ concern: "c-1", measure: "堆放处", before: 9, after: 1 }]
    ])
    expect(await run(AnsweredConcerns.ofApplication(world, "app-1"))).toEqual([])
    expect(await rows(await run(AnsweredConcerns.answering(world, "c-2")))).toMatchObject([[{ application: "app-3", stage: "draft" }], []])
    expect(await run(AnsweredConcerns.answering(world, "c-9"))).toEqual([])
  })
})
