/** Codecs of ids: one for each kind, alike but for the brand, so that a team's id cannot stand where a volunteer's must. */
import * as Schema from "effect/Schema"
import * as I from "./Id.ts"

const Letters = Schema.String.pipe(Schema.check(Schema.isPattern(I.shape, { expected: "an id: 1–64 of A–Z a–z 0–9 . _ : -" })))

export const RecordId = Letters.pipe(Schema.brand("RecordId")).annotate({ identifier: "RecordId" })
export const GroupRecordId = Letters.pipe(Schema.brand("GroupRecordId")).annotate({ identifier: "GroupRecordId" })
export const VolunteerId = Letters.pipe(Schema.brand("VolunteerId")).annotate({ identifier: "VolunteerId" })
export const PersonId = Letters.pipe(Schema.brand("PersonId")).annotate({ identifier: "PersonId" })
export const TeamId = Letters.pipe(Schema.brand("TeamId")).annotate({ identifier: "TeamId" })
export const ActivityId = Letters.pipe(Schema.brand("ActivityId")).annotate({ identifier: "ActivityId" })
export const CommunityId = Letters.pipe(Schema.brand("CommunityId")).annotate({ identifier: "CommunityId" })
export const StreetId = Letters.pipe(Schema.brand("StreetId")).annotate({ identifier: "StreetId" })
export const StationId = Letters.pipe(Schema.brand("StationId")).annotate({ identifier: "StationId" })
export const OrganisationId = Letters.pipe(Schema.brand("OrganisationId")).annotate({ identifier: "OrganisationId" })
export const FormationId = Letters.pipe(Schema.brand("FormationId")).annotate({ identifier: "FormationId" })
export const HonourId = Letters.pipe(Schema.brand("HonourId")).annotate({ identifier: "HonourId" })
export const AgreementId = Letters.pipe(Schema.brand("AgreementId")).annotate({ identifier: "AgreementId" })
export const BatchId = Letters.pipe(Schema.brand("BatchId")).annotate({ identifier: "BatchId" })
export const ActorId = Letters.pipe(Schema.brand("ActorId")).annotate({ identifier: "ActorId" })
export const TenantId = Letters.pipe(Schema.brand("TenantId")).annotate({ identifier: "TenantId" })
export const TextId = Letters.pipe(Schema.brand("TextId")).annotate({ identifier: "TextId" })
