/** The credited minutes of one record, as a row for each quarter of a period in which it has any: a night over the end of a quarter is two. */
import * as Period from "../foundation/Period.ts"
import type { Trace } from "../service/tally/Trace.ts"
import type { Done } from "./TargetsByQuarter.ts"

/** Of service alone. `on`: the first day of the quarter. `register`: where records stand. */
export const of = (
  { record: { record, street, team, timeClass }, days }: Pick<Trace, "record" | "days">,
  period: Period.Period,
  register: string
): readonly Done[] => {
  if (timeClass !== "service") return []
  const own = days.filter(({ day, creditedMinutes }) => creditedMinutes > 0 && Period.contains(period, day))
  return [...Map.groupBy(own, ({ day }) => Period.quarterOf(day).first)].map(([on, of]) => ({
    register,
    key: { record },
    street,
    team,
    on,
    minutes: of.reduce((sum, { creditedMinutes }) => sum + creditedMinutes, 0)
  }))
}
