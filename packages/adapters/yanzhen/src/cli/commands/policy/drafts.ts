/** `yanzhen policy drafts`: what was drafted, by whom, and what became of it. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { drafts } from "../../options/policy.ts"
import * as Table from "../../Table.ts"
import * as Terminal from "../../Terminal.ts"

export const run: Run<typeof drafts> = async (given, _, { terminal, texts, doors }) => {
  await using yanzhen = await doors.open({ file: Files.storeThatIs(given.file), locale: terminal.locale })
  const drafts = await yanzhen.policyDrafts()
  if (given.json === true) Terminal.answer(terminal, [JSON.stringify(drafts, undefined, 2)])
  else if (drafts.length === 0) Terminal.answer(terminal, [texts.noDrafts])
  else {
    const headings = [texts.draftHeading, texts.standing, texts.day, texts.drafter, texts.signer, texts.values].map((heading) => ({
      heading
    }))
    const rows = drafts.map(({ draft, standing, on, drafter, signer, values }) => [
      draft,
      texts.standings[standing],
      on,
      drafter,
      signer,
      values
        .map(({ parameter, value, from }) => `${parameter} = ${value === undefined ? texts.ended : JSON.stringify(value)} (${from})`)
        .join(texts.between)
    ])
    Terminal.answer(terminal, Table.lines(headings, rows))
  }
  return Exit.done
}
