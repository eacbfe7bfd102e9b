import * as Effect from "effect/Effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as PersonalText from "../../../src/desk/PersonalText.ts"
import * as DirectoryNames from "../../../src/desk/person/DirectoryNames.ts"
import type { World } from "../../../src/desk/World.ts"

/** Whether each text names somebody, by what was learnt of a directory with these names; and what the directory was asked. */
const asked = async (names: readonly string[], texts: readonly string[]) => {
  const questions: string[] = []
  const people = {
    names: async () => (questions.push("names"), names),
    findByName: async (_: string, wanted: readonly string[]) => {
      questions.push(`findByName ${wanted.length}`)
      // A database takes no half of a character and no zero byte.
      if (wanted.some((name) => !name.isWellFormed() || name.includes("\0"))) throw new RangeError("not text")
      return names.filter((name) => wanted.includes(name)).map((name, id) => ({ id: `p-${id}`, name }))
    }
  }
  const known = PersonalText.known()
  await Effect.runPromise(DirectoryNames.learn({ tenant: "t", people } as unknown as World, known, texts))
  return { questions, personal: texts.map((text) => PersonalText.isPersonal(text, known)) }
}

const byEverybody = (names: readonly string[], texts: readonly string[]): readonly boolean[] => {
  const known = PersonalText.known()
  for (const name of names) PersonalText.learn(known, name)
  return texts.map((text) => PersonalText.isPersonal(text, known))
}

/** Few letters, so that names stand in texts; a character of two halves, and one no database takes. */
const letters = (max: number) => fc.string({ unit: fc.constantFrom("甲", "乙", "𠮷", "\ud842", "·", "\0"), maxLength: max })

describe("names of the directory that stand in texts", () => {
  it("are recognised as by somebody who has read every name", async () => {
    const seen = { few: 0, all: 0, named: 0 }
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          letters(4).filter((name) => name.isWellFormed()),
          { maxLength: 4 }
        ),
        fc.array(fc.oneof(letters(8), letters(90)), { maxLength: 3 }),
        async (names, texts) => {
          const { personal, questions } = await asked(names, texts)
          expect(personal).toEqual(byEverybody(names, texts))
          if (personal.includes(true)) seen.named++
          if (questions[0] === "names") seen.all++
          else seen.few++
        }
      )
    )
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0)
  })

  it.each([
    ["甲".repeat(2) + "一二三四五六七八", "findByName 45"],
    ["一二三四五六七八九".repeat(5), "findByName"],
    [`${"一二三四五六七八九".repeat(5)}十`, "names"],
    ["甲甲\0", "names"]
  ])("of %s are asked for by %s", async (text, question) => {
    const { questions } = await asked(["甲甲"], [text])
    expect(questions).toEqual([expect.stringMatching(new RegExp(`^${question}`))])
  })
})
