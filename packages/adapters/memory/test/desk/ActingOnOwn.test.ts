/** Two entries, of which one acted on what is the other's: whoever merges them sees where. All people are made up. */
import { Life, PersonLives, RecordCommands } from "@yanzhen/core/desk"
import { Id } from "@yanzhen/core/foundation"
import type { PersonMerge } from "@yanzhen/core/person"
import { describe, expect, it } from "vitest"
import { clerk, facts, failure, listed, record, run, town, type Town, write } from "./world.ts"

const on = "2026-03-02"
const two = async (): Promise<Town> => {
  const world = town()
  await listed(world)
  await record(world, facts("ann", "2026-03-01", "08:00", "09:00"))
  return world
}
const merge = (world: Town, accepted: readonly string[] = []) =>
  Life.give(world, PersonLives.lives["person-merge"], "bo", {
    ...{ type: "merge", into: "ann", by: clerk, reason: "重复登记", evidence: "核对", on: "2026-03-10", accepted }
  } as PersonMerge.Command)
const rule = "person-merge.acted-on-own"
const told = (error: object) =>
  ("findings" in error ? (error.findings as readonly { readonly rule: string; readonly facts: object }[]) : []).flatMap((one) =>
    one.rule === rule ? [one.facts] : []
  )

const given: readonly (readonly [what: string, stream: string, events: readonly object[]])[] = [
  [
    "coins",
    "points/p-1",
    [
      { type: "points.opened", holder: "bo", on, bonus: 0 },
      { type: "points.checked", entry: "e-1", on, by: "ann" }
    ]
  ],
  [
    "a star",
    "honour/h-1",
    [
      { type: "honour.proposed", subject: { kind: "star", volunteer: "bo", stars: 1 }, way: "applied", by: "bo", evidence: [], on },
      { type: "honour.checked", by: "ann", on }
    ]
  ],
  [
    "a background check",
    "background-check/bo",
    [
      { type: "background-check.recorded", unit: "police", on, answer: "clear" },
      { type: "background-check.voided", check: 1, reason: "同名", by: "ann", on }
    ]
  ],
  [
    "a qualification",
    "qualification/bo",
    [
      { type: "qualification.gained", kind: "first-aid", from: on, evidence: "证" },
      { type: "qualification.withdrawn", kind: "first-aid", on, reason: "过期", by: "ann" }
    ]
  ],
  [
    "a registration as social worker",
    "social-worker/bo",
    [
      { type: "social-worker.registered", on },
      { type: "social-worker.struck", on, reason: "失实", by: "ann" }
    ]
  ],
  ["a consent", "consent/bo", [{ type: "consent.given", purpose: "photo", guardian: "ann", manner: "separate", on }]],
  [
    "a block",
    "block/bo",
    [{ type: "block.imposed", by: { team: "goose" }, reason: "缺席", officer: "ann", from: on, until: "2026-03-31", on }]
  ]
]

describe("merged only by whoever accepts that one entry acted on what is the other's", () => {
  it.each(given)("%s", async (_, stream, events) => {
    const world = await two()
    await write(world, "acts", { [stream]: events.map((one) => ({ v: 1, ...one }) as never) })
    expect(told(await failure(merge(world)))).toEqual([{ stream, by: "ann" }])
    const { findings } = await run(merge(world, [rule]))
    expect(findings.filter((one) => one.rule === rule)).toMatchObject([{ severity: "warning", outcome: "unknown" }])
  })
  it("a record that was corrected, and none that the other entry only led", async () => {
    const world = await two()
    const ann = Id.require<Id.PersonId>("ann")
    const served = facts("bo", "2026-03-01", "10:00", "11:00", { leader: ann })
    const of = await record(world, served)
    await run(merge(world))
    await run(Life.give(world, PersonLives.lives["person-merge"], "bo", { type: "separate", by: clerk, reason: "误", on: "2026-03-10" }))
    const corrected = facts("bo", "2026-03-01", "10:00", "10:30", { leader: ann })
    await run(RecordCommands.give(world, of, { type: "correct", facts: corrected, reason: "早退", by: ann }))
    expect(told(await failure(merge(world)))).toEqual([{ stream: `record/${of}`, by: "ann" }])
  })
})
