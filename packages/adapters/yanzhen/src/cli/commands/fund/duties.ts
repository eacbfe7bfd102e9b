/** `yanzhen fund duties [FUND] [--host HOST] [--raising RAISING] [--class CLASS] [--on DAY] [--all]`; as JSON each with its provision in words too. */
import type { DutiesOfFund, DutiesOfHost } from "../../../fund/Funds.ts"
import * as Answering from "../../Answering.ts"
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as NamedStore from "../../NamedStore.ts"
import type { duties } from "../../options/fund.ts"
import { Usage } from "../../Usage.ts"
import * as HostClass from "./HostClass.ts"

export const run: Run<typeof duties> = async ({ file, policy, host, raising, class: hostClass, on, all, json }, [fund], context) => {
  const { locale } = context.terminal
  if (hostClass !== undefined && !HostClass.is(hostClass)) throw new Usage((words) => words.optionValue("--class"), "fund duties")
  await using yanzhen = await NamedStore.open(context, { file, policy })
  const answer = await yanzhen.funds.duties({
    ...(fund === undefined ? {} : { fund }),
    ...(host === undefined ? {} : { host }),
    ...(raising === undefined ? {} : { raising }),
    ...(hostClass === undefined ? {} : { class: hostClass }),
    ...(on === undefined ? {} : { on }),
    ...(all === undefined ? {} : { all })
  })
  const told = <T extends DutiesOfFund | DutiesOfHost>(one: T) => ({
    ...one,
    duties: one.duties.map((duty) => ({ ...duty, basis: duty.basis(locale) })),
    reasons: one.reasons.map((reason) => ({ code: reason.code, severity: reason.severity, ...reason.in(locale) }))
  })
  const plain = { ...answer, hosts: answer.hosts.map(told), funds: answer.funds.map(told) }
  Answering.answer(context.terminal, plain, json)
  return Exit.done
}
