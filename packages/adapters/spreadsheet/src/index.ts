export * as Csv from "./Csv.ts"
export * as FormulaEscape from "./FormulaEscape.ts"
export * as Workbook from "./Workbook.ts"
