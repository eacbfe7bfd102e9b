/**
 * Whether a giver is cleared for work with minors on a day. What a reader would get wrong: it is known of a volunteer who was checked, under any entry of
 * theirs, and of nobody else; of a team or a unit nobody knows whom it would send.
 */
import type * as Day from "../../foundation/Day.ts"
import * as Decision from "../../foundation/Decision.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import * as Rule from "../../law/Rule.ts"
import * as BackgroundChecks from "../../person/rules/BackgroundChecks.ts"
import type * as Registers from "../../registers/Registers.ts"
import type { KeptRow } from "../../registers/Register.ts"
import { having } from "../Having.ts"

export type Cleared = (volunteer: string) => boolean | undefined

/** By the checks that stand. */
export const on = (rows: readonly KeptRow<typeof Registers.backgroundCheck>[], day: Day.Day, view: ParameterView): Cleared => {
  const byPerson = Map.groupBy(having(rows, "on", "answer"), ({ person }) => person)
  return (volunteer) => {
    const checks = byPerson.get(volunteer) ?? []
    const work = { lastDay: day, childFacing: true, employed: false, ...BackgroundChecks.known(checks, day) }
    const { outcome } = Decision.from(undefined, Rule.findings(BackgroundChecks.backgroundChecks, work, view))
    return outcome === "unknown" ? undefined : outcome === "met"
  }
}
