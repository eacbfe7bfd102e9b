/**
 * Commands and events of a charity fund under its host (社区慈善基金). Whatever moves money names its entry, so that a booking can be
 * reversed, and can never be made twice.
 *
 * Amounts are whole units of the currency's smallest coin: fen, for renminbi. What a reader would get wrong: an amount never says where it
 * goes by its sign; every amount is above zero.
 */
import * as Schema from "effect/Schema"
import { DayText } from "../foundation/Day.schema.ts"
import { event } from "../foundation/Event.schema.ts"
import * as Id from "../foundation/Id.schema.ts"
import { Label, label, Words } from "../foundation/Words.schema.ts"
import { Purpose } from "./Purpose.schema.ts"

/** Above zero, in the smallest coin. */
export const Amount = Schema.Int.pipe(Schema.check(Schema.isGreaterThan(0)))
/** ISO 4217. Amounts of two currencies are never added together. */
export const Currency = Schema.String.pipe(Schema.check(Schema.isPattern(/^[A-Z]{3}$/, { expected: "a currency, as CNY" })))
/** Which share of an income the host may take for its costs; none without one in the agreement. */
const FeePercent = Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: 0, maximum: 100 })))

/** What the agreement between founder and host says; a clause that it lacks is false. */
export const Agreement = Schema.Struct({
  signedOn: DayText,
  hasPurpose: Schema.Boolean,
  hasUse: Schema.Boolean,
  hasRights: Schema.Boolean,
  hasTermination: Schema.Boolean,
  /** What becomes of what is left. */
  hasResidue: Schema.Boolean,
  hasNaming: Schema.Boolean,
  hasPreservation: Schema.Boolean,
  feePercent: Schema.optionalKey(FeePercent)
})
export type Agreement = typeof Agreement.Type

export const Member = Schema.Struct({ person: Id.PersonId, isPaid: Schema.Boolean })
export const Committee = Schema.Struct({ members: Schema.Array(Member), supervisors: Schema.Array(Id.PersonId) })
export type Committee = typeof Committee.Type

/** 货币 or 实物 at its value. What was given in kind is handed out in kind; it pays for nothing. */
export const Form = Schema.Literals(["money", "goods"])
/** Where income comes from. Start-up money and matching money are the host's or a sponsor's, and are followed like gifts. */
export const Source = Schema.Literals(["donation", "start-up", "matching", "interest"])
/** How a donor is shown to the public; nothing else is published of one. */
export const PublicName = Schema.Literals(["named", "hidden"])
/** Whether a donor wants a receipt is another choice, and its number the host's. `by`: who handled it. */
export const Receipt = Schema.Union([
  Schema.Struct({ kind: Schema.tag("issued"), number: Label, by: Schema.optionalKey(Id.PersonId) }),
  Schema.Struct({ kind: Schema.tag("waived") }),
  Schema.Struct({ kind: Schema.tag("due") })
])
/** What was given in kind, as its receipt says it, and how much of it: 棉衣, 100 件. */
export const Goods = Schema.Struct({
  what: Label,
  quantity: Schema.Int.pipe(Schema.check(Schema.isGreaterThan(0))),
  unit: Label
})
export type Goods = typeof Goods.Type
/** How much of an income goes to which restriction; without one, to the general pool. */
export const Part = Schema.Struct({ restriction: Schema.optionalKey(Id.RestrictionId), amount: Amount })
export type Part = typeof Part.Type

const to = { restriction: Schema.optionalKey(Id.RestrictionId) }
/** A share of a gift that is split: `basisPoints` are hundredths of a percent of the whole, and the remainder is what the others leave. */
export const Share = Schema.Union([
  Schema.Struct({ by: Schema.tag("fixed"), amount: Amount, ...to }),
  Schema.Struct({
    by: Schema.tag("percent"),
    basisPoints: Schema.Int.pipe(Schema.check(Schema.isBetween({ minimum: 1, maximum: 10_000 }))),
    ...to
  }),
  Schema.Struct({ by: Schema.tag("remainder"), ...to })
])
export type Share = typeof Share.Type

const booked = { entry: Id.EntryId, on: DayText }
/** What the donors of the money must answer for: their consent to a purpose beyond the agreed one, which somebody keeps. */
const consented = { consent: Schema.optionalKey(Words) }
/** Whether anybody whom it serves has an interest in common with a donor of it (捐赠人的利害关系人); unknown where nobody has looked. */
const servesDonor = Schema.optionalKey(Schema.Boolean)
const received = {
  ...booked,
  donation: Id.DonationId,
  source: Source,
  form: Form,
  currency: Currency,
  /** Of goods. */
  goods: Schema.optionalKey(Schema.NonEmptyArray(Goods)),
  /** They add up to the gift. */
  parts: Schema.NonEmptyArray(Part),
  /** Unknown to the host without one. */
  donor: Schema.optionalKey(Schema.Union([Id.AnyPersonId, Id.OrganisationId])),
  publicName: PublicName,
  receipt: Receipt
}
const resolved = {
  resolution: Id.ResolutionId,
  on: DayText,
  purpose: Purpose,
  amount: Amount,
  currency: Currency,
  present: Schema.Array(Id.PersonId),
  inFavour: Schema.Array(Id.PersonId),
  supervisors: Schema.Array(Id.PersonId)
}
const committed = {
  ...booked,
  award: Id.AwardId,
  purpose: Purpose,
  resolution: Id.ResolutionId,
  currency: Currency,
  parts: Schema.NonEmptyArray(Part),
  ...consented
}
/** A tranche, paid from what is committed to the award, the first part first. */
const paid = { ...booked, award: Id.AwardId, resolution: Id.ResolutionId, amount: Amount }
/** What the award's project bought with what it was paid. */
const accounted = { ...booked, award: Id.AwardId, purchase: Id.PurchaseId, groups: Schema.NonEmptyArray(Id.GroupId), amount: Amount }
const awarded = { ...booked, award: Id.AwardId, amount: Amount }
/** A street, a community, or a community and its street. */
export const Place = Schema.Struct({ street: Schema.optionalKey(Id.StreetId), community: Schema.optionalKey(Id.CommunityId) })
export type Place = typeof Place.Type

/** Straight from the fund, without an award: money that pays, or goods that are handed out. */
const spent = {
  ...booked,
  purchase: Id.PurchaseId,
  purpose: Purpose,
  resolution: Id.ResolutionId,
  form: Form,
  currency: Currency,
  restriction: Schema.optionalKey(Id.RestrictionId),
  groups: Schema.NonEmptyArray(Id.GroupId),
  amount: Amount,
  /** Where it is done; asked for by a restriction to a region. */
  place: Schema.optionalKey(Place),
  ...consented
}
/** 社区基金, 冠名基金, 定向基金: places ask different amounts of them to begin with. */
export const FundKind = Schema.Literals(["community", "named", "targeted"])
const setUp = {
  on: DayText,
  kind: FundKind,
  founder: Schema.Literals(["person", "unit"]),
  host: Id.OrganisationId,
  /** The host's full name, as it is registered. */
  hostName: Label,
  name: Label,
  street: Schema.optionalKey(Id.StreetId),
  community: Schema.optionalKey(Id.CommunityId),
  purposes: Schema.NonEmptyArray(Purpose),
  agreement: Agreement,
  committee: Committee,
  /** A fund inside a fund: refused where the policy says so. */
  parent: Schema.optionalKey(Id.FundId)
}
const restricted = {
  restriction: Id.RestrictionId,
  /** What people call it: 为老服务. Shown by its id without one. */
  name: Schema.optionalKey(label(64)),
  /** Where what it pays for is done; everywhere without one. */
  region: Schema.optionalKey(Place),
  on: DayText,
  purposes: Schema.NonEmptyArray(Purpose),
  /** The last day on which it takes gifts, and they are promised or spent without its donors' consent; none where it goes on. */
  until: Schema.optionalKey(DayText),
  words: Schema.optionalKey(Words)
}
const charged = { ...booked, donation: Id.DonationId }
/** `by`: who handled it. */
const receipted = { donation: Id.DonationId, number: Label, on: DayText, by: Schema.optionalKey(Id.PersonId) }
const refunded = { ...booked, donation: Id.DonationId, amount: Amount, reason: Words }
const reversed = { ...booked, reverses: Id.EntryId, reason: Words }
/** The donor agrees that their gift serves another purpose than agreed. */
const redirected = {
  ...booked,
  donation: Id.DonationId,
  from: Schema.optionalKey(Id.RestrictionId),
  to: Schema.optionalKey(Id.RestrictionId),
  amount: Amount
}
/** What of a gift lies in the general pool, shared out to restrictions; a share without one stays there. */
const split = { ...booked, donation: Id.DonationId, shares: Schema.NonEmptyArray(Share) }
/** What of this house an appeal names: each is looked up, so that no child stands behind it. */
export const Link = Schema.Union([
  Schema.Struct({ kind: Schema.tag("wish"), to: Id.WishId }),
  Schema.Struct({ kind: Schema.tag("recipient"), to: Id.AnyPersonId }),
  Schema.Struct({ kind: Schema.tag("award"), to: Id.AwardId }),
  Schema.Struct({ kind: Schema.tag("fund"), to: Id.FundId })
])
export type Link = typeof Link.Type
/** An appeal for donations. `linksTo`: what else it points to, by the word of whoever makes it; of this house the ids are in `links`. */
const appealed = {
  on: DayText,
  by: Schema.Literals(["fund", "host"]),
  linksTo: Schema.Array(Schema.Literals(["project", "purpose", "wish", "child-file"])),
  /** What it says; the ids in it are looked up too. */
  words: Schema.optionalKey(Words)
}
const named = { appeal: Id.AppealId, links: Schema.Array(Link) }
/** Of an earlier release it had no name and named nothing. */
const mayBeNamed = { appeal: Schema.optionalKey(Id.AppealId), links: Schema.optionalKey(Schema.Array(Link)) }
/** A public raising as it is planned; the host raises, never the fund. */
const raised = {
  raising: Id.RaisingId,
  on: DayText,
  /** Whether the host is qualified to raise publicly. */
  isQualified: Schema.Boolean,
  isEmergency: Schema.Boolean,
  filedOn: DayText,
  /** Both days belong to it. */
  startsOn: DayText,
  endsOn: DayText,
  forNamedPerson: Schema.Boolean
}
/** What sets off a publication of its own: a major change or dealing, one with a related party, the end of a mutual-aid activity. */
const occurred = {
  occurrence: Id.OccurrenceId,
  on: DayText,
  what: Schema.Literals(["major-change", "related-party", "mutual-aid"]),
  words: Words
}
/** What can be published of a fund, or by its host about it. */
export const Publication = Schema.Literals([
  "income-and-spending",
  "annual-report",
  "report-to-registrar",
  "what-is-left",
  "raising-interim",
  "raising-income",
  "raising-final",
  "project-interim",
  "project-final",
  "occurrence"
])
export type Publication = typeof Publication.Type
const published = {
  on: DayText,
  what: Publication,
  /** The year or the period, the award, the raising, the occurrence; of what is left of a fund the day on which it ended. */
  about: Schema.NonEmptyString.pipe(Schema.check(Schema.isMaxLength(64))),
  onNoticeBoard: Schema.Boolean,
  online: Schema.Boolean
}
/**
 * What is left goes to an organisation, for the same or a close purpose, and is published. Older journals name funds too; the desk refuses a fund
 * that is kept here, since nothing would be booked in it.
 */
const closed = { ...booked, reason: Words, remainderTo: Schema.optionalKey(Schema.Union([Id.FundId, Id.OrganisationId])), purpose: Purpose }

export const Command = Schema.Union([
  Schema.Struct({ type: Schema.tag("set-up"), ...setUp }),
  Schema.Struct({ type: Schema.tag("set-committee"), on: DayText, committee: Committee }),
  Schema.Struct({ type: Schema.tag("restrict"), ...restricted }),
  Schema.Struct({ type: Schema.tag("receive"), ...received }),
  Schema.Struct({ type: Schema.tag("split"), ...split }),
  Schema.Struct({ type: Schema.tag("issue-receipt"), ...receipted }),
  Schema.Struct({ type: Schema.tag("activate"), on: DayText }),
  Schema.Struct({ type: Schema.tag("charge-fee"), ...charged }),
  Schema.Struct({ type: Schema.tag("resolve"), ...resolved }),
  Schema.Struct({ type: Schema.tag("commit"), ...committed, servesDonor }),
  Schema.Struct({ type: Schema.tag("release"), ...awarded }),
  Schema.Struct({ type: Schema.tag("pay"), ...paid }),
  Schema.Struct({ type: Schema.tag("account-for"), ...accounted }),
  Schema.Struct({ type: Schema.tag("return-unspent"), ...awarded }),
  Schema.Struct({ type: Schema.tag("close-award"), award: Id.AwardId, on: DayText }),
  Schema.Struct({ type: Schema.tag("spend"), ...spent, servesDonor }),
  /** Only with the donor's consent, which somebody keeps. */
  Schema.Struct({ type: Schema.tag("redirect"), ...redirected, ...consented }),
  Schema.Struct({ type: Schema.tag("refund"), ...refunded }),
  Schema.Struct({ type: Schema.tag("reverse"), ...reversed }),
  Schema.Struct({ type: Schema.tag("appeal"), ...named, ...appealed }),
  Schema.Struct({ type: Schema.tag("plan-raising"), ...raised }),
  Schema.Struct({ type: Schema.tag("note-occurrence"), ...occurred }),
  Schema.Struct({ type: Schema.tag("publish"), ...published }),
  Schema.Struct({ type: Schema.tag("warn-idle"), on: DayText }),
  Schema.Struct({ type: Schema.tag("close"), ...closed })
])
export type Command = typeof Command.Type

export const Event = Schema.Union([
  event("fund.set-up", setUp),
  event("fund.committee-set", { on: DayText, committee: Committee }),
  event("fund.restricted", restricted),
  event("fund.received", received),
  event("fund.split", { ...split, parts: Schema.NonEmptyArray(Schema.Struct({ restriction: Id.RestrictionId, amount: Amount })) }),
  event("fund.receipt-issued", receipted),
  event("fund.activated", { on: DayText }),
  event("fund.fee-charged", { ...charged, parts: Schema.NonEmptyArray(Part) }),
  event("fund.resolved", resolved),
  event("fund.committed", { ...committed, servesDonor: Schema.Literal(false) }),
  event("fund.released", awarded),
  event("fund.paid", paid),
  event("fund.accounted-for", accounted),
  event("fund.unspent-returned", awarded),
  event("fund.award-closed", { award: Id.AwardId, on: DayText }),
  event("fund.spent", { ...spent, servesDonor: Schema.Literal(false) }),
  event("fund.redirected", { ...redirected, consent: Words }),
  event("fund.refunded", refunded),
  event("fund.reversed", reversed),
  event("fund.appealed", { ...mayBeNamed, ...appealed }),
  event("fund.raising-planned", raised),
  event("fund.occurred", occurred),
  event("fund.published", published),
  event("fund.idle-warned", { on: DayText }),
  event("fund.closed", closed)
])
export type Event = typeof Event.Type
