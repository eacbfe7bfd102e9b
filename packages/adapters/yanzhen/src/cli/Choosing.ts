/** Which of several people a row means: said by `--choose`, or chosen at the terminal. Never guessed. */
import type { Problem } from "../Reason.ts"
import * as Questions from "./Questions.ts"
import type { Terminal } from "./Terminal.ts"
import type { Texts } from "./texts.ts"
import { Usage } from "./Usage.ts"

export const place = (sheet: string, row: number): string => `${sheet}:${row}`

/** From `SHEET:ROW=ID`; the name of a sheet may hold a colon itself. */
export const read = (given: readonly string[] = [], command: string): ReadonlyMap<string, string> =>
  new Map(
    given.map((text) => {
      const [, sheet, row, id] = /^(.+):(\d+)=(\S+)$/.exec(text) ?? []
      if (sheet === undefined || row === undefined || id === undefined) throw new Usage((texts) => texts.chooseUnreadable(text), command)
      return [place(sheet, Number(row)), id] as const
    })
  )

export const ask = async (
  problems: readonly Problem[],
  chosen: ReadonlyMap<string, string>,
  terminal: Terminal,
  texts: Texts
): Promise<ReadonlyMap<string, string>> => {
  const all = new Map(chosen)
  for (const { sheet, row, candidates = [] } of problems) {
    if (row === undefined || candidates.length === 0 || all.has(place(sheet, row))) continue
    const choices = candidates.map(({ volunteer, name = "", tail }) => ({ value: volunteer, label: `${name} …${tail}  ${volunteer}` }))
    const one = await Questions.choose(texts.askPerson(texts.row(sheet, row)), [...choices, { value: "", label: texts.nobody }], terminal)
    if (one !== "") all.set(place(sheet, row), one)
  }
  return all
}
