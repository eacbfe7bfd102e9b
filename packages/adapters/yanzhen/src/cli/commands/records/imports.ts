/** `yanzhen imports`: what was brought in, so that one of them can be withdrawn. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { imports } from "../../options/records.ts"
import * as Table from "../../Table.ts"
import * as Terminal from "../../Terminal.ts"

export const run: Run<typeof imports> = async (given, _, { terminal, texts, doors }) => {
  await using yanzhen = await doors.open({ file: Files.storeThatIs(given.file), locale: terminal.locale })
  const found = await yanzhen.imports()
  if (given.json === true) Terminal.answer(terminal, [JSON.stringify(found, undefined, 2)])
  else if (found.length === 0) Terminal.answer(terminal, [texts.noImports])
  else {
    const counted = [texts.rows, texts.records, texts.groupRecords].map((heading) => ({ heading, side: "right" }) as const)
    const rows = found.map(({ batch, stage, rows: lines, records, groups }) => [
      batch,
      stage,
      String(lines),
      String(records),
      String(groups)
    ])
    Terminal.answer(terminal, Table.lines([{ heading: texts.batchHeading }, { heading: texts.stage }, ...counted], rows))
  }
  return Exit.done
}
