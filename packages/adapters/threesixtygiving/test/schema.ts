/**
 * The tree of the standard as a JSON schema, so that a validator of its own can say whether what we write is of the standard.
 * Facts of the 360Giving Data Standard (ThreeSixtyGiving, CC-BY-4.0). For tests only.
 */
import { Ajv2020 } from "ajv/dist/2020.js"
import * as Standard from "../src/Standard.ts"

const date = "^[0-9]{4}-(0[1-9]|1[012])-(0[1-9]|[12][0-9]|3[01])$"
const part = "^[0-9]{4}(-(0[1-9]|1[012]))?$"
const either = (...patterns: readonly string[]) => ({
  type: "string",
  oneOf: [{ format: "date-time" }, ...patterns.map((pattern) => ({ pattern }))]
})

const ofLeaf = ({ kind, nullable, many }: Standard.Leaf): object => {
  const plain: Record<Standard.LeafKind, object> = {
    text: { type: "string" },
    number: { type: "number" },
    months: { type: "number", minimum: 0 },
    amount: { type: "number" },
    currency: { type: "string", pattern: "^[A-Z]{3}$" },
    date: either(date),
    "date-or-part": either(date, part),
    "date-time": { type: "string", format: "date-time" },
    uri: { type: "string", format: "uri" },
    country: { type: "string", pattern: "^[A-Z]{2}$" },
    "yes-no": { type: "string", enum: ["Yes", "No"] }
  }
  const one = nullable ? { anyOf: [plain[kind], { type: "null" }] } : plain[kind]
  return many ? { type: "array", items: one } : one
}

const ofFields = (fields: Standard.Fields, required: readonly string[]): object => ({
  type: "object",
  required,
  properties: Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, field.kind === "branch" ? ofBranch(field) : ofLeaf(field)])
  )
})
const ofBranch = ({ fields, many, required }: Standard.Branch): object =>
  many ? { type: "array", items: ofFields(fields, required) } : ofFields(fields, required)

export const schema = {
  $schema: "https://json-schema.org/draft/2020-12/schema",
  ...ofFields(Standard.fields, []),
  oneOf: Standard.recipients.map((recipient) => ({ required: [...Standard.required, recipient] }))
}

export const formats = {
  "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
  uri: (text: string) => URL.canParse(text)
}
const ajv = new Ajv2020({ allErrors: true, strict: false, formats })
const validate = ajv.compile(schema)

/** What the validator says against a grant; empty where nothing. */
export const faults = (grant: unknown): readonly string[] => {
  // As it is written: what is undefined is not there.
  validate(JSON.parse(JSON.stringify(grant)))
  return (validate.errors ?? []).map(({ instancePath, message = "" }) => `${instancePath} ${message}`)
}
