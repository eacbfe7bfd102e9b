/** `yanzhen record objections`: which objections of volunteers wait for an answer, the most urgent first. */
import * as Answering from "../../Answering.ts"
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as NamedStore from "../../NamedStore.ts"
import type { objections } from "../../options/record.ts"

export const run: Run<typeof objections> = async (given, _, context) => {
  await using yanzhen = await NamedStore.open(context, given)
  const open = await yanzhen.objections()
  const lines = open.length === 0 ? [context.texts.noObjections] : open.map((one) => context.texts.objection(one))
  const answer = { lines: () => lines, objections: open }
  Answering.answer(context.terminal, answer, given.json)
  return Exit.done
}
