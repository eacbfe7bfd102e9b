/**
 * What stands against whoever grants an honour: the place says of which level they must be, for a star by how many, for anything else by its kind.
 *
 * What a reader would get wrong: of the level the grant itself says which it is, and it stays with the grant; who somebody is knows the host.
 * Where the place says nothing, or nothing of this honour, anybody grants it who may.
 */
import type { Finding } from "../foundation/Finding.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Ladder from "../law/Ladder.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Stars from "../law/parameters/Stars.ts"
import * as Teams from "../law/parameters/Teams.ts"
import * as Refusal from "../law/Refusal.ts"
import type { Subject } from "./Honour.schema.ts"
import * as Brand from "./rules/Brand.ts"

type Kind = Exclude<Subject["kind"], "star">

/** What the rungs of `team.honour-approvers` may ask of an honour: its kind by name, or that it is a brand, or an honour of somebody. */
const measuresOf = (kind: Kind): Ladder.Measures => ({ [kind]: true, [Brand.isOne(kind) ? "brand" : "honour"]: true })

/** Undefined where nobody in particular has to grant it. */
export const approver = (kind: Kind, view: ParameterView) =>
  Ladder.reached(Parameter.valueIn(view, Teams.honourApprovers) ?? [], measuresOf(kind)).rung

export const reasons = (subject: Subject, level: string | undefined, view: ParameterView): readonly Finding[] => {
  const isStar = subject.kind === "star"
  const use = Parameter.useIn(view, isStar ? Stars.approvers : Teams.honourApprovers)
  if (use === undefined) return []
  const needed = Ladder.reached(use.value, isStar ? { star: subject.stars } : measuresOf(subject.kind)).rung?.id
  const rankOf = (name: string | undefined) => use.value.findIndex(({ id }) => id === name)
  if (rankOf(level) >= rankOf(needed)) return []
  const units = { level: use.parameter, needed: use.parameter }
  const more = { kind: "requirement", parameters: [use], citations: use.citations } as const
  return isStar
    ? [Refusal.finding("honour.level", { level, needed, stars: subject.stars }, { ...more, units })]
    : [
        Refusal.finding(
          "honour.level-of-kind",
          { level, needed, honour: subject.kind },
          { ...more, units: { ...units, honour: "team.honour-kind" } }
        )
      ]
}
