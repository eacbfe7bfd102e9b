/**
 * What has to be published and reported on a day: of one fund, of every fund of a host, or of one raising, with the yearly reports of each host; and
 * whether a fund spends as much of its principal as a measure asks of it each year.
 *
 * What a reader would get wrong: the duties are the host's, and a fund is asked because it is where they are told. A host reports once a year, however
 * many funds it has, and only a foundation to its registrar by a day of its own. The law is that of the day which sets
 * a duty off. Asked as of an earlier day, what was published since counts for nothing, and what was told since of that day does.
 */
import * as Effect from "effect/Effect"
import * as Day from "../../foundation/Day.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type { RaisingId } from "../../foundation/Id.ts"
import * as Money from "../../foundation/Money.ts"
import * as Duties from "../../fund/Duties.ts"
import type { Fund } from "../../fund/FundState.ts"
import type { Class } from "../../fund/rules/Ratios.ts"
import * as Use from "../../fund/rules/Use.ts"
import * as FundStatement from "../../fund/Statement.ts"
import * as Policy from "../../law/Policy.ts"
import * as Rule from "../../law/Rule.ts"
import * as Registers from "../../registers/Registers.ts"
import type { DeskError } from "../DeskError.ts"
import * as Existing from "../Existing.ts"
import * as Life from "../Life.ts"
import { atOneMoment } from "../OneMoment.ts"
import { readRows } from "../ReadRows.ts"
import * as World from "../World.ts"
import { lives } from "./FundLives.ts"

export interface Asked {
  readonly fund?: string
  /** Every fund of this host; without it and without a fund, every fund. */
  readonly host?: string
  /** Of this raising alone. */
  readonly raising?: string
  /** Of the hosts of the funds asked for, as it is registered. */
  readonly class?: Class
  readonly on?: Day.Day
  /** Those done and those far off too. */
  readonly all?: boolean
}

export interface OfFund extends Duties.Duties {
  readonly fund: string
  readonly name: string | undefined
  /** Of its principal, what a measure asks to be spent in the year of the day, where one does. */
  readonly findings: readonly Finding[]
}

export interface OfHost extends Duties.OfHost {
  readonly host: string
}

export interface Answer {
  readonly at: number
  readonly on: Day.Day
  /** None where one raising was asked for. */
  readonly hosts: readonly OfHost[]
  readonly funds: readonly OfFund[]
}

/** Not done, and overdue or due within a year. */
const isNear = (on: Day.Day) => {
  const horizon = Day.plusYears(on, 1)
  return ({ status, deadline }: Duties.Duty): boolean => status !== "done" && status !== "late" && (deadline.dueBy ?? horizon) <= horizon
}

/** The principal is what came in before the year. */
const principal = (state: Fund, on: Day.Day, view: ReturnType<typeof Policy.on>): readonly Finding[] => {
  const first = Day.require(`${Day.parts(on).year}-01-01`)
  if (state.stage !== "active") return []
  const before = FundStatement.figures(state, { first: state.setUpOn ?? first, last: Day.plusDays(first, -1) }, Money.renminbi)
  const { paid } = FundStatement.figures(state, { first, last: on }, Money.renminbi)
  return Rule.findings(Use.yearlySpending, { principalFen: before.received, spentFen: paid }, view)
}

const { fund: funds, award: awards } = Registers

const idsOf = Effect.fnUntraced(function* (world: World.World, { fund, host }: Asked): Effect.fn.Return<readonly string[], DeskError> {
  if (fund !== undefined) {
    yield* Existing.require(world, "fund", fund)
    return [fund]
  }
  const rows = yield* readRows(world, funds, host === undefined ? undefined : funds.facts.host.is(host))
  return rows.map(({ fund: id }) => id)
})

export const duties = (world: World.World, asked: Asked = {}): Effect.Effect<Answer, DeskError> => {
  const { calendar, today } = World.now(world)
  const { raising, class: hostClass, on = today, all = false } = asked
  const lawOn = (day: Day.Day) => ({ view: Policy.on(world.policy, day), calendar })
  const view = Policy.on(world.policy, on)
  const isAsked = all ? () => true : isNear(on)
  const read = Effect.gen(function* () {
    const found: OfFund[] = []
    const hostsOf = new Set<string>()
    for (const id of yield* idsOf(world, asked)) {
      const { state } = yield* Life.look(world, lives.fund, id)
      if (state.host !== undefined) hostsOf.add(state.host)
      if (raising !== undefined && !state.raisings.has(raising as RaisingId)) continue
      const projects = yield* readRows(world, awards, awards.facts.fund.is(id))
      const { duties: every, receiptsDue } = Duties.on(
        state,
        projects.map(({ award, startsOn, endsOn, closedOn, returnedFen = 0 }) => ({ award, startsOn, endsOn, closedOn, returnedFen })),
        on,
        lawOn
      )
      const near = every.filter(isAsked)
      const ofRaising = raising === undefined ? near : near.filter(({ kind, about }) => kind.startsWith("raising-") && about === raising)
      found.push({ fund: id, name: state.name, duties: ofRaising, receiptsDue, findings: principal(state, on, view) })
    }
    const hosts: OfHost[] = []
    if (raising === undefined)
      for (const host of hostsOf) {
        const states = yield* Effect.map(
          Effect.flatMap(readRows(world, funds, funds.facts.host.is(host)), (rows) =>
            Effect.forEach(rows, ({ fund }) => Life.look(world, lives.fund, fund))
          ),
          (looked) => looked.map(({ state }) => state)
        )
        const of = Duties.ofHost(states, hostClass, on, lawOn)
        hosts.push({ host, duties: of.duties.filter(isAsked), findings: of.findings })
      }
    return { hosts, funds: found }
  })
  return Effect.map(atOneMoment(world, read), ({ at, value }) => ({ at, on, ...value }))
}
