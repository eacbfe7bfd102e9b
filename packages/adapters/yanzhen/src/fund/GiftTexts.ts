/** What is said of a gift in lines for people: where it is, what its receipt says, how the public sees it. */
import type { Gifts } from "@yanzhen/core/desk"
import { Day, Message, Options } from "@yanzhen/core/foundation"
import { ProjectOptions } from "@yanzhen/core/project"
import type { Locale, Reason } from "../Reason.ts"
import { calledOf, gap, money, pool, word } from "./FundWords.ts"
import * as ReasonLine from "./ReasonLine.ts"

type Names = ReadonlyMap<string, string>
type TracedAward = Gifts.Traced["awards"][number]

const separated = { "zh-CN": "、", en: ", " } as const

/** The project, and who carries it out. */
const project = (award: string, by: string | undefined, names: Names, locale: Locale): string =>
  by === undefined ? word("of-award", { award }, locale) : word("of-award-by", { award, by: names.get(by) ?? by }, locale)

/** A group by whom it is of and how many; one that the award does not tell of, by its id. */
const group = (id: string, of: TracedAward | undefined, locale: Locale): string => {
  const served = of?.served.find((one) => one.group === id)
  if (served === undefined) return id
  const kind = Options.title(ProjectOptions.groupKind, served.kind, locale)
  if (served.people === undefined) return kind
  return word(of?.isReported === true ? "group" : "group-planned", { kind, people: Message.show(served.people, "people", locale) }, locale)
}

export const trace = (
  { fund, donation, currency, amount, lines, restrictions, awards }: Omit<Gifts.Traced, "at">,
  names: Names,
  locale: Locale
): readonly string[] => {
  const called = calledOf(restrictions)
  return [
    word("gift", { donation, fund, amount: money(amount, currency, locale) }, locale),
    ...lines.map(({ where, restriction, amount: part, award, purchase, groups = [] }) => {
      const of = awards.find((one) => one.award === award)
      return [
        word(
          "part",
          {
            where: word(`where.${where}`, {}, locale),
            restriction: pool(restriction, called, locale),
            amount: money(part, currency, locale)
          },
          locale
        ),
        ...(award === undefined ? [] : [project(award, of?.by, names, locale)]),
        ...(purchase === undefined ? [] : [word("of-purchase", { purchase }, locale)]),
        ...(groups.length === 0
          ? []
          : [word("of-groups", { groups: groups.map((id) => group(id, of, locale)).join(separated[locale]) }, locale)])
      ].join(gap[locale])
    })
  ]
}

export const receipt = (
  { donation, on, currency, amount, capitals, stage, number, hostName, donor, goods, issuedOn, by }: Omit<Gifts.Receipt, "findings">,
  names: Names,
  reasons: readonly Reason[],
  locale: Locale
): readonly string[] => [
  word("receipt", { donation, on, amount: money(amount, currency, locale) }, locale),
  ...(donor === undefined ? [] : [word("receipt-donor", { donor: names.get(donor) ?? donor }, locale)]),
  ...(hostName === undefined ? [] : [word("receipt-host", { host: hostName }, locale)]),
  ...(goods ?? []).map(({ what, quantity, unit }) => word("receipt-goods", { what, quantity, unit }, locale)),
  ...(capitals === undefined ? [] : [word("capitals", { capitals }, locale)]),
  word(`receipt-${stage}`, {}, locale),
  ...(number === undefined ? [] : [word("receipt-number", { number }, locale)]),
  ...(issuedOn === undefined ? [] : [word("receipt-on", { on: issuedOn }, locale)]),
  ...(by === undefined ? [] : [word("receipt-by", { by: names.get(by) ?? by }, locale)]),
  ...reasons.map((reason) => ReasonLine.line(reason, locale))
]

export const publicGifts = (all: readonly Gifts.PublicGift[], names: Names, locale: Locale): readonly string[] =>
  all.map(({ on, donor, amount, refunded, currency }) =>
    word(
      refunded === 0 ? "public-gift" : "public-gift-refunded",
      {
        on: on === undefined ? "" : Day.text(on),
        donor: donor === undefined ? word("nobody", {}, locale) : (names.get(donor) ?? donor),
        amount: money(amount, currency, locale),
        refunded: money(refunded, currency, locale)
      },
      locale
    )
  )
