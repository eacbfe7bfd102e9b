/**
 * A model of service records to hold a store against: commands at random, given to the real decider through a real store, and to the few
 * plain lines that say what must come of them (`RememberedRecord`). `fc.commands` shrinks what goes wrong. Any store can be tried; nothing here
 * knows a runner.
 */
import * as fc from "fast-check"
import * as Day from "../foundation/Day.ts"
import * as Id from "../foundation/Id.ts"
import type { Instant } from "../foundation/Instant.ts"
import * as ParameterView from "../foundation/ParameterView.ts"
import * as OnePerson from "../person/OnePerson.ts"
import * as Period from "../foundation/Period.ts"
import type { WorkingCalendar } from "../foundation/WorkingCalendar.ts"
import { approvalLadder } from "../law/parameters/Recording.ts"
import type { Digest } from "../ports/Digest.ts"
import * as Journal from "../ports/Journal.ts"
import * as Replay from "../ports/Replay.ts"
import type { Store } from "../ports/Store.ts"
import * as Projection from "../registers/Projection.ts"
import type * as Register from "../registers/Register.ts"
import type { Row } from "../registers/RowChange.ts"
import * as Registers from "../registers/Registers.ts"
import * as Tables from "../registers/Tables.ts"
import * as PeriodClosing from "../service/PeriodClosing.ts"
import * as ServiceRecord from "../service/ServiceRecord.ts"
import * as RememberedRecord from "./RememberedRecord.ts"
import * as ServiceRecords from "./ServiceRecords.ts"

const tenant = "340603"
const recordedAt = 1_775_606_400_000 as Instant
const ids = ["r-1", "r-2", "r-3"].map(Id.require<Id.RecordId>)

/** Working days are Monday to Friday. */
const calendar: WorkingCalendar = { id: "plain", coverage: Period.year(2026), restDays: [], workingDays: [], statutory: [] }
/** The publicity lasts one working day, so that both sides of its end are met; and nobody has to approve anything. */
export const plain: ParameterView.ParameterView = ParameterView.fixed(Day.require("2026-01-01"), "model@1", {
  "service.publicity-working-days": 1
})

export interface Model extends RememberedRecord.Now {
  today: Day.Day
  readonly records: Map<Id.RecordId, RememberedRecord.Remembered>
}

export interface Real {
  readonly store: Store
  readonly view: ParameterView.ParameterView
  commits: number
}

const fail = (what: string): never => {
  throw new Error(`the model disagrees: ${what}`)
}

class Give implements fc.AsyncCommand<Model, Real> {
  readonly id: Id.RecordId
  readonly command: ServiceRecord.Command
  constructor(id: Id.RecordId, command: ServiceRecord.Command) {
    this.id = id
    this.command = command
  }
  check = (): boolean => true
  toString = (): string => `${this.id} ← ${JSON.stringify(this.command)}`
  async run(model: Model, real: Real): Promise<void> {
    const known = model.records.get(this.id)
    const stream = ServiceRecord.streamOf(this.id)
    const history = await real.store.history(tenant, stream)
    const before = Replay.state(Projection.kinds.record, history)
    const decision = ServiceRecord.decide(this.command, before, {
      today: model.today,
      view: real.view,
      calendar,
      assess: () => [],
      now: undefined,
      otherMinutes: undefined,
      people: OnePerson.nobody,
      voidedGroups: new Set()
    })
    const isUnchanged = decision.outcome !== "met" && decision.findings.every((finding) => finding.rule === "service.nothing-corrected")
    if (!isUnchanged && (decision.outcome === "met") !== RememberedRecord.mayBe(this.command, known, model)) {
      fail(`${String(this)} on ${known?.stage ?? "none"}: ${decision.outcome} ${decision.findings.map((finding) => finding.rule).join()}`)
    }
    if (decision.outcome !== "met") return
    let after = before
    for (const event of decision.value) after = ServiceRecord.evolve(after, event, recordedAt)
    const on = "facts" in after && after.facts.on !== undefined ? after.facts.on : Day.text(model.today)
    const guards = PeriodClosing.periodsOf(Day.require(on)).map((period) => ({
      stream: PeriodClosing.streamOf(period),
      expected: 0,
      events: []
    }))
    const [committed] = await real.store.commit([
      {
        tenant,
        key: `command ${real.commits++}`,
        inputHash: "",
        recordedAt,
        actor: "model",
        appends: [
          { stream, expected: history.length, events: decision.value.map((data) => ({ on, policy: "model@1", data: { ...data } })) },
          ...guards
        ],
        changes: Projection.kinds.record.project(this.id, before, after)
      }
    ])
    if (committed?.ok !== true) fail(`${String(this)} was not committed`)
    const remembered = RememberedRecord.after(this.command, known, model)
    if (remembered !== undefined) model.records.set(this.id, remembered)
    await agree(this.id, remembered, real)
  }
}

class Wait implements fc.AsyncCommand<Model, Real> {
  readonly days: number
  constructor(days: number) {
    this.days = days
  }
  check = (): boolean => true
  toString = (): string => `wait ${this.days} days`
  async run(model: Model): Promise<void> {
    model.today = Day.plusDays(model.today, this.days)
  }
}

/** The row of the record says what the model remembers. */
const agree = async (id: Id.RecordId, known: RememberedRecord.Remembered | undefined, { store }: Real): Promise<void> => {
  const { rows } = await store.rows(tenant, Registers.serviceRecord, Registers.serviceRecord.facts.record.is(id), [], { limit: 2 })
  const [row, more] = rows
  const counts = RememberedRecord.counts(known)
  if (more !== undefined || row?.stage !== known?.stage) fail(`${id} is ${String(row?.stage)}, remembered as ${String(known?.stage)}`)
  if (row?.counts !== counts) fail(`${id} counts: ${String(row?.counts)}`)
  if (known !== undefined && (row?.attendedMinutes ?? 0) !== known.minutes)
    fail(`${id} has ${String(row?.attendedMinutes)} minutes, remembered are ${known.minutes}`)
}

/** Commands on three records, and days that pass. */
export const commands = (maxCommands = 60): fc.Arbitrary<Iterable<fc.AsyncCommand<Model, Real>>> =>
  fc.commands<Model, Real, false>(
    [
      ...Array.from({ length: 4 }, () =>
        fc.tuple(fc.constantFrom(...ids), ServiceRecords.command()).map(([id, command]) => new Give(id, command))
      ),
      fc.integer({ min: 1, max: 3 }).map((days) => new Wait(days))
    ],
    { maxCommands, size: "max" }
  )

/** Under the parameters of `view`: i志愿's ladder of approvals or none is what makes a difference here. */
export const start = (store: Store, view = plain): { readonly model: Model; readonly real: Real } => ({
  model: { today: ServiceRecords.firstToday, hasLadder: view.valueOf(approvalLadder.id) !== undefined, records: new Map() },
  real: { store, view, commits: 0 }
})

/** When all commands have run: the chain holds, the registers are those of a replay, and the team's months add up. */
export const finish = async ({ model, real }: { readonly model: Model; readonly real: Real }, digest: Digest): Promise<void> => {
  const events = await real.store.journal(tenant, 0, 100_000)
  const chain = Journal.chainOf(tenant)
  const fault = Journal.verifyChain(chain, events, digest) ?? Journal.verifyHead(chain, await real.store.head(tenant))
  if (fault !== undefined) fail(`the chain: ${JSON.stringify(fault)}`)
  const states: Replay.States = new Map()
  Replay.follow(states, events)
  const tables = Replay.registersOf(states)
  for (const register of [Registers.serviceRecord, Registers.teamMonth] as readonly Register.AnyRegister[]) {
    const { rows } = await real.store.rows(tenant, register, undefined, [], { limit: 100_000 })
    const kept = (rows as readonly Row[]).filter((row) => !Tables.isEmptySum(register, row))
    if (JSON.stringify(kept) !== JSON.stringify(Tables.rowsOf(tables, register))) fail(`${register.name} is not what the journal makes`)
  }
  const { rows } = await real.store.rows(tenant, Registers.teamMonth, undefined, [], { limit: 100_000 })
  const sum = rows.reduce((total, row) => total + (row.attendedMinutes ?? 0), 0)
  const expected = [...model.records.values()].reduce((total, known) => total + (RememberedRecord.counts(known) ? known.minutes : 0), 0)
  if (sum !== expected) fail(`the months hold ${sum} minutes, remembered are ${expected}`)
}
