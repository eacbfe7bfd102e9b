/** `yanzhen fund ratios HOST --class CLASS [--net-assets AMOUNT] … [--whole] [--on DAY]`: ends with 1 where a ratio is not kept or not known. */
import * as Answering from "../../Answering.ts"
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as NamedStore from "../../NamedStore.ts"
import type { ratios } from "../../options/fund.ts"
import { Usage } from "../../Usage.ts"
import * as HostClass from "./HostClass.ts"

export const run: Run<typeof ratios> = async (given, [host = ""], context) => {
  const of = given.class ?? ""
  if (!HostClass.is(of)) throw new Usage((words) => words.optionValue("--class"), "fund ratios")
  const declared = {
    netAssetsFen: given["net-assets"],
    averageNetAssetsFen: given["average-net-assets"],
    lastIncomeFen: given["last-income"],
    averageIncomeFen: given["average-income"],
    charitableFen: given.charitable,
    totalFen: given.total,
    administrationFen: given.administration,
    raisedFen: given.raised,
    raisingCostFen: given["raising-cost"]
  }
  const said = Object.fromEntries(Object.entries(declared).filter(([, text]) => text !== undefined))
  await using yanzhen = await NamedStore.open(context, given)
  const { reasons, ...answer } = await yanzhen.funds.ratios(host, {
    class: of,
    declared: said,
    ...(given.on === undefined ? {} : { on: given.on }),
    ...(given.whole === undefined ? {} : { isWhole: given.whole })
  })
  const told = reasons.map((reason) => ({ code: reason.code, severity: reason.severity, ...reason.in(context.terminal.locale) }))
  const plain = { ...answer, reasons: told }
  Answering.answer(context.terminal, plain, given.json)
  return answer.outcome === "met" ? Exit.done : Exit.refused
}
