/**
 * Shares over judged rows, for the district and its parts.
 *
 * What a reader would get wrong: parts are disjoint and add up to the district. Rows that name no street, or no team, are a part of their own
 * (`id` undefined), so nothing is lost and nothing is guessed.
 */
import type * as JudgedRows from "./JudgedRows.ts"
import * as Share from "./Share.ts"

export type Level = "district" | "street" | "team"

export interface Part<S extends Share.Share = Share.Share> {
  readonly level: Level
  /** Undefined for the district, and for what names no street or no team. */
  readonly id: string | undefined
  readonly shares: readonly S[]
}

/** The same rows for the district, and cut by street or by team. */
export interface Report<S extends Share.Share = Share.Share> {
  readonly district: Part<S>
  /** In order of id; what names none comes last, where there is any. */
  readonly parts: (level: Exclude<Level, "district">) => readonly Part<S>[]
}

/** Which rows are asked what, and at which levels. */
export interface Asking {
  readonly levels: readonly Level[]
  /** Of the judged rows, and of their questions, by number. */
  readonly source: number
  readonly question: number
  readonly share: Share.Names
}

export const report = <Q extends Asking, S extends Share.Share>(
  judged: readonly JudgedRows.JudgedRows[],
  questions: readonly Q[],
  tell: (share: Share.Share, question: Q) => S
): Report<S> => {
  const cut = (level: Level) => {
    const cells = judged.map((of) => Map.groupBy(of.cells, (cell) => (level === "district" ? undefined : cell[level])))
    const asking = questions.filter(({ levels }) => levels.includes(level))
    const part = (id: string | undefined): Part<S> => ({
      level,
      id,
      shares: asking.flatMap((asked) => {
        const of = judged[asked.source]
        return of === undefined ? [] : [tell(Share.of(asked.share, of, asked.question, cells[asked.source]?.get(id) ?? []), asked)]
      })
    })
    return { ids: new Set(cells.flatMap((own) => [...own.keys()])), part }
  }
  return {
    district: cut("district").part(undefined),
    parts: (level) => {
      const { ids, part } = cut(level)
      const named = [...ids].filter((id) => id !== undefined).toSorted()
      return [...named, ...(ids.has(undefined) ? [undefined] : [])].map(part)
    }
  }
}
