/**
 * What stands against whoever grants an honour: the place says of which level they must be, for a star by how many, for anything else by its kind.
 *
 * What a reader would get wrong: of the level the grant itself says which it is, and it stays with the grant; who somebody is knows the host.
 * Where the place says nothing, or nothing of this honour, anybody grants it who may.
 */
import type { Finding } from "../foundation/Finding.ts"
import type { ParameterView, Rung } from "../foundation/ParameterView.ts"
import * as Ladder from "../law/Ladder.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Stars from "../law/parameters/Stars.ts"
import * as Teams from "../law/parameters/Teams.ts"
import * as Refusal from "../law/Refusal.ts"
import type { Subject } from "./Honour.schema.ts"
import * as Brand from "./rules/Brand.ts"

/** Of whom it is for nothing is asked. */
type Granted =
  | { readonly kind: "star"; readonly stars: number }
  | { readonly kind: Exclude<Subject["kind"], "star">; readonly stars?: never }

/** What the rungs may ask: of a star how many, of another honour its kind by name, or that it is a brand, or an honour of somebody. */
const measuresOf = ({ kind, stars }: Granted): Ladder.Measures =>
  kind === "star" ? { star: stars } : { [kind]: true, [Brand.isOne(kind) ? "brand" : "honour"]: true }

const ladderOf = ({ kind }: Granted) => (kind === "star" ? Stars.approvers : Teams.honourApprovers)

/** Undefined where nobody in particular has to grant it. */
export const approver = (honour: Granted, view: ParameterView): Rung | undefined =>
  Ladder.reached(Parameter.valueIn(view, ladderOf(honour)) ?? [], measuresOf(honour)).rung

export const reasons = (subject: Subject, level: string | undefined, view: ParameterView): readonly Finding[] => {
  const use = Parameter.useIn(view, ladderOf(subject))
  if (use === undefined) return []
  const needed = approver(subject, view)?.id
  const rankOf = (name: string | undefined) => use.value.findIndex(({ id }) => id === name)
  if (rankOf(level) >= rankOf(needed)) return []
  const units = { level: use.parameter, needed: use.parameter }
  const more = { kind: "requirement", parameters: [use], citations: use.citations } as const
  return subject.kind === "star"
    ? [Refusal.finding("honour.level", { level, needed, stars: subject.stars }, { ...more, units })]
    : [
        Refusal.finding(
          "honour.level-of-kind",
          { level, needed, honour: subject.kind },
          { ...more, units: { ...units, honour: "team.honour-kind" } }
        )
      ]
}
