/** What a check for oddities is given, and how it says what it has found: as a notice that stands at a record and changes nothing. */
import type { FactValue } from "../../foundation/Decision.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type { ActorId } from "../../foundation/Id.ts"
import type { Instant } from "../../foundation/Instant.ts"
import type { Units } from "../../foundation/Message.ts"
import type { ParameterUse, ParameterView } from "../../foundation/ParameterView.ts"
import * as Span from "../../foundation/Span.ts"
import { LIBRARY } from "../../law/Instruments.ts"
import * as Parameter from "../../law/Parameter.ts"
import * as Anomalies from "../../law/parameters/Anomalies.ts"
import type * as Evidence from "../Evidence.ts"
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

export const statedMinutes = (record: TallyRecord): number =>
  Segments.isUntimed(record) ? (record.untimedMinutes ?? 0) : Span.minutes(record.attended)

/** What a check finds when its threshold has a value; nothing when it has none. */
export const withValue = <A>(
  view: ParameterView,
  parameter: Parameter.Integer,
  check: (use: ParameterUse, value: number) => readonly A[]
): readonly A[] => {
  const use = Parameter.useIn(view, parameter)
  return use === undefined ? [] : check(use, use.value)
}

export const finding = (
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
