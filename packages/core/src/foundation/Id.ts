/**
 * Names of things: opaque text that means nothing by itself. A person's id is random, never a name, a phone or an ID number.
 *
 * The letters are few on purpose: ids stand in stream names (`record/<id>`), in file names and in addresses.
 */
import type { Brand } from "effect/Brand"

export type RecordId = string & Brand<"RecordId">
export type GroupRecordId = string & Brand<"GroupRecordId">
export type VolunteerId = string & Brand<"VolunteerId">
/** A person who is not (known to be) a volunteer: a leader, an officer. */
export type PersonId = string & Brand<"PersonId">
export type TeamId = string & Brand<"TeamId">
export type ActivityId = string & Brand<"ActivityId">
export type CommunityId = string & Brand<"CommunityId">
export type StreetId = string & Brand<"StreetId">
export type StationId = string & Brand<"StationId">
export type OrganisationId = string & Brand<"OrganisationId">
export type FormationId = string & Brand<"FormationId">
export type HonourId = string & Brand<"HonourId">
export type CourseId = string & Brand<"CourseId">
/** A practice station, a teaching point, … */
export type FacilityId = string & Brand<"FacilityId">
export type CompoundId = string & Brand<"CompoundId">
export type BuildingId = string & Brand<"BuildingId">
export type GridId = string & Brand<"GridId">
/** A feature project of a team. */
export type ProjectId = string & Brand<"ProjectId">
/** Whoever stands for one of the five parties in a community: a committee, an organisation, a person, a fund. */
export type PartyId = string & Brand<"PartyId">
export type AgreementId = string & Brand<"AgreementId">
/** A charity fund under its host. Its stream guards every amount that is kept for a purpose. */
export type FundId = string & Brand<"FundId">
/** An appeal for donations (募捐信息) of a fund, made by its host. */
export type AppealId = string & Brand<"AppealId">
/** A public raising that the host makes for a fund (公开募捐活动). */
export type RaisingId = string & Brand<"RaisingId">
/** Something that has to be published for itself: a dealing with a related party, a mutual-aid activity. */
export type OccurrenceId = string & Brand<"OccurrenceId">
/** A purpose-bound part of a fund. */
export type RestrictionId = string & Brand<"RestrictionId">
/** One gift, or other money that came in; the money is followed under this name to whatever it paid for. */
export type DonationId = string & Brand<"DonationId">
/** One booking in a ledger. */
export type EntryId = string & Brand<"EntryId">
/** What a committee resolved; no payment without one. */
export type ResolutionId = string & Brand<"ResolutionId">
/** Money promised to one project. */
export type AwardId = string & Brand<"AwardId">
export type GrantId = string & Brand<"GrantId">
/** What was bought, or otherwise spent, for people served. */
export type PurchaseId = string & Brand<"PurchaseId">
/** A group of people served, never one person. */
export type GroupId = string & Brand<"GroupId">
/** An account of points or time coins. */
export type AccountId = string & Brand<"AccountId">
/** A call for proposals: one round of a venture programme. */
export type CallId = string & Brand<"CallId">
export type ApplicationId = string & Brand<"ApplicationId">
export type ConcernId = string & Brand<"ConcernId">
export type NeedId = string & Brand<"NeedId">
export type OfferId = string & Brand<"OfferId">
/** One visit to somebody in need of care; also the name of the report that it made a duty. */
export type VisitId = string & Brand<"VisitId">
/** A case handed to professionals. */
export type EscalationId = string & Brand<"EscalationId">
export type WishId = string & Brand<"WishId">
/** A draft of a tenant's own values. */
export type DraftId = string & Brand<"DraftId">
export type BatchId = string & Brand<"BatchId">
/** Who gave a command: a person, a desk, an import. */
export type ActorId = string & Brand<"ActorId">
export type TenantId = string & Brand<"TenantId">
/** Free text kept in the person directory, outside the journal. */
export type TextId = string & Brand<"TextId">

export type Id =
  | RecordId
  | GroupRecordId
  | VolunteerId
  | PersonId
  | TeamId
  | ActivityId
  | CommunityId
  | StreetId
  | StationId
  | OrganisationId
  | FormationId
  | HonourId
  | CourseId
  | FacilityId
  | CompoundId
  | BuildingId
  | GridId
  | ProjectId
  | PartyId
  | AgreementId
  | FundId
  | AppealId
  | RaisingId
  | OccurrenceId
  | RestrictionId
  | DonationId
  | EntryId
  | ResolutionId
  | AwardId
  | GrantId
  | PurchaseId
  | GroupId
  | AccountId
  | CallId
  | ApplicationId
  | ConcernId
  | NeedId
  | OfferId
  | VisitId
  | EscalationId
  | WishId
  | DraftId
  | BatchId
  | ActorId
  | TenantId
  | TextId

/** 1–64 of A–Z a–z 0–9 `.` `_` `:` `-`, beginning with a letter or digit. */
export const shape = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,63}$/

export const isId = (text: string): boolean => shape.test(text)

/** `fromText<TeamId>(text)`: the caller says which kind of id the text is; only the letters are checked. */
export const fromText = <I extends Id>(text: string): I | undefined => (isId(text) ? (text as I) : undefined)

/** For constants and tests. Throws a `RangeError` where `fromText` answers undefined. */
export const require = <I extends Id>(text: string): I => {
  const id = fromText<I>(text)
  if (id === undefined) throw new RangeError(`not an id (1–64 of A–Z a–z 0–9 . _ : -): ${text}`)
  return id
}
