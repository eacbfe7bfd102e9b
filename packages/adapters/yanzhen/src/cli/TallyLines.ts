/** A tally as a table: hours and heads; for each volunteer also the hour condition reached. */
import type { TallyAnswer, TallyRow } from "../operations/Tallies.ts"
import * as Table from "./Table.ts"
import type { Texts } from "./texts.ts"
import type { Locale } from "../Reason.ts"

export const of = (answer: TallyAnswer, texts: Texts, locale: Locale): readonly string[] => [
  texts.talliedUnder(answer.policy),
  ...(answer.asKnownOn === undefined ? [] : [texts.asKnownOn(answer.asKnownOn)]),
  ...(answer.rows.length === 0 ? [texts.noTime] : table(answer.by, answer.rows, texts, locale)),
  ...(answer.rows.some(({ star }) => star !== undefined) ? [texts.starNote] : []),
  ...Object.entries(answer.beside).flatMap(([timeClass, rows]) => [
    "",
    texts.besideTitle(classTitle(timeClass, texts)),
    ...table(answer.by, rows, texts, locale)
  ])
]

const classTitle = (timeClass: string, texts: Texts): string =>
  Object.hasOwn(texts.timeClasses, timeClass) ? texts.timeClasses[timeClass as keyof Texts["timeClasses"]] : timeClass

const table = (by: TallyAnswer["by"], rows: readonly TallyRow[], texts: Texts, locale: Locale): readonly string[] => {
  const hasStars = rows.some(({ star }) => star !== undefined)
  const isByPerson = by.includes("volunteer")
  const columns: readonly Column[] = [
    ...by.map((key): Column => ({ heading: texts.keys[key], cell: ({ names, key: ids }) => names[key] ?? (ids[key] || texts.notStated) })),
    number(texts.hours, ({ hours }) => hours),
    ...(isByPerson ? [] : [number(texts.people, ({ people }) => people)]),
    number(texts.personTimes, ({ personTimes }) => personTimes),
    number(texts.excluded, ({ excludedMinutes }) => excludedMinutes),
    ...(hasStars
      ? [
          { heading: texts.star, cell: ({ star }: TallyRow) => star?.title?.[locale] ?? "-" },
          number(texts.toNext, ({ star }) => star?.minutesToNext ?? "-")
        ]
      : [])
  ]
  return Table.lines(
    columns,
    rows.map((row) => columns.map(({ cell }) => cell(row)))
  )
}

interface Column extends Table.Column {
  readonly cell: (row: TallyRow) => string
}

const number = (heading: string, of: (row: TallyRow) => number | string): Column => ({
  heading,
  side: "right",
  cell: (row) => String(of(row))
})
