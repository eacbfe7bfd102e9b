/** Needs and offers: the largest matching, with a reason for every pairing and every refusal. */
import { measured } from "./part.ts"
import { publish, type Row } from "./report.ts"

export const run = (): readonly Row[] => {
  const rows = ["graph", "whole"].flatMap((part) => measured(`./matching/${part}.ts`))
  publish(rows)
  return rows
}
