/**
 * What the donors gave it for, and for whom (专款专用): a purpose within what they agreed to, or their consent, which somebody keeps; and nobody
 * served in whom they have an interest.
 *
 * What a reader would get wrong: whether somebody served is related to a donor stands in no ledger. Whoever promises or spends says it; where
 * nobody says it, the answer is open, and nothing goes out.
 */
import * as Day from "../foundation/Day.ts"
import type { RestrictionId } from "../foundation/Id.ts"
import * as Requirement from "../foundation/Requirement.ts"
import { CL } from "../law/Instruments.ts"
import type { Place } from "./Fund.schema.ts"
import type { Fund, Restriction } from "./FundState.ts"
import { covers, type Purpose } from "./Purpose.ts"
import { type Context, type Findings, type Of, when, wrong } from "./Reason.ts"
import * as Use from "./rules/Use.ts"

const chosen = ({ restrictions }: Fund, restriction: RestrictionId | undefined): Restriction | undefined =>
  restriction === undefined ? undefined : restrictions.get(restriction)

export const isKnown = (state: Fund, restriction: RestrictionId | undefined): Findings =>
  when(restriction !== undefined && !state.restrictions.has(restriction), () => wrong("fund.no-restriction", { restriction }))

/** It is there, and has not ended by that day. */
export const isOpen = (state: Fund, restriction: RestrictionId | undefined, text: string): Findings => {
  const on = Day.require(text)
  const endsOn = chosen(state, restriction)?.endsOn
  return [
    ...isKnown(state, restriction),
    ...when(endsOn !== undefined && on > endsOn, () =>
      wrong("fund.restriction-ended", { restriction, endsOn, on }, { kind: "requirement", citations: [CL.article(56), CL.article(53)] })
    )
  ]
}

/** The restriction's purposes, or the fund's own for the general pool. */
export const boundTo = (state: Fund, restriction: RestrictionId | undefined): readonly Purpose[] =>
  chosen(state, restriction)?.purposes ?? state.purposes

/**
 * A restriction to a region is spent there; where nobody says where it is done, the answer is open. Of a community without its street nobody knows
 * here in which street it lies.
 */
const inRegion = (state: Fund, restriction: RestrictionId | undefined, place: Place): Findings => {
  const region = chosen(state, restriction)?.region
  if (region === undefined) return []
  const parts = (["street", "community"] as const).filter((part) => region[part] !== undefined)
  const isElsewhere = parts.some((part) => place[part] !== undefined && place[part] !== region[part])
  const isUnknown = parts.some((part) => place[part] === undefined)
  const facts = { restriction, region: named(region), place: named(place) }
  const law = { kind: "requirement", citations: [CL.article(56), CL.article(53)] } as const
  if (isElsewhere) return [wrong("fund.beyond-region", facts, law)]
  return when(isUnknown, () => wrong("fund.beyond-region", { ...facts, place: undefined }, { ...law, outcome: "unknown" }))
}
const named = ({ street, community }: Place): string => [street, community].filter((one) => one !== undefined).join(" ")

/** Of each restriction that the money comes from, and once of whom it serves. */
export const intended = (
  command: Of<"commit" | "spend">,
  from: readonly (RestrictionId | undefined)[],
  state: Fund,
  { view, place: ofAward = {} }: Context
): Findings => {
  const { purpose, consent, servesDonor, on } = command
  const place = command.type === "spend" ? (command.place ?? {}) : ofAward
  return [
    ...from.flatMap((restriction) => {
      const facts = { isCovered: covers(boundTo(state, restriction), purpose), donorConsents: consent !== undefined }
      // The donors' consent reaches beyond its end as beyond its purpose.
      const open = consent === undefined ? isOpen(state, restriction, on) : isKnown(state, restriction)
      const there = consent === undefined ? inRegion(state, restriction, place) : []
      return [...open, ...there, ...Requirement.decide([Use.asAgreed], facts, view).findings]
    }),
    ...Requirement.decide([Use.forOthers], { servesDonor }, view).findings
  ]
}

/** To redirect a gift is to use it for what was not agreed; whom it will serve is asked when it is promised or spent. */
export const consented = ({ consent }: Of<"redirect">, { view }: Context): Findings =>
  Requirement.decide([Use.asAgreed], { isCovered: false, donorConsents: consent !== undefined }, view).findings
