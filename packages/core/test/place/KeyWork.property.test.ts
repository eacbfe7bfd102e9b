import * as fc from "fast-check"
import { expect, it } from "vitest"
import * as KeyWork from "../../src/place/KeyWork.ts"
import * as KeyWorkSchema from "../../src/place/KeyWork.schema.ts"
import { holdsOf } from "../lives.ts"
import { context } from "./deciding.ts"

it("key work never gets stuck, replays to the same state; each number is given once, and what was struck stays struck", () => {
  const item = fc.constantFrom("1", "2", "3", "4", "5", "6", "7", "8")
  const command = fc.oneof(
    item.map((one): KeyWork.Command => ({ type: "list", item: one, words: "老旧小区改造" })),
    item.map((one): KeyWork.Command => ({ type: "strike", item: one, reason: "并入" }))
  )
  const listed = (accepted: readonly KeyWork.Command[], type: string) => accepted.filter((one) => one.type === type).map((one) => one.item)
  holdsOf({
    decider: KeyWork.decider,
    fits: KeyWork.fits,
    ...KeyWorkSchema,
    commands: fc.array(command, { minLength: 1, maxLength: 30 }),
    context,
    model: {
      refusals: ({ type, item: one }, accepted) => {
        const [isThere, isStruck] = [listed(accepted, "list").includes(one), listed(accepted, "strike").includes(one)]
        if (type === "list") return isThere ? ["goals.key-work-twice"] : []
        return isThere && !isStruck ? [] : ["goals.no-key-work"]
      },
      shows: (state, accepted) => {
        expect(state.items.map((one) => one.item)).toEqual(listed(accepted, "list"))
        expect(new Set(state.items.filter(({ isStruck }) => isStruck).map((one) => one.item))).toEqual(new Set(listed(accepted, "strike")))
      }
    }
  })
})
