/**
 * What is made public of ventures (公示): each award with its amounts and days, its parts, and whom it serves as groups.
 *
 * What a reader would get wrong: nobody is named here. A title that was kept with personal data stays there and is blank; a group of fewer
 * people than may be published is shown as that, and its person-times are not shown at all.
 */
import { ProjectLives, World } from "@yanzhen/core/desk"
import type { Day } from "@yanzhen/core/foundation"
import { Parameter, ProtectionParameters } from "@yanzhen/core/law"
import { type Register, Registers } from "@yanzhen/core/registers"
import { type Room, run } from "../Room.ts"
import * as DisclosureWorkbook from "./DisclosureWorkbook.ts"
import type { Disclosure } from "./Projects.ts"

type AwardOf = Register.RowOf<typeof Registers.award>

export interface Project {
  readonly award: string
  readonly title: string | undefined
  readonly street: string | undefined
  readonly community: string | undefined
  readonly stage: string
  readonly midTerm: string
  readonly appliedFen: number
  readonly awardedFen: number
  readonly disbursedFen: number
  readonly returnedFen: number
  readonly approvedOn: Day.Day | undefined
  readonly startsOn: Day.Day | undefined
  readonly endsOn: Day.Day | undefined
  readonly closedOn: Day.Day | undefined
}
export interface Pack {
  readonly at: number
  readonly policy: string
  /** Groups of fewer people are not shown; unknown where the policy has no such number. */
  readonly leastPeople: number | undefined
  readonly projects: readonly Project[]
  readonly tranches: readonly Register.RowOf<typeof Registers.awardTranche>[]
  readonly groups: readonly (Register.RowOf<typeof Registers.awardGroup> & { readonly isSmall: boolean })[]
}

/** What has been refused was never approved, and what is still proposed is made public for objections. */
const isPublic = ({ stage }: AwardOf): boolean => stage !== undefined && stage !== "refused"

export const over = async (room: Room): Promise<Disclosure> => {
  const pack = await read(room)
  return {
    at: pack.at,
    projects: pack.projects.length,
    toXlsx: (locale = room.locale) => DisclosureWorkbook.write(pack, locale)
  }
}

const read = async ({ desk }: Room): Promise<Pack> => {
  const { at, rows } = await run(desk.list(Registers.award))
  const shown = rows.filter(isPublic)
  const ids = new Set(shown.map(({ award }) => award))
  const [tranches, groups, names] = [
    (await run(desk.list(Registers.awardTranche))).rows.filter(({ award }) => ids.has(award)),
    (await run(desk.list(Registers.awardGroup))).rows.filter(({ award }) => ids.has(award)),
    await run(desk.namesOfPlaces())
  ]
  const { view } = World.now(desk.world)
  const leastPeople = Parameter.valueIn(view, ProtectionParameters.leastPublishedPeople)
  const nameOf = (id: string | undefined): string | undefined => (id === undefined ? undefined : (names.get(id) ?? id))
  const projects: Project[] = []
  for (const row of shown) projects.push(projectOf(row, await titleOf(desk, row.application), nameOf))
  return {
    at,
    policy: desk.world.policy.id,
    leastPeople,
    projects,
    tranches,
    groups: groups.map((group) => ({ ...group, isSmall: isSmall(group.people, leastPeople) }))
  }
}

const isSmall = (people: number | undefined, least: number | undefined): boolean =>
  least !== undefined && (people === undefined || (people > 0 && people < least))

const titleOf = async (desk: Room["desk"], application: string | undefined): Promise<string | undefined> => {
  if (application === undefined) return undefined
  const { state } = await run(desk.look(ProjectLives.lives.application, application))
  const title = state.plan?.title
  return typeof title === "string" ? title : undefined
}

const projectOf = (row: AwardOf, title: string | undefined, nameOf: (id: string | undefined) => string | undefined): Project => ({
  award: row.award ?? "",
  title,
  street: nameOf(row.street),
  community: nameOf(row.community),
  stage: row.stage ?? "",
  midTerm: row.midTerm ?? "none",
  appliedFen: row.appliedFen ?? 0,
  awardedFen: row.awardedFen ?? 0,
  disbursedFen: row.disbursedFen ?? 0,
  returnedFen: row.returnedFen ?? 0,
  approvedOn: row.approvedOn,
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  closedOn: row.closedOn
})
