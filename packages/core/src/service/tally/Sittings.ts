/**
 * What looks odd about the way in which records were entered: many by one actor in one sitting. The records may be right, each by itself.
 *
 * The bulk check is modelled on a case of bought hours (CCTV, 2025-07-17): the office entered many hours for one person within minutes,
 * without evidence and without anybody else at the activity.
 */
import type { Finding } from "../../foundation/Finding.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import * as Anomalies from "../../law/parameters/Anomalies.ts"
import * as Evidence from "../Evidence.ts"
import { type Entry, finding, statedMinutes, withValue } from "./Anomalous.ts"

/** All sittings of one person. An entry is alone when nobody else was at its activity that day. */
export const find = (own: readonly Entry[], isAlone: (entry: Entry) => boolean, view: ParameterView): readonly Finding[] =>
  sittings(own, view).flatMap((sitting) => [...roundNumbers(sitting, view), ...loneBulk(sitting, isAlone, view)])

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
