/**
 * The life of a visit. What a reader would get wrong: a visit that found danger raises the duty to report in the same commit, under the visit's own
 * id.
 */
import * as Effect from "effect/Effect"
import * as Company from "../../care/Company.ts"
import { dangerRow } from "../../care/Danger.ts"
import * as Linking from "../../care/Linking.ts"
import * as MandatoryReport from "../../care/MandatoryReport.ts"
import { addresseesOf } from "../../care/Addressees.ts"
import * as Visit from "../../care/Visit.ts"
import * as VisitSchema from "../../care/Visit.schema.ts"
import * as Day from "../../foundation/Day.ts"
import * as Decision from "../../foundation/Decision.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type { PersonId, VisitId } from "../../foundation/Id.ts"
import * as Zone from "../../foundation/Zone.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import { kinds } from "../../registers/care/CareLives.ts"
import { kinds as serviceKinds } from "../../registers/service/ServiceLives.ts"
import * as Registers from "../../registers/Registers.ts"
import { read } from "../Seen.ts"
import type { DeskError } from "../DeskError.ts"
import * as Gate from "../Gate.ts"
import type * as Life from "../Life.ts"
import * as Merged from "../person/Merged.ts"
import { readRows } from "../ReadRows.ts"
import * as Step from "../Step.ts"
import type { World } from "../World.ts"
import * as Subject from "./Subject.ts"
import * as WhoGoes from "./WhoGoes.ts"
import * as WhoIsVisited from "./WhoIsVisited.ts"

export interface OfVisit extends Omit<Visit.Context, "today" | "view"> {
  /** What stands in other streams against it. */
  readonly against: readonly Finding[]
}
const nobody: OfVisit = {
  ...{ age: undefined, minor: undefined, photoConsents: { own: false, guardian: false } },
  ...{ guardians: [], carers: [], going: Company.nobody, file: {}, against: [] }
}

/** The duty to report what a visit found; none where nothing has to be reported. */
const reportOf = (
  { zone }: World,
  visit: VisitId,
  recipient: PersonId,
  dangers: readonly Visit.Danger[],
  age: number | undefined
): Step.Step =>
  Step.of(kinds["mandatory-report"], "mandatory-report", visit, (state, { at, view }) => {
    const now = Zone.minuteOf(at, zone)
    const [danger, ...moreDangers] = dangers
    const [to, ...moreTo] = addresseesOf(dangerRow(dangers, age), view)
    if (danger === undefined || to === undefined) return { outcome: "met", value: [], findings: [] }
    return MandatoryReport.decide(
      { type: "raise", recipient, visit, dangers: [danger, ...moreDangers], to: [to, ...moreTo], at: now },
      state,
      { now, view, age }
    )
  })

const linkGate = "visit-records"

/** Two visits that link one record at the same moment could each see that no other has: they pass one gate. */
const linking = Effect.fnUntraced(function* (
  world: World,
  visit: VisitId,
  state: Visit.Visit,
  command: Extract<Visit.Command, { readonly type: "link" }>
): Effect.fn.Return<Life.Gathered<OfVisit>, DeskError> {
  const at = yield* Gate.version(world, linkGate)
  const stream = `record/${command.record}`
  const { state: record, version } = yield* read(world, serviceKinds.record, stream)
  const { visitRecord } = Registers
  const linked = yield* readRows(world, visitRecord, visitRecord.facts.record.is(command.record))
  const others = linked.map((one) => one.visit as VisitId).filter((other) => other !== visit)
  const people = yield* Merged.people(world)
  const known =
    record.stage === "none"
      ? undefined
      : {
          volunteer: OnePerson.isSame(people, record.facts.volunteer, command.visitor) ? command.visitor : record.facts.volunteer,
          on: record.facts.on === undefined ? undefined : Day.require(record.facts.on),
          isVoided: record.stage === "voided"
        }
  return {
    facts: { ...nobody, against: Linking.reasons(state, command, known, others) },
    relies: [{ stream, version }],
    others: [Gate.step(linkGate, at, Visit.streamOf(visit))]
  }
})

export const visit: Life.Life<Visit.Command, Visit.Visit, Visit.Event, OfVisit> = {
  name: "visit",
  kind: kinds.visit,
  command: VisitSchema.Command,
  event: VisitSchema.Event,
  decide: (command, state, { today, view, facts }) =>
    Decision.against(Visit.decide(command, state, { today, view, ...facts }), facts.against),
  subject: Subject.recipientOf(kinds.visit, "visit", ({ planned }) => planned?.recipient),
  gather: Effect.fnUntraced(function* (world, { id, command }, { view }): Effect.fn.Return<Life.Gathered<OfVisit>, DeskError> {
    const { state } = yield* read(world, kinds.visit, Visit.streamOf(id as VisitId))
    const recipient = command.type === "plan" ? command.recipient : state.planned?.recipient
    if (recipient === undefined) return { facts: nobody }
    if (command.type === "link") return yield* linking(world, id as VisitId, state, command)
    // A visit is planned for a day on which the child may be of age.
    const day = Day.require(command.type === "plan" ? command.for : command.on)
    const {
      relies: visited,
      consents: _,
      dataConsents: __,
      ...who
    } = yield* WhoIsVisited.on(world, recipient, day, view, command.type === "plan" || command.type === "keep" ? "visit" : undefined)
    const visitors = command.type === "plan" || command.type === "keep" ? command.visitors : []
    const { team } = command.type === "plan" ? command : (state.planned ?? {})
    const family = [recipient, ...who.guardians, ...who.carers]
    const company = yield* WhoGoes.on(world, visitors, { family, team }, day, view)
    const relies = [...visited, ...company.relies]
    const facts = { ...who, going: company.going, against: [] }
    return command.type === "keep"
      ? { facts, relies, others: [reportOf(world, id as VisitId, recipient, command.dangers, facts.age)] }
      : { facts, relies }
  })
}
