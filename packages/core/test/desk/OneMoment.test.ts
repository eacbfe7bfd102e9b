/** An answer is of one position of the journal, or none is given. Time is that of a clock that is set. */
import * as Effect from "effect/Effect"
import * as Fiber from "effect/Fiber"
import * as TestClock from "effect/testing/TestClock"
import { describe, expect, it } from "vitest"
import { type DeskError, WorldFailed } from "../../src/desk/DeskError.ts"
import { allOfOneMoment, atOneMoment } from "../../src/desk/OneMoment.ts"
import type { World } from "../../src/desk/World.ts"

/** However long it waits between its tries. */
const afterAll = <A>(asking: Effect.Effect<A, DeskError>): Promise<A> =>
  Effect.runPromise(
    Effect.gen(function* () {
      const fiber = yield* Effect.forkChild(asking)
      yield* TestClock.adjust("1 minute")
      return yield* Fiber.join(fiber)
    }).pipe(Effect.provide(TestClock.layer()))
  )

/** A journal that stands at these positions, one after the other, whenever somebody looks; at the last for ever. */
const journal = (...positions: readonly number[]): World => {
  let looks = 0
  const head = () => Promise.resolve({ position: positions[Math.min(looks++, positions.length - 1)] })
  return { tenant: "t", store: { head } } as unknown as World
}

describe("what is read in several reads", () => {
  const reading = async (world: World, failsAt = 0) => {
    let reads = 0
    const read = Effect.suspend(() =>
      ++reads === failsAt ? Effect.fail(new WorldFailed({ operation: "rows", cause: "x" })) : Effect.succeed(`reading ${reads}`)
    )
    const answer = await afterAll(Effect.result(atOneMoment(world, read)))
    return { reads, answer: answer._tag === "Success" ? answer.success : answer.failure }
  }
  it("is true where the journal stood still", async () =>
    expect(await reading(journal(3))).toEqual({ reads: 1, answer: { at: 3, value: "reading 1" } }))
  it("is read again where somebody wrote meanwhile, as often as that happens", async () => {
    expect(await reading(journal(3, 4, 4, 4))).toEqual({ reads: 2, answer: { at: 4, value: "reading 2" } })
    expect(await reading(journal(3, 4, 4, 5, 6, 7, 7))).toEqual({ reads: 4, answer: { at: 7, value: "reading 4" } })
  })
  it("is given up where the journal never stands still", async () =>
    expect(await reading(journal(...Array.from({ length: 100 }, (_, i) => i)))).toMatchObject({
      reads: 9,
      answer: { _tag: "Contended", streams: [] }
    }))
  it("is not read again where the store fails, at once or later", async () => {
    const failed = { _tag: "WorldFailed", operation: "rows" }
    expect(await reading(journal(3), 1)).toMatchObject({ reads: 1, answer: failed })
    expect(await reading(journal(3, 4, 5, 6, 7), 2)).toMatchObject({ reads: 2, answer: failed })
  })
})

describe("answers that each say their position", () => {
  const asking = (...answers: readonly (readonly number[])[]) => {
    let asked = 0
    const ask = () => Promise.resolve((answers[Math.min(asked++, answers.length - 1)] ?? []).map((at) => ({ at })))
    return afterAll(Effect.result(allOfOneMoment("rows", ask))).then((answer) => [
      asked,
      answer._tag === "Success" ? answer.success.map(({ at }) => at) : answer.failure
    ])
  }
  it("are true where all say the same", async () => {
    expect(await asking([3, 3, 3])).toEqual([1, [3, 3, 3]])
    expect(await asking([])).toEqual([1, []])
  })
  it("are asked again where one of them is later, and given up where they never agree", async () => {
    expect(await asking([3, 3, 4], [3, 4, 4], [5, 5, 5])).toEqual([3, [5, 5, 5]])
    expect(await asking([3, 3, 4])).toEqual([9, expect.objectContaining({ _tag: "Contended", streams: [] })])
  })
})
