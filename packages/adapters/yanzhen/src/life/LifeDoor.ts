/**
 * Commands, looks and lists of anything that lives through time, in promises: what the handles of every area are made of. What a reader would
 * get wrong: a command is read here, whole, before anything is asked of the desk; what is wrong with it is told all at once.
 */
import { Amounts, type InPlace, type Life, ListedRows, type Names, Reading, World } from "@yanzhen/core/desk"
import { type Criterion, Day, Id, Instant, Minute, Period, Zone } from "@yanzhen/core/foundation"
import { type Register, Registers, type RowChange } from "@yanzhen/core/registers"
import { Failure } from "../Failure.ts"
import * as Failures from "../Failures.ts"
import * as Quote from "../Quote.ts"
import * as Reasons from "../Reasons.ts"
import { periodNamed, type Room, run } from "../Room.ts"
import type { Begun, Given, Giving, Happened, Listed, Looked, Plain, RowOf, Tables } from "./Lives.ts"
import * as RowLines from "./RowLines.ts"

type Event = { readonly type: string }

export const give = async <C extends object, S, E extends Event, F>(
  room: Room,
  life: Life.Life<C, S, E, F>,
  id: string,
  command: Plain<NoInfer<C>>,
  giving: Giving = {}
): Promise<Given> => {
  const { findings } = await run(room.desk.give(life, idOf(room, id), read(room, life, command), giving))
  return { reasons: findings.map((finding) => Reasons.ofFinding(finding)) }
}

export const begin = async <C extends object, S, E extends Event, F>(
  room: Room,
  life: Life.Life<C, S, E, F>,
  command: Plain<NoInfer<C>>,
  giving: Pick<Giving, "key"> = {}
): Promise<Begun> => {
  const { id, findings } = await run(room.desk.begin(life, read(room, life, command), giving))
  return { id, reasons: findings.map((finding) => Reasons.ofFinding(finding)) }
}

/** A command as it is written outside; everything that is wrong with it is told at once. */
export const read = <C extends object>(
  { locale }: Room,
  { command: schema }: Pick<Life.Life<C, unknown, Event>, "command">,
  command: unknown
): C => {
  const decision = Reading.read(schema, command)
  if (decision.outcome === "met") return decision.value
  throw new Failure(Failures.refused("YZ_COMMAND_UNREADABLE", decision.findings), locale)
}

/** Amounts as people typed them become fen. What is wrong with them is told together with what else is wrong. */
export const amountsIn = <C extends object>(
  { locale }: Room,
  { command: schema }: Pick<Life.Life<C, unknown, Event>, "command">,
  given: object
): Plain<C> => {
  const { command, findings } = Amounts.read(given)
  if (findings.length === 0) return command as Plain<C>
  throw new Failure(Failures.refused("YZ_COMMAND_UNREADABLE", [...findings, ...Reading.read(schema, command).findings]), locale)
}

/** An id, or several that together name a stream (`team/person`). */
export const idOf = ({ locale }: Room, text: string): string => {
  if (text.split("/").every((part) => Id.isId(part))) return text
  throw new Failure(Failures.told("YZ_ID_UNFIT", "door.id", { text: Quote.unfitId(text) }), locale)
}

/** `T`: the rows of the registers that its kind feeds, by their names. */
export const look = async <T extends { readonly [table: string]: object }, C extends object, S, E extends Event, F>(
  room: Room,
  life: Pick<Life.Life<C, S, E, F>, "name" | "kind">,
  id: string
): Promise<Looked<T>> => {
  const { version, state, history } = await run(room.desk.look(life, idOf(room, id)))
  const tables = new Map<Register.AnyRegister, RowChange.Row[]>()
  for (const change of life.kind.project(id, life.kind.initial, state)) {
    const register = Registers.all.find(({ name }) => name === change.register)
    if (register !== undefined && change.kind === "put") tables.set(register, [...(tables.get(register) ?? []), change.row])
  }
  const names = await namesIn(room, [...tables.values()].flat())
  return {
    id,
    version,
    // What the kind of this life puts into registers; an area says which these are.
    tables: Object.fromEntries(
      [...tables].map(([register, rows]) => [register.name, rows.map((row) => plain(register, row))])
    ) as unknown as Looked<T>["tables"],
    names: Object.fromEntries(names),
    history: history.map((event): Happened => {
      const { type, on, recordedAt, actor, policy, data } = event
      return { type, on, recordedAt: Instant.text(recordedAt, Zone.china), actor, policy, data }
    }),
    lines: (locale = room.locale) =>
      RowLines.together(
        [...tables].map(([register, rows]) => ({ register, rows })),
        names,
        locale
      )
  }
}

/** The same with rows of other registers beside it. A register that has none of them is left out. */
export const beside = async <T extends { readonly [table: string]: object }>(
  room: Room,
  looked: Looked<{ readonly [table: string]: object }>,
  asked: readonly ListedRows.Asked[]
): Promise<Looked<T>> => {
  const { rows } = await run(ListedRows.together(room.desk.world, asked))
  const found = asked.flatMap(({ register }, i) => (rows[i]?.length === 0 ? [] : [{ register, rows: rows[i] ?? [] }]))
  const names = await namesIn(
    room,
    found.flatMap((one) => one.rows)
  )
  const tables = Object.fromEntries(found.map(({ register, rows: some }) => [register.name, some.map((row) => plain(register, row))]))
  return {
    ...looked,
    tables: { ...looked.tables, ...tables } as unknown as Looked<T>["tables"],
    names: { ...looked.names, ...Object.fromEntries(names) },
    lines: (locale = room.locale) => [
      ...looked.lines(locale),
      ...found.flatMap(({ register, rows: some }) => RowLines.lines(register, some, names, locale))
    ]
  }
}

export const list = async <R extends Register.AnyRegister>(
  room: Room,
  register: R,
  where?: Criterion.Criterion<Register.RowOf<R>>
): Promise<Listed<RowOf<R>>> => answered(room, register, await run(room.desk.list(register, where)))

/** Of a register about teams: with where they lie today, and of one place alone where one is asked for. */
export const listInPlace = async <R extends Register.AnyRegister>(
  room: Room,
  register: R,
  place?: InPlace.Place,
  where?: Criterion.Criterion<Register.RowOf<R>>
): Promise<Listed<RowOf<R>>> => answered(room, register, await run(room.desk.listInPlace(register, place, where)))

/** Rows that were read, with the names in them. */
export const answered = async <R extends Register.AnyRegister>(
  room: Room,
  register: R,
  { at, rows }: ListedRows.Listed<R>
): Promise<Listed<RowOf<R>>> => {
  const known = rows as unknown as readonly RowChange.Row[]
  const names = await namesIn(room, known)
  return {
    at,
    rows: known.map((row) => rowOf(register, row)),
    names: Object.fromEntries(names),
    inWords: (locale = room.locale) => RowLines.inWords(register, known, names, locale) as ReturnType<Listed<RowOf<R>>["inWords"]>,
    lines: (locale = room.locale) => RowLines.lines(register, known, names, locale)
  }
}

/** The rows of a register that say something of what is asked. */
export const rowsOf = <R extends Register.AnyRegister>(register: R, where: Criterion.Criterion<Register.RowOf<R>>): ListedRows.Asked => ({
  register,
  where
})

/** `T`: the rows of these registers, by their names. Fails where none of them knows the thing. */
export const tables = async <T extends { readonly [table: string]: object }>(
  room: Room,
  kind: string,
  id: string,
  asked: readonly ListedRows.Asked[]
): Promise<Tables<T>> => {
  idOf(room, id)
  const { at, rows } = await run(ListedRows.together(room.desk.world, asked))
  if (rows.every((some) => some.length === 0)) throw new Failure(Failures.notFound(kind, id), room.locale)
  const names = await namesIn(room, rows.flat())
  const found = asked.map(({ register }, i) => ({ register, rows: rows[i] ?? [] }))
  return {
    at,
    tables: Object.fromEntries(
      found.map(({ register, rows: some }) => [register.name, some.map((row) => plain(register, row))])
    ) as unknown as Tables<T>["tables"],
    names: Object.fromEntries(names),
    lines: (locale = room.locale) => RowLines.together(found, names, locale)
  }
}

/** The day of the desk's clock. */
export const today = ({ desk }: Room): Day.Day => World.now(desk.world).today

/** A period as it is written outside, or this year where none is. */
export const periodOrThisYear = (room: Room, text: string | undefined): Period.Period =>
  text === undefined ? Period.year(Day.parts(today(room)).year) : periodNamed(room, text)

/** A row as it is written outside. */
export const rowOf = <R extends Register.AnyRegister>(register: R, row: Register.RowOf<R> | RowChange.Row): RowOf<R> =>
  plain(register, row as RowChange.Row) as RowOf<R>

const plain = (register: Register.AnyRegister, row: RowChange.Row): object =>
  Object.fromEntries(
    Object.values(register.facts.fields).flatMap(({ name, kind }) => {
      const cell = row[name]
      if (cell === undefined) return []
      return [[name, kind === "day" ? Day.text(cell as Day.Day) : kind === "minute" ? Minute.text(cell as Minute.Minute) : cell]]
    })
  )

/** What the ids among the cells are called. */
const namesIn = (room: Room, rows: readonly RowChange.Row[]): Promise<Names.Names> =>
  namesOf(room, new Set(rows.flatMap((row) => Object.values(row).filter((cell) => typeof cell === "string"))))

/** What these ids are called, where somebody may know. */
export const namesOf = async ({ desk }: Room, texts: ReadonlySet<string>): Promise<Names.Names> => {
  if (texts.size === 0) return new Map()
  const [places, people, kept] = await Promise.all([
    run(desk.namesOfPlaces()),
    run(desk.namesOfPeople([...texts])),
    run(desk.namesOfTexts([...texts]))
  ])
  return new Map([...places, ...people, ...kept].filter(([id]) => texts.has(id)))
}
