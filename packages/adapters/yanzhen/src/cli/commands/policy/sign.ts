/** `yanzhen policy sign DRAFT --actor ID`: a second person puts a draft in force. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { sign } from "../../options/policy.ts"
import * as Terminal from "../../Terminal.ts"

export const run: Run<typeof sign> = async (given, [draft = ""], { terminal, texts, doors }) => {
  const { locale } = terminal
  await using yanzhen = await doors.open({
    file: Files.storeThatIs(given.file),
    locale,
    ...(given.policy === undefined ? {} : { policy: given.policy }),
    ...(given.actor === undefined ? {} : { actor: given.actor })
  })
  await yanzhen.signPolicy(draft)
  Terminal.answer(terminal, [given.json === true ? JSON.stringify({ draft }) : texts.signed(draft)])
  return Exit.done
}
