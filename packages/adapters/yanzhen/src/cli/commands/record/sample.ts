/** `yanzhen record sample 2026-抽查 --per-mille 20`: records for a spot check; whoever names the seed again draws the same. */
import * as Answering from "../../Answering.ts"
import type { Run } from "../../Command.ts"
import * as Exit from "../../Exit.ts"
import * as NamedStore from "../../NamedStore.ts"
import type { sample } from "../../options/record.ts"

export const run: Run<typeof sample> = async (given, [seed = ""], context) => {
  await using yanzhen = await NamedStore.open(context, given)
  const { period, "per-mille": perMille, json } = given
  const drawn = await yanzhen.spotCheck({
    seed,
    ...(period === undefined ? {} : { period }),
    ...(perMille === undefined ? {} : { perMille: Number(perMille) })
  })
  Answering.answer(context.terminal, drawn, json)
  return Exit.done
}
