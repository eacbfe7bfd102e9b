/** `yanzhen project disclosure --out FILE.xlsx`: what is made public of ventures (公示表). */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { disclosure } from "../../options/project.ts"
import * as ReasonLines from "../../ReasonLines.ts"
import * as Terminal from "../../Terminal.ts"

/** Beside the database, where no other name is given. */
const usualName = "公示表.xlsx"

export const run: Run<typeof disclosure> = async (given, _, { terminal, texts, doors }) => {
  await using yanzhen = await doors.open({
    file: Files.storeThatIs(given.file),
    locale: terminal.locale,
    ...(given.policy === undefined ? {} : { policy: given.policy })
  })
  const { toXlsx, problems, ...rest } = await yanzhen.projects.disclosure()
  const out = given.out ?? usualName
  await Files.write(out, await toXlsx(terminal.locale))
  const told = ReasonLines.of(problems, terminal.locale)
  Terminal.answer(
    terminal,
    given.json === true ? [JSON.stringify({ ...rest, problems: told, out }, undefined, 2)] : [...told, texts.written(out)]
  )
  return Exit.done
}
