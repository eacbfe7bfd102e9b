/**
 * The problems of a file as far as a screen holds them: what is alike once, with its rows; errors first, then questions, then warnings; what
 * is only worth knowing as counts. The marked file and `--json` have them one by one.
 */
import type { Locale, Problem, Words } from "../Reason.ts"
import * as FaultLines from "./FaultLines.ts"
import type { Texts } from "./texts.ts"

export const of = (problems: readonly Problem[], total: number, texts: Texts, locale: Locale): readonly string[] => {
  const kinds = [...Map.groupBy(problems, ({ code }) => code).values()]
  const shown = ranks.flatMap((rank) => kinds.filter(([one]) => one !== undefined && rankOf(one) === rank))
  const hints = kinds.filter(([one]) => one !== undefined && rankOf(one) === "hint")
  return [
    ...shown.flatMap((alike) => block(alike, texts, locale)),
    ...(hints.length === 0 ? [] : [hintLine(hints, texts, locale)]),
    ...(total > problems.length ? [texts.moreProblems(total - problems.length)] : [])
  ]
}

const ranks = ["error", "question", "warning"] as const

const rankOf = ({ severity, isQuestion }: Problem): (typeof ranks)[number] | "hint" => (isQuestion === true ? "question" : severity)

/** Who is meant is asked of each row; of the rest a few examples say enough. */
const mostExamples = { question: 20, other: 3 } as const

const block = (alike: readonly Problem[], texts: Texts, locale: Locale): readonly string[] => {
  const [one, ...more] = alike
  if (one === undefined) return []
  if (more.length === 0) return FaultLines.ofProblem(one, texts, locale)
  const examples = one.isQuestion === true ? mostExamples.question : mostExamples.other
  const said = alike.map((problem) => ({ problem, words: problem.in(locale) }))
  const part = (label: string, name: keyof Omit<Words, "where">): readonly string[] => {
    const different = [...Map.groupBy(said, ({ words }) => words[name])]
    const text = different[0]?.[0] ?? ""
    if (different.length === 1) return text === "" ? [] : [`    ${label}${text}`]
    return [
      ...different
        .slice(0, examples)
        .map(([other, [first]]) => `    ${label}${first === undefined ? "" : texts.of(placeOf(first.problem, texts), other)}`),
      ...(different.length > examples ? [`    ${label}……`] : [])
    ]
  }
  const titles = new Set(said.map(({ words }) => words.title))
  return [
    `${FaultLines.label(one, texts)} ${one.code}${titles.size === 1 ? `  ${said[0]?.words.title ?? ""}` : ""}`,
    `    ${texts.where}${rowsOf(alike, texts)}`,
    ...(titles.size === 1 ? [] : part(texts.what, "title")),
    ...part(texts.why, "why"),
    ...part(texts.basis, "basis"),
    ...part(texts.fix, "fix")
  ]
}

const placeOf = ({ sheet, row }: Problem, texts: Texts): string => texts.row(sheet, row)

const rowsOf = (alike: readonly Problem[], texts: Texts): string =>
  [...Map.groupBy(alike, ({ sheet }) => sheet)]
    .map(([sheet, ofSheet]) =>
      texts.rowList(
        sheet,
        [...new Set(ofSheet.flatMap(({ row }) => row ?? []))].toSorted((a, b) => a - b)
      )
    )
    .join(texts.between)

const hintLine = (kinds: readonly (readonly Problem[])[], texts: Texts, locale: Locale): string => {
  const counts = kinds.map(([one, ...more]) => texts.counted(one?.in(locale).title.replace(/[。.]$/, "") ?? "", more.length + 1))
  return texts.hints(counts.join(texts.between))
}

/** For `--json`. */
export const plain = (problem: Problem, locale: Locale) => {
  const { code, severity, isQuestion, sheet, row, column, heading, candidates } = problem
  return { code, severity, isQuestion, sheet, row, column, heading, candidates, ...problem.in(locale) }
}
