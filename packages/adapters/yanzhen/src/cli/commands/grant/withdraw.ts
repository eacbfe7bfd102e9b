/** `yanzhen grant withdraw GRANT --reason TEXT`: one grant of another funder taken back, today. */
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as Given from "../../Given.ts"
import * as NamedStore from "../../NamedStore.ts"
import type { grantWithdrawal } from "../../options/project.ts"

export const run: Run<typeof grantWithdrawal> = async (given, [grant = ""], context) => {
  await using yanzhen = await NamedStore.open(context, given)
  await yanzhen.grants.withdraw(grant, given.reason ?? "")
  Given.answer(context, context.texts.grantWithdrawn(grant), { grant, reasons: [] }, given.json)
  return Exit.done
}
