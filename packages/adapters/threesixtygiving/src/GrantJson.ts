/** Grants as JSON of the standard: `{ "grants": [ … ] }`. What was read is written back the same, nulls and unknown fields included. */
import type { Grant, Json } from "./Grant.ts"
import * as Problem from "./Problem.ts"
import * as Reading from "./Reading.ts"

export const write = (grants: readonly Grant[]): string => `${JSON.stringify({ grants }, undefined, 2)}\n`

export const read = (text: string): Reading.Reading<readonly Grant[]> => {
  let value: Json
  try {
    value = JSON.parse(text) as Json
  } catch (error) {
    return {
      result: [],
      errors: [Problem.of("grants.broken", "grants", { detail: error instanceof Error ? error.message : String(error) })]
    }
  }
  const grants = typeof value === "object" && value !== null && "grants" in value ? value.grants : undefined
  if (!Array.isArray(grants)) return { result: [], errors: [Problem.of("grants.not-a-list", "grants")] }
  const read = (grants as readonly Json[]).map((grant, index) => Reading.grant(grant, `grants/${index}`))
  return { result: read.flatMap(({ result }) => result ?? []), errors: read.flatMap(({ errors }) => errors) }
}
