/** Texts of rows on their way into events. All people are made up. */
import { expect, it } from "vitest"
import * as ImportTexts from "../../../src/desk/import/ImportTexts.ts"
import { viewOf } from "../../law/policies.ts"

const texts = () => ImportTexts.of(["王桂兰"], viewOf("national"))

it("a text that names somebody is kept under an id, each once, until the directory has it", () => {
  const made = texts()
  let count = 0
  const words = (text: string) => ImportTexts.words(made, text, () => `txt-${++count}`)
  expect([words("看望王桂兰"), words("清扫"), words("看望王桂兰"), words("请打13800001234")]).toEqual([
    { text: "txt-1" },
    "清扫",
    { text: "txt-1" },
    { text: "txt-2" }
  ])
  expect(ImportTexts.takeFresh(made)).toEqual([
    { id: "txt-1", text: "看望王桂兰" },
    { id: "txt-2", text: "请打13800001234" }
  ])
  expect(ImportTexts.takeFresh(made)).toEqual([])
})

it("what is called after somebody goes by its own id", () => {
  const made = texts()
  expect([ImportTexts.name(made, "探访", "a-1"), ImportTexts.name(made, "看望王桂兰", "a-2")]).toEqual(["探访", "a-2"])
  expect(ImportTexts.takeFresh(made)).toEqual([{ id: "a-2", text: "看望王桂兰" }])
})

it("a name that is learnt later disproves what was taken as it stands, and is asked about anew", () => {
  const made = texts()
  ImportTexts.words(made, "看望王桂兰", () => "txt-1")
  ImportTexts.words(made, "看望李秀英", () => "txt-2")
  expect([
    ImportTexts.isPersonal(made, "李秀英队"),
    ImportTexts.isPersonal(made, "李秀英队"),
    ImportTexts.isPersonal(made, "王桂兰队")
  ]).toEqual([false, false, true])
  expect(ImportTexts.holds(made)).toBe(true)
  ImportTexts.learn(made, "李秀英")
  expect([ImportTexts.holds(made), ImportTexts.isPersonal(made, "李秀英队")]).toEqual([false, true])
})

it("however many texts there are, the first is still told apart, and no more than so many are remembered", () => {
  const made = texts()
  for (let i = 0; i < 20_001; i++) {
    ImportTexts.words(made, `清扫${i}号楼`, () => "never")
    ImportTexts.isPersonal(made, `第${i}队`)
  }
  expect([made.seen.size, made.harmless.size]).toEqual([1, 1])
  expect(ImportTexts.words(made, "清扫0号楼", () => "never")).toBe("清扫0号楼")
})
