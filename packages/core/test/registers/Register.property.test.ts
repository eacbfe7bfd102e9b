import * as fc from "fast-check"
import { expect, it } from "vitest"
import * as Register from "../../src/registers/Register.ts"

it("text is ordered as its UTF-8 bytes are", () => {
  const bytes = (text: string) => Buffer.from(text, "utf8")
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (a, b) => {
      expect(Math.sign(Register.compareText(a, b))).toBe(Buffer.compare(bytes(a), bytes(b)))
    })
  )
})
