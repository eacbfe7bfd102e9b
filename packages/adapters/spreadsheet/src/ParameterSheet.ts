/**
 * 参数表: values that a rule owner enters, a row each, with first day, provision and who is to sign. What a reader would get wrong: a parameter
 * may be called by its id or its title; the rungs of a ladder stand in a sheet beside it (阶梯); an empty value with “废止” ends what was said before; and a signer is an id, never a name.
 */
import { Day, type Options, type ParameterView } from "@yanzhen/core/foundation"
import type { Parameter } from "@yanzhen/core/law"
import * as Cell from "./Cell.ts"
import * as DayText from "./DayText.ts"
import * as FactCell from "./FactCell.ts"
import * as FormSheet from "./FormSheet.ts"
import * as Header from "./Header.ts"
import * as LadderSheet from "./LadderSheet.ts"
import type { Code } from "./messages/findings.ts"
import * as Plain from "./Plain.ts"
import * as Reading from "./Reading.ts"
import type * as SheetFinding from "./SheetFinding.ts"
import type * as Table from "./Table.ts"

export const vocabulary = {
  parameter: ["参数", "参数编号", "parameter"],
  title: ["参数名称", "名称", "title"],
  value: ["值", "参数值", "value"],
  unit: ["单位", "unit"],
  from: ["首日", "生效日期", "自", "first day"],
  until: ["末日", "失效日期", "至", "last day"],
  instrument: ["文件", "文件名称", "依据文件", "document"],
  provision: ["条款", "provision"],
  words: ["原文", "原文摘录", "deciding words"],
  signer: ["签署人", "签署人编号", "signer"],
  note: ["备注", "说明", "note"]
} as const satisfies Header.Vocabulary<string>

type Field = keyof typeof vocabulary

/** Filled in, this ends what the tenant said of the parameter. */
export const endWords: readonly string[] = ["废止", "终止", "end", "repeal"]

export interface Entered {
  readonly sheet: string
  readonly row: number
  readonly parameter: string
  readonly value?: ParameterView.ParameterValue
  readonly from: Day.Day
  readonly until?: Day.Day
  readonly instrument: string
  readonly provision?: string
  readonly words?: string
  readonly signer: string
}

export interface Parameters {
  readonly entered: readonly Entered[]
  readonly findings: readonly SheetFinding.SheetFinding[]
}

export const read = async (table: Table.Table, parameters: ReadonlyMap<string, Parameter.Parameter>): Promise<Parameters> => {
  const byName = new Map(
    [...parameters.values()].flatMap((parameter) =>
      [parameter.id, parameter.title["zh-CN"], parameter.title.en].map((name) => [Header.key(name), parameter] as const)
    )
  )
  const ladders = await LadderSheet.read(table, (named) => byName.get(Header.key(named)))
  const { rows, findings } = await FormSheet.read<Field>(table, (sheet) => (LadderSheet.isNamed(sheet) ? undefined : vocabulary))
  // A sheet without such a header is somebody's notes, as long as there is one with it.
  const strangers = findings.filter(({ code }) => code === "YZ_FORM_NO_HEADER")
  const ours =
    strangers.length === table.sheets.filter((name) => !LadderSheet.isNamed(name)).length
      ? findings
      : findings.filter((one) => !strangers.includes(one))
  const read = rows.filter((row) => row.cell("value") !== undefined).map((row) => enteredOf(row, byName, ladders.rungs))
  const all = [...ours, ...ladders.findings, ...read.flatMap((one) => one.findings)]
  return { entered: read.flatMap(({ value }) => value ?? []), findings: all }
}

interface Read {
  readonly value: Entered | undefined
  readonly findings: readonly SheetFinding.SheetFinding[]
}

const enteredOf = (
  row: FormSheet.FormRow<Field>,
  byName: ReadonlyMap<string, Parameter.Parameter>,
  ladders: LadderSheet.Ladders["rungs"]
): Read => {
  const findings: SheetFinding.SheetFinding[] = []
  const wrong = (field: Field, code: Code, facts: Reading.Facts = {}): undefined =>
    void findings.push(FormSheet.findingAt(row, field, { code, severity: "error", facts }))
  const taken = <A>(field: Field, { value, note }: Reading.Reading<A>): A | undefined => {
    if (note !== undefined && value === undefined) findings.push(FormSheet.findingAt(row, field, { ...note, severity: "error" }))
    return value
  }
  const text = (field: Field): string => Plain.prose(Cell.text(row.cell(field)))
  const needed = (field: Field): string => {
    const said = text(field)
    if (said === "") wrong(field, "YZ_FORM_MISSING")
    return said
  }
  const named = needed("parameter")
  const parameter =
    byName.get(Header.key(named)) ?? (named === "" ? undefined : wrong("parameter", "YZ_PARAMETER_UNKNOWN", { typed: named }))
  const isEnd = endWords.includes(text("value").toLowerCase())
  const value = parameter === undefined || isEnd ? undefined : taken("value", valueOf(row.cell("value"), parameter, ladders))
  const from = row.cell("from") === undefined ? wrong("from", "YZ_FORM_MISSING") : taken("from", DayText.readDay(row.cell("from")))
  const until = taken("until", DayText.readDay(row.cell("until")))
  const [instrument, signer] = [needed("instrument"), needed("signer")]
  if (signer !== "" && !idShape.test(signer)) wrong("signer", "YZ_PARAMETER_SIGNER", {})
  if (findings.length > 0 || parameter === undefined || from === undefined) return { value: undefined, findings }
  const [provision, words] = [text("provision"), text("words")]
  return {
    value: {
      sheet: row.sheet,
      row: row.row,
      parameter: parameter.id,
      ...(value === undefined ? {} : { value }),
      from,
      ...(until === undefined ? {} : { until }),
      instrument,
      ...(provision === "" ? {} : { provision }),
      ...(words === "" ? {} : { words }),
      signer
    },
    findings
  }
}

/** Names are not ids: nobody's name gets into the journal. */
const idShape = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/

const valueOf = (
  cell: Cell.Cell,
  parameter: Parameter.Parameter,
  ladders: LadderSheet.Ladders["rungs"]
): Reading.Reading<ParameterView.ParameterValue> => {
  const text = Plain.of(Cell.text(cell))
  switch (parameter.kind) {
    case "integer":
      return FactCell.read(cell, { kind: "int", unit: parameter.unit }) as Reading.Reading<number>
    case "day":
      return DayText.readDay(cell)
    case "yes-no":
      return FactCell.read(cell, { kind: "bool" }) as Reading.Reading<boolean>
    case "choice":
      return FactCell.read(cell, { kind: "choice", options: parameter.options }) as Reading.Reading<string>
    case "set":
      return members(text, parameter.options)
    case "ladder":
      return ladder(text, ladders.get(parameter.id))
  }
}

/** A cell has no room for it: it says where the rungs stand. */
const ladder = (text: string, rungs: readonly ParameterView.Rung[] | undefined): Reading.Reading<readonly ParameterView.Rung[]> =>
  LadderSheet.isNamed(text) && rungs !== undefined ? Reading.value(rungs) : Reading.wrong("YZ_PARAMETER_LADDER")

const parts = (text: string, marks: RegExp): readonly string[] =>
  text
    .split(marks)
    .map((one) => one.trim())
    .filter((one) => one !== "")

/** A space parts members too, unless it stands in a title. */
const members = (text: string, options: Options.Options | undefined): Reading.Reading<readonly string[]> => {
  if (options === undefined) return Reading.value(parts(text, /[\s,;、]+/))
  const isOption = (one: string): boolean => FactCell.option(one, options) !== undefined
  const said = parts(text, /[,;、]+/).flatMap((one) => (isOption(one) ? [one] : parts(one, /\s+/)))
  const read = said.map((one) => FactCell.option(one, options))
  const strange = said.filter((one) => !isOption(one))
  return strange.length > 0
    ? Reading.wrong("YZ_FORM_ONE_OF", { typed: strange.join("、"), allowed: FactCell.allowed(options) })
    : Reading.value(read.filter((one) => one !== undefined))
}
