/**
 * Why a command on a fund cannot be: every reason at once, so that whoever wants to pay learns in one answer all that is missing.
 *
 * What a reader would get wrong: “not enough” is asked of the restriction alone. What the general pool has is no answer.
 */
import * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { AwardId, ResolutionId, RestrictionId } from "../foundation/Id.ts"
import * as KeyedLog from "../foundation/KeyedLog.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import * as Requirement from "../foundation/Requirement.ts"
import { CL, HUNAN_FUNDS } from "../law/Instruments.ts"
import * as Refusal from "../law/Refusal.ts"
import * as Rule from "../law/Rule.ts"
import * as Account from "./Account.ts"
import * as Booking from "./Booking.ts"
import type { Command, Committee } from "./Fund.schema.ts"
import { awarded, balanceOf, type Booked, type Fund, heldIn, received } from "./FundState.ts"
import * as Moves from "./Moves.ts"
import * as Pieces from "./Pieces.ts"
import { covers, type Purpose } from "./Purpose.ts"
import * as Raising from "./rules/Raising.ts"
import * as SetUp from "./rules/SetUp.ts"
import * as Use from "./rules/Use.ts"

export interface Context {
  readonly today: Day.Day
  readonly view: ParameterView
}

type Of<T extends Command["type"]> = Extract<Command, { readonly type: T }>
type Findings = readonly Finding[]

/** The coin of renminbi; amounts of start-up and fees are fen. */
export const renminbi = "CNY"

const units = Object.fromEntries([
  ...["on", "today", "latest", "setUpOn", "original"].map((name) => [name, "day"]),
  ...["amount", "balance", "left", "missing", "resolved", "committed", "advanced", "used"].map((name) => [name, "fen"])
])
const wrong = (rule: string, facts: Finding["facts"], more: Refusal.More = {}): Finding => Refusal.finding(rule, facts, { units, ...more })
const when = (is: boolean, finding: () => Finding): Findings => (is ? [finding()] : [])

const judged = <F>(rule: Rule.Rule<F>, facts: F, view: ParameterView): Findings =>
  Requirement.decide(Rule.requirementsIn(rule, view), facts, view).findings

/** Days: nothing of tomorrow, nothing before the fund was, and money goes out no earlier than the latest that is known. */
export const daysOf = (command: Command, state: Fund, { today }: Context): Findings => {
  const on = Day.require(command.on)
  const { latest, setUpOn } = state
  const original = command.type === "reverse" ? KeyedLog.get(state.entries, command.reverses)?.event.on : undefined
  const mayBeEarlier = command.type === "receive" || original === command.on
  return [
    ...when(on > today, () => wrong("fund.future", { on, today })),
    ...when(setUpOn !== undefined && on < setUpOn, () => wrong("fund.before-set-up", { on, setUpOn })),
    ...when(!mayBeEarlier && latest !== undefined && on < latest, () => wrong("fund.before", { on, latest }))
  ]
}

const people = ({ members, supervisors }: Committee): SetUp.People => ({
  members: members.length,
  odd: members.length % 2 === 1,
  paid: members.filter(({ isPaid }) => isPaid).length,
  supervisors: supervisors.length
})

const onceEach = (committee: Committee): Findings => {
  const all = [...committee.members.map(({ person }) => person), ...committee.supervisors]
  const twice = all.find((person, index) => all.indexOf(person) !== index)
  return when(twice !== undefined, () => wrong("fund.person-twice", { person: twice }))
}

const setUp = (command: Of<"set-up">, { view }: Context): Findings => {
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
    ...judged(SetUp.legalPerson, plan, view),
    ...judged(SetUp.fundName, plan, view),
    ...judged(SetUp.agreed, agreement, view),
    ...judged(SetUp.committee, people(command.committee), view),
    ...judged(Use.managementFee, { feePercent: said.feePercent ?? 0 }, view),
    ...onceEach(command.committee)
  ]
}

const isKnown = (state: Fund, restriction: RestrictionId | undefined): Findings =>
  when(restriction !== undefined && !state.restrictions.has(restriction), () => wrong("fund.no-restriction", { restriction }))

/** The restriction's purposes, or the fund's own for the general pool. */
const boundTo = (state: Fund, restriction: RestrictionId | undefined): readonly Purpose[] =>
  restriction === undefined ? state.purposes : (state.restrictions.get(restriction) ?? state.purposes)

/** 专款专用: money given for one purpose does not serve another without the donor's consent. */
const isIntended = (state: Fund, purpose: Purpose, restriction: RestrictionId | undefined, { view }: Context): Findings =>
  judged(Use.intended, { purpose, isCovered: covers(boundTo(state, restriction), purpose), donorConsents: false, servesDonor: false }, view)

const receive = (command: Of<"receive">, state: Fund): Findings => [
  ...when(KeyedLog.has(state.gifts, command.donation), () => wrong("fund.donation-twice", { donation: command.donation })),
  ...command.parts.flatMap(({ restriction }) => isKnown(state, restriction)),
  ...when(new Set(command.parts.map(({ restriction }) => restriction)).size < command.parts.length, () =>
    wrong("fund.part-twice", { donation: command.donation })
  ),
  ...when(command.donor === undefined && command.publicName === "named", () => wrong("fund.nobody-to-name", { donation: command.donation }))
]

const resolve = (command: Of<"resolve">, state: Fund, { view }: Context): Findings => {
  const members = new Set(state.committee.members.map(({ person }) => person))
  const present = new Set(command.present)
  const strangers = [
    ...command.present.filter((person) => !members.has(person)),
    ...command.inFavour.filter((person) => !present.has(person))
  ]
  const notSupervisors = command.supervisors.filter((person) => !state.committee.supervisors.includes(person))
  const vote: Use.Vote = {
    members: members.size,
    present: present.size,
    inFavour: new Set(command.inFavour).size,
    supervisors: new Set(command.supervisors).size,
    purpose: command.purpose
  }
  return [
    ...when(state.resolutions.has(command.resolution), () => wrong("fund.resolution-twice", { resolution: command.resolution })),
    ...[...strangers, ...notSupervisors].map((person) => wrong("fund.not-of-committee", { person })),
    ...when(!covers(state.purposes, command.purpose), () => wrong("fund.not-its-purpose", { purpose: command.purpose })),
    ...judged(Use.resolution, vote, view)
  ]
}

/** A payment rests on a resolution for this purpose and currency, of which so much is left. */
const isResolved = (
  state: Fund,
  resolution: ResolutionId,
  asked: { readonly purpose: Purpose; readonly currency: string; readonly amount: number },
  of: readonly ("committed" | "paid")[]
): Findings => {
  const known = state.resolutions.get(resolution)
  if (known === undefined)
    return [
      wrong("fund.no-resolution", { resolution }, { kind: "requirement", citations: [HUNAN_FUNDS.passage(undefined, "管理委员会决定")] })
    ]
  const used = Math.max(...of.map((counter) => known[counter]))
  return [
    ...when(known.purpose !== asked.purpose || known.currency !== asked.currency, () =>
      wrong("fund.resolution-of-another", { resolution, purpose: asked.purpose, currency: asked.currency, resolvedFor: known.purpose })
    ),
    ...when(used + asked.amount > known.amount, () =>
      wrong("fund.resolution-exceeded", { resolution, amount: asked.amount, resolved: known.amount, used })
    )
  ]
}

const isOpenAward = (state: Fund, award: AwardId): Findings => {
  const known = state.awards.get(award)
  if (known === undefined) return [wrong("fund.no-award", { award })]
  return when(known.isClosed, () => wrong("fund.award-closed", { award }))
}

const commit = (command: Of<"commit">, state: Fund, context: Context): Findings => {
  const { award, purpose, currency, parts } = command
  const amount = parts.reduce((sum, part) => sum + part.amount, 0)
  const known = state.awards.get(award)
  return [
    ...isResolved(state, command.resolution, { purpose, currency, amount }, ["committed"]),
    ...when(known?.isClosed === true, () => wrong("fund.award-closed", { award })),
    ...when(known !== undefined && (known.purpose !== purpose || known.currency !== currency), () =>
      wrong("fund.award-of-another", { award, purpose, currency })
    ),
    ...parts.flatMap(({ restriction }) => [...isKnown(state, restriction), ...isIntended(state, purpose, restriction, context)])
  ]
}

const pay = (command: Of<"pay">, state: Fund): Findings => {
  const { award, amount, resolution } = command
  const { purpose, currency } = state.awards.get(award) ?? {}
  return [
    ...isOpenAward(state, award),
    ...(purpose === undefined || currency === undefined
      ? when(!state.resolutions.has(resolution), () => wrong("fund.no-resolution", { resolution }))
      : isResolved(state, resolution, { purpose, currency, amount }, ["paid"]))
  ]
}

const isNewPurchase = (state: Fund, { purchase }: Of<"spend" | "account-for">): Findings =>
  when(KeyedLog.has(state.purchases, purchase), () => wrong("fund.purchase-twice", { purchase }))

const spend = (command: Of<"spend">, state: Fund, context: Context): Findings => {
  const { purpose, currency, amount, restriction } = command
  return [
    ...isResolved(state, command.resolution, { purpose, currency, amount }, ["committed", "paid"]),
    ...isKnown(state, restriction),
    ...isIntended(state, purpose, restriction, context),
    ...isNewPurchase(state, command)
  ]
}

const isGift = (state: Fund, donation: Of<"refund">["donation"]): Findings =>
  when(!KeyedLog.has(state.gifts, donation), () => wrong("fund.no-donation", { donation }))

const issueReceipt = ({ donation }: Of<"issue-receipt">, state: Fund): Findings => {
  const gift = KeyedLog.get(state.gifts, donation)
  return [
    ...isGift(state, donation),
    ...when(gift !== undefined && (gift.receipt.kind === "issued" || KeyedLog.has(state.receipts, donation)), () =>
      wrong("fund.receipt-twice", { donation })
    ),
    ...when(gift?.receipt.kind === "waived", () => wrong("fund.receipt-waived", { donation }, { citations: [CL.article(38)] }))
  ]
}

const chargeFee = (command: Of<"charge-fee">, state: Fund): Findings => [
  ...isGift(state, command.donation),
  ...when((state.agreement?.feePercent ?? 0) === 0, () => wrong("fund.no-fee", {}, { citations: [CL.article(61)] })),
  ...when(KeyedLog.has(state.fees, command.donation), () => wrong("fund.fee-twice", { donation: command.donation })),
  ...when(KeyedLog.get(state.gifts, command.donation)?.form === "goods", () => wrong("fund.fee-of-goods", { donation: command.donation }))
]

const redirect = (command: Of<"redirect">, state: Fund, { view }: Context): Findings => [
  ...isGift(state, command.donation),
  ...isKnown(state, command.from),
  ...isKnown(state, command.to),
  ...when(command.from === command.to, () => wrong("fund.redirected-nowhere", { donation: command.donation })),
  ...judged(Use.intended, { purpose: undefined, isCovered: false, donorConsents: command.consent !== undefined, servesDonor: false }, view)
]

const reverse = (command: Of<"reverse">, state: Fund): Findings => {
  const { reverses } = command
  const entry = KeyedLog.get(state.entries, reverses)
  if (entry === undefined) return [wrong("fund.no-entry", { reverses })]
  return [
    ...when(KeyedLog.has(state.reversals, reverses), () => wrong("fund.reversed-twice", { reverses })),
    ...when(entry.event.type === "fund.reversed", () => wrong("fund.reversal-reversed", { reverses }))
  ]
}

const activate = (state: Fund, { view }: Context): Findings =>
  judged(SetUp.startUpAmount, { kind: state.kind, founder: state.founder, receivedFen: received(state, renminbi) }, view)

const closeAward = ({ award }: Of<"close-award">, state: Fund): Findings => {
  const [committed, advanced] = [awarded(state, award, "committed"), awarded(state, award, "advanced")]
  return [
    ...isOpenAward(state, award),
    ...when(committed + advanced !== 0, () => wrong("fund.award-not-settled", { award, committed, advanced }))
  ]
}

const close = (command: Of<"close">, state: Fund): Findings => {
  const open = [...state.accounts.keys()].map(Account.of).filter(({ kind }) => kind === "committed" || kind === "advanced")
  const left = [...state.accounts.keys()].map(Account.of).filter(({ kind }) => kind === "available" || kind === "goods")
  return [
    ...open.map((account) =>
      wrong("fund.award-not-settled", {
        award: account.award,
        committed: account.kind === "committed" ? balanceOf(state, account) : 0,
        advanced: account.kind === "advanced" ? balanceOf(state, account) : 0
      })
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

const warnIdle = (on: Day.Day, state: Fund, { view }: Context): Findings => {
  const idle = judged(Use.idle, { on, activeOn: state.activeOn }, view)
  return idle.length > 0 ? idle : [wrong("fund.not-idle", { on, activeOn: state.activeOn }, { units: { on: "day", activeOn: "day" } })]
}

export const reasons = (command: Command, state: Fund, context: Context): Findings => {
  switch (command.type) {
    case "set-up":
      return setUp(command, context)
    case "set-committee":
      return [...judged(SetUp.committee, people(command.committee), context.view), ...onceEach(command.committee)]
    case "restrict":
      return [
        ...when(state.restrictions.has(command.restriction), () => wrong("fund.restriction-twice", { restriction: command.restriction })),
        ...command.purposes
          .filter((purpose) => !covers(state.purposes, purpose))
          .map((purpose) => wrong("fund.not-its-purpose", { purpose }))
      ]
    case "receive":
      return receive(command, state)
    case "issue-receipt":
      return issueReceipt(command, state)
    case "activate":
      return activate(state, context)
    case "charge-fee":
      return chargeFee(command, state)
    case "resolve":
      return resolve(command, state, context)
    case "commit":
      return commit(command, state, context)
    case "pay":
      return pay(command, state)
    case "release":
    case "return-unspent":
      return isOpenAward(state, command.award)
    case "account-for":
      return [...isOpenAward(state, command.award), ...isNewPurchase(state, command)]
    case "close-award":
      return closeAward(command, state)
    case "spend":
      return spend(command, state, context)
    case "redirect":
      return redirect(command, state, context)
    case "refund":
      return isGift(state, command.donation)
    case "reverse":
      return reverse(command, state)
    case "appeal": {
      const linksToChild = command.linksTo.some((link) => link === "wish" || link === "child-file")
      return judged(Raising.appeals, { byHost: command.by === "host", linksToChild }, context.view)
    }
    case "warn-idle":
      return warnIdle(Day.require(command.on), state, context)
    case "close":
      return close(command, state)
  }
}

/** What the ledger says of the booking itself. Of a reversal or a refund it says where the money went meanwhile. */
export const booking = (state: Fund, event: Booked): Findings => {
  if (KeyedLog.has(state.entries, event.entry)) return [wrong("fund.entry-twice", { entry: event.entry })]
  const moves = Moves.of(state, event)
  const fault = Booking.faultOf(state.accounts, moves)
  if (fault === undefined || (moves.length === 0 && event.type === "fund.closed")) return []
  const { account = "", balance = 0 } = fault
  if (event.type === "fund.refunded" && fault.fault === "no-postings")
    return when(KeyedLog.has(state.gifts, event.donation), () =>
      wrong("fund.used", { donation: event.donation, amount: event.amount, left: unusedOf(state, event.donation) })
    )
  switch (fault.fault) {
    case "overdrawn": {
      const amount = moves.reduce((sum, move) => sum + (move.from === account ? move.amount : 0), 0)
      return [wrong("fund.overdrawn", { account, amount, balance }, { kind: "requirement", citations: [CL.article(56), CL.article(53)] })]
    }
    case "used":
      return [wrong("fund.moved-on", { account, balance })]
    case "too-large":
      return [wrong("fund.too-large", { account })]
    default:
      // No such gift, award or entry: said already where it is asked for.
      return []
  }
}

/** What of a gift nothing was paid from yet. */
const unusedOf = (state: Fund, donation: Of<"refund">["donation"]): number => {
  let left = 0
  for (const name of state.accounts.keys()) {
    const { kind } = Account.of(name)
    if (kind === "available" || kind === "goods") left += Pieces.amountOf(heldIn(state, name).pieces, donation)
  }
  return left
}
