/** The rules of service in the rule book (规则手册), with who reads their parameters in this release. */
import type * as Policy from "../law/Policy.ts"
import * as RuleBook from "../law/RuleBook.ts"
import * as Reach from "./Reach.ts"
import { all } from "./rules/Rules.ts"

/** One entry for each rule, in the order of the book. */
export const entries = (policy: Policy.Policy): readonly RuleBook.Entry[] =>
  RuleBook.entries(all, policy, (parameter) => {
    const note = Reach.reasonOf(parameter)
    return { reach: Reach.of(parameter), ...(note === undefined ? {} : { note }) }
  })
