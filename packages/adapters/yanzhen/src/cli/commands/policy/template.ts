/** `yanzhen policy template [PARAMETER…]`: an empty table of parameters. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { template } from "../../options/policy.ts"
import * as Terminal from "../../Terminal.ts"

export const run: Run<typeof template> = async (given, parameters, { terminal, texts, doors }) => {
  const { locale } = terminal
  await using yanzhen = await doors.open({ locale })
  const out = given.out ?? "参数表.xlsx"
  await Files.write(out, await yanzhen.parameterTemplate(parameters, locale))
  Terminal.answer(terminal, [given.json === true ? JSON.stringify({ file: out }) : texts.written(out)])
  return Exit.done
}
