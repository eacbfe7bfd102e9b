import * as fc from "fast-check"
import { expect, it } from "vitest"
import * as Amounts from "../../src/desk/Amounts.ts"
import * as CommandShape from "../../src/desk/CommandShape.ts"
import * as Money from "../../src/foundation/Money.ts"
import { Command as Fund } from "../../src/fund/Fund.schema.ts"
import { Command as Application } from "../../src/project/Application.schema.ts"
import { Command as Award } from "../../src/project/Award.schema.ts"
import { Command as Call } from "../../src/project/Call.schema.ts"
import { Command as Review } from "../../src/project/Review.schema.ts"
import { ApplicationCommands, FundCommands, ReviewCommands } from "../../src/testing/index.ts"
import * as V from "../project/venture.ts"

type Parts = readonly (readonly [string, string])[]

/** Every leaf by its path, as somebody would type it; a list that is empty as that. */
const parts = (value: unknown, path = ""): Parts => {
  if (Array.isArray(value)) return value.length === 0 ? [[path, "[]"]] : value.flatMap((one, i) => parts(one, `${path}[${i}]`))
  if (typeof value === "object" && value !== null)
    return Object.entries(value).flatMap(([name, one]) => parts(one, path === "" ? name : `${path}.${name}`))
  if (typeof value === "number") return [[path, /(Fen|amount)$/.test(path) ? `${Money.yuanText(value as Money.Money)}元` : String(value)]]
  return [[path, String(value)]]
}

const commands = fc.oneof(
  ApplicationCommands.lives.chain((all) => fc.constantFrom(...all.map((command) => [Application, command] as const))),
  ReviewCommands.lives.chain((all) => fc.constantFrom(...all.map((command) => [Review, command] as const))),
  fc
    .oneof(fc.constantFrom(...FundCommands.begun), FundCommands.command)
    .filter((one) => !("currency" in one) || one.currency === Money.renminbi)
    .map((command) => [Fund, { ...command, on: "2026-01-05" }] as const),
  fc.constantFrom(...V.whole).map((command) => [Award, command] as const),
  fc.constant([Call, { type: "draft", terms: V.terms, on: "2026-01-02" }] as const)
)

it("a command taken apart and written part by part, in any order of its parts, is the same again; and its shape has each of them", () => {
  fc.assert(
    fc.property(
      commands.chain(([shape, command]) =>
        fc.tuple(fc.constant({ shape, command }), fc.shuffledSubarray([...parts(command)], { minLength: parts(command).length }))
      ),
      ([{ shape, command }, said]) => {
        expect(Amounts.read(CommandShape.written(shape, command.type, said))).toEqual({ command, findings: [] })
        const known = CommandShape.of(shape)
          .find(({ type }) => type === command.type)
          ?.fields.map(({ path }) => path)
        const lists = said.filter(([, text]) => text !== "[]").map(([path]) => path.replace(/\[\d+\]/g, "[]"))
        expect(lists.filter((path) => path !== "type" && known?.includes(path) !== true)).toEqual([])
      }
    ),
    { numRuns: 300 }
  )
})
