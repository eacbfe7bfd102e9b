/**
 * The lives of somebody's file and of how often they are visited. What a reader would get wrong: whoever closes the file ends the plan in the same
 * commit; nobody is overdue who is looked after no more.
 */
import * as Effect from "effect/Effect"
import * as RecipientFile from "../../care/RecipientFile.ts"
import * as RecipientFileSchema from "../../care/RecipientFile.schema.ts"
import * as VisitPlan from "../../care/VisitPlan.ts"
import * as VisitPlanSchema from "../../care/VisitPlan.schema.ts"
import * as Day from "../../foundation/Day.ts"
import type { PersonId } from "../../foundation/Id.ts"
import { kinds } from "../../registers/care/CareLives.ts"
import type { DeskError } from "../DeskError.ts"
import * as InDirectory from "../directory/InDirectory.ts"
import type * as Life from "../Life.ts"
import * as Step from "../Step.ts"
import * as OwnFile from "./OwnFile.ts"
import * as Subject from "./Subject.ts"
import * as WhoIsVisited from "./WhoIsVisited.ts"

export type OfFile = Pick<RecipientFile.Context, "isVolunteer" | "of">
export type OfPlan = Pick<VisitPlan.Context, "file" | "minor">

/** Whoever is looked after no more is visited no more; not before the last day that the plan knows of. */
const endOfPlan = (recipient: PersonId, { on, reason }: Extract<RecipientFile.Command, { readonly type: "close" }>): Step.Step =>
  Step.of(kinds["visit-plan"], "visit-plan", recipient, (state, { today, view }) => {
    if (state.stage !== "running") return { outcome: "met", value: [], findings: [] }
    const day = Day.text(Math.max(Day.require(on), state.latest ?? -Infinity) as Day.Day)
    return VisitPlan.decide({ type: "end", on: day, reason }, state, { today, view, recipient, file: {}, minor: undefined })
  })

export const recipient = InDirectory.checked({
  name: "recipient",
  kind: kinds.recipient,
  command: RecipientFileSchema.Command,
  event: RecipientFileSchema.Event,
  decide: (command, state, { today, view, facts }) => RecipientFile.decide(command, state, { today, view, ...facts }),
  gather: Effect.fnUntraced(function* (world, { id, command }, { view }): Effect.fn.Return<Life.Gathered<OfFile>, DeskError> {
    const facts: OfFile = { isVolunteer: false, of: { age: undefined, minor: undefined, ownConsent: "none", guardianConsent: "none" } }
    switch (command.type) {
      case "open": {
        const own = yield* OwnFile.isVolunteer(world, id)
        return { ...own, facts: { ...facts, isVolunteer: own.facts } }
      }
      case "note": {
        const { age, minor, dataConsents, relies } = yield* WhoIsVisited.on(world, id as PersonId, Day.require(command.on), view, "care")
        return { facts: { ...facts, of: { age, minor, ownConsent: dataConsents.own, guardianConsent: dataConsents.guardian } }, relies }
      }
      case "close":
        return { facts, others: [endOfPlan(id as PersonId, command)] }
      default:
        return { facts }
    }
  }),
  subject: Subject.byItsName
} satisfies Life.Life<RecipientFile.Command, RecipientFile.RecipientFile, RecipientFile.Event, OfFile>)

export const plan = {
  name: "visit-plan",
  kind: kinds["visit-plan"],
  command: VisitPlanSchema.Command,
  event: VisitPlanSchema.Event,
  decide: (command, state, { today, view, id, facts }) =>
    VisitPlan.decide(command, state, { today, view, recipient: id as PersonId, ...facts }),
  gather: Effect.fnUntraced(function* (world, { id, command }, { view }): Effect.fn.Return<Life.Gathered<OfPlan>, DeskError> {
    if (command.type === "end") return { facts: { file: {}, minor: undefined } }
    const purpose = command.type === "begin" ? "care" : undefined
    const { file, minor, relies } = yield* WhoIsVisited.on(world, id as PersonId, Day.require(command.on), view, purpose)
    return { facts: { file, minor }, relies }
  }),
  subject: Subject.byItsName
} satisfies Life.Life<VisitPlan.Command, VisitPlan.VisitPlan, VisitPlan.Event, OfPlan>
