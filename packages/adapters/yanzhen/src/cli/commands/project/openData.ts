/** `yanzhen project open-data --prefix P --funder-id ID --funder-name NAME [--host HOST] --out FILE.json|.csv`: awards as grants of 360Giving. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { openData } from "../../options/project.ts"
import * as ReasonLines from "../../ReasonLines.ts"
import * as Terminal from "../../Terminal.ts"
import { Usage } from "../../Usage.ts"

const usualName = "grants.json"

export const run: Run<typeof openData> = async (given, _, { terminal, texts, doors }) => {
  const out = given.out ?? usualName
  if (!/\.(?:json|csv)$/i.test(out)) throw new Usage((words) => words.grantsEnding(out), "project open-data")
  await using yanzhen = await doors.open({ file: Files.storeThatIs(given.file), locale: terminal.locale })
  const { prefix = "", "funder-id": id = "", "funder-name": name = "", host } = given
  const { toJson, toCsv, problems, ...rest } = await yanzhen.projects.openData({
    publisher: { prefix, funder: { id, name } },
    ...(host === undefined ? {} : { host })
  })
  await Files.write(out, new TextEncoder().encode(/\.csv$/i.test(out) ? toCsv() : toJson()))
  const told = ReasonLines.of(problems, terminal.locale)
  Terminal.answer(
    terminal,
    given.json === true ? [JSON.stringify({ ...rest, problems: told, out }, undefined, 2)] : [...told, texts.written(out)]
  )
  return problems.some(({ severity }) => severity === "error") ? Exit.refused : Exit.done
}
