/**
 * Rows in which certain columns are known. In the type of a row every column but its key may be unknown; what a kind always fills is said here,
 * and a row without it is passed over.
 */
export type Having<Row, N extends keyof Row> = Row & { readonly [K in N]-?: NonNullable<Row[K]> }

export const has = <Row extends object, N extends keyof Row>(row: Row, columns: readonly N[]): row is Having<Row, N> =>
  columns.every((column) => row[column] !== undefined)

export const having = <Row extends object, N extends keyof Row>(
  rows: readonly Row[],
  ...columns: readonly N[]
): readonly Having<Row, N>[] => rows.filter((row): row is Having<Row, N> => has(row, columns))
