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
import * as OnceEach from "./OnceEach.ts"
import { defaults, type Options } from "./Options.ts"
import * as OwnRooms from "./OwnRooms.ts"
import * as Quote from "./Quote.ts"
import { actorOr, asKnown, policyNamed, type Room, run } from "./Room.ts"
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
    const { store, people, protectedPeople, identityKey } = await keeping.open()
    const desk = Desk.over({
      tenant,
      actor,
      policy: policyFrom(options, locale),
      zone: Zone.china,
      store,
      commit: GroupCommit.over(store),
      people,
      protectedPeople,
      calendar: options.calendar ?? { calendar: () => Calendars.china },
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
    const rooms = OwnRooms.over({ desk, locale })
    const attended: Attended = (operation) => Failures.guarded(locale, async () => operation(await rooms()))
    const seated = async <Handles>({ names, load }: Area<Handles>): Promise<Handles> => {
      const { over } = await load()
      // What stands behind an area takes a room; its type is kept out of what users read (`Area`).
      const handlesIn = OnceEach.of((room: Room) => over(room as never))
      const guarded = (Object.keys(names) as (keyof Handles)[]).map((name) => [
        name,
        (...args: readonly unknown[]) =>
          attended((room) => (handlesIn(room)[name] as (...args: readonly unknown[]) => Promise<unknown>)(...args))
      ])
      return Object.fromEntries(guarded) as Handles
    }
    return { operations: operations({ desk, locale }, attended), seated, desk, close }
  })
}

const policyFrom = ({ policy = defaults.policy }: Options, locale: Room["locale"]): Policy.Policy =>
  typeof policy === "string" ? policyNamed(policy, locale) : policy

/** In the room that holds when an operation begins, and to its end. */
type Attended = <R>(operation: (room: Room) => Promise<R>) => Promise<R>

const operations = (opened: Room, attended: Attended): Operations => {
  const { desk, locale } = opened
  const by = desk.world.actor as Id.PersonId
  const guarded =
    <A extends readonly unknown[], R>(operation: (room: Room, ...args: A) => Promise<R>) =>
    (...args: A): Promise<R> =>
      attended((room) => operation(room, ...args))
  return {
    importDirectory: guarded(async (room, file) => (await import("./Listing.ts")).importDirectory(room, file)),
    preview: guarded(async (room, sheet) => (await import("./Taking.ts")).preview(room, sheet)),
    imports: guarded(async (room) =>
      (await run(room.desk.imports())).map(({ batch = "", stage = "", rows = 0, records = 0, groups = 0 }) => ({
        batch,
        stage,
        rows,
        records,
        groups
      }))
    ),
    withdraw: guarded(async (room, batch, reason) => (await import("./Withdrawing.ts")).withdraw(room, batch, reason)),
    voidRecord: guarded(async (room, record, reason) => {
      await (await orders()).give(room, record, { type: "void", reason, by })
    }),
    object: guarded(async (room, record, words) => (await orders()).object(room, record, words)),
    answerObjection: guarded(async (room, record, answer) => (await orders()).answer(room, record, answer)),
    completeRecord: guarded(async (room, record, facts) => (await orders()).complete(room, record, facts)),
    correctRecord: guarded(async (room, record, facts, reason, expected) =>
      (await orders()).correct(room, record, facts, reason, expected)
    ),
    spotCheck: guarded(async (room, question) => (await import("./SpotChecks.ts")).draw(room, question)),
    recordDue: guarded(async (room, endedOn) => (await import("./RecordDue.ts")).ask(room, endedOn)),
    approveRecord: guarded(async (room, record, approval) => (await orders()).approve(room, record, approval)),
    publiciseRecord: guarded(async (room, record) => (await orders()).give(room, record, { type: "publicise" })),
    confirmRecord: guarded(async (room, record) => (await orders()).give(room, record, { type: "confirm" })),
    replaceGroup: guarded(async (room, group, records) =>
      (await import("./record/GroupDoor.ts")).over(room).give(group, { type: "replace", records, by: actorOr(room) })
    ),
    objections: guarded(async (room) => (await import("./Objections.ts")).list(room)),
    closePeriod: guarded(async (room, period, approval) => (await import("./ClosedPeriods.ts")).close(room, period, approval)),
    reopenPeriod: guarded(async (room, period, reopening) => (await import("./ClosedPeriods.ts")).reopen(room, period, reopening)),
    announceHolidays: guarded(async (room, notice, told) => (await import("./HolidayNotices.ts")).announce(room, notice, told)),
    holidayNotices: guarded(async (room) => (await import("./HolidayNotices.ts")).list(room)),
    periods: guarded(async (room) => (await import("./ClosedPeriods.ts")).list(room)),
    samePerson: guarded(async (room, one, other, under) => (await import("./SamePerson.ts")).ask(room, one, other, under?.policy)),
    forget: guarded(async (room, person) => {
      const { texts, scrubbed } = await run(room.desk.forget(person))
      return { texts, scrubbed }
    }),
    tally: guarded(async (room, question) => (await import("./Counting.ts")).tally(room, question)),
    tallies: guarded(async (room, questions, known) => (await import("./Counting.ts")).tallies(room, questions, known)),
    anomalies: guarded(async (room, question) => (await import("./Looking.ts")).anomalies(room, question)),
    remarks: guarded(async (room, question) => (await import("./Looking.ts")).remarks(room, question)),
    explain: guarded(async (room, asked, known) => (await import("./Explained.ts")).explain(room, asked, known)),
    retally: guarded(async (room, question) => (await import("./Comparing.ts")).retally(room, question)),
    ruleBook: guarded(async (room, question) => (await import("./RuleBooks.ts")).book(room, question)),
    testRules: guarded(async (room, file, question) => (await import("./RuleTests.ts")).test(room, file, question)),
    caseTemplate: guarded(async (room, rules = [], language) => (await import("./RuleTests.ts")).template(room, rules, language)),
    policyCheck: guarded(async (room, policy) => (await import("./PolicyChecks.ts")).check(room, policy)),
    policyDiff: guarded(async (room, from, to) => (await import("./PolicyChecks.ts")).diff(room, from, to)),
    parameterTemplate: guarded(async (room, parameters = [], language = locale) => (await edits()).template(room, parameters, language)),
    draftPolicy: guarded(async (room, file, by) => (await edits()).draft(room, file, by)),
    checkPolicyDraft: guarded(async (room, draft) => (await edits()).check(room, draft)),
    signPolicy: guarded(async (room, draft, by) => (await edits()).sign(room, draft, by?.signer)),
    refusePolicy: guarded(async (room, draft, reason, by) => (await edits()).refuse(room, draft, reason, by?.signer)),
    policyDrafts: guarded(async (room) => (await edits()).list(room)),
    // Looks at the journal as it is; one that nobody can read is what it is asked about.
    verify: (options) => Failures.guarded(locale, async () => (await import("./Checking.ts")).verify(opened, options)),
    coverage: guarded(async (room, on, known = {}) => (await import("./place/Covering.ts")).coverage(await asKnown(room, known), on))
  }
}

const edits = () => import("./PolicyEdits.ts")

const orders = () => import("./RecordOrders.ts")
