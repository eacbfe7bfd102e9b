import * as fc from "fast-check"
import { expect, it } from "vitest"
import * as Register from "../../src/registers/Register.ts"
import * as Texts from "../../src/testing/Texts.ts"

it("text is ordered as its UTF-8 bytes are", () => {
  const bytes = (text: string) => Buffer.from(text, "utf8")
  fc.assert(
    fc.property(Texts.any(), Texts.any(), (a, b) => {
      expect(Math.sign(Register.compareText(a, b))).toBe(Buffer.compare(bytes(a), bytes(b)))
    })
  )
})
