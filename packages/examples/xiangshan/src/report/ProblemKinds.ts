/**
 * Problems of many files, by kind: how many, and one that shows it. Kept so, because tens of thousands of them would fill the memory that
 * the figures need.
 */
import type { Problem } from "yanzhen"

export interface Kind {
  readonly code: string
  readonly count: number
  /** The first of them, with its file. */
  readonly file: string
  readonly example: Problem
}

export const of = (file: string, problems: readonly Problem[]): readonly Kind[] =>
  [
    ...Map.groupBy(
      problems.filter(({ severity }) => severity !== "hint"),
      ({ code }) => code
    )
  ].flatMap(([code, own]) => own.slice(0, 1).map((example) => ({ code, count: own.length, file, example })))

/** The most frequent first. */
export const merged = (kinds: readonly Kind[]): readonly Kind[] =>
  [...Map.groupBy(kinds, ({ code }) => code).values()]
    .flatMap((same) => same.slice(0, 1).map((first) => ({ ...first, count: same.reduce((sum, { count }) => sum + count, 0) })))
    .toSorted((a, b) => b.count - a.count)
