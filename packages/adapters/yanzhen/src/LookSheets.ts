/** Two pages of the result workbook for whoever checks the records: what looks odd, and what the rules of recording say of each. */
import { Day } from "@yanzhen/core/foundation"
import type { Workbook } from "@yanzhen/spreadsheet"
import type { Locale } from "./Reason.ts"
import type { Oddity } from "./operations/Oddities.ts"

export interface Looked {
  readonly name: string
  readonly titles: readonly string[]
  readonly found: readonly Oddity[]
}

export const of = ({ name, titles, found }: Looked, word: (key: string) => string, locale: Locale): Workbook.Sheet => ({
  name,
  titles,
  columns: [
    { header: word("volunteer"), width: 16 },
    { header: word("team"), width: 20 },
    { header: word("day"), kind: "day" },
    { header: word("finding"), width: 28 },
    { header: word("reason"), width: 60 },
    { header: word("advice"), width: 44 },
    { header: word("basis"), width: 60 },
    { header: word("record"), width: 38 }
  ],
  rows: found.map((one) => {
    const { title, why, fix, basis } = one.in(locale)
    return [
      one.name ?? one.volunteer,
      one.teamName ?? one.team,
      { value: Day.require(one.on), kind: "day" },
      title,
      why,
      fix,
      basis,
      one.record
    ]
  })
})
