/**
 * What the awards kept here say of an applicant: banned after a breach, or a winner of last year.
 *
 * What a reader would get wrong: what stands here holds whatever anybody says; that nothing stands here says no only as far back as calls have
 * been kept here. Before that somebody has to say, and what nobody says is unknown. Last year is the calendar year before the application.
 */
import * as Day from "../foundation/Day.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Period from "../foundation/Period.ts"
import * as Parameter from "../law/Parameter.ts"
import * as Ventures from "../law/parameters/Ventures.ts"
import type { Award } from "./AwardState.ts"
import type { Applicant } from "./rules/Applicants.ts"

export interface Past {
  /** The applicant's own. */
  readonly awards: readonly Pick<Award, "approvedOn" | "bannedOn">[]
  /** The day on which the first call kept here opened; none, if none is. */
  readonly keptSince: Day.Day | undefined
}
type Told = Partial<Pick<Applicant, "wonLastYear" | "isBanned" | "bannedOn">>

export const told = ({ awards, keptSince }: Past, appliesOn: Day.Day, view: ParameterView, said: Told = {}): Told => {
  const lastYear = Period.year(Day.parts(appliesOn).year - 1)
  const won = awards.some(({ approvedOn = Infinity }) => lastYear.first <= approvedOn && approvedOn <= lastYear.last)
  const bans = [...awards.map(({ bannedOn }) => bannedOn), said.bannedOn].filter((day) => day !== undefined)
  const isBanned = awards.some(({ bannedOn }) => bannedOn !== undefined)
  const banYears = Parameter.valueIn(view, Ventures.banYears)
  const [forYear, forBans] = [
    (keptSince ?? Infinity) <= lastYear.first,
    keptSince !== undefined && banYears !== undefined && Day.plusYears(keptSince, banYears) <= appliesOn
  ]
  return {
    wonLastYear: won || said.wonLastYear === true ? true : forYear ? false : said.wonLastYear,
    isBanned: isBanned || said.isBanned === true ? true : forBans ? false : said.isBanned,
    bannedOn: bans.length === 0 ? undefined : (Math.max(...bans) as Day.Day)
  }
}
