/** What a visitor is told. */
import { CareLives, Life, ProtectingPeople, TaskCards } from "@yanzhen/core/desk"
import { Id } from "@yanzhen/core/foundation"
import { describe, expect, it } from "vitest"
import { opened, planned, tagged } from "./careEvents.ts"
import { failure, run, settled, write } from "./world.ts"

const { recipient } = CareLives.lives
const id = Id.require

describe("what a visitor is told", () => {
  const ready = async (words: string, isProtected: boolean) => {
    const world = await settled()
    if (isProtected) await run(ProtectingPeople.protect(world, { name: "端木测试萍" }, "r-1"))
    await world.people.put(world.tenant, [{ id: "p-9", name: "欧阳试甲" }])
    await write(world, "visit", {
      "recipient/r-1": [opened(), tagged("elder-living-alone", "2026-01-01")],
      "visit/vi-1": [planned("r-1")]
    })
    await run(Life.give(world, recipient, id("r-1"), { type: "advise", words, on: "2026-01-02" }))
    return world
  }
  it.each([
    ["as it was said", "听力不好", true, 1],
    ["also where it names somebody whose name is open", "欧阳试甲有钥匙", false, 0],
    ["and where it names somebody who is protected: that is one read more", "端木测试萍听力不好", true, 2]
  ])("%s", async (_what, advice, isProtected, reads) => {
    const world = await ready(advice, isProtected)
    expect(await run(TaskCards.taskCard(world, "vi-1"))).toMatchObject({ recipient: "r-1", mode: "home", advice })
    const accesses = isProtected ? await run(ProtectingPeople.accessesOf(world, "r-1")) : []
    expect(accesses.map(({ purpose }) => purpose)).toEqual(Array.from({ length: reads }, () => "visit"))
  })
  it("of a visit that nobody planned there is no card", async () =>
    expect(await failure(TaskCards.taskCard(await settled(), "vi-9"))).toMatchObject({ _tag: "NotFound", kind: "visit", id: "vi-9" }))
})
