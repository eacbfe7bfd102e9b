/**
 * What people of the teams are beside volunteers: Party members, cadres, retired Party members; and who looks after a grid and a building of 凤凰社区,
 * one of them until another took over.
 */
import type { GridCommand, PersonKindCommand, Yanzhen } from "yanzhen"
import * as Community from "../generate/Community.ts"
import type { Cast, Member } from "./Cast.ts"
import * as Courses from "./Courses.ts"
import * as Telling from "./Telling.ts"

type Kind = PersonKindCommand["kind"]

/** Since when, and until when where it is over. */
type Been = readonly [kind: Kind, from: string, until?: string]

const retired: readonly Been[] = [
  ["volunteer", "2021-03-05"],
  ["party-member", "1985-07-01", "2019-12-31"],
  ["retired-party-member", "2020-01-01"]
]
const cadre: readonly Been[] = [
  ["volunteer", "2022-05-01"],
  ["party-member", "2010-07-01"],
  ["cadre", "2018-09-01"]
]

const commandsOf = (been: readonly Been[]): readonly PersonKindCommand[] =>
  been
    .flatMap(([kind, from, until]): readonly PersonKindCommand[] => [
      { type: "become", kind, on: from },
      ...(until === undefined ? [] : [{ type: "cease", kind, on: until } as const])
    ])
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))

const stairs = "曲阳街道楼栋善治志愿服务队"
const [grid, building] = ["grid-phoenix-1", "building-phoenix-1"]

const assignments = ([first, second, head]: readonly Member[]): readonly GridCommand[] => {
  if (first === undefined || second === undefined || head === undefined) throw new RangeError("nobody to look after the grid")
  return [
    { type: "assign", person: first.id, role: "volunteer", on: "2026-01-10" },
    { type: "assign", person: head.id, role: "building-head", building, on: "2026-02-01" },
    { type: "release", person: first.id, role: "volunteer", on: "2026-08-31", reason: "搬家" },
    { type: "assign", person: second.id, role: "volunteer", on: "2026-09-01" }
  ]
}

export const tell = async ({ listings, socialWorkers }: Yanzhen, cast: Cast): Promise<void> => {
  const [elders, neighbours] = await Promise.all([
    cast.members(Courses.team, (age) => age >= 60, 3),
    cast.members(stairs, (age) => age >= 20 && age < 59, 4)
  ])
  const become = ({ id }: Member, been: readonly Been[]) =>
    Telling.inOrder(`kinds ${id}`, commandsOf(been), (command, giving) => socialWorkers.become(id, command, giving))
  const community = Community.named("凤凰社区").code
  const listed = { community, from: "2025-01-01" }
  await Promise.all([
    listings.put(grid, { type: "list-grid", code: "1", name: "凤凰社区第一网格", ...listed }, { key: grid }),
    listings.put(building, { type: "list-building", code: "1", name: "1号楼", ...listed }, { key: building })
  ])
  await Promise.all([
    ...elders.map((one) => become(one, retired)),
    ...neighbours.slice(3).map((one) => become(one, cadre)),
    Telling.inOrder(grid, assignments(neighbours), (command, giving) => listings.assign(grid, command, giving))
  ])
}
