/**
 * Yanzhen (雁阵): service records in, a lawful and explained tally out.
 *
 * What a reader would get wrong: nothing happens when this is called. The store is opened with the first request, and each part of the
 * library is loaded when it is first needed.
 */
import { type Areas, areas } from "./Areas.ts"
import { Failure, isYanzhenError } from "./Failure.ts"
import type { Area } from "./life/Area.ts"
import type { Opened } from "./Opened.ts"
import { defaults, type Options } from "./Options.ts"
import type { Answer } from "./YanzhenError.ts"
import type { Operations, Yanzhen } from "./Yanzhen.ts"

export { isYanzhenError } from "./Failure.ts"
export type { Kept, Keeping } from "./Keeping.ts"
export type { Areas } from "./Areas.ts"
export type * from "./life/Lives.ts"
export type { Options } from "./Options.ts"
export type * from "./activity/Activities.ts"
export type * from "./activity/Blocks.ts"
export type * from "./activity/Courses.ts"
export type * from "./care/Recipients.ts"
export type * from "./care/Safeguarding.ts"
export type * from "./care/Visits.ts"
export type * from "./care/Wishes.ts"
export type * from "./concern/Concerns.ts"
export type * from "./record/Records.ts"
export type * from "./record/Groups.ts"
export type * from "./record/Closings.ts"
export type * from "./matching/Needs.ts"
export type * from "./matching/Offers.ts"
export type * from "./person/ProtectedPeople.ts"
export type * from "./person/SocialWorkers.ts"
export type * from "./person/Volunteers.ts"
export type * from "./person/WholeRecord.ts"
export type * from "./place/Listings.ts"
export type * from "./place/Stations.ts"
export type * from "./fund/Funds.ts"
export type * from "./project/Grants.ts"
export type * from "./project/Projects.ts"
export type * from "./reward/Rewards.ts"
export type * from "./person/People.ts"
export type * from "./place/Agreements.ts"
export type * from "./place/Assessments.ts"
export type * from "./place/Communities.ts"
export type * from "./place/FeatureProjects.ts"
export type * from "./place/Goals.ts"
export type * from "./place/KeyWork.ts"
export type * from "./place/Parties.ts"
export type * from "./report/Reports.ts"
export type * from "./team/Formations.ts"
export type * from "./team/Honours.ts"
export type * from "./team/TeamChecks.ts"
export type * from "./team/Teams.ts"
export type * from "./check/Checks.ts"
export type * from "./StatedFacts.ts"
export type * from "./Reason.ts"
export type * from "./Yanzhen.ts"
export type * from "./YanzhenError.ts"
export type * from "./operations/Coverage.ts"
export type * from "./operations/Imports.ts"
export type * from "./operations/Oddities.ts"
export type * from "./operations/People.ts"
export type * from "./operations/Periods.ts"
export type * from "./operations/Calendars.ts"
export type * from "./operations/Policies.ts"
export type * from "./operations/Records.ts"
export type * from "./operations/Rules.ts"
export type * from "./operations/Tallies.ts"
export type * from "./operations/Verification.ts"

const names = {
  importDirectory: true,
  preview: true,
  imports: true,
  withdraw: true,
  voidRecord: true,
  object: true,
  objections: true,
  spotCheck: true,
  answerObjection: true,
  completeRecord: true,
  correctRecord: true,
  recordDue: true,
  approveRecord: true,
  publiciseRecord: true,
  confirmRecord: true,
  replaceGroup: true,
  closePeriod: true,
  reopenPeriod: true,
  periods: true,
  announceHolidays: true,
  holidayNotices: true,
  samePerson: true,
  forget: true,
  tally: true,
  tallies: true,
  anomalies: true,
  remarks: true,
  explain: true,
  retally: true,
  ruleBook: true,
  testRules: true,
  caseTemplate: true,
  policyCheck: true,
  policyDiff: true,
  parameterTemplate: true,
  draftPolicy: true,
  checkPolicyDraft: true,
  signPolicy: true,
  refusePolicy: true,
  policyDrafts: true,
  verify: true,
  coverage: true
} as const satisfies { readonly [K in keyof Operations]: true }

type Operation = (...args: readonly unknown[]) => Promise<unknown>

/** `yanzhen()` keeps everything in memory; `yanzhen({ store: sqlite("yanzhen.db") })` keeps a file. */
export const yanzhen = (options: Options = {}): Yanzhen => {
  let opening: Promise<Opened> | undefined
  let isClosed = false
  const open = async (): Promise<Opened> => {
    const { open: openDoor } = await import("./Opened.ts")
    if (isClosed) throw await closed(options)
    // A failed opening is tried again with the next request.
    opening ??= openDoor(options).catch((error: unknown) => {
      opening = undefined
      throw error
    })
    return opening
  }
  const close = async (): Promise<void> => {
    if (isClosed) return
    isClosed = true
    const opened = await opening?.catch(() => undefined)
    await opened?.close()
  }
  // Each handle is the one of its name, arguments and answer unchanged: what the types of `Yanzhen` say.
  const own = handles(names, async () => (await open()).operations)
  const parts = Object.entries<Area<object>>(areas).map(
    ([name, area]) => [name, handles(area.names, async () => (await open()).seated(area))] as const
  )
  const all = { ...own, ...Object.fromEntries(parts) } as unknown as Operations & Areas
  const safe = { ...safely(own), ...Object.fromEntries(parts.map(([name, part]) => [name, safely(part)])) } as unknown as Yanzhen["safe"]
  return { ...all, safe, close, [Symbol.asyncDispose]: close }
}

type Handles = Readonly<Record<string, Operation>>

/** Handles by these names, each of which opens the door behind it when it is called. */
const handles = (named: object, opened: () => Promise<object>): Handles =>
  Object.fromEntries(
    Object.keys(named).map((name) => [name, async (...args: readonly unknown[]) => ((await opened()) as Handles)[name]?.(...args)])
  )

const safely = (them: Handles): Readonly<Record<string, Operation>> =>
  Object.fromEntries(Object.entries(them).map(([name, handle]) => [name, (...args: readonly unknown[]) => answered(handle(...args))]))

const answered = async (asked: Promise<unknown>): Promise<Answer<unknown>> => {
  try {
    return { ok: true, value: await asked }
  } catch (error) {
    if (isYanzhenError(error)) return { ok: false, error }
    throw error
  }
}

const closed = async ({ locale = defaults.locale }: Options): Promise<Failure> => {
  const Failures = await import("./Failures.ts")
  return new Failure(Failures.told("YZ_CLOSED", "door.closed"), locale)
}
