/** `yanzhen application show APPLICATION`: the application, and the most that it could ask for under the policy. */
import * as Answering from "../../Answering.ts"
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as NamedStore from "../../NamedStore.ts"
import type { application } from "../../options/project.ts"

export const run: Run<typeof application> = async ({ file, policy, json }, [id = ""], context) => {
  const { locale } = context.terminal
  await using yanzhen = await NamedStore.open(context, { file, policy })
  const { highest, ...answer } = await yanzhen.projects.showApplication(id)
  const most = highest === undefined ? {} : { highest: { ...highest, basis: highest.basis(locale) } }
  Answering.answer(context.terminal, { ...answer, ...most }, json)
  return Exit.done
}
