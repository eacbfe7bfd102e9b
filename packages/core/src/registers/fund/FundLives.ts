/** What funds bring to the registers: what they are, hold and promised, and their ledgers line by line. */
import * as Fund from "../../fund/Fund.ts"
import * as Kind from "../Kind.ts"
import * as Appeals from "./Appeals.ts"
import * as Balances from "./Balances.ts"
import * as Commitments from "./Commitments.ts"
import * as Donations from "./Donations.ts"
import * as FundLines from "./FundLines.ts"
import * as Funds from "./Funds.ts"
import * as Resolutions from "./Resolutions.ts"
import * as Restrictions from "./Restrictions.ts"

const small = Kind.of<Fund.Fund, Fund.Event>({ ...Fund, types: Kind.typesOf(Fund.stagesOf) }, [
  Kind.sheet(Funds.funds, Funds.rowsOf),
  Kind.sheet(Restrictions.restrictions, Restrictions.rowsOf),
  Kind.sheet(Balances.balances, Balances.rowsOf),
  Kind.sheet(Commitments.commitments, Commitments.rowsOf),
  Kind.sheet(Resolutions.resolutions, Resolutions.rowsOf),
  Kind.sheet(Appeals.appeals, Appeals.rowsOf),
  Kind.sheet(Appeals.links, Appeals.linksOf)
])

/** Of what only grows, what is new is projected alone: a fund has as many lines and gifts as it likes. */
const fund: Kind.Kind<Fund.Fund, Fund.Event> = {
  ...small,
  feeds: [...small.feeds, FundLines.lines, FundLines.months, Donations.donations],
  project: (id, before, after) => [
    ...small.project(id, before, after),
    ...FundLines.project(id, before, after),
    ...Donations.project(id, before, after)
  ]
}

export const kinds = { fund } as const

export const registers = {
  fund: Funds.funds,
  fundRestriction: Restrictions.restrictions,
  fundBalance: Balances.balances,
  fundLine: FundLines.lines,
  fundMonth: FundLines.months,
  donation: Donations.donations,
  commitment: Commitments.commitments,
  resolution: Resolutions.resolutions,
  appeal: Appeals.appeals,
  appealLink: Appeals.links
} as const
