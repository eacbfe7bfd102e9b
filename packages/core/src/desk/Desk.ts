/**
 * The desk as one service: everything that can be asked and told, each request loaded, decided, committed and answered. What a reader would
 * get wrong: there is nothing more in it than its rooms. Every operation is the function of the same name's room, seated before one world.
 */
import * as Context from "effect/Context"
import * as Layer from "effect/Layer"
import type { Criterion } from "../foundation/Criterion.ts"
import type * as Register from "../registers/Register.ts"
import * as Booking from "./activity/Booking.ts"
import * as LateConcerns from "./concern/LateConcerns.ts"
import * as Losing from "./activity/Losing.ts"
import * as MayJoin from "./activity/MayJoin.ts"
import * as Anonymising from "./person/Anonymising.ts"
import * as Anomalies from "./tally/Anomalies.ts"
import * as ChangedAnswers from "./impact/ChangedAnswers.ts"
import * as ClosingPeriods from "./record/ClosingPeriods.ts"
import * as DueVisits from "./care/DueVisits.ts"
import * as TaskCards from "./care/TaskCards.ts"
import * as WishesToClaim from "./care/WishesToClaim.ts"
import * as Coverage from "./directory/Coverage.ts"
import * as DirectoryImport from "./directory/DirectoryImport.ts"
import * as EditingPolicy from "./law/EditingPolicy.ts"
import * as HolidayNotices from "./law/HolidayNotices.ts"
import * as Explaining from "./tally/Explaining.ts"
import * as ForgettingPeople from "./person/ForgettingPeople.ts"
import * as GroupCommands from "./record/GroupCommands.ts"
import * as Gifts from "./fund/Gifts.ts"
import * as HonourChecks from "./team/HonourChecks.ts"
import * as Importing from "./import/Importing.ts"
import * as Imports from "./import/Imports.ts"
import * as Life from "./Life.ts"
import * as InPlace from "./team/InPlace.ts"
import * as ListedRows from "./ListedRows.ts"
import * as MergingPeople from "./person/MergingPeople.ts"
import * as Names from "./Names.ts"
import * as ProtectingPeople from "./person/ProtectingPeople.ts"
import * as PointsStatements from "./reward/PointsStatements.ts"
import * as Proposing from "./matching/Proposing.ts"
import * as Publishing from "./report/Publishing.ts"
import * as RenamingPeople from "./person/RenamingPeople.ts"
import * as RecordCommands from "./record/RecordCommands.ts"
import * as Remarking from "./record/Remarking.ts"
import * as DataQuality from "./report/DataQuality.ts"
import * as Reporting from "./report/Reporting.ts"
import * as Retallying from "./tally/Retallying.ts"
import * as ReportedGrants from "./project/ReportedGrants.ts"
import * as ProjectDues from "./project/ProjectDues.ts"
import * as Rounds from "./project/Rounds.ts"
import * as LateEscalations from "./care/LateEscalations.ts"
import * as OpenReports from "./care/OpenReports.ts"
import * as PartyGaps from "./place/PartyGaps.ts"
import * as ChecksRunningOut from "./person/ChecksRunningOut.ts"
import * as LikelyDuplicates from "./person/LikelyDuplicates.ts"
import * as FailingTeams from "./team/FailingTeams.ts"
import * as StarsBelow from "./team/StarsBelow.ts"
import * as Workloads from "./team/Workloads.ts"
import * as SocialWorkers from "./team/SocialWorkers.ts"
import * as StationChecks from "./place/StationChecks.ts"
import * as BalanceLines from "./fund/BalanceLines.ts"
import * as Statements from "./fund/Statements.ts"
import * as Standing from "./tally/Standing.ts"
import * as FundDuties from "./fund/FundDuties.ts"
import * as HostRatios from "./fund/HostRatios.ts"
import * as Sustaining from "./fund/Sustaining.ts"
import * as ExplainedCoins from "./reward/ExplainedCoins.ts"
import * as DonatedPool from "./reward/DonatedPool.ts"
import * as ExpiringCoins from "./reward/ExpiringCoins.ts"
import * as OverCap from "./reward/OverCap.ts"
import * as Unbacked from "./reward/Unbacked.ts"
import * as Tallying from "./tally/Tallying.ts"
import * as TeamChecks from "./team/TeamChecks.ts"
import * as RecipientChecks from "./care/RecipientChecks.ts"
import * as CommunityChecks from "./team/CommunityChecks.ts"
import * as VisitChecks from "./care/VisitChecks.ts"
import * as VolunteerChecks from "./person/VolunteerChecks.ts"
import * as Uncredited from "./tally/Uncredited.ts"
import * as Verification from "./verification/Verification.ts"
import * as WholeRecord from "./record/WholeRecord.ts"
import * as WithdrawingImport from "./import/WithdrawingImport.ts"
import type { World } from "./World.ts"
import * as WrittenWords from "./WrittenWords.ts"

const rooms = {
  listDirectory: DirectoryImport.list,
  previewImport: Importing.preview,
  commitImport: Importing.commit,
  imports: Imports.list,
  withdrawImport: WithdrawingImport.withdraw,
  enterRecord: RecordCommands.enter,
  giveRecord: RecordCommands.give,
  enterGroup: GroupCommands.enter,
  giveGroup: GroupCommands.give,
  givePeriod: ClosingPeriods.give,
  periods: ClosingPeriods.list,
  asOnePerson: MergingPeople.asOnePerson,
  rename: RenamingPeople.rename,
  forget: ForgettingPeople.forget,
  protect: ProtectingPeople.protect,
  readProtected: ProtectingPeople.read,
  findProtected: ProtectingPeople.find,
  writtenWords: WrittenWords.of,
  readProtectedTexts: ProtectingPeople.readTexts,
  accessesOf: ProtectingPeople.accessesOf,
  dueForAnonymising: Anonymising.dueOn,
  anonymise: Anonymising.anonymise,
  tally: Tallying.tally,
  tallies: Tallying.tallies,
  uncredited: Uncredited.uncredited,
  anomalies: Anomalies.anomalies,
  remarks: Remarking.remarks,
  standings: Standing.standings,
  overdueVisits: DueVisits.overdue,
  lateConcerns: LateConcerns.late,
  taskCard: TaskCards.taskCard,
  wishesToClaim: WishesToClaim.list,
  openReports: OpenReports.openReports,
  lateEscalations: LateEscalations.late,
  elderVisitRate: DueVisits.elderVisitRate,
  retally: Retallying.retally,
  ownCalendar: HolidayNotices.ownCalendar,
  holidayNotices: HolidayNotices.own,
  announceHolidays: HolidayNotices.announce,
  ownPolicy: EditingPolicy.ownPolicy,
  policyEdits: EditingPolicy.edits,
  policyContext: EditingPolicy.context,
  givePolicy: EditingPolicy.give,
  checkPolicy: EditingPolicy.check,
  changedAnswers: ChangedAnswers.between,
  explainVolunteer: Explaining.volunteer,
  explainRecord: Explaining.record,
  wholeRecord: WholeRecord.read,
  mayJoin: MayJoin.ask,
  losing: Losing.losing,
  bookAttendance: Booking.book,
  verify: Verification.verify,
  coverage: Coverage.coverage,
  propose: Proposing.propose,
  planGrants: ReportedGrants.plan,
  commitGrants: ReportedGrants.commit,
  funnel: Rounds.funnel,
  projectDues: ProjectDues.dues,
  statement: Statements.statement,
  behindBalance: BalanceLines.behind,
  pointsStatement: PointsStatements.statement,
  unbackedCoins: Unbacked.unbacked,
  explainCoins: ExplainedCoins.explain,
  overCap: OverCap.overCap,
  expiringCoins: ExpiringCoins.list,
  donatedPools: DonatedPool.pools,
  traceGift: Gifts.trace,
  publicGifts: Gifts.publicGifts,
  receipt: Gifts.receipt,
  sustainability: Sustaining.sustainability,
  fundDuties: FundDuties.duties,
  hostRatios: HostRatios.ratios,
  idleFunds: Sustaining.idle,
  partyGaps: PartyGaps.partyGaps,
  aims: Reporting.aims,
  dataQuality: DataQuality.dataQuality,
  publicCounts: Publishing.publicCounts,
  goalsByQuarter: Reporting.goalsByQuarter,
  teamYear: Reporting.teamYear,
  peopleServed: Reporting.peopleServed,
  yearOnYear: Reporting.yearOnYear,
  socialWorkers: SocialWorkers.socialWorkers,
  failingTeams: FailingTeams.failing,
  starsBelow: StarsBelow.below,
  workloads: Workloads.list,
  checksRunningOut: ChecksRunningOut.list,
  likelyDuplicates: LikelyDuplicates.list,
  checkHonour: HonourChecks.check,
  checkTeam: TeamChecks.check,
  checkRecipient: RecipientChecks.check,
  checkVisit: VisitChecks.check,
  checkCommunity: CommunityChecks.check,
  checkVolunteer: VolunteerChecks.check,
  checkStation: StationChecks.check,
  namesOfPlaces: Names.ofPlaces,
  namesOfPeople: Names.ofPeople,
  namesOfTexts: Names.ofTexts
} as const

type Seated<F> = F extends (world: World, ...args: infer A) => infer R ? (...args: A) => R : never

type Command = object
type Event = { readonly type: string }

/** Seated one by one: they keep the types of the life, or the register, that they are asked about. */
export interface OfAnything {
  readonly give: <C extends Command, S, E extends Event, F>(
    life: Life.Life<C, S, E, F>,
    id: string,
    command: C,
    options?: Life.Options
  ) => ReturnType<typeof Life.give<C, S, E, F>>
  readonly begin: <C extends Command, S, E extends Event, F>(
    life: Life.Life<C, S, E, F>,
    command: C,
    options?: Pick<Life.Options, "key">
  ) => ReturnType<typeof Life.begin<C, S, E, F>>
  readonly look: <C extends Command, S, E extends Event, F>(
    life: Pick<Life.Life<C, S, E, F>, "name" | "kind">,
    id: string
  ) => ReturnType<typeof Life.look<C, S, E, F>>
  readonly list: <R extends Register.AnyRegister>(
    register: R,
    where?: Criterion<Register.RowOf<R>>
  ) => ReturnType<typeof ListedRows.list<R>>
  readonly listInPlace: <R extends Register.AnyRegister>(
    register: R,
    place?: InPlace.Place,
    where?: Criterion<Register.RowOf<R>>
  ) => ReturnType<typeof InPlace.list<R>>
}

/** The operations, and the world before which they sit. */
export type Operations = { readonly [K in keyof typeof rooms]: Seated<(typeof rooms)[K]> } & OfAnything & { readonly world: World }

export class Desk extends Context.Service<Desk, Operations>()("@yanzhen/core/desk/Desk") {}

/** The desk before a world. It closes nothing: whoever opened the store and the directory closes them. */
export const over = (world: World): Operations => {
  const seated = Object.entries(rooms).map(([name, room]) => [
    name,
    (...args: never[]) => (room as (world: World, ...args: never[]) => unknown)(world, ...args)
  ])
  // Each entry is the room of its key with its first argument given: what `Seated` says of the types.
  return {
    ...(Object.fromEntries(seated) as Omit<Operations, "world" | keyof OfAnything>),
    give: (...asked) => Life.give(world, ...asked),
    begin: (...asked) => Life.begin(world, ...asked),
    look: (...asked) => Life.look(world, ...asked),
    list: (...asked) => ListedRows.list(world, ...asked),
    listInPlace: (...asked) => InPlace.list(world, ...asked),
    world
  }
}

export const layer = (world: World): Layer.Layer<Desk> => Layer.succeed(Desk, over(world))
