/**
 * Why an appeal for donations cannot be made: not the fund makes it but its host, it names something that is not there, or a child stands behind it.
 *
 * What a reader would get wrong: what it points to is looked up and not believed. Of a wish or a file a child's is refused, and so is one of whom
 * nobody knows that they are of age; of a wish that is kept elsewhere nobody knows whose it is.
 */
import * as Rule from "../law/Rule.ts"
import type { Link } from "./Fund.schema.ts"
import type { Fund } from "./FundState.ts"
import { type Context, type Findings, type Of, when, wrong } from "./Reason.ts"
import * as Raising from "./rules/Raising.ts"

/** One that is named, as it was found. */
export interface Linked extends Named {
  readonly isThere: boolean
  /** Unless it is known that they are of age; false of what is nobody's. */
  readonly isOfChild: boolean
}
type Named = Pick<Link, "kind" | "to">

const isPersonal = ({ kind }: Named): boolean => kind === "wish" || kind === "recipient"

/** Undefined while nobody has looked. */
const linksToChild = ({ linksTo, links }: Of<"appeal">, linked: readonly Linked[]): boolean | undefined => {
  const saysChild = linksTo.includes("child-file") || (linksTo.includes("wish") && links.every(({ kind }) => kind !== "wish"))
  if (saysChild || linked.some(({ isOfChild }) => isOfChild)) return true
  const isLookedUp = links.filter(isPersonal).every(({ kind, to }) => linked.some((one) => one.kind === kind && one.to === to))
  return isLookedUp ? false : undefined
}

export const appeal = (command: Of<"appeal">, state: Fund, { view, linked }: Context): Findings => [
  ...when(
    state.appeals.some((one) => one.appeal === command.appeal),
    () => wrong("fund.appeal-twice", { appeal: command.appeal })
  ),
  ...linked.flatMap(({ kind, to, isThere }) => when(!isThere, () => wrong("fund.appeal-of-nothing", { kind, to }))),
  ...Rule.findings(Raising.appeals, { byHost: command.by === "host", linksToChild: linksToChild(command, linked) }, view)
]
