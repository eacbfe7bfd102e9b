/**
 * The facts of one service: which of the seven of art. 7 are there, how many minutes were attended, when two of them say the same. What a
 * reader would get wrong: only *attended* and *planned* minutes are facts. Credited minutes follow from policy, rewards from another room.
 */
import * as Canonical from "../foundation/Canonical.ts"
import * as Day from "../foundation/Day.ts"
import type { Severity } from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import * as Minute from "../foundation/Minute.ts"
import * as Span from "../foundation/Span.ts"
import { VRM } from "../law/Instruments.ts"
import type { Completion, DraftFacts, ServiceFacts } from "./ServiceFacts.schema.ts"
import { finding } from "./ServiceFinding.ts"

export type { Completion, DraftFacts, ServiceFacts, Words } from "./ServiceFacts.schema.ts"

/** 志愿服务记录与证明出具办法(试行) art. 7, in its order. */
export const seven = ["activityName", "on", "place", "content", "time", "organiser", "leader"] as const
export type Seven = (typeof seven)[number]

const article7 = VRM.article(7, "名称、日期、地点、服务内容、服务时间、活动组织单位和活动负责人")

const isMissing = (facts: DraftFacts, fact: Seven): boolean =>
  fact === "time" ? facts.attended.length === 0 && facts.untimedMinutes === undefined : facts[fact] === undefined

/** Which of the seven facts are not there, in the order of the law. */
export const missing = (facts: DraftFacts): readonly Seven[] => seven.filter((fact) => isMissing(facts, fact))

/** As none missing, said without a list: it is asked several times of each of a million rows. */
export const isComplete = (facts: DraftFacts): facts is ServiceFacts =>
  facts.activityName !== undefined &&
  facts.on !== undefined &&
  facts.place !== undefined &&
  facts.content !== undefined &&
  (facts.attended.length > 0 || facts.untimedMinutes !== undefined) &&
  facts.organiser !== undefined &&
  facts.leader !== undefined

/** Minutes as stated, breaks and travel included: what was *attended*. What counts is the tally's to say. */
export const attendedMinutes = (facts: Pick<DraftFacts, "attended" | "untimedMinutes">): number =>
  facts.untimedMinutes ?? Span.minutes(facts.attended)

/** Attended minutes of each day it touches; a duration without a clock belongs to its day. */
export const minutesByDay = (facts: Pick<ServiceFacts, "on" | "attended" | "untimedMinutes">): ReadonlyMap<Day.Day, number> => {
  const days = new Map<Day.Day, number>()
  const add = (day: Day.Day, minutes: number) => days.set(day, (days.get(day) ?? 0) + minutes)
  for (const piece of facts.attended.flatMap(Span.splitAtMidnights)) add(Minute.dayOf(piece.from), Span.length(piece))
  if (facts.untimedMinutes !== undefined) add(Day.require(facts.on), facts.untimedMinutes)
  return days
}

/** A draft with more known. A duration replaces clock times and the other way round, since only one of them can be meant. */
export const complete = (facts: DraftFacts, more: Completion): DraftFacts => {
  const { untimedMinutes, ...timed } = facts
  const untimed = untimedMinutes === undefined || more.attended !== undefined ? {} : { untimedMinutes }
  return { ...timed, ...untimed, ...(more.untimedMinutes === undefined ? {} : { attended: [] }), ...more }
}

/**
 * The same facts written in one way: spans in order, empty lists left out, keys in order (which also spares the journal the sorting).
 * Two services are the same exactly when their normal forms have the same canonical text. Facts that are written so are given back.
 */
export const normal = <F extends DraftFacts | Completion>(facts: F): F => {
  const entries: Readonly<Record<string, unknown>> = facts
  if (isNormal(entries)) return facts
  const written: Record<string, unknown> = {}
  for (const key of Object.keys(entries).toSorted()) {
    const value = entries[key]
    if (value === undefined || (Array.isArray(value) && value.length === 0 && key !== "attended")) continue
    written[key] = Array.isArray(value) ? value.toSorted((a: Span.Span, b: Span.Span) => a.from - b.from || a.to - b.to) : value
  }
  return written as F
}

const isNormal = (entries: Readonly<Record<string, unknown>>): boolean => {
  let before = ""
  // A key that is inherited would only have it written anew.
  for (const key in entries) {
    const value = entries[key]
    if (key < before || value === undefined || (Array.isArray(value) && !isNormalList(key, value))) return false
    before = key
  }
  return true
}

/** One span is in order whatever it says; two are looked at. */
const isNormalList = (key: string, list: readonly unknown[]): boolean => (list.length === 0 ? key === "attended" : list.length === 1)

export const isSame = (a: DraftFacts, b: DraftFacts): boolean => Canonical.text(normal(a)) === Canonical.text(normal(b))

const none: readonly Finding[] = []

/** One finding for each missing fact (待补): an error where all seven are needed, a hint where a draft is kept. */
export const missingFindings = (facts: DraftFacts, severity: Severity): readonly Finding[] =>
  isComplete(facts)
    ? none
    : missing(facts).map((fact) =>
        finding(
          "service.fact-missing",
          { fact },
          { kind: severity === "error" ? "requirement" : "notice", severity, citations: [article7] }
        )
      )
