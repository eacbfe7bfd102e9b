/** `yanzhen policy refuse DRAFT --actor ID --reason TEXT`. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { refuse } from "../../options/policy.ts"
import * as Terminal from "../../Terminal.ts"

export const run: Run<typeof refuse> = async (given, [draft = ""], { terminal, texts, doors }) => {
  const { locale } = terminal
  await using yanzhen = await doors.open({
    file: Files.storeThatIs(given.file),
    locale,
    ...(given.actor === undefined ? {} : { actor: given.actor })
  })
  await yanzhen.refusePolicy(draft, given.reason ?? "")
  Terminal.answer(terminal, [given.json === true ? JSON.stringify({ draft }) : texts.refused(draft)])
  return Exit.done
}
