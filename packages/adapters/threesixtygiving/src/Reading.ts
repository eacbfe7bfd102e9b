/**
 * Holds a value against the standard's tree: what fits is kept, what does not is told and left out, all of it at once.
 *
 * Fields that the standard does not know are kept as they are, so that nothing is lost on the way through, and told as a warning.
 */
import { Day, type Finding } from "@yanzhen/core/foundation"
import * as Amount from "./Amount.ts"
import * as Currency from "./Currency.ts"
import type { Grant, Json } from "./Grant.ts"
import * as Problem from "./Problem.ts"
import * as Standard from "./Standard.ts"

export interface Reading<A> {
  readonly result: A
  readonly errors: readonly Finding.Finding[]
}

const isRecord = (value: unknown): value is { readonly [name: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value)
const isList = (value: Json): value is readonly Json[] => Array.isArray(value)

const instant = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/
const isDate = (text: string): boolean => Day.fromText(text) !== undefined || isInstant(text)
const isInstant = (text: string): boolean => instant.test(text) && Day.fromText(text.slice(0, 10)) !== undefined
const isPart = (text: string): boolean => /^\d{4}(?:-(?:0[1-9]|1[0-2]))?$/.test(text)

const regions = new Intl.DisplayNames("en", { type: "region", fallback: "none" })
const isCountry = (text: string): boolean => /^[A-Z]{2}$/.test(text) && regions.of(text) !== undefined

const fits: { readonly [K in Exclude<Standard.LeafKind, "number" | "months" | "amount" | "currency">]: (text: string) => boolean } = {
  text: () => true,
  date: isDate,
  "date-or-part": (text) => isDate(text) || isPart(text),
  "date-time": isInstant,
  uri: (text) => URL.canParse(text),
  country: isCountry,
  "yes-no": (text) => text === "Yes" || text === "No"
}

const shown = (value: Json): string => JSON.stringify(value) ?? ""

/** Collects what is wrong while it walks. */
class Walk {
  readonly errors: Finding.Finding[] = []
  readonly currency: string

  constructor(currency: string) {
    this.currency = currency
  }

  tell(...problem: Parameters<typeof Problem.of>): undefined {
    this.errors.push(Problem.of(...problem))
    return undefined
  }

  record(value: Json, fields: Standard.Fields, where: string): { readonly [name: string]: Json } | undefined {
    if (!isRecord(value)) return this.tell("grants.not-an-object", where)
    const kept: { [name: string]: Json } = {}
    for (const [name, given] of Object.entries(value)) {
      const field = Object.hasOwn(fields, name) ? fields[name] : undefined
      if (field === undefined) this.tell("grants.unknown-field", `${where}/${name}`, { field: name }, "warning")
      const read = field === undefined ? given : this.field(given, field, `${where}/${name}`)
      if (read !== undefined) Object.defineProperty(kept, name, { value: read, enumerable: true, configurable: true, writable: true })
    }
    return kept
  }

  field(value: Json, field: Standard.Field, where: string): Json | undefined {
    if (!field.many) return field.kind === "branch" ? this.branch(value, field, where) : this.leaf(value, field, where)
    if (!isList(value)) return this.tell("grants.wrong-kind", where, { field: field.title, kind: "list", value: shown(value) })
    const read = value.map((each, index) =>
      field.kind === "branch" ? this.branch(each, field, `${where}/${index}`) : this.leaf(each, field, `${where}/${index}`)
    )
    return read.filter((each) => each !== undefined)
  }

  branch(value: Json, { fields, required }: Standard.Branch, where: string): Json | undefined {
    const read = this.record(value, fields, where)
    if (read === undefined) return undefined
    for (const name of required) if (!(name in read)) this.tell("grants.missing", where, { field: fields[name]?.title ?? name })
    return read
  }

  leaf(value: Json, field: Standard.Leaf, where: string): Json | undefined {
    if (value === null) return field.nullable ? null : this.tell("grants.null", where, { field: field.title })
    const wrong = (): undefined => this.tell("grants.wrong-kind", where, { field: field.title, kind: field.kind, value: shown(value) })
    switch (field.kind) {
      case "amount":
        return typeof value === "number" ? this.amount(value, field, where) : wrong()
      case "number":
        return typeof value === "number" && Number.isFinite(value) ? value : wrong()
      case "months":
        return typeof value === "number" && Number.isFinite(value) && value >= 0 ? value : wrong()
      case "currency":
        if (typeof value !== "string") return wrong()
        return Currency.isKnown(value) ? value : this.tell("grants.currency-unknown", where, { value })
      default:
        return typeof value === "string" && fits[field.kind](value) ? value : wrong()
    }
  }

  amount(value: number, { title }: Standard.Leaf, where: string): number | undefined {
    const read = Amount.fromNumber(value, this.currency)
    return read.ok ? value : this.tell(faults[read.because], where, { field: title, value: String(value) })
  }
}

export const faults = {
  "not-a-number": "grants.amount-unreadable",
  "with-a-unit": "grants.amount-with-unit",
  "too-fine": "grants.amount-too-fine",
  "too-large": "grants.amount-too-large"
} as const satisfies Record<Amount.Fault, Parameters<typeof Problem.of>[0]>

/** One grant; undefined where something that every grant has is missing or unfit. */
export const grant = (value: Json, where: string): Reading<Grant | undefined> => {
  const currency = isRecord(value) && typeof value["currency"] === "string" ? value["currency"] : ""
  const walk = new Walk(currency)
  const read = walk.record(value, Standard.fields, where)
  if (read === undefined) return { result: undefined, errors: walk.errors }
  const told = new Set(walk.errors.map((error) => error.where))
  const missing = Standard.required.filter((name) => !(name in read) || isEmpty(read[name]))
  for (const name of missing) {
    const at = `${where}/${name}`
    // What is there and unfit has been told already.
    if (!told.has(at)) walk.tell("grants.missing", at, { field: Standard.fields[name]?.title ?? name })
  }
  const hasRecipient = Standard.recipients.some((name) => name in read && !isEmpty(read[name]))
  if (!hasRecipient) walk.tell("grants.no-recipient", where)
  return { result: missing.length === 0 && hasRecipient ? (read as unknown as Grant) : undefined, errors: walk.errors }
}

const isEmpty = (value: Json | undefined): boolean => value !== undefined && value !== null && isList(value) && value.length === 0
