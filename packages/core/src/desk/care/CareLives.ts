/** The lives of care, by the kind of their streams. */
import * as Effect from "effect/Effect"
import * as MandatoryReport from "../../care/MandatoryReport.ts"
import * as MandatoryReportSchema from "../../care/MandatoryReport.schema.ts"
import * as Minute from "../../foundation/Minute.ts"
import * as Zone from "../../foundation/Zone.ts"
import { kinds } from "../../registers/care/CareLives.ts"
import type { DeskError } from "../DeskError.ts"
import * as InDirectory from "../directory/InDirectory.ts"
import type * as Life from "../Life.ts"
import { escalation } from "./EscalationLife.ts"
import { plan, recipient } from "./RecipientLives.ts"
import * as Subject from "./Subject.ts"
import { visit } from "./VisitLife.ts"
import * as WhoIsVisited from "./WhoIsVisited.ts"
import { wish } from "./WishLife.ts"

interface OfReport {
  readonly zone: Zone.Zone
  readonly age: number | undefined
}

export const lives = {
  recipient,
  "visit-plan": plan,
  visit: InDirectory.checked(visit),
  "mandatory-report": {
    name: "mandatory-report",
    kind: kinds["mandatory-report"],
    command: MandatoryReportSchema.Command,
    event: MandatoryReportSchema.Event,
    decide: (command, state, { at, view, facts: { zone, age } }) =>
      MandatoryReport.decide(command, state, { now: Zone.minuteOf(at, zone), view, age }),
    gather: Effect.fnUntraced(function* (world, { command }, { view }): Effect.fn.Return<Life.Gathered<OfReport>, DeskError> {
      const { zone } = world
      if (command.type !== "raise") return { facts: { zone, age: undefined } }
      const { age, relies } = yield* WhoIsVisited.on(world, command.recipient, Minute.dayOf(command.at), view, "report")
      return { facts: { zone, age }, relies }
    }),
    subject: Subject.recipientOf(kinds["mandatory-report"], "mandatory-report", ({ raised }) => raised?.recipient)
  } satisfies Life.Life<MandatoryReport.Command, MandatoryReport.MandatoryReport, MandatoryReport.Event, OfReport>,
  escalation: InDirectory.checked(escalation),
  wish: InDirectory.checked(wish)
} as const
