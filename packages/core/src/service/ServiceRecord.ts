/**
 * The decider of a service record: draft → submitted → recorded → (publicised → objected →) confirmed; corrected; voided. Pure: the day,
 * the policy and everything asked of other streams arrive in the context. What a reader would get wrong: late, weak or odd records are
 * recorded with findings; only what cannot be, may not be, or is not complete is refused, and then with every reason at once.
 */
import * as Day from "../foundation/Day.ts"
import * as Deadline from "../foundation/Deadline.ts"
import type { Decider } from "../foundation/Decider.ts"
import * as Decision from "../foundation/Decision.ts"
import type { Finding } from "../foundation/Finding.ts"
import type { GroupRecordId } from "../foundation/Id.ts"
import type { ParameterView } from "../foundation/ParameterView.ts"
import type { WorkingCalendar } from "../foundation/WorkingCalendar.ts"
import { LIBRARY, VRM } from "../law/Instruments.ts"
import type * as OnePerson from "../person/OnePerson.ts"
import * as Parameter from "../law/Parameter.ts"
import * as AnswerBy from "./rules/AnswerBy.ts"
import * as ServiceFacts from "./ServiceFacts.ts"
import * as Contradictions from "./ServiceFactsContradictions.ts"
import { finding, refusal } from "./ServiceFinding.ts"
import type { Command, Event, ExclusionReason, Origin } from "./ServiceRecord.schema.ts"
import * as Approval from "./ServiceRecordApproval.ts"
import { correctionReview, publicityWorkingDays } from "../law/parameters/Recording.ts"
import * as State from "./ServiceRecordState.ts"

export type { Command, Event, ExclusionReason, Order, Origin } from "./ServiceRecord.schema.ts"
export type { Draft, Live, None, Objection, Past, ServiceRecord, Stage, Standing, Voided } from "./ServiceRecordState.ts"
export { fits, headOf, initial, isLive, isRecorded, evolve, stagesOf, streamOf, upcasts } from "./ServiceRecordState.ts"

/** What deciding needs to know, gathered by the caller. */
export interface Context {
  /** The tenant's civil day on which the command is given. */
  readonly today: Day.Day
  /** The parameters in force that day. */
  readonly view: ParameterView
  readonly calendar: WorkingCalendar
  /**
   * What the rules of recording say of these facts (late entry, evidence, what may not be recorded, the duty roster's answer), and of the
   * reason against recording that the command states. Errors refuse, warnings and hints are handed on.
   */
  readonly assess: (facts: ServiceFacts.ServiceFacts, exclusion?: ExclusionReason) => readonly Finding[]
  /** Attended minutes of the same person in other records, by day. Asked only where a policy has an approval ladder. */
  readonly otherMinutes?: ReadonlyMap<Day.Day, number>
  /** Who is one person: asked where somebody decides over another. */
  readonly people?: OnePerson.People
  /** Head-counts that are voided: naming one of their heads binds nobody any more. */
  readonly voidedGroups?: ReadonlySet<GroupRecordId>
}

type Of<T extends Command["type"]> = Extract<Command, { readonly type: T }>
type Answer = Decision.Decision<readonly Event[]>

const stages: { readonly [T in Command["type"]]: readonly State.ServiceRecord["stage"][] } = {
  draft: ["none"],
  complete: ["draft"],
  submit: ["none", "draft"],
  record: ["none", "draft", "submitted"],
  enter: ["none", "draft"],
  approve: ["submitted", "recorded", "publicised", "objected", "confirmed"],
  publicise: ["recorded"],
  object: ["recorded", "publicised", "confirmed"],
  answer: ["objected"],
  confirm: ["recorded", "publicised"],
  // While an objection is open the volunteer is owed an answer; correcting and voiding then go through it.
  correct: ["submitted", "recorded", "publicised", "confirmed"],
  "correct-by-file": ["submitted", "recorded", "publicised", "confirmed"],
  "name-head": ["recorded", "publicised", "objected", "confirmed"],
  void: ["draft", "submitted", "recorded", "publicised", "confirmed"],
  "withdraw-import": ["draft", "submitted", "recorded", "publicised", "objected", "confirmed", "voided"]
}

export const decide = (command: Command, state: State.ServiceRecord, context: Context): Answer => {
  if (!stages[command.type].includes(state.stage)) {
    return refusal("service.stage", { command: command.type, stage: state.stage }, { citations: [LIBRARY.passage()] })
  }
  switch (command.type) {
    case "draft":
      return draft(command.facts, command.origin, context)
    case "complete":
      return state.stage === "draft" ? complete(command, state, context) : nothing
    case "submit":
    case "record":
      return state.stage === "voided" ? nothing : enter(command, state, context)
    case "enter":
      return state.stage === "voided" ? nothing : recordOrHandIn(command, state, context)
    case "withdraw-import":
      return state.stage === "none" ? nothing : withdraw(command, state)
    case "void":
      return Decision.met([{ type: "service.voided", v: 1, reason: command.reason, by: command.by }])
    default:
      return State.isLive(state) ? decideLive(command, state, context) : nothing
  }
}

const nothing: Answer = Decision.met([])

const decideLive = (
  command: Of<"approve" | "publicise" | "object" | "answer" | "confirm" | "correct" | "correct-by-file" | "name-head">,
  state: State.Live,
  context: Context
): Answer => {
  switch (command.type) {
    case "approve":
      return approve(command, state, context)
    case "publicise":
      return publicise(context)
    case "object":
      return object(command, state, context)
    case "answer":
      return answer(command, state, context)
    case "confirm":
      return confirm(state, context)
    case "correct":
    case "correct-by-file":
      return Decision.map(correction(command, state, context), (event) => [event])
    case "name-head":
      return nameHead(command.group, state, context)
  }
}

const draft = (facts: ServiceFacts.DraftFacts, origin: Origin | undefined, { today, view }: Context): Answer =>
  Decision.from(
    [{ type: "service.drafted", v: 1, facts: ServiceFacts.normal(facts), ...(origin === undefined ? {} : { origin }) }],
    [...Contradictions.of(facts, today, view), ...entryFindings(origin, facts, today), ...ServiceFacts.missingFindings(facts, "warning")]
  )

const complete = (command: Of<"complete">, state: State.Draft, { today, view }: Context): Answer => {
  const facts = ServiceFacts.complete(state.facts, command.facts)
  return Decision.from(
    [{ type: "service.completed", v: 1, facts: ServiceFacts.normal(command.facts) }],
    [...Contradictions.of(facts, today, view), ...ServiceFacts.missingFindings(facts, "warning")]
  )
}

const enter = (command: Of<"submit" | "record">, state: State.None | State.Draft | State.Live, context: Context): Answer => {
  const facts = command.facts ?? (state.stage === "none" ? undefined : state.facts)
  if (facts === undefined) return refusal("service.no-facts", { command: command.type }, { citations: [VRM.article(7)] })
  const findings = [...Contradictions.of(facts, context.today, context.view), ...ServiceFacts.missingFindings(facts, "error")]
  if (state.stage !== "none" && state.facts.volunteer !== facts.volunteer) findings.push(otherVolunteer(state.facts, facts))
  if (!ServiceFacts.isComplete(facts)) return Decision.from([], findings)
  findings.push(...context.assess(facts, command.exclusion))
  if (command.type === "record") {
    const approvals = State.isLive(state) ? state.approvals : []
    findings.push(...Approval.missing(facts, approvals, context.view, context.otherMinutes))
  }
  // What was handed in was written down on the day that its row says.
  const origin = command.origin ?? (State.isLive(state) ? state.origin : undefined)
  findings.push(...entryFindings(command.origin, facts, context.today))
  const type = command.type === "record" ? "service.recorded" : "service.submitted"
  // Keys in the order in which they are written: the journal sorts nothing for each of a million records.
  return Decision.from([{ facts: ServiceFacts.normal(facts), ...(origin === undefined ? {} : { origin }), type, v: 1 }], findings)
}

const recordOrHandIn = (command: Of<"enter">, state: State.None | State.Draft | State.Live, context: Context): Answer => {
  const recorded = enter({ ...command, type: "record" }, state, context)
  if (recorded.outcome === "met" || !Approval.isAllThatLacks(recorded.findings)) return recorded
  const handedIn = enter({ ...command, type: "submit" }, state, context)
  return handedIn.outcome === "met" ? Decision.met(handedIn.value, [...handedIn.findings, ...Approval.told(recorded.findings)]) : handedIn
}

/** What was handed in takes effect with the approval that covers it; a lower one leaves it waiting. */
const approve = (command: Of<"approve">, state: State.Live, context: Context): Answer => {
  const { volunteer } = state.facts
  const approved = Approval.approve(command, context.view, { volunteer, people: context.people })
  if (approved.outcome !== "met" || state.stage !== "submitted") return Decision.map(approved, (event) => [event])
  const recorded = enter({ type: "record" }, State.evolve(state, approved.value) as State.Live, context)
  return Approval.isAllThatLacks(recorded.findings) && recorded.outcome !== "met"
    ? Decision.met([approved.value], Approval.told(recorded.findings))
    : Decision.map(recorded, (events) => [approved.value, ...events])
}

const noFindings: readonly Finding[] = []

/** The day on which somebody says it was written down: by it an entry is late or in time, so it lies between that of the service and today. */
const entryFindings = (origin: Origin | undefined, facts: ServiceFacts.DraftFacts, today: Day.Day): readonly Finding[] => {
  if (origin?.enteredOn === undefined) return noFindings
  const enteredOn = Day.require(origin.enteredOn)
  const on = facts.on === undefined ? enteredOn : Day.require(facts.on)
  return [
    ...(enteredOn > today ? [finding("service.entered-in-future", { enteredOn, today }, { units: entryUnits })] : []),
    ...(enteredOn < on ? [finding("service.entered-before-it-was", { enteredOn, on }, { units: entryUnits })] : [])
  ]
}
const entryUnits = { enteredOn: "day", on: "day", today: "day" }

/** A record is one person's: another person's time is another record. */
const otherVolunteer = (before: ServiceFacts.DraftFacts, after: ServiceFacts.DraftFacts): Finding =>
  finding("service.other-volunteer", { volunteer: before.volunteer, other: after.volunteer })

type Correction = Pick<Of<"correct">, "facts" | "by" | "rowKey"> &
  Partial<Pick<Of<"correct">, "reason"> & Pick<Of<"correct-by-file">, "batch">>

const correction = (given: Correction, state: State.Live, context: Context): Decision.Decision<Event> => {
  const decided = corrected(given, state, context)
  return decided.outcome === "met" && isShown(state)
    ? { ...decided, findings: [...decided.findings, finding("service.shown-again", { stage: state.standing }, asNotice)] }
    : decided
}

const corrected = ({ facts, reason, by, batch, rowKey }: Correction, state: State.Live, context: Context): Decision.Decision<Event> =>
  Decision.from<Event>(
    {
      type: "service.corrected",
      v: 1,
      facts: ServiceFacts.normal(facts),
      ...(isShown(state) ? { standing: "recorded" } : {}),
      by,
      ...(reason === undefined ? {} : { reason }),
      ...(batch === undefined ? {} : { batch }),
      ...(rowKey === undefined ? {} : { rowKey })
    },
    [
      ...(ServiceFacts.isSame(facts, state.facts) ? [finding("service.nothing-corrected", {}, { citations: [VRM.article(13)] })] : []),
      ...(state.facts.volunteer === facts.volunteer ? [] : [otherVolunteer(state.facts, facts)]),
      ...Contradictions.of(facts, context.today, context.view),
      ...ServiceFacts.missingFindings(facts, "error"),
      ...context.assess(facts),
      ...(state.standing === "submitted" ? [] : Approval.missing(facts, state.approvals, context.view, context.otherMinutes))
    ]
  )

/**
 * What was shown in public or confirmed were the old facts. No provision says what becomes of that (VRM art. 13 asks to verify and amend): this
 * library has the new facts shown and confirmed anew.
 */
const isShown = ({ standing }: State.Live): boolean => standing === "publicised" || standing === "confirmed"

const asNotice = { kind: "notice", severity: "hint", citations: [LIBRARY.passage()] } as const

/** Of a head-count that is voided it names nobody any more, and may name a head of another. */
const nameHead = (group: GroupRecordId, { headOf }: State.Live, { voidedGroups }: Context): Answer =>
  Decision.from<readonly Event[]>(
    headOf === group ? [] : [{ type: "service.head-named", v: 1, group }],
    headOf === undefined || headOf === group || voidedGroups?.has(headOf) === true
      ? []
      : [finding("group.record-elsewhere", { group: headOf }, { citations: [LIBRARY.passage()] })]
  )

const publicise = ({ today, view }: Context): Answer => {
  const count = Parameter.valueIn(view, publicityWorkingDays)
  return count !== undefined
    ? Decision.met([{ type: "service.publicised", v: 1, from: Day.text(today), workingDays: count }])
    : refusal("service.no-publicity", {}, { kind: "requirement", citations: [LIBRARY.passage()] })
}

/** 民法典 art. 201: the day on which a period is set off is not counted. */
const workingDays = (from: string, count: number, calendar: WorkingCalendar): Deadline.Deadline =>
  Deadline.after(Day.require(from), { count, unit: "working-day" }, { countFirstDay: false, roll: false }, calendar)

/** The last day of the publicity; unknown while a holiday notice on the way is not out. Undefined where nothing was publicised. */
export const publicityEnd = ({ publicity }: Pick<State.Live, "publicity">, calendar: WorkingCalendar): Deadline.Deadline | undefined =>
  publicity === undefined ? undefined : workingDays(publicity.from, publicity.workingDays, calendar)

/** The day by which an objection is to be answered. Undefined where no number of days is promised: art. 13 says “及时” and no more. */
export const answerBy = (objection: State.Objection, calendar: WorkingCalendar): Deadline.Deadline | undefined =>
  objection.answerWithinWorkingDays === undefined ? undefined : workingDays(objection.on, objection.answerWithinWorkingDays, calendar)

const object = (command: Of<"object">, state: State.Live, { today, view, calendar }: Context): Answer => {
  const { by, words } = command
  const within = Parameter.useIn(view, correctionReview)
  const objection = { by, words, on: Day.text(today), ...(within === undefined ? {} : { answerWithinWorkingDays: within.value }) }
  const due = answerBy(objection, calendar)
  return Decision.from<readonly Event[]>(
    [{ type: "service.objected", v: 1, ...objection }],
    [
      ...(by === state.facts.volunteer
        ? [
            // Where no day is promised the objection is taken all the same, and says so.
            ...AnswerBy.of(AnswerBy.objection, today, view, calendar).findings,
            ...(due === undefined || within === undefined ? [] : [answerDue(due, { parameters: [within] })])
          ]
        : [finding("service.not-own-record", { by, volunteer: state.facts.volunteer }, { citations: [VRM.article(13)] })])
    ]
  )
}

/** The day to answer by, or the earliest that it can be while holidays on the way are not announced. */
const answerDue = (due: Deadline.Deadline, more: Pick<Finding, "parameters">): Finding =>
  due.known
    ? finding("service.answer-due", { dueBy: due.dueBy }, { ...asHint, ...more, units: { dueBy: "day" } })
    : finding(
        "service.answer-due-later",
        { earliest: due.earliest },
        { ...asHint, ...more, outcome: "unknown", units: { earliest: "day" } }
      )

const asHint = { kind: "notice", severity: "hint", citations: AnswerBy.objection.citations } as const

const answer = (command: Of<"answer">, state: State.Live, context: Context): Answer => {
  const { upheld, words, by, facts } = command
  const answered: Event = { type: "service.objection-answered", v: 1, upheld, words, by }
  const late = answeredLate(state, context)
  if (!upheld) {
    return Decision.from(
      [answered],
      [...late, ...(facts === undefined ? [] : [finding("service.rejected-with-facts", {}, { citations: [VRM.article(13)] })])]
    )
  }
  if (facts === undefined) return Decision.from([answered, { type: "service.voided", v: 1, reason: words, by }], late)
  return Decision.map(Decision.against(correction({ facts, reason: words, by }, state, context), late), (corrected) => [
    answered,
    corrected
  ])
}

/** An answer that comes after the promised day is taken, and told. */
const answeredLate = ({ objection }: State.Live, { today, calendar }: Context): readonly Finding[] => {
  const due = objection === undefined ? undefined : answerBy(objection, calendar)
  if (due?.known !== true || Deadline.isBreached(due, today) !== true) return []
  const units = { dueBy: "day", today: "day" }
  return [
    finding(
      "service.answered-late",
      { dueBy: due.dueBy, today },
      { kind: "requirement", severity: "warning", citations: AnswerBy.objection.citations, units }
    )
  ]
}

const confirm = (state: State.Live, { today, view, calendar }: Context): Answer => {
  const confirmed: Event = { type: "service.confirmed", v: 1, on: Day.text(today) }
  const end = publicityEnd(state, calendar)
  if (end === undefined) {
    const use = view.valueOf(publicityWorkingDays.id)
    const findings =
      use === undefined
        ? []
        : [finding("service.not-publicised", {}, { kind: "requirement", parameters: [use], citations: [LIBRARY.passage()] })]
    return Decision.from([confirmed], findings)
  }
  const over = Deadline.isBreached(end, today)
  if (over === true) return Decision.met([confirmed])
  return Decision.from<readonly Event[]>(
    [],
    [
      finding(
        "service.publicity-runs",
        { until: end.dueBy, earliest: end.known ? end.dueBy : end.earliest, today },
        {
          kind: "requirement",
          outcome: over === false ? "unmet" : "unknown",
          citations: [LIBRARY.passage()],
          units: { until: "day", earliest: "day", today: "day" }
        }
      )
    ]
  )
}

/** Withdrawing is worked off in chunks that may come twice: what is voided already stays so, and that is no refusal. */
const withdraw = ({ batch, reason, by }: Of<"withdraw-import">, state: State.Draft | State.Live | State.Voided): Answer => {
  const own = state.origin?.batch
  return Decision.from<readonly Event[]>(
    state.stage === "voided" ? [] : [{ type: "service.voided", v: 1, reason, by, batch }],
    own === batch ? [] : [finding("service.other-batch", { batch, own }, { citations: [LIBRARY.passage()] })]
  )
}

export const decider: Decider<Command, State.ServiceRecord, Event, Context> = { initial: State.initial, decide, evolve: State.evolve }
