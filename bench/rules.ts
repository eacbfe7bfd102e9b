/** Rules as data against the same rules written by hand: yes or no, a mask of what is unmet or unknown, findings with their reasons. */
import { measured } from "./part.ts"
import { publish, type Row } from "./report.ts"

export const run = (): readonly Row[] => {
  const rows = ["yes-no", "mask", "findings", "days"].flatMap((part) => measured(`./rules/${part}.ts`))
  publish(rows)
  return rows
}
