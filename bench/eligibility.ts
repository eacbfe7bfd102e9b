/** Who of 100,000 volunteers may join one activity: every failed and every unknown condition of each, over columns. */
import { measured } from "./part.ts"
import { publish, type Row } from "./report.ts"

export const run = (): readonly Row[] => {
  const rows = ["columns", "engine"].flatMap((part) => measured(`./eligibility/${part}.ts`))
  publish(rows)
  return rows
}
