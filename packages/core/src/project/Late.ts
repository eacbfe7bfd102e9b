/** A step that came after its day. It is said and changes nothing; while the day hangs on holidays not announced, nothing is said. */
import type * as Day from "../foundation/Day.ts"
import * as Deadline from "../foundation/Deadline.ts"
import type { Finding } from "../foundation/Finding.ts"
import * as Refusal from "../law/Refusal.ts"
import type { Due } from "./Schedule.ts"

const units = { on: "day", dueBy: "day" }

export const finding = (rule: string, { deadline, use }: Due, on: Day.Day): readonly Finding[] =>
  deadline.known && Deadline.isBreached(deadline, on) === true
    ? [
        Refusal.finding(
          rule,
          { on, dueBy: deadline.breachAfter },
          { severity: "warning", kind: "notice", parameters: [use], citations: use.citations, units }
        )
      ]
    : []
