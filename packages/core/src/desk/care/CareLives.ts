/**
 * The lives of care. What a reader would get wrong: a visit that found danger raises the duty to report in the same commit, under the visit's
 * own id; and whoever claims a wish is refused by the wish's own stream, so that nothing else has to be held still.
 */
import * as Effect from "effect/Effect"
import * as Company from "../../care/Company.ts"
import { dangerRow } from "../../care/Danger.ts"
import * as Escalation from "../../care/Escalation.ts"
import * as EscalationSchema from "../../care/Escalation.schema.ts"
import * as Linking from "../../care/Linking.ts"
import * as MandatoryReport from "../../care/MandatoryReport.ts"
import * as MandatoryReportSchema from "../../care/MandatoryReport.schema.ts"
import * as RecipientFile from "../../care/RecipientFile.ts"
import * as RecipientFileSchema from "../../care/RecipientFile.schema.ts"
import type * as Photos from "../../care/rules/Photos.ts"
import { addresseesOf } from "../../care/rules/Reporting.ts"
import * as Visit from "../../care/Visit.ts"
import * as VisitSchema from "../../care/Visit.schema.ts"
import * as VisitPlan from "../../care/VisitPlan.ts"
import * as VisitPlanSchema from "../../care/VisitPlan.schema.ts"
import * as Wish from "../../care/Wish.ts"
import * as WishSchema from "../../care/Wish.schema.ts"
import * as Criterion from "../../foundation/Criterion.ts"
import * as Day from "../../foundation/Day.ts"
import * as Decision from "../../foundation/Decision.ts"
import type { Finding } from "../../foundation/Finding.ts"
import type { PersonId, VisitId, WishId } from "../../foundation/Id.ts"
import * as Minute from "../../foundation/Minute.ts"
import * as Zone from "../../foundation/Zone.ts"
import * as Parameter from "../../law/Parameter.ts"
import { wishesPerRound } from "../../law/parameters/Care.ts"
import * as OnePerson from "../../person/OnePerson.ts"
import { kinds } from "../../registers/care/CareLives.ts"
import { kinds as serviceKinds } from "../../registers/service/ServiceLives.ts"
import type { Kind } from "../../registers/Kind.ts"
import * as Registers from "../../registers/Registers.ts"
import { read } from "../activity/Occasions.ts"
import type { DeskError } from "../DeskError.ts"
import * as AppealLinks from "../fund/AppealLinks.ts"
import * as InDirectory from "../directory/InDirectory.ts"
import * as Gate from "../Gate.ts"
import * as Life from "../Life.ts"
import * as Merged from "../person/Merged.ts"
import { readRows } from "../ReadRows.ts"
import * as Step from "../Step.ts"
import type { World } from "../World.ts"
import * as OwnFile from "./OwnFile.ts"
import * as WhoGoes from "./WhoGoes.ts"
import * as WhoIsVisited from "./WhoIsVisited.ts"

interface OfVisit extends Omit<Visit.Context, "today" | "view"> {
  /** What stands in other streams against it. */
  readonly against: readonly Finding[]
}
type OfWish = Omit<Wish.Context, "today" | "view">

/** Who a life in care is about: its commands name them once, its state ever after. */
const recipientOf =
  <S, E extends { readonly type: string }>(
    kind: Kind<S, E>,
    name: string,
    of: (state: S) => PersonId | undefined
  ): NonNullable<Life.Life<object, S, E>["subject"]> =>
  (world, { id, command }) => {
    const { recipient }: { readonly recipient?: PersonId } = command
    return recipient === undefined ? Effect.map(read(world, kind, `${name}/${id}`), ({ state }) => of(state)) : Effect.succeed(recipient)
  }
const byItsName = (_: World, { id }: { readonly id: string }): Effect.Effect<string> => Effect.succeed(id)

const unknown: Photos.Subject = { age: undefined, minor: undefined, photoConsents: { own: false, guardian: false } }
const nobody: OfVisit = { ...unknown, guardians: [], carers: [], going: Company.nobody, against: [] }

interface OfReport {
  readonly zone: Zone.Zone
  readonly age: number | undefined
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

const visit: Life.Life<Visit.Command, Visit.Visit, Visit.Event, OfVisit> = {
  name: "visit",
  kind: kinds.visit,
  command: VisitSchema.Command,
  event: VisitSchema.Event,
  decide: (command, state, { today, view, facts }) =>
    Decision.against(Visit.decide(command, state, { today, view, ...facts }), facts.against),
  subject: recipientOf(kinds.visit, "visit", ({ planned }) => planned?.recipient),
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
      ...who
    } = yield* WhoIsVisited.on(world, recipient, day, view, command.type === "plan" || command.type === "keep" ? "visit" : undefined)
    const visitors = command.type === "plan" || command.type === "keep" ? command.visitors : []
    const company = yield* WhoGoes.on(world, visitors, [recipient, ...who.guardians, ...who.carers], day, view)
    const relies = [...visited, ...company.relies]
    const facts = { ...who, going: company.going, against: [] }
    return command.type === "keep"
      ? { facts, relies, others: [reportOf(world, id as VisitId, recipient, command.dangers, facts.age)] }
      : { facts, relies }
  })
}

const wishGate = "wishes"

const wish: Life.Life<Wish.Command, Wish.Wish, Wish.Event, OfWish> = {
  name: "wish",
  kind: kinds.wish,
  command: WishSchema.Command,
  event: WishSchema.Event,
  decide: (command, state, { today, view, facts }) => Wish.decide(command, state, { today, view, ...facts }),
  subject: recipientOf(kinds.wish, "wish", ({ collected }) => collected?.recipient),
  gather: Effect.fnUntraced(function* (world, { id, command }, { view }): Effect.fn.Return<Life.Gathered<OfWish>, DeskError> {
    const nothing: OfWish = { ...unknown, openWishes: undefined, consents: { own: undefined, guardian: undefined } }
    const isPhotographed = command.type === "fulfil" && command.photographed === true
    const isAsked = command.type === "collect" || command.type === "publish" || command.type === "claim" || isPhotographed
    if (!isAsked) return { facts: nothing }
    const { state } = yield* read(world, kinds.wish, Wish.streamOf(id as WishId))
    const { recipient } = command.type === "collect" ? command : { recipient: state.collected?.recipient }
    if (recipient === undefined) return { facts: nothing }
    // Two wishes of one child that are collected at the same moment could each see none: they pass one gate.
    const isCounted = command.type === "collect" && Parameter.valueIn(view, wishesPerRound) !== undefined
    const at = isCounted ? yield* Gate.version(world, wishGate) : 0
    const {
      relies,
      guardians: _,
      carers: __,
      ...who
    } = yield* WhoIsVisited.on(world, recipient, Day.require(command.on), view, command.type === "claim" ? undefined : "wish")
    if (command.type === "publish") {
      const asked = { wish: id, recipient, words: [command.alias, state.collected?.words] }
      return { facts: { ...nothing, ...who, isAppealedFor: yield* AppealLinks.isAppealedFor(world, asked) }, relies }
    }
    if (!isCounted) return { facts: { ...nothing, ...who }, relies }
    const { facts: of } = Registers.wish
    const others = yield* readRows(
      world,
      Registers.wish,
      Criterion.all(of.recipient.is(recipient), of.round.is(command.round), of.open.is(true))
    )
    return {
      facts: { ...who, openWishes: others.length },
      relies,
      others: [Gate.step(wishGate, at, Wish.streamOf(id as WishId))]
    }
  })
}

export const lives = {
  recipient: InDirectory.checked({
    name: "recipient",
    kind: kinds.recipient,
    command: RecipientFileSchema.Command,
    event: RecipientFileSchema.Event,
    decide: (command, state, { today, facts: isVolunteer }) => RecipientFile.decide(command, state, { today, isVolunteer }),
    gather: (world, { id, command }) => (command.type === "open" ? OwnFile.isVolunteer(world, id) : Effect.succeed({ facts: false })),
    subject: byItsName
  } satisfies Life.Life<RecipientFile.Command, RecipientFile.RecipientFile, RecipientFile.Event, boolean>),
  "visit-plan": Life.alone({
    name: "visit-plan",
    kind: kinds["visit-plan"],
    command: VisitPlanSchema.Command,
    event: VisitPlanSchema.Event,
    decide: VisitPlan.decide,
    subject: byItsName
  }),
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
    subject: recipientOf(kinds["mandatory-report"], "mandatory-report", ({ raised }) => raised?.recipient)
  } satisfies Life.Life<MandatoryReport.Command, MandatoryReport.MandatoryReport, MandatoryReport.Event, OfReport>,
  escalation: InDirectory.checked(
    Life.alone({
      name: "escalation",
      kind: kinds.escalation,
      command: EscalationSchema.Command,
      event: EscalationSchema.Event,
      decide: Escalation.decide,
      subject: recipientOf(kinds.escalation, "escalation", ({ raised }) => raised?.recipient)
    })
  ),
  wish: InDirectory.checked(wish)
} as const
