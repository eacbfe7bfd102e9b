import { Cipher } from "@yanzhen/core/ports"
import { AesGcm } from "@yanzhen/memory"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const master = (byte: number): Uint8Array => new Uint8Array(32).fill(byte)
const cipher = AesGcm.cipher(master(7))
const place = ["340603", "r-1"]

const because = async (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => "an answer",
    (error: unknown) => (error instanceof Cipher.SealBroken ? error.because : error)
  )

it("what is opened is what was sealed, and no two sealings are alike", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "grapheme" }), fc.array(fc.string(), { maxLength: 3 }), async (text, where) => {
      const key = await cipher.newKey(where)
      const [one, other] = [await cipher.seal(key, where, text), await cipher.seal(key, where, text)]
      expect(one).not.toBe(other)
      expect([await cipher.open(key, where, one), await cipher.open(key, where, other)]).toEqual([text, text])
    }),
    { numRuns: 40 }
  )
})

it("every value names its suite, and shows nothing of the text", async () => {
  const key = await cipher.newKey(place)
  const sealed = await cipher.seal(key, place, "端木测试萍")
  expect(cipher.suite).toBe("aes-256-gcm")
  expect(sealed).toMatch(/^aes-256-gcm\.[\w-]{16}\.[\w-]{42}$/)
  expect(key).toMatch(/^aes-256-gcm\.[0-9a-f]{8}\.[\w-]{16}\.[\w-]{64}$/)
})

describe("a value that is not what was sealed here does not open", () => {
  it("altered in any character", async () => {
    const key = await cipher.newKey(place)
    const sealed = await cipher.seal(key, place, "王桂兰")
    // The last of each part may hold bits that are no part of the bytes.
    const [suite = "", iv = "", data = ""] = sealed.split(".")
    const turned = (text: string, at: number): string => `${text.slice(0, at)}${text[at] === "A" ? "B" : "A"}${text.slice(at + 1)}`
    for (let at = 0; at < iv.length - 1; at++)
      expect(await because(cipher.open(key, place, `${suite}.${turned(iv, at)}.${data}`))).toBe("altered")
    for (let at = 0; at < data.length - 1; at++)
      expect(await because(cipher.open(key, place, `${suite}.${iv}.${turned(data, at)}`))).toBe("altered")
  })

  it.each<readonly [string, (sealed: string, key: string) => readonly [sealed: string, key: string], string]>([
    ["cut short", (sealed, key) => [sealed.slice(0, -8), key], "altered"],
    ["without its data", (sealed, key) => [sealed.split(".").slice(0, 2).join("."), key], "altered"],
    ["with more behind it", (sealed, key) => [`${sealed}.AAAA`, key], "altered"],
    ["of another suite", (sealed, key) => [sealed.replace("aes-256-gcm", "sm4-gcm"), key], "suite-unknown"],
    ["of no suite", (_, key) => ["王桂兰", key], "suite-unknown"],
    ["with a key of another suite", (sealed, key) => [sealed, key.replace("aes-256-gcm", "sm4-gcm")], "suite-unknown"],
    ["with a key that was altered", (sealed, key) => [sealed, `${key.slice(0, -9)}AAAAAAAAA`], "altered"],
    ["a value for a key", (sealed) => [sealed, sealed], "altered"]
  ])("%s", async (_, bend, expected) => {
    const key = await cipher.newKey(place)
    const [sealed, wrapped] = bend(await cipher.seal(key, place, "王桂兰"), key)
    expect(await because(cipher.open(wrapped, place, sealed))).toBe(expected)
  })

  it("at another place, with its own key or with the other's", async () => {
    const other = ["340603", "r-2"]
    const [key, otherKey] = [await cipher.newKey(place), await cipher.newKey(other)]
    const sealed = await cipher.seal(key, place, "王桂兰")
    expect(await because(cipher.open(key, other, sealed))).toBe("altered")
    expect(await because(cipher.open(otherKey, other, sealed))).toBe("altered")
    // The parts of a place do not run together.
    const joined = ["340603r-1"]
    expect(await because(cipher.open(key, joined, sealed))).toBe("altered")
  })

  it("under another master key, neither to open nor to seal", async () => {
    const stranger = AesGcm.cipher(master(8))
    const key = await cipher.newKey(place)
    expect(await because(stranger.open(key, place, await cipher.seal(key, place, "王桂兰")))).toBe("other-master")
    expect(await because(stranger.seal(key, place, "王桂兰"))).toBe("other-master")
    expect(await AesGcm.cipher(master(7)).open(key, place, await cipher.seal(key, place, "王桂兰"))).toBe("王桂兰")
  })
})

it("a master key has 32 bytes", () => {
  for (const bytes of [0, 16, 31, 33]) expect(() => AesGcm.cipher(new Uint8Array(bytes))).toThrow(RangeError)
})

it("what does not open says why, and quotes nothing", () => {
  expect(new Cipher.SealBroken("altered")).toMatchObject({ _tag: "SealBroken", message: "a sealed value does not open: altered" })
  expect("cause" in new Cipher.SealBroken("altered")).toBe(false)
})
