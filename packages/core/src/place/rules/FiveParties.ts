/**
 * Who takes part in a community: the five parties of 五社联动 (社区、社会组织、社会工作者、社区志愿者、社会慈善资源), with days, and which of them
 * are missing.
 *
 * A missing party is a gap to work on. It refuses nothing.
 */
import type { Day } from "../../foundation/Day.ts"
import * as Facts from "../../foundation/Facts.ts"
import * as Requirement from "../../foundation/Requirement.ts"
import { GRASSROOTS21 } from "../../law/Instruments.ts"
import * as Rule from "../../law/Rule.ts"
import { type InForce, isInForce } from "../../foundation/InForce.ts"

export const parties = ["community", "organisation", "social-worker", "volunteer", "charity"] as const
export type Party = (typeof parties)[number]

/** Somebody or something of one party in one community: a committee, an organisation, a person, a fund. */
export interface Entry extends InForce {
  readonly community: string
  readonly party: Party
  readonly id: string
}

/** A social organisation, a committee, a charity, as the directory lists them. */
export interface Organisation extends InForce {
  readonly organisation: string
  readonly kind?: "committee" | "social-organisation" | "partner-unit" | "charity" | undefined
  readonly community?: string | undefined
}

/** A partner unit (共建单位) is none of the five: it has an agreement instead. */
const partyOf: { readonly [K in NonNullable<Organisation["kind"]>]: Party | undefined } = {
  committee: "community",
  "social-organisation": "organisation",
  charity: "charity",
  "partner-unit": undefined
}

/** Organisations of communities as entries of the register. */
export const ofOrganisations = (organisations: readonly Organisation[]): readonly Entry[] =>
  organisations.flatMap(({ organisation, kind, community, from, until }) => {
    const party = kind === undefined ? undefined : partyOf[kind]
    return party === undefined || community === undefined ? [] : [{ community, party, id: organisation, from, until }]
  })

/**
 * What a community wrote down of who takes part, and beside it the organisations that are listed there. Where it has said of one by the day
 * that it joined, or that it left since, that stands; the listing speaks for those of whom it said nothing.
 */
export const withListed = (entries: readonly Entry[], organisations: readonly Organisation[], on: Day): readonly Entry[] => {
  const keyOf = ({ community, party, id }: Entry) => JSON.stringify([community, party, id])
  const said = new Set(entries.filter(({ from }) => from === undefined || from <= on).map(keyOf))
  return [...entries, ...ofOrganisations(organisations).filter((one) => !said.has(keyOf(one)))]
}

export const fiveParties = Facts.sheet("place.five-parties", {
  committees: Facts.int({ "zh-CN": "社区", en: "the community itself" }),
  organisations: Facts.int({ "zh-CN": "社会组织", en: "social organisations" }),
  socialWorkers: Facts.int({ "zh-CN": "社会工作者", en: "social workers" }, "people"),
  volunteers: Facts.int({ "zh-CN": "社区志愿者", en: "community volunteers" }, "people"),
  charities: Facts.int({ "zh-CN": "社会慈善资源", en: "charitable resources" })
})
export type FivePartyFacts = Facts.RowOf<typeof fiveParties>

const options = {
  severity: "warning",
  kind: "notice",
  citations: [GRASSROOTS21.passage(undefined, "社区与社会组织、社会工作者、社区志愿者、社会慈善资源的联动机制")]
} as const

export const linkage = Rule.define<FivePartyFacts>({
  id: "place.five-parties",
  title: { "zh-CN": "五社联动", en: "the five parties" },
  parameters: [],
  clauses: [
    Rule.clause(Requirement.require("place.no-committee", fiveParties.committees.above(0), options)),
    Rule.clause(Requirement.require("place.no-organisation", fiveParties.organisations.above(0), options)),
    Rule.clause(Requirement.require("place.no-social-worker", fiveParties.socialWorkers.above(0), options)),
    Rule.clause(Requirement.require("place.no-volunteer", fiveParties.volunteers.above(0), options)),
    Rule.clause(Requirement.require("place.no-charity", fiveParties.charities.above(0), options))
  ]
})

export interface Registered {
  readonly community: string
  /** Who is there on the day, by party, each once, in the order they came. */
  readonly parties: { readonly [P in Party]: readonly string[] }
  readonly gaps: readonly Party[]
  readonly facts: FivePartyFacts
}

/** The register of these communities as of a day. */
export const register = (communities: readonly string[], entries: readonly Entry[], on: Day): readonly Registered[] => {
  const there = Map.groupBy(
    entries.filter((one) => isInForce(one, on)),
    ({ community }) => community
  )
  return communities.map((community) => {
    const here = there.get(community)
    const of = (party: Party) => [...new Set(here?.filter((one) => one.party === party).map(({ id }) => id))]
    const byParty = {
      community: of("community"),
      organisation: of("organisation"),
      "social-worker": of("social-worker"),
      volunteer: of("volunteer"),
      charity: of("charity")
    }
    return {
      community,
      parties: byParty,
      gaps: parties.filter((party) => byParty[party].length === 0),
      facts: {
        committees: byParty.community.length,
        organisations: byParty.organisation.length,
        socialWorkers: byParty["social-worker"].length,
        volunteers: byParty.volunteer.length,
        charities: byParty.charity.length
      }
    }
  })
}
