/** `yanzhen fund duties [FUND] [--host HOST] [--raising RAISING] [--on DAY] [--all]`; as JSON each with its provision in words too. */
import * as Answering from "../../Answering.ts"
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as NamedStore from "../../NamedStore.ts"
import type { duties } from "../../options/fund.ts"

export const run: Run<typeof duties> = async ({ file, policy, host, raising, on, all, json }, [fund], context) => {
  const { locale } = context.terminal
  await using yanzhen = await NamedStore.open(context, { file, policy })
  const answer = await yanzhen.funds.duties({
    ...(fund === undefined ? {} : { fund }),
    ...(host === undefined ? {} : { host }),
    ...(raising === undefined ? {} : { raising }),
    ...(on === undefined ? {} : { on }),
    ...(all === undefined ? {} : { all })
  })
  const plain = {
    ...answer,
    funds: answer.funds.map((one) => ({
      ...one,
      duties: one.duties.map((duty) => ({ ...duty, basis: duty.basis(locale) })),
      reasons: one.reasons.map((reason) => ({ code: reason.code, severity: reason.severity, ...reason.in(locale) }))
    }))
  }
  Answering.answer(context.terminal, plain, json)
  return Exit.done
}
