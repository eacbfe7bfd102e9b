/** The same records under another policy: who would gain, who would lose, at which record and by which value. */
import type { Names, Retallying } from "@yanzhen/core/desk"
import { Finding, Message } from "@yanzhen/core/foundation"
import type { Difference } from "@yanzhen/core/service"
import * as Basis from "./Basis.ts"
import { all } from "./messages.ts"
import { asKnown, policyOf, type Room, run } from "./Room.ts"
import type { Locale } from "./Reason.ts"
import type { Known, RetallyAnswer } from "./operations/Tallies.ts"

export const retally = async (now: Room, { under, ...known }: { readonly under: string } & Known): Promise<RetallyAnswer> => {
  const room = await asKnown(now, known)
  return told(room, await run(room.desk.retally(policyOf(room, under))))
}

export const told = async (room: Room, answer: Retallying.Retallied): Promise<RetallyAnswer> => {
  const people = [...answer.gainers, ...answer.losers].map(({ volunteer }) => volunteer)
  const names: Names.Names = people.length === 0 ? new Map() : await run(room.desk.namesOfPeople(people))
  const change = ({ volunteer, beforeMinutes, afterMinutes }: Difference.VolunteerChange) => ({
    volunteer,
    name: names.get(volunteer),
    minutes: afterMinutes - beforeMinutes
  })
  return {
    from: answer.from,
    to: answer.to,
    beforeMinutes: answer.beforeMinutes,
    afterMinutes: answer.afterMinutes,
    gainers: answer.gainers.map(change),
    losers: answer.losers.map(change),
    lines: (locale = room.locale) => lines(answer, names, locale)
  }
}

const signed = (minutes: number, locale: Locale): string =>
  `${minutes > 0 ? "+" : minutes < 0 ? "−" : "±"}${Message.show(Math.abs(minutes), "minutes", locale)}`

const lines = (
  { from, to, beforeMinutes, afterMinutes, gainers, losers, uncounted }: Retallying.Retallied,
  names: Names.Names,
  locale: Locale
): readonly string[] => [
  Message.text(
    all,
    "retally.total",
    {
      from,
      to,
      before: beforeMinutes,
      after: afterMinutes,
      change: signed(afterMinutes - beforeMinutes, locale),
      gainers: gainers.length,
      losers: losers.length
    },
    locale
  ),
  ...[...gainers, ...losers].flatMap((change) => personLines(change, names, locale)),
  ...uncounted.map((finding) => {
    const { title } = Finding.text(finding, locale, all)
    return Message.text(
      all,
      "retally.uncounted",
      { record: finding.where ?? "", title, basis: bracketed(Basis.text(finding.citations, finding.parameters, locale)) },
      locale
    )
  })
]

const personLines = (
  { volunteer, beforeMinutes, afterMinutes, records }: Difference.VolunteerChange,
  names: Names.Names,
  locale: Locale
): readonly string[] => [
  `  ${Message.text(
    all,
    "retally.person",
    {
      name: names.get(volunteer) ?? volunteer,
      change: signed(afterMinutes - beforeMinutes, locale),
      before: beforeMinutes,
      after: afterMinutes
    },
    locale
  )}`,
  ...records.flatMap((change) => recordLines(change, "    ", locale))
]

/** The steps of a record that give or take other minutes than before. */
export const recordLines = ({ after: { record }, steps }: Difference.RecordChange, indent: string, locale: Locale): readonly string[] =>
  steps.map(({ step, beforeMinutes: before, afterMinutes: after, beforeUse, afterUse }) => {
    const uses = [
      ...new Map(
        [beforeUse, afterUse].flatMap((use) => (use === undefined ? [] : [[`${use.parameter} ${use.pack} ${use.since}`, use]]))
      ).values()
    ]
    const text = Message.text(all, `tally.${step}`, { minutes: after - before, on: record.on, keptBy: "…" }, locale)
    const basis = bracketed(Basis.text([], uses, locale))
    return `${indent}${Message.text(all, "retally.step", { on: record.on, record: record.record, step: text, before, after, basis }, locale)}`
  })

const bracketed = (text: string): string => (text === "" ? "" : ` [${text}]`)
