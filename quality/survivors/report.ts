import { type Excused, living } from "./Excused.ts"

export const report: readonly Excused[] = [
  ...living(
    "report/JudgedRows.ts",
    "every number of a place is that of one among them, and every row of a cell is there",
    ["const [team, street] = places[place] ?? []", '["Stryker was here"]'],
    ["rows: () => (rows ??= Map.groupBy(cellOf.keys(), (row) => cellOf[row] ?? 0)).get(cell) ?? []", '["Stryker was here"]'],
    [".flatMap((row) => at(row) ?? [])", '["Stryker was here"]']
  ),
  ...living("report/RecordColumns.ts", "a row beyond the last counts for nothing", [
    "for (let row = 0; row < length; row++) {",
    "row <= length"
  ]),
  ...living("report/RecordColumns.ts", "a number less than three below three times another is no other's", [
    "verdicts[first + row] = known[truths.length * sort + numberOf(isWithin)] ??= judge({ ...this.#factsOf(sort), on })",
    "truths.length * sort - numberOf(isWithin)"
  ]),
  ...living(
    "report/RecordColumns.ts",
    "what was added has its id, its sort, and the batch that it came with",
    ["return record === undefined ? undefined : this.#at(record)", "false"],
    ["const { first = 0, records = [] } = this.#chunks.findLast((chunk) => chunk.first <= row) ?? {}", '["Stryker was here"]'],
    ["const [evidence, stage] = this.#sorts.all[Math.floor(sort / truths.length)] ?? []", '["Stryker was here"]']
  ),
  ...living("report/Suppression.ts", "what can be shown as one can be shown of its parts as one: there always are blocks", [
    ") ?? []",
    '["Stryker was here"]'
  ]),
  ...living("report/Suppression.ts", "that all groups can be shown as one was asked before", [
    "if (shownGroups === undefined) return undefined",
    "false"
  ]),
  ...living("report/Suppression.ts", "nothing is joined with itself", [
    "const [first, second] = blocks.indexOf(unfit) < blocks.indexOf(partner) ? [unfit, partner] : [partner, unfit]",
    "blocks.indexOf(unfit) <= blocks.indexOf(partner)"
  ]),
  ...living("report/Suppression.ts", "where all are near, or none is, the smallest of all is taken", [
    "const joined = <B>(single: readonly B[], { canBeShown, sizeOf, join, isNear = () => true }: Joining<B>): readonly B[] | undefined => {",
    "() => undefined",
    "false"
  ]),
  ...living("report/Exchange.ts", "a place is shown at each time that it is like", [
    "const besides = (time: Shown): readonly string[] => (time.blockOf.get(place) ?? []).filter((one) => one !== place)",
    '["Stryker was here"]'
  ]),
  ...living("report/Exchange.ts", "what is not remembered is found again, and later", ["known.set(place, found)", ";"])
]
