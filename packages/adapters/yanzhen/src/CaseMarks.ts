/** The table of cases as it came, with what became of each row: right green, wrong red with what the rule says, unreadable cells yellow and named. */
import { Message } from "@yanzhen/core/foundation"
import { CaseSheet, Cell, FormSheet, MarkUp, Remark, type Table, Workbook } from "@yanzhen/spreadsheet"
import { all } from "./messages.ts"
import type { Locale } from "./Reason.ts"
import type { CaseResult } from "./operations/Rules.ts"

export const write = async (
  table: Table.Table,
  results: readonly CaseResult[],
  remarks: readonly Remark.Remark[],
  locale: Locale
): Promise<Uint8Array> => {
  const sheets = await FormSheet.allOf(table)
  return Workbook.write(
    sheets.map((sheet) =>
      marked(
        sheet,
        results.filter((one) => one.sheet === sheet.name),
        remarks.filter((one) => one.sheet === sheet.name),
        locale
      )
    )
  )
}

const word = (key: string, locale: Locale, values: Message.Values = {}): string => Message.text(all, `case.${key}`, values, locale)

/** Columns of an earlier run go, so that a marked file can be run and marked again. */
const own: ReadonlySet<string> = new Set([...CaseSheet.own.outcome, ...CaseSheet.own.actual, ...CaseSheet.own.explanation])
const headings = { "zh-CN": ["判定", "实际回答", "解释"], en: ["outcome", "actual answer", "explanation"] } as const

const marked = (
  sheet: FormSheet.Sheet,
  results: readonly CaseResult[],
  remarks: readonly Remark.Remark[],
  locale: Locale
): Workbook.Sheet => {
  const rows = withoutOwn(sheet.rows)
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0)
  const first = Math.min(
    ...results.map(({ row }) => row),
    ...remarks.flatMap(({ row, column }) => (row === undefined || column === undefined ? [] : [row]))
  )
  const byRow = new Map(results.map((one) => [one.row, one]))
  return {
    name: sheet.name,
    columns: Array.from({ length: width + headings[locale].length }, (_, at): Workbook.Column => ({ width: at === width + 2 ? 80 : 16 })),
    rows: rows.map((cells, at) => {
      const [result, said] = [byRow.get(at + 1), remarks.filter(({ row }) => row === at + 1)]
      const copied = Array.from({ length: width }, (_, column) => {
        const isNamed = said.some((remark) => remark.column === Cell.columnLetter(column))
        return MarkUp.written(cells[column], isNamed ? "doubtful" : undefined)
      })
      if (result !== undefined) return [...copied, ...outcome(result, locale)]
      if (said.length > 0) return [...copied, ...unreadable(said, locale)]
      return at + 2 === first ? [...copied, ...headings[locale].map((value): Workbook.Cell => ({ value, mark: "heading" }))] : copied
    })
  }
}

const withoutOwn = (rows: FormSheet.Sheet["rows"]): FormSheet.Sheet["rows"] => {
  const gone = new Set(rows.flatMap((row) => row.flatMap((cell, at) => (typeof cell === "string" && own.has(cell.trim()) ? [at] : []))))
  return gone.size === 0 ? rows : rows.map((row) => row.filter((_, at) => !gone.has(at)))
}

const outcome = (result: CaseResult, locale: Locale): readonly Workbook.Cell[] => {
  const mark = result.isRight ? "right" : "wrong"
  const lines = [
    ...result.in(locale),
    ...(result.lacking.length === 0 ? [] : [word("lacking", locale, { codes: result.lacking.join(", ") })])
  ]
  return [
    { value: word(result.isRight ? "right" : "wrong", locale), mark },
    { value: word(result.actual, locale), mark },
    { value: lines.join("\n"), ...(result.isRight ? {} : { mark }) }
  ]
}

const unreadable = (said: readonly Remark.Remark[], locale: Locale): readonly Workbook.Cell[] => [
  { value: word("unreadable", locale), mark: "doubtful" },
  { value: "", mark: "doubtful" },
  {
    value: said.map((remark) => `${remark.column ?? ""} ${remark.header ?? ""} ${Remark.line(remark, locale)}`.trim()).join("\n"),
    mark: "doubtful"
  }
]
