/**
 * Awards of ventures as grants of the standard, in renminbi.
 *
 * What a reader would get wrong: nothing is published of itself. Titles may stand as ids of kept texts and organisations as ids of ours, so that
 * the words and identifiers for the public come from the caller; what lacks them is told and left out. Nobody who is served is named: groups are
 * counts, and the standard has no field for them here.
 */
import { Day, type Finding } from "@yanzhen/core/foundation"
import type { Application, Award } from "@yanzhen/core/project"
import * as Projects from "@yanzhen/core/project"
import * as Amount from "./Amount.ts"
import type { Grant, Organisation } from "./Grant.ts"
import * as Problem from "./Problem.ts"
import type { Reading } from "./Reading.ts"

export interface Published {
  readonly award: string
  readonly state: Award.Award
  readonly application: Application.Application
  readonly title?: string
  readonly description?: string
  readonly recipient?: Organisation
  /** The round, as the public knows it. */
  readonly programme?: { readonly code: string; readonly title: string }
  /** Where it works: names and codes of divisions. */
  readonly places?: readonly { readonly name: string; readonly geoCode?: string; readonly geoCodeType?: string }[]
}
export interface Publisher {
  /** As it is registered with the standard: `360G-xiangshan`. */
  readonly prefix: string
  readonly funder: Organisation
  /** RFC 3339; when the data were last changed. */
  readonly modified?: string
}

const currency = "CNY"
const yuan = (fen: number): number => Amount.number(fen, currency)

export const grants = (publisher: Publisher, awards: readonly Published[]): Reading<readonly Grant[]> => {
  const read = awards.map((award) => grantOf(publisher, award))
  return { result: read.flatMap(({ result }) => result ?? []), errors: read.flatMap(({ errors }) => errors) }
}

/** A grant whose funder is not known, or one of several where nobody said which is meant. */
export const funderUnclear = (award: string, funder: string | undefined): Finding.Finding =>
  funder === undefined ? Problem.of("grants.no-funder", award, { award }) : Problem.of("grants.several-funders", award, { award, funder })

const grantOf = ({ prefix, funder, modified }: Publisher, published: Published): Reading<Grant | undefined> => {
  const { award, state, application, title = wordsOf(application.plan?.title), recipient, programme, places } = published
  const description = published.description ?? wordsOf(application.plan?.summary)
  const missing = [
    ...(title === undefined ? ["title"] : []),
    ...(description === undefined ? ["description"] : []),
    ...(recipient === undefined ? ["recipientOrganization"] : [])
  ]
  const errors: Finding.Finding[] = [
    ...(state.approvedOn === undefined ? [Problem.of("grants.not-awarded", award, { award })] : []),
    ...missing.map((field) => Problem.of("grants.no-words", award, { award, field }))
  ]
  if (state.approvedOn === undefined || title === undefined || description === undefined || recipient === undefined)
    return { result: undefined, errors }
  const paid = state.tranches.filter(({ stage }) => stage === "paid")
  const grant: Grant = {
    id: `${prefix}-${award}`,
    title,
    description,
    currency,
    amountAppliedFor: yuan(state.appliedFen),
    amountAwarded: yuan(state.awardedFen),
    amountDisbursed: yuan(Projects.Award.disbursedFen(state)),
    awardDate: Day.text(state.approvedOn),
    ...(state.startsOn === undefined || state.endsOn === undefined
      ? {}
      : { plannedDates: [{ startDate: Day.text(state.startsOn), endDate: Day.text(state.endsOn) }] }),
    recipientOrganization: [recipient],
    fundingOrganization: [funder],
    ...(programme === undefined ? {} : { grantProgramme: [{ code: programme.code, title: programme.title }] }),
    fromOpenCall: "Yes",
    ...(places === undefined ? {} : { beneficiaryLocation: places.map((place) => ({ ...place, countryCode: "CN" })) }),
    ...(paid.length === 0
      ? {}
      : {
          disbursementTransaction: paid.map(({ tranche, amountFen, paidOn }) => ({
            id: `${award}-${tranche}`,
            ...(paidOn === undefined ? {} : { transactionDate: Day.text(paidOn) }),
            currency,
            value: yuan(amountFen)
          }))
        }),
    ...(modified === undefined ? {} : { dateModified: modified })
  }
  return { result: grant, errors }
}

/** Words that are kept elsewhere are no words for the public. */
const wordsOf = (words: string | object | undefined): string | undefined => (typeof words === "string" ? words : undefined)
