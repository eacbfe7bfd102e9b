/**
 * The fields of the 360Giving Data Standard: names, titles, kinds. Facts of the standard (ThreeSixtyGiving, CC-BY-4.0, as of 2026-07-15);
 * whoever reads, writes or checks a grant walks over this one tree.
 *
 * What a reader would get wrong: only what the standard lets be null may be null. Everywhere else a field is there or it is not. Of a value date and a
 * country code it says that they may be null, and then asks for one of two forms, or of a list of codes, which null is not: no validator takes it.
 */
export type LeafKind =
  | "text"
  | "number"
  | "months"
  | "amount"
  | "currency"
  | "date"
  | "date-or-part"
  | "date-time"
  | "uri"
  | "country"
  | "yes-no"

export interface Leaf {
  readonly kind: LeafKind
  readonly title: string
  readonly nullable: boolean
  /** A list of such values. */
  readonly many: boolean
}
export interface Branch {
  readonly kind: "branch"
  readonly title: string
  readonly many: boolean
  readonly required: readonly string[]
  readonly fields: Fields
}
export type Field = Leaf | Branch
export interface Fields {
  readonly [name: string]: Field
}

const leaf = (kind: LeafKind, title: string, nullable = false, many = false): Leaf => ({ kind, title, nullable, many })
const text = (title: string): Leaf => leaf("text", title)
/** Text that may be null: it does not apply. */
const open = (title: string): Leaf => leaf("text", title, true)
const list = (title: string, fields: Fields, required: readonly string[] = []): Branch => ({
  kind: "branch",
  title,
  many: true,
  required,
  fields
})
const one = (title: string, fields: Fields, required: readonly string[] = []): Branch => ({
  kind: "branch",
  title,
  many: false,
  required,
  fields
})

const modified = { dateModified: leaf("date-time", "Last Modified") }

const location: Fields = {
  id: text("Identifier"),
  name: open("Name"),
  countryCode: leaf("country", "Country Code"),
  latitude: leaf("number", "Latitude", true),
  longitude: leaf("number", "Longitude", true),
  description: open("Description"),
  geoCode: open("Geographic Code"),
  geoCodeType: open("Geographic Code Type"),
  ...modified
}
const organisation: Fields = {
  id: text("Identifier"),
  name: text("Name"),
  department: text("Department"),
  contactName: text("Contact Name"),
  charityNumber: text("Charity Number"),
  companyNumber: text("Company Number"),
  streetAddress: text("Street Address"),
  addressLocality: text("City"),
  addressRegion: text("County"),
  addressCountry: text("Country"),
  postalCode: text("Postal Code"),
  telephone: text("Phone Number"),
  alternateName: text("Alternate Name"),
  email: text("Email"),
  description: text("Description"),
  organisationType: open("Organisation Type"),
  url: leaf("uri", "Web Address"),
  location: list("Location", location),
  ...modified
}
const event: Fields = {
  title: text("Title"),
  startDate: leaf("date-or-part", "Start Date"),
  endDate: leaf("date-or-part", "End Date"),
  duration: leaf("months", "Duration (months)"),
  description: text("Description"),
  ...modified
}
const classification: Fields = {
  vocabulary: text("Vocabulary"),
  code: text("Code"),
  title: open("Title"),
  description: open("Description"),
  url: leaf("uri", "URL", true),
  ...modified
}
const transaction: Fields = {
  id: text("Identifier"),
  transactionDate: leaf("date", "Transaction Date"),
  currency: leaf("currency", "Currency"),
  value: leaf("amount", "Value"),
  valueDate: leaf("date", "Value Date"),
  description: open("Description"),
  provider: open("Provider"),
  recipient: open("Recipient"),
  ...modified
}
const identified = ["id", "name"]

export const fields: Fields = {
  id: text("Identifier"),
  title: text("Title"),
  description: text("Description"),
  currency: leaf("currency", "Currency"),
  amountAppliedFor: leaf("amount", "Amount Applied For"),
  amountAwarded: leaf("amount", "Amount Awarded"),
  amountDisbursed: leaf("amount", "Amount Disbursed"),
  awardDate: leaf("date", "Award Date"),
  url: leaf("uri", "URL"),
  plannedDates: list("Planned Dates", event),
  actualDates: list("Actual Dates", event),
  recipientIndividual: one("Recipient Ind", { id: text("Identifier"), name: text("Name") }, identified),
  toIndividualsDetails: one("To Individuals Details", {
    primaryGrantReason: text("Primary Grant Reason"),
    secondaryGrantReason: text("Secondary Grant Reason"),
    grantPurpose: leaf("text", "Grant Purpose", false, true)
  }),
  recipientOrganization: list("Recipient Org", organisation, identified),
  beneficiaryLocation: list("Beneficiary Location", location),
  fundingOrganization: list("Funding Org", organisation, identified),
  grantProgramme: list("Grant Programme", {
    code: text("Code"),
    title: open("Title"),
    description: open("Description"),
    url: leaf("uri", "URL", true),
    ...modified
  }),
  fromOpenCall: leaf("yes-no", "From An Open Call?"),
  fundingType: list("Funding Type", classification),
  classifications: list("Classifications", classification),
  relatedDocument: list("Related Document", {
    id: text("Identifier"),
    title: open("Title"),
    url: leaf("uri", "Web Address", true),
    description: open("Description"),
    documentType: open("Document Type"),
    ...modified
  }),
  applicationTransaction: list("Application Transaction", transaction),
  commitmentTransaction: list("Commitment Transaction", transaction),
  disbursementTransaction: list("Disbursement Transaction", transaction),
  relatedActivity: leaf("text", "Related Activity", false, true),
  dateModified: leaf("date-time", "Last Modified"),
  dataSource: leaf("uri", "Data Source", true),
  regrantType: text("For Regrant Type"),
  locationScope: text("Location Scope")
}

/** Every grant has these, and a recipient: an organisation or an individual. */
export const required = ["id", "title", "description", "currency", "amountAwarded", "awardDate", "fundingOrganization"] as const
export const recipients = ["recipientOrganization", "recipientIndividual"] as const
