/** The handles of funds over an open door. */
import { type FundDuties, FundLives, Statements } from "@yanzhen/core/desk"
import { Day } from "@yanzhen/core/foundation"
import type { Account, Duties } from "@yanzhen/core/fund"
import { Registers } from "@yanzhen/core/registers"
import * as Basis from "../Basis.ts"
import { Failure } from "../Failure.ts"
import * as Failures from "../Failures.ts"
import * as LifeDoor from "../life/LifeDoor.ts"
import * as Quote from "../Quote.ts"
import * as Reasons from "../Reasons.ts"
import { dayOf, type Room, run } from "../Room.ts"
import * as FundTexts from "./FundTexts.ts"
import * as FundWords from "./FundWords.ts"
import * as GiftTexts from "./GiftTexts.ts"
import * as RatioDoor from "./RatioDoor.ts"
import type { Asking, Balance, BalanceLines, DutiesOfFund, DutiesOfHost, DutyOf, Funds, FundTables } from "./Funds.ts"

const { fund } = FundLives.lives

/** Lines are shown all where nobody asks for a page. */
const everything = Number.MAX_SAFE_INTEGER - 1

const cursorOf = ({ on, number, part }: Statements.Line): string => `${on === undefined ? "" : Day.text(on)}/${number}/${part}`

const afterOf = ({ locale }: Room, of: string, text: string): Statements.Line => {
  const [day = "", number, part] = text.split("/")
  const [on, at, within] = [Day.fromText(day), Number(number), Number(part)]
  if (on === undefined || !Number.isSafeInteger(at) || !Number.isSafeInteger(within))
    throw new Failure(Failures.told("YZ_ID_UNFIT", "door.id", { text: Quote.text(text) }), locale)
  // Only the columns of the key are read.
  return { fund: of, on, number: at, part: within } as Statements.Line
}

const plainBalance = ({ restriction, ...rest }: Statements.Balance): Balance => ({
  ...rest,
  ...(restriction === undefined ? {} : { restriction })
})

/** What the restrictions of a fund are called, by their ids. */
const calledIn = async ({ desk }: Room, of: string): Promise<FundWords.Called> => {
  const { rows } = await run(desk.list(Registers.fundRestriction, Registers.fundRestriction.facts.fund.is(of)))
  return FundWords.calledOf(rows)
}

const statement = async (room: Room, of: string, { period: text, limit = everything, after }: Asking) => {
  const period = LifeDoor.periodOrThisYear(room, text)
  const page = { limit, ...(after === undefined ? {} : { after: afterOf(room, of, after) }) }
  const { at, opening, lines, hasMore, closing } = await run(room.desk.statement(LifeDoor.idOf(room, of), period, page))
  const last = lines.at(-1)
  const called = await calledIn(room, of)
  return {
    at,
    first: Day.text(period.first),
    last: Day.text(period.last),
    opening: opening.map(plainBalance),
    rows: lines.map((line) => LifeDoor.rowOf(Registers.fundLine, line)),
    ...(hasMore && last !== undefined ? { next: cursorOf(last) } : {}),
    closing: closing.map(plainBalance),
    lines: (locale = room.locale) => FundTexts.statement({ period, opening, lines, closing }, called, locale)
  }
}

const behind = async (
  room: Room,
  of: string,
  { account, restriction, currency }: Omit<Balance, "amount">,
  { upTo, limit = everything, after }: NonNullable<Parameters<Funds["behind"]>[2]>
): Promise<BalanceLines> => {
  const page = { limit, ...(after === undefined ? {} : { after: afterOf(room, of, after) }) }
  // An account that there is not has no lines.
  const balance = { currency, restriction, account: account as Account.Kind }
  const end = upTo === undefined ? LifeDoor.today(room) : dayOf(room.locale, upTo)
  const { at, lines, hasMore } = await run(room.desk.behindBalance(LifeDoor.idOf(room, of), balance, end, page))
  const last = lines.at(-1)?.line
  const called = await calledIn(room, of)
  return {
    at,
    rows: lines.map(({ line, adds }) => ({ ...LifeDoor.rowOf(Registers.fundLine, line), adds })),
    ...(hasMore && last !== undefined ? { next: cursorOf(last) } : {}),
    lines: (locale = room.locale) => lines.map(({ line }) => FundTexts.line(line, called, locale))
  }
}

/** What is known of a thing, without what is not. */
const known = <T extends object>(value: T): { readonly [K in keyof T]: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined)) as never

const dutyOf = ({ kind, about, status, deadline, publishedOn, law }: Duties.Duty): DutyOf => ({
  kind,
  about,
  status,
  ...(deadline.dueBy === undefined ? {} : { dueBy: Day.text(deadline.dueBy) }),
  ...(deadline.known ? { breachAfter: Day.text(deadline.breachAfter) } : {}),
  ...(publishedOn === undefined ? {} : { publishedOn: Day.text(publishedOn) }),
  basis: (locale) => Basis.text([], law === undefined ? [] : [law], locale)
})

const dutiesOf = ({ fund: id, name, duties, receiptsDue, findings }: FundDuties.OfFund): DutiesOfFund => ({
  fund: id,
  ...(name === undefined ? {} : { name }),
  duties: duties.map(dutyOf),
  receiptsDue,
  reasons: findings.map((finding) => Reasons.ofFinding(finding))
})

const dutiesOfHost = ({ host, duties, findings }: FundDuties.OfHost, name: string | undefined): DutiesOfHost => ({
  host,
  ...(name === undefined ? {} : { name }),
  duties: duties.map(dutyOf),
  reasons: findings.map((finding) => Reasons.ofFinding(finding))
})

const ofFund = (id: string) => [
  LifeDoor.rowsOf(Registers.fund, Registers.fund.facts.fund.is(id)),
  LifeDoor.rowsOf(Registers.fundRestriction, Registers.fundRestriction.facts.fund.is(id)),
  LifeDoor.rowsOf(Registers.fundBalance, Registers.fundBalance.facts.fund.is(id)),
  LifeDoor.rowsOf(Registers.commitment, Registers.commitment.facts.fund.is(id)),
  LifeDoor.rowsOf(Registers.resolution, Registers.resolution.facts.fund.is(id)),
  LifeDoor.rowsOf(Registers.appeal, Registers.appeal.facts.fund.is(id)),
  LifeDoor.rowsOf(Registers.appealLink, Registers.appealLink.facts.fund.is(id))
]

export const over = (room: Room): Funds => ({
  setUp: (command, giving) => LifeDoor.begin(room, fund, LifeDoor.amountsIn(room, fund, command), giving),
  give: (id, command, giving) => LifeDoor.give(room, fund, id, LifeDoor.amountsIn(room, fund, command), giving),
  show: async (id) => {
    const shown: FundTables = await LifeDoor.tables(room, "fund", id, ofFund(id))
    const lines: FundTables["lines"] = (locale = room.locale) => [
      ...shown.lines(locale),
      ...FundTexts.credit(shown.tables.fund_balance, locale)
    ]
    return { ...shown, lines }
  },
  list: () => LifeDoor.list(room, Registers.fund),
  appeals: () => LifeDoor.list(room, Registers.appeal),
  statement: (id, asking = {}) => statement(room, id, asking),
  behind: (id, balance, asking = {}) => behind(room, id, balance, asking),
  sustainability: async (id, text, currency) => {
    const answer = await run(room.desk.sustainability(LifeDoor.idOf(room, id), LifeDoor.periodOrThisYear(room, text), currency))
    const { period, ...rest } = answer
    return {
      ...rest,
      first: Day.text(period.first),
      last: Day.text(period.last),
      lines: (locale = room.locale) => FundTexts.sustainability(answer, locale)
    }
  },
  traceGift: async (gift) => {
    const answer = await run(room.desk.traceGift(LifeDoor.idOf(room, gift)))
    const { lines: parts, restrictions, awards, ...rest } = answer
    const names = await LifeDoor.namesOf(room, new Set(awards.flatMap(({ by }) => by ?? [])))
    return {
      ...rest,
      parts: parts.map(known),
      restrictions: restrictions.map(({ restriction, name, purposes }) => known({ restriction, name, purposes })),
      awards: awards.map(known),
      names: Object.fromEntries(names),
      lines: (locale = room.locale) => GiftTexts.trace(answer, names, locale)
    }
  },
  receipt: async (gift) => {
    const { findings, ...answer } = await run(room.desk.receipt(LifeDoor.idOf(room, gift)))
    const reasons = findings.map((finding) => Reasons.ofFinding(finding))
    const names = await LifeDoor.namesOf(room, new Set([answer.donor, answer.by].flatMap((one) => one ?? [])))
    const lines = (locale = room.locale) => GiftTexts.receipt(answer, names, reasons, locale)
    return { ...known(answer), names: Object.fromEntries(names), reasons, lines } as Awaited<ReturnType<Funds["receipt"]>>
  },
  publicGifts: async (id) => {
    const { at, gifts } = await run(room.desk.publicGifts(id === undefined ? undefined : LifeDoor.idOf(room, id)))
    const names = await LifeDoor.namesOf(room, new Set(gifts.flatMap(({ donor }) => donor ?? [])))
    return {
      at,
      names: Object.fromEntries(names),
      gifts: gifts.map(({ on, donor, ...gift }) => ({
        ...gift,
        ...(on === undefined ? {} : { on: Day.text(on) }),
        ...(donor === undefined ? {} : { donor })
      })),
      lines: (locale = room.locale) => GiftTexts.publicGifts(gifts, names, locale)
    }
  },
  duties: async ({ fund: id, host, raising, class: hostClass, on, all } = {}) => {
    const asked = {
      ...(id === undefined ? {} : { fund: LifeDoor.idOf(room, id) }),
      ...(host === undefined ? {} : { host: LifeDoor.idOf(room, host) }),
      ...(raising === undefined ? {} : { raising: LifeDoor.idOf(room, raising) }),
      ...(hostClass === undefined ? {} : { class: hostClass }),
      ...(on === undefined ? {} : { on: dayOf(room.locale, on) }),
      ...(all === undefined ? {} : { all })
    }
    const answer = await run(room.desk.fundDuties(asked))
    const funds = answer.funds.map(dutiesOf)
    const names = await LifeDoor.namesOf(room, new Set(answer.hosts.map((one) => one.host)))
    const hosts = answer.hosts.map((one) => dutiesOfHost(one, names.get(one.host)))
    return { at: answer.at, on: Day.text(answer.on), hosts, funds, lines: (locale = room.locale) => FundTexts.duties(hosts, funds, locale) }
  },
  ratios: (host, asked) => RatioDoor.ratios(room, host, asked),
  idle: async (on) => {
    const { at, on: day, funds } = await run(room.desk.idleFunds(on === undefined ? undefined : dayOf(room.locale, on)))
    const shown = funds.map(({ fund: id, name, activeOn, findings }) => ({
      fund: id,
      ...(name === undefined ? {} : { name }),
      ...(activeOn === undefined ? {} : { activeOn: Day.text(activeOn) }),
      reasons: findings.map((finding) => Reasons.ofFinding(finding))
    }))
    return { at, on: Day.text(day), funds: shown, lines: (locale = room.locale) => FundTexts.idle(shown, locale) }
  }
})
