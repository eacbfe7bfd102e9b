/**
 * 阶梯: the rungs of ladders that a table of parameters speaks of, a condition a row, from the lowest rung up. What a reader would get wrong: rows
 * of one rung stand under its number and need not repeat its name; conditions of a second way (另一途径) are another way of reaching it. Whether
 * the ladder ascends is for whoever decides.
 */
import { Options, type ParameterView } from "@yanzhen/core/foundation"
import type { Parameter } from "@yanzhen/core/law"
import * as Cell from "./Cell.ts"
import * as FactCell from "./FactCell.ts"
import * as FormSheet from "./FormSheet.ts"
import * as Header from "./Header.ts"
import type { Code } from "./messages/findings.ts"
import * as Plain from "./Plain.ts"
import type * as Reading from "./Reading.ts"
import type * as SheetFinding from "./SheetFinding.ts"
import type * as Table from "./Table.ts"

export const vocabulary = {
  parameter: ["参数", "参数编号", "parameter"],
  rung: ["档", "级", "rung"],
  title: ["档名", "级名", "name of the rung"],
  english: ["英文名", "name in English"],
  way: ["途径", "way"],
  measure: ["指标", "measure"],
  condition: ["条件", "condition"],
  value: ["值", "数值", "value"]
} as const satisfies Header.Vocabulary<string>

type Field = keyof typeof vocabulary

/** What such a sheet is called, and what a cell says that leaves it to that sheet. */
export const names: readonly string[] = ["阶梯", "见阶梯", "ladder", "ladders"]
export const isNamed = (text: string): boolean => names.includes(text.trim().toLowerCase())

export const conditions = Options.of("sheet.ladder-condition", {
  "zh-CN": { "at-least": "不少于", above: "超过", holds: "须有" },
  en: { "at-least": "at least", above: "above", holds: "must hold" }
})
export const ways = Options.of("sheet.ladder-way", {
  "zh-CN": { first: "一", other: "另一" },
  en: { first: "first", other: "other" }
})

export interface Ladders {
  /** By the parameter's id. */
  readonly rungs: ReadonlyMap<string, readonly ParameterView.Rung[]>
  readonly findings: readonly SheetFinding.SheetFinding[]
}

interface Condition {
  readonly parameter: string
  readonly rung: string
  readonly title: string
  readonly english: string
  readonly way: string
  readonly bound: ParameterView.Bound
}

/** `find`: the parameter that is called so. */
export const read = async (table: Table.Table, find: (named: string) => Parameter.Parameter | undefined): Promise<Ladders> => {
  const { rows, findings } = await FormSheet.read<Field>(table, (sheet) => (isNamed(sheet) ? vocabulary : undefined))
  const own: SheetFinding.SheetFinding[] = [...findings]
  const conditionsIn = rows.flatMap((row) => conditionOf(row, find, own) ?? [])
  const byParameter = Map.groupBy(conditionsIn, ({ parameter }) => parameter)
  return { rungs: new Map([...byParameter].map(([parameter, all]) => [parameter, rungsOf(all)])), findings: own }
}

const rungsOf = (all: readonly Condition[]): readonly ParameterView.Rung[] =>
  [...Map.groupBy(all, ({ rung }) => rung)].map(([id, own]) => {
    const title = own.find((one) => one.title !== "")?.title ?? id
    const bounds = (way: string) => own.filter((one) => one.way === way).map(({ bound }) => bound)
    const [when, or] = [bounds("first"), bounds("other")]
    const english = own.find((one) => one.english !== "")?.english ?? title
    return { id, title: { "zh-CN": title, en: english }, when, ...(or.length === 0 ? {} : { or }) }
  })

const conditionOf = (
  row: FormSheet.FormRow<Field>,
  find: (named: string) => Parameter.Parameter | undefined,
  findings: SheetFinding.SheetFinding[]
): Condition | undefined => {
  const before = findings.length
  const note = (field: Field, said: Reading.Note): undefined => void findings.push(FormSheet.findingAt(row, field, said))
  const wrong = (field: Field, code: Code, facts: Reading.Facts = {}): undefined => note(field, { code, severity: "error", facts })
  const text = (field: Field): string => Plain.prose(Cell.text(row.cell(field)))
  const needed = (field: Field): string => {
    const said = text(field)
    if (said === "") wrong(field, "YZ_FORM_MISSING")
    return said
  }
  const one = (field: Field, options: Options.Options): string | undefined => {
    const { value, note: said } = FactCell.read(row.cell(field), { kind: "choice", options })
    if (said !== undefined) note(field, { ...said, severity: "error" })
    return value === undefined ? undefined : String(value)
  }
  const named = needed("parameter")
  const parameter = named === "" ? undefined : find(named)
  if (named !== "" && parameter?.kind !== "ladder") wrong("parameter", "YZ_LADDER_NONE", { typed: named })
  const [rung, measure] = [needed("rung"), needed("measure")]
  const condition = needed("condition") === "" ? undefined : one("condition", conditions)
  const way = text("way") === "" ? "first" : one("way", ways)
  const value: ParameterView.Bound["value"] | undefined = condition === "holds" ? true : numberIn(row, needed("value"), note)
  if (findings.length > before || parameter === undefined || condition === undefined || way === undefined || value === undefined)
    return undefined
  const bound = { measure, is: condition === "above" ? ("above" as const) : ("at-least" as const), value }
  return { parameter: parameter.id, rung, title: text("title"), english: text("english"), way, bound }
}

/** In the unit in which the measure is kept: minutes, fen, times. */
const numberIn = (
  row: FormSheet.FormRow<Field>,
  text: string,
  note: (field: Field, said: Reading.Note) => undefined
): number | undefined => {
  if (text === "") return undefined
  const { value, note: said } = FactCell.read(row.cell("value"), { kind: "int" })
  return said === undefined ? (value as number | undefined) : note("value", { ...said, severity: "error" })
}
