/**
 * A file of records taken in: previewed, its problems told, what is missing asked for, what is proposed agreed to, then stored. What a
 * reader would get wrong: in a pipe nobody is asked. What the flags do not agree to waits, and the exit code says so.
 */
import type { SheetOptions } from "../SheetSource.ts"
import type { Yanzhen } from "../Yanzhen.ts"
import type { Committed, Counts, Preview } from "../operations/Imports.ts"
import * as Agreement from "./Agreement.ts"
import type { Context } from "./Command.ts"
import type { Bytes } from "./Doors.ts"
import * as Files from "./Files.ts"
import * as MissingFacts from "./MissingFacts.ts"
import * as ProblemLines from "./ProblemLines.ts"
import * as Progress from "./Progress.ts"
import * as Terminal from "./Terminal.ts"

export interface Wish {
  readonly sheet: SheetOptions
  readonly agreed: Agreement.Agreed
  readonly isPreviewOnly: boolean
  readonly marked: string | undefined
}

export interface Brought {
  readonly file: string
  readonly counts: Counts
  readonly committed: Committed | undefined
  readonly problems: Preview["problems"]
  readonly problemCount: number
}

export const bring = async (yanzhen: Yanzhen, source: string | Bytes, wish: Wish, context: Context): Promise<Brought> => {
  const { terminal, texts } = context
  const file = typeof source === "string" ? source : source.name
  Terminal.remark(terminal, [texts.reading(file)])
  const preview = await previewed(yanzhen, source, wish.sheet, context)
  Terminal.remark(terminal, [
    preview.summary(terminal.locale),
    ...ProblemLines.of(preview.problems, preview.problemCount, texts, terminal.locale),
    ...preview.nameChanges.map(({ sheet, row, person, from = "—", to }) => texts.nameChange(texts.row(sheet, row), from, to, person))
  ])
  if (wish.marked !== undefined) {
    await Files.write(wish.marked, await preview.toXlsx())
    Terminal.remark(terminal, [texts.written(wish.marked)])
  }
  const committed = wish.isPreviewOnly ? undefined : await stored(preview, file, wish, context)
  if (committed !== undefined) Terminal.remark(terminal, outcome(file, committed, context))
  return { file, counts: committed ?? preview, committed, problems: preview.problems, problemCount: preview.problemCount }
}

/** Something was refused or waits. */
export const isWanting = ({ counts }: Brought): boolean => counts.refused > 0 || counts.held > 0

/** Once more with the facts that a person at the terminal adds. */
const previewed = async (
  yanzhen: Yanzhen,
  source: string | Bytes,
  options: SheetOptions,
  { terminal, texts, doors }: Context
): Promise<Preview> => {
  const preview = await yanzhen.preview(await doors.sheet(source, options))
  const facts = terminal.isInteractive ? await MissingFacts.ask(preview, options.facts ?? {}, terminal, texts) : undefined
  return facts === undefined ? preview : yanzhen.preview(await doors.sheet(source, { ...options, facts }))
}

const stored = async (preview: Preview, file: string, { agreed }: Wish, { terminal, texts }: Context): Promise<Committed | undefined> => {
  const agreement = await Agreement.settle(preview, agreed, terminal, texts)
  if (agreement === undefined) {
    Terminal.remark(terminal, [texts.cancelled])
    return undefined
  }
  const progress = await Progress.start(terminal, texts.storing(file), preview.rows)
  try {
    const committed = await preview.commit({ ...agreement, onProgress: progress.at })
    progress.end(texts.stored(file, committed.new + committed.drafts + committed.groups + committed.corrections))
    return committed
  } catch (error) {
    progress.end(texts.severity.error)
    throw error
  }
}

const outcome = (file: string, counts: Committed, { texts }: Context): readonly string[] => {
  const said: readonly (readonly [number, (count: number) => string])[] = [
    [counts.drafts, texts.drafts],
    [counts.groups, texts.groups],
    [counts.corrections, texts.corrections],
    [counts.known, texts.known],
    [counts.held, texts.held],
    [counts.refused, texts.refusedRows]
  ]
  return [
    ...(counts.batch === undefined ? [texts.nothingNew(file)] : [texts.batch(counts.batch)]),
    ...(counts.resumedAfterChunks > 0 ? [texts.resumed(counts.resumedAfterChunks)] : []),
    ...said.flatMap(([count, say]) => (count > 0 ? [`  ${say(count)}`] : []))
  ]
}
