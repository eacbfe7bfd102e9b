/**
 * A register as a table: `service_record` is `yz_service_record`, its columns those of the fact sheet after the tenant. Truths are 0 and
 * 1, days and minutes integers, unknown is NULL. What a reader would get wrong: a table grows with its sheet (its rows are written anew, so that a
 * new column says what the journal says) but never shrinks or changes, because an older program may share the file.
 */
import { Register, type RowChange } from "@yanzhen/core/registers"
import type { CompiledQuery, Kysely } from "kysely"
import { DatabaseFailed } from "./DatabaseFailed.ts"
import type { ColumnType, Dialect } from "./Dialect.ts"
import * as Insertion from "./Insertion.ts"
import * as RowMaker from "./RowMaker.ts"
import { type Database, untyped } from "./Spine.ts"

export interface Column {
  /** The fact. */
  readonly name: string
  readonly column: string
  readonly isKey: boolean
  readonly isTruth: boolean
  readonly type: ColumnType
}

export interface RegisterTable {
  readonly register: Register.AnyRegister
  readonly table: string
  readonly columns: readonly Column[]
  /** In the order of the key. */
  readonly keys: readonly Column[]
  /** A row as it crosses the port, out of the cells of all columns. */
  readonly row: RowMaker.Make
  /** Whole rows; those that are there already are replaced, or in a summed register added to. */
  readonly insertion: Insertion.Insertion
}

const typeOf = (kind: string): ColumnType => (kind === "text" || kind === "choice" ? "text" : "integer")

type Shape = Pick<RegisterTable, "register" | "table" | "columns" | "keys" | "row">

const shapes = new WeakMap<Register.AnyRegister, Shape>()

/** What no database changes: worked out once for each register, since a file has two hundred, and each is looked at twice when it is opened. */
const shapeOf = (register: Register.AnyRegister): Shape => {
  const before = shapes.get(register)
  if (before !== undefined) return before
  const columns = Object.values(register.facts.fields).map(({ name, column, kind }): Column => ({
    name,
    column,
    isKey: register.key.includes(name),
    isTruth: kind === "bool",
    type: typeOf(kind)
  }))
  if (columns.some(({ column }) => column === "tenant")) throw new RangeError(`a column of ${register.name} cannot be called tenant`)
  const keys = register.key.flatMap((name) => columns.filter((column) => column.name === name))
  const shape = { register, table: `yz_${register.name}`, columns, keys, row: RowMaker.of(columns) }
  shapes.set(register, shape)
  return shape
}

export const of = (register: Register.AnyRegister, db: Kysely<Database>, dialect: Dialect): RegisterTable => {
  const shape = shapeOf(register)
  const { table, columns, keys } = shape
  const written = ["tenant", ...columns.map(({ column }) => column)]
  const key = ["tenant", ...keys.map(({ column }) => column)]
  const others = columns.filter(({ isKey }) => !isKey).map(({ column }) => column)
  const insertion = Insertion.of(written.length, dialect, (rows) =>
    dialect
      .meeting(
        untyped(db).insertInto(table).values(Insertion.anything(written, rows)),
        table,
        key,
        others,
        register.summed.length > 0 ? "add" : "replace"
      )
      .compile()
  )
  return { ...shape, insertion }
}

const creations = new WeakMap<Dialect, WeakMap<Register.AnyRegister, CompiledQuery>>()

/** The statement that makes the table; written once for each dialect, since every file that is opened is held against it. */
export const creation = (
  { schema }: Kysely<Database>,
  dialect: Dialect,
  { register, table, columns, keys }: RegisterTable
): CompiledQuery => {
  const known = creations.get(dialect) ?? new WeakMap<Register.AnyRegister, CompiledQuery>()
  const before = known.get(register)
  if (before !== undefined) return before
  let builder = schema.createTable(table).addColumn("tenant", dialect.columnTypes.text, (column) => column.notNull())
  for (const { column, type, isKey } of columns)
    builder = builder.addColumn(column, dialect.columnTypes[type], (it) => (isKey ? it.notNull() : it))
  const key = ["tenant", ...keys.map(({ column }) => column)]
  const made = dialect.tabled(builder.addPrimaryKeyConstraint(`${table}_key`, key as never), "by-key").compile()
  creations.set(dialect, known.set(register, made))
  return made
}

export const written = (cell: RowChange.Cell): string | number | null =>
  cell === undefined ? null : typeof cell === "boolean" ? Number(cell) : cell

/** Creates what is missing: the table, new columns. Answers whether its rows are to be written: it is new, or has a new column. Throws `DatabaseFailed` if what is there is another thing. */
export const create = async (
  db: Kysely<Database>,
  dialect: Dialect,
  own: RegisterTable,
  there: ReadonlyMap<string, ReadonlyMap<string, string>>
): Promise<boolean> => {
  const { table, columns } = own
  const { schema } = db
  const present = there.get(table)
  const typeIn = ({ type }: Column) => dialect.columnTypes[type]
  if (present === undefined) {
    await db.executeQuery(creation(db, dialect, own))
    return true
  }
  let isWider = false
  for (const column of columns) {
    const type = present.get(column.column)
    if (type === undefined && !column.isKey) {
      await schema.alterTable(table).addColumn(column.column, typeIn(column)).execute()
      isWider = true
    } else if (type?.toLowerCase() !== typeIn(column))
      throw new DatabaseFailed("open", "other-shape", new Error(`${table}.${column.column}`))
  }
  return isWider
}
