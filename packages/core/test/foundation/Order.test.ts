import { expect, it } from "vitest"
import { byText } from "../../src/foundation/Order.ts"

it("texts stand by their code units, whatever the locale, and the same are the same", () => {
  expect(["b", "a", "B", "雁", "é", "ab", ""].toSorted(byText)).toEqual(["", "B", "a", "ab", "b", "é", "雁"])
  expect([byText("a", "b"), byText("b", "a"), byText("a", "a")]).toEqual([-1, 1, 0])
})
