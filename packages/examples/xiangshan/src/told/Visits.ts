/**
 * The visits of two months of 2026: in September everybody was visited; in October most visits were kept, at one door nobody was in, one could not be; a few people saw nobody, and are overdue. Two that
 * may not be are told too: one visitor alone at a child's home, and one without consent and with nobody at home. In November two visits were made
 * within an activity: the service record of that afternoon is linked to the first of them, and cannot be to the second.
 */
import type { VisitCommand, Yanzhen, YanzhenError } from "yanzhen"
import * as Team from "../generate/Team.ts"
import type { Recorded } from "./Activities.ts"
import type { Cast, Member } from "./Cast.ts"
import * as Recipients from "./Recipients.ts"
import * as Telling from "./Telling.ts"

type Plan = Extract<VisitCommand, { readonly type: "plan" }>

export interface Told {
  /** One visitor at a child's home. */
  readonly alone: YanzhenError | undefined
  /** Without a guardian's consent, and with nobody who looks after the child. */
  readonly unconsented: YanzhenError | undefined
}

export interface Linked {
  /** The visit that has its service record. */
  readonly linked: string
  /** The same record, for another visit. */
  readonly twice: YanzhenError | undefined
}

interface Month {
  readonly month: string
  readonly announced: string
  readonly agreed: string
  readonly day: string
}

const september: Month = { month: "2026-09", announced: "2026-09-12", agreed: "2026-09-14", day: "2026-09-19" }
const october: Month = { month: "2026-10", announced: "2026-10-10", agreed: "2026-10-12", day: "2026-10-17" }

/** Files at whose door it went otherwise. */
const fateOf = ({ id }: Recipients.Recipient, of: Month): "kept" | "attempted" | "excused" | "nobody" => {
  if (of === september) return "kept"
  const others = {
    "file-1-4": "attempted",
    "file-1-7": "excused",
    "file-2-5": "nobody",
    "file-4-8": "nobody",
    "file-5-2": "nobody"
  } as const
  return Object.hasOwn(others, id) ? others[id as keyof typeof others] : "kept"
}

const planOf = (
  one: Recipients.Recipient,
  visitors: Plan["visitors"],
  team: string,
  { day, announced }: Pick<Month, "day" | "announced">
): Plan => ({
  type: "plan",
  recipient: one.id,
  ...Recipients.placeOf(one),
  team,
  mode: "home",
  visitors,
  for: day,
  on: announced
})

const consented = ({ id, whose }: Recipients.Recipient, on: string): readonly VisitCommand[] =>
  whose === "child" ? [{ type: "agree", by: Recipients.parentOf(id), manner: "remote", evidence: "视频通话记录", on }] : []

const kept = (visitors: Plan["visitors"], present: readonly string[], on: string): VisitCommand => ({
  type: "keep",
  visitors: [...visitors],
  present: [...present],
  closedDoor: false,
  minutes: 40,
  dangers: [],
  on
})

const ending = (one: Recipients.Recipient, visitors: Plan["visitors"], of: Month): VisitCommand => {
  switch (fateOf(one, of)) {
    case "attempted":
      return { type: "attempt", reason: "敲门无人应答", on: of.day }
    case "excused":
      return { type: "excuse", reason: "一家人去外地探亲", evidence: "监护人短信", on: of.day }
    default:
      return kept(visitors, one.whose === "child" ? [Recipients.carerOf(one.id)] : [], of.day)
  }
}

type Pairs = { readonly [W in Recipients.Recipient["whose"]]: readonly [Member, Member] }

export const tell = async ({ visits, safe }: Yanzhen, cast: Cast, pairs: Pairs): Promise<Told> => {
  const team = { child: cast.team(Team.bridgehead), elder: cast.team(Team.silverCircle) }
  const pairOf = ({ whose }: Recipients.Recipient): Plan["visitors"] => [pairs[whose][0].id, pairs[whose][1].id]
  const visit = (one: Recipients.Recipient, of: Month): Promise<void> => {
    const id = `visit-${of.month}-${one.id}`
    const visitors = pairOf(one)
    return Telling.inOrder<VisitCommand>(
      id,
      [planOf(one, visitors, team[one.whose], of), ...consented(one, of.agreed), ending(one, visitors, of)],
      (command, giving) => visits.give(id, command, giving)
    )
  }
  await Promise.all(
    [september, october].flatMap((of) => Recipients.all.filter((one) => fateOf(one, of) !== "nobody").map((one) => visit(one, of)))
  )
  const [child] = Recipients.all
  if (child === undefined) throw new RangeError("nobody to visit")
  const next = { announced: "2026-11-14", agreed: "2026-11-14", day: "2026-11-21" }
  const alone = await safe.visits.give("visit-alone", planOf(child, [pairs.child[0].id], team.child, next))
  await visits.give("visit-next", planOf(child, pairOf(child), team.child, next), { key: "visit-next plan" })
  const unconsented = await safe.visits.give("visit-next", kept(pairOf(child), [], "2026-11-15"))
  return { alone: alone.ok ? undefined : alone.error, unconsented: unconsented.ok ? undefined : unconsented.error }
}

const november = { announced: "2026-11-05", day: "2026-11-08" } as const

/** `recorded`: of the afternoon on which two elders were visited. */
export const link = async ({ visits, safe }: Yanzhen, cast: Cast, recorded: readonly Recorded[]): Promise<Linked> => {
  const [one, other] = recorded
  const [first, second] = Recipients.all.filter(({ whose }) => whose === "elder")
  if (one === undefined || other === undefined || first === undefined || second === undefined) throw new RangeError("nobody visited")
  const visitors: Plan["visitors"] = [one.member.id, other.member.id]
  const linking = { type: "link", visitor: one.member.id, record: one.record, on: november.day } as const
  const visit = async (id: string, elder: Recipients.Recipient, more: readonly VisitCommand[]): Promise<string> => {
    const commands = [planOf(elder, visitors, cast.team(Team.silverCircle), november), kept(visitors, [], november.day), ...more]
    await Telling.inOrder<VisitCommand>(id, commands, (command, giving) => visits.give(id, command, giving))
    return id
  }
  const linked = await visit("visit-2026-11-1", first, [linking])
  const twice = await safe.visits.give(await visit("visit-2026-11-2", second, []), linking)
  return { linked, twice: twice.ok ? undefined : twice.error }
}
