import { expect, it } from "vitest"
import { SealBroken } from "../../src/ports/Cipher.ts"

it("what did not open says why, and what lies behind it where something does", () => {
  const cause = new Error("the tag does not fit")
  const [bare, caused] = [new SealBroken("key-missing"), new SealBroken("altered", cause)]
  expect([bare.because, bare.message, "cause" in bare]).toEqual(["key-missing", "a sealed value does not open: key-missing", false])
  expect([caused.because, caused.message, caused.cause]).toEqual(["altered", "a sealed value does not open: altered", cause])
})
