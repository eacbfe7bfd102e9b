/**
 * What looks odd about recorded time and should be looked at by a person. It is pointed out, never edited, and takes no minute away.
 *
 * The bulk check is modelled on a case of bought hours (CCTV, 2025-07-17): the office entered many hours for one person within minutes,
 * without evidence and without anybody else at the activity. Each check compares with a threshold of the policy; without one it is not made.
 */
import * as Day from "../../foundation/Day.ts"
import type { FactValue } from "../../foundation/Decision.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type { ActorId } from "../../foundation/Id.ts"
import type { Instant } from "../../foundation/Instant.ts"
import type { Units } from "../../foundation/Message.ts"
import type { ParameterUse, ParameterView } from "../../foundation/ParameterView.ts"
import * as Span from "../../foundation/Span.ts"
import { LIBRARY } from "../../law/Instruments.ts"
import type { Integer } from "../../law/Parameter.ts"
import * as Anomalies from "../../law/parameters/Anomalies.ts"
import * as Evidence from "../Evidence.ts"
import * as Segments from "./Segments.ts"
import type { TallyRecord } from "./TallyRecord.ts"

/** A record, and how it came in. What is not known is left out, and checks that need it are not made for this record. */
export interface Entry {
  readonly record: TallyRecord
  readonly evidence: Evidence.EvidenceGrade
  readonly place?: string
  readonly enteredAt?: Instant
  readonly enteredBy?: ActorId
  /** It came in a file, whose rows were written down at moments that nobody knows: `enteredAt` is when the file came. */
  readonly fromFile?: boolean
}

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
    ...people.flatMap((own) =>
      sittings(own, view).flatMap((sitting) => [...roundNumbers(sitting, view), ...loneBulk(sitting, isAlone, view)])
    ),
    ...people.flatMap((own) => twoPlaces(own, view))
  ]
}

const statedMinutes = (record: TallyRecord): number =>
  Segments.isUntimed(record) ? (record.untimedMinutes ?? 0) : Span.minutes(record.attended)

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

/** Entries of one person made by one actor with pauses no longer than the policy says. */
const sittings = (own: readonly Entry[], view: ParameterView): readonly (readonly Entry[])[] =>
  withValue(view, Anomalies.sittingMinutes, (_, pause) =>
    [
      ...Map.groupBy(
        own.filter((entry) => entry.enteredAt !== undefined),
        (entry) => entry.enteredBy ?? ""
      ).values()
    ].flatMap((entered) => {
      const parts: Entry[][] = []
      for (const entry of entered.toSorted((a, b) => (a.enteredAt ?? 0) - (b.enteredAt ?? 0))) {
        const last = parts.at(-1)?.at(-1)
        if (last === undefined || (entry.enteredAt ?? 0) - (last.enteredAt ?? 0) > pause * 60_000) parts.push([entry])
        else parts.at(-1)?.push(entry)
      }
      return parts
    })
  )

/** A file holds the work of weeks: that its hours are round says nothing of one sitting. */
const roundNumbers = (sitting: readonly Entry[], view: ParameterView): readonly Finding[] =>
  withValue(view, Anomalies.roundRecords, (use, least) =>
    withValue(view, Anomalies.roundUnitMinutes, (unitUse, unit) => {
      const round = sitting.filter(({ record, fromFile }) => fromFile !== true && statedMinutes(record) % unit === 0)
      const [first] = round
      return first === undefined || round.length < least
        ? []
        : [
            finding("service.anomaly-round", first.record.record, { roundRecords: round.length }, [use, unitUse], {
              roundRecords: "records"
            })
          ]
    })
  )

const loneBulk = (sitting: readonly Entry[], isAlone: (entry: Entry) => boolean, view: ParameterView): readonly Finding[] =>
  withValue(view, Anomalies.bulkMinutes, (use, least) => {
    const lone = sitting.filter((entry) => !Evidence.isAtLeast(entry.evidence, "roll-call") && isAlone(entry))
    const minutes = lone.reduce((sum, { record }) => sum + statedMinutes(record), 0)
    const [first] = lone
    return first === undefined || minutes < least
      ? []
      : [
          finding("service.anomaly-bulk", first.record.record, { bulkMinutes: minutes, records: lone.length }, [use], {
            bulkMinutes: "minutes",
            records: "records"
          })
        ]
  })

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
      const key = `${entry.record.record} ${other.record.record}`
      const minutes = (shared.get(key)?.minutes ?? 0) + Math.min(span.to, earlier.to) - span.from
      shared.set(key, { entry, other, minutes })
    }
  })
  return [...shared.values()]
}

const elsewhere = (one: Entry, other: Entry): boolean => {
  const differ = (a: string | undefined, b: string | undefined): boolean => a !== undefined && b !== undefined && a !== b
  return differ(one.place, other.place) || differ(one.record.community, other.record.community)
}

/** What a check finds when its threshold has a value; nothing when it has none. */
const withValue = <A>(view: ParameterView, parameter: Integer, check: (use: ParameterUse, value: number) => readonly A[]): readonly A[] => {
  const use = view.valueOf(parameter.id)
  return use === undefined || typeof use.value !== "number" ? [] : check(use, use.value)
}

const finding = (
  rule: string,
  where: string,
  facts: Readonly<Record<string, FactValue>>,
  parameters: readonly ParameterUse[],
  units: Units
): Finding => ({
  rule,
  outcome: "unmet",
  severity: "warning",
  kind: "notice",
  facts,
  parameters,
  citations: [LIBRARY.passage()],
  units: { ...units, ...Object.fromEntries(parameters.map(({ parameter }) => [parameter, unitOf(parameter)])) },
  where
})

const unitOf = (parameter: string): string => Object.values(Anomalies).find(({ id }) => id === parameter)?.unit ?? ""
