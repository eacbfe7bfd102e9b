/**
 * An explanation in lines for people, with the provision behind every step. What a reader would get wrong: the words are made here and
 * nowhere else; the data beside them can be checked without reading a language.
 */
import * as Finding from "../../foundation/Finding.ts"
import * as Instant from "../../foundation/Instant.ts"
import * as Message from "../../foundation/Message.ts"
import * as Options from "../../foundation/Options.ts"
import type { ParameterUse } from "../../foundation/ParameterView.ts"
import * as Unit from "../../foundation/Unit.ts"
import type * as Zone from "../../foundation/Zone.ts"
import * as CitationText from "../../law/CitationText.ts"
import type * as Ladder from "../../law/Ladder.ts"
import * as Rooms from "../../rulebook/Rooms.ts"
import type { Words } from "../../service/ServiceFacts.ts"
import * as Star from "../../service/Star.ts"
import * as Explanation from "../../service/tally/Explanation.ts"
import type * as Totals from "../../service/tally/Totals.ts"
import * as TimeClass from "../../service/TimeClass.ts"
import type { ExplainedHistory, ExplainedRecord, ExplainedVolunteer } from "./Explaining.ts"
import { all } from "../messages/all.ts"
import * as Names from "../Names.ts"

/** `depth` 0 is a heading, 1 stands under it, 2 under that. */
export interface Line {
  readonly depth: 0 | 1 | 2
  readonly text: string
}

const line = (depth: Line["depth"], key: Message.KeyOf<typeof all>, values: Message.Values, locale: Message.Locale): Line => ({
  depth,
  text: Message.text(all, key, values, locale)
})

export const ofVolunteer = (explained: ExplainedVolunteer, locale: Message.Locale): readonly Line[] => {
  const { volunteer, on, policy, at, total, beside, records, standing, gifts, takenFromStars, names } = explained
  return [
    line(0, "explain.volunteer", { name: names.get(volunteer) ?? volunteer, on, policy, at }, locale),
    ...(total === undefined
      ? []
      : totalLines(total, records.filter(({ row, trace }) => trace !== undefined && row.timeClass === "service").length, locale)),
    ...TimeClass.timeClasses.flatMap((timeClass) => {
      const cell = beside[timeClass]
      const values = { timeClass, credited: cell?.creditedMinutes }
      return cell === undefined ? [] : [line(1, "explain.beside", values, locale)]
    }),
    ...standing.standings.flatMap((one) => standingLines(one, locale)),
    ...(gifts === undefined
      ? []
      : [line(1, "explain.gifts", { gifts: gifts.count }, locale), { depth: 2 as const, text: useText(gifts.use, locale) }]),
    ...(takenFromStars === undefined
      ? []
      : [
          line(2, "explain.taken-from-stars", { spent: takenFromStars.spent, minutes: standing.measures.minutes }, locale),
          { depth: 2 as const, text: useText(takenFromStars.use, locale) }
        ]),
    ...(standing.standings.length === 0 ? [] : [line(1, "explain.not-granted", {}, locale)]),
    ...records.flatMap((record) => recordLines(record, names, locale))
  ]
}

const totalLines = (total: Totals.Cell, records: number, locale: Message.Locale): readonly Line[] => [
  line(
    1,
    "explain.total",
    {
      credited: total.creditedMinutes,
      attended: total.attendedMinutes,
      excluded: total.excludedMinutes,
      toppedUp: total.toppedUpMinutes,
      overage: total.overageMinutes
    },
    locale
  ),
  line(1, "explain.times", { personTimes: total.personTimes, records }, locale)
]

/** A record with its steps, each with the value that decided it and the provisions behind that. */
const recordLines = ({ row, trace, findings }: ExplainedRecord, names: Names.Names, locale: Message.Locale): readonly Line[] => {
  const { record, on, activityName = "", team = "" } = row
  const values = {
    record,
    on,
    activityName: names.get(activityName) ?? activityName,
    team: names.get(team) ?? team,
    credited: trace?.creditedMinutes
  }
  const told = trace === undefined ? [] : Explanation.ofRecord(trace, locale).lines
  return [
    line(1, trace === undefined ? "explain.uncounted" : "explain.record", values, locale),
    ...told.map(({ text }, index): Line => ({ depth: 2, text: `${text}${basisOf(trace?.steps[index]?.use, locale)}` })),
    ...findings.map((finding): Line => findingLine(finding, locale))
  ]
}

const findingLine = (finding: Finding.Finding, locale: Message.Locale): Line => {
  const { title, why } = Finding.text(finding, locale, all)
  const cited = finding.citations.map((citation) => CitationText.text(citation, locale))
  const basis = [...cited, ...finding.parameters.map((use) => useText(use, locale))].join(join[locale])
  return { depth: 2, text: `${title}${colon[locale]}${why}${basis === "" ? "" : ` [${basis}]`}` }
}

const join = { "zh-CN": ";", en: "; " } as const
const colon = { "zh-CN": ":", en: ": " } as const

const basisOf = (use: ParameterUse | undefined, locale: Message.Locale): string => (use === undefined ? "" : ` [${useText(use, locale)}]`)

/** Of a ladder the rungs by name alone. */
const valueText = ({ parameter, value }: ParameterUse, locale: Message.Locale): string => {
  const known = Rooms.parameters.get(parameter)
  const shown = (one: number | boolean | string): string =>
    known === undefined ? Message.show(one, undefined, locale) : Options.show(known, one, locale)
  if (typeof value !== "object") return shown(value)
  return value.map((one) => (typeof one === "object" ? one.title[locale] : shown(one))).join(join[locale])
}

/** A value with its pack, its day and its provisions. */
const useText = (use: ParameterUse, locale: Message.Locale): string => {
  const { parameter, pack, since } = use
  const values = { parameter: Rooms.parameters.get(parameter)?.title[locale] ?? parameter, value: valueText(use, locale), pack, since }
  const cited = use.citations.map((citation) => CitationText.text(citation, locale))
  return [Message.text(all, "explain.parameter", values, locale), ...cited].join(join[locale])
}

const standingLines = ({ rung, next, open, use }: Star.Standing, locale: Message.Locale): readonly Line[] => {
  const reached =
    rung === undefined ? line(1, "explain.none-reached", {}, locale) : line(1, "explain.reached", { rung: rung.title[locale] }, locale)
  const cited = use.citations.map((citation) => CitationText.text(citation, locale)).join(join[locale])
  return [
    { ...reached, text: `${reached.text} [${use.pack}${cited === "" ? "" : `${join[locale]}${cited}`}]` },
    ...(next === undefined
      ? []
      : [line(2, "explain.next", { rung: next.rung.title[locale], lacks: next.lacks.map((lack) => lackText(lack, locale)) }, locale)]),
    ...open.map(({ rung: maybe, missing }) =>
      line(2, "explain.open", { rung: maybe.title[locale], missing: missing.map((measure) => Star.titleOf(measure)[locale]) }, locale)
    )
  ]
}

const lackText = ({ bound, has, short }: Ladder.Lack, locale: Message.Locale): string => {
  const measure = Star.titleOf(bound.measure)[locale]
  if (short === undefined) return Message.text(all, has === undefined ? "explain.lack-unknown" : "explain.lack-unmet", { measure }, locale)
  const unit = Object.hasOwn(Star.measures.fields, bound.measure)
    ? Star.measures.fields[bound.measure as keyof Star.Measures].unit
    : undefined
  return Message.text(all, "explain.lack", { measure, short: Unit.show(short, unit, locale) }, locale)
}

/** The record with its steps, then every event. */
export const ofRecord = (
  { record, assessed, history, names }: ExplainedHistory,
  zone: Zone.Zone,
  locale: Message.Locale
): readonly Line[] => [
  ...recordLines(record, names, locale),
  ...assessed.map((finding) => findingLine(finding, locale)),
  line(1, "explain.history", {}, locale),
  ...history.flatMap(({ position, recordedAt, type, actor, policy, data }) => [
    line(
      2,
      "explain.event",
      { position, recordedAt: Instant.text(recordedAt, zone), type, actor: names.get(actor) ?? actor, policy },
      locale
    ),
    ...[data["reason"], data["words"]]
      .filter(isWords)
      .map((words) =>
        line(2, "explain.words", { words: Names.read(words, names) ?? Message.text(all, "explain.forgotten", {}, locale) }, locale)
      ),
    // A record may be corrected by a changed row: then its import stands where the reason would.
    ...(type === "service.corrected" && data["reason"] === undefined && typeof data["batch"] === "string"
      ? [line(2, "explain.by-file", { batch: data["batch"] }, locale)]
      : [])
  ])
]

const isWords = (value: unknown): value is Words =>
  typeof value === "string" || (typeof value === "object" && value !== null && "text" in value && typeof value.text === "string")
