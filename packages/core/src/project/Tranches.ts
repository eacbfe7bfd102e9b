/** The parts in which an award is paid, where a policy gives their shares: they add up to it to the fen, and odd fen go by largest remainder. */
import * as Money from "../foundation/Money.ts"
import type { ParameterUse, ParameterView } from "../foundation/ParameterView.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Ventures from "../law/parameters/Ventures.ts"

export interface Plan {
  readonly amounts: readonly Money.Money[]
  readonly uses: readonly ParameterUse[]
}

/** Undefined where the policy gives no shares: then the agreement alone says how it is paid. */
export const plan = (awarded: Money.Money, view: ParameterView): Plan | undefined => {
  const percents = Ventures.tranchePercents.flatMap((parameter) => Parameter.valueIn(view, parameter) ?? [])
  if (percents.length === 0) return undefined
  const uses = Ventures.tranchePercents.flatMap(({ id }) => view.valueOf(id) ?? [])
  return { amounts: Money.split(awarded, percents), uses }
}
