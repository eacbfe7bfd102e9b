/** What came of the files: by station, then of those that came later. */
import type { Taken } from "./Intake.ts"
import * as Columns from "./Columns.ts"

const headings = ["", "文件", "行", "入库", "团体", "待补", "更正", "已在库", "待答复", "退回"]

export const of = (deliveries: readonly Taken[], others: readonly (readonly [string, Taken])[]): readonly string[] => {
  const byStation = [...Map.groupBy(deliveries, ({ file }) => file.slice(0, file.indexOf("-")))]
  const rows = [
    ...byStation.map(([station, files]) => row(station, files)),
    row("各站合计", deliveries),
    ...others.map(([what, taken]) => row(what, [taken]))
  ]
  return ["一、入库（全部由文件读入）", ...Columns.lines(headings, rows)]
}

const row = (what: string, files: readonly Taken[]): readonly Columns.Cell[] => {
  const sum = (of: (taken: Taken) => number): number => files.reduce((total, one) => total + of(one), 0)
  return [
    what,
    files.length,
    sum(({ rows }) => rows),
    sum((one) => one.new),
    sum(({ groups }) => groups),
    sum(({ drafts }) => drafts),
    sum(({ corrections }) => corrections),
    sum(({ known }) => known),
    sum(({ held }) => held),
    sum(({ refused }) => refused)
  ]
}
