import type { Cells } from "./Cells.ts"
import type { Columns } from "./Columns.ts"
import type { EraTable } from "./EraTable.ts"
import type { Question } from "./Totals.ts"

export const count = (_columns: Columns, _table: EraTable, _questions: readonly Question[], _people: { readonly first: number; readonly end: number }): readonly Cells[] | undefined => undefined
