/**
 * What stands against a star: the ladder has no such rung, or the conditions of the rung are not reached, as far as records say.
 *
 * What a reader would get wrong: that there is no such rung refuses always; conditions that are missed or unknown only with the force that the
 * place gives them (`star.force`), because an organisation may know of hours that nobody recorded here.
 */
import type { Finding } from "../foundation/Finding.ts"
import type { ParameterView, Rung } from "../foundation/ParameterView.ts"
import * as Ladder from "../law/Ladder.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Stars from "../law/parameters/Stars.ts"
import * as Refusal from "../law/Refusal.ts"

/** One to as many as the ladder has; of a place without a ladder there is none. */
export const rungReasons = (stars: number, view: ParameterView): readonly Finding[] => {
  if (stars < 1) return [Refusal.finding("honour.no-star", { stars })]
  const use = Parameter.useIn(view, Stars.stars)
  const most = use?.value.length ?? 0
  return stars <= most
    ? []
    : [Refusal.finding("honour.no-such-star", { stars, most }, { kind: "requirement", ...Refusal.resting(view, Stars.stars) })]
}

/** `measures`: what is known of whom it is for; what nobody counted is unknown. */
export const conditionReasons = (stars: number, measures: Ladder.Measures, view: ParameterView): readonly Finding[] => {
  const [force, ladder] = [Parameter.useIn(view, Stars.force), Parameter.useIn(view, Stars.stars)]
  const rung = ladder?.value[stars - 1]
  if (force === undefined || ladder === undefined || rung === undefined) return []
  const outcome = Ladder.outcomeOf(rung, measures)
  if (outcome === "met") return []
  return [
    Refusal.finding(
      "honour.star-not-reached",
      { stars, needed: hoursOf(rung), minutes: measures["minutes"] },
      {
        kind: "requirement",
        outcome,
        severity: force.value === "strict" ? "error" : "warning",
        parameters: [ladder, force],
        citations: [...ladder.citations, ...force.citations],
        units: { needed: "minutes-as-hours", minutes: "minutes-as-hours" }
      }
    )
  ]
}

/** Of service in all, where the rung asks for it. */
export const hoursOf = ({ when }: Rung): number | undefined => {
  const bound = when.find(({ measure }) => measure === "minutes")
  return bound === undefined ? undefined : Ladder.least(bound)
}
