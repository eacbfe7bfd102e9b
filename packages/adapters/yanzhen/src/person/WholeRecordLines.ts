/** The whole record of a volunteer in lines, part by part; a part of which there is nothing says so. */
import { Message, Options } from "@yanzhen/core/foundation"
import { RequiredFields, ServiceOptions } from "@yanzhen/core/service"
import * as ReasonLines from "../activity/ReasonLines.ts"
import { wholeRecord as catalogue } from "../messages/wholeRecord.ts"
import type { Locale } from "../Reason.ts"
import type { RecordedAward, RecordedEvaluation, RecordedPerson, RecordedService, WholeRecord } from "./WholeRecord.ts"

export type Told = Omit<WholeRecord, "lines" | "toXlsx">
export type Word = (key: keyof (typeof catalogue)["en"], values?: Message.Values) => string

export const word =
  (locale: Locale): Word =>
  (key, values = {}) =>
    Message.text(catalogue, key, values, locale)

const gap = { "zh-CN": "；", en: "; " } as const

export const of = (told: Told, locale: Locale): readonly string[] => {
  const say = word(locale)
  const { at, on, policy, person, personal, services, trainings, awards, evaluations, paidDuty, creditedMinutes, missing } = told
  const title = (part: keyof typeof RequiredFields.partTitles) => RequiredFields.partTitles[part][locale]
  const heading = (part: string, count: number) => (count === 0 ? say("none", { part }) : say("part", { part, count }))
  return [
    say("title", { name: personal.name ?? person, on, policy, at }),
    title("personal"),
    ...fields(told, locale).map(([field, value]) => say("line", { field, value })),
    services.length === 0
      ? say("none", { part: title("services") })
      : say("credited", { part: title("services"), count: services.length, credited: creditedMinutes }),
    ...services.flatMap((one) => serviceLines(one, locale)),
    heading(title("trainings"), trainings.length),
    ...trainings.flatMap((one) => serviceLines(one, locale)),
    heading(title("awards"), awards.length),
    ...awards.flatMap((one) => awardLines(one, say)),
    heading(title("evaluations"), evaluations.length),
    ...evaluations.flatMap((one) => evaluationLines(one, say)),
    ...(paidDuty.length === 0 ? [] : [heading(say("paid-duty"), paidDuty.length), ...paidDuty.flatMap((one) => serviceLines(one, locale))]),
    ...(missing.length === 0 ? [] : [say("missing"), ...ReasonLines.of(missing, locale)])
  ]
}

type Field = readonly [title: string, value: string]

/** What is known of the person, by the titles of the rule. */
export const fields = ({ personal, entries }: Pick<Told, "personal" | "entries">, locale: Locale): readonly Field[] => {
  const say = word(locale)
  const titled = Object.entries(RequiredFields.personalTitles).flatMap(([name, titles]): readonly Field[] => {
    const value = personal[name as keyof RecordedPerson]
    return value === undefined ? [] : [[titles[locale], typeof value === "string" ? value : value.join(gap[locale])]]
  })
  const more: readonly (readonly [Parameters<Word>[0], string | undefined])[] = [
    ["registered", personal.registeredOn],
    ["team", personal.teamName ?? personal.team],
    ["entries", entries.join(gap[locale])]
  ]
  return [...titled, ...more.flatMap(([key, value]): readonly Field[] => (value === undefined ? [] : [[say(key), value]]))]
}

/** The seven facts in the order of the law; what cannot be shown is marked, what is missing is left out. */
export const factsOf = (one: RecordedService, locale: Locale): Readonly<Record<keyof typeof RequiredFields.factTitles, string>> => {
  const lacks = new Set(one.missing.map(({ code }) => code))
  const shown = (fact: "place" | "content"): string =>
    one[fact] ?? (lacks.has(`service.required-fact.${fact}`) ? "" : word(locale)("unseen"))
  const times = one.attended.map(({ from, to }) => `${from}–${to}`)
  return {
    activityName: one.activityName ?? "",
    on: one.on ?? "",
    place: shown("place"),
    content: shown("content"),
    time: times.length > 0 ? times.join(gap[locale]) : Message.show(one.attendedMinutes, "minutes", locale),
    organiser: one.organiserName ?? one.organiser ?? "",
    leader: one.leaderName ?? one.leader ?? ""
  }
}

export const stageOf = ({ stage }: RecordedService, locale: Locale): string => Options.title(ServiceOptions.stage, stage, locale)

const serviceLines = (one: RecordedService, locale: Locale): readonly string[] => {
  const say = word(locale)
  const facts = Object.entries(factsOf(one, locale)).flatMap(([name, value]) =>
    value === "" ? [] : [`${RequiredFields.factTitles[name as keyof typeof RequiredFields.factTitles][locale]} ${value}`]
  )
  return [
    say("service", {
      facts: facts.join(gap[locale]),
      credited: one.creditedMinutes,
      stage: stageOf(one, locale),
      record: one.record
    }),
    ...one.steps.map((step) => say("step", { text: step.in(locale) })),
    ...ReasonLines.of([...one.reasons, ...one.missing], locale)
  ]
}

export const awardLines = (award: RecordedAward, say: Word): readonly string[] => {
  if (award.kind === "time-coins") {
    const { account, keptUnits, balanceUnits } = award
    return [say("coins", { account, kept: keptUnits, balance: balanceUnits })]
  }
  const { kind, grantedOn, stars, title, honour, withdrawn } = award
  return [
    kind === "star" ? say("star", { grantedOn, stars, honour }) : say("honour", { grantedOn, title, honour }),
    ...(withdrawn === undefined ? [] : [say("withdrawn", { on: withdrawn.on, reason: withdrawn.reason ?? say("unseen") })])
  ]
}

export const evaluationLines = (one: RecordedEvaluation, say: Word): readonly string[] => {
  if (one.kind === "no-show") return [say(one.malicious ? "malicious" : "no-show", { on: one.notedOn, activity: one.activity })]
  const { record, on, words = say("unseen"), answer } = one
  return [
    say("objection", { on, record, words }),
    answer === undefined ? say("open") : say(answer.upheld ? "upheld" : "rejected", { on: answer.on, words: answer.words ?? say("unseen") })
  ]
}
