/**
 * What looks odd about recorded time and should be looked at by a person. It is pointed out, never edited, and takes no minute away.
 * Each check compares with a threshold of the policy; without one it is not made.
 */
import * as Day from "../../foundation/Day.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import * as Span from "../../foundation/Span.ts"
import * as Anomalies from "../../law/parameters/Anomalies.ts"
import * as Evidence from "../Evidence.ts"
import { type Entry, finding, withValue } from "./Anomalous.ts"
import * as Segments from "./Segments.ts"
import * as Sittings from "./Sittings.ts"
import type { TallyRecord } from "./TallyRecord.ts"

export type { Entry } from "./Anomalous.ts"

/** Everything odd about these entries, check by check. The view is that of the day on which somebody looks. */
export const find = (entries: readonly Entry[], view: ParameterView): readonly Finding[] => {
  const service = entries.filter(({ record }) => record.timeClass === "service")
  const people = [...Map.groupBy(service, ({ record }) => record.volunteer).values()]
  const occasions = Map.groupBy(service, ({ record }) => occasion(record))
  const isAlone = ({ record }: Entry): boolean =>
    (occasions.get(occasion(record)) ?? []).every((other) => other.record.volunteer === record.volunteer)
  return [
    ...people.flatMap((own) => longDays(own, view)),
    ...service.flatMap((entry) => forgottenSignOut(entry, view)),
    ...people.flatMap((own) => Sittings.find(own, isAlone, view)),
    ...people.flatMap((own) => twoPlaces(own, view))
  ]
}

/** Time of one day, shared time once. The finding stands at the first record of the day. */
const longDays = (own: readonly Entry[], view: ParameterView): readonly Finding[] =>
  withValue(view, Anomalies.dayMinutes, (use, most) => {
    const perDay = new Map<Day.Day, { minutes: number; where: string }>()
    const plus = (day: Day.Day, minutes: number, where: string): void => {
      const before = perDay.get(day)
      perDay.set(day, { minutes: (before?.minutes ?? 0) + minutes, where: before?.where ?? where })
    }
    for (const { day, span } of Segments.byDay(Span.union(own.flatMap(({ record }) => record.attended)))) {
      plus(day, span.to - span.from, own.find(({ record }) => record.attended.some((one) => Span.overlaps(one, span)))?.record.record ?? "")
    }
    for (const { record } of own) if (Segments.isUntimed(record)) plus(record.on, record.untimedMinutes ?? 0, record.record)
    return [...perDay].flatMap(([day, { minutes, where }]) =>
      minutes > most
        ? [finding("service.anomaly-day", where, { day, dayMinutes: minutes }, [use], { day: "day", dayMinutes: "minutes" })]
        : []
    )
  })

/** Only where somebody signed in and out by themselves can a sign-out be forgotten. */
const forgottenSignOut = ({ record, evidence }: Entry, view: ParameterView): readonly Finding[] =>
  withValue(view, Anomalies.signOutMinutes, (use, most) =>
    !Evidence.isAtLeast(evidence, "self-sign-in")
      ? []
      : record.attended.flatMap((span) =>
          span.to - span.from > most
            ? [
                finding("service.anomaly-sign-out", record.record, { from: span.from, stretchMinutes: span.to - span.from }, [use], {
                  from: "minute",
                  stretchMinutes: "minutes"
                })
              ]
            : []
        )
  )

/** One activity on one day: who was there together. */
const occasion = (record: TallyRecord): string => `${record.activity} ${record.on}`

/** Pairs that share time at places known to differ. */
const twoPlaces = (own: readonly Entry[], view: ParameterView): readonly Finding[] =>
  withValue(view, Anomalies.twoPlacesMinutes, (use, least) =>
    sharedElsewhere(own).flatMap(({ entry, other, minutes }) =>
      minutes < least
        ? []
        : [
            finding("service.anomaly-two-places", entry.record.record, { other: other.record.record, sharedMinutes: minutes }, [use], {
              sharedMinutes: "minutes"
            })
          ]
    )
  )

interface Shared {
  readonly entry: Entry
  readonly other: Entry
  readonly minutes: number
}

const sharedElsewhere = (own: readonly Entry[]): readonly Shared[] => {
  const spans = own.flatMap((entry) => entry.record.attended.map((span) => ({ entry, span }))).toSorted((a, b) => a.span.from - b.span.from)
  const shared = new Map<string, Shared>()
  spans.forEach(({ entry: other, span: earlier }, index) => {
    for (const { entry, span } of spans.slice(index + 1)) {
      if (span.from >= earlier.to) break
      if (entry === other || !elsewhere(entry, other)) continue
      // Whichever of the two begins: their stretches may interleave. It is told at the one that came second first.
      const key = [entry, other]
        .map(({ record }) => record.record)
        .toSorted()
        .join(" ")
      const before = shared.get(key) ?? { entry, other, minutes: 0 }
      shared.set(key, { ...before, minutes: before.minutes + Math.min(span.to, earlier.to) - span.from })
    }
  })
  return [...shared.values()]
}

const elsewhere = (one: Entry, other: Entry): boolean => {
  const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b
  return differ(one.place, other.place) || differ(one.record.community, other.record.community)
}
