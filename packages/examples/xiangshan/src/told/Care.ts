/** Children and elders who are looked after (S11, S12): their files, the visits, their wishes. */
import type { Yanzhen } from "yanzhen"
import * as Team from "../generate/Team.ts"
import type { Recorded } from "./Activities.ts"
import type { Cast, Member } from "./Cast.ts"
import * as Recipients from "./Recipients.ts"
import * as Visits from "./Visits.ts"
import * as Wishes from "./Wishes.ts"

export interface Told {
  readonly visits: Visits.Told & Visits.Linked
  readonly wishes: Wishes.Told
}

const pair = async (cast: Cast, team: string, suits: (age: number) => boolean): Promise<readonly [Member, Member]> => {
  const [one, other] = await cast.members(team, suits, 2)
  if (one === undefined || other === undefined) throw new RangeError(`${team} has no two who could go`)
  return [one, other]
}

/** `recorded`: of an afternoon with elders; a visit is linked to a record that is there. */
export const tell = async (yanzhen: Yanzhen, cast: Cast, recorded: Promise<readonly Recorded[]>): Promise<Told> => {
  const [child, elder] = await Promise.all([
    pair(cast, Team.bridgehead, (age) => age >= 20 && age < 59),
    pair(cast, Team.silverCircle, (age) => age >= 60),
    Recipients.tell(yanzhen)
  ])
  const [visits, wishes] = await Promise.all([Visits.tell(yanzhen, cast, { child, elder }), Wishes.tell(yanzhen, cast, child[0])])
  const linked = await Visits.link(yanzhen, cast, await recorded)
  // Everything that the third quarter has to say is in.
  await yanzhen.reports.publish("2026-Q3", { key: "publish 2026-Q3" })
  return { visits: { ...visits, ...linked }, wishes }
}
