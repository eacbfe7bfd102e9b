/** What the desk proposes, in words: each pair with every condition that it meets, each need that stays open with what stands against it. */
import type { Proposing } from "@yanzhen/core/desk"
import type { Finding } from "@yanzhen/core/foundation"
import * as Reasons from "../Reasons.ts"
import type { Locale } from "../Reason.ts"
import type { Pair, Proposal, UnmetNeed } from "./Needs.ts"
import * as ProposalLines from "./ProposalLines.ts"

const nearness = ["community", "street", "district"] as const
/** How many offers are told of a need that none fits. */
const closestTold = 3

const worded = (findings: readonly Finding.Finding[] = []) => findings.map((finding) => Reasons.ofFinding(finding))

export const of = ({ at, matching }: Proposing.Proposal, own: Locale): Proposal => {
  const pairs = matching.paired.map((pair): Pair => ({
    ...pair,
    nearness: nearness[pair.nearness],
    reasons: worded(matching.reasons(pair.need, pair)?.findings)
  }))
  const unmet = matching.unmet.map(({ need, lacking, because }): UnmetNeed => ({
    need,
    lacking,
    because,
    closest:
      because === "short"
        ? []
        : matching.closest(need, closestTold).map(({ offer, window, findings }) => ({
            offer,
            window,
            reasons: worded(findings.filter(({ outcome }) => outcome !== "met"))
          }))
  }))
  const answer = { at, pairs, unmet, left: matching.left }
  return { ...answer, lines: (locale = own) => ProposalLines.of(answer, locale) }
}
