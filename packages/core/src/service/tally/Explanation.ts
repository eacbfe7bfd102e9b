/**
 * A trace in words: each step with its minutes and, where a parameter decided it, its value, pack, day and source.
 *
 * Made when somebody reads it. Whose name stands for an id is the caller's matter; here ids stay ids.
 */
import * as Finding from "../../foundation/Finding.ts"
import * as Message from "../../foundation/Message.ts"
import { messages } from "./messages.ts"
import type { Step, Trace } from "./Trace.ts"

export interface Line {
  readonly text: string
  /** The value that decided the step and where it comes from; "" where only the record did. */
  readonly basis: string
}

export interface Explanation {
  readonly title: string
  readonly lines: readonly Line[]
}

export const ofRecord = (trace: Trace, locale: Message.Locale): Explanation => ({
  title: Message.text(
    messages,
    "tally.record",
    { record: trace.record.record, on: trace.record.on, credited: trace.creditedMinutes },
    locale
  ),
  lines: trace.steps.map((step) => line(step, locale))
})

/** All records of a person in order of day, each with its steps. */
export const ofVolunteer = (volunteer: string, traces: readonly Trace[], locale: Message.Locale): readonly Explanation[] => {
  const own = traces
    .filter(({ record }) => record.volunteer === volunteer && record.timeClass === "service")
    .toSorted((a, b) => a.record.on - b.record.on)
  const credited = own.reduce((sum, trace) => sum + trace.creditedMinutes, 0)
  return [
    { title: Message.text(messages, "tally.volunteer", { volunteer, records: own.length, credited }, locale), lines: [] },
    ...own.map((trace) => ofRecord(trace, locale))
  ]
}

const line = ({ step, minutes, keptBy, on, use }: Step, locale: Message.Locale): Line => {
  const { title, basis } = Finding.text(
    {
      rule: `tally.${step}`,
      outcome: "met",
      severity: "hint",
      kind: "notice",
      facts: { minutes, keptBy, on },
      parameters: use === undefined ? [] : [use],
      citations: []
    },
    locale,
    messages
  )
  return { text: title, basis }
}
