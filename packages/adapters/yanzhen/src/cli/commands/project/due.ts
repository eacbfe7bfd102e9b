/** `yanzhen project due [CALL] [--on DAY]`: what is to be done next, by which day; as JSON each with its provision in words too. */
import * as Answering from "../../Answering.ts"
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as NamedStore from "../../NamedStore.ts"
import type { due } from "../../options/project.ts"

export const run: Run<typeof due> = async ({ file, policy, on, json }, [call], context) => {
  const { locale } = context.terminal
  await using yanzhen = await NamedStore.open(context, { file, policy })
  const answer = await yanzhen.projects.due({ ...(call === undefined ? {} : { call }), ...(on === undefined ? {} : { on }) })
  const plain = { ...answer, dues: answer.dues.map((one) => ({ ...one, basis: one.basis(locale) })) }
  Answering.answer(context.terminal, plain, json)
  return Exit.done
}
