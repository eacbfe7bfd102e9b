/** `yanzhen rules template [RULE…]`: an empty table of cases. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Files from "../../Files.ts"
import type { template } from "../../options/rules.ts"
import * as Terminal from "../../Terminal.ts"

export const run: Run<typeof template> = async (given, rules, { terminal, texts, doors }) => {
  const { locale } = terminal
  await using yanzhen = await doors.open({ locale })
  const out = given.out ?? "用例表.xlsx"
  await Files.write(out, await yanzhen.caseTemplate(rules, locale))
  Terminal.answer(terminal, [given.json === true ? JSON.stringify({ file: out }) : texts.written(out)])
  return Exit.done
}
