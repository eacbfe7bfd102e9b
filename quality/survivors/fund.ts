import { type Excused, living } from "./Excused.ts"

export const fund: readonly Excused[] = [
  ...living("fund/Booking.ts", "money that comes in, or comes in again, comes in the pieces that its booking names", [
    "const out = Account.isKeptName(move.from) ? taken(pieces, move) : { taken: move.pieces ?? [], left: pieces }",
    '["Stryker was here"]'
  ]),
  ...living("fund/Duties.ts", "funds without a first day have no year", [
    "if (begun.length === 0) return []",
    "false",
    '["Stryker was here"]'
  ]),
  ...living(
    "fund/Duties.ts",
    "what has no deadline is no duty",
    [
      '...(startsOn === undefined || endsOn === undefined ? [] : lasting("project", award, startsOn, endsOn, lawOn)),',
      '["Stryker was here"]'
    ],
    ["...(closedOn === undefined || returnedFen === 0 ? [] : [left(award, closedOn, lawOn)])", '["Stryker was here"]'],
    ["...(state.closedOn === undefined ? [] : [left(Day.text(state.closedOn), state.closedOn, lawOn)])", '["Stryker was here"]']
  ),
  ...living("fund/Duties.ts", "a day that is not known is not there", [
    "return [{ kind, about, deadline, status, law: Parameter.useIn(law.view, by), ...(publishedOn === undefined ? {} : { publishedOn }) }]",
    "false"
  ]),
  ...living("fund/Sharing.ts", "no command is read that has a share below nothing", ['case "no-part":', 'case "no-part":']),
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
    "restriction === undefined ? undefined : restrictions.get(restriction)",
    "false"
  ]),
  ...living("fund/Ledger.ts", "one further stands another entry, whose account is not below its floor", [
    "for (let at = from; at < added && fault === undefined; at++)",
    "at <= added"
  ]),
  ...living("fund/LedgerReasons.ts", "at no name there is no award, and nothing is booked on one that is not known", [
    'return award !== undefined && state.awards.get(award)?.isClosed === true ? [wrong("fund.award-closed", { award })] : []',
    "true",
    "state.awards.get(award).isClosed"
  ]),
  ...living("fund/Pieces.ts", "who reads a list joins neighbours of one gift; here it only keeps the list short", [
    "next?.piece.donation === piece.donation",
    "false"
  ]),
  ...living("fund/Trace.ts", "only a booking that is known is taken back", [
    'return KeyedLog.get(state.entries, event.reverses)?.event.type !== "fund.received"',
    "KeyedLog.get(state.entries, event.reverses).event"
  ]),
  ...living(
    "fund/rules/Disclosure.ts",
    "what comes every so often, but nobody says how often, never comes",
    ["if (over === undefined || every === undefined || endsOn <= Day.plusMonths(startsOn, over)) return { interim: [], final }", "false"],
    ["if (every === undefined) return []", "false"]
  ),
  ...living("fund/rules/Disclosure.ts", "a date without a number is no day of any year", [
    "const day = value === undefined ? undefined : Day.of(year + 1, Math.floor(value / 100), value % 100)",
    "false"
  ]),
  ...living("fund/rules/Ratios.ts", "what is no share is a share of nothing that anybody said", [
    "...(hasAverage ? [{ of: average, percent }] : [])",
    '["Stryker was here"]'
  ]),
  ...living(
    "fund/rules/Ratios.ts",
    "what is refused or unknown has no value",
    ["return Decision.from<true>(true, [", "false"],
    ["return Decision.from<true>(true, [finding])", "false"]
  )
]
