/** What an award is after its events: at which stage, what was promised, earned, paid, spent and given back. */
import type * as Day from "../foundation/Day.ts"
import type {
  AgreementId,
  ApplicationId,
  CallId,
  CommunityId,
  DonationId,
  FundId,
  GroupId,
  OrganisationId,
  PersonId,
  PurchaseId,
  StreetId,
  TeamId
} from "../foundation/Id.ts"
import type { Served } from "./Application.schema.ts"
import type { Cause, Event, Milestone, Party, Tranche } from "./Award.schema.ts"
import type { Line } from "./Budget.schema.ts"

export const stages = [
  "none",
  "proposed",
  "publicised",
  "objected",
  "approved",
  "running",
  "accepted",
  "terminated",
  "closed",
  "refused"
] as const
export type Stage = (typeof stages)[number]

export interface Part extends Tranche {
  readonly stage: "open" | "held" | "cancelled" | "paid"
  readonly paidOn?: Day.Day
}
export interface Purchase {
  readonly line: string
  readonly amountFen: number
  readonly groups: readonly GroupId[]
  readonly isAllowed: boolean
}
type Holder = Extract<Event, { readonly type: "award.assigned" }>["holder"]
export interface Role {
  readonly slot: string
  readonly holder: Holder
  readonly from: Day.Day
}

export interface Award {
  readonly stage: Stage
  readonly call?: CallId
  readonly application?: ApplicationId
  readonly street?: StreetId
  readonly community?: CommunityId
  readonly team?: TeamId
  readonly organisation?: OrganisationId
  /** Whose feature project it is. */
  readonly featureOf?: TeamId
  /** How far it is within its stage, in the place's own words; gone with the stage. */
  readonly localStage?: string
  /** Which fund pays for it. */
  readonly fund?: FundId
  /** Somebody outside who pays for it; their payments are not booked here. */
  readonly payer?: OrganisationId
  readonly appliedFen: number
  readonly awardedFen: number
  readonly lines: readonly Line[]
  readonly proposedBy?: PersonId
  readonly publicisedOn?: Day.Day
  readonly objectedOn?: Day.Day
  readonly approvedOn?: Day.Day
  readonly signedOn?: Day.Day
  readonly startsOn?: Day.Day
  readonly endsOn?: Day.Day
  readonly agreement?: AgreementId
  readonly parties: readonly Party[]
  readonly milestones: readonly Milestone[]
  readonly tranches: readonly Part[]
  /** When each milestone was reached. */
  readonly reached: ReadonlyMap<string, Day.Day>
  /** Who last delivered what is to be confirmed. */
  readonly delivered: ReadonlyMap<string, PersonId>
  readonly midTerm: "none" | "passed" | "failed"
  /** Who holds which slot now. */
  readonly roles: readonly Role[]
  readonly purchases: ReadonlyMap<PurchaseId, Purchase>
  /** As last reported, to date. */
  readonly served: readonly Served[]
  /** Demanded back and not come yet. */
  readonly outstandingFen: number
  readonly returnedFen: number
  readonly sponsor?: OrganisationId
  /** The gifts that it is named for; none of an earlier release. */
  readonly namedFor?: readonly DonationId[]
  readonly cause?: Cause
  readonly terminatedOn?: Day.Day
  readonly bannedOn?: Day.Day
  readonly closedOn?: Day.Day
  /** The latest day that anything is known of: nothing comes before it. */
  readonly latest?: Day.Day
}

export const initial: Award = {
  stage: "none",
  appliedFen: 0,
  awardedFen: 0,
  lines: [],
  parties: [],
  milestones: [],
  tranches: [],
  reached: new Map(),
  delivered: new Map(),
  midTerm: "none",
  roles: [],
  purchases: new Map(),
  served: [],
  outstandingFen: 0,
  returnedFen: 0
}

export const partOf = ({ tranches }: Award, number: number): Part | undefined => tranches.find(({ tranche }) => tranche === number)
