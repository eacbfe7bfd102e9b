/** The largest grant that an application could ask for, by its own budget and gifts, the policy of today and its call. */
import * as Effect from "effect/Effect"
import * as Policy from "../../law/Policy.ts"
import * as Budget from "../../project/Budget.ts"
import * as GrantSize from "../../project/rules/GrantSize.ts"
import { kinds } from "../../registers/project/ProjectLives.ts"
import type { DeskError } from "../DeskError.ts"
import { seen } from "../Seen.ts"
import * as World from "../World.ts"

/** Undefined where there is no plan. What donors gave is what the plan says of it; nobody here has seen their money. */
export const ofApplication = Effect.fnUntraced(function* (
  world: World.World,
  application: string
): Effect.fn.Return<GrantSize.Highest | undefined, DeskError> {
  const { state } = yield* seen(world, "application", application, kinds.application)
  const { plan } = state
  if (plan === undefined) return undefined
  const round = yield* seen(world, "call", state.call, kinds.call)
  const of = { budgetFen: plan.totalFen, donatedFen: Budget.bySource(plan.lines, "donated") }
  const highest = GrantSize.highest(of, Policy.on(world.policy, World.now(world).today))
  return { ...highest, amountFen: Math.min(highest.amountFen, round.state.terms?.ceilingFen ?? highest.amountFen) }
})
