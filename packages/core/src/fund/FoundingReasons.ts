/** Why a fund cannot be set up as planned, have these people, keep money for this, or begin with what it has. */
import * as Day from "../foundation/Day.ts"
import * as Money from "../foundation/Money.ts"
import { repeated } from "../foundation/Repeated.ts"
import * as Rule from "../law/Rule.ts"
import type { Committee } from "./Fund.schema.ts"
import { type Fund, moneyReceived } from "./FundState.ts"
import { covers } from "./Purpose.ts"
import { type Context, type Findings, type Of, when, wrong } from "./Reason.ts"
import * as Committees from "./rules/Committee.ts"
import * as SetUp from "./rules/SetUp.ts"
import * as StartUp from "./rules/StartUp.ts"
import * as Use from "./rules/Use.ts"

const peopleOf = ({ members, supervisors }: Committee): Committees.People => ({
  members: members.length,
  odd: members.length % 2 === 1,
  paid: members.filter(({ isPaid }) => isPaid).length,
  supervisors: supervisors.length
})

/** Whoever sits on it sits there once, and nobody supervises themselves. */
export const committee = ({ committee: said }: Of<"set-up" | "set-committee">, { view }: Context): Findings => {
  const all = [...said.members.map(({ person }) => person), ...said.supervisors]
  return [
    ...Rule.findings(Committees.committee, peopleOf(said), view),
    ...repeated(all).map((person) => wrong("fund.person-twice", { person }))
  ]
}

export const setUp = (command: Of<"set-up">, context: Context): Findings => {
  const { view } = context
  const { agreement: said } = command
  const plan = SetUp.planOf({ hostName: command.hostName, name: command.name, isSubFund: command.parent !== undefined })
  const agreement: SetUp.Agreement = {
    purpose: said.hasPurpose,
    use: said.hasUse,
    rights: said.hasRights,
    termination: said.hasTermination,
    residue: said.hasResidue,
    naming: said.hasNaming,
    preservation: said.hasPreservation
  }
  return [
    ...Rule.findings(SetUp.legalPerson, plan, view),
    ...Rule.findings(SetUp.fundName, plan, view),
    ...Rule.findings(SetUp.agreed, agreement, view),
    ...Rule.findings(Use.managementFee, { feePercent: said.feePercent ?? 0 }, view),
    ...committee(command, context)
  ]
}

export const restrict = ({ restriction, purposes, on, until }: Of<"restrict">, state: Fund): Findings => [
  ...(until === undefined || until >= on
    ? []
    : [wrong("fund.restriction-over", { restriction, on: Day.require(on), endsOn: Day.require(until) })]),
  ...when(state.restrictions.has(restriction), () => wrong("fund.restriction-twice", { restriction })),
  ...purposes.filter((purpose) => !covers(state.purposes, purpose)).map((purpose) => wrong("fund.not-its-purpose", { purpose }))
]

export const activate = (state: Fund, { view }: Context): Findings =>
  Rule.findings(
    StartUp.startUpAmount,
    { kind: state.kind, founder: state.founder, receivedFen: moneyReceived(state, Money.renminbi) },
    view
  )
