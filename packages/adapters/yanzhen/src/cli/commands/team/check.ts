/** `yanzhen team check TEAM`: who is in it, leader, responsible social worker, what it lacks to be an association; nothing is written. */
import * as Checked from "../../Checked.ts"

export const run = Checked.checking(
  "team check",
  (yanzhen, team, asked) => yanzhen.teams.check(team, asked),
  ({ association }, { said, titled }) => ({
    association: { ...association, reasons: said(association.reasons), missing: titled(association.missing) }
  })
)
