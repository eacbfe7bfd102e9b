/**
 * Registers as people read them: rows keep the id under which somebody was entered, and are told of the person whose entry it is (`OnePerson`).
 * What a reader would get wrong: a question about somebody asks about every entry of theirs, whichever is named. What is kept is not changed; so
 * a check of the registers, and whoever looks for a stream by its name, reads the rows as they are.
 */
import { type Criterion, criterion, type Member, type Node } from "../foundation/CriterionNode.ts"
import type { Day } from "../foundation/Day.ts"
import * as OnePerson from "../person/OnePerson.ts"
import type { ColumnBatch } from "./Columns.ts"
import * as DirectoryRows from "./place/DirectoryRows.ts"
import * as Register from "./Register.ts"
import type { Cell, Row } from "./RowChange.ts"

/** The columns that hold ids of people. */
export const columnsOf = ({ facts }: Register.AnyRegister): readonly string[] =>
  Object.values(facts.fields).flatMap(({ name, isPerson }) => (isPerson === true ? [name] : []))

const everyEntry = (people: OnePerson.People, values: readonly Member[]): readonly Member[] => [
  ...new Set(values.flatMap((value) => OnePerson.entriesOf(people, String(value))))
]

/** The same question about every entry of whoever it names. */
export const asked = <F>(where: Criterion<F>, people: OnePerson.People): Criterion<F> => criterion(askedNode(where.node, people))

const askedNode = (node: Node, people: OnePerson.People): Node => {
  switch (node.kind) {
    case "one-of":
      return node.field.isPerson === true && !("id" in node.values) ? { ...node, values: everyEntry(people, node.values) } : node
    case "all":
    case "any":
      return { ...node, of: node.of.map((one) => askedNode(one, people)) }
    case "not":
      return { ...node, of: askedNode(node.of, people) }
    default:
      return node
  }
}

/** In order of the key, by the ids that are kept. Whoever is listed by several entries is listed once. */
export const rows = <R extends Row>(register: Register.AnyRegister, all: readonly R[], people: OnePerson.People): readonly R[] => {
  const columns = columnsOf(register)
  const isMerged = (cell: Cell): boolean => people.kept.has(String(cell))
  if (!all.some((row) => columns.some((column) => isMerged(row[column])))) return all
  const told = all.map((row): R => {
    const merged = columns.filter((column) => isMerged(row[column]))
    const kept = merged.map((column) => [column, OnePerson.keptOf(people, String(row[column]))])
    return { ...row, ...(Object.fromEntries(kept) as Partial<R>) }
  })
  const sorted = columns.some((column) => register.key.includes(column)) ? told.toSorted(Register.comparing(register, [])) : told
  return register === DirectoryRows.volunteers ? listedOnce(sorted, all) : sorted
}

/** Registered since the first of their days; in the team of the kept entry, where that names one. */
const listedOnce = <R extends Row>(told: readonly R[], all: readonly R[]): readonly R[] => {
  const own = new Map(all.map((row) => [row["volunteer"], row]))
  return [...Map.groupBy(told, ({ volunteer }) => volunteer)].map(([volunteer, entries]) => {
    const days = entries.flatMap(({ registeredOn }) => (registeredOn === undefined ? [] : [registeredOn as Day]))
    const listed = [own.get(volunteer) ?? {}, ...entries]
    const [team] = listed.flatMap((row: Row) => row["team"] ?? [])
    // The columns of one listing, with the day and the team of all.
    return { ...entries[0], ...listed[0], volunteer, registeredOn: days.length === 0 ? undefined : Math.min(...days), team } as unknown as R
  })
}

/** Columns of a register, told of people. */
export const batch = (register: Register.AnyRegister, { length, columns }: ColumnBatch, { kept }: OnePerson.People): ColumnBatch => ({
  length,
  columns: {
    ...columns,
    ...Object.fromEntries(
      columnsOf(register).flatMap((name) => {
        const column = columns[name]
        return column?.kind === "text" ? [[name, { ...column, values: column.values.map((id) => kept.get(id ?? "") ?? id) }]] : []
      })
    )
  }
})
