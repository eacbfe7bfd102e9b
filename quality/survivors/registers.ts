import { type Excused, living } from "./Excused.ts"

export const registers: readonly Excused[] = [
  ...living("registers/Kind.ts", "rows follow from the state alone: of one and the same state nothing differs; this spares the work", [
    "before === after ? [] : sheets.flatMap(({ register, of: rows }) => difference(register, rows(id, before), rows(id, after)))",
    "false"
  ]),
  ...living("registers/Register.ts", "a column that the register lacks was refused one line before", [
    'for (const column of summed) if (fields[column]?.kind !== "int") throw new RangeError(`only integers can be summed: ${name}.${column}`)',
    "fields[column].kind"
  ]),
  ...living("registers/Register.ts", "past its end a text has NaN, which equals nothing: the walk ends there all the same", [
    "while (i < length && a.charCodeAt(i) === b.charCodeAt(i)) i++",
    "true",
    "i <= length"
  ]),
  ...living("registers/TableReading.ts", "an order by a column that no row has orders nothing; the key does", [
    "const rows = select(tables, asked).toSorted(Register.comparing(asked.register, []))",
    '["Stryker was here"]'
  ]),
  ...living("registers/Tables.ts", "an order by a column that no row has orders nothing; the key does", [
    ".toSorted(Register.comparing(register, []))",
    '["Stryker was here"]'
  ]),
  ...living("registers/Tables.ts", "registers and their rows are kept under the same names: both are there, or neither", [
    "if (register === undefined || rows === undefined) throw new RangeError(`no register ${change.register}`)",
    "register === undefined && rows === undefined",
    "false"
  ]),
  ...living(
    "registers/fund/Donations.ts",
    "what is reversed was booked before: its entry is there",
    ["switch (event?.type) {", "event.type"],
    ["return giftOf(state, KeyedLog.get(state.entries, event.reverses)?.event)", "KeyedLog.get(state.entries, event.reverses).event"]
  ),
  ...living("registers/place/DirectoryRows.ts", "what is named as a day is told as text, in every listing", [
    'Object.entries(facts).map(([name, value]) => [name, typeof value === "string" && days.includes(name) ? Day.require(value) : value])',
    "true"
  ]),
  ...living(
    "registers/project/Rankings.ts",
    "a review that has not begun ranks no application: no row either way; the line tells the compiler",
    ['if (stage === "none") return []', "false"]
  ),
  ...living("registers/fund/Donations.ts", "nothing follows: no gift is returned either way", ["default:", "default:"])
]
