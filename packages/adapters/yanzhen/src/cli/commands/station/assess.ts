/** `yanzhen station assess STATION YEAR FILE`: the scheme and the answers of a filled-in sheet. With one row wrong nothing is taken in. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as FaultLines from "../../FaultLines.ts"
import * as Files from "../../Files.ts"
import type { assess } from "../../options/place.ts"
import * as NamedStore from "../../NamedStore.ts"
import * as ProblemLines from "../../ProblemLines.ts"
import * as Terminal from "../../Terminal.ts"

export const run: Run<typeof assess> = async (given, [station = "", year = "", file = ""], { terminal, texts, doors }) => {
  const { locale } = terminal
  Files.checkReadable([file])
  await using yanzhen = await NamedStore.open({ terminal, doors }, given)
  Terminal.remark(terminal, [texts.reading(file)])
  const named = given.by === undefined ? {} : { by: given.by }
  const { opened, answered, problems, reasons } = await yanzhen.assessments.assess(station, Number(year), file, named)
  Terminal.remark(terminal, [
    ...ProblemLines.of(problems, problems.length, texts, locale),
    ...reasons.flatMap((reason) => FaultLines.ofReason(reason, texts, locale))
  ])
  const isRefused = [...problems, ...reasons].some(({ severity }) => severity === "error")
  const said = problems.map((problem) => ProblemLines.plain(problem, locale))
  Terminal.answer(terminal, [
    given.json === true
      ? JSON.stringify({ station, year: Number(year), opened, answered, problems: said }, undefined, 2)
      : isRefused
        ? texts.notAssessed
        : texts.assessed(station, year, opened, answered)
  ])
  return isRefused ? Exit.refused : Exit.done
}
