/**
 * What is made public of ventures (公示): each award with its amounts and days, its parts, and whom it serves as groups; and of the funds that pay.
 *
 * What a reader would get wrong: nobody is named here. A title that was kept with personal data stays there and is blank; a group of fewer
 * people than may be published is shown as that, and its person-times are not shown at all. All is of one moment, so that sums and parts agree.
 */
import { ListedRows, ProjectLives, World } from "@yanzhen/core/desk"
import type { Day, Finding } from "@yanzhen/core/foundation"
import { Parameter, ProtectionParameters } from "@yanzhen/core/law"
import { type Register, Registers } from "@yanzhen/core/registers"
import * as FundDisclosing from "../fund/FundDisclosing.ts"
import * as LifeDoor from "../life/LifeDoor.ts"
import { disclosure } from "../messages/disclosure.ts"
import * as Reasons from "../Reasons.ts"
import { type Room, run } from "../Room.ts"
import * as DisclosureFigures from "./DisclosureFigures.ts"
import * as DisclosureWorkbook from "./DisclosureWorkbook.ts"
import * as Problem from "./Problem.ts"
import type { Disclosure } from "./Projects.ts"

type AwardOf = Register.KeptRow<typeof Registers.award>
type TrancheOf = Register.KeptRow<typeof Registers.awardTranche>
type GroupOf = Register.KeptRow<typeof Registers.awardGroup>

export interface Project {
  readonly award: string
  readonly title: string | undefined
  readonly street: string | undefined
  readonly community: string | undefined
  readonly stage: string
  readonly midTerm: string
  readonly appliedFen: number | undefined
  readonly awardedFen: number | undefined
  readonly disbursedFen: number | undefined
  readonly returnedFen: number | undefined
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
  readonly tranches: readonly TrancheOf[]
  readonly groups: readonly (GroupOf & { readonly isSmall: boolean })[]
  readonly figures: DisclosureFigures.Figures
  readonly funds: FundDisclosing.FundsPack
}

/** What has been refused was never approved, and what is still proposed is made public for objections. */
const isPublic = ({ stage }: AwardOf): boolean => stage !== undefined && stage !== "refused"

export const over = async (room: Room): Promise<Disclosure> => {
  const { result: pack, errors } = await read(room)
  return {
    at: pack.at,
    projects: pack.projects.length,
    figures: pack.figures,
    problems: errors.map((error) => Reasons.ofFinding(error, undefined, disclosure)),
    toXlsx: (locale = room.locale) => DisclosureWorkbook.write(pack, locale)
  }
}

const read = async (room: Room): Promise<{ readonly result: Pack; readonly errors: readonly Finding.Finding[] }> => {
  const { desk } = room
  const asked = [Registers.award, Registers.awardTranche, Registers.awardGroup, ...FundDisclosing.registers].map((register) => ({
    register,
    where: undefined
  }))
  const { at, rows } = await run(ListedRows.together(desk.world, asked))
  // In the order asked for.
  const [awards, parts, served, ...ofFunds] = rows as unknown as readonly [
    readonly AwardOf[],
    readonly TrancheOf[],
    readonly GroupOf[],
    ...FundDisclosing.Rows
  ]
  const shown = awards.filter(isPublic)
  const ids = new Set(shown.map(({ award }) => award))
  const [tranches, groups] = [parts.filter(({ award }) => ids.has(award)), served.filter(({ award }) => ids.has(award))]
  const names = await run(desk.namesOfPlaces())
  const { view } = World.now(desk.world)
  const leastPeople = Parameter.valueIn(view, ProtectionParameters.leastPublishedPeople)
  const nameOf = (id: string | undefined): string | undefined => (id === undefined ? undefined : (names.get(id) ?? id))
  const projects: Project[] = []
  for (const row of shown) projects.push(projectOf(row, await titleOf(desk, row.application), nameOf))
  const funds = FundDisclosing.read(ofFunds, await LifeDoor.namesOf(room, FundDisclosing.named(ofFunds)))
  const kept = projects.flatMap(({ award, title }) => (title === undefined ? [Problem.of("disclosure.title-kept", award, { award })] : []))
  return {
    result: {
      at,
      policy: desk.world.policy.id,
      leastPeople,
      projects,
      tranches,
      groups: groups.map((group) => ({ ...group, isSmall: isSmall(group.people, leastPeople) })),
      figures: DisclosureFigures.of(shown, tranches),
      funds: funds.result
    },
    errors: [...kept, ...funds.errors]
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
  award: row.award,
  title,
  street: nameOf(row.street),
  community: nameOf(row.community),
  stage: row.stage ?? "",
  midTerm: row.midTerm ?? "none",
  appliedFen: row.appliedFen,
  awardedFen: row.awardedFen,
  disbursedFen: row.disbursedFen,
  returnedFen: row.returnedFen,
  approvedOn: row.approvedOn,
  startsOn: row.startsOn,
  endsOn: row.endsOn,
  closedOn: row.closedOn
})
