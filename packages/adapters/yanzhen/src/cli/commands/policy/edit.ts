/** `yanzhen policy edit FILE`: drafted, checked, its impact shown. What a reader would get wrong: it is not in force until it is signed. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as FaultLines from "../../FaultLines.ts"
import * as Files from "../../Files.ts"
import type { edit } from "../../options/policy.ts"
import * as Impact from "../../Impact.ts"
import * as ProblemLines from "../../ProblemLines.ts"
import * as Terminal from "../../Terminal.ts"

export const run: Run<typeof edit> = async (given, [file = ""], { terminal, texts, doors }) => {
  const { locale } = terminal
  Files.checkReadable([file])
  await using yanzhen = await doors.open({
    file: given.file ?? Files.usualStore,
    locale,
    ...(given.policy === undefined ? {} : { policy: given.policy }),
    ...(given.actor === undefined ? {} : { actor: given.actor })
  })
  Terminal.remark(terminal, [texts.reading(file)])
  const { draft, statements, problems, reasons } = await yanzhen.draftPolicy(file)
  Terminal.remark(terminal, [
    ...ProblemLines.of(problems, problems.length, texts, locale),
    ...reasons.flatMap((reason) => FaultLines.ofReason(reason, texts, locale))
  ])
  if (draft === undefined) {
    const said = problems.map((problem) => ProblemLines.plain(problem, locale))
    Terminal.answer(terminal, [given.json === true ? JSON.stringify({ statements, problems: said }, undefined, 2) : texts.notDrafted])
    return Exit.refused
  }
  const { lines, impact, answers, from, to, reasons: doubts } = await yanzhen.checkPolicyDraft(draft)
  Terminal.remark(
    terminal,
    doubts.flatMap((reason) => FaultLines.ofReason(reason, texts, locale))
  )
  const { lines: _, ...figures } = impact
  const plain = doubts.map(({ code, severity, in: words }) => ({ code, severity, ...words(locale) }))
  Terminal.answer(
    terminal,
    given.json === true
      ? [
          JSON.stringify(
            { draft, statements, from, to, impact: figures, answers: Impact.plain(answers, locale), reasons: plain },
            undefined,
            2
          )
        ]
      : [texts.drafted(draft, statements), ...lines(locale), "", texts.toBeSigned(draft)]
  )
  return Exit.done
}
