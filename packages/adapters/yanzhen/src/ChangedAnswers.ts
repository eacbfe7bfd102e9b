/**
 * What rules answer otherwise under another policy, of whom and why, for outside and in lines. What a reader would get wrong: lines put together
 * what changes in the same way for the same reasons, and name the first few; the answer has each by itself.
 */
import type { ChangedAnswers, ChangedStars, Names } from "@yanzhen/core/desk"
import { Day, type Finding, Message } from "@yanzhen/core/foundation"
import { Star } from "@yanzhen/core/service"
import * as Basis from "./Basis.ts"
import * as CheckAnswers from "./check/CheckAnswers.ts"
import * as LifeDoor from "./life/LifeDoor.ts"
import { all } from "./messages.ts"
import * as Reasons from "./Reasons.ts"
import type { Locale } from "./Reason.ts"
import type { Room } from "./Room.ts"
import type { ChangedAnswer, ChangedStar, PolicyImpact } from "./operations/Policies.ts"

export const told = async (room: Room, { at, rules, changed, stars }: ChangedAnswers.ChangedAnswers): Promise<PolicyImpact> => {
  const ids = [...changed.flatMap(({ id, volunteer }) => [id, volunteer ?? id]), ...stars.map(({ volunteer }) => volunteer)]
  const names = await LifeDoor.namesOf(room, new Set(ids))
  return {
    at,
    rules: rules.map(({ id, title, on, things }) => ({ rule: id, title, on: Day.text(on), ...(things === undefined ? {} : { things }) })),
    changed: changed.map((one) => changedOf(one, names)),
    stars: stars.map((one) => starOf(one, names)),
    lines: (locale = room.locale) => [
      ...rules.flatMap((rule) => ruleLines(rule, changed, names, locale)),
      ...starLines(stars, names, locale)
    ]
  }
}

const named = (names: Names.Names, id: string): { readonly name?: string } => {
  const name = names.get(id)
  return name === undefined ? {} : { name }
}

const changedOf = (
  { rule, kind, id, volunteer, on, before, after, gone, come }: ChangedAnswers.Changed,
  names: Names.Names
): ChangedAnswer => ({
  ...{ rule, kind, id, on: Day.text(on) },
  ...named(names, volunteer ?? id),
  ...(volunteer === undefined ? {} : { volunteer }),
  before: CheckAnswers.outcomeOf(before),
  after: CheckAnswers.outcomeOf(after),
  gone: gone.map((finding) => Reasons.ofFinding(finding)),
  come: come.map((finding) => Reasons.ofFinding(finding))
})

const starOf = ({ volunteer, kind, on, before, after }: ChangedStars.ChangedStar, names: Names.Names): ChangedStar => ({
  ...{ volunteer, ladder: kind, on: Day.text(on) },
  ...named(names, volunteer),
  before: { rung: before.rung?.id, minutes: before.minutes },
  after: { rung: after.rung?.id, minutes: after.minutes }
})

const say = (key: string, values: Message.Values, locale: Locale): string => Message.text(all, `policy-impact.${key}`, values, locale)

/** Names that a line has room for. */
const mostNamed = 20

const ruleLines = (
  { id, title, on, things }: ChangedAnswers.AskedRule,
  changed: readonly ChangedAnswers.Changed[],
  names: Names.Names,
  locale: Locale
): readonly string[] => {
  // A number may stand for several rules; their titles tell them apart.
  const own = changed.filter((one) => one.rule === id && one.title === title)
  const head = { rule: id, title: title[locale], on, things, changed: own.length }
  if (things === undefined) return [say("not-asked", head, locale)]
  const alike = Map.groupBy(own, (one) =>
    [
      one.kind,
      CheckAnswers.outcomeText(CheckAnswers.outcomeOf(one.before), locale),
      CheckAnswers.outcomeText(CheckAnswers.outcomeOf(one.after), locale),
      ...one.gone.map((finding) => reasonLine("gone", finding, locale)),
      ...one.come.map((finding) => reasonLine("come", finding, locale))
    ].join("\n")
  )
  return [
    say(own.length === 0 ? "same" : "rule", head, locale),
    ...[...alike].flatMap(([key, group]) => {
      const [kind, before, after, ...reasons] = key.split("\n")
      const who = group.slice(0, mostNamed).map((one) => nameOf(one, names, locale))
      const more = group.length - who.length
      const values = { count: group.length, before, after, who: more > 0 ? [...who, say("more", { more }, locale)] : who }
      return [`  ${say(`change.${kind ?? ""}`, values, locale)}`, ...reasons]
    })
  ]
}

const nameOf = ({ id, volunteer, on }: ChangedAnswers.Changed, names: Names.Names, locale: Locale): string =>
  volunteer === undefined
    ? (names.get(id) ?? id)
    : say("place", { volunteer: names.get(volunteer) ?? volunteer, activity: names.get(id) ?? id, on }, locale)

const reasonLine = (side: "gone" | "come", finding: Finding.Finding, locale: Locale): string => {
  const { title, basis } = Reasons.ofFinding(finding).in(locale)
  return `    ${say(side, { title, basis: basis === "" ? "" : ` [${basis}]` }, locale)}`
}

const starLines = (stars: readonly ChangedStars.ChangedStar[], names: Names.Names, locale: Locale): readonly string[] => {
  if (stars.length === 0) return [say("no-stars", {}, locale)]
  return [
    say("stars", { count: stars.length }, locale),
    ...stars.map(({ volunteer, kind, on, before, after }) => {
      const rung = (side: ChangedStars.Side): string => side.rung?.title[locale] ?? say("no-rung", {}, locale)
      const basis = [before.use, after.use].flatMap((use) => use ?? [])
      return `  ${say(
        "star",
        {
          ...{ name: names.get(volunteer) ?? volunteer, ladder: Star.ladders[kind].title[locale], on },
          ...{ before: rung(before), beforeMinutes: before.minutes, after: rung(after), afterMinutes: after.minutes },
          basis: Basis.text([], basis, locale)
        },
        locale
      )}`
    })
  ]
}
