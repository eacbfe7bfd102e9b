/** A reason, a problem or an error as lines: what, where, why, on what basis, and how to put it right. */
import type { Locale, Problem, Reason, Words } from "../Reason.ts"
import type { YanzhenError } from "../YanzhenError.ts"
import type { Texts } from "./texts.ts"

export const isYanzhenError = (error: unknown): error is YanzhenError =>
  error instanceof Error && "_tag" in error && error._tag === "YanzhenError"

/** The error itself, then all its reasons. An error that is its own reason is said once; one that speaks by a reason only gives its title. */
export const ofError = (error: YanzhenError, texts: Texts, locale: Locale): readonly string[] => {
  const said = error.in(locale)
  const reasons = error.reasons.filter(({ code }) => code !== error.code)
  const isToldBelow = reasons.some((reason) => isSame(reason.in(locale), said))
  const heading = isToldBelow ? { ...said, where: "", why: "", basis: "", fix: "" } : said
  return [
    ...wordLines(`${texts.severity.error} ${error.code}`, heading, texts),
    ...reasons.flatMap((reason) => ofReason(reason, texts, locale))
  ]
}

const isSame = (one: Words, other: Words): boolean => one.title === other.title && one.why === other.why && one.fix === other.fix

export const ofReason = (reason: Reason, texts: Texts, locale: Locale): readonly string[] =>
  wordLines(`${texts.severity[reason.severity]} ${reason.code}`, reason.in(locale), texts)

/** Its place stands in front; the words repeat it only where they have no other. */
export const ofProblem = (problem: Problem, texts: Texts, locale: Locale): readonly string[] => {
  const words = problem.in(locale)
  const { code, sheet, row } = problem
  return wordLines(`${label(problem, texts)} ${words.where ?? texts.row(sheet, row)} ${code}`, { ...words, where: "" }, texts)
}

export const label = ({ severity, isQuestion }: Problem, texts: Texts): string =>
  isQuestion === true ? texts.question : texts.severity[severity]

const wordLines = (label: string, { title, where = "", why, basis, fix }: Words, texts: Texts): readonly string[] => [
  `${label}  ${title}`,
  ...[
    [texts.where, where],
    [texts.why, why],
    [texts.basis, basis],
    [texts.fix, fix]
  ].flatMap(([name, text]) => (text === "" ? [] : [`    ${name}${text}`]))
]
