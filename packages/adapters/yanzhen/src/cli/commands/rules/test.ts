/** `yanzhen rules test FILE`: the cases of rule owners, each right, wrong, or unreadable. Anything but right ends with 1. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { test } from "../../options/rules.ts"
import * as ProblemLines from "../../ProblemLines.ts"
import * as Terminal from "../../Terminal.ts"

export const run: Run<typeof test> = async (given, [file = ""], { terminal, texts, doors }) => {
  const { locale } = terminal
  Files.checkReadable([file])
  await using yanzhen = await doors.open({ locale, ...(given.policy === undefined ? {} : { policy: given.policy }) })
  Terminal.remark(terminal, [texts.reading(file)])
  const answer = await yanzhen.testRules(file, given.on === undefined ? {} : { on: given.on })
  const { right, wrong, unreadable, results, problems } = answer
  Terminal.remark(terminal, ProblemLines.of(problems, problems.length, texts, locale))
  if (given.out !== undefined) {
    await Files.write(given.out, await answer.toXlsx(locale))
    Terminal.remark(terminal, [texts.written(given.out)])
  }
  if (given.json === true) {
    const rows = results.map(({ in: words, ...one }) => ({ ...one, says: words(locale) }))
    const said = problems.map((problem) => ProblemLines.plain(problem, locale))
    Terminal.answer(terminal, [JSON.stringify({ right, wrong, unreadable, results: rows, problems: said }, undefined, 2)])
  } else {
    Terminal.answer(terminal, [
      ...results
        .filter(({ isRight }) => !isRight)
        .flatMap((one) => [
          Terminal.styled(
            terminal.answers,
            "red",
            texts.caseWrong(texts.row(one.sheet, one.row), one.rule, texts.answers[one.expected], texts.answers[one.actual])
          ),
          ...one.in(locale).map((line) => `    ${line}`),
          ...(one.lacking.length === 0 ? [] : [`    ${texts.lacking(one.lacking.join(", "))}`])
        ]),
      results.length === 0 && unreadable === 0 ? texts.noCases : texts.casesRun(right, wrong, unreadable)
    ])
  }
  return results.length > 0 && wrong === 0 && unreadable === 0 ? Exit.done : Exit.refused
}
