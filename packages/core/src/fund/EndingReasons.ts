/** Why a fund is not idle, or cannot end: awards to settle, and what is left goes to a purpose that is the same or close. */
import * as Day from "../foundation/Day.ts"
import { CL } from "../law/Instruments.ts"
import * as Rule from "../law/Rule.ts"
import * as Account from "./Account.ts"
import { balanceOf, type Fund } from "./FundState.ts"
import { boundTo } from "./IntentReasons.ts"
import { covers } from "./Purpose.ts"
import { type Context, type Findings, type Of, when, wrong } from "./Reason.ts"
import * as Use from "./rules/Use.ts"

export const close = (command: Of<"close">, state: Fund): Findings => {
  const open = [...state.accounts.keys()].map(Account.of).filter(({ kind }) => kind === "committed" || kind === "advanced")
  const left = [...state.accounts.keys()].map(Account.of).filter(({ kind }) => kind === "available" || kind === "goods")
  return [
    ...open.map((account) =>
      wrong(
        "fund.award-not-settled",
        {
          award: account.award,
          committed: account.kind === "committed" ? balanceOf(state, account) : 0,
          advanced: account.kind === "advanced" ? balanceOf(state, account) : 0
        },
        { currency: account.currency }
      )
    ),
    ...when(left.length > 0 && command.remainderTo === undefined, () =>
      wrong("fund.remainder-nowhere", {}, { citations: [CL.article(58)] })
    ),
    ...left.flatMap(({ restriction }) =>
      when(!covers(boundTo(state, restriction), command.purpose), () =>
        wrong("fund.remainder-elsewhere", { restriction, purpose: command.purpose }, { citations: [CL.article(58, "相同或者相近")] })
      )
    )
  ]
}

export const warnIdle = ({ on: text }: Of<"warn-idle">, state: Fund, { view }: Context): Findings => {
  const on = Day.require(text)
  const idle = Rule.findings(Use.idle, { on, activeOn: state.activeOn }, view)
  return idle.length > 0 ? idle : [wrong("fund.not-idle", { on, activeOn: state.activeOn })]
}
