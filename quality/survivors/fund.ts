import { type Excused, living } from "./Excused.ts"

export const fund: readonly Excused[] = [
  ...living("fund/FundEvolution.ts", "no other event names a booking, and at no name there is none", [
    'const undone = event.type === "fund.reversed" ? KeyedLog.get(state.entries, event.reverses)?.event : undefined',
    "true"
  ]),
  ...living("fund/FundEvolution.ts", "only an award that is known and open is closed", [
    "return award === undefined ? state : { ...state, awards: new Map(state.awards).set(event.award, { ...award, isClosed: true }) }",
    "false"
  ]),
  ...living("fund/FundEvolution.ts", "what takes back a booking that is not known moves nothing, and was refused before", [
    'const undone = event.type === "fund.reversed" ? KeyedLog.get(state.entries, event.reverses)?.event : undefined',
    "KeyedLog.get(state.entries, event.reverses).event"
  ]),
  ...living("fund/FundReasons.ts", "no other command names a booking, and at no name there is none", [
    'const original = command.type === "reverse" ? KeyedLog.get(state.entries, command.reverses)?.event.on : undefined',
    "true"
  ]),
  ...living("fund/IntentReasons.ts", "no restriction stands without a name", [
    "restriction === undefined ? state.purposes : (state.restrictions.get(restriction) ?? state.purposes)",
    "false"
  ]),
  ...living("fund/Ledger.ts", "one further stands another entry, whose account is not below its floor", [
    "for (let at = from; at < added && fault === undefined; at++)",
    "at <= added"
  ]),
  ...living("fund/Pieces.ts", "who reads a list joins neighbours of one gift; here it only keeps the list short", [
    "next?.piece.donation === piece.donation",
    "false"
  ]),
  ...living("fund/Trace.ts", "only a booking that is known is taken back", [
    'return KeyedLog.get(state.entries, event.reverses)?.event.type !== "fund.received"',
    "KeyedLog.get(state.entries, event.reverses).event"
  ])
]
