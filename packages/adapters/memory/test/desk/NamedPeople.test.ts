/** Whom a command may name: whoever is no other entry's, also where they once were. All people are made up. */
import { Life, PersonLives, TeamLives } from "@yanzhen/core/desk"
import { Id } from "@yanzhen/core/foundation"
import type { PersonMerge } from "@yanzhen/core/person"
import { expect, it } from "vitest"
import { clerk, failure, listed, run, town, type Town } from "./world.ts"

const { "person-merge": mergeLife, guardianship } = PersonLives.lives
const give = (world: Town, entry: string, command: object) =>
  run(
    Life.give(world, mergeLife, entry, {
      by: clerk,
      reason: "重复登记",
      evidence: "核对",
      on: "2026-03-10",
      ...command
    } as PersonMerge.Command)
  )

it("an entry that was separated again is named like any other, while another one is merged", async () => {
  const world = town()
  await listed(world)
  await world.people.put(
    world.tenant,
    ["ann", "bo", "cy"].map((id) => ({ id, name: "安某" }))
  )
  const asked = () => [
    Life.give(world, TeamLives.lives.membership, "goose/bo", { type: "join", role: "member", on: "2026-03-02" }),
    Life.give(world, guardianship, "child", {
      type: "link",
      guardian: Id.require<Id.PersonId>("bo"),
      relation: "parent",
      on: "2026-03-02"
    })
  ]
  await give(world, "bo", { type: "merge", into: "ann" })
  for (const command of asked())
    expect(await failure(command)).toMatchObject({ findings: [{ rule: "person.merged", facts: { id: "bo", into: "ann" } }] })
  await give(world, "bo", { type: "separate" })
  await give(world, "cy", { type: "merge", into: "ann" })
  for (const command of asked()) expect((await run(command)).findings).toEqual([])
})
