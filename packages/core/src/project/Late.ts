/** A step that came after its day. It is said and changes nothing; while no day is promised, or it hangs on holidays not announced, nothing is said. */
import type * as Day from "../foundation/Day.ts"
import type { Finding } from "../foundation/Finding.ts"
import * as Refusal from "../law/Refusal.ts"
import type { Due } from "./Schedule.ts"

const units = { on: "day", dueBy: "day" }

export const finding = (rule: string, due: Due | undefined, on: Day.Day): readonly Finding[] =>
  due?.deadline.known === true && on > due.deadline.breachAfter
    ? [
        Refusal.finding(
          rule,
          { on, dueBy: due.deadline.breachAfter },
          { severity: "warning", kind: "notice", parameters: [due.use], citations: due.use.citations, units }
        )
      ]
    : []
