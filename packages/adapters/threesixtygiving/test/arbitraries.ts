/** Grants of the standard with fields of every kind: absent, null and nought, lists of none, one and several. For tests only. */
import * as fc from "fast-check"
import * as Amount from "../src/Amount.ts"
import type { Grant, Json } from "../src/Grant.ts"
import * as Standard from "../src/Standard.ts"

const currencies = ["CNY", "GBP", "JPY", "KWD"] as const
const words = fc.oneof(
  fc.constantFrom("银龄助餐", "a, b", 'say "yes"', "two\nlines", "=1+1", "0", "null", "社区; 食堂"),
  fc
    .string({ minLength: 1, maxLength: 12 })
    .filter((text) => text.trim() === text && text !== "" && text.isWellFormed() && !text.includes("\r"))
)
const minor = fc.oneof(fc.constantFrom(0, 1, 99, 100, 10_001, 1_500_000), fc.integer({ min: 0, max: 10_000_000_000 }))

const leaf = ({ kind, nullable, many }: Standard.Leaf, currency: string, hasNulls: boolean): fc.Arbitrary<Json> => {
  const plain: Record<Standard.LeafKind, fc.Arbitrary<Json>> = {
    text: words,
    number: fc.constantFrom(0, 12, -1.5, 116.79),
    months: fc.constantFrom(0, 12, 1.5),
    amount: minor.map((amount) => Amount.number(amount, currency)),
    currency: fc.constant(currency),
    date: fc.constantFrom("2026-03-01", "2024-02-29", "2026-03-01T08:00:00+08:00"),
    "date-or-part": fc.constantFrom("2026", "2026-03", "2026-03-01"),
    "date-time": fc.constantFrom("2026-03-01T08:00:00+08:00", "2026-12-31T23:59:59Z"),
    uri: fc.constantFrom("https://example.org/a?b=c,d", "urn:x:1"),
    country: fc.constantFrom("CN", "GB"),
    "yes-no": fc.constantFrom("Yes", "No")
  }
  const one = nullable && hasNulls ? fc.oneof(plain[kind], fc.constant(null)) : plain[kind]
  // In a table a list of texts stands in one cell.
  return many
    ? fc.array(
        words.filter((text) => !text.includes(";")),
        { minLength: 1, maxLength: 3 }
      )
    : one
}

const record = (
  fields: Standard.Fields,
  required: readonly string[],
  currency: string,
  hasNulls: boolean
): fc.Arbitrary<{ [name: string]: Json }> =>
  fc
    .record(
      Object.fromEntries(
        Object.entries(fields).map(([name, field]) => [
          name,
          field.kind !== "branch"
            ? leaf(field, currency, hasNulls)
            : field.many
              ? fc.array(record(field.fields, field.required, currency, hasNulls).filter(isFull), { minLength: 1, maxLength: 2 })
              : record(field.fields, field.required, currency, hasNulls).filter(isFull)
        ])
      ),
      { requiredKeys: [...required] }
    )
    .map((value) => value as { [name: string]: Json })

/** A record without any field has no place in a table. */
const isFull = (value: { [name: string]: Json }): boolean => Object.keys(value).length > 0

export const grant = ({ hasNulls }: { readonly hasNulls: boolean }): fc.Arbitrary<Grant> =>
  fc.constantFrom(...currencies).chain((currency) =>
    record(Standard.fields, [...Standard.required, "recipientOrganization"], currency, hasNulls).map((value) => {
      const { recipientIndividual: _, ...rest } = value
      return rest as unknown as Grant
    })
  )
