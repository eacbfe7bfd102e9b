/**
 * The front door once it is open: every operation over one desk. What a reader would get wrong: an operation loads what it needs when it is
 * first asked for; whoever only tallies never loads the reader of spreadsheets.
 */
import { Desk, GroupCommit } from "@yanzhen/core/desk"
import { Id, Zone } from "@yanzhen/core/foundation"
import { Calendars, type Policy } from "@yanzhen/core/law"
import { Failure } from "./Failure.ts"
import * as Failures from "./Failures.ts"
import type { Area } from "./life/Area.ts"
import * as Keeping from "./Keeping.ts"
import * as NodePorts from "./NodePorts.ts"
import { defaults, type Options } from "./Options.ts"
import * as Quote from "./Quote.ts"
import { asKnown, policyNamed, type Room, run } from "./Room.ts"
import type { Operations } from "./Yanzhen.ts"

export interface Opened {
  readonly operations: Operations
  /** The handles of an area, loaded when it is first asked for; what goes wrong in them is a `YanzhenError`. */
  readonly seated: <Handles>(area: Area<Handles>) => Promise<Handles>
  readonly desk: Desk.Operations
  readonly close: () => Promise<void>
}

/** Rejects with a `YanzhenError`. */
export const open = async (options: Options = {}): Promise<Opened> => {
  const { store: keeping = Keeping.memory, tenant = defaults.tenant, actor = defaults.actor, locale = defaults.locale } = options
  const odd = [tenant, actor].find((id) => !Id.isId(id))
  if (odd !== undefined) throw new Failure(Failures.told("YZ_ID_UNFIT", "door.tenant", { text: Quote.text(odd) }), locale)
  return Failures.guarded(locale, async () => {
    const shipped = options.calendar ?? { calendar: () => Calendars.china }
    let [policy, calendar] = [policyFrom(options, locale), shipped.calendar(tenant)]
    const { store, people, protectedPeople, identityKey } = await keeping.open()
    const desk = Desk.over({
      tenant,
      actor,
      // What the tenant has signed since is laid over it before every operation.
      get policy() {
        return policy
      },
      zone: Zone.china,
      store,
      commit: GroupCommit.over(store),
      people,
      protectedPeople,
      // And what it has announced.
      calendar: { calendar: () => calendar, base: shipped.calendar },
      clock: options.clock ?? NodePorts.clock,
      ids: options.ids ?? NodePorts.ids,
      digest: NodePorts.digest,
      identityKey,
      ...(options.roster === undefined ? {} : { roster: options.roster })
    })
    const close = async (): Promise<void> => {
      await store.close()
      await people.close()
      await protectedPeople.close()
    }
    const room = { desk, locale }
    /** Under the policy and the calendar as they are by then: somebody may have signed a value, or announced holidays, since. */
    const attended: Attended = (operation) =>
      Failures.guarded(locale, async () => {
        policy = await run(desk.ownPolicy())
        calendar = await run(desk.ownCalendar())
        return operation()
      })
    const seated = async <Handles>({ names, load }: Area<Handles>): Promise<Handles> => {
      // What stands behind an area takes a room; its type is kept out of what users read (`Area`).
      const them = (await load()).over(room as never)
      const guarded = (Object.keys(names) as (keyof Handles)[]).map((name) => {
        const handle = them[name] as (...args: readonly unknown[]) => Promise<unknown>
        return [name, (...args: readonly unknown[]) => attended(() => handle(...args))] as const
      })
      return Object.fromEntries(guarded) as Handles
    }
    return { operations: operations(room, attended), seated, desk, close }
  })
}

const policyFrom = ({ policy = defaults.policy }: Options, locale: Room["locale"]): Policy.Policy =>
  typeof policy === "string" ? policyNamed(policy, locale) : policy

type Attended = <R>(operation: () => Promise<R>) => Promise<R>

const operations = (room: Room, attended: Attended): Operations => {
  const { desk, locale } = room
  const by = desk.world.actor as Id.PersonId
  const guarded =
    <A extends readonly unknown[], R>(operation: (...args: A) => Promise<R>) =>
    (...args: A): Promise<R> =>
      attended(() => operation(...args))
  return {
    importDirectory: guarded(async (file) => (await import("./Listing.ts")).importDirectory(room, file)),
    preview: guarded(async (sheet) => (await import("./Taking.ts")).preview(room, sheet)),
    imports: guarded(async () =>
      (await run(desk.imports())).map(({ batch = "", stage = "", rows = 0, records = 0, groups = 0 }) => ({
        batch,
        stage,
        rows,
        records,
        groups
      }))
    ),
    withdraw: guarded(async (batch, reason) => (await import("./Withdrawing.ts")).withdraw(room, batch, reason)),
    voidRecord: guarded(async (record, reason) => {
      await (await orders()).give(room, record, { type: "void", reason, by })
    }),
    object: guarded(async (record, words) => (await orders()).object(room, record, words)),
    answerObjection: guarded(async (record, answer) => (await orders()).answer(room, record, answer)),
    completeRecord: guarded(async (record, facts) => (await orders()).complete(room, record, facts)),
    correctRecord: guarded(async (record, facts, reason, expected) => (await orders()).correct(room, record, facts, reason, expected)),
    spotCheck: guarded(async (question) => (await import("./SpotChecks.ts")).draw(room, question)),
    recordDue: guarded(async (endedOn) => (await import("./RecordDue.ts")).ask(room, endedOn)),
    approveRecord: guarded(async (record, approval) => (await orders()).approve(room, record, approval)),
    publiciseRecord: guarded(async (record) => (await orders()).give(room, record, { type: "publicise" })),
    confirmRecord: guarded(async (record) => (await orders()).give(room, record, { type: "confirm" })),
    replaceGroup: guarded(async (group, records) => (await orders()).replaceGroup(room, group, records)),
    objections: guarded(async () => (await import("./Objections.ts")).list(room)),
    closePeriod: guarded(async (period, approval) => (await import("./ClosedPeriods.ts")).close(room, period, approval)),
    reopenPeriod: guarded(async (period, reopening) => (await import("./ClosedPeriods.ts")).reopen(room, period, reopening)),
    announceHolidays: guarded(async (notice, told) => (await import("./HolidayNotices.ts")).announce(room, notice, told)),
    holidayNotices: guarded(async () => (await import("./HolidayNotices.ts")).list(room)),
    periods: guarded(async () => (await import("./ClosedPeriods.ts")).list(room)),
    samePerson: guarded(async (one, other, under) => (await import("./SamePerson.ts")).ask(room, one, other, under?.policy)),
    forget: guarded(async (person) => {
      const { texts, scrubbed } = await run(desk.forget(person))
      return { texts, scrubbed }
    }),
    tally: guarded(async (question) => (await import("./Counting.ts")).tally(room, question)),
    tallies: guarded(async (questions, known) => (await import("./Counting.ts")).tallies(room, questions, known)),
    anomalies: guarded(async (question) => (await import("./Looking.ts")).anomalies(room, question)),
    remarks: guarded(async (question) => (await import("./Looking.ts")).remarks(room, question)),
    explain: guarded(async (asked, known) => (await import("./Explained.ts")).explain(room, asked, known)),
    retally: guarded(async (question) => (await import("./Comparing.ts")).retally(room, question)),
    ruleBook: guarded(async (question) => (await import("./RuleBooks.ts")).book(room, question)),
    testRules: guarded(async (file, question) => (await import("./RuleTests.ts")).test(room, file, question)),
    caseTemplate: guarded(async (rules = [], language) => (await import("./RuleTests.ts")).template(room, rules, language)),
    policyCheck: guarded(async (policy) => (await import("./PolicyChecks.ts")).check(room, policy)),
    policyDiff: guarded(async (from, to) => (await import("./PolicyChecks.ts")).diff(room, from, to)),
    parameterTemplate: guarded(async (parameters = [], language = locale) => (await edits()).template(room, parameters, language)),
    draftPolicy: guarded(async (file, by) => (await edits()).draft(room, file, by)),
    checkPolicyDraft: guarded(async (draft) => (await edits()).check(room, draft)),
    signPolicy: guarded(async (draft, by) => (await edits()).sign(room, draft, by?.signer)),
    refusePolicy: guarded(async (draft, reason, by) => (await edits()).refuse(room, draft, reason, by?.signer)),
    policyDrafts: guarded(async () => (await edits()).list(room)),
    // Looks at the journal as it is; one that nobody can read is what it is asked about.
    verify: (options) => Failures.guarded(locale, async () => (await import("./Checking.ts")).verify(room, options)),
    coverage: guarded(async (on, known = {}) => (await import("./place/Covering.ts")).coverage(await asKnown(room, known), on))
  }
}

const edits = () => import("./PolicyEdits.ts")

const orders = () => import("./RecordOrders.ts")
