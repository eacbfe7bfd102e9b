/**
 * Commands and events of one award: an approved project from its publicity to its closing. Amounts are whole fen.
 *
 * Payments name the entry that the fund booked, spending the purchase: the desk commits both streams together.
 */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import {
  AgreementId,
  ApplicationId,
  CallId,
  CommunityId,
  DonationId,
  EntryId,
  FundId,
  GroupId,
  OrganisationId,
  PersonId,
  PurchaseId,
  ResolutionId,
  StreetId,
  TeamId
} from "../foundation/Id.schema.ts"
import { Label, label, Words } from "../foundation/Words.schema.ts"
import { acceptedApplicants } from "../law/parameters/Ventures.ts"
import { Served } from "./Application.schema.ts"
import { Fen, Lines } from "./Budget.schema.ts"

const on = DayText
const by = PersonId
const name = label(32)
/** What shows it. Never empty: nothing is shown by nothing. */
const evidence = Schema.NonEmptyArray(Words)
const number = Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: 1, maximum: 20 })))

/** When a part is earned: by signing, a mid-term passed, the acceptance, or something delivered and confirmed. */
export const Milestone = Schema.Struct({
  milestone: name,
  kind: Schema.Literals(["signing", "mid-term", "acceptance", "delivery"]),
  dueOn: Schema.optionalKey(DayText)
})
export type Milestone = typeof Milestone.Type

export const Tranche = Schema.Struct({ tranche: number, amountFen: Fen, milestone: name })
export type Tranche = typeof Tranche.Type

/** Three parties where the group is not registered: who pays, who does it, who hosts it. */
export const Party = Schema.Struct({
  role: Schema.Literals(["funder", "implementer", "host", "community"]),
  party: Schema.Union([Schema.Struct({ organisation: OrganisationId }), Schema.Struct({ team: TeamId })])
})
export type Party = typeof Party.Type

export const Cause = Schema.Literals(["breach", "false-material", "given-up", "failed-acceptance", "other"])
export type Cause = typeof Cause.Type

/**
 * Who pays: a charity fund of this house, which books what the award says of its money; or somebody outside, whose payments this house does not
 * book. One of the two; awards of older journals may have neither.
 */
const payer = { fund: Schema.optionalKey(FundId), payer: Schema.optionalKey(OrganisationId) }
const proposed = {
  call: CallId,
  application: ApplicationId,
  appliedFen: Fen,
  awardedFen: Fen,
  lines: Lines,
  ...payer,
  by,
  on
}
/** Where it works, who applied, and whose feature project it is, as its application said. */
const placed = {
  street: Schema.optionalKey(StreetId),
  community: Schema.optionalKey(CommunityId),
  team: Schema.optionalKey(TeamId),
  organisation: Schema.optionalKey(OrganisationId),
  featureOf: Schema.optionalKey(TeamId)
}
const signed = {
  agreement: AgreementId,
  parties: Schema.NonEmptyArray(Party),
  milestones: Schema.NonEmptyArray(Milestone),
  tranches: Schema.NonEmptyArray(Tranche),
  /** Both days belong to it. */
  startsOn: DayText,
  endsOn: DayText,
  evidence,
  by,
  on
}
const objected = { words: Words, on }
const answered = { upheld: Schema.Boolean, words: Words, by, on }
const rebudgeted = { lines: Lines, reason: Words, by, on }
const extended = { endsOn: DayText, reason: Words, by, on }
const assigned = {
  slot: Label,
  holder: Schema.Union([Schema.Struct({ person: PersonId }), Schema.Struct({ team: TeamId })]),
  on
}
/** Another who does it from now on, and who hosts them where the host changes or is needed first. */
const transferred = {
  to: Schema.Union([Schema.Struct({ organisation: OrganisationId }), Schema.Struct({ team: TeamId })]),
  kind: Schema.Literals(acceptedApplicants.options.codes),
  host: Schema.optionalKey(OrganisationId),
  reason: Words,
  evidence,
  by,
  on
}
const delivered = { milestone: name, evidence, by, on }
const confirmed = { milestone: name, by, on }
const assessed = { result: Schema.Literals(["passed", "failed"]), evidence, by, on }
const tranche = { tranche: number, by, on }
const held = { ...tranche, reason: Words }
/** What the fund resolved and promised it by; an outside payer has neither. `entry`: the payer's booking. */
const paid = {
  tranche: number,
  amountFen: Fen,
  resolution: Schema.optionalKey(ResolutionId),
  commitment: Schema.optionalKey(EntryId),
  entry: EntryId,
  on
}
/** `spentOn`: the day of the purchase itself, where that is another than the day on which it is accounted for. */
const spent = {
  purchase: PurchaseId,
  line: name,
  amountFen: Fen,
  groups: Schema.NonEmptyArray(GroupId),
  evidence,
  spentOn: Schema.optionalKey(DayText),
  on
}
const disallowed = { purchase: PurchaseId, reason: Words, by, on }
const reported = { served: Schema.NonEmptyArray(Served), evidence, by, on }
const demanded = { amountFen: Fen, reason: Words, by, on }
const returned = { amountFen: Fen, entry: EntryId, on }
const named = { sponsor: OrganisationId, sponsoredFen: Fen, isAgreedTo: Schema.optionalKey(Schema.Boolean), on }
/** The sponsor's gifts to funds of this house, which come to that much. */
const gifts = Schema.NonEmptyArray(DonationId)
const terminated = { cause: Cause, reason: Words, by, on }
const reasoned = { reason: Words, by, on }
/** In the place's own words, which a policy names. */
const marked = { localStage: Label, by, on }
const payerNamed = { ...payer, by, on }
const plain = { by, on }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("propose"), ...proposed }),
  /** Of an award that was proposed when nobody had to be named. */
  Schema.Struct({ type: Schema.tag("name-payer"), ...payerNamed }),
  Schema.Struct({ type: Schema.tag("mark"), ...marked }),
  Schema.Struct({ type: Schema.tag("publicise"), ...plain }),
  Schema.Struct({ type: Schema.tag("object"), ...objected }),
  Schema.Struct({ type: Schema.tag("answer"), ...answered }),
  Schema.Struct({ type: Schema.tag("approve"), ...plain }),
  Schema.Struct({ type: Schema.tag("refuse"), ...reasoned }),
  Schema.Struct({ type: Schema.tag("sign"), ...signed }),
  Schema.Struct({ type: Schema.tag("change-budget"), ...rebudgeted }),
  Schema.Struct({ type: Schema.tag("extend"), ...extended }),
  /** Whoever held the slot before holds it until then. */
  Schema.Struct({ type: Schema.tag("assign"), ...assigned }),
  Schema.Struct({ type: Schema.tag("transfer"), ...transferred }),
  Schema.Struct({ type: Schema.tag("deliver"), ...delivered }),
  Schema.Struct({ type: Schema.tag("confirm"), ...confirmed }),
  Schema.Struct({ type: Schema.tag("assess"), ...assessed }),
  Schema.Struct({ type: Schema.tag("hold-back"), ...held }),
  Schema.Struct({ type: Schema.tag("release"), ...tranche }),
  Schema.Struct({ type: Schema.tag("cancel-tranche"), ...held }),
  Schema.Struct({ type: Schema.tag("pay"), ...paid }),
  Schema.Struct({ type: Schema.tag("spend"), ...spent }),
  Schema.Struct({ type: Schema.tag("disallow"), ...disallowed }),
  Schema.Struct({ type: Schema.tag("report"), ...reported }),
  Schema.Struct({ type: Schema.tag("demand-return"), ...demanded }),
  Schema.Struct({ type: Schema.tag("take-back"), ...returned }),
  Schema.Struct({ type: Schema.tag("name"), ...named, gifts }),
  Schema.Struct({ type: Schema.tag("accept"), evidence, ...plain }),
  Schema.Struct({ type: Schema.tag("terminate"), ...terminated }),
  /** The one who implements it may not apply for a time; for how long, the policy says. */
  Schema.Struct({ type: Schema.tag("ban"), ...reasoned }),
  Schema.Struct({ type: Schema.tag("close"), ...plain })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("award.proposed", { ...proposed, ...placed }),
  event("award.payer-named", payerNamed),
  event("award.marked", marked),
  event("award.publicised", plain),
  event("award.objected", objected),
  event("award.answered", answered),
  event("award.approved", plain),
  event("award.refused", reasoned),
  event("award.signed", signed),
  event("award.budget-changed", rebudgeted),
  event("award.extended", extended),
  event("award.assigned", assigned),
  event("award.transferred", transferred),
  event("award.delivered", delivered),
  event("award.confirmed", confirmed),
  event("award.assessed", assessed),
  event("award.held-back", held),
  event("award.released", tranche),
  event("award.tranche-cancelled", held),
  event("award.paid", paid),
  event("award.spent", spent),
  event("award.disallowed", disallowed),
  event("award.reported", reported),
  event("award.return-demanded", demanded),
  event("award.taken-back", returned),
  /** Of an earlier release without its gifts. */
  event("award.named", { ...named, gifts: Schema.optionalKey(gifts), isAgreedTo: Schema.Literal(true) }),
  event("award.accepted", { evidence, ...plain }),
  event("award.terminated", terminated),
  event("award.banned", reasoned),
  event("award.closed", plain)
])
export type Event = typeof Event.Type
