/**
 * What is worth knowing about a trace and changes nothing: time shared with another record, where the policy warns of it, and time that no
 * clock vouches for.
 */
import type { Finding } from "../../foundation/Finding.ts"
import { LIBRARY } from "../../law/Instruments.ts"
import type { ParameterView } from "../../foundation/ParameterView.ts"
import * as Parameter from "../../law/Parameter.ts"
import { overlapWarning } from "../../law/parameters/Counting.ts"
import { noOverlap } from "../rules/Limits.ts"
import { isUntimed } from "./Segments.ts"
import type { Trace } from "./Trace.ts"

/** The view is that of the record's own day. */
export const of = (trace: Trace, view: ParameterView): readonly Finding[] => [
  ...(Parameter.valueIn(view, overlapWarning) === true ? overlaps(trace) : []),
  ...untimed(trace)
]

/** One for each record that keeps shared minutes. */
const overlaps = (trace: Trace): readonly Finding[] =>
  trace.steps.flatMap((step) =>
    step.keptBy === undefined
      ? []
      : [
          {
            rule: noOverlap.id,
            outcome: "unmet",
            severity: "warning",
            kind: "notice",
            facts: { overlapMinutes: -step.minutes, keptBy: step.keptBy },
            parameters: step.use === undefined ? [] : [step.use],
            citations: noOverlap.citations,
            units: { overlapMinutes: "minutes" },
            where: trace.record.record
          } satisfies Finding
        ]
  )

const untimed = (trace: Trace): readonly Finding[] =>
  isUntimed(trace.record)
    ? [
        {
          rule: "service.untimed",
          outcome: "unmet",
          severity: "hint",
          kind: "notice",
          facts: { untimedMinutes: trace.attendedMinutes },
          parameters: trace.steps.flatMap((step) => (step.step === "untimed" && step.use !== undefined ? [step.use] : [])),
          citations: [LIBRARY.passage()],
          units: { untimedMinutes: "minutes" },
          where: trace.record.record
        }
      ]
    : []
